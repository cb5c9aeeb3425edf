using System.Globalization;
using System.Text;
using Bench.Harness;

namespace Bench.Report;

/// <summary>
/// Writes <c>docs/performance.md</c> and its charts from all that was measured (<see cref="Parts"/>). What was tried, and why something is as it is, comes from
/// <c>bench/Workloads/notes.md</c>.
/// </summary>
internal static class Page
{
    private static readonly string _notes = Path.Combine("bench", "Workloads", "notes.md");

    public static void Write()
    {
        var (engines, starts) = (Parts.Engines(), Parts.Starts());
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Speed

            Junction beside hand-written ADO.NET and other libraries, each as its own documentation advises. `eng/bench` wrote this page on {DateTime.UtcNow:yyyy-MM-dd}: it runs
            everything and replaces every figure below.

            - Machine: {Machine.Describe()}.
            - Databases, on the same machine: {string.Join("; ", engines.Select(static engine => engine.Version))}.
            - Libraries: {Peers.Libraries.Versions}.

            {How}

            ## Targets

            Each cell is Junction's time, or what it allocates, as a multiple of the other library's in the same round, the median over the rounds; behind the stroke what it may be
            at most; in brackets the form of the other library. ✓ is met, ✗ is missed.


            """);
        page.Append(TargetTable.Write(engines));
        foreach (var engine in engines)
        {
            Directory.CreateDirectory(Path.Combine("docs", "images"));
            File.WriteAllText(Path.Combine("docs", "images", $"performance-{engine.Name}.svg"), Chart.Draw(engine));
            page.Append(CultureInfo.InvariantCulture, $"\n## {engine.Title}\n\n{engine.Version}.{(engine.Workloads.Any(static workload => workload.Outcomes.Any(static outcome => outcome.Contender == "EF Core")) ? "" : " There is no provider of EF Core 10 for it.")}\n\n![Time as a multiple of hand-written code](images/performance-{engine.Name}.svg)\n");
            foreach (var workload in engine.Workloads) WorkloadSection.Add(page, workload);
        }
        if (engines.Any(static engine => engine.Growth.Count > 0))
        {
            page.Append("""

                ## Growth

                The time of one row when so many are read, written or linked; of one look-up among so many in W1 and W8. *best* is the hand-written form that reads each target once and
                writes sets. W7 writes the links of one student, in a link table of so many rows.

                """);
            foreach (var engine in engines) GrowthSection.Add(page, engine.Title, engine.Growth);
        }
        Add(page, "aot.md");
        if (starts.Count > 0)
        {
            page.Append("\n## Start\n\nFrom the start of the process to the first row that [Campus](../samples/Campus) reads and prints, after it made its tables and inserted five rows; the median of ten.\n\n| program | median | slowest |\n|--|--:|--:|\n");
            foreach (var start in starts) page.Append(CultureInfo.InvariantCulture, $"| {start.Program} | {start.Milliseconds:0} ms | {start.Slowest:0} ms |\n");
        }
        Add(page, "micro.md");
        if (File.Exists(_notes)) page.Append(CultureInfo.InvariantCulture, $"\n## What was tried\n\n{File.ReadAllText(_notes).Trim()}\n");
        File.WriteAllText(Path.Combine("docs", "performance.md"), page.ToString());
    }

    private const string How = """
        All contenders of a workload take turns, round by round, and the first round does not count. A ratio is the median over the rounds of the time as a
        multiple of the hand-written code in the same round, with the quartiles behind it: what else the machine does meets all alike. Every result is
        checked by a deep checksum; who gives another result is dropped. Each contender has a database of its own with 10,000 students, 500 courses and
        100,000 enrolments.

        - *hand-written*: a new command for each call, one join for what belongs together. *best*: what an expert would write instead.
        - *prepared*: commands prepared once and kept, each target read once.
        - *Dapper*: *multi-map* is one join, *best* three queries. Who batches W5 by hand has W3. *Dapper.AOT*: the same calls with code made at build time; it has no
          multi-map.
        - *EF Core*: a context for each unit of work; forms without tracking, with split queries, with compiled queries on a living context.
        - *Junction*: ordinary records, with dirty tracking, peers and relations, in a scope; *no scope*: a connection from the pool for each call;
          *plain join table*: the same relation as a `ManyToMany<Course>`, without a model for the links.
        """;

    private static void Add(StringBuilder page, string part)
    {
        if (Parts.Section(part) is { } section) page.Append('\n').Append(section).Append('\n');
    }
}
