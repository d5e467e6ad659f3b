namespace CsoAlliance.Bench.Start;

/// <summary>From the start of the process to its first 200, on a data directory that an earlier start has filled.</summary>
internal static class StartBench
{
    private const int Rounds = 9;

    public static async Task<string> RunAsync(Places places)
    {
        using var scratch = new ScratchFolder();
        var starts = new Start[]
        {
            new("empty application, `/`", places.EmptyProgram, "/"),
            new("product, `/health/ready` (both databases answer)", places.ProductProgram, "/health/ready"),
            new("product, `/` (the home page, from the register, the library and the news)", places.ProductProgram, "/"),
        };
        // The first of each warms the disk's cache, and fills the product's data directory.
        for (var round = -1; round < Rounds; round++)
            foreach (var start in starts)
            {
                using var process = Published.Start(start.Program, scratch.Path);
                var (waited, worked) = await process.FirstOkAsync(start.Path);
                if (round < 0)
                    continue;
                start.Waited.Add(waited);
                start.Worked.Add(worked);
            }
        var table = new Table("first 200 from", "median ms", "processor ms", "× empty", "× empty, processor");
        foreach (var start in starts)
            table.Add(start.Name, Table.Figure(start.Waited.Median), Table.Figure(start.Worked.Median),
                Table.Figure(start.Waited.Median / starts[0].Waited.Median), Table.Figure(start.Worked.Median / starts[0].Worked.Median));
        return $"{table}\n\n{Rounds} rounds, taken in turn. Target: at most 3 × empty.";
    }

    private sealed record Start(string Name, string Program, string Path)
    {
        public Samples Waited { get; } = new();

        public Samples Worked { get; } = new();
    }
}
