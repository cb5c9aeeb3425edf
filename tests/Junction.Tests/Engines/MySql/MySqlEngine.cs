using Junction.Dialects;
using Junction.Model;
using Junction.MySql;
using MySqlConnector;

namespace Junction.Tests.Engines;

/// <summary>MariaDB: each test has a database for itself.</summary>
public sealed class MySqlEngine : IEngine
{
    public static bool StoresInfinity => false;

    public static bool CutsByOuterLambdas => false;

    public static bool ComparesGreatSums => true;

    // The gaps between keys are locked too.
    public static bool RacesMayDeadlock => true;

    // A foreign key must have an index.
    public static void DropIndex(Database database, string table, string column, string index) =>
        database.Execute(IEngine.Literal($"ALTER TABLE {table} ADD INDEX ({column}), DROP INDEX {index}"));

    public static int SessionId(Database database) => database.Scalar<int>($"SELECT CONNECTION_ID()");

    public static void EndSession(int id)
    {
        MySqlServers.Current.Run($"KILL {id}");
        MySqlServers.Current.WaitUntilGone(id);
    }

    public static Database Open(Action<DatabaseOptions>? configure = null) => Open(MySqlDialect.MariaDb, configure);

    internal static Database Open(MySqlDialect dialect, Action<DatabaseOptions>? configure) => Open(MySqlDatabases.NewEmpty(), MySqlDatabases.Drop, dialect, configure);

    public static Database OpenWithTables(Action<DatabaseOptions>? configure = null) => OpenWithTables(MySqlDialect.MariaDb, configure);

    internal static Database OpenWithTables(MySqlDialect dialect, Action<DatabaseOptions>? configure) => Open(MySqlDatabases.Take(), MySqlDatabases.GiveBack, dialect, configure);

    private static Database Open(string name, Action<string> close, MySqlDialect dialect, Action<DatabaseOptions>? configure) => Database.Open(options =>
    {
        var connection = new MySqlConnectionStringBuilder(MySqlServers.Current.ConnectionString(name));
        options.UseProvider(() => new TemporaryProvider(new MySqlProvider(connection, new MySqlOptions(), dialect), () => close(name)));
        configure?.Invoke(options);
        if (options.Models is null) options.UseModels(Servers.Models);
    });
}
