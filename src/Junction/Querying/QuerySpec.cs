using Junction.Databases;
using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>What a query asks for. Immutable: every verb makes another.</summary>
internal sealed record QuerySpec(ModelInfo Model)
{
    private static readonly ColumnType _number = new(ValueKind.Int64);
    private static readonly RowCountNode _none = new(0);
    private static readonly RowCountNode _one = new(1);
    private static readonly RowCountNode _two = new(2);
    private static readonly ColumnType _count = new(ValueKind.Int32);

    /// <summary>The database; null means the current one when the query runs.</summary>
    public Database? Database { get; init; }

    /// <summary>The occurrence of the model's table that the outermost lambdas speak of.</summary>
    public TableScope Root { get; init; } = Scopes.At(Model, 0);

    /// <summary>The owner whose relation this is.</summary>
    public Record? Owner { get; init; }

    /// <summary>The relation of the owner.</summary>
    public RelationInfo? Relation { get; init; }

    /// <summary>Literal SQL in place of the table.</summary>
    public RawSource? Raw { get; init; }

    /// <summary>Which rows.</summary>
    public SqlPredicate? Where { get; init; }

    /// <summary>Whether the conditions are about link rows alone.</summary>
    public bool IsOfLinks { get; init; } = true;

    /// <summary>In what order.</summary>
    public OrderNode[] OrderBy { get; init; } = [];

    /// <summary>How many rows to pass over.</summary>
    public int? Skip { get; init; }

    /// <summary>How many rows to take at most.</summary>
    public int? Take { get; init; }

    /// <summary>What to load through the records.</summary>
    public RelationLoad[] With { get; init; } = [];

    /// <summary>What touching an unloaded relation of the records does.</summary>
    public LoadMode Mode { get; init; }

    /// <summary>Whether the query is known to give nothing, since its owner is not saved.</summary>
    public bool IsEmpty => Owner is not null && !Owner.State.HasFlag(RecordState.Persisted);

    /// <summary>The link table's occurrence, for a query through a many-to-many relation.</summary>
    public TableScope? Link => Relation is { Kind: RelationKind.ManyToMany } ? Scopes.LinkAt(Relation.Link.Table, 0) : null;

    /// <summary>Whether its records are peers of each other alone, so that one record by itself needs to remember nothing but its database.</summary>
    public bool IsPlain => Relation is null && Raw is null && With.Length == 0 && Mode == LoadMode.Default;

    /// <summary>Whether it asks for all records of its model.</summary>
    public bool IsWhole => Relation is null && Raw is null && Where is null && !IsLimited;

    /// <summary>Whether it asks for all records of its model and nothing else.</summary>
    public bool IsAll => IsPlain && IsWhole && OrderBy.Length == 0;

    /// <summary>Whether its condition alone says which records it gives: no count cuts them, or only one can be meant.</summary>
    public bool ChoosesByCondition => Relation is null && Raw is null && (!IsLimited || (Skip is null && Take > 0 && IsOneKey));

    private bool IsOneKey => Where is ComparisonNode { Operator: ComparisonOperator.Equal, Left: ColumnNode column, Right: ParameterNode }
        && ReferenceEquals(column.Scope, Root) && Model.Key is [var key] && ReferenceEquals(column.Column, key);

    private bool IsLimited => Skip is not null || Take is not null;

    /// <summary>The rows for which one more condition holds.</summary>
    public QuerySpec Filter(SqlPredicate predicate)
    {
        var spec = Settled();
        return spec with { Where = Relations.Select.And(spec.Where, predicate), IsOfLinks = false };
    }

    /// <summary>The rows whose link leads to a target.</summary>
    public QuerySpec Filter(in RecordKey target) => this with { Where = Relations.Select.And(Where, Relations.Select.Equal(Link!, Relation!.Link.TargetColumns, target)) };

    /// <summary>The rows in another order, or in more of the same.</summary>
    public QuerySpec Order(SqlExpression key, bool isDescending, bool isFurther)
    {
        var spec = Settled();
        var order = new OrderNode(key, isDescending);
        return spec with { OrderBy = isFurther ? [.. spec.OrderBy, order] : [order] };
    }

    /// <summary>Without the first rows.</summary>
    public QuerySpec Without(int count)
    {
        var skip = Bounds.Skip(Skip, Take, count, out var take);
        return this with { Skip = skip, Take = take };
    }

    /// <summary>At most so many rows.</summary>
    public QuerySpec AtMost(int count) => this with { Take = Bounds.Take(Take, count) };

    /// <summary>The same rows, ready for another step: rows that were cut must not be filtered or ordered before the cut, so they are named by key.</summary>
    public QuerySpec Settled()
    {
        if (!IsLimited) return this;
        var keys = Link is null ? Relations.Select.Columns(Root, Model.Key)
            : Relation!.Link.Model is { } link ? Relations.Select.Columns(Link, link.Key)
            : Relations.Select.Columns(Link, Relation.Link.TargetColumns);
        return this with { Where = new InSelectNode(keys, Select(keys)), Skip = null, Take = null };
    }

