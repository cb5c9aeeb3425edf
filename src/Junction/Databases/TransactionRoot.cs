using Junction.Dialects;
using Junction.Sql;

namespace Junction.Databases;

/// <summary>What a transaction and those nested in it share: the connection, and which of them is innermost.</summary>
internal sealed class TransactionRoot(Database database)
{
    private Work? _hold;

    /// <summary>The database.</summary>
    public Database Database => database;

    /// <summary>The connection, while the transaction is open.</summary>
    public Connection Connection => _hold!.Connection;

    /// <summary>The innermost transaction.</summary>
    public Transaction? Top { get; set; }

    /// <summary>Whether the database has undone the transaction, or lost it: nothing more can be done in it.</summary>
    public bool IsDoomed { get; private set; }

    /// <summary>How many savepoints were made, for their names.</summary>
    public int Savepoints { get; set; }

    /// <summary>Takes a connection.</summary>
    public async ValueTask TakeAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall =>
        _hold = await database.PlainWorkAsync<TCall>(cancellationToken).ConfigureAwait(false);

    /// <summary>Gives the connection up.</summary>
    public async ValueTask LeaveAsync()
    {
        var hold = _hold;
        _hold = null;
        Top = null;
        if (hold is not null) await hold.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Notes that nothing more can be done.</summary>
    public void Doom() => IsDoomed = true;

    /// <summary>After a failed statement: some errors make a database undo the whole transaction.</summary>
    public void CheckAlive()
    {
        if (_hold is { } hold && !hold.Connection.Session.IsInTransaction) Doom();
    }

    /// <summary>Sends one of the transaction's own statements, which no command may overlap.</summary>
    public async ValueTask SendAsync<TCall>(string text, Func<Session, CancellationToken, ValueTask> send, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var connection = Connection;
        if (!connection.TryEnter()) throw Misuse.TwoCommands(true);
        var start = database.Observers.Start(text);
        Exception? error = null;
        try
        {
            await send(connection.Session, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            error = exception;
            throw;
        }
        finally
        {
            database.Observers.Tell(text, StatementKind.Transaction, start, error);
            connection.Leave();
        }
    }

    /// <summary>The exception to throw for one that such a statement threw.</summary>
    public Exception Failed(Exception exception, string text, bool isCommit, CancellationToken cancellationToken)
    {
        if (!database.Errors.IsDriver(exception)) return exception;
        var error = database.Errors.Classify(exception);
        if (error.BreaksConnection) Connection.IsBroken = true;
        // The answer to COMMIT got lost: nobody here knows whether it was done.
        if (isCommit) error = error.WithoutAnswer();
        return database.Errors.Translate(exception, error, new SqlText(text, []), cancellationToken);
    }
}
