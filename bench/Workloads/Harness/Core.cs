using System.Diagnostics;

namespace Bench.Harness;

/// <summary>
/// Keeps what is measured on one core. Beside a server on few cores a request takes twice its time when the two happen to run on different
/// ones, since a core must wake up each way: that is decided anew all the time, and hides what is compared. The compiler and the collector
/// stay where they like.
/// </summary>
internal sealed class Core : IDisposable
{
    private readonly nint _before;

    private Core(nint before) => _before = before;

    /// <summary>The core, counted from zero; null leaves it to the system.</summary>
    public static int? Number { get; set; }

    /// <summary>Holds the main thread there, until it is disposed of.</summary>
    public static Core? Hold()
    {
        // Of a process of many threads Linux moves the first.
        if (Number is not { } number || !OperatingSystem.IsLinux()) return null;
        using var process = Process.GetCurrentProcess();
        var core = new Core(process.ProcessorAffinity);
        process.ProcessorAffinity = (nint)1 << number;
        return core;
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var process = Process.GetCurrentProcess();
        process.ProcessorAffinity = _before;
    }
}
