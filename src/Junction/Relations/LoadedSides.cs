using Junction.Databases;
using Junction.Model;

namespace Junction.Relations;

/// <summary>
/// Brings what is loaded into line with a link write, on both sides and on the relations to the link rows themselves. What cannot
/// be known from the objects at hand is forgotten, to be loaded anew when asked for.
/// </summary>
internal static class LoadedSides
{
    /// <summary>New links.</summary>
    public static void Attach(Work work, LinkTargets write, IReadOnlyList<(LinkTarget Target, Record? Link)> rows)
    {
        foreach (var (target, link) in rows)
        {
            if (link is not null) Connect(write.Relation, link, write.Owner, target.Record);
        }
        if (Grows(write.Owner, write.Relation)) Add(work, write.Owner, write.Relation, [.. rows.Select(static row => (row.Target.Record, row.Link))]);
        if (write.Link.Through is { } through && Grows(write.Owner, through)) Add(work, write.Owner, through, [.. rows.Select(static row => (row.Link, (Record?)null))]);
        foreach (var (target, link) in rows)
        {
            if (target.Record is null) continue;
            if (write.Relation.Inverse is { } inverse)
            {
                Add(work, target.Record, inverse, write.Owner, link);
                if (inverse.Link.Through is { } back) Add(work, target.Record, back, link, null);
            }
        }
    }

    /// <summary>Links that are gone.</summary>
    public static void Detach(Work work, LinkTargets write, IReadOnlyCollection<RecordKey> targets)
    {
        if (targets.Count == 0) return;
        var gone = targets as HashSet<RecordKey> ?? [.. targets];
        var records = KnownTargets(write, gone);
        Remove(work, write.Owner, write.Relation, target => gone.Contains(KeyOf(target, write.Relation.Target, write.Relation.TargetColumns)));
        if (write.Link.Through is { } through) Remove(work, write.Owner, through, link => gone.Contains(KeyOf(link, write.Link.Model!, write.Link.TargetColumns, write.Relation.TargetColumns)));
        if (write.Relation.Inverse is not { } inverse) return;
        foreach (var target in records)
        {
            Remove(work, target, inverse, owner => KeyOf(owner, write.Relation.Owner, write.Relation.OwnerColumns).Equals(write.OwnerKey));
            if (inverse.Link.Through is { } back) Remove(work, target, back, link => KeyOf(link, write.Link.Model!, write.Link.OwnerColumns, write.Relation.OwnerColumns).Equals(write.OwnerKey));
        }
    }

    /// <summary>Changed link rows: loaded copies take over the new values.</summary>
    public static void Update(Work work, LinkTargets write, IReadOnlyList<(LinkTarget Target, Record? Link)> rows)
    {
        if (rows.Count == 0) return;
        var model = write.Link.Model!;
        var changed = rows.ToDictionary(row => KeyOf(row.Link!, model, model.Key), static row => row.Link!);
        foreach (var copy in LoadedLinks(write))
        {
            if (!changed.TryGetValue(KeyOf(copy, model, model.Key), out var link) || ReferenceEquals(copy, link)) continue;
            RecordSnapshot.Take(work, copy);
            foreach (var column in model.Columns) model.SetColumn(copy, column.Ordinal, model.GetColumn(link, column.Ordinal));
            RecordChanges.Accept(copy);
        }
    }

    /// <summary>A synchronised set: the owner's loaded rows become exactly the new ones.</summary>
    public static void Sync(Work work, LinkTargets write, SyncPlan plan)
    {
        Detach(work, write, plan.Detached);
        Update(work, write, plan.Updated);
        Attach(work, write, plan.Attached);
        foreach (var (_, link) in plan.Updated) RecordChanges.Accept(link!);
        // Rows that others linked or unlinked since the relation was loaded make the loaded set differ from what sync left behind.
        var content = RelationSlots.Content(write.Owner, write.Relation);
        if (content is { IsPartial: true })
        {
            var linked = write.Targets.Select(static target => target.Key).ToHashSet();
            Remove(work, write.Owner, write.Relation, target => !linked.Contains(KeyOf(target, write.Relation.Target, write.Relation.TargetColumns)));
        }
        else if (content is not null && !Matches(content, write, plan))
        {
            RecordSnapshot.Take(work, write.Owner);
            RelationSlots.SetContent(write.Owner, write.Relation, null);
        }
        if (plan.Duplicates > 0 && write.Link.Through is { } through)
        {
            RecordSnapshot.Take(work, write.Owner);
            RelationSlots.SetContent(write.Owner, through, null);
        }
    }

