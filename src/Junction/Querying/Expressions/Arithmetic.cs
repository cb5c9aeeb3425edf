using Junction.Model;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>Makes arithmetic of what the operators are given, with the result C# would have: its kind, and null where an operand is.</summary>
internal static class Arithmetic
{
    /// <summary>An operation whose result is of a type, nullable or not.</summary>
    public static Expr<TResult> Make<TResult>(BinaryOperator op, Expr? left, Expr? right) =>
        new(Node(op, left, right, ColumnType.Of<TResult>().Kind));

    /// <summary>Unary minus.</summary>
    public static Expr<TResult> Negate<TResult>(Expr? operand) =>
        new(new NegateNode(Numbers.As(Operand.Of(operand), ColumnType.Of<TResult>().Kind)));

    /// <summary>The <c>+</c> of every <see cref="Expr{T}"/>: of texts, or of numbers.</summary>
    public static Expr<T> Add<T>(Expr? left, Expr? right)
    {
        if (typeof(T) == typeof(string)) return new(Concat(left, right));
        var kind = ColumnType.Of<T>().Kind;
        if (kind is < ValueKind.Byte or > ValueKind.Decimal || EnumNames.IsEnum<T>())
        {
            throw new NotSupportedException($"Values of type {typeof(T).Name} cannot be added.");
        }
        return new(Node(BinaryOperator.Add, left, right, kind));
    }

    /// <summary>Text after text; null adds nothing.</summary>
    public static BinaryNode Concat(Expr? left, Expr? right)
    {
        var (leftNode, rightNode) = (Operand.Of(left), Operand.Of(right));
        var caseless = rightNode.Type.IsCaseInsensitive ? rightNode : leftNode;
        return new BinaryNode(BinaryOperator.Concat, leftNode, rightNode, Operand.TextType(caseless, isNullable: false));
    }

    private static BinaryNode Node(BinaryOperator op, Expr? left, Expr? right, ValueKind kind)
    {
        if (kind is ValueKind.Byte or ValueKind.Int16) kind = ValueKind.Int32;
        var (leftNode, rightNode) = (Numbers.As(Operand.Of(left), kind), Numbers.As(Operand.Of(right), kind));
        // A division by zero is NULL on some databases.
        var canBeNull = op is BinaryOperator.Divide or BinaryOperator.Remainder || leftNode.CanBeNull || rightNode.CanBeNull;
        return new BinaryNode(op, leftNode, rightNode, Operand.TypeOf(kind, canBeNull));
    }
}
