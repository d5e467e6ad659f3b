namespace CsoAlliance.Tests.Browser;

[Collection(LibraryBrowserCollection.Name)]
public sealed class PasskeyTests(BrowserRoom room)
{
    [SkippableFact]
    public async Task A_passkey_is_added_named_signs_in_and_once_taken_off_does_not()
    {
        await using var person = await room.ArriveAsync();
        await person.CarryAuthenticatorAsync();
        await person.SignInAsync("liaison");
        await person.GoToAsync("/account/manage");
        await person.FillAsync("pkname", "Office laptop");
        await person.PressAsync("Add a passkey");
        await person.SeesAsync("[aria-labelledby=passkeys] .dv", "Office laptop");
        Assert.Empty(await person.FindingsAsync("account security"));

        await person.PressAsync("Sign out");
        await person.GoToAsync("/account/login");
        await person.PressAsync("Sign in with a passkey");
        await person.ArrivesAsync("/home$");
        await person.GoToAsync("/account/manage");
        await person.SeesAsync("[aria-labelledby=sessions]", "passkey");
        Assert.Empty(person.Complaints);

        await person.PressAsync("Take off Office laptop");
        await person.SeesAsync("[aria-labelledby=passkeys]", "None yet");
        await person.PressAsync("Sign out");
        await person.GoToAsync("/account/login");
        await person.PressAsync("Sign in with a passkey");
        await person.ArrivesAsync("passkey=refused");
        await person.SeesAsync(".note.err", "This passkey is not known here");
    }

    [SkippableFact]
    public async Task A_forged_answer_opens_nothing()
    {
        await using var person = await room.ArriveAsync();
        await person.GoToAsync("/account/login");
        await person.Page.EvalOnSelectorAsync("form[data-passkey]", "form => { form.elements.credential.value = JSON.stringify({ id: 'AAAA', rawId: 'AAAA', type: 'public-key', clientExtensionResults: {}, response: { authenticatorData: 'AAAA', clientDataJSON: 'AAAA', signature: 'AAAA' } }); form.submit(); }");
        await person.ArrivesAsync("passkey=refused");
        await person.GoToAsync("/home");
        await person.ArrivesAsync("/account/login");
    }

    [SkippableFact]
    public async Task Pages_of_an_account_can_be_used_by_everybody()
    {
        var member = await room.RegularAsync("member");
        foreach (var path in new[] { "/account/manage", "/account/password", "/account/authenticator", "/account/recovery-codes", "/account/email", "/account/delete", "/account/again", "/notices", "/notices/settings" })
        {
            await member.GoToAsync(path);
            Assert.Empty(await member.FindingsAsync(path));
        }
        var visitor = await room.RegularAsync(Person.Visitor);
        foreach (var path in new[] { "/account/login", "/account/forgot", "/account/reset", "/account/email/agree" })
        {
            await visitor.GoToAsync(path);
            Assert.Empty(await visitor.FindingsAsync(path));
        }
        var admin = await room.RegularAsync("admin");
        await admin.GoToAsync("/desk/outbox");
        Assert.Empty(await admin.FindingsAsync("/desk/outbox"));
    }

    [SkippableFact]
    public async Task Whoever_no_longer_passes_the_gate_stays_a_visitor_with_a_passkey_too()
    {
        await using var person = await room.ArriveAsync();
        await person.CarryAuthenticatorAsync();
        var address = await room.MemberAsync();
        await person.SignInAtAsync(address);
        await person.GoToAsync("/account/manage");
        await person.FillAsync("pkname", "Cabin");
        await person.PressAsync("Add a passkey");
        await person.SeesAsync("[aria-labelledby=passkeys] .dv", "Cabin");
        await room.CloseGateAsync(address);
        await person.Context.ClearCookiesAsync();
        await person.GoToAsync("/account/login");
        await person.PressAsync("Sign in with a passkey");
        await person.ArrivesAsync("/home$");
        foreach (var path in new[] { "/members", "/groups", "/messages" })
        {
            await person.GoToAsync(path);
            await person.ArrivesAsync("/account/denied");
        }
    }
}
