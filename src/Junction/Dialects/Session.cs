using System.Data;
using Junction.Model;
using Junction.Sql;

namespace Junction.Dialects;

/// <summary>
/// One physical connection with its prepared statements. It runs one command at a time for one caller: who may use it when is
/// the business of the room above. Its exceptions are the driver's; the room above has them classified.
/// </summary>
public abstract class Session : IAsyncDisposable, IDisposable
{
    /// <summary>Whether a transaction is open on the connection.</summary>
    public abstract bool IsInTransaction { get; }

    /// <summary>Connects, and sets the connection up.</summary>
    public abstract ValueTask OpenAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall;

    /// <summary>Sends a statement that gives rows. The result must be read to its end or disposed of.</summary>
    public abstract ValueTask<ResultSet> QueryAsync<TCall>(SqlText sql, ReadOnlyMemory<DbValue> arguments, CancellationToken cancellationToken) where TCall : struct, ICall;

    /// <summary>Whether several statements can be sent in one round trip, by <see cref="QueryAsync{TCall}(ReadOnlyMemory{BoundStatement}, CancellationToken)"/>.</summary>
    public virtual bool SendsTogether => false;

    /// <summary>
    /// Sends statements together. The result gives the rows of one after another, of those that give rows: when the last row of one has been
    /// read, the next call reads the next.
    /// </summary>
    /// <exception cref="NotSupportedException">The session does not send several together.</exception>
    public virtual ValueTask<ResultSet> QueryAsync<TCall>(ReadOnlyMemory<BoundStatement> statements, CancellationToken cancellationToken) where TCall : struct, ICall =>
        throw new NotSupportedException();

    /// <summary>Of the statements last sent together the one that an exception comes from, counted from zero.</summary>
    public virtual int FailedStatement => 0;

    /// <summary>Sends a statement that gives no rows; returns how many it wrote, as the driver counts.</summary>
    public abstract ValueTask<int> ExecuteAsync<TCall>(SqlText sql, ReadOnlyMemory<DbValue> arguments, CancellationToken cancellationToken) where TCall : struct, ICall;

    /// <summary>Sends text that Junction itself wrote and that has no parameters; several statements may stand in it.</summary>
    public abstract ValueTask ExecuteScriptAsync<TCall>(string sql, CancellationToken cancellationToken) where TCall : struct, ICall;

    /// <summary>Begins a transaction.</summary>
    public abstract ValueTask BeginAsync<TCall>(IsolationLevel isolation, bool isReadOnly, CancellationToken cancellationToken) where TCall : struct, ICall;

    /// <summary>Commits the transaction.</summary>
    public abstract ValueTask CommitAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall;

    /// <summary>Undoes the transaction; does nothing when the database has already undone it.</summary>
    public abstract ValueTask RollbackAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall;

    /// <summary>Marks a point in the transaction to come back to.</summary>
    public abstract ValueTask SavepointAsync<TCall>(string name, CancellationToken cancellationToken) where TCall : struct, ICall;

    /// <summary>Undoes what came after the mark; the mark stays.</summary>
    public abstract ValueTask RollbackToAsync<TCall>(string name, CancellationToken cancellationToken) where TCall : struct, ICall;

    /// <summary>Forgets the mark; what came after it becomes part of what is around it.</summary>
    public abstract ValueTask ReleaseAsync<TCall>(string name, CancellationToken cancellationToken) where TCall : struct, ICall;

    /// <summary>
    /// Makes the connection fit for the next borrower: no open transaction, no running statement, default settings. False when that
    /// cannot be done, and it is to be thrown away.
    /// </summary>
    public abstract ValueTask<bool> ResetAsync<TCall>() where TCall : struct, ICall;

    /// <summary>How a transaction begins, as recorders and logs show it.</summary>
    public virtual string BeginText(IsolationLevel isolation, bool isReadOnly) => isReadOnly ? "BEGIN READ ONLY" : "BEGIN";

    /// <inheritdoc />
    public abstract void Dispose();

    /// <inheritdoc />
    public virtual ValueTask DisposeAsync()
    {
        Dispose();
        GC.SuppressFinalize(this);
        return default;
    }
}
