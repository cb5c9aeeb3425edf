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

    /// <summary>An aggregate: of rows that are named by key, where they are cut or the first of each target.</summary>
    public static SqlExpression Aggregate(TableScope owner, RelationLoad load, AggregateFunction function, SqlExpression operand, ColumnType type)
    {
        if (load.IsDistinct || load.IsLimited) load = OwnerLimit.Settle(load) with { IsDistinct = false };
        return new SubqueryNode(RelationQuery.Rows(owner, load, null, [new AggregateNode(function, Own(load, operand), type)], asksTarget: true) with { OrderBy = [] }, type);
    }

    // An aggregate of nothing but outer columns would be the outer query's: the row's own key makes it this one's.
    private static SqlExpression Own(RelationLoad load, SqlExpression operand)
    {
        var key = new ColumnNode(load.Target, load.Relation.Target.Key[0]);
        var isThere = new ComparisonNode(ComparisonOperator.NotEqual, key, new ParameterNode(DbValue.Null, key.Type));
        return operand is ColumnNode { Scope: var scope } && (scope == load.Target || scope == load.Link) ? operand : new CaseNode([(isThere, operand)], null, operand.Type);
    }

    private static AggregateNode Distinct(RelationLoad load)
    {
        var key = RelationQuery.TargetKey(load);
        return new AggregateNode(AggregateFunction.Count, key.Length == 1 ? key[0] : new ItemsNode(key), _count) { IsDistinct = true };
    }

    private static ComparisonNode Compare(ComparisonOperator op, SqlExpression left, int right) => new(op, left, Number(right));

    private static CaseNode Case(SqlPredicate when, SqlExpression then, int otherwise) => new([(when, then)], Number(otherwise), _number);

    private static ParameterNode Number(int value) => new(DbValue.From((long)value), _number);
}
