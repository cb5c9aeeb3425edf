using System.Globalization;
using System.Text;
using Bench.Harness;

namespace Bench.Report;

/// <summary>The tables of growth: a row for each workload, a column for each number of rows.</summary>
internal static class GrowthSection
{
    public static void Add(StringBuilder page, string title, IReadOnlyList<Grown> grown)
    {
        if (grown.Count == 0) return;
        var sizes = grown.Select(static one => one.Rows).Distinct().Order().ToList();
        page.Append(CultureInfo.InvariantCulture, $"\n### {title}\n\n| workload | contender |{string.Concat(sizes.Select(static rows => string.Create(CultureInfo.InvariantCulture, $" {rows:N0} |")))}\n|--|--|{string.Concat(sizes.Select(static _ => "--:|"))}\n");
        foreach (var row in grown.GroupBy(static one => (one.Workload, one.Contender)).OrderBy(static row => Array.FindIndex(Workload.All, workload => workload.Id == row.Key.Workload)))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {row.Key.Workload} | {row.Key.Contender} |");
            foreach (var size in sizes) page.Append(row.FirstOrDefault(one => one.Rows == size) is { } one ? $" {Table.Time(one.Nanoseconds)} |" : " |");
            page.Append('\n');
        }
        var held = grown.Where(static one => one.Held is not null).ToList();
        if (held.Count == 0) return;
        page.Append(CultureInfo.InvariantCulture, $"\nBytes that a loaded link keeps, beside its student:\n\n| workload | contender |{string.Concat(sizes.Select(static rows => string.Create(CultureInfo.InvariantCulture, $" {rows:N0} |")))}\n|--|--|{string.Concat(sizes.Select(static _ => "--:|"))}\n");
        foreach (var row in held.GroupBy(static one => (one.Workload, one.Contender)).OrderBy(static row => row.Key.Workload, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {row.Key.Workload} | {row.Key.Contender} |");
            foreach (var size in sizes) page.Append(row.FirstOrDefault(one => one.Rows == size) is { } one ? string.Create(CultureInfo.InvariantCulture, $" {one.Held:0} |") : " |");
            page.Append('\n');
        }
    }
}
