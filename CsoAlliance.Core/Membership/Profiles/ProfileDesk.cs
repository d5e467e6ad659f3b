using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership.Profiles;

/// <summary>Somebody whom the viewer chose.</summary>
/// <param name="MemberId">The account.</param>
/// <param name="DisplayRole">How others see the member.</param>
public sealed record ChosenLine(Guid MemberId, string DisplayRole);

/// <summary>A member's own entry and the people chosen to see more of it.</summary>
public sealed class ProfileDesk(IDbContextFactory<AllianceDbContext> contexts, IValidator<ProfileForm> validator, MemberDirectory directory, TimeProvider clock)
{
    /// <summary>Most people that somebody can choose.</summary>
    public const int MostChosen = 200;

    /// <summary>The viewer's entry as a form; an empty one where there is none yet.</summary>
    public async Task<ProfileForm> OwnAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<MemberProfile>().AsNoTracking().SingleOrDefaultAsync(profile => profile.MemberId == viewer.MemberId, ct) is { } own ? ProfileForm.Of(own) : new();
    }

    /// <summary>Keeps the viewer's entry. Refused: not an approved member's, a field that is wrong.</summary>
    public async Task<Result> KeepAsync(Viewer viewer, ProfileForm form, CancellationToken ct = default)
    {
        var check = await validator.ValidateAsync(form, ct);
        if (!check.IsValid)
            return Result.Refused([.. check.Errors.Select(error => new Error("profile.invalid", error.ErrorMessage, error.PropertyName))]);
        if (!viewer.Approved || viewer.MemberId is not { } me)
            return Error.NotFound;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var profile = await db.Set<MemberProfile>().SingleOrDefaultAsync(one => one.MemberId == me, ct);
        if (profile is null)
            db.Add(profile = new(me, "", ShipTypes.None));
        profile.Change(form);
        var now = clock.GetUtcNow().UtcDateTime;
        // Whoever was made by command, as the first administrator is, was in no vetting; with an entry of their own they can be found.
        if (!await db.Set<Standing>().AnyAsync(standing => standing.MemberId == me, ct))
        {
            var standing = new Standing(me);
            standing.Verified(now);
            db.Add(standing);
        }
        db.Add(new AuditEntry(now, await db.ActorAsync(me, ct), "profile.changed", me.ToString()));
        return await db.SaveAsync(Deciders.Raced, ct);
    }

    /// <summary>Those whom the viewer chose, by role.</summary>
    public async Task<IReadOnlyList<ChosenLine>> ChosenAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<ChosenPerson>().Where(chosen => chosen.OwnerId == viewer.MemberId).Join(db.Set<Member>(), chosen => chosen.PersonId, member => member.Id, (_, member) => member)
            .OrderBy(member => member.DisplayRole).ThenBy(member => member.Id).Select(member => new ChosenLine(member.Id, member.DisplayRole)).ToListAsync(ct);
    }

    /// <summary>Lets somebody see the fields for chosen people. Doing it twice changes nothing. Refused: nobody whom the viewer can find, oneself, too many.</summary>
    public async Task<Result> ChooseAsync(Viewer viewer, Guid person, CancellationToken ct = default)
    {
        if (person == viewer.MemberId || await directory.FindAsync(viewer, person, ct) is null)
            return Error.NotFound;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var me = viewer.MemberId!.Value;
        if (await db.Set<ChosenPerson>().AnyAsync(chosen => chosen.OwnerId == me && chosen.PersonId == person, ct))
            return Result.Done;
        if (await db.Set<ChosenPerson>().CountAsync(chosen => chosen.OwnerId == me, ct) >= MostChosen)
            return new Error("profile.manyChosen", $"You have chosen {MostChosen} people. Take some back first.");
        db.Add(new ChosenPerson(me, person));
        return await db.SaveAsync(Deciders.Raced, ct);
    }

    /// <summary>No longer lets somebody see them.</summary>
    public async Task TakeBackAsync(Viewer viewer, Guid person, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Set<ChosenPerson>().Where(chosen => chosen.OwnerId == viewer.MemberId && chosen.PersonId == person).ExecuteDeleteAsync(ct);
    }
}
