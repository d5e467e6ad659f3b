using CsoAlliance.Core.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace CsoAlliance.Web.Accounts;

internal static class SignIn
{
    public const string Cookie = "cso-session";

    /// <summary>Tags every page that the output cache holds, so that one act can evict them all.</summary>
    public const string VisitorTag = "visitor";

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        new IdentityBuilder(typeof(Member), typeof(IdentityRole<Guid>), services).AddSignInManager<MemberSignIn>().AddDefaultTokenProviders();
        services.AddScoped<ISecurityStampValidator, SessionGuard>();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromDays(1));
        // A passkey stands for the device and for whoever unlocks it, so it is both factors at once.
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            (options.UserVerificationRequirement, options.ResidentKeyRequirement) = ("required", "required");
            // By the address that was asked: the Origin header, which is compared otherwise, is empty where pages send no referrer.
            options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && Uri.TryCreate(context.Origin, UriKind.Absolute, out var origin)
                && origin.Equals(new Uri($"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}")));
        });
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = Cookie;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = "/account/login";
            options.AccessDeniedPath = "/account/denied";
            options.ReturnUrlParameter = "back";
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.Events.OnRedirectToLogin = Answer(StatusCodes.Status401Unauthorized);
            options.Events.OnRedirectToAccessDenied = Answer(StatusCodes.Status403Forbidden);
        });
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.FromMinutes(1);
            options.OnRefreshingPrincipal = context =>
            {
                SessionClaims.Carry(context.CurrentPrincipal!, context.NewPrincipal!);
                return Task.CompletedTask;
            };
        });
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, MemberStateProvider>();
        services.AddCascadingValue(provider => ViewerOf(provider.GetRequiredService<AuthenticationStateProvider>()));
        services.AddHttpContextAccessor();
    }

    /// <summary>The viewer behind a request.</summary>
    public static Viewer Viewer(this HttpContext context) => MemberClaims.Viewer(context.User);

    private static Viewer ViewerOf(AuthenticationStateProvider states)
    {
        var state = states.GetAuthenticationStateAsync();
        return state.IsCompletedSuccessfully ? MemberClaims.Viewer(state.Result.User) : Core.Accounts.Viewer.Visitor;
    }

    // The API answers with a problem (RFC 9457); a page leads to the form.
    private static Func<RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>, Task> Answer(int status) => async context =>
    {
        if (context.Request.Path.StartsWithSegments("/api"))
            await TypedResults.Problem(status == StatusCodes.Status401Unauthorized ? "Sign in first; the answer is for members." : "Your account may not read this.", statusCode: status,
                title: status == StatusCodes.Status401Unauthorized ? "Not signed in" : "Not for you").ExecuteAsync(context.HttpContext);
        else
            context.Response.Redirect(context.RedirectUri);
    };
}
