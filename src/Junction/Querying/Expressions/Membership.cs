using System.Numerics;
using Junction.Model;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>Makes conditions of lists. The list is read at once, since a query may be sent later and more than once.</summary>
internal static class Membership
{
    /// <summary>Whether a value is in a list.</summary>
    public static Condition In<T>(Expr? item, IEnumerable<T> values)
    {
        var list = new ListOperand(values.TryGetNonEnumeratedCount(out var count) ? count : 4, Operand.Of(item));
        foreach (var value in values) list.Add(0, value);
        return list.Contains();
    }

    /// <summary>Whether a value is in a list.</summary>
    public static Condition In<T>(Expr? item, ReadOnlySpan<T> values)
    {
        var list = new ListOperand(values.Length, Operand.Of(item));
        foreach (var value in values) list.Add(0, value);
        return list.Contains();
    }

    /// <summary>Whether a whole number is in a list of whole numbers of another type; what the item's type cannot hold cannot equal it.</summary>
    public static Condition InNumbers<TNumber>(Expr? item, IEnumerable<TNumber> values) where TNumber : struct, IBinaryInteger<TNumber>
    {
        var operand = Operand.Of(item);
        var kind = Operand.KindOf(operand);
        var list = new ListOperand(values.TryGetNonEnumeratedCount(out var count) ? count : 4, operand);
        foreach (var value in values)
        {
            if (Numbers.TryConvert(Int128.CreateSaturating(value), kind, out var converted)) list.Add(converted);
        }
        return list.Contains();
    }
}

/// <summary>A list on its way into a condition: its values as the operands they are compared with store them. A local variable, never copied.</summary>
internal struct ListOperand
{
    private readonly SqlExpression[] _operands;
    private DbValue[] _values;
    private int _count;
    private int _nulls; // a bit for each column that holds one

    /// <param name="rows">How many rows there will be, if known.</param>
    /// <param name="operands">What a row is compared with.</param>
    public ListOperand(int rows, params SqlExpression[] operands)
    {
        _operands = operands;
        _values = rows == 0 ? [] : new DbValue[rows * operands.Length];
    }

    /// <summary>Adds the value of a column; each row gives all its columns in turn.</summary>
    public void Add<T>(int column, T value)
    {
        var converted = DbValue.From(value);
        if (converted.IsNull) _nulls |= 1 << column;
        else if (typeof(T).IsValueType && EnumNames.IsEnum<T>() && EnumOperands.IsText(_operands[column])) converted = EnumOperands.Compared<T>(converted);
        Add(converted);
    }

    /// <summary>Adds a value that is not null and of the operand's kind.</summary>
    public void Add(DbValue value)
    {
        if (_count == _values.Length) Array.Resize(ref _values, Math.Max(4, _count * 2));
        _values[_count++] = value;
    }

    /// <summary>Whether the operands are among the rows.</summary>
    public readonly Condition Contains()
    {
        if (_count == 0) return Condition.False;
        if (_operands is [ParameterNode { Value.IsNull: true }]) return Condition.Of(_nulls != 0);
        var types = new ColumnType[_operands.Length];
        for (var i = 0; i < types.Length; i++)
        {
            var type = _operands[i].Type;
            var hasNull = (_nulls & 1 << i) != 0;
            types[i] = type.IsNullable == hasNull ? type : type with { IsNullable = hasNull };
        }
        var values = _count == _values.Length ? _values : _values[.._count];
        return new(new InListNode(_operands, new ValueList(types, values)));
    }
}
