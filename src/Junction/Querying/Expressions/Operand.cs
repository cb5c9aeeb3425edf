using Junction.Model;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>From what a lambda wrote to nodes: captured values, null, and the types of results.</summary>
internal static class Operand
{
    private static readonly ColumnType[] Types = Make(false);
    private static readonly ColumnType[] NullableTypes = Make(true);
    private static readonly ColumnType Caseless = new(ValueKind.String) { IsCaseInsensitive = true };
    private static readonly ColumnType NullableCaseless = Caseless.OrNull();

    /// <summary>SQL's NULL: what a null reference in place of an expression means.</summary>
    public static ParameterNode Null { get; } = new(DbValue.Null, new ColumnType(ValueKind.Null) { IsNullable = true });

    /// <summary>The node of an expression; a null reference is NULL.</summary>
    public static SqlExpression Of(Expr? expression) => expression is null ? Null : expression.Node;

    /// <summary>A captured value.</summary>
    public static ParameterNode Captured<T>(T value) => new(DbValue.From(value), ColumnType.Of<T>());

    /// <summary>The type of a computed value.</summary>
    public static ColumnType TypeOf(ValueKind kind, bool isNullable) => (isNullable ? NullableTypes : Types)[(int)kind];

    /// <summary>The type of a text made of others: it compares without regard to case if one of them does.</summary>
    public static ColumnType TextType(SqlExpression text, bool isNullable) =>
        !text.Type.IsCaseInsensitive ? TypeOf(ValueKind.String, isNullable) : isNullable ? NullableCaseless : Caseless;

    /// <summary>The kind of an operand, without the digits that a captured decimal would be looked through for.</summary>
    public static ValueKind KindOf(SqlExpression operand) => operand is ParameterNode parameter ? parameter.ValueType.Kind : operand.Type.Kind;

    /// <summary>A function over operands; its result is null where an operand is.</summary>
    public static FunctionNode Call(SqlFunction function, ValueKind result, params SqlExpression[] operands) =>
        new(function, operands, TypeOf(result, Array.Exists(operands, static operand => operand.CanBeNull)));

    /// <summary>The type of a result that is one of several values: that of the first that is no captured value. Enums are brought to one form.</summary>
    public static ColumnType Unify<T>(Span<SqlExpression> values)
    {
        if (EnumNames.IsEnum<T>()) EnumOperands.Align<T>(values);
        var (type, canBeNull) = (default(ColumnType), false);
        foreach (var value in values)
        {
            if (value is not ParameterNode) type ??= value.Type;
            canBeNull |= value.CanBeNull;
        }
        type ??= ColumnType.Of<T>();
        return type.IsNullable == canBeNull ? type : type with { IsNullable = canBeNull };
    }

    private static ColumnType[] Make(bool isNullable) =>
        Array.ConvertAll(Enum.GetValues<ValueKind>(), kind => new ColumnType(kind) { IsNullable = isNullable });
}
