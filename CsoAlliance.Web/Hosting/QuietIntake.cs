using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CsoAlliance.Web.Hosting;

/// <summary>
/// Keeps addresses, bodies and the reporting pages out of every log, whatever level somebody sets. Categories that would
/// write a request line, a forwarded address or a message's content stay at Warning; configuration can't lower them.
/// </summary>
internal static class QuietIntake
{
    private static readonly string[] Categories =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.HttpOverrides", "Microsoft.AspNetCore.HttpLogging", "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.SignalR", "Microsoft.AspNetCore.Http.Connections", "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Diagnostics", "Microsoft.AspNetCore.Antiforgery", "Microsoft.AspNetCore.HostFiltering",
        "Microsoft.AspNetCore.OutputCaching", "Microsoft.AspNetCore.ResponseCompression", "Microsoft.AspNetCore.Http",
        "Microsoft.EntityFrameworkCore", "Microsoft.JSInterop",
    ];

    public static void AddQuietIntake(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, Quiet>();

    private sealed class Quiet : IPostConfigureOptions<LoggerFilterOptions>
    {
        public void PostConfigure(string? name, LoggerFilterOptions options)
        {
            var rules = options.Rules.Where(rule => !Silenced(rule.CategoryName)).ToList();
            options.Rules.Clear();
            foreach (var rule in rules)
                options.Rules.Add(rule);
            foreach (var provider in rules.Select(rule => rule.ProviderName).Append(null).Distinct())
                foreach (var category in Categories)
                    options.Rules.Add(new LoggerFilterRule(provider, category, LogLevel.Warning, null));
        }

        private static bool Silenced(string? category) => category is not null && Array.Exists(Categories, prefix => category.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }
}