    /// <summary>Each record once, at the place of its first, however many links lead to it.</summary>
    public QuerySpec Distinct()
    {
        // A table gives each record once by itself; only links, or literal SQL, can repeat it.
        if (Link is null && Raw is null) return this;
        var spec = Settled();
        var key = Relations.Select.Columns(Root, Model.Key);
        return new QuerySpec(Model)
        {
            Database = Database,
            Where = new InSelectNode(key, spec.Select(key) with { OrderBy = [] }),
            OrderBy = Link is null || Array.TrueForAll(OrderBy, order => order.Expression is ColumnNode column && column.Scope == Root) ? OrderBy : [spec.FirstPlace(key)],
            With = With,
            Mode = Mode,
        };
    }

    /// <summary>The rows that literal SQL gives.</summary>
    public QuerySpec From(SqlInterpolation sql) => this with { Raw = new RawSource(Root, sql.Parts, sql.Holes(isCondition: false)) };

    /// <summary>The SELECT of the model's columns, of so many rows at most.</summary>
    public SelectNode SelectFirst(int count) => Select(Relations.Select.Columns(Root, Model.Columns), Bounds.Take(Take, count));

    /// <summary>The SELECT of some columns.</summary>
    public SelectNode Select(SqlExpression[] columns) => Select(columns, Take);

    private SelectNode Select(SqlExpression[] columns, int? limit) => new()
    {
        Columns = columns,
        From = Raw is null ? Root : null,
        FromRaw = Raw,
        Joins = Link is null ? [] : [new JoinNode(Link, Relations.Select.Equal(Link, Relation!.Link.TargetColumns, Root, Relation.TargetColumns))],
        Where = Relations.Select.And(OfOwner(), Where),
        OrderBy = OrderBy,
        Limit = limit is { } count ? Limited(count) : null,
        Offset = Skip is { } skip ? Number(skip) : null,
    };

    /// <summary>The SELECT of an aggregate over the rows.</summary>
    public SelectNode SelectAggregate(AggregateFunction function, SqlExpression? operand, ColumnType type)
    {
        if (!IsLimited) return Select([new AggregateNode(function, operand, type)]) with { OrderBy = [] };
        var rows = new DerivedTable(Select([operand ?? new ColumnNode(Root, Model.Key[0])]));
        return new SelectNode { Columns = [new AggregateNode(function, operand is null ? null : new DerivedColumnNode(rows, 0, operand.Type), type)], FromSelect = rows };
    }

    /// <summary>The SELECT of the number of rows.</summary>
    public SelectNode SelectCount() => IsOfLinks && Link is not null && !IsLimited
        ? SelectPlaced([new AggregateNode(AggregateFunction.Count, null, _count)])
        : SelectAggregate(AggregateFunction.Count, null, _count);

    /// <summary>The SELECT of whether there is a row.</summary>
    public SelectNode SelectAny() => (IsOfLinks && Link is not null && !IsLimited ? SelectPlaced([]) : Select([])) with { OrderBy = [], Limit = _one };

    /// <summary>The SELECT of columns of the link table alone: links can be counted and looked up without their targets.</summary>
    public SelectNode SelectLinks(SqlExpression[] columns) => new() { Columns = columns, From = Link, Where = Relations.Select.And(OfOwner(), Where) };

    // The same of links that lead to a target.
    private SelectNode SelectPlaced(SqlExpression[] columns) => SelectLinks(columns) with
    {
        Joins = [new JoinNode(Root, Relations.Select.Equal(Root, Relation!.TargetColumns, Link!, Relation.Link.TargetColumns)) { IsAssured = true }],
    };

    // The links are out of sight then, and with them what they were ordered by: the first place of each record in that order is kept.
    private OrderNode FirstPlace(SqlExpression[] key)
    {
        var rows = new DerivedTable(Select([.. key, new RowNumberNode([], OrderBy)]) with { OrderBy = [] });
        SqlPredicate? isSame = null;
        for (var i = 0; i < key.Length; i++)
        {
            isSame = Relations.Select.And(isSame, new ComparisonNode(ComparisonOperator.Equal, new DerivedColumnNode(rows, i, key[i].Type), key[i]));
        }
        var first = new AggregateNode(AggregateFunction.Min, new DerivedColumnNode(rows, key.Length, _number), _number);
        return new OrderNode(new SubqueryNode(new SelectNode { Columns = [first], FromSelect = rows, Where = isSame }, _number), false);
    }

    // First and Single ask for one and two: a text of its own for each is worth its while.
    // None is part of the text too: some databases refuse it as a value.
    internal static SqlExpression Limited(int count) => count switch
    {
        0 => _none,
        1 => _one,
        2 => _two,
        _ => Number(count),
    };

    private static ParameterNode Number(int value) => new(DbValue.From((long)value), _number);

    private SqlPredicate? OfOwner()
    {
        if (Relation is null || Owner is null) return null;
        var key = RecordKey.Of(Owner, Relation.Owner, Relation.OwnerColumns);
        return Link is not null ? Relations.Select.Equal(Link, Relation.Link.OwnerColumns, key) : Relations.Select.Equal(Root, Relation.TargetColumns, key);
    }
}
