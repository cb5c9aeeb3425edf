using Junction.Dialects;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Junction.Sqlite.Native;

/// <summary>The rows of a statement that runs. One object a statement, used again by every run.</summary>
internal sealed class NativeResult(NativeSession session, StatementCache<NativeStatement>.Lease lease) : ResultSet
{
    /// <summary>The column that was looked at last in this row.</summary>
    public (int Ordinal, nint Value, int Type) Current = (-1, 0, 0);

    private readonly NativeStatement _statement = lease.Statement;
    private nint _lock; // that is held
    private bool _isOpen;
    private bool _isStarted;
    private bool _hasTurn;
    private NativeBuffer? _ahead;

    /// <summary>Starts a run whose values are bound.</summary>
    /// <param name="hasTurn">Whether the run was given the turn to write, which is passed on at its end.</param>
    public NativeResult Open(bool hasTurn)
    {
        (_isOpen, _isStarted, _hasTurn, _ahead) = (true, false, hasTurn, null);
        return this;
    }

    public override async ValueTask<bool> ReadAsync<TCall>(RowReader reader, int limit, CancellationToken cancellationToken)
    {
        if (_ahead is not null) return await ReadAsync<SqliteCursor<NativeBuffer.Columns>, TCall>(reader, new(_ahead.Rows), limit, cancellationToken).ConfigureAwait(false);
        if (!_isOpen) return false;
        var columns = new NativeColumns(this, _statement.Pointer, session.IsUtf16);
        var isMore = false;
        session.Watch.Start(cancellationToken);
        try
        {
            isMore = await ReadAsync<SqliteCursor<NativeColumns>, TCall>(reader, new(columns), limit, cancellationToken).ConfigureAwait(false);
            if (isMore && session.ReadsAhead)
            {
                _ahead = new NativeBuffer(_statement.Handle);
                while (await NextAsync<TCall>(cancellationToken).ConfigureAwait(false)) _ahead.Add(columns);
            }
        }
        catch (SqliteException exception) when (session.Watch.IsTimedOut)
        {
            throw SqliteSession.TimedOut(exception);
        }
        finally
        {
            Unlock();
            session.Watch.Stop();
        }
        if (isMore && _ahead is null) return true;
        Close();
        return isMore;
    }

    /// <summary>The names of a column and its table.</summary>
    public (string? Table, string? Column) Name(int ordinal) => SqliteReading.Name(_statement.Handle, ordinal);

    /// <summary>Goes to the next row.</summary>
    public ValueTask<bool> NextAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        Current.Ordinal = -1;
        if (_lock == 0) Lock();
        if (_statement.Step() is not { } isRow)
        {
            Unlock();
            return LaterAsync<TCall>(cancellationToken);
        }
        _isStarted = true;
        return new(isRow);
    }

    // SQLite takes its lock for each step and each column. Whoever has it already takes it for a fraction of the time. Between two steps of a
    // run nobody waits for anything, so that it is let go by the thread that took it.
    private void Lock()
    {
        _lock = session.Lock;
        NativeApi.EnterMutex(_lock);
    }

    private void Unlock()
    {
        if (_lock == 0) return;
        NativeApi.LeaveMutex(_lock);
        _lock = 0;
    }

    /// <summary>Runs to the end, passing over rows; returns how many rows were written.</summary>
    public async ValueTask<int> RunAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        session.Watch.Start(cancellationToken);
        try
        {
            while (await NextAsync<TCall>(cancellationToken).ConfigureAwait(false)) { }
            return _statement.IsReadOnly ? 0 : raw.sqlite3_changes(session.Handle);
        }
        catch (SqliteException exception) when (session.Watch.IsTimedOut)
        {
            throw SqliteSession.TimedOut(exception);
        }
        finally
        {
            Unlock();
            session.Watch.Stop();
            Close();
        }
    }

    public override void Dispose()
    {
        _ahead = null;
        Close();
    }

    private void Close()
    {
        if (!_isOpen) return;
        _isOpen = false;
        _statement.Reset();
        session.Return(lease);
        if (_hasTurn) session.Locks.Leave();
    }

    private async ValueTask<bool> LaterAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (_isStarted) throw NativeErrors.Locked(); // rows were handed out already: it cannot start again
        bool? isRow = null;
        var start = Environment.TickCount64;
        for (var attempt = 0; isRow is null; attempt++)
        {
            if (!await session.Locks.PauseAsync<TCall>(attempt, start, cancellationToken).ConfigureAwait(false)) throw NativeErrors.Locked();
            if (session.Watch.IsTimedOut) throw SqliteSession.TimedOut(null);
            isRow = _statement.Step();
        }
        _isStarted = true;
        return isRow.Value;
    }
}
