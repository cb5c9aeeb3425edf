using System.Diagnostics;
using System.Runtime;

namespace Bench.Harness;

/// <summary>
/// Measures the cases of one workload side by side. In each round every case runs once, in an order that turns from round to round, and is
/// compared with the hand-written code of the same round: what else the machine does meets all alike.
/// </summary>
internal static class Runner
{
    private const int FewestRounds = 7;

    private static readonly TimeSpan _quiet = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <summary>A case whose result is right, with what is measured of it.</summary>
    internal sealed record Runnable(Case Case, Outcome Outcome, ulong Expected);

    /// <summary>Measures the cases.</summary>
    /// <param name="cases">The hand-written code, and what is compared with it.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="limit">After this time there are no further rounds, once there were seven.</param>
    public static Measured Run(IReadOnlyList<Case> cases, int rounds, TimeSpan limit)
    {
        var baseline = cases.Single(static one => one.IsBaseline);
        var dropped = new List<string>();
        var runnables = Checked(cases, baseline, dropped);
        foreach (var one in runnables) WarmUp(one.Case);
        using var core = Core.Hold();
        // The first round is thrown away: caches are cold, and code may be compiled anew.
        var start = Stopwatch.GetTimestamp();
        for (var round = -1; round < rounds && (round < FewestRounds || Stopwatch.GetElapsedTime(start) < limit); round++)
        {
            for (var i = 0; i < runnables.Count; i++) Measure(runnables[(i + round + 1) % runnables.Count], counts: round >= 0);
        }
        return new Measured(baseline.Workload, [.. runnables.Select(static one => one.Outcome)], dropped);
    }

    /// <summary>Runs each case once. One that fails, or whose result is another than that of the hand-written code, is not compared.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="baseline">The one of them whose result is right.</param>
    /// <param name="dropped">Takes what is not compared.</param>
    public static List<Runnable> Checked(IReadOnlyList<Case> cases, Case baseline, List<string> dropped)
    {
        var expected = Once(baseline).Sum;
        var runnables = new List<Runnable>();
        foreach (var one in cases)
        {
            try
            {
                var digest = Once(one);
                if (digest.Sum == expected) runnables.Add(new Runnable(one, new Outcome { Contender = one.Contender, Form = one.Form, Targets = digest.Targets, HasKeys = digest.HasKeys }, expected));
                else dropped.Add($"{one.Name}: another result");
            }
            catch (Exception e) when (one != baseline && e is System.Data.Common.DbException or InvalidOperationException or NotSupportedException)
            {
                dropped.Add($"{one.Name}: {e.Message.Split('\n')[0].TrimEnd('.', '\r')}");
            }
        }
        foreach (var line in dropped) Console.Error.WriteLine($"dropped: {baseline.Workload.Id} {line}");
        return runnables;
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

    /// <summary>How many bytes the result of a case keeps.</summary>
    public static long Held(Case one)
    {
        one.Reset();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        one.Run();
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        one.Finish();
        one.Forget();
        return held;
    }

    /// <summary>Runs a case once more and notes the time and what it allocates, of one operation.</summary>
    public static void Measure(Runnable runnable, bool counts = true)
    {
        var one = runnable.Case;
        one.Reset();
        GC.Collect(2, GCCollectionMode.Forced, blocking: true);
        GC.WaitForPendingFinalizers();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        one.Run();
        var time = Stopwatch.GetElapsedTime(start);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        one.Finish();
        if (one.Check().Sum != runnable.Expected) throw new InvalidOperationException($"{one.Workload.Id} {one.Name}: another result than in the first run.");
        one.Forget();
        if (!counts) return;
        runnable.Outcome.Times.Add(time.TotalNanoseconds / one.Workload.Operations);
        runnable.Outcome.Allocations.Add((double)bytes / one.Workload.Operations);
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
}
