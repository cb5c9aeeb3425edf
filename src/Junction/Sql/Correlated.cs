using Junction.Model;

namespace Junction.Sql;

/// <summary>
/// One value said in two ways: by a subquery in FROM that speaks of the query around it, which is the plain way; and without, for databases
/// that know no such thing.
/// </summary>
/// <param name="InFrom">By a subquery in FROM.</param>
/// <param name="Without">Without; null where there is no other way.</param>
/// <param name="What">What is asked, and the way round, for the error where there is no other way.</param>
internal sealed record CorrelatedNode(SqlExpression InFrom, SqlExpression? Without, string What) : SqlExpression
{
    public override ColumnType Type => InFrom.Type;

    internal override bool CanBeNull => InFrom.CanBeNull || Without?.CanBeNull == true;

    internal override void Walk(ShapeWalker walker) => Choose(walker.Syntax).Walk(walker);

    internal override void Write(SqlWriter writer) => Choose(writer.Syntax).Write(writer);

    private SqlExpression Choose(SqlSyntax syntax) => syntax.AllowsOuterColumnsInFrom ? InFrom
        : Without ?? throw new NotSupportedException($"{syntax.DatabaseName} cannot {What}");
}

/// <summary>Several expressions, where a function takes them as one: <c>COUNT(DISTINCT a, b)</c>.</summary>
internal sealed record ItemsNode(SqlExpression[] Items) : SqlExpression
{
    public override ColumnType Type => Items[0].Type;

    internal override void Walk(ShapeWalker walker) => walker.Nodes(Items);

    internal override void Write(SqlWriter writer) => writer.List(Items);
}
