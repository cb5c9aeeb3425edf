using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MySqlConnector;

namespace Junction.Tests.Engines;

/// <summary>
/// The MariaDB that this run of the tests uses: the one that <c>JUNCTION_MYSQL</c> names by a connection string, else one started for the run
/// alone from the installed binaries, on the loopback address, and gone with the process.
/// </summary>
internal sealed class MySqlServers
{
    private static readonly Lazy<MySqlServers> _current = new(Find);

    private readonly MySqlConnectionStringBuilder? _connection;
    private readonly Process? _process;

    private MySqlServers(MySqlConnectionStringBuilder? connection, Process? process, string missing = "")
    {
        (_connection, _process, Missing) = (connection, process, missing);
        if (process is not null) AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
    }

    /// <summary>The server, or what says why there is none.</summary>
    public static MySqlServers Current => _current.Value;

    /// <summary>Whether the server is somebody's, and stays when the tests are over.</summary>
    public static bool IsNamed => _current is { IsValueCreated: true, Value: { _process: null, _connection: not null } };

    /// <summary>Why there is no server; empty when there is one.</summary>
    public string Missing { get; }

    /// <summary>The connection string of one of its databases. Without a server the test is skipped.</summary>
    public string ConnectionString(string database = "")
    {
        if (_connection is null) Servers.Skip(Missing);
        return new MySqlConnectionStringBuilder(_connection!.ConnectionString) { Database = database }.ConnectionString;
    }

    /// <summary>Sends statements to the server.</summary>
    public void Run(string sql)
    {
        using var connection = new MySqlConnection(ConnectionString());
        connection.Open();
        using var command = new MySqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Waits until a session has ended.</summary>
    public void WaitUntilGone(int session)
    {
        using var connection = new MySqlConnection(ConnectionString());
        connection.Open();
        using var command = new MySqlCommand($"SELECT COUNT(*) FROM information_schema.processlist WHERE id = {session}", connection);
        while ((long)command.ExecuteScalar()! > 0) { }
    }

    private static MySqlServers Find()
    {
        var named = Environment.GetEnvironmentVariable("JUNCTION_MYSQL");
        if (!string.IsNullOrEmpty(named) && named != "none") return new(new MySqlConnectionStringBuilder(named) { Pooling = false }, null);
        if (named != "none" && MySqlBinaries.Find() is { } binaries) return Start(binaries);
        var missing = named == "none" ? "JUNCTION_MYSQL is none." : "No mariadb-install-db and mariadbd on PATH or in /usr/sbin, and JUNCTION_MYSQL names no server.";
        Console.Error.WriteLine($"The tests on MariaDB are skipped: {missing}");
        return new(null, null, $"MariaDB: {missing}");
    }

    private static MySqlServers Start(MySqlBinaries binaries)
    {
        var folder = Directory.CreateTempSubdirectory("junction-mariadb-").FullName;
        // Its own: a server that starts deletes the temporary tables of others it finds.
        var (data, temporary) = (Path.Combine(folder, "data"), Path.Combine(folder, "tmp"));
        Directory.CreateDirectory(temporary);
        binaries.HandOver(folder);
        binaries.HandOver(temporary);
        var log = binaries.Install("--no-defaults", $"--datadir={data}", "--auth-root-authentication-method=normal", "--skip-test-db", "--debug-no-sync");
        if (log is not null) throw new InvalidOperationException($"mariadb-install-db failed:\n{log}");

        var port = FreePort();
        // A collation that ignores case, and latin1, are the server's own, so that what must be ordinal has to say so itself.
        var process = binaries.Serve(folder, "--no-defaults", $"--datadir={data}", $"--tmpdir={temporary}", $"--port={port}", "--bind-address=127.0.0.1",
            $"--socket={Path.Combine(folder, "socket")}", $"--pid-file={Path.Combine(folder, "pid")}", "--debug-no-sync", "--skip-log-bin", "--skip-name-resolve",
            "--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0", "--innodb-log-file-size=32M", "--innodb-buffer-pool-size=128M", "--innodb-use-native-aio=0",
            "--performance-schema=0", "--max-connections=300", "--max-prepared-stmt-count=100000", "--table-open-cache=4000", "--query-cache-type=0",
            "--innodb-stats-auto-recalc=0", "--innodb-stats-persistent=0");
        WaitUntilReady(process);
        var connection = new MySqlConnectionStringBuilder { Server = "127.0.0.1", Port = (uint)port, UserID = "root", Pooling = false, ConnectionTimeout = 10 };
        return new MySqlServers(connection, process);
    }

    // What the server writes is read to its end, else it would stand still once the pipe is full.
    private static void WaitUntilReady(Process process)
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new StringBuilder();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) ready.TrySetException(new InvalidOperationException($"MariaDB did not start:\n{log}"));
            else if (line.Data.Contains("ready for connections", StringComparison.Ordinal)) ready.TrySetResult();
            else if (!ready.Task.IsCompleted) log.AppendLine(line.Data);
        };
        process.BeginOutputReadLine();
        ready.Task.Wait(TimeSpan.FromMinutes(2));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The end of its input tells the shell around the server that this process is over, even if it was killed.
    private void Stop()
    {
        _process!.StandardInput.Close();
        _process.WaitForExit(10_000);
    }
}
