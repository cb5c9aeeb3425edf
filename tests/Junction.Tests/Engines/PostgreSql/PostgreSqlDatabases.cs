using System.Collections.Concurrent;
using Npgsql;

namespace Junction.Tests.Engines;

/// <summary>
/// The databases of a run. One with all tables costs some hundred files: it is emptied and used again by the next test, unless the test has changed
/// its tables.
/// </summary>
internal static class PostgreSqlDatabases
{
    // Others are sent away first: a connection that a test left open would hold its locks. Sequences count even what was rolled back.
    private const string Empty = """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
        DO $$
        DECLARE tables text;
        BEGIN
          SELECT string_agg(format('%I', relname), ', ') INTO tables FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_relation_size(oid) > 0;
          IF tables IS NOT NULL THEN EXECUTE 'TRUNCATE ' || tables || ' CASCADE'; END IF;
          PERFORM setval(format('%I', sequencename)::regclass, 1, false) FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
        END $$;
        """;

    private const string Shape = """
        SELECT COALESCE(string_agg(format('%s %s %s', attrelid::regclass, attname, atttypid), ',' ORDER BY attrelid, attnum), '')
        FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid WHERE relnamespace = 'public'::regnamespace AND attnum > 0
        """;

    private static readonly string _run = $"junction_{Guid.NewGuid():N}"[..20];
    private static readonly ConcurrentBag<string> _free = [];
    private static readonly ConcurrentDictionary<string, bool> _all = new();
    private static readonly Lazy<(string Name, string Shape)> _template = new(MakeTemplate);
    private static int _count;

    static PostgreSqlDatabases() => AppDomain.CurrentDomain.ProcessExit += static (_, _) => DropAll();

    /// <summary>A new database without tables.</summary>
    public static string NewEmpty() => NewBare("template1");

    /// <summary>A new database without tables, whose own collation is that of a language.</summary>
    public static string NewByLanguage() => NewBare("template0 LOCALE_PROVIDER icu ICU_LOCALE 'en' LOCALE 'C'");

    /// <summary>A database that has all tables, and no rows.</summary>
    public static string Take()
    {
        while (_free.TryTake(out var name))
        {
            if (TryEmpty(name)) return name;
            Drop(name);
        }
        return New(_template.Value.Name);
    }

    /// <summary>Ends the use of a database with all tables.</summary>
    public static void GiveBack(string name) => _free.Add(name);

    /// <summary>Ends a database.</summary>
    public static void Drop(string name)
    {
        if (_all.TryRemove(name, out _)) PostgreSqlServer.Current.Run($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static bool TryEmpty(string name)
    {
        using var connection = new NpgsqlConnection(PostgreSqlServer.Current.ConnectionString(name));
        connection.Open();
        using var command = new NpgsqlCommand(Empty, connection);
        command.ExecuteNonQuery();
        command.CommandText = Shape;
        return (string?)command.ExecuteScalar() == _template.Value.Shape;
    }

    // A model has a column of an enum of the database, which no schema of ours creates.
    private static string NewBare(string template)
    {
        var name = New(template);
        PostgreSqlServer.Current.Run("CREATE TYPE mood AS ENUM ('Sad', 'Fair', 'Glad')", name);
        return name;
    }

    private static string New(string template)
    {
        var name = $"{_run}_{Interlocked.Increment(ref _count)}";
        PostgreSqlServer.Current.Run($"CREATE DATABASE {name} TEMPLATE {template}");
        _all.TryAdd(name, true);
        return name;
    }

    private static (string, string) MakeTemplate()
    {
        var name = NewEmpty();
        using (var db = Database.Open(options => options.UsePostgreSql(PostgreSqlServer.Current.ConnectionString(name)))) db.Schema.Create();
        using var connection = new NpgsqlConnection(PostgreSqlServer.Current.ConnectionString(name));
        connection.Open();
        using var command = new NpgsqlCommand(Shape, connection);
        return (name, (string)command.ExecuteScalar()!);
    }

    // A server of the run's own goes as a whole.
    private static void DropAll()
    {
        if (!PostgreSqlServer.IsNamed) return;
        foreach (var name in _all.Keys) Drop(name);
    }
}
