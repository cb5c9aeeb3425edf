using System.Buffers;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Junction.Sqlite.Native;

/// <summary>
/// Runs statements on SQLite itself, past the driver's commands: values are bound by position, columns read where they stand, and a
/// statement is prepared once a connection. Connection and transactions are the driver's.
/// </summary>
internal sealed class NativeSession(SqliteConnection connection, SessionSettings settings, SqliteShared shared) : SqliteSession(connection, settings, shared)
{
    private const int ManyValues = 256; // more are not kept until the next run

    private readonly StatementCache<NativeStatement> _statements = new(settings.StatementCacheSize);
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private nint? _lock;

    public override ValueTask<ResultSet> QueryAsync<TCall>(SqlText sql, ReadOnlyMemory<DbValue> arguments, CancellationToken cancellationToken)
    {
        if (!_statements.TryTake(sql, out var lease)) return FirstQueryAsync<TCall>(sql, arguments, cancellationToken);
        Bind(lease, sql, arguments.Span);
        return NeedsTurn(lease.Statement) ? QueryInTurnAsync<TCall>(lease, cancellationToken) : new(lease.Statement.Result!.Open(false));
    }

    public override async ValueTask<int> ExecuteAsync<TCall>(SqlText sql, ReadOnlyMemory<DbValue> arguments, CancellationToken cancellationToken)
    {
        if (!_statements.TryTake(sql, out var lease)) lease = await PrepareAsync<TCall>(sql, cancellationToken).ConfigureAwait(false);
        Bind(lease, sql, arguments.Span);
        var hasTurn = NeedsTurn(lease.Statement) && await TakeTurnAsync<TCall>(lease, cancellationToken).ConfigureAwait(false);
        return await lease.Statement.Result!.Open(hasTurn).RunAsync<TCall>(cancellationToken).ConfigureAwait(false);
    }

    public override void Dispose()
    {
        _statements.Dispose();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        _statements.Dispose();
        return base.DisposeAsync();
    }

    /// <summary>SQLite's lock of the connection; zero where it takes none.</summary>
    internal nint Lock => _lock ??= NativeSupport.IsAvailable ? NativeApi.Mutex(Handle.DangerousGetHandle()) : 0;

    /// <summary>Gives a statement back that has run.</summary>
    internal void Return(StatementCache<NativeStatement>.Lease lease) => _statements.Return(lease);

    private bool NeedsTurn(NativeStatement statement) => !statement.IsReadOnly && !HasBegun;

    private async ValueTask<ResultSet> FirstQueryAsync<TCall>(SqlText sql, ReadOnlyMemory<DbValue> arguments, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var lease = await PrepareAsync<TCall>(sql, cancellationToken).ConfigureAwait(false);
        Bind(lease, sql, arguments.Span);
        var hasTurn = NeedsTurn(lease.Statement) && await TakeTurnAsync<TCall>(lease, cancellationToken).ConfigureAwait(false);
        return lease.Statement.Result!.Open(hasTurn);
    }

    private async ValueTask<ResultSet> QueryInTurnAsync<TCall>(StatementCache<NativeStatement>.Lease lease, CancellationToken cancellationToken) where TCall : struct, ICall =>
        lease.Statement.Result!.Open(await TakeTurnAsync<TCall>(lease, cancellationToken).ConfigureAwait(false));

    private async ValueTask<bool> TakeTurnAsync<TCall>(StatementCache<NativeStatement>.Lease lease, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        try
        {
            await Locks.EnterAsync<TCall>(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch
        {
            _statements.Return(lease);
            throw;
        }
    }

    private async ValueTask<StatementCache<NativeStatement>.Lease> PrepareAsync<TCall>(SqlText sql, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        Inspect(sql);
        var statement = await PrepareAsync<TCall>(sql.Text, cancellationToken).ConfigureAwait(false);
        var lease = _statements.Add(sql, statement);
        statement.Result = new NativeResult(this, lease);
        return lease;
    }

    private void Bind(StatementCache<NativeStatement>.Lease lease, SqlText sql, ReadOnlySpan<DbValue> arguments)
    {
        var binder = new NativeBinder(lease.Statement, _buffer);
        try
        {
            if (sql.Parameters.Length > ManyValues) lease.Statement.HoldsMuch = true;
            for (var i = 0; i < sql.Parameters.Length; i++) binder.Bind(i + 1, in sql.Parameters[i], arguments);
        }
        catch
        {
            lease.Statement.Reset(); // a value that does not fit: nothing was sent
            _statements.Return(lease);
            throw;
        }
    }
}
