namespace Junction.Sql;

/// <summary>AND or OR.</summary>
public sealed record LogicalNode(bool IsAnd, SqlPredicate Left, SqlPredicate Right) : SqlPredicate
{
    internal override bool? Always => (Left.Always, Right.Always) switch
    {
        (bool left, bool right) => IsAnd ? left && right : left || right,
        (bool left, null) when left != IsAnd => left,
        (null, bool right) when right != IsAnd => right,
        _ => null,
    };

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Logical, IsAnd ? 1 : 0);
        Left.Walk(walker);
        Right.Walk(walker);
    }

    internal override void WriteTest(SqlWriter writer, bool negated, bool exact)
    {
        var isAnd = IsAnd != negated; // De Morgan
        if (Left.Always is null) WriteSide(writer, Left, isAnd, negated, exact);
        if (Left.Always is null && Right.Always is null) writer.Text(isAnd ? " AND " : " OR ");
        if (Right.Always is null) WriteSide(writer, Right, isAnd, negated, exact);
    }

    private static void WriteSide(SqlWriter writer, SqlPredicate side, bool isAnd, bool negated, bool exact)
    {
        var needsParentheses = IsOther(side, isAnd, negated);
        if (needsParentheses) writer.Text("(");
        side.Test(writer, negated, exact);
        if (needsParentheses) writer.Text(")");
    }

    // An OR inside an AND needs parentheses; the reverse does not, but reads better with them.
    private static bool IsOther(SqlPredicate side, bool isAnd, bool negated) => side switch
    {
        NotNode not => IsOther(not.Operand, isAnd, !negated),
        OfDatabaseNode of => IsOther(of.Operand, isAnd, negated),
        BooleanNode { Operand: SqlPredicate operand } => IsOther(operand, isAnd, negated),
        LogicalNode logical => (logical.IsAnd != negated) != isAnd,
        _ => false,
    };
}

/// <summary>NOT.</summary>
public sealed record NotNode(SqlPredicate Operand) : SqlPredicate
{
    internal override bool? Always => !Operand.Always;

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Not);
        Operand.Walk(walker);
    }

    internal override void WriteTest(SqlWriter writer, bool negated, bool exact) => Operand.Test(writer, !negated, exact);
}

/// <summary>A boolean value (a column, a parameter, CASE) as a predicate; null is false.</summary>
public sealed record BooleanNode(SqlExpression Operand) : SqlPredicate
{
    internal override bool? Always => Operand switch
    {
        SqlPredicate predicate => predicate.Always,
        ParameterNode { Value.IsNull: true } => false,
        _ => null,
    };

    internal override SqlExpression? AsValue => Operand.CanBeNull || Operand is SqlPredicate ? null : Operand;

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Boolean);
        Operand.Walk(walker);
    }

    internal override void WriteTest(SqlWriter writer, bool negated, bool exact)
    {
        if (Operand is SqlPredicate predicate)
        {
            predicate.Test(writer, negated, exact);
            return;
        }
        var brackets = Operand.CanBeNull && (negated || exact) ? writer.Syntax.Definite(negated) : negated ? new("NOT ", "") : default;
        writer.Text(brackets.Open);
        writer.Syntax.WriteTruth(writer, Operand);
        writer.Text(brackets.Close);
    }
}

/// <summary>Always true, or always false.</summary>
public sealed record ConstantNode(bool Value) : SqlPredicate
{
    internal override bool? Always => Value;

    internal override void Walk(ShapeWalker walker) => walker.Kind(ShapeToken.Constant, Value ? 1 : 0);

    internal override void WriteTest(SqlWriter writer, bool negated, bool exact) => writer.Constant(Value != negated);
}
