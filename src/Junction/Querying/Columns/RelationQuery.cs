using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>A relation of an owner in scope as a correlated subquery.</summary>
internal static class RelationQuery
{
    private static readonly ColumnType _count = new(ValueKind.Int32);

    /// <summary>EXISTS of the relation's rows for which a condition holds.</summary>
    public static Condition Any(in Inside<Condition> lambda) => new(Exists(lambda.Owner, lambda.Load, lambda.Result.Predicate));

    /// <summary>EXISTS of the relation's rows for which a predicate holds.</summary>
    public static SqlPredicate Exists(TableScope owner, RelationLoad load, SqlPredicate? predicate) => Exists(owner, load, predicate, asksTarget: predicate is not null);

    private static SqlPredicate Exists(TableScope owner, RelationLoad load, SqlPredicate? predicate, bool asksTarget)
    {
        if (predicate is not null) load = load.Settled();
        return new ExistsNode(Rows(owner, load, predicate, [], asksTarget) with { OrderBy = [], Limit = load.Take is 0 ? QuerySpec.Limited(0) : null, Offset = Number(load.Skip) });
    }

    /// <summary>The number of the relation's rows.</summary>
    public static SqlExpression Count(TableScope owner, RelationLoad load)
    {
        var count = new AggregateNode(AggregateFunction.Count, null, _count);
        if (!load.IsDistinct && !load.IsLimited) return new SubqueryNode(Rows(owner, load, null, [count], asksTarget: false) with { OrderBy = [] }, _count);
        var inFrom = new SubqueryNode(new SelectNode { Columns = [count], FromSelect = new DerivedTable(Cut(owner, load, [])) }, _count);
        return new CorrelatedNode(inFrom, RelationQueryWithout.Count(owner, load));
    }

    /// <summary>An aggregate over the relation's rows.</summary>
    public static SqlExpression Aggregate<TOperand>(in Inside<TOperand> lambda, AggregateFunction function, ColumnType type) where TOperand : Expr =>
        Aggregate(lambda.Owner, lambda.Load, function, lambda.Result.Node, type);

    /// <summary>An aggregate of an operand over the relation's rows.</summary>
    public static SqlExpression Aggregate(TableScope owner, RelationLoad load, AggregateFunction function, SqlExpression operand, ColumnType type)
    {
        if (!load.IsDistinct && !load.IsLimited && Mentions(operand, load))
        {
            return new SubqueryNode(Rows(owner, load, null, [new AggregateNode(function, operand, type)], asksTarget: true) with { OrderBy = [] }, type);
        }
        var rows = new DerivedTable(Cut(owner, load, [operand]));
        var column = new DerivedColumnNode(rows, rows.Select.Columns.Length - 1, operand.Type);
        var inFrom = new SubqueryNode(new SelectNode { Columns = [new AggregateNode(function, column, type)], FromSelect = rows }, type);
        return new CorrelatedNode(inFrom, RelationQueryWithout.Aggregate(owner, load, function, operand, type));
    }

    // An aggregate of nothing but outer columns belongs, in SQL, to the outer query. What is not seen at once to mention the relation's
    // own rows is therefore selected first, and aggregated then.
    private static bool Mentions(SqlExpression operand, RelationLoad load) => operand switch
    {
        ColumnNode { Scope: var scope } => (scope is PathScope path ? path.Root : scope) is var root && (root == load.Target || root == load.Link),
        BinaryNode binary => Mentions(binary.Left, load) || Mentions(binary.Right, load),
        FunctionNode function => Array.Exists(function.Arguments, argument => Mentions(argument, load)),
        ConvertNode convert => Mentions(convert.Operand, load),
        NegateNode negate => Mentions(negate.Operand, load),
        _ => false,
    };

    /// <summary>Whether the relation has all of some targets; the number of distinct ones is counted.</summary>
    public static SqlPredicate ContainsAll(TableScope owner, RelationLoad load, ValueList keys)
    {
        load = load.Settled();
        var found = Rows(owner, load, new InListNode(TargetKey(load), keys), TargetKey(load), asksTarget: false) with { OrderBy = [], IsDistinct = true };
        var count = new SelectNode { Columns = [new AggregateNode(AggregateFunction.Count, null, _count)], FromSelect = new DerivedTable(found) };
        var inFrom = new SubqueryNode(count, _count);
        var number = new CorrelatedNode(inFrom, RelationQueryWithout.Count(owner, load, new InListNode(TargetKey(load), keys)));
        return new ComparisonNode(ComparisonOperator.Equal, number, new ParameterNode(DbValue.From(keys.Count), _count));
    }

