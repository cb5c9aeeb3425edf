using System.Diagnostics;
using System.Numerics;
using Junction.Model;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>
/// Comparisons between numbers of different types, as C# widens them. A whole-number column is never converted to meet a captured
/// value: the value is brought to the column's type, so that its index serves, or the answer is known where no value of the column could equal it.
/// </summary>
internal static class NumberComparison
{
    /// <summary>Two expressions.</summary>
    public static Condition Of(ComparisonOperator op, Expr? left, Expr? right)
    {
        var (leftNode, rightNode) = (Operand.Of(left), Operand.Of(right));
        var (leftKind, rightKind) = (Operand.KindOf(leftNode), Operand.KindOf(rightNode));
        if (rightNode is ParameterNode { Value: { IsNull: false } rightValue } && Numbers.IsWhole(leftKind) && leftNode is not ParameterNode)
        {
            return Whole(op, leftNode, leftKind, WholePart.Of(rightValue));
        }
        if (leftNode is ParameterNode { Value: { IsNull: false } leftValue } && Numbers.IsWhole(rightKind) && rightNode is not ParameterNode)
        {
            return Whole(Flip(op), rightNode, rightKind, WholePart.Of(leftValue));
        }
        var kind = Numbers.Common(leftKind, rightKind);
        if (kind > ValueKind.Int64 || leftKind == ValueKind.Char || rightKind == ValueKind.Char)
        {
            (leftNode, rightNode) = (Numbers.As(leftNode, kind), Numbers.As(rightNode, kind));
        }
        return new(new ComparisonNode(op, leftNode, rightNode));
    }

    /// <summary>An expression and a captured number of any type.</summary>
    public static Condition Of<TNumber>(ComparisonOperator op, Expr? left, TNumber right) where TNumber : struct, INumber<TNumber>
    {
        var node = Operand.Of(left);
        var kind = Operand.KindOf(node);
        if (Numbers.IsWhole(kind)) return Whole(op, node, kind, WholePart.Of(right));
        // Against a float only a wider number comes here: both are compared as doubles.
        return new(new ComparisonNode(op, Numbers.As(node, ValueKind.Double), Operand.Captured(double.CreateSaturating(right))));
    }

    /// <summary>A captured number of any type and an expression.</summary>
    public static Condition Of<TNumber>(ComparisonOperator op, TNumber left, Expr? right) where TNumber : struct, INumber<TNumber> => Of(Flip(op), right, left);

    private static Condition Whole(ComparisonOperator op, SqlExpression operand, ValueKind kind, WholePart value)
    {
        var (least, most) = Numbers.Range(kind);
        var (isBelow, isAbove) = (value.Floor < least, value.Floor > most);
        switch (op)
        {
            case ComparisonOperator.Equal or ComparisonOperator.NotEqual when !value.IsExact || isBelow || isAbove:
                return op == ComparisonOperator.NotEqual ? Condition.True : Condition.False;
            case not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) when value.IsNaN:
                return Condition.False;
            case ComparisonOperator.Less or ComparisonOperator.LessOrEqual when isAbove:
            case ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual when isBelow:
                return operand.CanBeNull ? new(new ComparisonNode(ComparisonOperator.NotEqual, operand, Operand.Null)) : Condition.True;
            case not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) when isAbove || isBelow:
                return Condition.False;
            // Between two whole numbers: n < 2.5 is n <= 2, n >= 2.5 is n > 2.
            case ComparisonOperator.Less when !value.IsExact:
                op = ComparisonOperator.LessOrEqual;
                break;
            case ComparisonOperator.GreaterOrEqual when !value.IsExact:
                op = ComparisonOperator.Greater;
                break;
        }
        return Numbers.TryConvert(value.Floor, kind, out var number)
            ? new(new ComparisonNode(op, operand, new ParameterNode(number, Operand.TypeOf(kind, isNullable: false))))
            : throw new UnreachableException();
    }

    private static ComparisonOperator Flip(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => op,
    };

    /// <summary>The largest whole number that is not above a number, and whether it is that number.</summary>
    private readonly record struct WholePart(Int128 Floor, bool IsExact, bool IsNaN = false)
    {
        public static WholePart Of(DbValue value) => value.Kind switch
        {
            ValueKind.Decimal => Of(value.As<decimal>()),
            ValueKind.Double => Of(value.As<double>()),
            ValueKind.Single => Of(value.As<float>()),
            ValueKind.Char => new(value.As<char>(), true),
            _ => new(value.ToInt64(), true),
        };

        public static WholePart Of<TNumber>(TNumber value) where TNumber : struct, INumber<TNumber>
        {
            if (TNumber.IsNaN(value)) return new(0, false, true);
            var floor = Int128.CreateSaturating(value);
            if (TNumber.IsInteger(value) || TNumber.IsInfinity(value)) return new(floor, true);
            return new(TNumber.IsNegative(value) ? floor - 1 : floor, false); // it was cut toward zero
        }
    }
}
