using System.Text;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Membership;

public sealed class JoinDraftTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_form_without_an_address_or_with_an_endless_text_is_not_kept(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var drafts = house.Get<JoinDrafts>();
        foreach (var wrong in new[] { null, "", "cso", "cso@", "cso@ships" })
        {
            var refused = await drafts.SaveAsync(new() { Email = wrong, Name = "Officer" });
            Assert.Equal("Email", refused.Error.Field);
            Assert.StartsWith(MailText.Sentence, refused.Error.Message, StringComparison.Ordinal);
        }
        Assert.Equal("Proof", (await drafts.SaveAsync(new() { Email = "cso@ships.example", Proof = new string('x', 2001) })).Error.Field);
        foreach (var token in new[] { null, "", "x", new string('A', 43), new string('A', 4000) })
            Assert.Null(await drafts.OpenAsync(token));
        await using var db = house.Alliance();
        Assert.Empty(await db.Set<Letter>().ToListAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_link_in_the_letter_opens_the_form_and_the_database_alone_opens_nothing(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var form = new JoinForm { Once = "once", Name = "Officer Penelope of the Sea", Email = "cso@ships.example", Company = "Meltemi", ShipTypes = ["bulk", "gas"], Proof = "Ask the switchboard.", Keeps = true };
        var token = await SaveAsync(house, form);
        var opened = (await house.Get<JoinDrafts>().OpenAsync(token))!;
        Assert.Equal((form.Once, form.Name, form.Email, form.Company, form.Proof, token, false), (opened.Once, opened.Name, opened.Email, opened.Company, opened.Proof, opened.Draft, opened.Keeps));
        Assert.Equal(["bulk", "gas"], opened.ShipTypes);
        await using var db = house.Alliance();
        var row = await db.Set<JoinDraft>().SingleAsync();
        Assert.NotEqual(token, row.TokenHash);
        Assert.DoesNotContain("ships.example", row.AddressHash + Encoding.UTF8.GetString(row.Content), StringComparison.Ordinal);
        Assert.DoesNotContain("Penelope", Encoding.UTF8.GetString(row.Content), StringComparison.Ordinal);
        var letter = await db.Set<Letter>().SingleAsync();
        Assert.DoesNotContain("Meltemi", letter.Subject + letter.Text, StringComparison.Ordinal);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Saving_again_changes_the_draft_without_a_letter_and_another_address_gets_its_own(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (drafts, form) = (house.Get<JoinDrafts>(), new JoinForm { Name = "Officer", Email = "cso@ships.example" });
        var token = await SaveAsync(house, form);
        house.Clock.Advance(TimeSpan.FromDays(10));
        (form.Draft, form.Name) = (token, "Officer of the company");
        Assert.Equal(JoinKept.SameLink, (await drafts.SaveAsync(form)).Value);
        house.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal("Officer of the company", (await drafts.OpenAsync(token))!.Name);
        Assert.Single(await house.LettersAsync("cso@ships.example"));
        form.Email = "cso@other.example";
        Assert.Equal(JoinKept.Letter, (await drafts.SaveAsync(form)).Value);
        Assert.Null(await drafts.OpenAsync(token));
        Assert.Single(await house.LettersAsync("cso@other.example"));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Nobodys_address_is_filled_with_letters(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var drafts = house.Get<JoinDrafts>();
        for (var i = 0; i < JoinDrafts.MostWaiting; i++)
            Assert.True((await drafts.SaveAsync(new() { Email = i % 2 == 0 ? "cso@ships.example" : "CSO@Ships.Example", Name = $"Officer {i}" })).Ok);
        Assert.Equal("Email", (await drafts.SaveAsync(new() { Email = "cso@ships.example" })).Error.Field);
        house.Clock.Advance(TimeSpan.FromDays(JoinDrafts.Days));
        Assert.True((await drafts.SaveAsync(new() { Email = "cso@ships.example" })).Ok);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_draft_is_deleted_when_it_expires_and_when_the_form_is_sent(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var drafts = house.Get<JoinDrafts>();
        var (first, form) = (await SaveAsync(house, new() { Email = "cso@ships.example" }), MembershipHouse.Form());
        house.Clock.Advance(TimeSpan.FromDays(JoinDrafts.Days) - TimeSpan.FromMinutes(1));
        var token = await SaveAsync(house, form);
        Assert.NotNull(await drafts.OpenAsync(first));
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(await drafts.OpenAsync(first));
        await drafts.RunAsync(default);
        Assert.Equal(1, await CountAsync());
        form.Draft = token;
        Assert.False((await house.Get<Applications>().ReceiveAsync(new() { Draft = token })).Ok);
        Assert.Equal(1, await CountAsync());
        await house.ApplyAsync(form);
        Assert.Equal(0, await CountAsync());
        Assert.Null(await drafts.OpenAsync(token));

        async Task<int> CountAsync()
        {
            await using var db = house.Alliance();
            return await db.Set<JoinDraft>().CountAsync();
        }
    }

    private static async Task<string> SaveAsync(House house, JoinForm form)
    {
        Assert.Equal(JoinKept.Letter, (await house.Get<JoinDrafts>().SaveAsync(form)).Value);
        return (await house.LettersAsync(form.Email!))[^1].Path!["/join/draft/".Length..];
    }
}
