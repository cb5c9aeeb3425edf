using Junction.Model;

namespace Junction.Sql;

/// <summary>A comparison with C# semantics: equality is null-safe, order with null is false.</summary>
public sealed record ComparisonNode(ComparisonOperator Operator, SqlExpression Left, SqlExpression Right) : SqlPredicate
{
    /// <summary>
    /// Whether an equality pairs a key with what refers to it: null then equals nothing, not even null, so that a missing record has no
    /// links. Plain <c>=</c> whatever can be null.
    /// </summary>
    public bool IsKeyMatch { get; init; }

    private bool IsEquality => Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual;

    internal override bool? Always
    {
        get
        {
            var (left, right) = (IsNullConstant(Left), IsNullConstant(Right));
            if (!IsEquality || IsKeyMatch) return left || right ? false : null;
            return left && right ? Operator == ComparisonOperator.Equal : null;
        }
    }

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Comparison, (int)Operator | (IsKeyMatch ? 8 : 0));
        if (Left is ParameterNode left && Right is not ParameterNode) walker.ComparedParameter(left);
        else Left.Walk(walker);
        if (Right is ParameterNode right && Left is not ParameterNode) walker.ComparedParameter(right);
        else Right.Walk(walker);
    }

    internal override void WriteTest(SqlWriter writer, bool negated, bool exact)
    {
        var type = DecimalTypes.Common(Left, Right);
        if (IsEquality && !IsKeyMatch) WriteEquality(writer, type, negated != (Operator == ComparisonOperator.NotEqual), exact);
        else WriteNeverOfNull(writer, type, negated, exact);
    }

    private void WriteEquality(SqlWriter writer, ColumnType type, bool differ, bool exact)
    {
        var (left, right) = (Left.CanBeNull, Right.CanBeNull);
        if (IsNullConstant(Right)) WriteIsNull(writer, Left, differ);
        else if (IsNullConstant(Left)) WriteIsNull(writer, Right, differ);
        // One side that is never null makes plain = right in a filter, and it is what an index answers best.
        else if (differ || exact ? left || right : left && right) writer.Syntax.WriteNullSafe(writer, Left, Right, type, differ);
        else WritePlain(writer, type, differ ? ComparisonOperator.NotEqual : ComparisonOperator.Equal);
    }

    private void WriteNeverOfNull(SqlWriter writer, ColumnType type, bool negated, bool exact)
    {
        if (!Left.CanBeNull && !Right.CanBeNull)
        {
            WritePlain(writer, type, negated ? Inverse(Operator) : Operator);
            return;
        }
        var brackets = negated || exact ? writer.Syntax.Definite(negated) : default;
        writer.Text(brackets.Open);
        WritePlain(writer, type, Operator);
        writer.Text(brackets.Close);
    }

    private void WritePlain(SqlWriter writer, ColumnType type, ComparisonOperator op)
    {
        var isUpper = op is ComparisonOperator.Less or ComparisonOperator.GreaterOrEqual;
        var (below, above) = IsEquality ? (FinerValue.None, FinerValue.None) : (FinerValue.Below, FinerValue.Above);
        // Between two neighbours a < v is a < the upper one, a <= v is a <= the lower one; from the other side it is the reverse.
        writer.Ordered(Left, type, isUpper ? below : above);
        writer.Text(op switch
        {
            ComparisonOperator.Equal => " = ",
            ComparisonOperator.NotEqual => " <> ",
            ComparisonOperator.Less => " < ",
            ComparisonOperator.LessOrEqual => " <= ",
            ComparisonOperator.Greater => " > ",
            _ => " >= ",
        });
        writer.Ordered(Right, type, isUpper ? above : below);
    }

    private static void WriteIsNull(SqlWriter writer, SqlExpression operand, bool negated)
    {
        writer.Write(operand);
        writer.Text(negated ? " IS NOT NULL" : " IS NULL");
    }

    private static bool IsNullConstant(SqlExpression expression) => expression is ParameterNode { Value.IsNull: true };

    private static ComparisonOperator Inverse(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Equal => ComparisonOperator.NotEqual,
        ComparisonOperator.NotEqual => ComparisonOperator.Equal,
        ComparisonOperator.Less => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.LessOrEqual => ComparisonOperator.Greater,
        ComparisonOperator.Greater => ComparisonOperator.LessOrEqual,
        _ => ComparisonOperator.Less,
    };
}

/// <summary>The operators of <see cref="ComparisonNode"/>.</summary>
public enum ComparisonOperator
{
    /// <summary>==; null equals null</summary>
    Equal,
    /// <summary>!=</summary>
    NotEqual,
    /// <summary>&lt;; false with null</summary>
    Less,
    /// <summary>&lt;=; false with null</summary>
    LessOrEqual,
    /// <summary>&gt;; false with null</summary>
    Greater,
    /// <summary>&gt;=; false with null</summary>
    GreaterOrEqual,
}

/// <summary>A text test: contains, starts with, ends with. Ordinal, or without case where the column says so; null is false.</summary>
public sealed record TextMatchNode(TextMatch Match, SqlExpression Text, SqlExpression Part) : SqlPredicate
{
    internal override bool? Always => Text is ParameterNode { Value.IsNull: true } || Part is ParameterNode { Value.IsNull: true } ? false : null;

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.TextMatch, (int)Match);
        Text.Walk(walker);
        if (Part is ParameterNode part) walker.ComparedParameter(part);
        else Part.Walk(walker);
    }

    internal override void WriteTest(SqlWriter writer, bool negated, bool exact)
    {
        var canBeNull = Text.CanBeNull || Part.CanBeNull;
        var brackets = canBeNull && (negated || exact) ? writer.Syntax.Definite(negated) : negated ? new("NOT (", ")") : default;
        writer.Text(brackets.Open);
        writer.Syntax.WriteTextMatch(writer, this);
        writer.Text(brackets.Close);
    }
}

/// <summary>The tests of <see cref="TextMatchNode"/>.</summary>
public enum TextMatch
{
    /// <summary>The part is somewhere in the text.</summary>
    Contains,
    /// <summary>The text starts with the part.</summary>
    StartsWith,
    /// <summary>The text ends with the part.</summary>
    EndsWith,
}
