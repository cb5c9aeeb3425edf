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
        var keys = Keys(owners, relation.Owner, relation.OwnerColumns);
        var found = new Dictionary<RecordKey, List<Record>>(keys.Count);
        IReadOnlyList<Record> targets = [];
        if (keys.Count > 0)
        {
            var rows = new PeerGroup(scope, relation.Target, mode);
            await work.ReadAsync<TCall>(Statement(work, load, List(keys, relation.OwnerColumns)), new RecordReader(relation.Target, rows), cancellationToken).ConfigureAwait(false);
            // Whose a row is says the row: a record of it that this result has met before may hold another foreign key by now.
            var ownerOf = rows.Records.ConvertAll(row => RecordKey.Of(row, relation.Target, relation.TargetColumns, relation.OwnerColumns));
            targets = scope.Index(relation.Target).Unify(rows);
            for (var i = 0; i < targets.Count; i++)
            {
                if (!found.TryGetValue(ownerOf[i], out var list)) found.Add(ownerOf[i], list = []);
                list.Add(targets[i]);
            }
        }
        foreach (var owner in owners)
        {
            var key = RecordKey.Of(owner, relation.Owner, relation.OwnerColumns);
            HandTo(owner, key, load, found.GetValueOrDefault(key));
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
            Where = Select.And(Select.Among(foreignKey, keys), load.Where),
            OrderBy = load.OrderBy,
        };
        return load.IsLimited ? OwnerLimit.Apply(select, foreignKey, load) : select;
    }

    private static void HandTo(Record owner, in RecordKey key, RelationLoad load, List<Record>? found)
    {
        var relation = load.Relation;
        if (relation.Inverse is { Kind: RelationKind.BelongsTo } inverse && found is not null)
        {
            foreach (var target in found)
            {
                // One that was given to another, and is not saved yet, stays the other's.
                if (RecordKey.Of(target, relation.Target, inverse.OwnerColumns, inverse.TargetColumns).Equals(key)) relation.Target.Slot(target, inverse.Index) = owner;
            }
        }
        if (relation.Kind == RelationKind.HasOne)
        {
            relation.Owner.Slot(owner, relation.Index) = found is null ? Record.LoadedNull : found[0];
            return;
        }
        var items = relation.Target.NewArray(found?.Count ?? 0);
        found?.CopyTo(items);
        RelationSlots.SetLoaded(owner, relation, new RelationContent(load, items));
    }
}
