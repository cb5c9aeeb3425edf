using Junction.Dialects;
using Junction.Model;

namespace Junction.Relations;

/// <summary>Brings a record's values into the form their columns store, before they are sent.</summary>
internal static class Normalise
{
    /// <summary>
    /// The value of a column as it will be stored: times cut to the column's precision, UTC where the column says so. The record
    /// takes it over, so that the property holds what the row holds.
    /// </summary>
    /// <exception cref="ValueOutOfRangeException">The column cannot hold the value exactly.</exception>
    public static DbValue Column(Dialect dialect, ModelInfo model, Record record, ColumnInfo column)
    {
        var stored = dialect.Normalise(model.GetColumn(record, column.Ordinal), column);
        TakeOver(model, record, column, stored);
        return stored;
    }

    /// <summary>The values of columns as they will be stored; the record keeps its own until the row is written.</summary>
    /// <exception cref="ValueOutOfRangeException">A column cannot hold its value exactly.</exception>
    public static DbValue[] Columns(Dialect dialect, Record record, ColumnInfo[] columns)
    {
        var stored = new DbValue[columns.Length];
        Columns(dialect, record, columns, stored);
        return stored;
    }

    /// <summary>The same into a place at hand, as long as the columns are many.</summary>
    public static void Columns(Dialect dialect, Record record, ColumnInfo[] columns, Span<DbValue> stored)
    {
        var model = record.ModelInfo;
        for (var i = 0; i < columns.Length; i++) stored[i] = dialect.Normalise(model.GetColumn(record, columns[i].Ordinal), columns[i]);
    }

    /// <summary>Has a record hold the values that its row holds now.</summary>
    public static void TakeOver(Record record, ColumnInfo[] columns, ReadOnlySpan<DbValue> stored)
    {
        var model = record.ModelInfo;
        for (var i = 0; i < columns.Length; i++) TakeOver(model, record, columns[i], stored[i]);
    }

    private static void TakeOver(ModelInfo model, Record record, ColumnInfo column, DbValue stored)
    {
        // Of the other kinds a value is stored as it is, or not at all.
        if (stored.Kind is ValueKind.DateTime or ValueKind.DateTimeOffset or ValueKind.TimeOnly or ValueKind.TimeSpan or ValueKind.Decimal)
        {
            model.SetColumn(record, column.Ordinal, stored);
        }
    }
}
