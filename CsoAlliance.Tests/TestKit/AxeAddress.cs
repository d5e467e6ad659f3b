using System.Text;
using Deque.AxeCore.Commons;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CsoAlliance.Tests.TestKit;

/// <summary>An address at which a site under test hands out axe, ahead of everything that is the site's own.</summary>
internal sealed class AxeAddress : IStartupFilter
{
    public const string Path = "/axe-of-the-tests.js";

    /// <summary>axe's own text.</summary>
    public static string Script { get; } = new BundledAxeScriptProvider().GetScript();

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Script);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => site =>
    {
        site.Map(Path, axe => axe.Run(async context =>
        {
            context.Response.ContentType = "text/javascript; charset=utf-8";
            context.Response.Headers.CacheControl = "max-age=3600";
            await context.Response.Body.WriteAsync(Bytes, context.RequestAborted);
        }));
        next(site);
    };
}
