using System.Data.Common;

namespace Junction.Dialects.Ado;

/// <summary>The rows of an ADO.NET reader.</summary>
internal sealed class AdoResultSet<TCursor>(DbDataReader reader, TCursor cursor, StatementCache<DbCommand> commands, StatementCache<DbCommand>.Lease lease)
    : ResultSet where TCursor : struct, ICursor
{
    private bool _isClosed;

    public override async ValueTask<bool> ReadAsync<TCall>(RowReader rows, int limit, CancellationToken cancellationToken)
    {
        if (_isClosed) return false;
        if (await rows.ReadAsync<TCursor, TCall>(cursor, limit, cancellationToken).ConfigureAwait(false)) return true;
        if (TCall.IsAsync) await DisposeAsync().ConfigureAwait(false);
        else Dispose();
        return false;
    }

    public override void Dispose()
    {
        if (_isClosed) return;
        _isClosed = true;
        try
        {
            reader.Dispose();
            commands.Return(lease);
        }
        catch
        {
            commands.Discard(lease);
            throw;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (_isClosed) return;
        _isClosed = true;
        try
        {
            await reader.DisposeAsync().ConfigureAwait(false);
            commands.Return(lease);
        }
        catch
        {
            commands.Discard(lease);
            throw;
        }
    }
}
