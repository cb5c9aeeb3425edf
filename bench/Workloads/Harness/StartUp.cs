using System.Diagnostics;

namespace Bench.Harness;

/// <summary>How long a program takes from its start to its first row.</summary>
internal sealed record StartUp(string Program, double Milliseconds, double Slowest, long Bytes)
{
    private const int Runs = 10;

    // The first row that the tour reads back. It is printed after the tables were made and five rows inserted.
    private const string FirstRow = ": John Doe";

    /// <summary>Starts Campus again and again, as a native program and by the JIT, whichever is built.</summary>
    public static List<StartUp> Measure()
    {
        var all = new List<StartUp>();
        var native = Path.Combine("artifacts", "publish", "Campus", "release", "Campus");
        var jit = Path.Combine("artifacts", "bin", "Campus", "release", "Campus.dll");
        if (File.Exists(native)) all.Add(Of("Campus, native", native, new ProcessStartInfo(native)));
        if (File.Exists(jit)) all.Add(Of("Campus, JIT", jit, new ProcessStartInfo("dotnet", [jit])));
        foreach (var one in all) Console.WriteLine($"{one.Program}: {one.Milliseconds:0} ms to its first row, at most {one.Slowest:0} ms");
        return all;
    }

    private static StartUp Of(string name, string file, ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        Once(start); // the files come from the disk
        var times = Enumerable.Range(0, Runs).Select(_ => Once(start)).Order().ToList();
        return new StartUp(name, (times[Runs / 2 - 1] + times[Runs / 2]) / 2, times[^1], new FileInfo(file).Length);
    }

    private static double Once(ProcessStartInfo start)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var time = TimeSpan.Zero;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (time == TimeSpan.Zero && line.Contains(FirstRow, StringComparison.Ordinal)) time = Stopwatch.GetElapsedTime(began);
        }
        process.WaitForExit();
        return time > TimeSpan.Zero ? time.TotalMilliseconds : throw new InvalidOperationException($"{start.FileName} printed no row.");
    }
}
