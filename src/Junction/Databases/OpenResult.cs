using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Databases;

/// <summary>
/// Rows that are read bit by bit. Until it is disposed of the connection takes no other command, even when the last row has been read:
/// else a loop with a write in it would work with few rows and fail with many.
/// </summary>
internal sealed class OpenResult : ResultSet
{
    private const int Idle = 0, Reading = 1, Over = 2;

    private readonly Work _work;
    private readonly Transaction? _transaction;
    private readonly ResultSet _rows;
    private readonly SqlText _sql;
    private readonly ReadOnlyMemory<DbValue> _arguments;
    private readonly Observation _start;
    private int _state;
    private bool _isAtEnd;

    public OpenResult(Work work, ResultSet rows, SqlText sql, ReadOnlyMemory<DbValue> arguments, Observation start)
    {
        (_work, _transaction, _rows, _sql, _arguments, _start) = (work, work.Transaction, rows, sql, arguments, start);
        work.Connection.Open = this;
    }

    public override async ValueTask<bool> ReadAsync<TCall>(RowReader reader, int limit, CancellationToken cancellationToken)
    {
        _transaction?.CheckUsable();
        var state = Interlocked.CompareExchange(ref _state, Reading, Idle);
        if (state == Over) return false; // a rollback closed it
        if (state == Reading) throw Misuse.TwoCommands(_transaction is not null);
        try
        {
            cancellationToken.ThrowIfCancellationRequested(); // rows that are in memory already would come all the same
            _isAtEnd = _isAtEnd || !await _rows.ReadAsync<TCall>(reader, limit, cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _state, Idle);
            return !_isAtEnd;
        }
        catch (Exception exception)
        {
            var error = _work.Failed(exception, _sql, cancellationToken);
            if (TCall.IsAsync) await _rows.DisposeAsync().ConfigureAwait(false);
            else _rows.Dispose();
            Finish(error);
            if (!ReferenceEquals(error, exception)) throw error;
            throw;
        }
    }

    /// <summary>Closes the result unless somebody reads in it just now.</summary>
    public void TryClose()
    {
        if (Interlocked.CompareExchange(ref _state, Reading, Idle) != Idle) return;
        try
        {
            _rows.Dispose();
        }
        finally
        {
            Finish(null);
        }
    }

    public override void Dispose() => TryClose();

    public override async ValueTask DisposeAsync()
    {
        if (Interlocked.CompareExchange(ref _state, Reading, Idle) != Idle) return;
        try
        {
            await _rows.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            Finish(null);
        }
    }

    private void Finish(Exception? error)
    {
        Volatile.Write(ref _state, Over);
        _work.Connection.Open = null;
        _work.Finish(_sql, _arguments, _start, error);
    }
}
