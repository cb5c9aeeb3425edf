using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Databases;

/// <summary>
/// One operation's hold on a connection: the transaction's, the scope's, or one leased for the operation. It runs one command at a
/// time, and lives from <c>WorkAsync</c> to its disposal.
/// </summary>
internal sealed partial class Work(Database database, Connection connection) : IAsyncDisposable
{
    private readonly ShapeWalker _walker = new(database.Dialect.Syntax, database);
    private Transaction? _transaction;
    private Scope? _scope;
    private bool _isLeased;
    private bool _isAsync;

    /// <summary>The database.</summary>
    public Database Database => database;

    /// <summary>The connection.</summary>
    public Connection Connection => connection;

    /// <summary>The transaction this work is part of.</summary>
    public Transaction? Transaction => _transaction;

    /// <summary>Whether the work is part of a transaction, so that a failure can undo more than its last statement.</summary>
    public bool IsInTransaction => _transaction is not null;

    /// <summary>Starts a hold that the given one answers for; a leased connection goes back to the pool at its end.</summary>
    public Work Begin<TCall>(Transaction? transaction, Scope? scope) where TCall : struct, ICall
    {
        (_transaction, _scope, _isLeased, _isAsync) = (transaction, scope, transaction is null && scope is null, TCall.IsAsync);
        return this;
    }

    /// <summary>Sends a statement and reads all its rows.</summary>
    public ValueTask ReadAsync<TCall>(SqlStatement statement, RowReader reader, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var sql = database.Plans.Get(statement, _walker);
        return ReadAsync<TCall>(sql, new ReadOnlyMemory<DbValue>(_walker.Arguments, 0, _walker.ArgumentCount), reader, cancellationToken);
    }

    /// <summary>The text of a statement.</summary>
    public SqlText Plan(SqlStatement statement) => database.Plans.Get(statement, _walker);