    /// <summary>Has a link hold the records that it links, as far as they are at hand.</summary>
    public static void Connect(RelationInfo relation, Record link, Record owner, Record? target)
    {
        var (info, model) = (relation.Link, relation.Link.Model!);
        if (info.OwnerReference is { } back) model.Slot(link, back.Index) = owner;
        if (target is not null && info.TargetReference is { } reference) model.Slot(link, reference.Index) = target;
    }

    /// <summary>Adds a record to a loaded relation of an owner; one that is not at hand makes the relation unknown.</summary>
    public static void Add(Work work, Record owner, RelationInfo relation, Record? target, Record? link)
    {
        if (Grows(owner, relation)) Add(work, owner, relation, [(target, link)]);
    }

    // Nobody knows here whether a row is one of those that a part was to show: a part only ever loses rows.
    private static bool Grows(Record owner, RelationInfo relation) => relation.IsCollection && RelationSlots.IsWhole(owner, relation);

    private static void Add(Work work, Record owner, RelationInfo relation, List<(Record? Target, Record? Link)> rows)
    {
        if (rows.Count == 0) return;
        var content = RelationSlots.Content(owner, relation)!;
        RecordSnapshot.Take(work, owner);
        var isKnown = rows.TrueForAll(row => row.Target is not null && (row.Link is not null || !content.HasLinks));
        RelationSlots.SetContent(owner, relation, isKnown ? content.With(rows.ConvertAll(static row => (row.Target!, row.Link))) : null);
    }

    /// <summary>Removes a record from a loaded relation of an owner, by its key.</summary>
    public static void Remove(Work work, Record owner, RelationInfo relation, in RecordKey key)
    {
        if (!relation.IsCollection || RelationSlots.Content(owner, relation) is not { } content) return;
        RecordSnapshot.Take(work, owner);
        RelationSlots.SetContent(owner, relation, content.Without(key, isLinkKey: false));
    }

    /// <summary>Removes what a link led to from a loaded relation of an owner.</summary>
    public static void RemoveLink(Work work, Record owner, RelationInfo relation, Record link, in RecordKey target)
    {
        if (RelationSlots.Content(owner, relation) is not { } content) return;
        RecordSnapshot.Take(work, owner);
        // Where a pair may have several links and none of them is known, nobody knows whether the target has another.
        RelationSlots.SetContent(owner, relation, content.HasLinks ? content.Without(KeyOf(link, link.ModelInfo, link.ModelInfo.Key), isLinkKey: true)
            : relation.Link.IsUniquePair ? content.Without(target, isLinkKey: false) : null);
    }

    private static void Remove(Work work, Record owner, RelationInfo relation, Predicate<Record> which)
    {
        if (!relation.IsCollection || RelationSlots.Content(owner, relation) is not { } content) return;
        var rest = content.Without(which);
        if (rest == content) return;
        RecordSnapshot.Take(work, owner);
        RelationSlots.SetContent(owner, relation, rest);
    }

    private static HashSet<Record> KnownTargets(LinkTargets write, HashSet<RecordKey> keys)
    {
        var known = new HashSet<Record>(ReferenceEqualityComparer.Instance);
        foreach (var target in write.Targets)
        {
            if (target.Record is not null && keys.Contains(target.Key)) known.Add(target.Record);
        }
        if (RelationSlots.Content(write.Owner, write.Relation) is { } content)
        {
            foreach (var record in content.Targets)
            {
                if (keys.Contains(KeyOf(record, write.Relation.Target, write.Relation.TargetColumns))) known.Add(record);
            }
        }
        return known;
    }

    private static HashSet<Record> LoadedLinks(LinkTargets write)
    {
        IEnumerable<Record> loaded = RelationSlots.Content(write.Owner, write.Relation)?.Links ?? [];
        if (write.Link.Through is { } through) loaded = loaded.Concat(RelationSlots.Content(write.Owner, through)?.Targets ?? []);
        return new HashSet<Record>(loaded, ReferenceEqualityComparer.Instance);
    }

    private static bool Matches(RelationContent content, LinkTargets write, SyncPlan plan)
    {
        var loaded = content.Targets.Select(target => KeyOf(target, write.Relation.Target, write.Relation.TargetColumns)).ToHashSet();
        return content.Targets.Length == write.Targets.Count && loaded.SetEquals(plan.Kept.Concat(plan.Attached).Select(static row => row.Target.Key));
    }

    private static RecordKey KeyOf(Record record, ModelInfo model, ColumnInfo[] columns, ColumnInfo[]? to = null) => RecordKey.Of(record, model, columns, to);
}
