using System.Collections.Concurrent;
using System.Text;
using MySqlConnector;

namespace Junction.Tests.Engines;

/// <summary>
/// The databases of a run. One with all tables is emptied and used again by the next test, unless the test has changed its tables.
/// </summary>
internal static class MySqlDatabases
{
    private const string Shape = """
        SELECT CONCAT(
          (SELECT COALESCE(GROUP_CONCAT(CONCAT(table_name, ' ', column_name, ' ', column_type) ORDER BY table_name, ordinal_position), '')
           FROM information_schema.columns WHERE table_schema = DATABASE()),
          (SELECT COALESCE(GROUP_CONCAT(CONCAT(table_name, ' ', index_name, ' ', column_name) ORDER BY table_name, index_name, seq_in_index), '')
           FROM information_schema.statistics WHERE table_schema = DATABASE()))
        """;

    private static readonly string _run = $"junction_{Guid.NewGuid():N}"[..20];
    private static readonly ConcurrentBag<string> _free = [];
    private static readonly ConcurrentDictionary<string, bool> _all = new();
    private static readonly Lazy<(string Script, string[] Tables, string Shape)> _plan = new(Plan);
    private static int _count;

    static MySqlDatabases() => AppDomain.CurrentDomain.ProcessExit += static (_, _) => DropAll();

    /// <summary>A new database without tables.</summary>
    public static string NewEmpty()
    {
        var name = $"{_run}_{Interlocked.Increment(ref _count)}";
        MySqlServers.Current.Run($"CREATE DATABASE {name}");
        _all.TryAdd(name, true);
        return name;
    }

    /// <summary>A database that has all tables, and no rows.</summary>
    public static string Take()
    {
        var plan = _plan.Value;
        while (_free.TryTake(out var used))
        {
            if (TryEmpty(used, plan.Tables, plan.Shape)) return used;
            Drop(used);
        }
        var name = NewEmpty();
        using var connection = Connect(name);
        Run(connection, plan.Script);
        return name;
    }

    /// <summary>Ends the use of a database with all tables.</summary>
    public static void GiveBack(string name) => _free.Add(name);

    /// <summary>Ends a database.</summary>
    public static void Drop(string name)
    {
        if (!_all.TryRemove(name, out _)) return;
        using var connection = Connect(name);
        SendOthersAway(connection);
        Run(connection, $"DROP DATABASE IF EXISTS {name}");
    }

    // Others are sent away first: a connection that a test left open would hold its locks. Generated keys count even what was rolled back.
    private static bool TryEmpty(string name, string[] tables, string shape)
    {
        using var connection = Connect(name);
        SendOthersAway(connection);
        using var command = new MySqlCommand($"SET SESSION group_concat_max_len = 10000000; {Shape}", connection);
        if ((string?)command.ExecuteScalar() != shape) return false;
        Run(connection, Emptying(connection, tables));
        return true;
    }

    // To truncate is to make a table anew: only those that were written to.
    private static string Emptying(MySqlConnection connection, string[] tables)
    {
        var asked = string.Join(" UNION ALL ", tables.Select(static table => $"(SELECT '{table}' FROM `{table}` LIMIT 1)"));
        using var command = new MySqlCommand(
            $"{asked} UNION SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND auto_increment > 1", connection);
        var text = new StringBuilder("SET SESSION foreign_key_checks = 0;");
        using var reader = command.ExecuteReader();
        while (reader.Read()) text.Append($"TRUNCATE TABLE `{reader.GetString(0)}`;");
        return text.ToString();
    }

    private static void SendOthersAway(MySqlConnection connection)
    {
        var others = new List<long>();
        using (var command = new MySqlCommand("SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()", connection))
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read()) others.Add(reader.GetInt64(0));
        }
        foreach (var id in others)
        {
            try
            {
                Run(connection, $"KILL {id}");
            }
            catch (MySqlException)
            {
                // It has gone by itself.
            }
        }
    }

    private static (string, string[], string) Plan()
    {
        var name = NewEmpty();
        string script;
        using (var db = Database.Open(options => options.UseMySql(MySqlServers.Current.ConnectionString(name)).UseModels(Servers.Models)))
        {
            db.Schema.Create();
            script = db.Schema.Script();
        }
        using var connection = Connect(name);
        var tables = new List<string>();
        using (var command = new MySqlCommand("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()", connection))
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read()) tables.Add(reader.GetString(0));
        }
        using var shape = new MySqlCommand($"SET SESSION group_concat_max_len = 10000000; {Shape}", connection);
        GiveBack(name);
        return (script, [.. tables], (string)shape.ExecuteScalar()!);
    }

    private static MySqlConnection Connect(string name)
    {
        var connection = new MySqlConnection(MySqlServers.Current.ConnectionString(name));
        connection.Open();
        return connection;
    }

    private static void Run(MySqlConnection connection, string sql)
    {
        using var command = new MySqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    // A server of the run's own goes as a whole.
    private static void DropAll()
    {
        if (!MySqlServers.IsNamed) return;
        foreach (var name in _all.Keys) Drop(name);
    }
}
