namespace Junction.Sql;

/// <summary>SELECT.</summary>
public sealed record SelectNode : SqlStatement
{
    /// <summary>What is selected, in order. Empty selects the constant 1 (EXISTS).</summary>
    public required SqlExpression[] Columns { get; init; }

    /// <summary>The table in FROM; or null when <see cref="FromSelect"/> is.</summary>
    public TableScope? From { get; init; }

    /// <summary>A derived table in FROM, its columns reachable through <see cref="DerivedColumnNode"/>.</summary>
    public DerivedTable? FromSelect { get; init; }

    /// <summary>Inner joins, in order. Paths of belongs-to relations are found and joined by the writer.</summary>
    public JoinNode[] Joins { get; init; } = [];

    /// <summary>WHERE.</summary>
    public SqlPredicate? Where { get; init; }

    /// <summary>GROUP BY.</summary>
    public SqlExpression[] GroupBy { get; init; } = [];

    /// <summary>HAVING.</summary>
    public SqlPredicate? Having { get; init; }

    /// <summary>ORDER BY; nulls first when ascending, on every database.</summary>
    public OrderNode[] OrderBy { get; init; } = [];

    /// <summary>The most rows to take (a parameter).</summary>
    public SqlExpression? Limit { get; init; }

    /// <summary>Rows to pass over (a parameter).</summary>
    public SqlExpression? Offset { get; init; }

    /// <summary>DISTINCT.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>Whether the rows stay locked until the transaction ends, where the dialect locks rows.</summary>
    public bool LocksRows { get; init; }

    /// <summary>Literal SQL in place of the table: <c>FROM (…) alias</c>, for raw queries.</summary>
    public RawSource? FromRaw { get; init; }

    /// <summary>The joins that are written: where foreign keys are kept, those that only ask for what they assure are left out.</summary>
    internal JoinNode[] JoinsIn(SqlSyntax syntax) =>
        syntax.KeepsForeignKeys && Array.Exists(Joins, static join => join.IsAssured) ? Array.FindAll(Joins, static join => !join.IsAssured) : Joins;

    /// <summary>Whether the scope is a table of this select's FROM.</summary>
    internal bool Declares(TableScope scope)
    {
        if (ReferenceEquals(From, scope) || ReferenceEquals(FromRaw?.Scope, scope)) return true;
        foreach (var join in Joins)
        {
            if (ReferenceEquals(join.Scope, scope)) return true;
        }
        return false;
    }

    internal override bool GivesRows => true;

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Select, (IsDistinct ? 1 : 0) | (LocksRows ? 2 : 0));
        walker.Enter(this);
        if (From is not null) walker.Scope(From);
        else if (FromSelect is not null) walker.Source(FromSelect);
        else walker.Optional(FromRaw);
        walker.Nodes(JoinsIn(walker.Syntax));
        walker.Nodes(Columns);
        walker.Optional(Where);
        walker.Nodes(GroupBy);
        walker.Optional(Having);
        walker.Nodes(OrderBy);
        walker.OptionalAssigned(Limit);
        walker.OptionalAssigned(Offset);
        walker.Leave();
    }

    internal override void Write(SqlWriter writer) => new SelectWriter(writer, this).Write(isNamed: false);
}

/// <summary>An inner join of a table.</summary>
public sealed record JoinNode(TableScope Scope, SqlPredicate On) : SqlNode
{
    /// <summary>Whether nothing is asked about the joined row but that it is there, and a foreign key says so.</summary>
    public bool IsAssured { get; init; }

    internal override void Walk(ShapeWalker walker)
    {
        walker.Scope(Scope);
        On.Walk(walker);
    }

    internal override void Write(SqlWriter writer)
    {
        writer.Text(" JOIN ");
        writer.Source(Scope);
        writer.Text(" ON ");
        On.WriteFilter(writer, negated: false);
    }
}

/// <summary>One item of ORDER BY.</summary>
public sealed record OrderNode(SqlExpression Expression, bool IsDescending) : SqlNode
{
    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Order, IsDescending ? 1 : 0);
        Expression.Walk(walker);
    }

    internal override void Write(SqlWriter writer) => writer.Syntax.WriteOrder(writer, this);
}

/// <summary>A SELECT in FROM. Its columns are named <c>c0</c>, <c>c1</c>…</summary>
public sealed class DerivedTable(SelectNode select)
{
    /// <summary>The inner query.</summary>
    public SelectNode Select => select;
}
