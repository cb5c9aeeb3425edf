using Junction.PostgreSql;
using Npgsql;

namespace Junction.Tests.Engines;

/// <summary>PostgreSQL: each test has a database for itself.</summary>
public sealed class PostgreSqlEngine : IEngine
{
    public static bool StoresNul => false;

    public static bool StoresNaN => true;

    public static bool FailureBlocksTransaction => true;

    public static bool SendsTogether => true;

    public static int SessionId(Database database) => database.Scalar<int>($"SELECT pg_backend_pid()");

    public static void EndSession(int id)
    {
        PostgreSqlServer.Current.Run($"SELECT pg_terminate_backend({id}, 10000)");
    }

    public static Database Open(Action<DatabaseOptions>? configure = null) => Open(PostgreSqlDatabases.NewEmpty(), PostgreSqlDatabases.Drop, configure);

    public static Database OpenWithTables(Action<DatabaseOptions>? configure = null) => Open(PostgreSqlDatabases.Take(), PostgreSqlDatabases.GiveBack, configure);

    private static Database Open(string name, Action<string> close, Action<DatabaseOptions>? configure) => Database.Open(options =>
    {
        var connection = new NpgsqlConnectionStringBuilder(PostgreSqlServer.Current.ConnectionString(name));
        options.UseProvider(() => new TemporaryProvider(new PostgreSqlProvider(connection, new PostgreSqlOptions()), () => close(name)));
        configure?.Invoke(options);
    });
}
