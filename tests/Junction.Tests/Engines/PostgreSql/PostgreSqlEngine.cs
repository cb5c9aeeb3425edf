using System.Collections.Concurrent;
using Junction.Dialects;
using Junction.PostgreSql;
using Npgsql;

namespace Junction.Tests.Engines;

/// <summary>PostgreSQL: each test has a database of its own, copied from one that has all tables.</summary>
public sealed class PostgreSqlEngine : IEngine
{
    private static readonly string _run = $"junction_{Guid.NewGuid():N}"[..20];
    private static readonly Lazy<string> _template = new(MakeTemplate);
    private static readonly ConcurrentDictionary<string, bool> _databases = new();
    private static int _count;

    static PostgreSqlEngine() => AppDomain.CurrentDomain.ProcessExit += static (_, _) => DropAll();

    public static bool StoresNul => false;

    public static bool StoresNaN => true;

    public static bool GuardsWrites => true;

    public static Database Open(Action<DatabaseOptions>? configure = null) => Open(NewDatabase("template1"), configure);

    public static Database OpenWithTables(Action<DatabaseOptions>? configure = null) => Open(NewDatabase(_template.Value), configure);

    /// <summary>The connection string of a new and empty database.</summary>
    public static string NewConnectionString() => PostgreSqlServer.Current.ConnectionString(NewDatabase("template1"));

    private static Database Open(string name, Action<DatabaseOptions>? configure) => Database.Open(options =>
    {
        var connection = new NpgsqlConnectionStringBuilder(PostgreSqlServer.Current.ConnectionString(name));
        options.UseProvider(() => new Temporary(new PostgreSqlProvider(connection, new PostgreSqlOptions()), name));
        configure?.Invoke(options);
    });

    private static string NewDatabase(string template)
    {
        var name = $"{_run}_{Interlocked.Increment(ref _count)}";
        PostgreSqlServer.Current.Run($"CREATE DATABASE {name} TEMPLATE {template}");
        _databases.TryAdd(name, true);
        return name;
    }

    private static string MakeTemplate()
    {
        var name = NewDatabase("template1");
        using var db = Database.Open(options => options.UsePostgreSql(PostgreSqlServer.Current.ConnectionString(name)));
        db.Schema.Create();
        return name;
    }

    private static void Drop(string name)
    {
        if (_databases.TryRemove(name, out _)) PostgreSqlServer.Current.Run($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    // A server of the run's own goes as a whole.
    private static void DropAll()
    {
        if (!PostgreSqlServer.IsNamed) return;
        foreach (var name in _databases.Keys) Drop(name);
    }

    /// <summary>A database that goes when it is closed.</summary>
    private sealed class Temporary(Provider provider, string name) : Provider
    {
        public override Dialect Dialect => provider.Dialect;

        public override string DataSource => provider.DataSource;

        public override int DefaultPoolSize => provider.DefaultPoolSize;

        public override bool TracesCommands => provider.TracesCommands;

        public override Session CreateSession(SessionSettings settings) => provider.CreateSession(settings);

        public override void Dispose()
        {
            provider.Dispose();
            Drop(name);
        }
    }
}
