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
    private readonly bool _isOwn;

    private PostgreSqlServer(NpgsqlConnectionStringBuilder? connection, bool isOwn, string missing = "") => (_connection, _isOwn, Missing) = (connection, isOwn, missing);

    /// <summary>The server, or what says why there is none.</summary>
    public static PostgreSqlServer Current => _current.Value;

    /// <summary>Whether the server is somebody's, and stays when the tests are over.</summary>
    public static bool IsNamed => _current is { IsValueCreated: true, Value: { _isOwn: false, _connection: not null } };

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

    /// <summary>Sends a statement to a database, else to the server's own.</summary>
    public void Run(string sql, string? database = null)
    {
        using var connection = new NpgsqlConnection(ConnectionString(database));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static PostgreSqlServer Find()
    {
        var named = Environment.GetEnvironmentVariable("JUNCTION_POSTGRES");
        if (!string.IsNullOrEmpty(named) && named != "none") return new(new NpgsqlConnectionStringBuilder(named) { Pooling = false }, isOwn: false); // a template must have no connection
        if (named != "none" && Folder() is { } programs) return Start(programs);
        var missing = named == "none" ? "JUNCTION_POSTGRES is none." : "No initdb and postgres on PATH or in /usr/lib/postgresql, and JUNCTION_POSTGRES names no server.";
        Console.Error.WriteLine($"The tests on PostgreSQL are skipped: {missing}");
        return new(null, isOwn: false, $"PostgreSQL: {missing}");
    }

    // The folder of initdb on PATH, else the latest of /usr/lib/postgresql.
    private static string? Folder()
    {
        const string Installed = "/usr/lib/postgresql";
        var folders = new List<string?> { Path.GetDirectoryName(ServerPrograms.Which("initdb")) };
        if (Directory.Exists(Installed))
            folders.AddRange(Directory.GetDirectories(Installed).OrderByDescending(static path => int.TryParse(Path.GetFileName(path), out var version) ? version : 0).Select(static path => Path.Combine(path, "bin")));
        return folders.Find(static folder => folder is not null && File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    private static PostgreSqlServer Start(string installed)
    {
        var programs = new ServerPrograms("postgres");
        var folder = Directory.CreateTempSubdirectory("junction-postgres-").FullName;
        programs.HandOver(folder);
        var data = Path.Combine(folder, "data");
        programs.Run(Path.Combine(installed, "initdb"), "-D", data, "-U", "junction", "-A", "trust", "-E", "UTF8", "--no-sync", "--no-instructions", "--locale=C");
        var port = ServerPrograms.FreePort();
        programs.Serve(folder, "QUIT", "ready to accept connections", Path.Combine(installed, "postgres"), "-D", data, "-p", $"{port}", "-c", "listen_addresses=127.0.0.1",
            "-c", "unix_socket_directories=", "-c", "max_connections=200", "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "wal_level=minimal", "-c", "max_wal_senders=0",
            "-c", "autovacuum=off");
        var connection = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "junction", Database = "postgres", Pooling = false, Timeout = 5 };
        return new PostgreSqlServer(connection, isOwn: true);
    }
}
