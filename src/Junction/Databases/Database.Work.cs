using Junction.Databases;
using Junction.Dialects;

namespace Junction;

/// <summary>What the rooms above run their statements with.</summary>
public sealed partial class Database
{
    /// <summary>
    /// A hold on the connection of the flow's transaction or scope, else on one leased for the operation. A scope's connection that is in
    /// use is not waited for: the operation gets one of its own.
    /// </summary>
    internal ValueTask<Work> WorkAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        Scope? scope = null;
        for (var node = Ambient.Top; node is not null; node = node.Outer)
        {
            if (!ReferenceEquals(node.Database, this)) continue;
            if (node.Holder is Transaction { IsVoid: false } transaction) return new(transaction.Join<TCall>());
            scope ??= node.Holder as Scope; // a transaction around it comes first
        }
        if (scope?.TryEnter() == true) return scope.WorkAsync<TCall>(cancellationToken);
        return LeaseAsync<TCall>(cancellationToken);
    }

    /// <summary>
    /// Runs a verb of several statements as a whole: in a savepoint of the flow's transaction, else in a transaction of its own. On any
    /// exception the database and the records that took part are as before; so it can be run again, and is, as the options say.
    /// </summary>
    internal async ValueTask<TResult> AtomicAsync<TCall, TState, TResult>(
        TState state, Func<Work, TState, CancellationToken, ValueTask<TResult>> body, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var attempts = new Attempts(Options.Retry);
        while (true)
        {
            var transaction = NewTransaction(null);
            var node = Ambient.Push(this, transaction); // hooks that the body calls take part
            try
            {
                await transaction.BeginAsync<TCall>(cancellationToken).ConfigureAwait(false);
                var result = await InAsync<TCall, TState, TResult>(transaction, state, body, cancellationToken).ConfigureAwait(false);
                await transaction.CommitAsync<TCall>(cancellationToken).ConfigureAwait(false);
                return result;
            }
            catch (Exception exception)
            {
                await transaction.RollbackAsync<TCall>().ConfigureAwait(false);
                if (transaction.IsCommitted || !attempts.Again(exception, transaction.IsNested)) throw;
            }
            finally
            {
                Ambient.Remove(node);
            }
            await attempts.PauseAsync<TCall>(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Runs a verb that sends exactly one writing statement: the statement is a whole by itself, so it needs no transaction, and a savepoint
    /// only where its failure would block the transaction it is part of.
    /// </summary>
    internal async ValueTask<TResult> SingleAsync<TCall, TState, TResult>(
        TState state, Func<Work, TState, CancellationToken, ValueTask<TResult>> body, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var attempts = new Attempts(Options.Retry);
        while (true)
        {
            var isGuarded = false;
            Work? work = null;
            try
            {
                work = await WorkAsync<TCall>(cancellationToken).ConfigureAwait(false);
                isGuarded = work.IsInTransaction && Dialect.FailedStatementBlocksTransaction;
                if (!isGuarded) return await body(work, state, cancellationToken).ConfigureAwait(false);
            }
            catch (DatabaseException exception) when (attempts.Again(exception, work?.IsInTransaction == true))
            {
                // The pause is taken without the connection.
            }
            finally
            {
                if (work is not null) await work.DisposeAsync().ConfigureAwait(false);
            }
            if (isGuarded) return await AtomicAsync<TCall, TState, TResult>(state, body, cancellationToken).ConfigureAwait(false);
            await attempts.PauseAsync<TCall>(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Runs something that only reads, of one statement or several, and does it again as the options say.</summary>
    internal async ValueTask<TResult> ReadAsync<TCall, TState, TResult>(
        TState state, Func<Work, TState, CancellationToken, ValueTask<TResult>> body, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var attempts = new Attempts(Options.Retry);
        while (true)
        {
            Work? work = null;
            try
            {
                work = await WorkAsync<TCall>(cancellationToken).ConfigureAwait(false);
                return await body(work, state, cancellationToken).ConfigureAwait(false);
            }
            catch (DatabaseException exception) when (attempts.Again(exception, work?.IsInTransaction == true))
            {
                // The pause is taken without the connection.
            }
            finally
            {
                if (work is not null) await work.DisposeAsync().ConfigureAwait(false);
            }
            await attempts.PauseAsync<TCall>(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A hold on a connection outside of any transaction: what a transaction begins on.</summary>
    internal ValueTask<Work> PlainWorkAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        for (var node = Ambient.Top; node is not null; node = node.Outer)
        {
            if (ReferenceEquals(node.Database, this) && node.Holder is Scope scope && scope.TryEnter()) return scope.WorkAsync<TCall>(cancellationToken);
        }
        return LeaseAsync<TCall>(cancellationToken);
    }

    private static async ValueTask<TResult> InAsync<TCall, TState, TResult>(
        Transaction transaction, TState state, Func<Work, TState, CancellationToken, ValueTask<TResult>> body, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var work = transaction.Join<TCall>();
        try
        {
            return await body(work, state, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await work.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<Work> LeaseAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var connection = await Pool.LeaseAsync<TCall>(cancellationToken).ConfigureAwait(false);
        return connection.Hold(this).Begin<TCall>(null, null);
    }
}
