using Junction.Dialects;
using Microsoft.Data.Sqlite;

namespace Junction.Sqlite;

/// <summary>One SQLite database, in a file or in memory.</summary>
internal sealed class SqliteProvider : Provider
{
    private readonly string _connectionString;
    private readonly SqliteOptions _options;
    private readonly SqliteConnection? _keeper; // a database in memory lives as long as a connection to it is open

    public SqliteProvider(SqliteConnectionStringBuilder connection, SqliteOptions options)
    {
        _options = options;
        DataSource = connection.DataSource;
        IsInMemory = connection.DataSource.Length == 0 || connection.DataSource == ":memory:" || connection.Mode == SqliteOpenMode.Memory;
        if (IsInMemory)
        {
            // Not the shared cache: there a lock of another connection fails at once, whatever busy_timeout says.
            connection.DataSource = $"file:/junction-{Guid.NewGuid():N}?vfs=memdb";
            connection.Mode = SqliteOpenMode.ReadWriteCreate;
            connection.Cache = SqliteCacheMode.Default;
        }
        _connectionString = connection.ToString();
        if (!IsInMemory) return;
        _keeper = new SqliteConnection(_connectionString);
        _keeper.Open();
    }

    /// <summary>Whether the database is in memory.</summary>
    public bool IsInMemory { get; }

    public override Dialect Dialect => SqliteDialect.Instance;

    public override string DataSource { get; }

    public override Session CreateSession(SessionSettings settings) => new SqliteSession(new SqliteConnection(_connectionString), settings, _options, IsInMemory);

    public override void Dispose()
    {
        _keeper?.Dispose();
        base.Dispose();
    }
}
