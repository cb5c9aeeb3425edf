using System.Data;
using System.Data.Common;
using System.Text;
using Junction.Dialects;
using Junction.Dialects.Ado;
using Junction.Model;
using Junction.Sql;
using Junction.Sqlite.Native;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Junction.Sqlite;

/// <summary>A connection to SQLite, with commands of the driver; <see cref="NativeSession"/> does without them.</summary>
internal class SqliteSession(SqliteConnection connection, SessionSettings settings, SqliteShared shared) : AdoSession<SqliteCursor<DriverColumns>>(connection, settings)
{
    private readonly Dictionary<string, NativeStatement> _controls = [];
    private bool _isQueryOnly;
    private bool _hasTurn;
    private bool _isChanged;

    /// <summary>The connection, for SQLite's own functions.</summary>
    public sqlite3 Handle => connection.Handle!;

    /// <summary>Breaks commands off.</summary>
    public SqliteWatch Watch { get; } = new(shared.Clock);

    /// <summary>How this process's connections wait for each other.</summary>
    public SqliteLocks Locks => shared.Locks;

    /// <summary>Whether text of the file is UTF-16, which must be asked for as UTF-8 before it is read as such.</summary>
    public bool IsUtf16 => shared.IsUtf16;

    /// <summary>
    /// Whether the rest of a result that is not read to its end at once must be taken ahead: in memory it would keep writers waiting.
    /// </summary>
    public bool ReadsAhead => shared.IsInMemory && !HasBegun;

    /// <summary>Whether a transaction was begun: what the caller knows, where <see cref="IsInTransaction"/> asks SQLite.</summary>
    protected bool HasBegun { get; private set; }

    public override bool IsInTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    public override string BeginText(IsolationLevel isolation, bool isReadOnly) => isReadOnly ? "BEGIN" : "BEGIN IMMEDIATE";

    // Writers take the lock at once: one that reads first and then cannot get it would have to do everything again.
    public override async ValueTask BeginAsync<TCall>(IsolationLevel isolation, bool isReadOnly, CancellationToken cancellationToken)
    {
        if (isReadOnly)
        {
            await RunAsync<TCall>("PRAGMA query_only = ON", cancellationToken).ConfigureAwait(false);
            _isQueryOnly = true;
        }
        else
        {
            await Locks.EnterAsync<TCall>(cancellationToken).ConfigureAwait(false);
            _hasTurn = true;
        }
        try
        {
            await RunAsync<TCall>(isReadOnly ? "BEGIN" : "BEGIN IMMEDIATE", cancellationToken).ConfigureAwait(false);
            HasBegun = true;
        }
        catch
        {
            await EndAsync<TCall>().ConfigureAwait(false);
            throw;
        }
    }

    public override async ValueTask CommitAsync<TCall>(CancellationToken cancellationToken)
    {
        await RunAsync<TCall>("COMMIT", CancellationToken.None).ConfigureAwait(false);
        await EndAsync<TCall>().ConfigureAwait(false);
    }

    public override async ValueTask RollbackAsync<TCall>(CancellationToken cancellationToken)
    {
        // Some errors make SQLite roll back by itself.
        if (IsInTransaction) await RunAsync<TCall>("ROLLBACK", CancellationToken.None).ConfigureAwait(false);
        await EndAsync<TCall>().ConfigureAwait(false);
    }

    public override ValueTask SavepointAsync<TCall>(string name, CancellationToken cancellationToken) => RunAsync<TCall>($"SAVEPOINT {name}", cancellationToken);

    public override ValueTask RollbackToAsync<TCall>(string name, CancellationToken cancellationToken) => RunAsync<TCall>($"ROLLBACK TO {name}", cancellationToken);

    public override ValueTask ReleaseAsync<TCall>(string name, CancellationToken cancellationToken) => RunAsync<TCall>($"RELEASE {name}", cancellationToken);

    public override async ValueTask ExecuteScriptAsync<TCall>(string sql, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> text = Encoding.UTF8.GetBytes(sql);
        while (!text.Span.Trim(" \r\n\t"u8).IsEmpty)
        {
            var (statement, rest) = await PrepareAsync<TCall>(text, cancellationToken).ConfigureAwait(false);
            using (statement) await RunAsync<TCall>(statement, cancellationToken).ConfigureAwait(false);
            text = rest;
        }
    }

    public override async ValueTask<bool> ResetAsync<TCall>()
    {
        if (connection.State != ConnectionState.Open || _isChanged) return false;
        if (HasBegun || IsInTransaction || _isQueryOnly) await RollbackAsync<TCall>(CancellationToken.None).ConfigureAwait(false);
        return true;
    }

    public override void Dispose()
    {
        Release();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        Release();
        return base.DisposeAsync();
    }

