using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Junction.Tests.Engines;

/// <summary>
/// How the installed programs of a server are run for one run of the tests: as another user where the tests run as root, which servers refuse to
/// be; on the loopback address; and gone with this process, even if it is killed.
/// </summary>
internal sealed class ServerPrograms
{
    private readonly string[] _prefix = [];
    private readonly string? _user;

    /// <summary>Programs that run as a user, if it exists, where the tests run as root.</summary>
    public ServerPrograms(string user)
    {
        if (OperatingSystem.IsWindows() || Output("id", "-u") != "0") return;
        _user = Output("id", "-u", user) is not "" ? user : "nobody";
        _prefix = Which("setpriv") is { } setpriv
            ? [setpriv, $"--reuid={_user}", $"--regid={Output("id", "-g", _user)}", "--clear-groups", "--inh-caps=-all", "--bounding-set=-all"]
            : ["runuser", "-u", _user, "--"];
    }

    /// <summary>The path of a program; null when it is not there. Servers stand in folders that an ordinary user's PATH leaves out.</summary>
    public static string? Which(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Concat(["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin"])
        .Where(static folder => folder.Length > 0).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists) is { } found
        ? File.ResolveLinkTarget(found, returnFinalTarget: true)?.FullName ?? found : null;

    /// <summary>A port that nobody listens to.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Gives a folder to the user that the server runs as.</summary>
    public void HandOver(string folder)
    {
        if (_user is not null) Output("chown", _user, folder);
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it wrote.</exception>
    public void Run(string program, params string[] arguments)
    {
        using var process = Start([.. _prefix, program, .. arguments]);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed:\n{output}{errors.Result}");
    }

    /// <summary>Runs a server until this process is over, and waits until it says that it is ready.</summary>
    /// <param name="folder">Its folder, which goes with it.</param>
    /// <param name="signal">What ends it: "QUIT".</param>
    /// <param name="ready">What it writes when it is ready.</param>
    /// <param name="program">The server.</param>
    /// <param name="arguments">Its arguments.</param>
    public Process Serve(string folder, string signal, string ready, string program, params string[] arguments)
    {
        var process = Start(
        [
            .. _prefix, "/bin/sh", "-c",
            $"trap '' INT; folder=$1; shift; \"$@\" 2>&1 < /dev/null & server=$!; cat > /dev/null; kill -{signal} $server; wait $server; rm -rf \"$folder\"",
            "sh", folder, program, .. arguments,
        ]);
        WaitUntilReady(process, program, ready);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(process);
        return process;
    }

    // What the server writes is read to its end, else it would stand still once the pipe is full.
    private static void WaitUntilReady(Process process, string program, string ready)
    {
        var isReady = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new StringBuilder();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) isReady.TrySetException(new InvalidOperationException($"{program} did not start:\n{log}"));
            else if (line.Data.Contains(ready, StringComparison.Ordinal)) isReady.TrySetResult();
            else if (!isReady.Task.IsCompleted) log.AppendLine(line.Data);
        };
        process.BeginOutputReadLine();
        isReady.Task.Wait(TimeSpan.FromMinutes(2));
    }

    // The end of its input tells the shell around the server that this process is over.
    private static void Stop(Process process)
    {
        process.StandardInput.Close();
        process.WaitForExit(10_000);
    }

    private static Process Start(string[] command) => Process.Start(new ProcessStartInfo(command[0], command[1..])
    {
        RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath(),
    })!;

    private static string Output(params string[] command)
    {
        using var process = Start(command);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors.Wait();
        return process.ExitCode == 0 ? output.Trim() : "";
    }
}
