using Bunit;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Tests.TestKit;
using CsoAlliance.Web.Library.Editing;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static CsoAlliance.Tests.Library.Editing.DeskFolk;

namespace CsoAlliance.Tests.Library.Editing;

public sealed class EditingComponentTests : IAsyncDisposable
{
    private readonly BunitContext context = new();

    public EditingComponentTests() => context.Services.AddSingleton(new AssetPaths(new DefaultEndpointDataSource()));

    [Fact]
    public void What_is_written_is_compared_with_what_is_out_side_by_side_and_an_older_text_can_be_put_back()
    {
        PastText? wanted = null;
        var now = Past("now", 0, false, "The lamp at dusk.");
        PastText[] history = [Past("d1", 1, false, "The lamp at dawn."), Past("r1", 1, true, "The lamp at noon.")];
        var shown = context.Render<DraftHistory>(parameters => parameters.Add(list => list.Here, "/desk/library/x").Add(list => list.Now, now).Add(list => list.History, history).Add(list => list.OnPutBack, past => wanted = past));
        Assert.Equal("This text against Revision 1", shown.Find(".df h3").TextContent);
        Assert.Equal(("noon", "dusk"), (shown.Find(".df del").TextContent, shown.Find(".df ins").TextContent));
        shown.Find(".df select").Change("d1");
        Assert.Equal("dawn", shown.Find(".df del").TextContent);
        shown.Find(".df button").Click();
        Assert.Equal("d1", wanted!.Key);
    }

    [Fact]
    public async Task The_author_is_offered_no_yes_to_their_own_draft_and_the_second_editor_is()
    {
        await using var house = await House.BuildAsync();
        var draft = (await house.Get<DraftDesk>().OpenAsync(await house.SentAsync(Good("own")))).Value.Draft;
        var own = context.Render<DraftActs>(parameters => parameters.Add(acts => acts.Draft, draft).Add(acts => acts.Own, true));
        Assert.DoesNotContain(own.FindAll("button"), button => button.TextContent.Contains("Agree", StringComparison.Ordinal));
        DateTime? at = DateTime.MaxValue;
        var other = context.Render<DraftActs>(parameters => parameters.Add(acts => acts.Draft, draft).Add(acts => acts.Own, false).Add(acts => acts.OnAgreed, time => at = time));
        other.Find("#d-at").Change("2026-12-01T08:00:00");
        other.FindAll("button").Single(button => button.TextContent == "Agree and schedule").Click();
        Assert.Equal((new DateTime(2026, 12, 1, 8, 0, 0), DateTimeKind.Utc), (at!.Value, at.Value.Kind));
    }

    [Fact]
    public void A_text_that_is_not_rendered_says_why_in_place_of_the_preview()
    {
        var text = Good("deep", new string('>', 500) + " x");
        var shown = context.Render<DraftPreview>(parameters => parameters.Add(preview => preview.Text, text).Add(preview => preview.Check, DraftCheck.Of(text, null, new HashSet<string>(), new HashSet<string>(), new(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc))));
        Assert.Contains("Line 1 is nested deeper", shown.Find(".note").TextContent, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private static PastText Past(string key, int number, bool published, string body) => new(key, number, published, new(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc), "editor@demo.example", "", Good("a", body));
}
