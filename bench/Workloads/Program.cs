using Bench;
using Bench.Contenders;
using Bench.Engines;
using Bench.Harness;

var options = Options.Parse(args);
foreach (var engine in options.Engines())
{
    using (engine)
    {
        Console.WriteLine($"{engine.Version}; {options.Rounds} rounds");
        foreach (var workload in options.Workloads())
        {
            var contenders = Contender.All.Select(make => make(engine, 10_000)).ToList();
            var cases = contenders.SelectMany(contender => contender.Cases(workload)).Where(options.Takes).ToList();
            if (options.Profile > 0) cases.ForEach(one => Runner.Repeat(one, TimeSpan.FromSeconds(options.Profile)));
            else if (cases.Any(static one => one.IsBaseline)) Table.Print(workload, Runner.Run(cases, options.Rounds));
            contenders.ForEach(static contender => contender.Dispose());
        }
    }
}
