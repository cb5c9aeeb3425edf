namespace Bench.Harness;

/// <summary>The outcomes of one workload.</summary>
/// <param name="Workload">What was done.</param>
/// <param name="Outcomes">Who did it, how fast.</param>
/// <param name="Dropped">Who did something else, and what.</param>
internal sealed record Measured(Workload Workload, IReadOnlyList<Outcome> Outcomes, IReadOnlyList<string> Dropped)
{
    public Outcome Baseline => Outcomes.Single(static outcome => outcome.Case.IsBaseline);

    /// <summary>What a contender did in a form; null where it was not measured.</summary>
    public Outcome? Of(string contender, string form) => Outcomes.FirstOrDefault(outcome => outcome.Case.Contender == contender && outcome.Case.Form == form);
}

/// <summary>The outcomes on one database.</summary>
internal sealed record MeasuredEngine(string Name, string Title, string Version, IReadOnlyList<Measured> Workloads);
