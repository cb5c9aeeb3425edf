using Junction.Dialects;
using Junction.Sqlite.Native;
using Microsoft.Data.Sqlite;

namespace Junction.Sqlite;

/// <summary>One SQLite database, in a file or in memory.</summary>
internal sealed class SqliteProvider : Provider
{
    private readonly string _connectionString;
    private readonly SqliteOptions _options;
    private readonly SqliteConnection? _keeper; // a database in memory lives as long as a connection to it is open
    private readonly List<string> _pragmas;
    private readonly Lock _gate = new();
    private SqliteShared? _shared;

    public SqliteProvider(SqliteConnectionStringBuilder connection, SqliteOptions options)
    {
        _options = options;
        DataSource = connection.DataSource;
        IsInMemory = connection.DataSource.Length == 0 || connection.DataSource == ":memory:" || connection.Mode == SqliteOpenMode.Memory;
        // A cache shared on purpose has a name that others know.
        if (IsInMemory && connection.Cache != SqliteCacheMode.Shared)
        {
            // Not the shared cache: there a lock of another connection fails at once, whatever busy_timeout says.
            connection.DataSource = $"file:/junction-{Guid.NewGuid():N}?vfs=memdb";
            connection.Mode = SqliteOpenMode.ReadWriteCreate;
        }
        _connectionString = connection.ToString();
        var keepsForeignKeys = options.ForeignKeys ?? connection.ForeignKeys ?? true;
        Dialect = new SqliteDialect(keepsForeignKeys, IsNative);
        // What would undo a statement of many rows is kept in memory: beyond 64 kB, which fifty links to as many targets exceed, each page that such a
        // statement touches is otherwise written to a temporary file. Set before there are temporary tables, which a later change would delete.
        _pragmas = [$"PRAGMA foreign_keys = {(keepsForeignKeys ? "ON" : "OFF")}", "PRAGMA temp_store = MEMORY"];
        if (!IsInMemory && connection.Mode != SqliteOpenMode.ReadOnly && options.Journal is { } journal) _pragmas.Add($"PRAGMA journal_mode = {journal}");
        _pragmas.AddRange(options.Pragmas.Select(static pragma => $"PRAGMA {pragma.Key} = {pragma.Value}"));
        if (!IsInMemory) return;
        _keeper = new SqliteConnection(_connectionString);
        _keeper.Open();
    }

    /// <summary>Whether the database is in memory.</summary>
    public bool IsInMemory { get; }

    public override Dialect Dialect { get; }

    public override string DataSource { get; }

    // One writes, and readers are bound by the processor: more connections would only take memory for their caches.
    public override int DefaultPoolSize => Math.Max(16, 4 * Environment.ProcessorCount);

    private bool IsNative => NativeSupport.IsAvailable && !_options.UseDriverCommands;

    public override Session CreateSession(SessionSettings settings)
    {
        SqliteShared shared;
        lock (_gate) shared = _shared ??= new SqliteShared(IsInMemory, _pragmas, new SqliteClock(settings.CommandTimeout), _options.BusyTimeout);
        var connection = new SqliteConnection(_connectionString);
        return IsNative ? new NativeSession(connection, settings, shared) : new SqliteSession(connection, settings, shared);
    }

    public override void Dispose()
    {
        _keeper?.Dispose();
        _shared?.Dispose();
        base.Dispose();
    }
}
