using System.ComponentModel;

namespace Junction.Model;

/// <summary>
/// What every record carries over a plain object: one word of state and one reference to where it came from. The behaviour is in
/// <c>ActiveRecord</c>.
/// </summary>
public abstract class Record
{
    /// <summary>Stands in a single-valued relation's slot for "loaded, and there is none".</summary>
    internal static readonly object LoadedNull = new();

    /// <summary>Where the record stands in its life.</summary>
    internal RecordState State;

    /// <summary>
    /// The peers it was loaded with, the database for one that was loaded alone, or a <c>RecordContext</c> that holds them together with remembered old values;
    /// null for a new record nobody has touched.
    /// </summary>
    internal object? Context;

    private static int _deletions;

    private protected Record() { }

    /// <summary>
    /// Goes up whenever a record becomes a deleted one, or one no more: what leaves out deleted records looks again.
    /// </summary>
    internal static int Deletions => Volatile.Read(ref _deletions);

    /// <summary>Notes that the record became a deleted one, or one no more.</summary>
    internal static void CountDeletion() => Interlocked.Increment(ref _deletions);

    /// <summary>The model's metadata.</summary>
    internal abstract ModelInfo ModelInfo { get; }
}

/// <summary>Where a record stands in its life.</summary>
[Flags, EditorBrowsable(EditorBrowsableState.Never)]
public enum RecordState
{
    /// <summary>Not in the database as far as Junction knows.</summary>
    New = 0,

    /// <summary>It stands for a row: setters remember the old value.</summary>
    Persisted = 1,

    /// <summary>Its row was deleted through it.</summary>
    Deleted = 2,

    /// <summary>At least one column differs from what the row held.</summary>
    Dirty = 4,

    /// <summary>It stands for a row that was never read: columns other than the key hold defaults.</summary>
    Unread = 8,
}
