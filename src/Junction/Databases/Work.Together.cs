using Junction.Dialects;
using Junction.Sql;

namespace Junction.Databases;

/// <summary>Several statements in one round trip.</summary>
internal sealed partial class Work
{
    /// <summary>Whether the driver sends several statements in one round trip. Where it does not, nothing is won by asking before it must be.</summary>
    public bool SendsTogether => connection.Session.SendsTogether;

    /// <summary>Sends a statement and reads all its rows, and before it, in the same round trip where the driver can, one that nobody waits for.</summary>
    public ValueTask ReadAsync<TCall>(SqlStatement? first, SqlStatement statement, RowReader reader, CancellationToken cancellationToken) where TCall : struct, ICall =>
        first is null ? ReadAsync<TCall>(statement, reader, cancellationToken) : ReadAsync<TCall>([(first, null), (statement, reader)], cancellationToken);

    /// <summary>
    /// Sends statements and reads all their rows, of one after another: in one round trip where the driver can. A statement without a reader is
    /// one whose rows, if it gives any, are of no interest.
    /// </summary>
    public async ValueTask ReadAsync<TCall>((SqlStatement Statement, RowReader? Reader)[] statements, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (!SendsTogether)
        {
            foreach (var (statement, reader) in statements)
            {
                if (reader is null) await ExecuteAsync<TCall>(statement, cancellationToken).ConfigureAwait(false);
                else await ReadAsync<TCall>(statement, reader, cancellationToken).ConfigureAwait(false);
            }
            return;
        }
        var bound = Array.ConvertAll(statements, statement => new BoundStatement(database.Plans.Get(statement.Statement, _walker), _walker.CopyArguments()));
        Enter(cancellationToken);
        var (at, start) = (0, database.Observers.Start(bound[0].Sql.Text));
        try
        {
            var rows = await connection.Session.QueryAsync<TCall>(bound, cancellationToken).ConfigureAwait(false);
            try
            {
                while (at < bound.Length)
                {
                    if (bound[at].Sql.GivesRows) await rows.ReadAsync<TCall>(statements[at].Reader ?? RowSkipper.Instance, int.MaxValue, cancellationToken).ConfigureAwait(false);
                    Tell(null);
                }
            }
            finally
            {
                if (TCall.IsAsync) await rows.DisposeAsync().ConfigureAwait(false);
                else rows.Dispose();
            }
        }
        catch (Exception exception)
        {
            // It may be one behind that which was being read, when that gives no rows.
            var failed = Math.Clamp(connection.Session.FailedStatement, 0, bound.Length - 1);
            var error = Failed(exception, bound[failed].Sql, cancellationToken, bound[failed].Arguments);
            while (at < failed) Tell(null);
            if (at < bound.Length) Tell(error);
            if (!ReferenceEquals(error, exception)) throw error;
            throw;
        }
        finally
        {
            connection.Leave();
        }

        void Tell(Exception? error)
        {
            database.Observers.Tell(bound[at].Sql, bound[at].Arguments, start, null, error, sharesRoundTrip: at > 0);
            at++;
            if (error is null && at < bound.Length) start = database.Observers.Start(bound[at].Sql.Text);
        }
    }
}
