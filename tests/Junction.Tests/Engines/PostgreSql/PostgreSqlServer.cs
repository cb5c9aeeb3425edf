using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace Junction.Tests.Engines;

/// <summary>
/// The PostgreSQL that this run of the tests uses: the one that <c>JUNCTION_POSTGRES</c> names by a connection string, else one started for the run
/// alone from the installed binaries, on the loopback address, and gone with the process.
/// </summary>
internal sealed class PostgreSqlServer
{
    private static readonly Lazy<PostgreSqlServer> _current = new(Find);

    private readonly NpgsqlConnectionStringBuilder? _connection;
    private readonly Process? _process;

    private PostgreSqlServer(NpgsqlConnectionStringBuilder? connection, Process? process, string missing = "")
    {
        (_connection, _process, Missing) = (connection, process, missing);
        if (process is not null) AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
    }

    /// <summary>The server, or what says why there is none.</summary>
    public static PostgreSqlServer Current => _current.Value;

    /// <summary>Whether the server is somebody's, and stays when the tests are over.</summary>
    public static bool IsNamed => _current is { IsValueCreated: true, Value: { _process: null, _connection: not null } };

    /// <summary>Why there is no server; empty when there is one.</summary>
    public string Missing { get; }

    /// <summary>The connection string of one of its databases. Without a server the test is skipped.</summary>
    public string ConnectionString(string? database = null)
    {
        if (_connection is null) Servers.Skip(Missing);
        var own = new NpgsqlConnectionStringBuilder(_connection!.ConnectionString);
        own.Database = database ?? own.Database ?? "postgres";
        return own.ConnectionString;
    }

    /// <summary>Sends a statement to the server's own database.</summary>
    public void Run(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString());
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static PostgreSqlServer Find()
    {
        var named = Environment.GetEnvironmentVariable("JUNCTION_POSTGRES");
        if (!string.IsNullOrEmpty(named) && named != "none") return new(new NpgsqlConnectionStringBuilder(named) { Pooling = false }, null); // a template must have no connection
        if (named != "none" && PostgreSqlBinaries.Find() is { } binaries) return Start(binaries);
        var missing = named == "none" ? "JUNCTION_POSTGRES is none." : "No initdb and postgres on PATH or in /usr/lib/postgresql, and JUNCTION_POSTGRES names no server.";
        Console.Error.WriteLine($"The tests on PostgreSQL are skipped: {missing}");
        return new(null, null, $"PostgreSQL: {missing}");
    }

    private static PostgreSqlServer Start(PostgreSqlBinaries binaries)
    {
        var folder = Directory.CreateTempSubdirectory("junction-postgres-").FullName;
        binaries.HandOver(folder);
        var data = Path.Combine(folder, "data");
        var log = binaries.Run("initdb", "-D", data, "-U", "junction", "-A", "trust", "-E", "UTF8", "--no-sync", "--no-instructions", "--locale=C");
        if (log is not null) throw new InvalidOperationException($"initdb failed:\n{log}");

        var port = FreePort();
        var process = binaries.Serve(folder, "-D", data, "-p", $"{port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200",
            "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "wal_level=minimal", "-c", "max_wal_senders=0", "-c", "autovacuum=off");
        WaitUntilReady(process);
        var connection = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "junction", Database = "postgres", Pooling = false, Timeout = 5 };
        return new PostgreSqlServer(connection, process);
    }

    // What the server writes is read to its end, else it would stand still once the pipe is full.
    private static void WaitUntilReady(Process process)
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new StringBuilder();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) ready.TrySetException(new InvalidOperationException($"PostgreSQL did not start:\n{log}"));
            else if (line.Data.Contains("ready to accept connections", StringComparison.Ordinal)) ready.TrySetResult();
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
