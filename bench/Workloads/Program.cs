using Bench;
using Bench.Contenders;
using Bench.Engines;
using Bench.Harness;

var options = Options.Parse(args);
var report = new Report($"dotnet run -c Release --project bench/Workloads -- {string.Join(' ', args)}");
foreach (var engine in options.Engines())
{
    using (engine)
    {
        Console.WriteLine($"{engine.Version}; {options.Rounds} rounds");
        report.Begin(engine.Name, engine.Version);
        foreach (var workload in options.Workloads())
        {
            var contenders = Contender.All.Select(make => make(engine, options.Students)).ToList();
            var cases = contenders.SelectMany(contender => contender.Cases(workload)).Where(options.Takes).ToList();
            if (options.Profile > 0) cases.ForEach(one => Runner.Repeat(one, TimeSpan.FromSeconds(options.Profile)));
            else if (cases.Any(static one => one.IsBaseline))
            {
                var outcomes = Runner.Run(cases, options.Rounds);
                Table.Print(workload, outcomes);
                report.Add(workload, outcomes);
            }
            contenders.ForEach(static contender => contender.Dispose());
        }
    }
}
if (options.Writes) report.Write("docs");
