using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Courses;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Library.Courses;

public sealed class ResultTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_form_sent_twice_keeps_one_result(DatabaseProvider provider)
    {
        await using var house = await (await House.BuildAsync(provider)).WithCourseAsync();
        var member = await house.MemberAsync();
        Assert.Equal((await house.AnswerAsync(member)).Uid, (await house.AnswerAsync(member)).Uid);
        await house.AnswerAsync(member, first: "a");
        Assert.Equal(2, (await house.Get<QuizResults>().LatestAsync(member, CourseHouse.Slug, 9)).Count);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Another_member_gets_neither_result_nor_certificate_nor_record(DatabaseProvider provider)
    {
        await using var house = await (await House.BuildAsync(provider)).WithCourseAsync();
        var (member, other) = (await house.MemberAsync(), await house.MemberAsync("other"));
        var number = await house.CertifiedAsync(member);
        var uid = (await house.AnswerAsync(member)).Uid;
        foreach (var stranger in new[] { other, Viewer.Visitor, other with { Roles = [Roles.Member, Roles.Administrator] } })
        {
            Assert.Equal("not-found", (await house.Get<QuizResults>().FindAsync(stranger, uid)).Error.Code);
            Assert.Equal("not-found", (await house.Get<Certificates>().FindAsync(stranger, number)).Error.Code);
            Assert.Equal("not-found", (await house.Get<Certificates>().IssueAsync(stranger, uid, "Somebody Else")).Error.Code);
            Assert.Empty(await house.Get<Certificates>().ListAsync(stranger, 9));
            Assert.Single((await RecordAsync(house, stranger)).Trim().Split('\n'));
        }
        Assert.Equal(number, (await house.Get<Certificates>().FindAsync(member, number)).Value.Number);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_result_gives_one_certificate_and_a_failed_one_none(DatabaseProvider provider)
    {
        await using var house = await (await House.BuildAsync(provider)).WithCourseAsync();
        var member = await house.MemberAsync();
        var passed = (await house.AnswerAsync(member)).Uid;
        var certificates = house.Get<Certificates>();
        Assert.Equal("certificate.name", (await certificates.IssueAsync(member, passed, " ")).Error.Code);
        Assert.Equal((await certificates.IssueAsync(member, passed, "José  Ñandú")).Value, (await certificates.IssueAsync(member, passed, "Another Name")).Value);
        Assert.Equal("José Ñandú", Assert.Single(await certificates.ListAsync(member, 9)).Name);
        Assert.Equal("not-found", (await certificates.IssueAsync(member, (await house.AnswerAsync(member, first: "a")).Uid, "José")).Error.Code);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_certificate_is_known_by_its_number_however_it_is_typed_and_stays_valid_when_its_edition_retires(DatabaseProvider provider)
    {
        await using var house = await (await House.BuildAsync(provider)).WithCourseAsync();
        var number = await house.CertifiedAsync(await house.MemberAsync(), "Chief Mate");
        await using (var db = house.Alliance())
        {
            (await db.Set<CourseEdition>().SingleAsync()).Retire(house.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        }
        foreach (var typed in new[] { number, number.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), number[2..], number.Replace('0', 'o').Replace('1', 'l') })
            Assert.Equal(new CertificateCheck("Chief Mate", "About small-course", new(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc)), await house.Get<Certificates>().CheckAsync(typed));
        Assert.Null(await house.Get<Certificates>().CheckAsync(CertificateNumber.Make()));
        Assert.Null(await house.Get<Certificates>().CheckAsync("'; DROP TABLE certificates; --"));
        Assert.False((await house.Get<CourseReader>().FindAsync(Texts.Approved, CourseHouse.Slug)).Ok);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_certificate_outlives_the_account_that_entered_it(DatabaseProvider provider)
    {
        await using var house = await (await House.BuildAsync(provider)).WithCourseAsync();
        var master = await house.MemberAsync();
        var number = await house.CertifiedAsync(master);
        await using (var db = house.Alliance())
            await db.Set<Member>().Where(member => member.Id == master.MemberId).ExecuteDeleteAsync();
        Assert.NotNull(await house.Get<Certificates>().CheckAsync(number));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_step_is_marked_for_one_member_and_unmarked_again(DatabaseProvider provider)
    {
        await using var house = await (await House.BuildAsync(provider)).WithCourseAsync();
        var (member, other) = (await house.MemberAsync(), await house.MemberAsync("other"));
        var reader = house.Get<CourseReader>();
        await reader.MarkAsync(member, CourseHouse.Slug, "first", done: true);
        Assert.True((await reader.MarkAsync(member, CourseHouse.Slug, "first", done: true)).Ok);
        Assert.Equal([true, false], (await house.CourseAsync(member)).Steps.Select(step => step.Done));
        Assert.Equal(0, (await house.CourseAsync(other)).Done);
        await reader.MarkAsync(member, CourseHouse.Slug, "first", done: false);
        Assert.Equal(0, (await house.CourseAsync(member)).Done);
        Assert.Equal("not-found", (await reader.MarkAsync(member, CourseHouse.Slug, "no-step", done: true)).Error.Code);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_training_record_has_a_row_for_each_result_and_no_formula(DatabaseProvider provider)
    {
        await using var house = await (await House.BuildAsync(provider)).WithCourseAsync();
        var master = await house.MemberAsync();
        var number = await house.CertifiedAsync(master, "Own Name");
        await house.Get<CrewResults>().EnterAsync(master, CourseHouse.Slug, [new("-Bosun", "2026-11-20", "0")]);
        var lines = (await RecordAsync(house, master)).Trim().Split('\n').Select(line => line.Trim()).ToList();
        Assert.Equal(string.Join(',', TrainingRecord.Columns), lines[0]);
        Assert.Equal(3, lines.Count);
        Assert.Contains("-Bosun", lines[1]);
        Assert.DoesNotContain("\n-", string.Join('\n', lines));
        Assert.Equal($"Own Name,small-course,About small-course,1,2026-11-24,1,2,yes,{number},online,2026-11-24T02:35:00Z", lines[2]);
    }

    private static async Task<string> RecordAsync(House house, Viewer viewer)
    {
        using var stream = new MemoryStream();
        await house.Get<TrainingRecord>().WriteAsync(viewer, stream, default);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
