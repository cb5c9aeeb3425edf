using System.Data;
using System.Data.Common;
using Junction.Dialects;
using Junction.Dialects.Ado;
using Junction.Model;
using Junction.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Junction.Sqlite;

/// <summary>A connection to SQLite. Its calls never wait for anything but the disk and locks, so they are synchronous either way.</summary>
internal class SqliteSession(SqliteConnection connection, SessionSettings settings, SqliteOptions options, bool isInMemory)
    : AdoSession<SqliteCursor>(connection, settings)
{
    private bool _isQueryOnly;

    protected sqlite3 Handle => connection.Handle!;

    public override bool IsInTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    public override string BeginText(IsolationLevel isolation, bool isReadOnly) => isReadOnly ? "BEGIN" : "BEGIN IMMEDIATE";

    public override ValueTask BeginAsync<TCall>(IsolationLevel isolation, bool isReadOnly, CancellationToken cancellationToken)
    {
        // Writers take the lock at once: one that reads first and then cannot get it would have to do everything again.
        Run(isReadOnly ? "BEGIN" : "BEGIN IMMEDIATE");
        if (!isReadOnly) return default;
        Run("PRAGMA query_only = ON");
        _isQueryOnly = true;
        return default;
    }

    public override ValueTask CommitAsync<TCall>(CancellationToken cancellationToken)
    {
        Run("COMMIT");
        LetWrite();
        return default;
    }

    public override ValueTask RollbackAsync<TCall>(CancellationToken cancellationToken)
    {
        if (IsInTransaction) Run("ROLLBACK"); // some errors make SQLite roll back by itself
        LetWrite();
        return default;
    }

    public override ValueTask SavepointAsync<TCall>(string name, CancellationToken cancellationToken) => RunAsync($"SAVEPOINT {name}");

    public override ValueTask RollbackToAsync<TCall>(string name, CancellationToken cancellationToken) => RunAsync($"ROLLBACK TO {name}");

    public override ValueTask ReleaseAsync<TCall>(string name, CancellationToken cancellationToken) => RunAsync($"RELEASE {name}");

    public override ValueTask ExecuteScriptAsync<TCall>(string sql, CancellationToken cancellationToken) => RunAsync(sql);

    protected override ValueTask SetUpAsync<TCall>(CancellationToken cancellationToken)
    {
        raw.sqlite3_busy_timeout(Handle, (int)Math.Min(options.BusyTimeout.TotalMilliseconds, int.MaxValue));
        Run($"PRAGMA foreign_keys = {(options.ForeignKeys ? "ON" : "OFF")}");
        if (!isInMemory && options.JournalMode is { } journal) Run($"PRAGMA journal_mode = {journal}");
        return default;
    }

    protected override ValueTask RestoreAsync<TCall>()
    {
        LetWrite();
        return default;
    }

    protected override SqliteCursor CreateCursor(DbDataReader reader) => new(((SqliteDataReader)reader).Handle!, reader);

    protected override void AddParameters(DbCommand command, SqlText sql)
    {
        var parameters = ((SqliteCommand)command).Parameters;
        for (var i = 0; i < sql.Parameters.Length; i++) parameters.Add(new SqliteParameter { ParameterName = $"?{i + 1}" });
    }

    protected override void Bind(DbCommand command, SqlText sql, ReadOnlySpan<DbValue> arguments)
    {
        var parameters = ((SqliteCommand)command).Parameters;
        for (var i = 0; i < sql.Parameters.Length; i++)
        {
            var (storage, value) = SqliteBinding.Of(sql.Parameters[i], arguments);
            parameters[i].SqliteType = storage;
            parameters[i].Value = value;
        }
    }

    private void LetWrite()
    {
        if (!_isQueryOnly) return;
        Run("PRAGMA query_only = OFF");
        _isQueryOnly = false;
    }

    private ValueTask RunAsync(string sql)
    {
        Run(sql);
        return default;
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
