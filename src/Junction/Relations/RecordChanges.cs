using Junction.Model;

namespace Junction.Relations;

/// <summary>What a record remembers of its columns' old values.</summary>
internal static class RecordChanges
{
    /// <summary>Notes that a column is about to change; a value set back to the old one is clean again.</summary>
    public static void Note(Record record, int column, DbValue old, DbValue @new)
    {
        RecordSnapshot.TakeInFlow(record);
        var context = RecordContext.Of(record);
        var originals = context.Originals ??= [];
        var at = originals.FindIndex(entry => entry.Column == column);
        if (at < 0) originals.Add((column, old));
        else if (IsSame(originals[at].Old, @new) && !record.State.HasFlag(RecordState.Unread)) originals.RemoveAt(at);
        if (originals.Count > 0) record.State |= RecordState.Dirty;
        else record.State &= ~RecordState.Dirty;
    }

    /// <summary>The ordinals of the columns that differ from what the row held, in order.</summary>
    public static IReadOnlyList<int> Dirty(Record record)
    {
        if (!record.State.HasFlag(RecordState.Dirty) || record.Context is not RecordContext { Originals: { } originals }) return [];
        var columns = originals.ConvertAll(static entry => entry.Column);
        columns.Sort(); // the order in which they were set makes no other statement
        return columns;
    }

    /// <summary>What a column held when the row was last read or written.</summary>
    public static DbValue Original(Record record, int column)
    {
        if (record.Context is RecordContext { Originals: { } originals })
        {
            foreach (var entry in originals)
            {
                if (entry.Column == column) return entry.Old;
            }
        }
        return record.ModelInfo.GetColumn(record, column);
    }

    /// <summary>Whether a reference was given a column's value, since it was made or reloaded.</summary>
    public static bool IsKnown(Record record, int column) =>
        record.Context is RecordContext context
        && (context.Originals?.Exists(entry => entry.Column == column) == true || context.Known?.Contains(column) == true);

    /// <summary>Takes the present values as the row's.</summary>
    public static void Accept(Record record)
    {
        if (record.State.HasFlag(RecordState.Unread) && record.Context is RecordContext { Originals: { } written } reference)
            reference.Known = [.. reference.Known ?? [], .. written.Select(static entry => entry.Column)];
        record.State = (record.State | RecordState.Persisted) & ~(RecordState.Dirty | RecordState.Deleted);
        if (record.Context is RecordContext context) (context.Originals, context.Left) = (null, null);
    }

    // A local time may show the same hours as the UTC time it replaces, and is another instant.
    private static bool IsSame(DbValue old, DbValue @new) =>
        old.Equals(@new) && (old.Kind != ValueKind.DateTime || old.As<DateTime>().Kind == @new.As<DateTime>().Kind);
}
