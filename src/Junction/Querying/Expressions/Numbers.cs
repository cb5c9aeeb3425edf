using Junction.Model;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>Numbers of one kind as another, where C# widens.</summary>
internal static class Numbers
{
    /// <summary>A number as another kind: a captured one is converted here, anything else in SQL.</summary>
    public static SqlExpression As(SqlExpression operand, ValueKind kind)
    {
        var from = Operand.KindOf(operand);
        if (from == kind || from == ValueKind.Null) return operand;
        if (from is < ValueKind.Byte or > ValueKind.Decimal) throw new NotSupportedException($"A value of kind {from} is no number to databases.");
        if (operand is not ParameterNode parameter) return new ConvertNode(operand, Operand.TypeOf(kind, operand.CanBeNull));
        return new ParameterNode(As(parameter.Value, kind), Operand.TypeOf(kind, parameter.Value.IsNull));
    }

    /// <summary>The kind two numbers of different kinds are computed and compared as.</summary>
    public static ValueKind Common(ValueKind left, ValueKind right)
    {
        if (left == ValueKind.Decimal || right == ValueKind.Decimal) return ValueKind.Decimal;
        if (left == ValueKind.Double || right == ValueKind.Double) return ValueKind.Double;
        if (left == ValueKind.Single || right == ValueKind.Single) return ValueKind.Single;
        return left == ValueKind.Int64 || right == ValueKind.Int64 ? ValueKind.Int64 : ValueKind.Int32;
    }

    /// <summary>Whether a kind is a whole number; a char counts as its code.</summary>
    public static bool IsWhole(ValueKind kind) => kind is >= ValueKind.Byte and <= ValueKind.Int64 or ValueKind.Char;

    /// <summary>A whole number as a value of a whole-number kind, if it fits.</summary>
    public static bool TryConvert(Int128 number, ValueKind kind, out DbValue value)
    {
        var (least, most) = Range(kind);
        if (number < least || number > most)
        {
            value = default;
            return false;
        }
        value = kind == ValueKind.Char ? DbValue.From((char)number) : DbValue.From((long)number).ToInteger(kind);
        return true;
    }

    /// <summary>The numbers a whole-number kind can hold.</summary>
    public static (Int128 Least, Int128 Most) Range(ValueKind kind) => kind switch
    {
        ValueKind.Byte => (byte.MinValue, byte.MaxValue),
        ValueKind.Int16 => (short.MinValue, short.MaxValue),
        ValueKind.Char => (char.MinValue, char.MaxValue),
        ValueKind.Int32 => (int.MinValue, int.MaxValue),
        _ => (long.MinValue, long.MaxValue),
    };

    private static DbValue As(DbValue value, ValueKind kind) => value.IsNull ? value : kind switch
    {
        ValueKind.Single => DbValue.From((float)value.ToInt64()),
        ValueKind.Double => DbValue.From(value.Kind == ValueKind.Single ? value.As<float>() : (double)value.ToInt64()),
        ValueKind.Decimal => DbValue.From((decimal)value.ToInt64()),
        _ => value.ToInteger(kind),
    };
}
