using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>
/// Counts and aggregates of a relation whose rows are cut or made distinct, for databases in which a subquery in FROM knows nothing of the
/// query around it.
/// </summary>
internal static class RelationQueryWithout
{
    private static readonly ColumnType _count = new(ValueKind.Int32);
    private static readonly ColumnType _number = new(ValueKind.Int64);

    /// <summary>The number of rows: all are counted, and the skip and take taken off the number.</summary>
    public static SqlExpression Count(TableScope owner, RelationLoad load)
    {
        SqlExpression count = load.IsDistinct ? Distinct(load) : new AggregateNode(AggregateFunction.Count, null, _count);
        var left = load.Skip is { } skip ? Case(Compare(ComparisonOperator.Greater, count, skip), new BinaryNode(BinaryOperator.Subtract, count, Number(skip), _number), 0) : count;
        if (load.Take is { } take) left = Case(Compare(ComparisonOperator.Less, left, take), left, take);
        var rows = load with { Skip = null, Take = null };
        return new SubqueryNode(RelationQuery.Rows(owner, rows, null, [left], asksTarget: false) with { OrderBy = [] }, _count);
    }

    /// <summary>The number of distinct targets for which a predicate holds.</summary>
    public static SqlExpression Count(TableScope owner, RelationLoad load, SqlPredicate predicate) =>
        new SubqueryNode(RelationQuery.Rows(owner, load, predicate, [Distinct(load)], asksTarget: false) with { OrderBy = [] }, _count);

    /// <summary>An aggregate; null where there is no way: of the links of distinct targets, or of distinct targets that are cut.</summary>
    public static SqlExpression? Aggregate(TableScope owner, RelationLoad load, AggregateFunction function, SqlExpression operand, ColumnType type)
    {
        if (load.IsDistinct) return OfDistinct(owner, load, function, operand, type);
        load = load.Settled();
        return new SubqueryNode(RelationQuery.Rows(owner, load, null, [new AggregateNode(function, Own(load, operand), type)], asksTarget: true) with { OrderBy = [] }, type);
    }

    /// <summary>What there is no way for, and the way round.</summary>
    public static string DistinctOfLinks(RelationLoad load) =>
        $"aggregate the links of the distinct targets of {load.Relation}, or a part of them: leave Distinct out, or load the rows and aggregate them in memory.";

    // Each target is asked whether it is linked, so that it comes once.
    private static SubqueryNode? OfDistinct(TableScope owner, RelationLoad load, AggregateFunction function, SqlExpression operand, ColumnType type)
    {
        if (load.IsLimited || load.Link is not { } link || Speaks(operand, link)) return null;
        var (relation, linked) = (load.Relation, RelationQuery.Rows(owner, load, null, [], asksTarget: false));
        var isThis = Relations.Select.Equal(load.Target, relation.TargetColumns, link, relation.Link.TargetColumns);
        var rows = new SelectNode
        {
            Columns = [new AggregateNode(function, Own(load with { Link = null }, operand), type)],
            From = load.Target,
            Where = new ExistsNode(linked with { Joins = [], OrderBy = [], Where = Relations.Select.And(isThis, linked.Where) }),
        };
        return new SubqueryNode(rows, type);
    }

    // An aggregate of nothing but outer columns would be the outer query's: the row's own key makes it this one's.
    private static SqlExpression Own(RelationLoad load, SqlExpression operand)
    {
        var key = new ColumnNode(load.Target, load.Relation.Target.Key[0]);
        var isThere = new ComparisonNode(ComparisonOperator.NotEqual, key, new ParameterNode(DbValue.Null, key.Type));
        return operand is ColumnNode { Scope: var scope } && (scope == load.Target || scope == load.Link) ? operand : new CaseNode([(isThere, operand)], null, operand.Type);
    }

    private static bool Speaks(SqlExpression operand, TableScope link) => operand switch
    {
        ColumnNode { Scope: var scope } => (scope is PathScope path ? path.Root : scope) == link,
        BinaryNode binary => Speaks(binary.Left, link) || Speaks(binary.Right, link),
        FunctionNode function => Array.Exists(function.Arguments, argument => Speaks(argument, link)),
        ConvertNode convert => Speaks(convert.Operand, link),
        NegateNode negate => Speaks(negate.Operand, link),
        ParameterNode => false,
        _ => true, // not seen at once
    };

    private static AggregateNode Distinct(RelationLoad load)
    {
        var key = RelationQuery.TargetKey(load);
        return new AggregateNode(AggregateFunction.Count, key.Length == 1 ? key[0] : new ItemsNode(key), _count) { IsDistinct = true };
    }

    private static ComparisonNode Compare(ComparisonOperator op, SqlExpression left, int right) => new(op, left, Number(right));

    private static CaseNode Case(SqlPredicate when, SqlExpression then, int otherwise) => new([(when, then)], Number(otherwise), _number);

    private static ParameterNode Number(int value) => new(DbValue.From((long)value), _number);
}