    /// <summary>What is thrown when a command was broken off since it took too long.</summary>
    internal static TimeoutException TimedOut(SqliteException? exception) => new("The command took longer than the time set.", exception);

    protected override async ValueTask SetUpAsync<TCall>(CancellationToken cancellationToken)
    {
        Watch.Attach(Handle);
        raw.sqlite3_busy_timeout(Handle, SqliteLocks.ShortWait);
        foreach (var pragma in shared.Pragmas) await RunAsync<TCall>(pragma, cancellationToken).ConfigureAwait(false);
        if (shared.KnowsEncoding) return;
        using var encoding = await PrepareAsync<TCall>("PRAGMA encoding", cancellationToken).ConfigureAwait(false);
        shared.Learn(encoding);
    }

    protected override SqliteCursor<DriverColumns> CreateCursor(DbDataReader reader) => new(new(reader, ((SqliteDataReader)reader).Handle!, shared.IsUtf16));

    protected override void AddParameters(DbCommand command, SqlText sql)
    {
        Inspect(sql);
        var parameters = ((SqliteCommand)command).Parameters;
        for (var i = 0; i < sql.Parameters.Length; i++) parameters.Add(new SqliteParameter { ParameterName = $"?{i + 1}" });
    }

    protected override void Bind(DbCommand command, SqlText sql, ReadOnlySpan<DbValue> arguments)
    {
        var parameters = ((SqliteCommand)command).Parameters;
        for (var i = 0; i < sql.Parameters.Length; i++)
        {
            var (storage, value) = SqliteBinding.ForDriver(sql.Parameters[i], arguments);
            (parameters[i].SqliteType, parameters[i].Value) = (storage, value);
        }
    }

    /// <summary>
    /// Looks whether a statement about to be prepared changes the connection itself, as only literal SQL of users does. Such a connection is
    /// not given to the next borrower.
    /// </summary>
    protected void Inspect(SqlText sql) => _isChanged |= SqliteTexts.ChangesConnection(sql.Text);

    /// <summary>Prepares a text that is one statement.</summary>
    protected async ValueTask<NativeStatement> PrepareAsync<TCall>(string sql, CancellationToken cancellationToken) where TCall : struct, ICall =>
        (await PrepareAsync<TCall>(Encoding.UTF8.GetBytes(sql), cancellationToken).ConfigureAwait(false)).Statement;

    private async ValueTask<(NativeStatement Statement, ReadOnlyMemory<byte> Remainder)> PrepareAsync<TCall>(ReadOnlyMemory<byte> sql, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        var start = Environment.TickCount64;
        for (var attempt = 0; ; attempt++)
        {
            if (Prepare(sql, out var rest) is { } statement) return (statement, rest);
            if (!await Locks.PauseAsync<TCall>(attempt, start, cancellationToken).ConfigureAwait(false)) throw NativeErrors.Locked();
        }
    }

    private NativeStatement? Prepare(ReadOnlyMemory<byte> sql, out ReadOnlyMemory<byte> rest)
    {
        var text = sql.Span;
        var statement = NativeStatement.Prepare(Handle, ref text);
        rest = sql[^text.Length..];
        return statement;
    }

    // BEGIN, COMMIT and their kin: prepared once a connection.
    private async ValueTask RunAsync<TCall>(string sql, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (!_controls.TryGetValue(sql, out var statement))
        {
            statement = await PrepareAsync<TCall>(sql, cancellationToken).ConfigureAwait(false);
            _controls.Add(sql, statement);
        }
        await RunAsync<TCall>(statement, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask RunAsync<TCall>(NativeStatement statement, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var start = Environment.TickCount64;
        Watch.Start(cancellationToken);
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                var isRow = statement.Step();
                while (isRow is true) isRow = statement.Step();
                if (isRow is false) return;
                if (!await Locks.PauseAsync<TCall>(attempt, start, cancellationToken).ConfigureAwait(false)) throw NativeErrors.Locked();
                if (Watch.IsTimedOut) throw TimedOut(null);
            }
        }
        catch (SqliteException exception) when (Watch.IsTimedOut)
        {
            throw TimedOut(exception);
        }
        finally
        {
            Watch.Stop();
            statement.Reset();
        }
    }

    private async ValueTask EndAsync<TCall>() where TCall : struct, ICall
    {
        HasBegun = false;
        if (_hasTurn)
        {
            _hasTurn = false;
            Locks.Leave();
        }
        if (!_isQueryOnly) return;
        await RunAsync<TCall>("PRAGMA query_only = OFF", CancellationToken.None).ConfigureAwait(false);
        _isQueryOnly = false;
    }

    private void Release()
    {
        Watch.Detach();
        foreach (var control in _controls.Values) control.Dispose();
        _controls.Clear();
        if (!_hasTurn) return;
        _hasTurn = false;
        Locks.Leave();
    }
}
