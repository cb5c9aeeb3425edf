using System.Globalization;
using System.Text;
using Bench.Harness;

namespace Bench.Report;

/// <summary>A target, and what was reached.</summary>
/// <param name="Form">The form of the rival that it was measured by.</param>
internal sealed record Reached(Target Target, double Ratio, string Form)
{
    public bool IsMet => Ratio <= Target.Most;
}

/// <summary>All targets beside what was reached: by workload, database and rival.</summary>
internal static class TargetTable
{
    private static readonly (string Engine, string Rival, string Heading)[] _columns =
        [("sqlite", "Dapper", "SQLite, Dapper"), ("sqlite", "EF Core", "SQLite, EF Core"), ("postgresql", "Dapper", "PostgreSQL, Dapper"), ("postgresql", "EF Core", "PostgreSQL, EF Core")];

    public static void Print(IReadOnlyList<MeasuredEngine> engines)
    {
        Console.WriteLine();
        foreach (var missed in Of(engines).Where(static reached => !reached.IsMet))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"missed: {missed.Target.Workload}{(missed.Target.IsAllocation ? " allocation" : "")}, {missed.Target.Engine}, {missed.Target.Rival} {missed.Form}: {missed.Ratio:0.000}, at most {missed.Target.Most}"));
        }
    }

    public static string Write(IReadOnlyList<MeasuredEngine> engines)
    {
        var reached = Of(engines);
        var page = new StringBuilder();
        var cells = reached.GroupBy(static one => (one.Target.Workload, one.Target.IsAllocation, one.Target.Engine, one.Target.Rival)).ToList();
        page.Append(CultureInfo.InvariantCulture, $"{cells.Count(static cell => cell.All(static one => one.IsMet))} of {cells.Count} cells are met.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"| workload | {string.Join(" | ", _columns.Select(static column => column.Heading))} |\n|--|--|--|--|--|\n");
        foreach (var row in reached.GroupBy(static one => (one.Target.Workload, one.Target.IsAllocation)))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {row.Key.Workload}{(row.Key.IsAllocation ? ", allocated" : "")} |");
            foreach (var (engine, rival, _) in _columns)
            {
                page.Append(CultureInfo.InvariantCulture, $" {string.Join("<br>", row.Where(one => one.Target.Engine == engine && one.Target.Rival == rival).Select(Cell))} |");
            }
            page.Append('\n');
        }
        return page.ToString();
    }

    private static string Cell(Reached reached) => string.Create(CultureInfo.InvariantCulture,
        $"{(reached.IsMet ? "✓" : "✗")} {(reached.Target.Junction == "no scope" ? "no scope: " : "")}{Number(reached)} / {reached.Target.Most:0.00}{(reached.Form.Length == 0 ? "" : $" ({reached.Form})")}");

    private static string Number(Reached reached) => reached.Ratio.ToString(reached.Ratio < 0.1 ? "0.000" : "0.00", CultureInfo.InvariantCulture);

    private static List<Reached> Of(IReadOnlyList<MeasuredEngine> engines)
    {
        var all = new List<Reached>();
        foreach (var target in Target.All)
        {
            var measured = engines.FirstOrDefault(engine => engine.Name == target.Engine)?.Workloads.FirstOrDefault(workload => workload.Workload.Id == target.Workload);
            if (measured?.Of("Junction", target.Junction) is not { } mine) continue;
            var his = measured.Outcomes.Where(outcome => outcome.Contender == target.Rival && (target.Forms.Length == 0 || target.Forms.Contains(outcome.Form))).MinBy(static outcome => outcome.Time);
            if (his is not null) all.Add(new Reached(target, target.IsAllocation ? mine.BytesTo(his) : mine.RatioTo(his).Median, his.Form));
        }
        return all;
    }
}
