using Junction.Model;
using Junction.Sql;

namespace Junction.Relations;

/// <summary>The limit per owner: rows are numbered within each owner, and the numbers asked for are kept.</summary>
internal static class OwnerLimit
{
    private static readonly ColumnType _number = new(ValueKind.Int64);

    /// <summary>The same rows, cut to the load's skip and take within each value of <paramref name="owner"/>.</summary>
    public static SelectNode Apply(SelectNode select, SqlExpression[] owner, RelationLoad load)
    {
        var inner = new DerivedTable(select with
        {
            Columns = [.. select.Columns, new RowNumberNode(owner, select.OrderBy)],
            OrderBy = [],
        });
        var number = new DerivedColumnNode(inner, select.Columns.Length, _number);
        SqlPredicate? where = null;
        if (load.Skip is { } skip) where = new ComparisonNode(ComparisonOperator.Greater, number, Number(skip));
        if (load.Take is { } take) where = Select.And(where, new ComparisonNode(ComparisonOperator.LessOrEqual, number, Number((long)(load.Skip ?? 0) + take)));
        return new SelectNode
        {
            Columns = [.. select.Columns.Select((column, i) => new DerivedColumnNode(inner, i, column.Type))],
            FromSelect = inner,
            Where = where,
            OrderBy = [new OrderNode(number, false)],
        };
    }

    private static ParameterNode Number(long value) => new(DbValue.From(value), _number);
}