    /// <summary>Sends a statement whose text is known and reads all its rows.</summary>
    public async ValueTask ReadAsync<TCall>(SqlText sql, ReadOnlyMemory<DbValue> arguments, RowReader reader, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        Enter(cancellationToken);
        var start = database.Observers.Start(sql.Text);
        Exception? error = null;
        try
        {
            var rows = await connection.Session.QueryAsync<TCall>(sql, arguments, cancellationToken).ConfigureAwait(false);
            try
            {
                await rows.ReadAsync<TCall>(reader, int.MaxValue, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                if (TCall.IsAsync) await rows.DisposeAsync().ConfigureAwait(false);
                else rows.Dispose();
            }
        }
        catch (Exception exception)
        {
            error = Failed(exception, sql, cancellationToken, arguments);
            if (!ReferenceEquals(error, exception)) throw error;
            throw;
        }
        finally
        {
            database.Observers.Tell(sql, arguments, start, null, error);
            connection.Leave();
        }
    }

    /// <summary>Sends a statement and gives its rows to be read bit by bit. Until they are read or disposed of, nothing else can be sent.</summary>
    public async ValueTask<ResultSet> OpenAsync<TCall>(SqlStatement statement, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var sql = database.Plans.Get(statement, _walker);
        var arguments = database.Observers.IsActive ? _walker.CopyArguments() : new ReadOnlyMemory<DbValue>(_walker.Arguments, 0, _walker.ArgumentCount);
        Enter(cancellationToken);
        var start = database.Observers.Start(sql.Text);
        try
        {
            var rows = await connection.Session.QueryAsync<TCall>(sql, arguments, cancellationToken).ConfigureAwait(false);
            return new OpenResult(this, rows, sql, arguments, start);
        }
        catch (Exception exception)
        {
            var error = Failed(exception, sql, cancellationToken, arguments);
            database.Observers.Tell(sql, arguments, start, null, error);
            connection.Leave();
            if (!ReferenceEquals(error, exception)) throw error;
            throw;
        }
    }

    /// <summary>Sends a statement that gives no rows; returns how many it wrote, as the driver counts.</summary>
    public async ValueTask<int> ExecuteAsync<TCall>(SqlStatement statement, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var sql = database.Plans.Get(statement, _walker);
        var arguments = new ReadOnlyMemory<DbValue>(_walker.Arguments, 0, _walker.ArgumentCount);
        Enter(cancellationToken);
        var start = database.Observers.Start(sql.Text);
        int? rows = null;
        Exception? error = null;
        try
        {
            rows = await connection.Session.ExecuteAsync<TCall>(sql, arguments, cancellationToken).ConfigureAwait(false);
            return rows.Value;
        }
        catch (Exception exception)
        {
            error = Failed(exception, sql, cancellationToken, arguments);
            if (!ReferenceEquals(error, exception)) throw error;
            throw;
        }
        finally
        {
            database.Observers.Tell(sql, arguments, start, rows, error);
            connection.Leave();
        }
    }

    /// <summary>Sends text that Junction itself wrote: DDL.</summary>
    public async ValueTask ExecuteScriptAsync<TCall>(string sql, StatementKind kind, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        Enter(cancellationToken);
        var start = database.Observers.Start(sql);
        Exception? error = null;
        try
        {
            await connection.Session.ExecuteScriptAsync<TCall>(sql, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            error = Failed(exception, new SqlText(sql, []), cancellationToken);
            if (!ReferenceEquals(error, exception)) throw error;
            throw;
        }
        finally
        {
            database.Observers.Tell(sql, kind, start, error);
            connection.Leave();
        }
    }

    /// <summary>
    /// Has an object restored when the transaction (or its part since the last savepoint) is rolled back. The first time the object is met
    /// there, <paramref name="capture"/> takes down what it is now and returns what brings that back. Without a transaction, nothing.
    /// </summary>
    public void Remember<TState>(object target, TState state, Func<TState, Action> capture) => _transaction?.Journal.Remember(target, state, capture);

    /// <summary>Runs an action once the outermost transaction is committed; at once when there is none.</summary>
    public void OnCommitted(Action action)
    {
        if (_transaction is null) action();
        else _transaction.Journal.OnCommitted(action);
    }

    /// <summary>Ends the hold.</summary>
    public ValueTask DisposeAsync()
    {
        var (scope, isLeased, isAsync) = (_scope, _isLeased, _isAsync);
        (_transaction, _scope, _isLeased) = (null, null, false);
        _walker.Reset();
        connection.Keep(this);
        if (isLeased) return isAsync ? database.Pool.ReturnAsync<AsyncCall>(connection) : database.Pool.ReturnAsync<SyncCall>(connection);
        if (scope is not null) return isAsync ? scope.LeaveAsync<AsyncCall>() : scope.LeaveAsync<SyncCall>();
        return default;
    }

    /// <summary>Ends a command whose rows were read bit by bit.</summary>
    internal void Finish(SqlText sql, ReadOnlyMemory<DbValue> arguments, Observation start, Exception? error)
    {
        database.Observers.Tell(sql, arguments, start, null, error);
        connection.Leave();
    }

    /// <summary>The exception to throw for one that a command threw; and what it did to the connection and the transaction is noted.</summary>
    internal Exception Failed(Exception exception, SqlText sql, CancellationToken cancellationToken, ReadOnlyMemory<DbValue> arguments = default)
    {
        var isDriver = database.Errors.IsDriver(exception);
        if (isDriver || exception is OperationCanceledException) _transaction?.Fail();
        if (!isDriver)
        {
            _transaction?.Root.CheckAlive();
            return exception is ValueOutOfRangeException { Column: null } unfit ? database.Errors.Named(unfit, sql, arguments.Span) : exception;
        }
        var error = database.Errors.Classify(exception);
        if (error.BreaksConnection) connection.IsBroken = true;
        // Outside a transaction a statement is its own commit: nobody here knows whether it was done.
        if (_transaction is null && !sql.IsQuery) error = error.WithoutAnswer();
        var translated = database.Errors.Translate(exception, error, sql, cancellationToken);
        if (error.EndsTransaction || error.BreaksConnection) _transaction?.Root.Doom();
        else _transaction?.Root.CheckAlive();
        return translated;
    }

    private void Enter(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _transaction?.CheckUsable();
        if (!connection.TryEnter()) throw Misuse.TwoCommands(_transaction is not null);
    }
}
