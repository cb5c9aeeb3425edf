using Junction.Model;
using Junction.Sql;

namespace Junction.Relations;

/// <summary>Shorthands for the nodes that relations are made of.</summary>
internal static class Select
{
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
}
