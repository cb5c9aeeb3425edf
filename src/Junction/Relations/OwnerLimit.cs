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

    /// <summary>The rows that are left of a load after its skip and take, as a load without them: those whose keys are among the ones kept for their owner.</summary>
    public static RelationLoad Settle(RelationLoad load)
    {
        var (relation, link) = (load.Relation, load.Link);
        var owner = link is null ? Select.Columns(load.Target, relation.TargetColumns) : Select.Columns(link, relation.Link.OwnerColumns);
        var keys = link is null ? Select.Columns(load.Target, relation.Target.Key)
            : relation.Link.Model is { } model ? Select.Columns(link, model.Key)
            : [.. owner, .. Select.Columns(link, relation.Link.TargetColumns)];
        var rows = new SelectNode
        {
            Columns = keys,
            From = link ?? load.Target,
            Joins = link is null ? [] : [new JoinNode(load.Target, Select.Equal(load.Target, relation.TargetColumns, link, relation.Link.TargetColumns))],
            Where = load.Where,
            OrderBy = load.OrderBy,
        };
        if (load.IsDistinct && link is not null)
        {
            rows = Firsts(rows with { Columns = [.. keys, .. owner] }, [.. owner, .. Select.Columns(link, relation.Link.TargetColumns)]);
            owner = rows.Columns[keys.Length..];
            rows = rows with { Columns = rows.Columns[..keys.Length] };
        }
        return load with { Where = new InSelectNode(keys, Apply(rows, owner, load) with { OrderBy = [] }), Skip = null, Take = null };
    }

    /// <summary>Of the rows with the same <paramref name="key"/> the first, in their order.</summary>
    public static SelectNode Firsts(SelectNode rows, SqlExpression[] key)
    {
        SqlExpression[] columns = [.. rows.Columns, .. rows.OrderBy.Select(static order => order.Expression)];
        var inner = new DerivedTable(rows with { Columns = [.. columns, new RowNumberNode(key, rows.OrderBy)], OrderBy = [] });
        var derived = columns.Select(SqlExpression (column, i) => new DerivedColumnNode(inner, i, column.Type)).ToArray();
        return new SelectNode
        {
            Columns = derived[..rows.Columns.Length],
            FromSelect = inner,
            Where = new ComparisonNode(ComparisonOperator.Equal, new DerivedColumnNode(inner, columns.Length, _number), Number(1)),
            OrderBy = [.. rows.OrderBy.Zip(derived[rows.Columns.Length..], static (order, column) => order with { Expression = column })],
        };
    }

    private static ParameterNode Number(long value) => new(DbValue.From(value), _number);
}
