using CsoAlliance.Core;
using CsoAlliance.Web.Hosting;

if (await Commands.RunAsync(args) is { } exitCode)
    return exitCode;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCore(builder.Configuration);
builder.AddHosting();

var app = builder.Build();
app.UseHosting();
app.MapFeatures();

await app.PrepareAsync();
await app.RunAsync();
return 0;

/// <summary>The application's entry point, visible to the tests that start it.</summary>
public sealed partial class Program;
