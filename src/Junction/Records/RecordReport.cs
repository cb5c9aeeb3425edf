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
                .Where(column => !column.IsGenerated || !RecordKey.IsUnset(model.GetColumn(record, column.Ordinal)))
                .Select(column => new Change(column.Property, null, column.ToObject(model.GetColumn(record, column.Ordinal))))];
        }
        return [.. RecordChanges.Dirty(record).Order().Select(ordinal => model.Columns[ordinal]).Select(column => new Change(
            column.Property,
            column.ToObject(RecordChanges.Original(record, column.Ordinal)),
            column.ToObject(model.GetColumn(record, column.Ordinal))))];
    }
}
