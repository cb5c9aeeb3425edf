using Junction.Databases;
using Junction.Dialects;

namespace Junction;

/// <summary>
/// A transaction, or one nested in another (a savepoint). Operations of the flow that began it take part by themselves. Disposing
/// of one that was not committed rolls it back; rolling back restores the records that took part as they were before.
/// </summary>
public sealed class Transaction : IAsyncDisposable, IDisposable
{
    private readonly TransactionOptions _options;
    private readonly string? _savepoint;
    private Ambient? _node;
    private State _state;
    private bool _hasFailed;
    private bool _isTaken;

    private enum State { Void, Active, Committed, RolledBack }

    internal Transaction(Database database, Transaction? outer, TransactionOptions options)
    {
        _options = options;
        Outer = outer;
        Root = outer?.Root ?? new TransactionRoot(database);
        if (outer is not null) _savepoint = $"j{++Root.Savepoints}";
    }

    /// <summary>The database.</summary>
    public Database Database => Root.Database;

    /// <summary>Whether it is a savepoint within another transaction.</summary>
    public bool IsNested => Outer is not null;

    /// <summary>Whether it is open: begun, and neither committed nor rolled back.</summary>
    public bool IsActive => _state == State.Active && !_hasFailed && !Root.IsDoomed;

    internal TransactionRoot Root { get; }

    internal Transaction? Outer { get; }

    internal Journal Journal { get; } = new();

    /// <summary>Whether it never began, so that the flow is as if it were not there.</summary>
    internal bool IsVoid => _state == State.Void;

    internal bool IsCommitted => _state == State.Committed;

    internal bool IsOpen => _state == State.Active;

    /// <summary>Commits: what was done in it stays, or becomes part of the transaction around.</summary>
    /// <exception cref="TransactionMisuseException">Nothing could take part, since it was begun in an async method that has returned.</exception>
    public ValueTask CommitAsync(CancellationToken cancellationToken = default)
    {
        CheckUsable();
        if (IsLeftBehind) throw Misuse.LeftBehind();
        LeaveFlow();
        return CommitAsync<AsyncCall>(cancellationToken);
    }

    /// <inheritdoc cref="CommitAsync(CancellationToken)" />
    public void Commit()
    {
        CheckUsable();
        if (IsLeftBehind) throw Misuse.LeftBehind();
        LeaveFlow();
        CommitAsync<SyncCall>(CancellationToken.None).Wait();
    }

    /// <summary>Undoes what was done in it, in the database and in the records that took part. Once it is over, nothing.</summary>
    /// <exception cref="TransactionMisuseException">
    /// Nothing could take part, since it was begun in an async method that has returned: it is rolled back, but what was written meanwhile stays.
    /// </exception>
    public ValueTask RollbackAsync()
    {
        var isLeftBehind = IsLeftBehind;
        LeaveFlow();
        return isLeftBehind ? AbandonAsync<AsyncCall>() : RollbackAsync<AsyncCall>();
    }

    /// <inheritdoc cref="RollbackAsync()" />
    public void Rollback()
    {
        var isLeftBehind = IsLeftBehind;
        LeaveFlow();
        (isLeftBehind ? AbandonAsync<SyncCall>() : RollbackAsync<SyncCall>()).Wait();
    }

    /// <summary>Begins a transaction nested in this one: a savepoint.</summary>
    public ValueTask<Transaction> SavepointAsync(CancellationToken cancellationToken = default) =>
        new Transaction(Database, this, TransactionOptions.Default).BeginInFlowAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="SavepointAsync" />
    public Transaction Savepoint() => new Transaction(Database, this, TransactionOptions.Default).BeginInFlowAsync<SyncCall>(CancellationToken.None).Wait();

    /// <summary>Rolls back unless it is over.</summary>
    public void Dispose()
    {
        LeaveFlow();
        RollbackAsync<SyncCall>().Wait();
    }

    /// <summary>Rolls back unless it is over.</summary>
    public ValueTask DisposeAsync()
    {
        LeaveFlow();
        return RollbackAsync<AsyncCall>();
    }

