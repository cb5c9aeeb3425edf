using Junction.Model;

namespace Junction.Dialects;

/// <summary>A cursor over rows: the current row, and the step to the next. Implemented by structs, one a driver.</summary>
public interface ICursor : IRow
{
    /// <summary>Goes to the next row; false when there is none.</summary>
    ValueTask<bool> NextAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall;
}

/// <summary>Reads rows. The driver calls it once for a chunk of rows with its own cursor, so that no row or column costs a virtual call.</summary>
public abstract class RowReader
{
    /// <summary>
    /// Reads at most <paramref name="limit"/> rows; false when the cursor had no further row, true when it stopped at the limit.
    /// </summary>
    protected internal abstract ValueTask<bool> ReadAsync<TCursor, TCall>(TCursor cursor, int limit, CancellationToken cancellationToken)
        where TCursor : struct, ICursor where TCall : struct, ICall;
}

/// <summary>Reads nothing of the rows there are.</summary>
internal sealed class RowSkipper : RowReader
{
    public static readonly RowSkipper Instance = new();

    protected internal override async ValueTask<bool> ReadAsync<TCursor, TCall>(TCursor cursor, int limit, CancellationToken cancellationToken)
    {
        for (var n = 0; n < limit; n++)
        {
            if (!await cursor.NextAsync<TCall>(cancellationToken).ConfigureAwait(false)) return false;
        }
        return true;
    }
}

/// <summary>Reads with a reader that can be made only when the rows before have been read.</summary>
internal sealed class LateReader(Func<RowReader> make) : RowReader
{
    private RowReader? _reader;

    protected internal override ValueTask<bool> ReadAsync<TCursor, TCall>(TCursor cursor, int limit, CancellationToken cancellationToken) =>
        (_reader ??= make()).ReadAsync<TCursor, TCall>(cursor, limit, cancellationToken);
}

/// <summary>The rows of a statement that has been sent.</summary>
public abstract class ResultSet : IAsyncDisposable, IDisposable
{
    /// <summary>
    /// Reads up to <paramref name="limit"/> rows; false when the last row has been read. The statement is then reset at once: one
    /// that is not keeps its read transaction open.
    /// </summary>
    public abstract ValueTask<bool> ReadAsync<TCall>(RowReader reader, int limit, CancellationToken cancellationToken) where TCall : struct, ICall;

    /// <summary>Lets a reader read from the driver's cursor.</summary>
    protected static ValueTask<bool> ReadAsync<TCursor, TCall>(RowReader reader, TCursor cursor, int limit, CancellationToken cancellationToken)
        where TCursor : struct, ICursor where TCall : struct, ICall => reader.ReadAsync<TCursor, TCall>(cursor, limit, cancellationToken);

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
