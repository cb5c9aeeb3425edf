using Junction.Databases;
using Junction.Dialects;

namespace Junction;

/// <summary>Scopes and transactions.</summary>
public sealed partial class Database
{
    /// <summary>Begins a unit of work that keeps one connection, until it is disposed of: <c>await using var scope = db.BeginScope();</c></summary>
    public Scope BeginScope() => new(this);

    /// <summary>
    /// Runs work in a transaction: committed when it returns, rolled back when it throws. Operations of the work take part by
    /// themselves. Inside another transaction it is a savepoint.
    /// </summary>
    /// <remarks><code>
    /// await db.TransactionAsync(async (tx, ct) => { await order.SaveAsync(ct); await stock.SaveAsync(ct); });
    /// </code></remarks>
    public ValueTask TransactionAsync(
        Func<Transaction, CancellationToken, Task> work, TransactionOptions? options = null, CancellationToken cancellationToken = default) =>
        Discard(RunAsync<AsyncCall, Func<Transaction, CancellationToken, Task>, bool>(work, static async (work, tx, ct) =>
        {
            await work(tx, ct).ConfigureAwait(false);
            return true;
        }, options, cancellationToken));

    /// <inheritdoc cref="TransactionAsync(Func{Transaction, CancellationToken, Task}, TransactionOptions?, CancellationToken)" />
    public ValueTask<TResult> TransactionAsync<TResult>(
        Func<Transaction, CancellationToken, Task<TResult>> work, TransactionOptions? options = null, CancellationToken cancellationToken = default) =>
        RunAsync<AsyncCall, Func<Transaction, CancellationToken, Task<TResult>>, TResult>(
            work, static async (work, tx, ct) => await work(tx, ct).ConfigureAwait(false), options, cancellationToken);

    /// <summary>The same, synchronously.</summary>
    public void Transaction(Action<Transaction> work, TransactionOptions? options = null) =>
        RunAsync<SyncCall, Action<Transaction>, bool>(work, static (work, tx, _) =>
        {
            work(tx);
            return new ValueTask<bool>(true);
        }, options, CancellationToken.None).Wait();

    /// <summary>The same, synchronously.</summary>
    public TResult Transaction<TResult>(Func<Transaction, TResult> work, TransactionOptions? options = null) =>
        RunAsync<SyncCall, Func<Transaction, TResult>, TResult>(work, static (work, tx, _) => new(work(tx)), options, CancellationToken.None).Wait();

    /// <summary>
    /// Begins a transaction that lasts until it is committed or disposed of. Inside another one it is a savepoint.
    /// </summary>
    /// <remarks><code>
    /// await using var tx = await db.BeginTransactionAsync();
    /// …
    /// await tx.CommitAsync();
    /// </code></remarks>
    public ValueTask<Transaction> BeginTransactionAsync(TransactionOptions? options = null, CancellationToken cancellationToken = default) =>
        NewTransaction(options).BeginInFlowAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="BeginTransactionAsync" />
    public Transaction BeginTransaction(TransactionOptions? options = null) => NewTransaction(options).BeginInFlowAsync<SyncCall>(CancellationToken.None).Wait();

    /// <summary>The transaction of this database that the current flow is in.</summary>
    internal Transaction? CurrentTransaction
    {
        get
        {
            for (var node = Ambient.Top; node is not null; node = node.Outer)
            {
                if (ReferenceEquals(node.Database, this) && node.Holder is Transaction { IsVoid: false } transaction) return transaction;
            }
            return null;
        }
    }

    private Transaction NewTransaction(TransactionOptions? options)
    {
        var outer = CurrentTransaction;
        outer?.CheckUsable();
        if (outer is not null && options is { Isolation: not System.Data.IsolationLevel.Unspecified })
        {
            throw new TransactionMisuseException(
                "A nested transaction runs in the isolation of the one around it. State the isolation there, or leave it out here.");
        }
        return new Transaction(this, outer, options ?? TransactionOptions.Default);
    }

    private async ValueTask<TResult> RunAsync<TCall, TWork, TResult>(
        TWork work, Func<TWork, Transaction, CancellationToken, ValueTask<TResult>> run, TransactionOptions? options, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        var attempts = new Attempts(options?.Retry);
        while (true)
        {
            var transaction = NewTransaction(options);
            var node = Ambient.Push(this, transaction); // seen by the work, and left again when this method returns
            try
            {
                await transaction.BeginAsync<TCall>(cancellationToken).ConfigureAwait(false);
                var result = await run(work, transaction, cancellationToken).ConfigureAwait(false);
                if (transaction.IsOpen) await transaction.CommitAsync<TCall>(cancellationToken).ConfigureAwait(false);
                return result;
            }
            catch (Exception exception)
            {
                await transaction.RollbackAsync<TCall>().ConfigureAwait(false);
                // Only the outermost can be run again: a part of a transaction that was undone has nothing left to run in.
                if (transaction.IsCommitted || !attempts.Again(exception, transaction.IsNested)) throw;
            }
            finally
            {
                Ambient.Remove(node);
            }
            await attempts.PauseAsync<TCall>(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask Discard(ValueTask<bool> task) => await task.ConfigureAwait(false);
}
