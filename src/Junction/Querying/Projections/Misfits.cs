using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>Says what was computed, and of which column, when a result does not fit the type that C# gives it, or is NULL where that has none.</summary>
internal static class Misfits
{
    /// <summary>The error of a row, in place of the one that reading it threw.</summary>
    public static ColumnReadException Explain<TRow>(TRow row, SqlExpression[] columns, ColumnReadException cause) where TRow : struct, IRow
    {
        if (cause.IsNull) return Missing([.. columns.Where((_, i) => row.IsNull(i))], cause);
        for (var i = 0; i < columns.Length; i++)
        {
            try
            {
                Materialise.Value(row, i, columns[i].Type);
            }
            catch (ColumnReadException)
            {
                return Of(columns[i], cause);
            }
        }
        return cause;
    }

    /// <summary>
    /// The error of a statement that the database broke off because a sum outgrew its own numbers; null when it failed for something else. Some
    /// databases give what is too great, and it cannot be read; others give nothing.
    /// </summary>
    public static ColumnReadException? Of(ReadOnlySpan<SqlExpression> columns, DatabaseException failed)
    {
        if (failed.Kind != DatabaseErrorKind.ValueOutOfRange) return null;
        foreach (var column in columns)
        {
            if (GreatSum(column) is { } sum) return Of(sum, (Exception)failed);
        }
        return null;
    }

    /// <summary>The error of one value.</summary>
    public static ColumnReadException Of(SqlExpression computed, ColumnReadException cause) =>
        computed.Type.Kind is >= ValueKind.Byte and <= ValueKind.Int64 && (IsSum(computed) || computed is BinaryNode or NegateNode) ? Of(computed, (Exception)cause) : cause;

    private static ColumnReadException Of(SqlExpression computed, Exception cause)
    {
        var (isSum, kind) = (IsSum(computed), computed.Type.Kind);
        var column = ColumnOf(computed);
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

    // Of several that are NULL nobody knows which may be.
    private static ColumnReadException Missing(SqlExpression[] missing, ColumnReadException cause)
    {
        if (missing.Length != 1 || ColumnOf(missing[0]) is not { } column) return cause;
        var model = (column.Table as ModelInfo)?.ModelName ?? column.Table.Name;
        var what = missing[0] is ColumnNode ? $"{model}.{column.Property}" : $"What is computed of {model}.{column.Property}";
        return new ColumnReadException(model, column.Property, $"{what} is NULL in a row that was selected, as what lies behind a path that leads nowhere is. Make it nullable with AsNullable(), or give a value instead with Coalesce(…).", cause);
    }

    private static string Name(ValueKind kind) => kind switch
    {
        ValueKind.Byte => "a byte",
        ValueKind.Int16 => "a short",
        ValueKind.Int32 => "an int",
        ValueKind.Decimal => "the numbers that this database adds decimals as",
        _ => "a long",
    };

    private static SqlExpression? GreatSum(SqlExpression computed) => computed switch
    {
        BinaryNode binary => GreatSum(binary.Left) ?? GreatSum(binary.Right),
        NegateNode negated => GreatSum(negated.Operand),
        _ => computed.Type.Kind is ValueKind.Int64 or ValueKind.Decimal && IsSum(computed) ? computed : null,
    };

    private static bool IsSum(SqlExpression computed) => computed switch
    {
        AggregateNode aggregate => aggregate.Function == AggregateFunction.Sum,
        SubqueryNode subquery => IsSum(subquery.Select.Columns[0]),
        CorrelatedNode correlated => IsSum(correlated.InFrom),
        _ => false,
    };

    private static ColumnInfo? ColumnOf(SqlExpression? computed) => computed switch
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
}
