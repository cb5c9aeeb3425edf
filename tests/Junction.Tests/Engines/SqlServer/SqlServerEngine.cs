using Junction.Model;
using Junction.SqlServer;
using Microsoft.Data.SqlClient;

namespace Junction.Tests.Engines;

/// <summary>The SQL Server that <c>JUNCTION_SQLSERVER</c> names by a connection string: each test has a database for itself.</summary>
/// <remarks>No server was at hand so far, so that no suite has ever run on it.</remarks>
public sealed class SqlServerEngine : IEngine
{
    private static readonly string? _named = Environment.GetEnvironmentVariable("JUNCTION_SQLSERVER");
    private static readonly string _run = $"junction_{Guid.NewGuid():N}"[..20];
    private static int _count;

    /// <summary>Whether there is a server.</summary>
    public static bool IsHere => !string.IsNullOrEmpty(_named) && _named != "none";

    public static bool StoresInfinity => false;

    // Ranges of keys are locked too.
    public static bool RacesMayDeadlock => true;

    public static void DropIndex(Database database, string table, string column, string index) => database.Execute(IEngine.Literal($"DROP INDEX {index} ON {table}"));

    public static int SessionId(Database database) => database.Scalar<int>($"SELECT CAST(@@SPID AS int)");

    public static void EndSession(int id)
    {
        using var connection = Connect("master");
        Run(connection, $"KILL {id}");
        using var command = new SqlCommand($"SELECT COUNT(*) FROM sys.dm_exec_sessions WHERE session_id = {id}", connection);
        while ((int)command.ExecuteScalar()! > 0) { }
    }

    public static Database Open(Action<DatabaseOptions>? configure = null)
    {
        var name = $"{_run}_{Interlocked.Increment(ref _count)}";
        using (var connection = Connect("master")) Run(connection, $"CREATE DATABASE {name}");
        return Database.Open(options =>
        {
            var connection = new SqlConnectionStringBuilder(_named) { InitialCatalog = name };
            options.UseProvider(() => new TemporaryProvider(new SqlServerProvider(connection, new SqlServerOptions()), () => Drop(name)));
            configure?.Invoke(options);
            if (options.Models is null) options.UseModels(Servers.Models);
        });
    }

    private static void Drop(string name)
    {
        using var connection = Connect("master");
        Run(connection, $"ALTER DATABASE {name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {name}");
    }

    private static SqlConnection Connect(string database)
    {
        var connection = new SqlConnection(new SqlConnectionStringBuilder(_named) { InitialCatalog = database, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Run(SqlConnection connection, string sql)
    {
        using var command = new SqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
