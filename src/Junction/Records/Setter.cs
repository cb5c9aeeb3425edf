using System.Runtime.CompilerServices;
using Junction.Model;
using Junction.Relations;

namespace Junction.Records;

/// <summary>What generated property setters call.</summary>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public static class Setter
{
    /// <summary>
    /// Whether a property takes on another value; the old one is remembered when the record stands for a row.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Changes<T>(Record record, int column, T old, T value)
    {
        if (EqualityComparer<T>.Default.Equals(old, value)) return false;
        if (record.State != RecordState.New) Note(record, column, DbValue.From(old), DbValue.From(value));
        return true;
    }

    /// <summary>The same for bytes, which are compared one by one.</summary>
    public static bool Changes(Record record, int column, byte[]? old, byte[]? value)
    {
        if (ReferenceEquals(old, value)) return false;
        var isSame = old is not null && value is not null && old.AsSpan().SequenceEqual(value);
        if (!isSame && record.State != RecordState.New) Note(record, column, DbValue.From(old), DbValue.From(value));
        return true;
    }

    /// <summary>The same for enums stored by name, whose values are remembered as they are stored.</summary>
    public static bool Changes(Record record, int column, DbValue old, DbValue value)
    {
        if (old.Equals(value)) return false;
        if (record.State != RecordState.New) Note(record, column, old, value);
        return true;
    }

    private static void Note(Record record, int column, DbValue old, DbValue value) => RecordChanges.Note(record, column, old, value);
}
