using Junction.Dialects;
using Junction.Model;
using Junction.Querying;
using Junction.Sql;

namespace Junction;

/// <summary>Queries that name their database, and literal SQL.</summary>
public static class DatabaseVerbs
{
    private const string NoDigits =
        "this database stores decimals as whole numbers of the last digit of their column, and the SQL does not say which that is. Name the column: db.ScalarAsync(Product.Column(p => p.Price), $\"SELECT max(price) FROM products\").";

    extension(Database database)
    {
        /// <summary>All records of a model in this database.</summary>
        /// <remarks><code>await db.Query&lt;Student&gt;().Where(s =&gt; s.Active).ToListAsync()</code></remarks>
        public Query<T> Query<T>() where T : Record, IRecord<T> => new(new QuerySpec(T.Model) { Database = database });

        /// <summary>Sends literal SQL that gives no rows. Holes become parameters.</summary>
        /// <returns>The number of rows it touched, as the database counts them.</returns>
        /// <exception cref="ColumnNeededException">A value whose form depends on its column stands beside none: see <see cref="Column{T}"/>.</exception>
        /// <remarks><code>await db.ExecuteAsync($"UPDATE students SET active = {false} WHERE age &gt; {99}")</code></remarks>
        public ValueTask<int> ExecuteAsync(SqlInterpolation sql, CancellationToken cancellationToken = default) => ExecuteAsync<AsyncCall>(database, sql, cancellationToken);

        /// <inheritdoc cref="ExecuteAsync(Database, SqlInterpolation, CancellationToken)" />
        public int Execute(SqlInterpolation sql) => ExecuteAsync<SyncCall>(database, sql, default).Wait();

        /// <summary>Sends literal SQL and reads the first column of its first row. Holes become parameters.</summary>
        /// <returns>The value; the type's default when it is NULL or there is no row.</returns>
        /// <exception cref="ColumnNeededException">
        /// A decimal, where the database stores decimals as whole numbers: say whose digits it has, by a column. Or an enum, and the SQL gives a text.
        /// </exception>
        /// <exception cref="ColumnReadException">The SQL gives a value that the type cannot hold.</exception>
        /// <remarks><code>await db.ScalarAsync&lt;int&gt;($"SELECT max(age) FROM students")</code></remarks>
        public ValueTask<TValue?> ScalarAsync<TValue>(SqlInterpolation sql, CancellationToken cancellationToken = default) =>
            ScalarAsync<AsyncCall, TValue>(database, null, sql, cancellationToken);

        /// <inheritdoc cref="ScalarAsync{TValue}(Database, SqlInterpolation, CancellationToken)" />
        public TValue? Scalar<TValue>(SqlInterpolation sql) => ScalarAsync<SyncCall, TValue>(database, null, sql, default).Wait();

        /// <summary>Sends literal SQL and reads the first column of its first row, as a column stores it. Holes become parameters.</summary>
        /// <returns>The value; the type's default when it is NULL or there is no row.</returns>
        /// <remarks><code>await db.ScalarAsync(Ticket.Column(t =&gt; t.Price), $"SELECT sum(price) FROM tickets")</code></remarks>
        public ValueTask<TValue?> ScalarAsync<TValue>(Column<TValue> column, SqlInterpolation sql, CancellationToken cancellationToken = default) =>
            ScalarAsync<AsyncCall, TValue>(database, column.Info, sql, cancellationToken);

        /// <inheritdoc cref="ScalarAsync{TValue}(Database, Column{TValue}, SqlInterpolation, CancellationToken)" />
        public TValue? Scalar<TValue>(Column<TValue> column, SqlInterpolation sql) => ScalarAsync<SyncCall, TValue>(database, column.Info, sql, default).Wait();
    }

    private static async ValueTask<int> ExecuteAsync<TCall>(Database database, SqlInterpolation sql, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var work = await database.WorkAsync<TCall>(cancellationToken).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            return await work.ExecuteAsync<TCall>(new RawStatement(sql.Parts, sql.Holes(isCondition: false)), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask<TValue?> ScalarAsync<TCall, TValue>(Database database, ColumnInfo? column, SqlInterpolation sql, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var type = column?.Type ?? ColumnType.Of<TValue>();
        var isScaled = type is { Kind: ValueKind.Decimal, TypeName: null } && database.Dialect.Syntax.StoresDecimalsScaled;
        if (column is null && isScaled) throw new ColumnNeededException(NoDigits);
        var values = new List<TValue?>(1);
        var work = await database.WorkAsync<TCall>(cancellationToken).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            var reader = new ScalarReader<TValue>(values, type, column, isScaled);
            await work.ReadAsync<TCall>(new RawStatement(sql.Parts, sql.Holes(isCondition: false)), reader, cancellationToken).ConfigureAwait(false);
        }
        return values.Count == 0 ? default : values[0];
    }

    private sealed class ScalarReader<TValue>(List<TValue?> values, ColumnType type, ColumnInfo? column, bool isScaled) : RowReader
    {
        protected internal override async ValueTask<bool> ReadAsync<TCursor, TCall>(TCursor cursor, int limit, CancellationToken cancellationToken)
        {
            for (var n = 0; n < limit; n++)
            {
                if (!await cursor.NextAsync<TCall>(cancellationToken).ConfigureAwait(false)) return false;
                if (values.Count > 0) continue;
                try
                {
                    values.Add(cursor.IsNull(0) ? default : RowValue.Read<TCursor, TValue>(cursor, 0, type));
                }
                catch (Exception misfit) when (ScalarMisfit.IsMisfit(misfit))
                {
                    throw ScalarMisfit.Of<TCursor, TValue>(cursor, column, isScaled, misfit);
                }
            }
            return true;
        }
    }
}
