using System.Diagnostics;
using Bench.Contenders;
using Bench.Data;
using Bench.Engines;

namespace Bench.Harness;

/// <summary>Runs the workloads that are asked for.</summary>
internal static class Session
{
    public static MeasuredEngine Run(Engine engine, Options options, Func<Engine, Scale, IReadOnlyList<Contender>> make)
    {
        var version = Core.Number is null ? engine.Version : $"{engine.Version}; on one core";
        Console.WriteLine($"{version}; {options.Rounds} rounds");
        var (measured, start) = (new List<Measured>(), Stopwatch.GetTimestamp());
        var contenders = make(engine, Scale.Usual(options.Students));
        foreach (var workload in options.Workloads())
        {
            var cases = contenders.SelectMany(contender => contender.Cases(workload)).Where(options.Takes).ToList();
            if (options.Profile > 0) cases.ForEach(one => Runner.Repeat(one, TimeSpan.FromSeconds(options.Profile)));
            else
            {
                measured.Add(Runner.Run(cases, options.Rounds, options.Time));
                Table.Print(measured[^1]);
                Console.WriteLine($"  {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
            }
            foreach (var contender in contenders) contender.ResetStudents(); // what W6 inserted is not for W8
        }
        foreach (var contender in contenders) contender.Dispose();
        return new MeasuredEngine(engine.Name, engine.Title, version, measured, []);
    }
}
