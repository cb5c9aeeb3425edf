using System.Diagnostics;

namespace Junction.Tests.Engines;

/// <summary>The installed binaries of MariaDB, and how to run them: as another user where the tests run as root, which MariaDB refuses to be.</summary>
internal sealed class MySqlBinaries
{
    private readonly string _install;
    private readonly string _server;
    private readonly string[] _prefix = [];
    private readonly string? _user;

    private MySqlBinaries(string install, string server)
    {
        (_install, _server) = (install, server);
        if (OperatingSystem.IsWindows() || Output("id", "-u") != "0") return;
        _user = Output("id", "-u", "mysql") is not "" ? "mysql" : "nobody";
        _prefix = Which("setpriv") is { } setpriv
            ? [setpriv, $"--reuid={_user}", $"--regid={Output("id", "-g", _user)}", "--clear-groups", "--inh-caps=-all", "--bounding-set=-all"]
            : ["runuser", "-u", _user, "--"];
    }

    /// <summary>The binaries on PATH or where packages put them; null when there are none.</summary>
    public static MySqlBinaries? Find() => Which("mariadb-install-db") is { } install && Which("mariadbd") is { } server ? new MySqlBinaries(install, server) : null;

    /// <summary>Gives a folder to the user that the server runs as.</summary>
    public void HandOver(string folder)
    {
        if (_user is not null) Output("chown", _user, folder);
    }

    /// <summary>Makes the folder of a server's data; what went wrong, else null.</summary>
    public string? Install(params string[] arguments)
    {
        using var process = Start([.. _prefix, _install, .. arguments]);
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
        "trap '' INT; folder=$1; shift; \"$@\" 2>&1 < /dev/null & server=$!; cat > /dev/null; kill -KILL $server; wait $server; rm -rf \"$folder\"",
        "sh", folder, _server, .. arguments,
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

    // Servers stand in folders that an ordinary user's PATH leaves out.
    private static string? Which(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Concat(["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin"])
        .Where(static folder => folder.Length > 0).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
