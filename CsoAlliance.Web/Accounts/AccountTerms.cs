using CsoAlliance.Core.Accounts;

namespace CsoAlliance.Web.Accounts;

internal static class AccountTerms
{
    public static string Words(this SignInWay way) => way switch
    {
        SignInWay.Password => "password",
        SignInWay.PasswordAndCode => "password and code",
        SignInWay.RecoveryCode => "recovery code",
        SignInWay.Passkey => "passkey",
    };
}
