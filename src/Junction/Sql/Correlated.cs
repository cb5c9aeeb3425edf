using Junction.Model;

namespace Junction.Sql;

/// <summary>
/// One value said in two ways: by a subquery in FROM that speaks of the query around it, which is the plain way; and without, for databases
/// that know no such thing.
/// </summary>
/// <param name="InFrom">By a subquery in FROM.</param>
/// <param name="Without">Without.</param>
internal sealed record CorrelatedNode(SqlExpression InFrom, SqlExpression Without) : SqlExpression
{
    public override ColumnType Type => InFrom.Type;

    internal override bool CanBeNull => InFrom.CanBeNull || Without.CanBeNull;

    internal override void Walk(ShapeWalker walker) => Choose(walker.Syntax).Walk(walker);

    internal override void Write(SqlWriter writer) => Choose(writer.Syntax).Write(writer);

    private SqlExpression Choose(SqlSyntax syntax) => syntax.AllowsOuterColumnsInFrom ? InFrom : Without;
}

/// <summary>Several expressions, where a function takes them as one: <c>COUNT(DISTINCT a, b)</c>.</summary>
internal sealed record ItemsNode(SqlExpression[] Items) : SqlExpression
{
    public override ColumnType Type => Items[0].Type;

    internal override void Walk(ShapeWalker walker) => walker.Nodes(Items);

    internal override void Write(SqlWriter writer) => writer.List(Items);
}
