using Junction.Model;
using Junction.Sql;

namespace Junction.Relations;

/// <summary>Shorthands for the nodes that relations are made of.</summary>
internal static class Select
{
    private const int ManyKeys = 16; // a list of fewer costs nothing that would be felt

    /// <summary>Columns of a scope as nodes.</summary>
    public static SqlExpression[] Columns(TableScope scope, ColumnInfo[] columns) => ReferenceEquals(columns, scope.Table.Columns) ? scope.AllColumns :
        Array.ConvertAll<ColumnInfo, SqlExpression>(columns, column => new ColumnNode(scope, column));

    /// <summary>Both, or the one there is.</summary>
    public static SqlPredicate? And(SqlPredicate? left, SqlPredicate? right) =>
        left is null ? right : right is null ? left : new LogicalNode(true, left, right);

    /// <summary>Columns of one scope equal to columns of another, pair by pair.</summary>
    public static SqlPredicate Equal(TableScope left, ColumnInfo[] leftColumns, TableScope right, ColumnInfo[] rightColumns)
    {
        SqlPredicate? all = null;
        for (var i = 0; i < leftColumns.Length; i++)
        {
            all = And(all, new ComparisonNode(ComparisonOperator.Equal, new ColumnNode(left, leftColumns[i]), new ColumnNode(right, rightColumns[i])) { IsKeyMatch = true });
        }
        return all!;
    }

    /// <summary>Columns of a scope equal to values.</summary>
    public static SqlPredicate Equal(TableScope scope, ColumnInfo[] columns, in RecordKey key)
    {
        SqlPredicate? all = null;
        for (var i = 0; i < columns.Length; i++)
        {
            all = And(all, new ComparisonNode(ComparisonOperator.Equal, new ColumnNode(scope, columns[i]), new ParameterNode(key[i], columns[i].Type)));
        }
        return all!;
    }

    /// <summary>
    /// Columns of a scope holding one of many keys. Integers without a gap, which the keys of a whole result often are, go as their range: it is
    /// one step into an index, where a list is one for each key, besides the list.
    /// </summary>
    /// <param name="columns">The columns.</param>
    /// <param name="keys">The keys, each once.</param>
    public static SqlPredicate Among(SqlExpression[] columns, ValueList keys)
    {
        if (keys.Width > 1 || keys.Count < ManyKeys || keys[0, 0].Kind is not (>= ValueKind.Byte and <= ValueKind.Int64)) return new InListNode(columns, keys);
        var (first, last) = (long.MaxValue, long.MinValue);
        for (var i = 0; i < keys.Count; i++)
        {
            var key = keys[i, 0].ToInt64();
            (first, last) = (Math.Min(first, key), Math.Max(last, key));
        }
        return unchecked((ulong)last - (ulong)first) == (ulong)keys.Count - 1
            ? And(Compare(ComparisonOperator.GreaterOrEqual, first), Compare(ComparisonOperator.LessOrEqual, last))! : new InListNode(columns, keys);

        ComparisonNode Compare(ComparisonOperator comparison, long key) => new(comparison, columns[0], new ParameterNode(DbValue.From(key), keys.Types[0]));
    }
}
