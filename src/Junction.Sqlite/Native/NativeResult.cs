using Junction.Dialects;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Junction.Sqlite.Native;

/// <summary>The rows of a statement that runs. One object a statement, used again by every run.</summary>
internal sealed class NativeResult(NativeSession session, StatementCache<NativeStatement>.Lease lease) : ResultSet
{
    private readonly NativeStatement _statement = lease.Statement;
    private bool _isOpen;
    private bool _isStarted;
    private bool _hasTurn;

    /// <summary>Starts a run whose values are bound.</summary>
    /// <param name="hasTurn">Whether the run was given the turn to write, which is passed on at its end.</param>
    public NativeResult Open(bool hasTurn)
    {
        (_isOpen, _isStarted, _hasTurn) = (true, false, hasTurn);
        return this;
    }

    public override async ValueTask<bool> ReadAsync<TCall>(RowReader reader, int limit, CancellationToken cancellationToken)
    {
        if (!_isOpen) return false;
        session.Watch.Start(cancellationToken);
        try
        {
            var cursor = new SqliteCursor(_statement.Handle, this, session.IsUtf16);
            if (await ReadAsync<SqliteCursor, TCall>(reader, cursor, limit, cancellationToken).ConfigureAwait(false)) return true;
        }
        catch (SqliteException exception) when (session.Watch.IsTimedOut)
        {
            throw SqliteSession.TimedOut(exception);
        }
        finally
        {
            session.Watch.Stop();
        }
        Dispose();
        return false;
    }

    /// <summary>Goes to the next row.</summary>
    public ValueTask<bool> NextAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (_statement.Step() is not { } isRow) return LaterAsync<TCall>(cancellationToken);
        _isStarted = true;
        return new(isRow);
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
            session.Watch.Stop();
            Dispose();
        }
    }

    public override void Dispose()
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
