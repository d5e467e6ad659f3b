using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>
/// How people register for one event. Its row is the turnstile: whoever takes or gives back a place changes it first, so that the database
/// lets one after the other through, on whichever server they came.
/// </summary>
public sealed class RegistrationForm
{
    /// <summary>Longest <see cref="Terms"/>.</summary>
    public const int TermsLength = 4000;

    /// <summary>Most people that one registration brings along.</summary>
    public const int MostCompanions = 3;

    /// <summary>Days after the end for which registrations are kept, unless the form says otherwise.</summary>
    public const int UsualKeepDays = 90;

    /// <summary>Hours for which an offered place waits, unless the form says otherwise.</summary>
    public const int UsualOfferHours = 24;

    private RegistrationForm() { }

    internal RegistrationForm(long eventId) => EventId = eventId;

    /// <summary>The event; the key.</summary>
    public long EventId { get; private set; }

    /// <summary>From when one can register, UTC.</summary>
    public DateTime OpensAt { get; private set; }

    /// <summary>Until when, UTC.</summary>
    public DateTime ClosesAt { get; private set; }

    /// <summary>Until when one can change what was answered, UTC. Giving a place back is possible until the event begins.</summary>
    public DateTime ChangeUntil { get; private set; }

    /// <summary>Whether an organiser decides on each.</summary>
    public bool Approval { get; private set; }

    /// <summary>Whether people without an account register by mail.</summary>
    public bool Guests { get; private set; }

    /// <summary>How many people one registration may bring along, 0 to <see cref="MostCompanions"/>; each takes a place.</summary>
    public int Companions { get; private set; }

    /// <summary>What one has to agree to; empty for nothing.</summary>
    public string Terms { get; private set; } = "";

    /// <summary>Hours for which an offered place waits, 1 to 168; less where the event is near.</summary>
    public int OfferHours { get; private set; } = UsualOfferHours;

    /// <summary>When the registrations are deleted and only counts stay, UTC.</summary>
    public DateTime KeepUntil { get; private set; }

    /// <summary>How often the turnstile was passed.</summary>
    public long Turns { get; private set; }

    /// <summary>The order that the next one on the waiting list gets.</summary>
    public long NextOrder { get; private set; } = 1;

    /// <summary>Places that are held: taken, offered, or kept for a guest who has not confirmed yet.</summary>
    public int Taken { get; private set; }

    /// <summary>Registrations on the waiting list that have no offer.</summary>
    public int Waiting { get; private set; }

    /// <summary>When the registrations were deleted, UTC; null before.</summary>
    public DateTime? ReducedAt { get; private set; }

    /// <summary>What stayed of them then; null before.</summary>
    public RegistrationCounts? Counts { get; private set; }

    /// <summary>When an organiser last changed it, UTC. Names the version to whoever edits it.</summary>
    public DateTime UpdatedAt { get; private set; }

    internal void Change(FormTerms terms, DateTime now)
    {
        (OpensAt, ClosesAt, ChangeUntil, Approval, Guests, Companions) = (terms.OpensAt, terms.ClosesAt, terms.ChangeUntil, terms.Approval, terms.Guests, terms.Companions);
        (Terms, OfferHours, KeepUntil, UpdatedAt) = (terms.Terms, terms.OfferHours, terms.KeepUntil, now);
    }

    internal long Order() => NextOrder++;

    internal void Count(int taken, int waiting) => (Taken, Waiting) = (taken, waiting);

    internal void Reduce(RegistrationCounts counts, DateTime now) => (Counts, ReducedAt, Taken, Waiting) = (counts, now, 0, 0);
}

/// <summary>What an organiser settles in a form, checked.</summary>
internal sealed record FormTerms(DateTime OpensAt, DateTime ClosesAt, DateTime ChangeUntil, bool Approval, bool Guests, int Companions, string Terms, int OfferHours, DateTime KeepUntil)
{
    /// <summary>What an organiser begins with: open from now until the event begins, answers changed until the day before, for members, without terms.</summary>
    public static FormTerms Usual(Event item, DateTime now) => new(
        now, item.StartsAt, item.StartsAt.AddDays(-1) > now ? item.StartsAt.AddDays(-1) : item.StartsAt, Approval: false, Guests: false, Companions: 0, "",
        RegistrationForm.UsualOfferHours, item.EndsAt.Date.AddDays(RegistrationForm.UsualKeepDays));
}

/// <summary>What stays of registrations when they are deleted.</summary>
/// <param name="Placed">Had a place at the end.</param>
/// <param name="People">Those with everyone they brought along.</param>
/// <param name="Arrived">Registrations that came.</param>
/// <param name="Guests">Of those with a place, without an account.</param>
/// <param name="Waiting">Stood on the waiting list at the end.</param>
/// <param name="GaveBack">Had given their place back.</param>
/// <param name="NotComing">Had answered that they can’t come.</param>
/// <param name="Declined">Were declined.</param>
/// <param name="WalkIns">Came without having registered.</param>
public sealed record RegistrationCounts(int Placed, int People, int Arrived, int Guests, int Waiting, int GaveBack, int NotComing, int Declined, int WalkIns);

internal sealed class RegistrationFormMapping : IEntityTypeConfiguration<RegistrationForm>
{
    public void Configure(EntityTypeBuilder<RegistrationForm> builder)
    {
        builder.ToTable("registration_forms");
        builder.HasKey(form => form.EventId);
        builder.Property(form => form.EventId).ValueGeneratedNever();
        builder.Property(form => form.Terms).HasMaxLength(RegistrationForm.TermsLength);
        builder.Property(form => form.Counts!).IsJson();
        builder.HasOne<Event>().WithOne(item => item.Form).HasForeignKey<RegistrationForm>(form => form.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(form => new { form.ReducedAt, form.KeepUntil });
    }
}
