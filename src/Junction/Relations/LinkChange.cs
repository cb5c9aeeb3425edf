namespace Junction;

/// <summary>What a write through a many-to-many relation changed. Targets are named by their keys.</summary>
/// <remarks>A key is what <c>KeysAsync</c> gives: a boxed <see cref="int"/> for an <c>int</c> key, a tuple for one of several columns.</remarks>
public sealed class LinkChange
{
    internal LinkChange(IReadOnlyList<object>? attached = null, IReadOnlyList<object>? detached = null, IReadOnlyList<object>? updated = null,
        IReadOnlyList<object>? unchanged = null, IReadOnlyList<object>? missing = null, int duplicatesRemoved = 0)
    {
        Attached = attached ?? [];
        Detached = detached ?? [];
        Updated = updated ?? [];
        Unchanged = unchanged ?? [];
        Missing = missing ?? [];
        DuplicatesRemoved = duplicatesRemoved;
    }

    /// <summary>Targets that were not linked and now are.</summary>
    public IReadOnlyList<object> Attached { get; }

    /// <summary>Targets that were linked and no longer are.</summary>
    public IReadOnlyList<object> Detached { get; }

    /// <summary>Targets whose link stays, with other data.</summary>
    public IReadOnlyList<object> Updated { get; }

    /// <summary>Targets that were linked as asked for already.</summary>
    public IReadOnlyList<object> Unchanged { get; }

    /// <summary>Targets whose link was to be updated and that are not linked.</summary>
    public IReadOnlyList<object> Missing { get; }

    /// <summary>Link rows beyond the first of a pair that a sync removed, in tables without a unique key over the pair.</summary>
    public int DuplicatesRemoved { get; }

    /// <summary>Whether the database was changed at all.</summary>
    public bool Any => Attached.Count + Detached.Count + Updated.Count + DuplicatesRemoved > 0;

    /// <summary>How many of each, for logs: <c>2 attached, 1 detached, 3 unchanged</c>.</summary>
    public override string ToString()
    {
        (int Count, string What)[] parts =
        [
            (Attached.Count, "attached"), (Detached.Count, "detached"), (Updated.Count, "updated"), (Unchanged.Count, "unchanged"), (Missing.Count, "missing"),
            (DuplicatesRemoved, DuplicatesRemoved == 1 ? "duplicate removed" : "duplicates removed"),
        ];
        var text = string.Join(", ", parts.Where(static part => part.Count > 0).Select(static part => $"{part.Count} {part.What}"));
        return text.Length == 0 ? "nothing changed" : text;
    }
}
