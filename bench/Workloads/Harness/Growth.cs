using System.Diagnostics;
using Bench.Contenders;
using Bench.Data;
using Bench.Engines;

namespace Bench.Harness;

/// <summary>Measures whether a workload's time and memory for each row rise with the number of rows.</summary>
internal static class Growth
{
    private const int FewestRows = 1000, FewestRuns = 3, MostRuns = 100, LinksWritten = 50;

    private static readonly Workload[] _ofStudents = [Workload.ByKey, Workload.Students, Workload.Insert, Workload.ByName];
    private static readonly Workload[] _ofLinks = [Workload.Enrollments, Workload.Courses, Workload.Links, Workload.Lazy, Workload.Attach, Workload.Sync];
    private static readonly TimeSpan _time = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    public static List<Grown> Run(Engine engine, Options options)
    {
        var (all, start) = (new List<Grown>(), Stopwatch.GetTimestamp());
        for (var rows = FewestRows; rows <= Math.Min(options.Growth, engine.MostRows); rows *= 10)
        {
            Console.WriteLine($"\n{engine.Title}, {rows:N0} rows");
            foreach (var (scale, workloads) in new[] { (Scale.OfStudents(rows), _ofStudents), (Scale.OfLinks(rows), _ofLinks) })
            {
                Contender[] contenders = [new HandWritten(engine, scale), new JunctionContender(engine, scale)];
                foreach (var workload in workloads.Intersect(options.Workloads()))
                {
                    foreach (var grown in Measure(workload, rows, scale, contenders))
                    {
                        all.Add(grown);
                        Console.WriteLine($"  {grown.Workload,-4} {grown.Contender,-28} {Table.Time(grown.Nanoseconds),10}  {grown.Held:0.0}");
                    }
                }
                foreach (var contender in contenders) contender.Dispose();
                Console.WriteLine($"  {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
            }
        }
        return all;
    }

    private static IEnumerable<Grown> Measure(Workload workload, int rows, Scale scale, Contender[] contenders)
    {
        var cases = contenders.SelectMany(contender => Told(contender, workload)).ToList();
        foreach (var one in Runner.Checked(cases, cases[0], []))
        {
            if (rows == FewestRows) Runner.Repeat(one.Case, _time); // the compiler is not done with it
            using var core = Core.Hold();
            var (start, outcome) = (Stopwatch.GetTimestamp(), one.Outcome);
            while (outcome.Rounds == 0 || (outcome.Rounds < FewestRuns && Stopwatch.GetElapsedTime(start) < _patience) || (outcome.Rounds < MostRuns && Stopwatch.GetElapsedTime(start) < _time))
            {
                Runner.Measure(one);
            }
            double? held = workload == Workload.Courses || workload == Workload.Links
                ? (double)(Runner.Held(one.Case) - contenders.SelectMany(static contender => contender.Cases(Workload.Students)).Where(students => students.Contender == outcome.Contender).Min(Runner.Held)) / scale.Links
                : null;
            yield return new Grown(workload.Id, outcome.Name, rows, outcome.Time / RowsOf(workload, scale), held);
        }
    }

    // The best of the hand-written forms, and Junction in a scope, with and without records for the links.
    private static IEnumerable<Case> Told(Contender contender, Workload workload)
    {
        var cases = contender.Cases(workload).ToList();
        return cases.Any(static one => one.Form == "best") ? cases.Where(static one => one.Form == "best") : cases.Where(static one => one.Form is "" or "plain join table");
    }

    // Of one operation.
    private static int RowsOf(Workload workload, Scale scale) => workload.Id switch
    {
        "W1" or "W8" => 1,
        "W2" => scale.Students,
        "W6" => scale.Inserts,
        "W7a" or "W7s" => LinksWritten,
        _ => scale.Links,
    };
}
