using System.Globalization;
using System.Text;
using Bench;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

// Measures the small steps. --write leaves its section for docs/performance.md in artifacts/bench.
var folder = Path.Combine("artifacts", "bench");
var config = ManualConfig.CreateEmpty()
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(4).WithIterationCount(12).WithIterationTime(TimeInterval.FromMilliseconds(150)))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(ConsoleLogger.Default)
    .WithArtifactsPath(Path.Combine(folder, "micro"));
var reports = BenchmarkRunner.Run<Steps>(config).Reports;
if (reports.Length == 0 || reports.Any(static report => report.ResultStatistics is null)) return 1;
if (args.Contains("--write"))
{
    var section = new StringBuilder($"## Small steps\n\nMeasured with BenchmarkDotNet {Versions.Of(typeof(BenchmarkRunner))} on SQLite, in an open transaction: without the locks of the file, which are most of a look-up's time outside of one.\n\n| step | time | allocated |\n|--|--:|--:|\n");
    foreach (var report in reports)
    {
        section.Append(CultureInfo.InvariantCulture,
            $"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')} | {Time(report.ResultStatistics!.Median)} | {report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)} B |\n");
    }
    File.WriteAllText(Path.Combine(folder, "micro.md"), section.ToString());
}
return 0;

static string Time(double nanoseconds) => nanoseconds switch
{
    < 10 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0.0} ns"),
    < 1000 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0} ns"),
    _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1000:0.00} µs"),
};
