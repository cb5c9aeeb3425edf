using Junction.Model;

namespace Junction.Sql;

/// <summary>Says what was computed, and of which column, when it outgrows the type that C# gives it.</summary>
internal static class Overflows
{
    /// <summary>The error of a value that could not be read.</summary>
    public static ColumnReadException Of(SqlExpression computed, Exception cause) => Of(IsSum(computed), ColumnOf(computed), computed.Type.Kind, cause);

    /// <summary>The error of a statement that the database broke off because a sum outgrew its own numbers.</summary>
    public static ColumnReadException Of(GreatSum sum, Exception cause) => Of(true, sum.Column, sum.Kind, cause);

    /// <summary>Whether an expression is a sum.</summary>
    public static bool IsSum(SqlExpression computed) => computed switch
    {
        AggregateNode aggregate => aggregate.Function == AggregateFunction.Sum,
        SubqueryNode subquery => IsSum(subquery.Select.Columns[0]),
        CorrelatedNode correlated => IsSum(correlated.InFrom),
        _ => false,
    };

    /// <summary>The column that an expression is computed of, the first of several.</summary>
    public static ColumnInfo? ColumnOf(SqlExpression? computed) => computed switch
    {
        ColumnNode column => column.Column,
        DerivedColumnNode derived => ColumnOf(derived.Table.Select.Columns[derived.Index]),
        AggregateNode aggregate => ColumnOf(aggregate.Operand),
        SubqueryNode subquery => ColumnOf(subquery.Select.Columns[0]),
        CorrelatedNode correlated => ColumnOf(correlated.InFrom),
        BinaryNode binary => ColumnOf(binary.Left) ?? ColumnOf(binary.Right),
        NegateNode negate => ColumnOf(negate.Operand),
        ConvertNode convert => ColumnOf(convert.Operand),
        FunctionNode function => function.Arguments.Select(ColumnOf).FirstOrDefault(static column => column is not null),
        _ => null,
    };

    private static ColumnReadException Of(bool isSum, ColumnInfo? column, ValueKind kind, Exception cause)
    {
        var model = (column?.Table as ModelInfo)?.ModelName ?? column?.Table.Name;
        var name = column is null ? "values" : $"{model}.{column.Property}";
        var example = column?.Property ?? "Count";
        var mend = (kind >= ValueKind.Int64, isSum) switch
        {
            _ when kind == ValueKind.Decimal => "Give the column fewer digits after the point, [Precision(18, 2)], or sum parts of the rows.",
            (false, true) => $"Sum it as a long: Sum(x => x.{example}.AsLong()).",
            (false, false) => $"Compute with a long: x.{example}.AsLong() in place of x.{example}.",
            _ => $"Compute with a double: x.{example} * 1.0 in place of x.{example}.",
        };
        return new ColumnReadException(model, column?.Property, $"{(isSum ? "The sum of" : "What is computed of")} {name} does not fit {Name(kind)}. {mend}", cause);
    }

    private static string Name(ValueKind kind) => kind switch
    {
        ValueKind.Byte => "a byte",
        ValueKind.Int16 => "a short",
        ValueKind.Int32 => "an int",
        ValueKind.Decimal => "the numbers that this database adds decimals as",
        _ => "a long",
    };
}

/// <summary>A sum that a statement asks for, which a database's own numbers may not hold.</summary>
/// <param name="Column">The column that is summed, the first of several.</param>
/// <param name="Kind">What the sum is.</param>
internal sealed record GreatSum(ColumnInfo? Column, ValueKind Kind)
{
    /// <summary>The sum that an aggregate is; null for any other, and for one that is narrower than what databases add with.</summary>
    public static GreatSum? Of(AggregateNode node) =>
        node.Function == AggregateFunction.Sum && node.Type.Kind is ValueKind.Int64 or ValueKind.Decimal ? new(Overflows.ColumnOf(node.Operand), node.Type.Kind) : null;
}
