using System.Globalization;
using Junction.Model;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>What can stand in a hole as it is: a part of a query, the name of a column.</summary>
internal interface ISqlOperand
{
    /// <summary>What it puts there.</summary>
    SqlHole Hole { get; }
}

/// <summary>What stands in a hole of literal SQL: a value, or SQL that has a type.</summary>
internal sealed class SqlHole
{
    private SqlHole(SqlExpression node) => Node = node;

    /// <summary>The SQL; of a value the parameter, typed by itself.</summary>
    public SqlExpression Node { get; }

    /// <summary>The value; null where SQL stands.</summary>
    public ParameterNode? Value { get; private init; }

    /// <summary>The column; null where something else stands.</summary>
    public ColumnInfo? Column { get; private init; }

    /// <summary>Of an enum's value: its name, or where it has none, its number, which is never a name. Else null.</summary>
    public string? EnumName { get; private init; }

    /// <summary>Whether an enum's value has a name.</summary>
    public bool IsNamed { get; private init; }

    /// <summary>A value.</summary>
    public static SqlHole OfValue<T>(T value) => OfCaptured<T>(Operand.Captured(value));

    /// <summary>A value of a type, captured already.</summary>
    public static SqlHole OfCaptured<T>(ParameterNode value)
    {
        if (value.Value.IsNull || !EnumNames.IsEnum<T>() || value.Value.Kind == ValueKind.String) return new(value) { Value = value };
        var number = value.Value.ToInt64();
        var isNamed = EnumNames.Of<T>().TryName(number, out var name);
        return new(value) { Value = value, IsNamed = isNamed, EnumName = isNamed ? name : number.ToString(CultureInfo.InvariantCulture) };
    }

    /// <summary>A part of a query.</summary>
    public static SqlHole OfPart(SqlExpression node) => new(node) { Column = (node as ColumnNode ?? (node as BooleanNode)?.Operand as ColumnNode)?.Column };

    /// <summary>The name of a column.</summary>
    public static SqlHole OfColumn(ColumnInfo column) => new(new ColumnNameNode(column)) { Column = column };
}
