using Junction.Model;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>Makes comparisons of what the operators are given.</summary>
internal static class Comparing
{
    /// <summary>Two values of one type, one or both perhaps of its nullable form.</summary>
    public static Condition Alike<T>(ComparisonOperator op, Expr? left, Expr? right)
    {
        var (leftNode, rightNode) = (Operand.Of(left), Operand.Of(right));
        if (typeof(T) == typeof(bool) || typeof(T) == typeof(bool?)) return Booleans(op, leftNode, rightNode);
        if (typeof(T).IsValueType && EnumNames.IsEnum<T>()) EnumOperands.Align<T>(op, ref leftNode, ref rightNode);
        return new(new ComparisonNode(op, leftNode, rightNode));
    }

    /// <summary>Whether a value is null.</summary>
    public static Condition IsNull(Expr? value) => new(new ComparisonNode(ComparisonOperator.Equal, Operand.Of(value), Operand.Null));

    /// <summary>Whether a value is not null.</summary>
    public static Condition IsNotNull(Expr? value) => new(new ComparisonNode(ComparisonOperator.NotEqual, Operand.Of(value), Operand.Null));

    // A column is compared as a column (completed = ?), and a condition with true or false is itself or its opposite.
    private static Condition Booleans(ComparisonOperator op, SqlExpression left, SqlExpression right)
    {
        (left, right) = (Unwrap(left), Unwrap(right));
        if (op is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
        {
            if (left is SqlPredicate leftTest && Flag(right) is { } rightFlag) return Whether(leftTest, rightFlag == (op == ComparisonOperator.Equal));
            if (right is SqlPredicate rightTest && Flag(left) is { } leftFlag) return Whether(rightTest, leftFlag == (op == ComparisonOperator.Equal));
        }
        return new(new ComparisonNode(op, left, right));
    }

    private static Condition Whether(SqlPredicate test, bool expected) => new(expected ? test : new NotNode(test));

    private static bool? Flag(SqlExpression operand) => operand is ParameterNode { Value: { IsNull: false } value } ? value.As<bool>() : null;

    // As a condition null is false; a value that is never null needs no such care.
    private static SqlExpression Unwrap(SqlExpression operand) => operand is BooleanNode { Operand: { CanBeNull: false } value } ? value : operand;
}
