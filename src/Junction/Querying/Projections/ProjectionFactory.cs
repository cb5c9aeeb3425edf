using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>Makes projections.</summary>
internal static class Projection
{
    /// <summary>A projection of a query's rows to some values, of which a map makes results.</summary>
    public static Projection<TResult> Of<TMap, TResult>(QuerySpec spec, SqlExpression[] columns, TMap map) where TMap : struct, IMap<TResult> =>
        new(spec, columns, isDistinct: false, results => new MapReader<TMap, TResult>(map, columns, results));

    private sealed class MapReader<TMap, TResult>(TMap map, SqlExpression[] columns, List<TResult> results) : RowReader where TMap : struct, IMap<TResult>
    {
        private readonly ColumnType[] _types = Array.ConvertAll(columns, static column => column.Type);

        protected internal override async ValueTask<bool> ReadAsync<TCursor, TCall>(TCursor cursor, int limit, CancellationToken cancellationToken)
        {
            for (var n = 0; n < limit; n++)
            {
                if (!await cursor.NextAsync<TCall>(cancellationToken).ConfigureAwait(false)) return false;
                try
                {
                    results.Add(map.Map(cursor, _types));
                }
                catch (ColumnReadException unreadable)
                {
                    throw Misfits.Explain(cursor, columns, unreadable);
                }
            }
            return true;
        }
    }
}
