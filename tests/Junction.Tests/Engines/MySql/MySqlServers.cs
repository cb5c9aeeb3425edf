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
    private readonly bool _isOwn;

    private MySqlServers(MySqlConnectionStringBuilder? connection, bool isOwn, string missing = "") => (_connection, _isOwn, Missing) = (connection, isOwn, missing);

    /// <summary>The server, or what says why there is none.</summary>
    public static MySqlServers Current => _current.Value;

    /// <summary>Whether the server is somebody's, and stays when the tests are over.</summary>
    public static bool IsNamed => _current is { IsValueCreated: true, Value: { _isOwn: false, _connection: not null } };

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
        if (!string.IsNullOrEmpty(named) && named != "none") return new(new MySqlConnectionStringBuilder(named) { Pooling = false }, isOwn: false);
        if (named != "none" && ServerPrograms.Which("mariadb-install-db") is { } install && ServerPrograms.Which("mariadbd") is { } server) return Start(install, server);
        var missing = named == "none" ? "JUNCTION_MYSQL is none." : "No mariadb-install-db and mariadbd on PATH or in /usr/sbin, and JUNCTION_MYSQL names no server.";
        Console.Error.WriteLine($"The tests on MariaDB are skipped: {missing}");
        return new(null, isOwn: false, $"MariaDB: {missing}");
    }

    private static MySqlServers Start(string install, string server)
    {
        var programs = new ServerPrograms("mysql");
        var folder = Directory.CreateTempSubdirectory("junction-mariadb-").FullName;
        // Its own: a server that starts deletes the temporary tables of others it finds.
        var (data, temporary) = (Path.Combine(folder, "data"), Path.Combine(folder, "tmp"));
        Directory.CreateDirectory(temporary);
        programs.HandOver(folder);
        programs.HandOver(temporary);
        programs.Run(install, "--no-defaults", $"--datadir={data}", "--auth-root-authentication-method=normal", "--skip-test-db", "--debug-no-sync");

        var port = ServerPrograms.FreePort();
        // A collation that ignores case, and latin1, are the server's own, so that what must be ordinal has to say so itself.
        programs.Serve(folder, "KILL", "ready for connections", server, "--no-defaults", $"--datadir={data}", $"--tmpdir={temporary}", $"--port={port}", "--bind-address=127.0.0.1",
            $"--socket={Path.Combine(folder, "socket")}", $"--pid-file={Path.Combine(folder, "pid")}", "--debug-no-sync", "--skip-log-bin", "--skip-name-resolve",
            "--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0", "--innodb-log-file-size=32M", "--innodb-buffer-pool-size=128M", "--innodb-use-native-aio=0",
            "--performance-schema=0", "--max-connections=300", "--max-prepared-stmt-count=100000", "--table-open-cache=4000", "--query-cache-type=0",
            "--innodb-stats-auto-recalc=0", "--innodb-stats-persistent=0");
        var connection = new MySqlConnectionStringBuilder { Server = "127.0.0.1", Port = (uint)port, UserID = "root", Pooling = false, ConnectionTimeout = 10 };
        return new MySqlServers(connection, isOwn: true);
    }
}
