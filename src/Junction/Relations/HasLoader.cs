using Junction.Databases;
using Junction.Model;
using Junction.Sql;

namespace Junction.Relations;

/// <summary>Loads the records that refer to owners, one (<c>HasOne</c>) or many (<c>HasMany</c>) an owner: one statement.</summary>
internal sealed class HasLoader : RelationLoader
{
    public static readonly HasLoader Instance = new();

    protected override async ValueTask<IReadOnlyList<Record>> LoadAsync<TCall>(
        Work work, ResultScope scope, IReadOnlyList<Record> owners, RelationLoad load, LoadMode mode, CancellationToken cancellationToken)
    {
        var relation = load.Relation;
        var byKey = ByKey(owners, relation.Owner, relation.OwnerColumns);
        var found = new Dictionary<RecordKey, List<Record>>(byKey.Count);
        var targets = new List<Record>();
        if (byKey.Count > 0)
        {
            var rows = new PeerGroup(scope, relation.Target, mode);
            await work.ReadAsync<TCall>(Statement(work, load, List(byKey.Keys, relation.OwnerColumns)), new RecordReader(relation.Target, rows), cancellationToken).ConfigureAwait(false);
            targets = Known(scope.Index(relation.Target), relation, rows);
            foreach (var target in targets)
            {
                var key = RecordKey.Of(target, relation.Target, relation.TargetColumns);
                if (!found.TryGetValue(key, out var list)) found.Add(key, list = []);
                list.Add(target);
            }
        }
        foreach (var owner in owners)
        {
            var key = RecordKey.Of(owner, relation.Owner, relation.OwnerColumns);
            HandTo(owner, relation, found.GetValueOrDefault(key), load.IsPartial);
        }
        return targets;
    }

    private static SelectNode Statement(Work work, RelationLoad load, ValueList keys)
    {
        var relation = load.Relation;
        var foreignKey = Select.Columns(load.Target, relation.TargetColumns);
        var select = new SelectNode
        {
            Columns = Select.Columns(load.Target, relation.Target.Columns),
            From = load.Target,
            Joins = AskedOwners(work, load, load.Target, relation.TargetColumns),
            Where = Select.And(new InListNode(foreignKey, keys), load.Where),
            OrderBy = load.OrderBy,
        };
        return load.IsLimited ? OwnerLimit.Apply(select, foreignKey, load) : select;
    }

    // Within a result a row is one object: rows that this result has met before give way to the record at hand.
    private static List<Record> Known(RecordIndex index, RelationInfo relation, PeerGroup rows)
    {
        var targets = new List<Record>(rows.Records.Count);
        foreach (var row in rows.Records)
        {
            var key = RecordKey.Of(row, relation.Target, relation.Target.Key);
            if (!index.TryGet(key, out var known)) index.Add(key, known = row);
            targets.Add(known);
        }
        rows.Records.Clear();
        rows.Records.AddRange(targets.Where(target => ReferenceEquals(RecordContext.PeersOf(target), rows)));
        return targets;
    }

    private static void HandTo(Record owner, RelationInfo relation, List<Record>? found, bool isPartial)
    {
        if (relation.Inverse is { Kind: RelationKind.BelongsTo } inverse && found is not null)
        {
            foreach (var target in found) relation.Target.Slot(target, inverse.Index) = owner;
        }
        if (relation.Kind == RelationKind.HasOne)
        {
            relation.Owner.Slot(owner, relation.Index) = found is null ? Record.LoadedNull : found[0];
            return;
        }
        var items = relation.Target.NewArray(found?.Count ?? 0);
        found?.CopyTo(items);
        RelationSlots.SetContent(owner, relation, new RelationContent(items, null, isPartial));
    }
}
