using System.Text;
using Bench;
using Bench.Contenders;
using Bench.Engines;
using Bench.Harness;
using Bench.Report;

// The workloads on SQLite in a native program, with those that can be one. --write leaves its section for docs/performance.md in artifacts/bench.
var options = Options.Parse(args);
using var engine = new SqliteEngine();
var measured = Session.Run(engine, options, static (engine, scale) =>
[
    new HandWritten(engine, scale), new Prepared(engine, scale), new DapperAotContender(engine, scale), new JunctionContender(engine, scale),
]);
if (options.Writes)
{
    var section = new StringBuilder("## Native AOT\n\nThe same workloads on SQLite in a program that is compiled ahead of time, with those that can be. Dapper.AOT has no multi-map; Dapper, EF Core and linq2db make code at run time.\n");
    foreach (var workload in measured.Workloads) WorkloadSection.Add(section, workload);
    Directory.CreateDirectory(Path.Combine("artifacts", "bench"));
    File.WriteAllText(Path.Combine("artifacts", "bench", "aot.md"), section.ToString());
}
