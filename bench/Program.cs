using CsoAlliance.Bench;
using CsoAlliance.Bench.Accounts;
using CsoAlliance.Bench.Alerts;
using CsoAlliance.Bench.Community;
using CsoAlliance.Bench.Library;
using CsoAlliance.Bench.Register;
using CsoAlliance.Bench.Reports;
using CsoAlliance.Bench.Requests;
using CsoAlliance.Bench.Start;

if (args.Length < 3)
{
    Console.Error.WriteLine("Give the folder of the published product, the folder of the published empty application, the README to write, and optionally parts: register, library, community, reports, start, requests, accounts, alerts.");
    return 2;
}
var places = new Places(Path.GetFullPath(args[0]), Path.GetFullPath(args[1]));
var parts = new (string Name, Func<Task<string>> Measure)[]
{
    ("register", RegisterBench.RunAsync),
    ("library", LibraryBench.RunAsync),
    ("community", CommunityBench.RunAsync),
    ("reports", () => ReportBench.RunAsync(places)),
    ("start", () => StartBench.RunAsync(places)),
    ("requests", () => RequestBench.RunAsync(places)),
    ("accounts", () => AccountBench.RunAsync(places)),
    ("alerts", () => AlertBench.RunAsync(places)),
};
var wanted = args[3..];
foreach (var (name, measure) in parts.Where(part => wanted.Length == 0 || wanted.Contains(part.Name)))
{
    Console.WriteLine($"Measuring: {name}");
    var heading = Machine.Describe();
    var tables = await measure();
    Console.WriteLine(tables);
    Readme.Replace(args[2], name, heading + "\n\n" + tables);
}
return 0;
