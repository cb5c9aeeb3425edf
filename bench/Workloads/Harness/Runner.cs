using System.Diagnostics;
using System.Runtime;

namespace Bench.Harness;

/// <summary>
/// Measures the cases of one workload side by side. In each round every case runs once, in an order that turns from round to round, and is
/// compared with the hand-written code of the same round: what else the machine does meets all alike.
/// </summary>
internal static class Runner
{
    private static readonly TimeSpan _quiet = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    public static List<Outcome> Run(IReadOnlyList<Case> cases, int rounds)
    {
        var baseline = cases.Single(static one => one.IsBaseline);
        var outcomes = Checked(cases, baseline);
        foreach (var outcome in outcomes) WarmUp(outcome.Case);
        // The first round is thrown away: caches are cold, and code may be compiled anew.
        for (var round = -1; round < rounds; round++)
        {
            for (var i = 0; i < outcomes.Count; i++)
            {
                var outcome = outcomes[(i + round + 1) % outcomes.Count];
                var (time, bytes) = Measure(outcome);
                if (round >= 0) outcome.Add(time, bytes);
            }
        }
        return outcomes;
    }

    // A case whose result is another than that of the hand-written code does something else, and is not compared.
    private static List<Outcome> Checked(IReadOnlyList<Case> cases, Case baseline)
    {
        var expected = Once(baseline).Sum;
        var outcomes = new List<Outcome>();
        foreach (var one in cases)
        {
            var digest = Once(one);
            if (digest.Sum == expected) outcomes.Add(new Outcome(one, digest.Targets, expected));
            else Console.Error.WriteLine($"{one.Workload.Id} {one.Name}: another result, dropped");
        }
        return outcomes;
    }

    private static Data.Digest Once(Case one)
    {
        one.Reset();
        one.Run();
        one.Finish();
        var digest = one.Check();
        one.Forget();
        return digest;
    }

    // Until the compiler has had nothing to do for a while: on a busy machine that takes long.
    private static void WarmUp(Case one)
    {
        var (start, methods) = (Stopwatch.GetTimestamp(), -1L);
        while (methods != JitInfo.GetCompiledMethodCount() && Stopwatch.GetElapsedTime(start) < _patience)
        {
            methods = JitInfo.GetCompiledMethodCount();
            Repeat(one, _quiet);
        }
    }

    /// <summary>Runs a case again and again.</summary>
    public static void Repeat(Case one, TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            one.Reset();
            one.Run();
            one.Finish();
            one.Forget();
        }
    }

    private static (double Nanoseconds, double Bytes) Measure(Outcome outcome)
    {
        var one = outcome.Case;
        one.Reset();
        GC.Collect(2, GCCollectionMode.Forced, blocking: true);
        GC.WaitForPendingFinalizers();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        one.Run();
        var time = Stopwatch.GetElapsedTime(start);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        one.Finish();
        if (one.Check().Sum != outcome.Expected) throw new InvalidOperationException($"{one.Workload.Id} {one.Name}: another result than in the first run.");
        one.Forget();
        return (time.TotalNanoseconds / one.Workload.Operations, (double)bytes / one.Workload.Operations);
    }
}
