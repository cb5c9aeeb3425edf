using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>Makes projections.</summary>
internal static class Projection
{
    /// <summary>A projection of a query's rows to some values, of which a map makes results.</summary>
    public static Projection<TResult> Of<TMap, TResult>(QuerySpec spec, SqlExpression[] columns, TMap map) where TMap : struct, IMap<TResult> =>
        new(spec, columns, isDistinct: false, (types, results) => new MapReader<TMap, TResult>(map, types, results));

    private sealed class MapReader<TMap, TResult>(TMap map, ColumnType[] types, List<TResult> results) : RowReader where TMap : struct, IMap<TResult>
    {
        protected internal override async ValueTask<bool> ReadAsync<TCursor, TCall>(TCursor cursor, int limit, CancellationToken cancellationToken)
        {
            for (var n = 0; n < limit; n++)
            {
                if (!await cursor.NextAsync<TCall>(cancellationToken).ConfigureAwait(false)) return false;
                results.Add(map.Map(cursor, types));
            }
            return true;
        }
    }
}
