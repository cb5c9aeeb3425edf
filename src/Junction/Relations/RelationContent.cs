using Junction.Model;

namespace Junction.Relations;

/// <summary>
/// The rows of a loaded relation of one owner. Never changed, always replaced: whoever enumerates it, or holds the list an
/// <c>await</c> gave, keeps what he has.
/// </summary>
/// <remarks>
/// A change only notes what is to be put in or taken out; the rows are made when somebody asks for them, so that a thousand changes
/// cost no more than one. A record whose row was deleted through it, or with one it belonged to, is in no relation, whoever deleted it: it is left out as it is met.
/// </remarks>
internal sealed class RelationContent
{
    private RowChange? _change; // made to the content before it, until the rows are asked for
    private Record[]? _targets;
    private Record?[]? _links; // some may be known, those made here, though the rest is not loaded
    private RelationContent? _whole; // with the records deleted since, whose deletion a rollback may undo
    private int _deletions;

    /// <summary>The targets, and the link rows parallel to them where they are known; the arrays are of the models' own types.</summary>
    public RelationContent(RelationLoad load, Record[] targets, Record[]? links = null) : this(load, targets, links, links is not null) { }

    private RelationContent(RelationLoad load, Record[] targets, Record?[]? links, bool hasLinks)
    {
        (Load, _targets, _links, HasLinks) = (load, targets, links, hasLinks);
        _deletions = Deletions;
    }

    private RelationContent(RowChange change)
    {
        _change = change;
        (Load, HasLinks) = (change.Before.Load, change.Before.HasLinks);
    }

    /// <summary>Of an owner that has none.</summary>
    public static RelationContent Empty(RelationInfo relation) =>
        new(new RelationLoad(relation), relation.Target.NewArray(0), relation.Kind == RelationKind.ManyToMany ? relation.Link.Model?.NewArray(0) : null);

    /// <summary>What was loaded: peers that were loaded together hold the same. By it the links of the rows are found later.</summary>
    public RelationLoad Load { get; }

    /// <summary>Whether rows of the relation may be missing.</summary>
    public bool IsPartial => Load.IsPartial;

    /// <summary>Whether the link rows are known; of a plain join table there are none to know.</summary>
    public bool HasLinks { get; }

    /// <summary>The targets; the array is of the target's own type.</summary>
    public Record[] Targets => Present()._targets!;

    /// <summary>The link rows, parallel to the targets; null where they are not known.</summary>
    public Record[]? Links => HasLinks ? Present()._links as Record[] : null;

    /// <summary>The link rows at hand, which may be some of them only: those that were put in since the targets were loaded.</summary>
    public IReadOnlyList<Record> KnownLinks => Present()._links is { } links ? [.. links.OfType<Record>()] : [];

    /// <summary>The same with more rows at its end; in a relation that holds a row once, those it holds already stay where they are.</summary>
    public RelationContent With(IReadOnlyList<(Record Target, Record? Link)> added) => new(new RowChange(this, added, default, false));

    /// <summary>The same without the rows that have a key: of the target, or of the link row.</summary>
    public RelationContent Without(in RecordKey key, bool isLinkKey) => new(new RowChange(this, [], key, isLinkKey));

    /// <summary>The same without the rows at which a condition holds of the target.</summary>
    public RelationContent Without(Predicate<Record> which)
    {
        var rows = Present();
        return rows.Keep(at => !which(rows._targets![at]));
    }

    /// <summary>The position of the target with a key, or -1.</summary>
    public int IndexOf(ModelInfo model, in RecordKey key)
    {
        var targets = Targets;
        for (var i = 0; i < targets.Length; i++)
        {
            if (RecordKey.Of(targets[i], model, model.Key).Equals(key)) return i;
        }
        return -1;
    }

    private RelationInfo Relation => Load.Relation;

    private RelationContent Present()
    {
        if (_targets is null) Settle();
        var deletions = Deletions;
        if (_deletions == deletions) return this;
        var all = _whole ?? this;
        var present = all.Keep(at => !IsGone(all._targets![at]) && !(all._links?[at] is { } link && IsGone(link)));
        if (present._targets!.Length < all._targets!.Length) _whole ??= new RelationContent(Load, _targets!, _links, HasLinks);
        (_targets, _links, _deletions) = (present._targets, present._links, deletions);
        return this;
    }

    // Deletions of the models whose records can leave the relation by it.
    private int Deletions
    {
        get
        {
            var target = Relation.Target;
            var count = target.Deletions;
            foreach (var reference in target.CascadingReferences) count += reference.Target.Deletions;
            return _links is null ? count : count + Relation.Link.Model!.Deletions;
        }
    }

