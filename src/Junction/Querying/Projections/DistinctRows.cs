using Junction.Model;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>A SELECT whose rows are to be distinct.</summary>
internal static class DistinctRows
{
    private static readonly ColumnType _position = new(ValueKind.Int64);

    /// <summary>
    /// Each row of values once, at the place of its first. What the rows are ordered by need not be selected, which SELECT DISTINCT
    /// demands on most databases: the rows are then numbered in their order, and grouped.
    /// </summary>
    public static SelectNode Of(SelectNode select)
    {
        if (Array.TrueForAll(select.OrderBy, order => Array.IndexOf(select.Columns, order.Expression) >= 0)) return select with { IsDistinct = true };
        var count = select.Columns.Length;
        var rows = new DerivedTable(select with { Columns = [.. select.Columns, new RowNumberNode([], select.OrderBy)], OrderBy = [], Limit = null, Offset = null });
        SqlExpression[] columns = [.. select.Columns.Select((column, i) => new DerivedColumnNode(rows, i, column.Type))];
        var first = new AggregateNode(AggregateFunction.Min, new DerivedColumnNode(rows, count, _position), _position);
        return new SelectNode
        {
            Columns = columns,
            FromSelect = rows,
            GroupBy = columns,
            OrderBy = [new OrderNode(first, false)],
            Limit = select.Limit,
            Offset = select.Offset,
        };
    }
}
