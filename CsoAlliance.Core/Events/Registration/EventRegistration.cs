using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>Where a registration stands. Stored, so members keep their values.</summary>
public enum RegistrationState
{
    /// <summary>A guest has not followed the link in the letter yet; a place is held meanwhile where one was free.</summary>
    Unconfirmed = 0,

    /// <summary>An organiser has to decide.</summary>
    Asked = 1,

    /// <summary>On the waiting list.</summary>
    Waiting = 2,

    /// <summary>A place was offered from the waiting list and is held until the offer ends.</summary>
    Offered = 3,

    /// <summary>Has a place.</summary>
    Placed = 4,

    /// <summary>Has answered that they can’t come.</summary>
    NotComing = 5,

    /// <summary>Gave the place back or left the waiting list.</summary>
    GaveBack = 6,

    /// <summary>Declined by an organiser.</summary>
    Declined = 7,

    /// <summary>Let an offer end without an answer.</summary>
    Lapsed = 8,
}

/// <summary>One person’s registration for one event. The same person changes this one and never gets a second.</summary>
public sealed class EventRegistration
{
    /// <summary>Longest <see cref="Name"/> and <see cref="Company"/>.</summary>
    public const int NameLength = 100;

    /// <summary>Signs of a <see cref="Code"/>.</summary>
    public const int CodeLength = 10;

    private EventRegistration() { }

    internal EventRegistration(long eventId, Guid? member, string email, DateTime now)
    {
        (Uid, EventId, MemberId, Code, AskedAt, ChangedAt) = (Guid.NewGuid(), eventId, member, RegistrationCode.Make(), now, now);
        (Email, AddressHash) = (member is null ? email : "", email.Length == 0 ? null : HashOf(email));
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it outside.</summary>
    public Guid Uid { get; private set; }

    /// <summary>The event.</summary>
    public long EventId { get; private set; }

    /// <summary>The account; null for a guest.</summary>
    public Guid? MemberId { get; private set; }

    /// <summary>A guest’s mail address; empty for members, whose account has one, and for walk-ins without.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Tells the same person again; unique in an event. Null where no address is known.</summary>
    public string? AddressHash { get; private set; }

    /// <summary>The name for badge and list; empty where a member gave none.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The company; may be empty.</summary>
    public string Company { get; private set; } = "";

    /// <summary>How many others come along.</summary>
    public int Companions { get; private set; }

    /// <summary>Where it stands.</summary>
    public RegistrationState State { get; internal set; }

    /// <summary>How many places it holds; 0 where it holds none.</summary>
    public int Places { get; internal set; }

    /// <summary>When it first came, UTC.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>When its state last changed, UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Until when a guest can confirm, UTC; null once confirmed, and for members.</summary>
    public DateTime? ConfirmBy { get; internal set; }

    /// <summary>When the terms were agreed to, UTC; null where the form has none.</summary>
    public DateTime? AgreedAt { get; internal set; }

    /// <summary>What the organisers said when they declined it; empty otherwise.</summary>
    public string Reason { get; internal set; } = "";

    /// <summary>The code on badge and page, by which somebody is checked in; unique.</summary>
    public string Code { get; private set; } = "";

    /// <summary>When the person came, UTC; null where they have not.</summary>
    public DateTime? ArrivedAt { get; internal set; }

    /// <summary>Whether they came without having registered.</summary>
    public bool WalkIn { get; private set; }

    /// <summary>When feedback was given, UTC. What was said is kept apart, without a link to the person.</summary>
    public DateTime? FeedbackAt { get; internal set; }

    /// <summary>How many places it needs.</summary>
    public int Need => 1 + Companions;

    /// <summary>Whether it may still come to a place or has one.</summary>
    public bool Lives => State is RegistrationState.Unconfirmed or RegistrationState.Asked or RegistrationState.Waiting or RegistrationState.Offered or RegistrationState.Placed;

    internal static string HashOf(string email) => LinkToken.Hash("registration\u001f" + email.Trim().ToUpperInvariant());

    internal void Describe(string name, string company, int companions) => (Name, Company, Companions) = (name, company, companions);

    internal void Become(RegistrationState state, int places, DateTime now) => (State, Places, ChangedAt) = (state, places, now);

    // A guest who has an account by now goes on with it: the address was confirmed there too.
    internal void TakeOver(Guid member) => (MemberId, Email, ConfirmBy) = (member, "", null);

    internal static EventRegistration AtTheDoor(long eventId, Guid uid, string name, string company, string email, DateTime at)
    {
        var made = new EventRegistration(eventId, null, email, at) { Uid = uid, WalkIn = true, ArrivedAt = at };
        made.Describe(name, company, 0);
        made.Become(RegistrationState.Placed, 1, at);
        return made;
    }
}

internal sealed class EventRegistrationMapping : IEntityTypeConfiguration<EventRegistration>
{
    public void Configure(EntityTypeBuilder<EventRegistration> builder)
    {
        builder.ToTable("registrations");
        builder.Property(row => row.Email).HasMaxLength(MailText.MaxLength);
        builder.Property(row => row.AddressHash).HasMaxLength(LinkToken.HashLength);
        builder.Property(row => row.Name).HasMaxLength(EventRegistration.NameLength);
        builder.Property(row => row.Company).HasMaxLength(EventRegistration.NameLength);
        builder.Property(row => row.Reason).HasMaxLength(400);
        builder.Property(row => row.Code).HasMaxLength(EventRegistration.CodeLength);
        builder.HasOne<RegistrationForm>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.Uid).IsUnique();
        builder.HasIndex(row => row.Code).IsUnique();
        // One person, one place: the database itself refuses a second row.
        builder.HasIndex(row => new { row.EventId, row.MemberId }).IsUnique().HasFilter("\"MemberId\" IS NOT NULL");
        builder.HasIndex(row => new { row.EventId, row.AddressHash }).IsUnique().HasFilter("\"AddressHash\" IS NOT NULL");
        builder.HasIndex(row => new { row.EventId, row.State });
        builder.HasIndex(row => row.ConfirmBy);
    }
}
