using System.Diagnostics;

namespace Junction.Tests.Engines;

/// <summary>The installed binaries of PostgreSQL, and how to run them: as another user where the tests run as root, which PostgreSQL refuses to be.</summary>
internal sealed class PostgreSqlBinaries
{
    private readonly string _folder;
    private readonly string[] _prefix = [];
    private readonly string? _user;

    private PostgreSqlBinaries(string folder)
    {
        _folder = folder;
        if (OperatingSystem.IsWindows() || Output("id", "-u") != "0") return;
        _user = Output("id", "-u", "postgres") is not "" ? "postgres" : "nobody";
        _prefix = Which("setpriv") is { } setpriv
            ? [setpriv, $"--reuid={_user}", $"--regid={Output("id", "-g", _user)}", "--clear-groups", "--inh-caps=-all", "--bounding-set=-all"]
            : ["runuser", "-u", _user, "--"];
    }

    /// <summary>The binaries on PATH, else the latest of <c>/usr/lib/postgresql</c>; null when there are none.</summary>
    public static PostgreSqlBinaries? Find()
    {
        const string Installed = "/usr/lib/postgresql";
        var folders = new List<string?> { Path.GetDirectoryName(Which("initdb")) };
        if (Directory.Exists(Installed))
            folders.AddRange(Directory.GetDirectories(Installed).OrderByDescending(static path => int.TryParse(Path.GetFileName(path), out var version) ? version : 0).Select(static path => Path.Combine(path, "bin")));
        return folders.Find(static folder => folder is not null && File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres"))) is { } found
            ? new PostgreSqlBinaries(found) : null;
    }

    /// <summary>Gives a folder to the user that the server runs as.</summary>
    public void HandOver(string folder)
    {
        if (_user is not null) Output("chown", _user, folder);
    }

    /// <summary>Runs a program to its end; what it wrote when it failed, else null.</summary>
    public string? Run(string program, params string[] arguments)
    {
        using var process = Start([.. _prefix, Path.Combine(_folder, program), .. arguments]);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : output + errors.Result;
    }

    /// <summary>Runs the server until the input of the process is closed; then its folder goes too.</summary>
    public Process Serve(string folder, params string[] arguments) => Start(
    [
        .. _prefix, "/bin/sh", "-c",
        "trap '' INT; folder=$1; shift; \"$@\" 2>&1 < /dev/null & server=$!; cat > /dev/null; kill -QUIT $server; wait $server; rm -rf \"$folder\"",
        "sh", folder, Path.Combine(_folder, "postgres"), .. arguments,
    ]);

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

    private static string? Which(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(static folder => folder.Length > 0).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists) is { } found
        ? File.ResolveLinkTarget(found, returnFinalTarget: true)?.FullName ?? found : null;
}
