using System.Globalization;
using System.Text;
using Bench.Harness;

namespace Bench.Report;

/// <summary>The table of a workload.</summary>
internal static class WorkloadSection
{
    public static void Add(StringBuilder page, Measured measured)
    {
        var hasTargets = measured.Outcomes.Any(static outcome => outcome.Targets > 0);
        var hasKeys = measured.Outcomes.Any(static outcome => outcome.HasKeys is not null);
        var last = hasTargets ? " objects for the courses |" : hasKeys ? " keys reach the objects |" : "";
        page.Append(CultureInfo.InvariantCulture, $"\n### {measured.Workload.Id}: {measured.Workload.Title}\n\n| contender | ratio | quartiles | time | allocated |{last}\n|--|--:|--|--:|--:|{(last.Length > 0 ? "--:|" : "")}\n");
        foreach (var outcome in measured.Outcomes)
        {
            var (low, median, high) = outcome.RatioTo(measured.Baseline);
            var name = outcome.IsJunction ? $"**{outcome.Name}**" : outcome.Name;
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {median:0.00} | {low:0.00}–{high:0.00} | {Table.Time(outcome.Time)} | {Table.Bytes(outcome.Bytes)} |");
            if (hasTargets) page.Append(CultureInfo.InvariantCulture, $" {outcome.Targets:N0}{(outcome.Targets > Data.School.CourseCount ? ", not shared" : "")} |");
            else if (hasKeys) page.Append(outcome.HasKeys is true ? " yes |" : " no |");
            page.Append('\n');
        }
        foreach (var line in measured.Dropped) page.Append(CultureInfo.InvariantCulture, $"\nNot compared: {line}.\n");
    }
}