    private static bool IsGone(Record record) => IsDeleted(record) || IsTakenWith(record);

    // What a record at hand was known to belong to took its row with it: the database did so, and told nobody.
    private static bool IsTakenWith(Record record)
    {
        foreach (var reference in record.ModelInfo.CascadingReferences)
        {
            if (RelationSlots.Single(record, reference) is { } parent && IsDeleted(parent)) return RecordContext.DatabaseOf(record)?.Dialect.Syntax.KeepsForeignKeys == true;
        }
        return false;
    }

    private static bool IsDeleted(Record record) => record.State.HasFlag(RecordState.Deleted);

    private RelationContent Keep(Predicate<int> which)
    {
        var kept = new List<int>(_targets!.Length);
        for (var i = 0; i < _targets.Length; i++)
        {
            if (which(i)) kept.Add(i);
        }
        if (kept.Count == _targets.Length) return this;
        return new RelationContent(Load, Pick(Relation.Target, _targets, kept), _links is null ? null : Pick(Relation.Link.Model!, _links, kept), HasLinks);
    }

    // From the last change to the first: what a later one takes out, an earlier one does not put in.
    private void Settle()
    {
        HashSet<RecordKey> targetKeys = [], linkKeys = [];
        var added = new List<(Record Target, Record? Link)>();
        var before = this;
        while (before._change is { } change)
        {
            for (var i = change.Added.Count - 1; i >= 0; i--)
            {
                if (!IsTakenOut(change.Added[i].Target, change.Added[i].Link)) added.Add(change.Added[i]);
            }
            if (change.Added.Count == 0) (change.IsLinkKey ? linkKeys : targetKeys).Add(change.Removed);
            before = change.Before;
        }
        var all = before._whole ?? before;
        var rows = all.Keep(at => !IsTakenOut(all._targets![at], all._links?[at]));
        added.Reverse();
        if (Relation.Kind == RelationKind.HasMany) added = rows.NotHeld(added);
        _targets = Append<Record>(Relation.Target, rows._targets!, added.ConvertAll(static row => row.Target));
        var links = rows._links ?? (added.Exists(static row => row.Link is not null) ? Relation.Link.Model!.NewArray(rows._targets!.Length) : null);
        _links = links is null ? null : Append(Relation.Link.Model!, links, added.ConvertAll(static row => row.Link));
        (_change, _deletions) = (null, Deletions - 1); // those deleted meanwhile are yet to be left out

        bool IsTakenOut(Record target, Record? link) =>
            (targetKeys.Count > 0 && targetKeys.Contains(KeyOf(target, Relation.Target)))
            || (linkKeys.Count > 0 && link is not null && linkKeys.Contains(KeyOf(link, Relation.Link.Model!)));
    }

    // A row is held once, perhaps as another object. New records have no key yet to tell them by.
    private List<(Record Target, Record? Link)> NotHeld(List<(Record Target, Record? Link)> added)
    {
        var objects = new HashSet<Record>(_targets!, ReferenceEqualityComparer.Instance);
        var keys = new HashSet<RecordKey>(_targets!.Where(static record => record.State != RecordState.New).Select(record => KeyOf(record, Relation.Target)));
        return added.FindAll(row => objects.Add(row.Target) && (row.Target.State == RecordState.New || keys.Add(KeyOf(row.Target, Relation.Target))));
    }

    private static RecordKey KeyOf(Record record, ModelInfo model) => RecordKey.Of(record, model, model.Key);

    private static TRecord[] Append<TRecord>(ModelInfo model, TRecord[] records, List<TRecord> added) where TRecord : Record?
    {
        if (added.Count == 0) return records;
        var longer = (TRecord[])model.NewArray(records.Length + added.Count);
        records.CopyTo(longer, 0);
        added.CopyTo(longer, records.Length);
        return longer;
    }

    private static TRecord[] Pick<TRecord>(ModelInfo model, TRecord[] records, List<int> positions) where TRecord : Record?
    {
        var picked = (TRecord[])model.NewArray(positions.Count);
        for (var i = 0; i < picked.Length; i++) picked[i] = records[positions[i]];
        return picked;
    }

    /// <summary>What a change puts in, or the key of what it takes out.</summary>
    private sealed record RowChange(RelationContent Before, IReadOnlyList<(Record Target, Record? Link)> Added, RecordKey Removed, bool IsLinkKey);
}
