using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Accounts.Matrix;

/// <summary>Who meets what, and where: each onlooker before each surface, over one thing of every sort and label.</summary>
public sealed class MatrixTests(MatrixSite site) : IClassFixture<MatrixSite>
{
    public static TheoryData<string> SurfaceNames { get; } = [.. Surfaces.All.Select(surface => surface.Name)];

    [Theory, MemberData(nameof(SurfaceNames))]
    public async Task Nobody_meets_what_is_not_for_them_and_everybody_what_is(string name)
    {
        var surface = Surfaces.All.Single(one => one.Name == name);
        var wrong = new List<string>();
        var opened = false;
        foreach (var (onlooker, client) in site.Clients)
        {
            var seen = await SeenAsync(client, surface);
            opened |= seen.Opened;
            wrong.AddRange(Leaks(surface, onlooker, seen.Text).Concat(Gaps(surface, onlooker, seen.Text)));
        }
        Assert.True(opened, $"{surface} opened to nobody: it proves nothing.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
    }

    [Theory]
    [InlineData("/api/v1/incidents?from=" + MatrixSite.Day + "&to=" + MatrixSite.Day, "total")]
    [InlineData("/api/v1/incidents/statistics?from=" + MatrixSite.Day + "&to=" + MatrixSite.Day, "total")]
    [InlineData("/api/v1/library?language=" + MatrixSite.Language, "total")]
    public async Task A_total_counts_only_what_its_viewer_may_know_of(string address, string field)
    {
        var sort = address.Contains("incidents") ? Sort.Incident : Sort.Article;
        foreach (var (onlooker, client) in site.Clients)
        {
            var total = (await client.GetFromJsonAsync<JsonElement>(address)).GetProperty(field).GetInt32();
            Assert.Equal((onlooker.Name, site.Things.Count(thing => thing.Sort == sort && (thing.Announced || thing.Readers(onlooker)))), (onlooker.Name, total));
        }
    }

    [Theory]
    [InlineData("/desk/reports", "analyst"), InlineData("/desk/unlock", "analyst"), InlineData("/desk/library", "editor admin"), InlineData("/desk/applications", "admin"), InlineData("/desk/members", "admin"), InlineData("/desk/messages", "admin"), InlineData("/desk/outbox", "admin"), InlineData("/desk/newsroom", "analyst editor admin")]
    [InlineData("/desk/events", "organiser admin"), InlineData("/desk/events/new", "organiser admin"), InlineData("/desk/events/import", "organiser admin")]
    public async Task A_desk_is_closed_to_whoever_has_not_its_role(string desk, string accounts)
    {
        Assert.Contains(desk, Apart.Desks);
        foreach (var (onlooker, client) in site.Clients)
        {
            using var answer = await client.GetAsync(desk);
            // An analyst without the passphrase is led to the page that asks for it.
            var opened = answer.StatusCode == HttpStatusCode.OK || answer.Headers.Location?.ToString().Contains("/desk/", StringComparison.Ordinal) == true && !answer.Headers.Location.ToString().Contains("back=", StringComparison.Ordinal);
            Assert.Equal((onlooker.Name, onlooker.Account is { } account && accounts.Split(' ').Contains(account)), (onlooker.Name, opened));
        }
    }

    [Fact]
    public async Task Mail_says_nothing_above_clear_and_goes_to_nobody_who_may_not_read_what_it_is_about()
    {
        await using (var db = site.Alliance())
        {
            // What waits for a digest has waited long enough.
            var before = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-8);
            await db.Set<Notice>().ExecuteUpdateAsync(set => set.SetProperty(notice => notice.At, before).SetProperty(notice => notice.ReadAt, (DateTime?)null));
        }
        await site.Services.GetRequiredService<Digests>().WriteDueAsync();
        while (await site.Services.GetRequiredService<Outbox>().SendDueAsync() > 0) { }
        var everything = "";
        foreach (var letter in site.Ear.Heard)
        {
            var text = $"{letter.Subject}\n{letter.TextBody}\n{letter.HtmlBody}";
            everything += text;
            var reader = site.Addresses.SingleOrDefault(pair => pair.Value == letter.To.Mailboxes.Single().Address).Key;
            Assert.Empty(site.Things.Where(thing => thing.Label > Tlp.Clear || reader is null || !thing.Readers(reader))
                .Where(thing => new[] { thing.Title, thing.Text, thing.Key }.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(thing => $"{thing} to {letter.To}: {text}"));
        }
        Assert.Contains(site.Things.Where(thing => thing is { Sort: Sort.Discussion, Label: Tlp.Clear }), thing => everything.Contains(thing.Title, StringComparison.OrdinalIgnoreCase));
        await using var after = site.Alliance();
        foreach (var notice in await after.Set<Notice>().AsNoTracking().ToListAsync())
            Assert.All(site.Things.Where(thing => notice.Title.Contains(thing.Title, StringComparison.OrdinalIgnoreCase)),
                thing => Assert.Contains(Onlooker.All, who => thing.Readers(who) && site.Addresses.TryGetValue(who, out var address) && after.Users.Single(member => member.Id == notice.MemberId).Email == address));
    }

    // What one sees of a surface: all that its addresses answer, unpacked and unfolded.
    private static async Task<(bool Opened, string Text)> SeenAsync(HttpClient client, Surface surface, IReadOnlyList<Planted> things)
    {
        var (opened, text) = (false, new StringBuilder());
        foreach (var address in surface.Addresses(things))
        {
            using var answer = address == Surfaces.Export ? await ExportedAsync(client) : await client.GetAsync(address);
            opened |= answer.StatusCode == HttpStatusCode.OK;
            if (answer.Content.Headers.ContentType?.MediaType == "application/zip")
            {
                using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
                foreach (var entry in zip.Entries)
                {
                    using var reader = new StreamReader(await entry.OpenAsync());
                    text.AppendLine(entry.FullName).AppendLine(await reader.ReadToEndAsync());
                }
            }
            else
                text.AppendLine((await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal));
        }
        return (opened, text.ToString());
    }

    private static async Task<HttpResponseMessage> ExportedAsync(HttpClient client)
    {
        using var page = await client.GetAsync("/account/manage");
        if (page.StatusCode != HttpStatusCode.OK)
            return new(page.StatusCode);
        var form = Html.Parse(await page.Content.ReadAsStringAsync()).Fields($"form[action='{Surfaces.Export}']");
        return await client.PostAsync(Surfaces.Export, new FormUrlEncodedContent(form));
    }

    private Task<(bool Opened, string Text)> SeenAsync(HttpClient client, Surface surface) => SeenAsync(client, surface, site.Things);

    private IEnumerable<string> Leaks(Surface surface, Onlooker onlooker, string seen)
    {
        // A page may repeat what it was asked for: words of the address prove nothing.
        var asked = string.Join('\n', surface.Addresses(site.Things));
        foreach (var thing in site.Things.Where(thing => !thing.Readers(onlooker) || (surface.Public && thing.Label > Tlp.Clear)))
        {
            var words = new List<(string What, string Word)> { ("text", thing.Text), ("text", thing.Key) };
            if (!thing.Announced || surface.ForReaders)
                words.Add(("title", thing.Title));
            if (!thing.Announced)
                words.Add(("address", thing.Sort == Sort.Incident ? thing.Path[(thing.Path.LastIndexOf('/') + 1)..] : thing.Slug));
            foreach (var (what, word) in words.Where(pair => seen.Contains(pair.Word, StringComparison.OrdinalIgnoreCase) && !asked.Contains(pair.Word, StringComparison.OrdinalIgnoreCase)))
                yield return $"{surface} shows the {what} of {thing} to the {onlooker}";
        }
    }

    private IEnumerable<string> Gaps(Surface surface, Onlooker onlooker, string seen)
    {
        if (surface.Shows == Shows.Figures || !surface.For(onlooker))
            return [];
        var visitor = Onlooker.All[0];
        var mine = site.Things.Where(thing => surface.Sorts.Contains(thing.Sort) && surface.Holds(thing)).ToList();
        bool Reads(Planted thing) => thing.Readers(surface.Public ? visitor : onlooker);
        bool Has(string word) => seen.Contains(word, StringComparison.OrdinalIgnoreCase);
        var titles = mine.Where(thing => (Reads(thing) || (thing.Announced && !surface.ForReaders)) && !Has(thing.Title)).ToList();
        var texts = mine.Where(thing => Reads(thing) && !Has(thing.Text)).ToList();
        return surface.Shows switch
        {
            Shows.Few => mine.Any(Reads) && mine.Where(Reads).All(titles.Contains) ? [$"{surface} shows none of what it is for to the {onlooker}"] : [],
            Shows.Titles => titles.Select(Missing),
            Shows.Texts => texts.Select(Missing),
            _ => titles.Concat(texts).Select(Missing),
        };

        string Missing(Planted thing) => $"{surface} hides {thing} from the {onlooker}, who may have it";
    }
}
