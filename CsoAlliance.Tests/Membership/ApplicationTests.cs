using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Membership;

public sealed class ApplicationTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_application_is_stored_and_noted_without_naming_the_person(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var made = (await house.Get<Applications>().ReceiveAsync(Form())).Value;
        await using var db = house.Alliance();
        var stored = await db.Set<Application>().SingleAsync();
        Assert.Equal((WantedRole.CompanySecurityOfficer, 14, ShipTypes.Bulk | ShipTypes.Gas, "2041999", false), (stored.Role, stored.Ships, stored.ShipTypes, stored.CompanyNumber, stored.CompanyNumberDoubtful));
        var entry = Assert.Single(await house.Get<AuditTrail>().OfAsync(made.Uid.ToString()));
        Assert.Equal("application.received", entry.Act);
        Assert.DoesNotContain("example.org", entry.Actor + entry.Detail);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_same_form_sent_twice_is_one_application_even_at_the_same_moment(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var applications = house.Get<Applications>();
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => applications.ReceiveAsync(Form())));
        Assert.Single(made.Select(result => result.Value.Uid).Distinct());
        var corrected = Form();
        corrected.Company = "Another company";
        Assert.True((await applications.ReceiveAsync(corrected)).Ok);
        await using var db = house.Alliance();
        Assert.Equal(2, await db.Set<Application>().CountAsync());
        Assert.Equal(2, await db.Set<AuditEntry>().CountAsync());
    }

    [Fact]
    public async Task A_company_number_that_fails_its_check_is_warned_about_once_and_then_taken()
    {
        await using var house = await House.BuildAsync();
        var form = Form();
        form.CompanyNumber = "2041998";
        var warned = await house.Get<Applications>().ReceiveAsync(form);
        Assert.Equal((Applications.DoubtfulNumber, nameof(JoinForm.CompanyNumber)), (warned.Error.Code, warned.Error.Field));
        form.CompanyNumberKept = form.CompanyNumber;
        Assert.True((await house.Get<Applications>().ReceiveAsync(form)).Value.CompanyNumberDoubtful);
    }

    [Theory]
    [InlineData(nameof(JoinForm.Name), "")]
    [InlineData(nameof(JoinForm.Email), "nobody")]
    [InlineData(nameof(JoinForm.Email), "a@b@c.org")]
    [InlineData(nameof(JoinForm.Email), "a@localhost")]
    [InlineData(nameof(JoinForm.Role), "captain")]
    [InlineData(nameof(JoinForm.Company), " ")]
    [InlineData(nameof(JoinForm.CompanyNumber), "12345")]
    [InlineData(nameof(JoinForm.CompanyNumber), "DOC number")]
    [InlineData(nameof(JoinForm.Ships), "many")]
    [InlineData(nameof(JoinForm.Ships), "-3")]
    [InlineData(nameof(JoinForm.Proof), "")]
    [InlineData(nameof(JoinForm.Sponsor), "somebody")]
    public async Task What_the_form_lacks_is_said_at_its_field_and_nothing_is_stored(string field, string value)
    {
        await using var house = await House.BuildAsync();
        var form = Form();
        typeof(JoinForm).GetProperty(field)!.SetValue(form, value);
        var refused = await house.Get<Applications>().ReceiveAsync(form);
        Assert.Equal(field, Assert.Single(refused.Errors).Field);
        await using var db = house.Alliance();
        Assert.Equal(0, await db.Set<Application>().CountAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task One_address_is_not_written_to_without_end(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var forms = Enumerable.Range(0, Applications.MostWaiting + 1).Select(_ => MembershipHouse.Form()).ToList();
        foreach (var form in forms.SkipLast(1))
            await house.ApplyAsync(form);
        forms[^1].Email = forms[^1].Email!.ToUpperInvariant();
        Assert.Equal(("application.many", nameof(JoinForm.Email)), ((await house.Get<Applications>().ReceiveAsync(forms[^1])).Error.Code, (await house.Get<Applications>().ReceiveAsync(forms[^1])).Error.Field));
        Assert.True((await house.Get<ApplicantDesk>().WithdrawAsync(forms[0].StatusToken())).Ok);
        Assert.True((await house.Get<Applications>().ReceiveAsync(forms[^1])).Ok);
    }

    [Fact]
    public async Task A_number_of_ships_may_be_written_as_people_write_it()
    {
        await using var house = await House.BuildAsync();
        var form = Form();
        form.Ships = "1,200";
        Assert.Equal(1200, (await house.Get<Applications>().ReceiveAsync(form)).Value.Ships);
    }

    private static JoinForm Form() => new()
    {
        Once = "0123", Name = "Officer on duty", Email = "cso@example.org", Role = "companySecurityOfficer", Company = "A company", CompanyNumber = "IMO 2041999",
        Ships = "14", ShipTypes = ["bulk", "gas", "nonsense"], Proof = "Appointed by the managing director.", Keeps = true,
    };
}
