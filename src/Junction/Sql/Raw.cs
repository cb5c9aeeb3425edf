namespace Junction.Sql;

/// <summary>Literal SQL with holes: <c>Parts[0] Holes[0] Parts[1] …</c>. Holes are expressions, so values in them are parameters.</summary>
public sealed record RawPredicate(string[] Parts, SqlExpression[] Holes) : SqlPredicate
{
    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.RawPredicate);
        walker.Literals(Parts);
        walker.Nodes(Holes);
    }

    internal override void WriteTest(SqlWriter writer, bool negated, bool exact)
    {
        // What the text can give is not known, so it is taken for unknown too.
        var brackets = negated || exact ? writer.Syntax.Definite(negated) : new("(", ")");
        writer.Text(brackets.Open);
        writer.Raw(Parts, Holes);
        writer.Text(brackets.Close);
    }
}

/// <summary>Literal SQL that stands for a model's table: <c>Parts[0] Holes[0] Parts[1] …</c>; it must give all columns of the model by name.</summary>
public sealed record RawSource(TableScope Scope, string[] Parts, SqlExpression[] Holes) : SqlNode
{
    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.RawSource);
        walker.Scope(Scope);
        walker.Literals(Parts);
        walker.Nodes(Holes);
    }

    internal override void Write(SqlWriter writer)
    {
        writer.Literal = Scope.Table;
        writer.Text("(");
        writer.Raw(Parts, Holes);
        writer.Text(") AS ");
        writer.Text(writer.Alias(Scope));
    }
}

/// <summary>A literal statement with holes: <c>Parts[0] Holes[0] Parts[1] …</c>. Holes are expressions, so values in them are parameters.</summary>
public sealed record RawStatement(string[] Parts, SqlExpression[] Holes) : SqlStatement
{
    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.RawStatement);
        walker.Literals(Parts);
        walker.Nodes(Holes);
    }

    internal override void Write(SqlWriter writer) => writer.Raw(Parts, Holes);
}
