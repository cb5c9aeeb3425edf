using Junction.Model;

namespace Junction.Sql;

/// <summary>Arithmetic and concatenation.</summary>
public sealed record BinaryNode(BinaryOperator Operator, SqlExpression Left, SqlExpression Right, ColumnType ResultType) : SqlExpression
{
    /// <inheritdoc />
    public override ColumnType Type =>
        ResultType.Kind == ValueKind.Decimal ? DecimalTypes.Computed(ResultType, DecimalTypes.Scale(Operator, Left, Right)) : ResultType;

    // Null adds nothing to a text, as in C#. A division by zero is NULL on some databases.
    internal override bool CanBeNull => Operator switch
    {
        BinaryOperator.Concat => false,
        BinaryOperator.Divide or BinaryOperator.Remainder => true,
        _ => Left.CanBeNull || Right.CanBeNull,
    };

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Binary, (int)Operator);
        walker.Type(ResultType);
        Left.Walk(walker);
        Right.Walk(walker);
    }

    internal override void Write(SqlWriter writer)
    {
        if (Operator == BinaryOperator.Concat) writer.Syntax.WriteConcat(writer, this);
        else writer.Syntax.WriteArithmetic(writer, this);
    }
}

/// <summary>The operators of <see cref="BinaryNode"/>.</summary>
public enum BinaryOperator
{
    /// <summary>+ of numbers</summary>
    Add,
    /// <summary>-</summary>
    Subtract,
    /// <summary>*</summary>
    Multiply,
    /// <summary>/; of integers it truncates</summary>
    Divide,
    /// <summary>%; the sign is the dividend's</summary>
    Remainder,
    /// <summary>+ of texts; null counts as empty</summary>
    Concat,
}

/// <summary>Unary minus.</summary>
public sealed record NegateNode(SqlExpression Operand) : SqlExpression
{
    /// <inheritdoc />
    public override ColumnType Type =>
        Operand.Type is { Kind: ValueKind.Decimal } type ? DecimalTypes.OfScale(type.Scale, type.IsNullable) : Operand.Type;

    internal override bool CanBeNull => Operand.CanBeNull;

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Negate);
        Operand.Walk(walker);
    }

    internal override void Write(SqlWriter writer)
    {
        writer.Text("(-");
        writer.Value(Operand, Type);
        writer.Text(")");
    }
}

/// <summary>A number as another kind of number: widening where C# widens.</summary>
public sealed record ConvertNode(SqlExpression Operand, ColumnType ResultType) : SqlExpression
{
    /// <summary>The kind asked for; a decimal of an integer or a decimal keeps its digits, one of a float has those asked for.</summary>
    public override ColumnType Type => ResultType.Kind != ValueKind.Decimal ? ResultType
        : DecimalTypes.Computed(ResultType, Operand.Type.Kind is ValueKind.Single or ValueKind.Double ? ResultType.Scale : DecimalTypes.Scale(Operand));

    internal override bool CanBeNull => Operand.CanBeNull;

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Convert);
        walker.Type(ResultType);
        Operand.Walk(walker);
    }

    internal override void Write(SqlWriter writer) => writer.Syntax.WriteConvert(writer, this);
}
