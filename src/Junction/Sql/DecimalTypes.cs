using Junction.Model;

namespace Junction.Sql;

/// <summary>
/// The scale of computed decimals. A dialect that stores decimals as scaled integers computes with integers of these scales, and a
/// reader divides by them; the others leave it to their own decimal type.
/// </summary>
/// <remarks>
/// Column: its own. Parameter: the digits of its value (so they are part of the shape), at most <see cref="ExactScale"/>. Integer: 0.
/// Add, subtract, remainder: the larger. Multiply: the sum up to <see cref="ExactScale"/>; a longer product is computed as a double, as
/// quotients and averages are, and keeps as many digits as its factors, at least <see cref="InexactScale"/>. SUM, MIN, MAX, Abs: unchanged;
/// Round: the digits asked for; Floor, Ceiling: 0. CASE and COALESCE: the largest.
/// </remarks>
internal static class DecimalTypes
{
    /// <summary>The least scale of what is computed as a double: quotients, averages, long products.</summary>
    public const int InexactScale = 8;

    /// <summary>The largest scale of an exact product. With more digits after the point, 64 bits leave too few before it.</summary>
    public const int ExactScale = 10;

    private static readonly ColumnType[] _types = Make(false);
    private static readonly ColumnType[] _nullableTypes = Make(true);

    /// <summary>A decimal of a scale, stored as Junction stores it.</summary>
    public static ColumnType OfScale(int scale, bool isNullable) => (isNullable ? _nullableTypes : _types)[scale];

    /// <summary>The type of a computed decimal.</summary>
    public static ColumnType Computed(ColumnType resultType, int scale) =>
        resultType.Kind == ValueKind.Decimal ? OfScale(scale, resultType.IsNullable) : resultType;

    /// <summary>The scale of an expression: none unless it is a decimal.</summary>
    public static int Scale(SqlExpression expression)
    {
        var type = expression.Type;
        return type.Kind == ValueKind.Decimal ? type.Scale : 0;
    }

    /// <summary>The scale of arithmetic.</summary>
    public static int Scale(BinaryOperator op, SqlExpression left, SqlExpression right)
    {
        var (leftScale, rightScale) = (Scale(left), Scale(right));
        return op switch
        {
            BinaryOperator.Multiply when leftScale + rightScale <= ExactScale => leftScale + rightScale,
            BinaryOperator.Multiply => Math.Max(InexactScale, Math.Max(leftScale, rightScale)),
            BinaryOperator.Divide => Math.Max(leftScale, InexactScale),
            _ => Math.Max(leftScale, rightScale),
        };
    }

    /// <summary>The largest scale of several.</summary>
    public static int Largest(ReadOnlySpan<SqlExpression> expressions)
    {
        var largest = 0;
        foreach (var expression in expressions) largest = Math.Max(largest, Scale(expression));
        return largest;
    }

    /// <summary>
    /// The type two values are compared as. A parameter takes the type of what it meets; two decimals of different scale or
    /// storage take the larger scale.
    /// </summary>
    public static ColumnType Common(SqlExpression left, SqlExpression right)
    {
        if (left is ParameterNode && right is not ParameterNode) return right.Type;
        var (leftType, rightType) = (left.Type, right.Type);
        if (right is ParameterNode && left is not ParameterNode) return leftType;
        if (leftType.Kind != ValueKind.Decimal && rightType.Kind != ValueKind.Decimal) return rightType.IsCaseInsensitive ? rightType : leftType;
        var isAlike = leftType.Kind == rightType.Kind && leftType.Scale == rightType.Scale && leftType.TypeName is null == rightType.TypeName is null;
        return isAlike ? leftType : OfScale(Math.Max(Scale(left), Scale(right)), leftType.IsNullable || rightType.IsNullable);
    }

    /// <summary>The digits after the point that are not trailing zeros.</summary>
    public static int Digits(decimal value)
    {
        var scale = value.Scale;
        if (scale == 0) return 0;
        // Dividing by 1 at full precision drops the zeros: the scale of the result is the least that holds the value.
        return (value / 1.000000000000000000000000000000000m).Scale;
    }

    /// <summary>A decimal without the digits that cannot be computed with: a third is 0.3333333333.</summary>
    public static DbValue Shortened(DbValue value)
    {
        var number = value.As<decimal>();
        return number.Scale <= ExactScale ? value : DbValue.From(decimal.Round(number, ExactScale, MidpointRounding.AwayFromZero));
    }

    private static ColumnType[] Make(bool isNullable)
    {
        var types = new ColumnType[29];
        for (var scale = 0; scale < types.Length; scale++)
        {
            types[scale] = new ColumnType(ValueKind.Decimal) { Precision = 28, Scale = scale, IsNullable = isNullable };
        }
        return types;
    }
}
