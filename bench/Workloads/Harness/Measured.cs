using System.Text.Json.Serialization;

namespace Bench.Harness;

/// <summary>The outcomes of one workload.</summary>
/// <param name="Workload">What was done.</param>
/// <param name="Outcomes">Who did it, how fast.</param>
/// <param name="Dropped">Who did something else, and what.</param>
internal sealed record Measured(Workload Workload, List<Outcome> Outcomes, List<string> Dropped)
{
    [JsonIgnore] public Outcome Baseline => Outcomes.Single(static outcome => outcome.IsBaseline);

    /// <summary>What a contender did in a form; null where it was not measured.</summary>
    public Outcome? Of(string contender, string form) => Outcomes.FirstOrDefault(outcome => outcome.Contender == contender && outcome.Form == form);
}

/// <summary>The outcomes on one database.</summary>
internal sealed record MeasuredEngine(string Name, string Title, string Version, List<Measured> Workloads, List<Grown> Growth);

/// <summary>What one row costs when there are so many.</summary>
/// <param name="Workload">The id of what was done.</param>
/// <param name="Contender">Who did it, and how.</param>
/// <param name="Rows">How many rows the workload reads or writes, or looks up among.</param>
/// <param name="Nanoseconds">The time of one row; of one look-up in W1 and W8.</param>
/// <param name="Held">Bytes that the result holds for each link, beside the students themselves; null where there are no links.</param>
internal sealed record Grown(string Workload, string Contender, int Rows, double Nanoseconds, double? Held);
