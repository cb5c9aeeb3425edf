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
        if (record.IsWatched) LinkData.Given(column);
        var isSame = IsSame(old, value);
        // Of a row that was never read nobody knows what it holds: the type's default is a change like any other.
        if (isSame ? record.State.HasFlag(RecordState.Unread) : record.State != RecordState.New) Note(record, column, DbValue.From(old), DbValue.From(value));
        return !isSame;
    }

    /// <summary>The same for bytes, which are compared one by one.</summary>
    public static bool Changes(Record record, int column, byte[]? old, byte[]? value)
    {
        if (record.IsWatched) LinkData.Given(column);
        var isUnread = record.State.HasFlag(RecordState.Unread);
        if (ReferenceEquals(old, value) && !isUnread) return false;
        var isSame = !isUnread && old is not null && value is not null && old.AsSpan().SequenceEqual(value);
        if (!isSame && record.State != RecordState.New) Note(record, column, DbValue.From(old), DbValue.From(value));
        return true;
    }

    /// <summary>The same for enums stored by name, whose values are remembered as they are stored.</summary>
    public static bool Changes(Record record, int column, DbValue old, DbValue value)
    {
        if (record.IsWatched) LinkData.Given(column);
        var isSame = old.Equals(value);
        if (isSame ? record.State.HasFlag(RecordState.Unread) : record.State != RecordState.New) Note(record, column, old, value);
        return !isSame;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSame<T>(T old, T value)
    {
        if (!EqualityComparer<T>.Default.Equals(old, value)) return false;
        // A time equals another whatever their kinds are, though they mean different instants; zero equals minus zero.
        if (typeof(T) == typeof(DateTime)) return Kind(old) == Kind(value);
        if (typeof(T) == typeof(DateTime?)) return NullableKind(old) == NullableKind(value);
        if (typeof(T) == typeof(double)) return Bits(old) == Bits(value);
        return true;
    }

    private static DateTimeKind Kind<T>(T value) => Unsafe.As<T, DateTime>(ref value).Kind;

    private static DateTimeKind? NullableKind<T>(T value) => Unsafe.As<T, DateTime?>(ref value)?.Kind;

    private static long Bits<T>(T value) => BitConverter.DoubleToInt64Bits(Unsafe.As<T, double>(ref value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Note(Record record, int column, DbValue old, DbValue value) => RecordChanges.Note(record, column, old, value);
}
