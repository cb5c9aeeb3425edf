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

    /// <summary>The error of one value.</summary>
    public static ColumnReadException Of(SqlExpression computed, ColumnReadException cause) =>
        computed.Type.Kind is >= ValueKind.Byte and <= ValueKind.Int64 && (Overflows.IsSum(computed) || computed is BinaryNode or NegateNode) ? Overflows.Of(computed, cause) : cause;

    // Of several that are NULL nobody knows which may be.
    private static ColumnReadException Missing(SqlExpression[] missing, ColumnReadException cause)
    {
        if (missing.Length != 1 || Overflows.ColumnOf(missing[0]) is not { } column) return cause;
        var model = (column.Table as ModelInfo)?.ModelName ?? column.Table.Name;
        var what = missing[0] is ColumnNode ? $"{model}.{column.Property}" : $"What is computed of {model}.{column.Property}";
        return new ColumnReadException(model, column.Property, $"{what} is NULL in a row that was selected, as what lies behind a path that leads nowhere is. Make it nullable with AsNullable(), or give a value instead with Coalesce(…).", cause);
    }
}
