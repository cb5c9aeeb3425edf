using Junction.Dialects;

namespace Junction.Databases;

/// <summary>
/// The open connections of one database. Bounded: when all are in use, callers wait in turn. A connection that comes back is made
/// clean at once, and goes to the one who waits longest.
/// </summary>
internal sealed class SessionPool(Database database, Provider provider, SessionSettings settings, int capacity, TimeSpan timeout)
{
    private readonly Lock _gate = new();
    private readonly Stack<Connection> _idle = new();
    private readonly LinkedList<TaskCompletionSource<Connection?>> _waiting = new();
    private int _count;
    private bool _isClosed;

    /// <summary>How many connections are open or being opened.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _count;
        }
    }

    /// <summary>Borrows a connection.</summary>
    /// <exception cref="DatabaseBusyException">None came free in time.</exception>
    public ValueTask<Connection> LeaseAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        cancellationToken.ThrowIfCancellationRequested();
        TaskCompletionSource<Connection?>? turn = null;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, database);
            if (_idle.TryPop(out var connection)) return new(connection);
            if (_count < capacity) _count++;
            else _waiting.AddLast(turn = new TaskCompletionSource<Connection?>(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        return turn is null ? OpenAsync<TCall>(cancellationToken) : WaitAsync<TCall>(turn, cancellationToken);
    }

    /// <summary>Gives a connection back; one that cannot be made clean is closed.</summary>
    public async ValueTask ReturnAsync<TCall>(Connection connection) where TCall : struct, ICall
    {
        var isClean = !connection.IsBroken && await ResetAsync<TCall>(connection).ConfigureAwait(false);
        if (isClean && TryKeep(connection)) return;
        await CloseAsync<TCall>(connection).ConfigureAwait(false);
        if (connection.IsBroken) await CloseIdleAsync<TCall>().ConfigureAwait(false);
        if (!isClean) LetInstead();
    }

    /// <summary>Closes what is idle; what is in use is closed when it comes back.</summary>
    public async ValueTask CloseAsync<TCall>() where TCall : struct, ICall
    {
        Connection[] idle;
        TaskCompletionSource<Connection?>[] waiting;
        lock (_gate)
        {
            _isClosed = true;
            idle = [.. _idle];
            waiting = [.. _waiting];
            _idle.Clear();
            _waiting.Clear();
        }
        foreach (var turn in waiting) turn.TrySetException(new ObjectDisposedException(nameof(Database)));
        foreach (var connection in idle) await CloseAsync<TCall>(connection).ConfigureAwait(false);
    }

    private bool TryKeep(Connection connection)
    {
        lock (_gate)
        {
            if (_isClosed) return false;
            while (_waiting.First is { } first)
            {
                _waiting.RemoveFirst();
                if (first.Value.TrySetResult(connection)) return true;
            }
            _idle.Push(connection);
            return true;
        }
    }

    // A connection was thrown away: whoever waits longest may open one in its place.
    private void LetInstead()
    {
        lock (_gate)
        {
            while (!_isClosed && _waiting.First is { } first)
            {
                _waiting.RemoveFirst();
                if (!first.Value.TrySetResult(null)) continue;
                _count++;
                return;
            }
        }
    }

    private async ValueTask<Connection> OpenAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        Session? session = null;
        try
        {
            session = provider.CreateSession(settings);
            await session.OpenAsync<TCall>(cancellationToken).ConfigureAwait(false);
            return new Connection(session);
        }
        catch (Exception exception)
        {
            session?.Dispose();
            lock (_gate) _count--;
            LetInstead();
            if (database.Errors.IsDriver(exception)) throw database.Errors.Translate(exception, null, cancellationToken);
            throw;
        }
    }

    private async ValueTask<Connection> WaitAsync<TCall>(TaskCompletionSource<Connection?> turn, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        try
        {
            // A blocked thread is woken by whoever gives a connection back: it needs no thread of the pool.
            if (TCall.IsAsync) await turn.Task.WaitAsync(timeout, cancellationToken).ConfigureAwait(false);
            else if (Task.WaitAny([turn.Task], (int)timeout.TotalMilliseconds, cancellationToken) < 0) throw new TimeoutException();
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            await GiveUpAsync<TCall>(turn).ConfigureAwait(false);
            if (exception is OperationCanceledException) throw;
            throw new DatabaseBusyException(
                $"No connection to {database} came free within {timeout.TotalSeconds:0.#} s: all {capacity} are in use. "
                + "Look for scopes, transactions or streamed results that are not disposed of; or raise PoolSize.",
                new DatabaseErrorInfo(DatabaseErrorKind.Busy) { IsTransient = true });
        }
        return await turn.Task.ConfigureAwait(false) ?? await OpenAsync<TCall>(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask GiveUpAsync<TCall>(TaskCompletionSource<Connection?> turn) where TCall : struct, ICall
    {
        if (turn.TrySetCanceled(CancellationToken.None))
        {
            lock (_gate) _waiting.Remove(turn);
            return;
        }
        // The turn came at the same moment: pass it on.
        if (await turn.Task.ConfigureAwait(false) is { } late)
        {
            await ReturnAsync<TCall>(late).ConfigureAwait(false);
            return;
        }
        lock (_gate) _count--;
        LetInstead();
    }

    // What ended one connection (a restart, a failover) has most likely ended those that idle: none of them shall fail the next operation.
    private async ValueTask CloseIdleAsync<TCall>() where TCall : struct, ICall
    {
        Connection[] idle;
        lock (_gate)
        {
            idle = [.. _idle];
            _idle.Clear();
        }
        foreach (var connection in idle) await CloseAsync<TCall>(connection).ConfigureAwait(false);
    }

    private static async ValueTask<bool> ResetAsync<TCall>(Connection connection) where TCall : struct, ICall
    {
        try
        {
            return await connection.Session.ResetAsync<TCall>().ConfigureAwait(false);
        }
        catch (Exception)
        {
            return false; // whatever is wrong with it, it is thrown away
        }
    }

    private async ValueTask CloseAsync<TCall>(Connection connection) where TCall : struct, ICall
    {
        lock (_gate) _count--;
        try
        {
            if (TCall.IsAsync) await connection.Session.DisposeAsync().ConfigureAwait(false);
            else connection.Session.Dispose();
        }
        catch (System.Data.Common.DbException)
        {
            // It is of no further use either way.
        }
    }
}
