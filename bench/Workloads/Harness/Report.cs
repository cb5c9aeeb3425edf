using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Bench.Harness;

/// <summary>Writes <c>docs/performance.md</c> and its charts: all workloads of one engine each.</summary>
internal sealed class Report(string command)
{
    private readonly List<(string Engine, string Version, List<(Workload Workload, IReadOnlyList<Outcome> Outcomes)> Results)> _engines = [];

    public void Begin(string engine, string version) => _engines.Add((engine, version, []));

    public void Add(Workload workload, IReadOnlyList<Outcome> outcomes) => _engines[^1].Results.Add((workload, outcomes));

    public void Write(string folder)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Speed

            Junction beside hand-written ADO.NET and other libraries, each as its own documentation advises. Written by

            ```
            {command}
            ```

            on {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}, {DateTime.UtcNow:yyyy-MM-dd}.

            All contenders of a workload take turns, round by round, and the first round does not count. A ratio is the median over the rounds of the time as a
            multiple of the hand-written code in the same round, with the quartiles behind it: what else the machine does meets all alike. Every result is
            checked by a deep checksum; who gives another result is dropped. Each contender has a database of its own with 10,000 students, 500 courses and
            100,000 enrolments.

            - *hand-written*: a new command for each call, one join for what belongs together. *best*: what an expert would write instead.
            - *prepared*: commands prepared once and kept, each target read once.
            - *Junction*: ordinary records, with dirty tracking, peers and relations, in a scope; *no scope*: a connection from the pool for each call;
              *plain join table*: the same relation as a `ManyToMany<Course>`, without records for the links.

            """);
        foreach (var (engine, version, results) in _engines)
        {
            Directory.CreateDirectory(Path.Combine(folder, "images"));
            File.WriteAllText(Path.Combine(folder, "images", $"performance-{engine}.svg"), Chart.Draw(version, results));
            page.Append(CultureInfo.InvariantCulture, $"\n## {version}\n\n![Ratios to hand-written code](images/performance-{engine}.svg)\n");
            foreach (var (workload, outcomes) in results) Add(page, workload, outcomes);
        }
        File.WriteAllText(Path.Combine(folder, "performance.md"), page.ToString());
    }

    private static void Add(StringBuilder page, Workload workload, IReadOnlyList<Outcome> outcomes)
    {
        var baseline = outcomes.Single(static outcome => outcome.Case.IsBaseline);
        var hasTargets = outcomes.Any(static outcome => outcome.Targets > 0);
        page.Append(CultureInfo.InvariantCulture, $"\n### {workload.Id}: {workload.Title}\n\n| contender | ratio | quartiles | time | allocated |{(hasTargets ? " objects for the targets |" : "")}\n|--|--:|--|--:|--:|{(hasTargets ? "--:|" : "")}\n");
        foreach (var outcome in outcomes)
        {
            var (low, median, high) = outcome.RatioTo(baseline);
            var name = outcome.Case.Contender == "Junction" ? $"**{outcome.Case.Name}**" : outcome.Case.Name;
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {median:0.00} | {low:0.00}–{high:0.00} | {Table.Time(outcome.Time)} | {Table.Bytes(outcome.Bytes)} |");
            page.Append(hasTargets ? $" {outcome.Targets.ToString("N0", CultureInfo.InvariantCulture)} |\n" : "\n");
        }
    }
}
