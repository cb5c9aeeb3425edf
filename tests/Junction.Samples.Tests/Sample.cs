using System.Diagnostics;

namespace Junction.Samples.Tests;

/// <summary>What a sample printed, and how it ended.</summary>
public sealed record Run(int ExitCode, string Output, string Errors);

/// <summary>Runs the program of a sample as a user does, with its output redirected.</summary>
public static class Sample
{
    public static async Task<Run> RunAsync(string name, params string[] arguments)
    {
        var token = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, $"{name}.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(token);
        var errors = process.StandardError.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);
        return new Run(process.ExitCode, await output, await errors);
    }
}
