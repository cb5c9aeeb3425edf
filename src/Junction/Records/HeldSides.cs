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
        foreach (var (reference, holder) in Held(record))
        {
            foreach (var relation in holder.ModelInfo.Relations)
            {
                if (IsInverse(relation, reference)) LoadedSides.Add(work, holder, relation, record, null);
                else if (LinkedThrough(relation, reference)) LoadedSides.Add(work, holder, relation, RelationSlots.Single(record, relation.Link.TargetReference!), record);
            }
        }
    }

    /// <summary>A record was deleted.</summary>
    public static void Removed(Work work, Record record)
    {
        foreach (var (reference, holder) in Held(record))
        {
            foreach (var relation in holder.ModelInfo.Relations)
            {
                if (IsInverse(relation, reference)) LoadedSides.Remove(work, holder, relation, target => Same(target, record));
                else if (LinkedThrough(relation, reference)) RemoveLink(work, holder, relation, record);
            }
        }
    }

    private static void RemoveLink(Work work, Record holder, RelationInfo relation, Record link)
    {
        if (RelationSlots.Content(holder, relation) is not { Links: { } links } content) return;
        var at = Array.FindIndex(links, other => Same(other, link));
        if (at < 0) return;
        // The same target may hang on another link row, so it is taken out by position.
        RecordSnapshot.Take(work, holder);
        RelationSlots.SetContent(holder, relation, new RelationContent(
            Without(relation.Target, content.Targets, at), Without(relation.Link.Model!, links, at), content.IsPartial));
    }

    private static IEnumerable<(RelationInfo Reference, Record Holder)> Held(Record record) =>
        from relation in record.ModelInfo.Relations
        where relation.Kind == RelationKind.BelongsTo
        let holder = RelationSlots.Single(record, relation)
        where holder is not null
        select (relation, holder);

    private static bool IsInverse(RelationInfo relation, RelationInfo reference) =>
        relation.Kind == RelationKind.HasMany && relation.Target == reference.Owner && relation.TargetColumns.AsSpan().SequenceEqual(reference.OwnerColumns);

    private static bool LinkedThrough(RelationInfo relation, RelationInfo reference) =>
        relation.Kind == RelationKind.ManyToMany && relation.Link.Model == reference.Owner && relation.Link.OwnerColumns.AsSpan().SequenceEqual(reference.OwnerColumns);

    private static bool Same(Record left, Record right) =>
        ReferenceEquals(left, right) || RecordKey.Of(left, left.ModelInfo, left.ModelInfo.Key).Equals(RecordKey.Of(right, right.ModelInfo, right.ModelInfo.Key));

    private static Record[] Without(ModelInfo model, Record[] records, int at)
    {
        var shorter = model.NewArray(records.Length - 1);
        Array.Copy(records, shorter, at);
        Array.Copy(records, at + 1, shorter, at, shorter.Length - at);
        return shorter;
    }
}
