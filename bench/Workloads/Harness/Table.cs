using System.Globalization;

namespace Bench.Harness;

/// <summary>The outcomes of a workload, printed.</summary>
internal static class Table
{
    public static void Print(Measured measured)
    {
        Console.WriteLine();
        Console.WriteLine($"{measured.Workload.Id}  {measured.Workload.Title}; {measured.Baseline.Rounds} rounds");
        foreach (var outcome in measured.Outcomes)
        {
            var (low, median, high) = outcome.RatioTo(measured.Baseline);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {outcome.Name,-34} {median,7:0.00}  ({low:0.00}–{high:0.00})  {Time(outcome.Time),10}  {Bytes(outcome.Bytes),10}{(outcome.Targets == 0 ? "" : $"  {outcome.Targets} target objects")}{(outcome.HasKeys is { } keys ? $"  keys: {(keys ? "yes" : "no")}" : "")}"));
        }
    }

    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0} ns"),
        < 1e6 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e3:0.00} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:0.00} ms"),
    };

    public static string Bytes(double bytes) => bytes switch
    {
        < 1e4 => string.Create(CultureInfo.InvariantCulture, $"{bytes:0} B"),
        < 1e7 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
    };
}
