using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Relations;

/// <summary>
/// Loads many-to-many relations, through a link model or a plain join table alike: the links of all owners in one statement, then
/// each distinct target once in another.
/// </summary>
internal sealed class ManyToManyLoader : RelationLoader
{
    public static readonly ManyToManyLoader Instance = new();

    protected override async ValueTask<IReadOnlyList<Record>> LoadAsync<TCall>(
        Work work, ResultScope scope, IReadOnlyList<Record> owners, RelationLoad load, LoadMode mode, CancellationToken cancellationToken)
    {
        var relation = load.Relation;
        var isCut = load is { IsDistinct: true, IsLimited: true };
        var keys = Keys(owners, relation.Owner, relation.OwnerColumns);
        var links = new Links(relation, scope, mode, keys.Count);
        if (keys.Count > 0)
        {
            var statement = Statement(work, load, List(keys, relation.OwnerColumns));
            await work.ReadAsync<TCall>(statement, links.Reader, cancellationToken).ConfigureAwait(false);
        }
        var records = links.Unify(scope);
        var targets = await TargetsAsync<TCall>(work, scope, relation, links.TargetKeys, mode, cancellationToken).ConfigureAwait(false);
        var loaded = new HashSet<Record>(ReferenceEqualityComparer.Instance);
        foreach (var owner in owners)
        {
            var content = Content(owner, load, links.Of(RecordKey.Of(owner, relation.Owner, relation.OwnerColumns)), records, targets);
            RelationSlots.SetLoaded(owner, relation, content);
            if (isCut) loaded.UnionWith(content.Targets);
        }
        // What hangs on targets that the cut in memory left to no owner is not asked for.
        return isCut ? [.. loaded] : [.. targets.Values];
    }

    private static SelectNode Statement(Work work, RelationLoad load, ValueList owners)
    {
        var (relation, link, scope) = (load.Relation, load.Relation.Link, load.Link!);
        var owner = Select.Columns(scope, link.OwnerColumns);
        // The targets are joined only to be asked about: their columns come once each, by the next statement.
        var asksTarget = load.Where is not null || load.OrderBy.Length > 0;
        var select = new SelectNode
        {
            Columns = [.. owner, .. Select.Columns(scope, link.TargetColumns), .. link.Model is { } model ? Select.Columns(scope, model.Columns) : []],
            From = scope,
            Joins =
            [
                new JoinNode(load.Target, Select.Equal(load.Target, relation.TargetColumns, scope, link.TargetColumns)) { IsAssured = !asksTarget },
                .. AskedOwners(work, load, scope, link.OwnerColumns),
            ],
            Where = Select.And(new InListNode(owner, owners), load.Where),
            OrderBy = load.OrderBy,
        };
        // A distinct relation is cut in memory: which of a target's links counts is known only there.
        return load.IsLimited && !load.IsDistinct ? OwnerLimit.Apply(select, owner, load) : select;
    }

    private static async ValueTask<Dictionary<RecordKey, Record>> TargetsAsync<TCall>(
        Work work, ResultScope scope, RelationInfo relation, HashSet<RecordKey> keys, LoadMode mode, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        var index = scope.Index(relation.Target);
        var targets = new Dictionary<RecordKey, Record>(keys.Count);
        var missing = new List<RecordKey>();
        foreach (var key in keys)
        {
            if (index.TryGet(key, out var known)) targets.Add(key, known);
            else missing.Add(key);
        }
        if (missing.Count == 0) return targets;
        var group = new PeerGroup(scope, relation.Target, mode);
        var table = Scopes.At(relation.Target, 0);
        var select = new SelectNode
        {
            Columns = Select.Columns(table, relation.Target.Columns),
            From = table,
            Where = new InListNode(Select.Columns(table, relation.TargetColumns), List(missing, relation.TargetColumns)),
        };
        await work.ReadAsync<TCall>(select, new RecordReader(relation.Target, group), cancellationToken).ConfigureAwait(false);
        foreach (var record in group.Records)
        {
            var key = RecordKey.Of(record, relation.Target, relation.TargetColumns);
            index.Add(key, record);
            targets.TryAdd(key, record);
        }
        return targets;
    }

    private static RelationContent Content(Record owner, RelationLoad load, List<LinkRow>? pairs, Record[] links, Dictionary<RecordKey, Record> targets)
    {
        var (relation, link) = (load.Relation, load.Relation.Link);
        IEnumerable<LinkRow> rows = pairs ?? [];
        rows = rows.Where(row => targets.ContainsKey(row.Target));
        if (load.IsDistinct)
        {
            rows = rows.DistinctBy(static row => row.Target).Skip(load.Skip ?? 0).Take(load.Take ?? int.MaxValue);
        }
        var kept = rows.ToArray();
        var targetArray = relation.Target.NewArray(kept.Length);
        var linkArray = link.Model?.NewArray(kept.Length);
        for (var i = 0; i < kept.Length; i++)
        {
            targetArray[i] = targets[kept[i].Target];
            if (linkArray is null) continue;
            linkArray[i] = links[kept[i].Link];
            if (link.OwnerReference is { } back) Connect(linkArray[i], back, owner);
            Connect(linkArray[i], link.TargetReference!, targetArray[i]);
        }
        return new RelationContent(relation, targetArray, linkArray, load.IsPartial);
    }

    // A link that was given to another, and is not saved yet, stays the other's.
    private static void Connect(Record link, RelationInfo reference, Record end)
    {
        if (link.State == RecordState.Persisted || RecordKey.Of(link, reference.Owner, reference.OwnerColumns, reference.TargetColumns).Equals(RecordKey.Of(end, reference.Target, reference.TargetColumns)))
        {
            reference.Owner.Slot(link, reference.Index) = end;
        }
    }

    // The link by its position among all that were read; of no meaning where links are not records.
    private readonly record struct LinkRow(RecordKey Target, int Link);

    /// <summary>The link rows of all owners, as they are read.</summary>
    private sealed class Links
    {
        private readonly RelationInfo _relation;
        private readonly Database _database;
        private readonly PeerGroup? _group;
        private readonly Dictionary<RecordKey, List<LinkRow>> _byOwner;

        public Links(RelationInfo relation, ResultScope scope, LoadMode mode, int owners)
        {
            (_relation, _database) = (relation, scope.Database);
            _byOwner = new(owners);
            _group = relation.Link.Model is { } model ? new PeerGroup(scope, model, mode) : null;
        }

        public HashSet<RecordKey> TargetKeys { get; } = [];

        public KeyedReader Reader => new([.. _relation.Link.OwnerColumns, .. _relation.Link.TargetColumns], _relation.Link.Model, _group, Accept);

        public Record[] Unify(ResultScope scope) => _group is null ? [] : scope.Index(_group.Model).Unify(_group);

        public List<LinkRow>? Of(in RecordKey owner) => owner.HasNull ? null : _byOwner.GetValueOrDefault(owner);

        private void Accept(DbValue[] values, Record? link)
        {
            var owner = RecordKey.Of(_database, values, _relation.Link.OwnerColumns, _relation.OwnerColumns);
            var target = RecordKey.Of(_database, values.AsSpan(_relation.Link.OwnerColumns.Length), _relation.Link.TargetColumns, _relation.TargetColumns);
            if (link is not null) _group!.Records.Add(link);
            TargetKeys.Add(target);
            if (!_byOwner.TryGetValue(owner, out var list)) _byOwner.Add(owner, list = []);
            list.Add(new LinkRow(target, (_group?.Records.Count ?? 0) - 1));
        }
    }
}
