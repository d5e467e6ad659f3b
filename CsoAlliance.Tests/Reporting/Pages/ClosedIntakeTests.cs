using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsoAlliance.Tests.Reporting.Pages;

public sealed class ClosedIntakeTests
{
    [Fact]
    public async Task Without_a_desk_key_a_page_says_so_takes_nothing_and_keeps_the_text()
    {
        using var site = new FirstStart();
        _ = site.Server;
        File.Delete(Path.Combine(site.Directory, "keys", "desk.pin"));
        foreach (var page in new[] { "/report", "/report/lite" })
        {
            var empty = await site.GetAsync(page);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, empty.Status);
            Assert.Contains("Call the reporting centre for your area.", empty.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Null(empty.Page.QuerySelector("main form"));
            Assert.Single(empty.Page.QuerySelectorAll("h1"));
            var sent = await site.PostAsync(page, Filled.Report());
            Assert.Equal(HttpStatusCode.ServiceUnavailable, sent.Status);
            Assert.Equal("Red screen on the cargo computer.\nBridge is normal.", sent.Value("narrative"));
            Assert.Contains("no report can be taken", sent.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.JsonAsync("/api/v1/reports", """{ "type": "ransomware", "narrative": "x", "place": "y" }""")).Status);
    }

    [Fact]
    public async Task When_the_vault_fails_the_text_is_kept_and_no_log_names_it()
    {
        using var site = new LoggedSite();
        _ = site.Server;
        SqliteConnection.ClearAllPools();
        foreach (var log in new[] { "vault.db-wal", "vault.db-shm" })
            File.Delete(Path.Combine(site.Directory, log));
        File.WriteAllText(Path.Combine(site.Directory, "vault.db"), new string('x', 8192));
        foreach (var page in new[] { "/report", "/report/lite" })
        {
            var sent = await site.PostAsync(page, Filled.Report(("narrative", "canary-narrative"), ("contact", "canary-contact")));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, sent.Status);
            Assert.Equal("canary-narrative", sent.Value("narrative"));
            Assert.Contains("Nothing is lost", sent.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.PostAsync("/report/follow-up", ("receipt", "K7QM-4RTX-92FD-H3WB-6YNE-8PVJ"))).Status);
        Assert.Contains(site.Lines, line => line.Contains("The intake failed", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Lines, line => line.Contains("canary", StringComparison.Ordinal) || line.Contains("K7QM", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_and_its_receipt_leave_no_line_in_any_log()
    {
        using var site = new LoggedSite();
        _ = site.Server;
        await site.GetAsync("/report");
        site.Lines.Clear();
        var receipt = await Filled.ReceiptAsync(site, ("narrative", "canary-narrative"));
        await site.PostAsync("/report/follow-up", ("receipt", receipt));
        await site.PostAsync("/report", Filled.Report(("place", "94 N 063 E")));
        Assert.Empty(site.Lines);
    }

    private sealed class LoggedSite : IntakeSite
    {
        public ConcurrentBag<string> Lines { get; } = [];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Logging:LogLevel:Default", "Trace");
            builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Trace");
            builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(new Recorder(Lines)));
        }
    }

    private sealed class Recorder(ConcurrentBag<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Add(formatter(state, exception) + exception);
    }

    // A copied installation reads its pin at the start, and holds it from then on; one that makes its key has not read it yet.
    private sealed class FirstStart : IntakeSite
    {
        protected override bool Poured => false;
    }
}
