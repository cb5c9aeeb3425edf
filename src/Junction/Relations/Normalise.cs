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
        var value = model.GetColumn(record, column.Ordinal);
        var stored = dialect.Normalise(value, column);
        if (stored.Kind != value.Kind || !stored.Equals(value) || stored.Kind == ValueKind.DateTime) model.SetColumn(record, column.Ordinal, stored);
        return stored;
    }
}
