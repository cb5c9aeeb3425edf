using Junction.Databases;
using Junction.Model;
using Junction.Relations;

namespace Junction.Records;

/// <summary>
/// Brings loaded relations of the records that a saved or deleted record holds into line with it: the student and the course an
/// enrolment was given.
/// </summary>
internal static class HeldSides
{
    /// <summary>A record was inserted.</summary>
    public static void Added(Work work, Record record)
    {
        foreach (var reference in record.ModelInfo.Relations) Added(work, record, reference);
    }

    /// <summary>The references of a record whose foreign key is about to change with its save, and where they led.</summary>
    public static (RelationInfo Reference, RecordKey Former)[] Moving(Record record)
    {
        HashSet<int> dirty = [.. RecordChanges.Dirty(record)];
        return [.. record.ModelInfo.Relations
            .Where(relation => relation.Kind == RelationKind.BelongsTo && Array.Exists(relation.OwnerColumns, column => dirty.Contains(column.Ordinal)))
            .Select(relation => (relation, Former(record, relation)))];
    }

    /// <summary>References of a record lead elsewhere than before.</summary>
    public static void Moved(Work work, Record record, (RelationInfo Reference, RecordKey Former)[] moved, List<(RelationInfo Reference, Record Former)> left)
    {
        if (moved.Length == 0) return;
        foreach (var (reference, former) in left)
        {
            if (Array.Exists(moved, move => move.Reference == reference) && former != Holder(record, reference)) Removed(work, record, reference, former, moved);
        }
        foreach (var reference in record.ModelInfo.Relations)
        {
            if (Array.Exists(moved, move => move.Reference == reference)) Added(work, record, reference);
            else if (Holder(record, reference) is { } holder) Relink(work, holder, record, reference, moved);
        }
    }

    /// <summary>A record was deleted.</summary>
    public static void Removed(Work work, Record record)
    {
        foreach (var reference in record.ModelInfo.Relations) Removed(work, record, reference);
    }

    /// <summary>A record no longer belongs to the one that a reference of it holds.</summary>
    public static void Removed(Work work, Record record, RelationInfo reference)
    {
        if (Holder(record, reference) is { } holder) Removed(work, record, reference, holder, []);
    }

    private static void Removed(Work work, Record record, RelationInfo reference, Record holder, (RelationInfo Reference, RecordKey Former)[] moved)
    {
        foreach (var relation in holder.ModelInfo.Relations)
        {
            if (IsInverse(relation, reference)) Leave(work, holder, relation, record);
            else if (LinkedThrough(relation, reference)) RemoveLink(work, holder, relation, record, moved);
        }
    }

    private static Record? Holder(Record record, RelationInfo reference) => reference.Kind == RelationKind.BelongsTo ? RelationSlots.Single(record, reference) : null;

    private static void Join(Work work, Record holder, RelationInfo relation, Record record)
    {
        if (relation.IsCollection) LoadedSides.Add(work, holder, relation, record, null);
        else if (RelationSlots.IsLoaded(holder, relation)) Replace(work, holder, relation, record);
    }

    private static void Leave(Work work, Record holder, RelationInfo relation, Record record)
    {
        if (relation.IsCollection) LoadedSides.Remove(work, holder, relation, KeyOf(record));
        else if (RelationSlots.Single(holder, relation) is { } held && Same(held, record)) Replace(work, holder, relation, Record.LoadedNull);
    }

    private static void Replace(Work work, Record holder, RelationInfo relation, object target)
    {
        RecordSnapshot.Take(work, holder);
        relation.Owner.Slot(holder, relation.Index) = target;
    }

    private static void Added(Work work, Record record, RelationInfo reference)
    {
        if (Holder(record, reference) is not { } holder) return;
        foreach (var relation in holder.ModelInfo.Relations)
        {
            if (IsInverse(relation, reference)) Join(work, holder, relation, record);
            else if (LinkedThrough(relation, reference)) AddLink(work, holder, relation, record);
        }
    }

    // The link stays the holder's, but leads to another target.
    private static void Relink(Work work, Record holder, Record link, RelationInfo reference, (RelationInfo Reference, RecordKey Former)[] moved)
    {
        foreach (var relation in holder.ModelInfo.Relations)
        {
            if (!LinkedThrough(relation, reference) || !Array.Exists(moved, move => move.Reference == relation.Link.TargetReference)) continue;
            RemoveLink(work, holder, relation, link, moved);
            AddLink(work, holder, relation, link);
        }
    }

    private static void AddLink(Work work, Record holder, RelationInfo relation, Record link) =>
        LoadedSides.Add(work, holder, relation, RelationSlots.Single(link, relation.Link.TargetReference!), link);

    private static void RemoveLink(Work work, Record holder, RelationInfo relation, Record link, (RelationInfo Reference, RecordKey Former)[] moved)
    {
        var reference = relation.Link.TargetReference!;
        var move = Array.Find(moved, move => move.Reference == reference);
        LoadedSides.RemoveLink(work, holder, relation, link, move.Reference is null ? Former(link, reference) : move.Former);
    }

    // Where the row leads, whatever was assigned since.
    private static RecordKey Former(Record record, RelationInfo reference) => RecordKey.Of(
        RecordContext.DatabaseOf(record), Array.ConvertAll(reference.OwnerColumns, column => RecordChanges.Original(record, column.Ordinal)), reference.OwnerColumns, reference.TargetColumns);

    private static bool IsInverse(RelationInfo relation, RelationInfo reference) =>
        relation.Kind is RelationKind.HasMany or RelationKind.HasOne && relation.Target == reference.Owner
        && relation.TargetColumns.AsSpan().SequenceEqual(reference.OwnerColumns);

    private static bool LinkedThrough(RelationInfo relation, RelationInfo reference) =>
        relation.Kind == RelationKind.ManyToMany && relation.Link.Model == reference.Owner && relation.Link.OwnerColumns.AsSpan().SequenceEqual(reference.OwnerColumns);

    private static bool Same(Record left, Record right) => ReferenceEquals(left, right) || KeyOf(left).Equals(KeyOf(right));

    private static RecordKey KeyOf(Record record) => RecordKey.Of(record, record.ModelInfo, record.ModelInfo.Key);
}
