using System.Data.Common;
using Bench.Contenders;
using Bench.Data;
using Junction;
using MySqlConnector;

namespace Bench.Engines;

/// <summary>MariaDB through MySqlConnector: the server that <c>JUNCTION_MYSQL</c> names by a connection string.</summary>
internal sealed partial class MariaDbEngine(string server) : Engine
{
    private readonly List<string> _databases = [];
    private readonly Dictionary<Scale, string> _seeds = [];

    public override string Name => "mariadb";

    public override string Title => "MariaDB";

    public override string Version
    {
        get
        {
            using var connection = Connect(server);
            using var command = connection.Command("SELECT concat(substring_index(version(), '-', 1), ' (flush at commit ', @@innodb_flush_log_at_trx_commit, ')')");
            return $"MariaDB {command.ExecuteScalar()}, MySqlConnector {Versions.Of(typeof(MySqlConnection))}";
        }
    }

    public override string UnlessLinked => "ON DUPLICATE KEY UPDATE student_id = student_id";

    protected override int RowsOfInsert => 500;

    // MariaDB has no templates: the rows are copied, table by table.
    public override string Create(Scale scale)
    {
        if (!_seeds.TryGetValue(scale, out var seed)) _seeds.Add(scale, seed = Seed(scale));
        var database = Make();
        using var connection = Connect(database);
        foreach (var table in (string[])["students", "courses", "enrollments"])
        {
            using var command = connection.Command($"SET foreign_key_checks = 0; SET unique_checks = 0; INSERT INTO {table} SELECT * FROM {seed}.{table}; ANALYZE TABLE {table}");
            command.ExecuteNonQuery();
        }
        return database;
    }

    public override DbConnection Connect(string database)
    {
        var connection = new MySqlConnection(database);
        connection.Open();
        return connection;
    }

    public override Database OpenJunction(string database) => Database.Open(o => o.UseMySql(database).UseModels(SchoolModels.All));

    public override string InList(string column, string parameter) => $"{column} IN (SELECT target FROM {ListRows(parameter)})";

    public override string ListRows(string parameter) => $"JSON_TABLE({parameter}, '$[*]' COLUMNS (target int PATH '$')) AS list";

    public override void Dispose()
    {
        MySqlConnection.ClearAllPools();
        foreach (var database in _databases) Send($"DROP DATABASE IF EXISTS {database}");
    }

    private string Seed(Scale scale)
    {
        var source = Make();
        using var connection = Connect(source);
        Fill(connection, scale);
        return connection.Database;
    }

    // An empty one with the tables.
    private string Make()
    {
        var name = $"junction_bench_{Environment.ProcessId}_{_databases.Count}";
        Send($"CREATE DATABASE {name}");
        _databases.Add(name);
        // The batches of Dapper.AOT do not say which transaction they are of.
        var source = new MySqlConnectionStringBuilder(server) { Database = name, IgnoreCommandTransaction = true }.ConnectionString;
        using var database = OpenJunction(source);
        database.Schema.Create();
        return source;
    }

    private void Send(string sql)
    {
        using var connection = Connect(server);
        using var command = connection.Command(sql);
        command.ExecuteNonQuery();
    }
}