    /// <summary>Whether the relation has all of some targets and no other.</summary>
    public static SqlPredicate ContainsExactly(TableScope owner, RelationLoad load, ValueList keys)
    {
        var others = new NotNode(Exists(owner, load, new NotNode(new InListNode(TargetKey(load), keys)), asksTarget: false));
        return new LogicalNode(true, ContainsAll(owner, load, keys), others);
    }

    /// <summary>Whether the relation has a target.</summary>
    public static SqlPredicate Contains(TableScope owner, RelationLoad load, ValueList key) => Exists(owner, load, new InListNode(TargetKey(load), key), asksTarget: false);

    /// <summary>The keys of distinct records as a list.</summary>
    public static ValueList Keys(ModelInfo model, IEnumerable<Record> records)
    {
        var values = new List<DbValue>();
        foreach (var key in records.Select(record => RecordKey.Of(record, model, model.Key)).Distinct()) key.AddTo(values);
        return new ValueList(Array.ConvertAll(model.Key, static column => column.Type), [.. values]);
    }

    /// <summary>What names a row of the relation: the key of its link, or of the target.</summary>
    public static SqlExpression[] RowKey(RelationLoad load) =>
        load.Link is not { } link ? Relations.Select.Columns(load.Target, load.Relation.Target.Key)
        : load.Relation.Link.Model is { } model ? Relations.Select.Columns(link, model.Key)
        : [.. Relations.Select.Columns(link, load.Relation.Link.OwnerColumns), .. Relations.Select.Columns(link, load.Relation.Link.TargetColumns)];

    /// <summary>The keys of the relation's rows.</summary>
    public static SelectNode Keys(TableScope owner, RelationLoad load) => Rows(owner, load, null, RowKey(load), asksTarget: false) with
    {
        OrderBy = load.IsLimited ? load.OrderBy : [],
        Limit = load.Take is { } take ? QuerySpec.Limited(take) : null,
        Offset = Number(load.Skip),
    };

    // The link row holds the target's key: asking about keys alone does not join the target.
    internal static SqlExpression[] TargetKey(RelationLoad load) => load.Relation.Kind == RelationKind.ManyToMany
        ? Relations.Select.Columns(load.Link!, load.Relation.Link.TargetColumns)
        : Relations.Select.Columns(load.Target, load.Relation.Target.Key);

    private static SelectNode Cut(TableScope owner, RelationLoad load, SqlExpression[] columns)
    {
        SqlExpression[] selected = load.IsDistinct ? [.. TargetKey(load), .. columns] : columns.Length > 0 ? columns : TargetKey(load);
        var rows = Rows(owner, load, null, selected, asksTarget: columns.Length > 0);
        // Of the links to one target the first one counts; without an order and data of theirs it does not matter which.
        if (load.IsDistinct) rows = rows.OrderBy.Length == 0 && columns.Length == 0 ? rows with { IsDistinct = true } : OwnerLimit.Firsts(rows, TargetKey(load));
        return rows with { Limit = load.Take is { } take ? QuerySpec.Limited(take) : null, Offset = Number(load.Skip) };
    }

    // Links can be counted and looked up by themselves: the target's table is joined only when it is asked about, or may not hold the target.
    internal static SelectNode Rows(TableScope owner, RelationLoad load, SqlPredicate? predicate, SqlExpression[] columns, bool asksTarget)
    {
        var relation = load.Relation;
        var where = Relations.Select.And(load.Where, predicate);
        if (relation.Kind != RelationKind.ManyToMany)
        {
            return new SelectNode
            {
                Columns = columns,
                From = load.Target,
                Where = Relations.Select.And(Relations.Select.Equal(load.Target, relation.TargetColumns, owner, relation.OwnerColumns), where),
                OrderBy = load.OrderBy,
            };
        }
        var link = relation.Link;
        var target = new JoinNode(load.Target, Relations.Select.Equal(load.Target, relation.TargetColumns, load.Link!, link.TargetColumns))
        {
            IsAssured = !asksTarget && load.Where is null && load.OrderBy.Length == 0,
        };
        return new SelectNode
        {
            Columns = columns,
            From = load.Link,
            Joins = [target],
            Where = Relations.Select.And(Relations.Select.Equal(load.Link!, link.OwnerColumns, owner, relation.OwnerColumns), where),
            OrderBy = load.OrderBy,
        };
    }

    private static ParameterNode? Number(int? value) => value is null ? null : new ParameterNode(DbValue.From((long)value), new ColumnType(ValueKind.Int64));
}
