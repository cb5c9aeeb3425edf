using Junction.Model;
using Junction.Relations;

namespace Junction.Records;

/// <summary>Shows what a record remembers.</summary>
internal static class RecordReport
{
    /// <summary>The changed properties with old and new values.</summary>
    public static IReadOnlyList<Change> Changes(Record record)
    {
        var model = record.ModelInfo;
        if (record.State == RecordState.New)
        {
            return [.. model.Columns
                .Where(column => !column.IsGenerated || !LinkRows.IsUnset(model.GetColumn(record, column.Ordinal)))
                .Select(column => new Change(column.Property, null, model.GetColumn(record, column.Ordinal).ToObject()))];
        }
        return [.. RecordChanges.Dirty(record).Order().Select(column => new Change(
            model.Columns[column].Property,
            RecordChanges.Original(record, column).ToObject(),
            model.GetColumn(record, column).ToObject()))];
    }
}
