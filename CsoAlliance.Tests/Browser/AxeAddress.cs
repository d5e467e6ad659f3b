using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CsoAlliance.Tests.Browser;

/// <summary>An address at which a site under test hands out axe, ahead of everything that is the site's own.</summary>
internal sealed class AxeAddress : IStartupFilter
{
    public const string Path = "/axe-of-the-tests.js";

    private static readonly byte[] Script = Encoding.UTF8.GetBytes(Axe.Script);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => site =>
    {
        site.Map(Path, axe => axe.Run(async context =>
        {
            context.Response.ContentType = "text/javascript; charset=utf-8";
            context.Response.Headers.CacheControl = "max-age=3600";
            await context.Response.Body.WriteAsync(Script, context.RequestAborted);
        }));
        next(site);
    };
}