    /// <summary>Begins it for the caller's flow. Not async: an async method cannot enter for its caller.</summary>
    internal ValueTask<Transaction> BeginInFlowAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        _node = Ambient.Push(Database, this);
        return BeginAsync<TCall>(cancellationToken);
    }

    /// <summary>Begins it.</summary>
    internal async ValueTask<Transaction> BeginAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Outer is not null)
        {
            Outer.CheckUsable();
            if (Database.Dialect.SupportsSavepoints)
            {
                await SendAsync<TCall>($"SAVEPOINT {_savepoint}", (session, ct) => session.SavepointAsync<TCall>(_savepoint!, ct), false, cancellationToken)
                    .ConfigureAwait(false);
            }
        }
        else
        {
            await Root.TakeAsync<TCall>(cancellationToken).ConfigureAwait(false);
            try
            {
                var text = Root.Connection.Session.BeginText(_options.Isolation, _options.IsReadOnly);
                await SendAsync<TCall>(text, (session, ct) => session.BeginAsync<TCall>(_options.Isolation, _options.IsReadOnly, ct), false, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch
            {
                await Root.LeaveAsync().ConfigureAwait(false);
                throw;
            }
        }
        Root.Top = this;
        _state = State.Active;
        return this;
    }

    /// <summary>Commits it.</summary>
    internal async ValueTask CommitAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        CheckUsable();
        cancellationToken.ThrowIfCancellationRequested();
        if (Outer is not null)
        {
            if (Database.Dialect.SupportsSavepoints)
            {
                await SendAsync<TCall>($"RELEASE {_savepoint}", (session, ct) => session.ReleaseAsync<TCall>(_savepoint!, ct), false, cancellationToken)
                    .ConfigureAwait(false);
            }
            _state = State.Committed;
            Root.Top = Outer;
            Journal.MergeInto(Outer.Journal);
            return;
        }
        try
        {
            await SendAsync<TCall>("COMMIT", static (session, ct) => session.CommitAsync<TCall>(ct), true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not TransactionMisuseException)
        {
            await RollbackAsync<TCall>().ConfigureAwait(false);
            throw;
        }
        _state = State.Committed;
        await Root.LeaveAsync().ConfigureAwait(false);
        Journal.Commit();
    }

    /// <summary>
    /// Rolls it back, unless it is over. It does not fail: a connection on which it cannot be done is thrown away, and with it the work.
    /// </summary>
    internal async ValueTask RollbackAsync<TCall>() where TCall : struct, ICall
    {
        if (_state != State.Active) return;
        await QuietAsync<TCall>().ConfigureAwait(false);
        // What is nested in it and was left open goes with it, the innermost first.
        for (var frame = Root.Top; frame is not null && !ReferenceEquals(frame, Outer); frame = frame.Outer)
        {
            frame._state = State.RolledBack;
            frame.Journal.Restore();
        }
        Root.Top = Outer;
        if (Outer is null) await Root.LeaveAsync().ConfigureAwait(false);
    }

    /// <summary>A hold on the connection for an operation that takes part.</summary>
    internal Work Join<TCall>() where TCall : struct, ICall
    {
        CheckUsable();
        for (var transaction = this; transaction is { _isTaken: false }; transaction = transaction.Outer) transaction._isTaken = true;
        return Root.Connection.Hold(Database).Begin<TCall>(this, null);
    }

    /// <summary>Notes that a statement failed, where the database then takes no other: what is left is to roll back.</summary>
    internal void Fail() => _hasFailed = Database.Dialect.FailedStatementBlocksTransaction;

    /// <summary>Throws when the transaction cannot be used here and now.</summary>
    internal void CheckUsable()
    {
        if (_state != State.Active) throw Misuse.Ended(_state == State.Committed ? "committed" : "rolled back");
        if (Root.IsDoomed) throw Misuse.Undone();
        if (_hasFailed) throw Misuse.Failed(Database.Dialect.Name);
        if (!ReferenceEquals(Root.Top, this)) throw Misuse.NotInnermost();
    }

    // Whoever ends it from outside, with nothing in it, believes to have done what was done without it. Beside a nested one nothing else can be done.
    private bool IsLeftBehind => Outer is null && _state == State.Active && !_isTaken && _node is { } node && !Ambient.IsInside(node);

    // Its lock is given up first: whoever is told may have others wait for it.
    private async ValueTask AbandonAsync<TCall>() where TCall : struct, ICall
    {
        await RollbackAsync<TCall>().ConfigureAwait(false);
        throw Misuse.LeftBehind();
    }

    private void LeaveFlow()
    {
        if (_node is { } node) Ambient.Remove(node);
    }

    private async ValueTask SendAsync<TCall>(string text, Func<Session, CancellationToken, ValueTask> send, bool isCommit, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        try
        {
            await Root.SendAsync<TCall>(text, send, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (Database.Errors.IsDriver(exception))
        {
            if (Outer is not null) Root.CheckAlive();
            throw Root.Failed(exception, text, isCommit, cancellationToken);
        }
    }

    private async ValueTask QuietAsync<TCall>() where TCall : struct, ICall
    {
        var connection = Root.Connection;
        try
        {
            await connection.QuietenAsync<TCall>().ConfigureAwait(false);
            if (Outer is null)
            {
                await Root.SendAsync<TCall>("ROLLBACK", static (session, ct) => session.RollbackAsync<TCall>(ct), CancellationToken.None).ConfigureAwait(false);
            }
            else if (!Database.Dialect.SupportsSavepoints)
            {
                Root.Doom(); // no part can be undone alone: the whole must go
            }
            else if (!Root.IsDoomed)
            {
                await Root.SendAsync<TCall>($"ROLLBACK TO {_savepoint}", RollbackToAsync<TCall>, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception)
        {
            // The first exception is the one that matters. The connection is closed, and the database undoes what was open on it.
            connection.IsBroken = true;
            Root.Doom();
        }
    }

    private async ValueTask RollbackToAsync<TCall>(Session session, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        await session.RollbackToAsync<TCall>(_savepoint!, cancellationToken).ConfigureAwait(false);
        await session.ReleaseAsync<TCall>(_savepoint!, cancellationToken).ConfigureAwait(false); // ROLLBACK TO leaves the savepoint itself
    }
}
