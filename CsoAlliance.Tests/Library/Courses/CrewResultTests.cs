using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Courses;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Library.Courses;

public sealed class CrewResultTests
{
    private const string File = """{"format":"cso-alliance-quiz-result","version":1,"course":"small-course","edition":1,"pack":"crew 7","name":"Able Seafarer","answeredAt":"2026-11-20T21:10:00Z","answers":{"one":["b"],"two":["y","x"]}}""";

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_batch_with_wrong_lines_says_so_line_by_line_and_enters_nothing(DatabaseProvider provider)
    {
        await using var house = await (await House.BuildAsync(provider)).WithCourseAsync();
        var master = await house.MemberAsync();
        var rows = CrewBatch.Lines("Good Name; 2026-11-20; 2\n; 2026-11-20; 1\nNo Date; 20/11/2026; 1\n\nToo Good; 2026-11-20; 3\nOf Others; 2026-11-20; 2/10\nNext Year; 2027-11-20; 2\nToo Early; 2019-01-01; 2\nJust a name\n李明 王; 2026-11-20; 2\nGood Name; 20 Nov 2026; 2");
        var entered = await house.Get<CrewResults>().EnterAsync(master, CourseHouse.Slug, rows);
        Assert.Equal(["2", "3", "5", "6", "7", "8", "9", "10", "11"], entered.Errors.Select(error => error.Field));
        Assert.Equal("This is the same as line 1.", entered.Errors[^1].Message);
        Assert.All(entered.Errors, error => Assert.EndsWith(".", error.Message, StringComparison.Ordinal));
        await using var db = house.Alliance();
        Assert.Equal(0, await db.Set<QuizAttempt>().CountAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_right_batch_certifies_who_passed_and_the_same_lines_again_change_nothing(DatabaseProvider provider)
    {
        await using var house = await (await House.BuildAsync(provider)).WithCourseAsync();
        var master = await house.MemberAsync();
        var rows = CrewBatch.Lines("First Name; 2026-11-20; 2/2\r\nSecond Name\t19.11.2026\t0\r\n");
        var entry = (await house.Get<CrewResults>().EnterAsync(master, CourseHouse.Slug, rows)).Value;
        Assert.Equal([(true, "First Name"), (false, "Second Name")], entry.Attempts.Select(attempt => (attempt.Passed, attempt.Person)));
        Assert.Equal("First Name", (await house.Get<Certificates>().CheckAsync(Assert.Single(entry.Numbers).Value))!.Name);
        var again = (await house.Get<CrewResults>().EnterAsync(master, CourseHouse.Slug, [.. rows, new("Third Name", "2026-11-21", "1")])).Value;
        Assert.Equal((3, 2, 2), (again.Attempts.Count, again.Known, again.Numbers.Count));
    }

    [Fact]
    public async Task An_empty_batch_and_one_of_a_person_not_approved_are_refused()
    {
        await using var house = await (await House.BuildAsync()).WithCourseAsync();
        Assert.Equal("crew.none", (await house.Get<CrewResults>().EnterAsync(await house.MemberAsync(), CourseHouse.Slug, [])).Error.Code);
        Assert.Equal("not-found", (await house.Get<CrewResults>().EnterAsync(await house.MemberAsync("new", approved: false), CourseHouse.Slug, [new("A Name", "2026-11-20", "1")])).Error.Code);
        Assert.Equal("not-found", (await house.Get<CrewResults>().ImportAsync(await house.MemberAsync("newer", approved: false), CourseHouse.Slug, File)).Error.Code);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_packs_result_is_marked_here_and_known_when_it_comes_again(DatabaseProvider provider)
    {
        await using var house = await (await House.BuildAsync(provider)).WithCourseAsync();
        var master = await house.MemberAsync();
        // What the file says of a score counts for nothing.
        var entry = (await house.Get<CrewResults>().ImportAsync(master, CourseHouse.Slug, File.Replace("\"pack\"", "\"right\":99,\"pack\"", StringComparison.Ordinal))).Value;
        Assert.Equal((2, ResultWay.Pack, "Able Seafarer"), (entry.Attempts[0].Right, entry.Attempts[0].Way, entry.Attempts[0].Person));
        Assert.Single(entry.Numbers);
        var again = (await house.Get<CrewResults>().ImportAsync(master, CourseHouse.Slug, File)).Value;
        Assert.Equal((1, entry.Attempts[0].Uid), (again.Known, again.Attempts[0].Uid));
        var failed = (await house.Get<CrewResults>().ImportAsync(master, CourseHouse.Slug, File.Replace("[\"b\"],\"two\":[\"y\",\"x\"]", "[\"a\"]", StringComparison.Ordinal))).Value;
        Assert.Equal((0, 0), (failed.Attempts[0].Right, failed.Numbers.Count));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_pack_that_was_long_at_sea_is_marked_by_its_own_edition(DatabaseProvider provider)
    {
        await using var house = await (await House.BuildAsync(provider)).WithCourseAsync();
        await using (var db = house.Alliance())
        {
            (await db.Set<CourseEdition>().SingleAsync()).Retire(house.Clock.GetUtcNow().UtcDateTime);
            db.Add(new CourseEdition(CourseHouse.Text(edition: 2, passMark: 2)));
            await db.SaveChangesAsync();
        }
        var entry = (await house.Get<CrewResults>().ImportAsync(await house.MemberAsync(), CourseHouse.Slug, File.Replace(",\"two\":[\"y\",\"x\"]", "", StringComparison.Ordinal))).Value;
        Assert.Equal((1, true), (entry.Attempts[0].Edition, entry.Attempts[0].Passed));
    }

    [Theory]
    [InlineData("", "pack.file")]
    [InlineData("PK\u0003\u0004", "pack.file")]
    [InlineData("null", "pack.file")]
    [InlineData("[1,2]", "pack.file")]
    [InlineData("version\":1|version\":2", "pack.version")]
    [InlineData("cso-alliance-quiz-result|another", "pack.file")]
    [InlineData("small-course|other-course", "pack.course")]
    [InlineData("edition\":1|edition\":7", "pack.edition")]
    [InlineData("\"one\":|\"three\":", "pack.answers")]
    [InlineData("[\"b\"]|[\"z\"]", "pack.answers")]
    [InlineData("[\"b\"]|[{}]", "pack.file")]
    [InlineData("2026-11-20|2027-11-20", "pack.date")]
    [InlineData("2026-11-20T21:10:00Z|yesterday", "pack.file")]
    [InlineData("Able Seafarer|<b>", "certificate.name")]
    public async Task A_file_that_lies_is_refused_with_a_sentence(string change, string code)
    {
        await using var house = await (await House.BuildAsync()).WithCourseAsync();
        var json = change.Split('|') is [var from, var to] ? File.Replace(from, to, StringComparison.Ordinal) : change;
        var refused = await house.Get<CrewResults>().ImportAsync(await house.MemberAsync(), CourseHouse.Slug, json);
        Assert.Equal(code, refused.Error.Code);
        await using var db = house.Alliance();
        Assert.Equal(0, await db.Set<QuizAttempt>().CountAsync());
    }
}
