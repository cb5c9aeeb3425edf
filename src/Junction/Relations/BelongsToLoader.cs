using Junction.Databases;
using Junction.Model;
using Junction.Sql;

namespace Junction.Relations;

/// <summary>Loads the records that owners belong to: one statement, none for those already at hand.</summary>
internal sealed class BelongsToLoader : RelationLoader
{
    public static readonly BelongsToLoader Instance = new();

    protected override async ValueTask<IReadOnlyList<Record>> LoadAsync<TCall>(
        Work work, ResultScope scope, IReadOnlyList<Record> owners, RelationLoad load, LoadMode mode, CancellationToken cancellationToken)
    {
        var relation = load.Relation;
        var index = scope.Index(relation.Target);
        var targets = new List<Record>();
        var missing = new List<RecordKey>();
        foreach (var key in Keys(owners, relation.Owner, relation.OwnerColumns, relation.TargetColumns))
        {
            if (index.TryGet(key, out var known)) targets.Add(known);
            else missing.Add(key);
        }
        if (missing.Count > 0)
        {
            var group = new PeerGroup(scope, relation.Target, mode);
            var select = new SelectNode
            {
                Columns = Select.Columns(load.Target, relation.Target.Columns),
                From = load.Target,
                Where = Select.Among(Select.Columns(load.Target, relation.TargetColumns), List(missing, relation.TargetColumns)),
            };
            await work.ReadAsync<TCall>(select, new RecordReader(relation.Target, group), cancellationToken).ConfigureAwait(false);
            foreach (var record in group.Records) index.Add(RecordKey.Of(record, relation.Target, relation.TargetColumns), record);
            targets.AddRange(group.Records);
        }
        foreach (var owner in owners)
        {
            var key = RecordKey.Of(owner, relation.Owner, relation.OwnerColumns, relation.TargetColumns);
            relation.Owner.Slot(owner, relation.Index) = !key.HasNull && index.TryGet(key, out var target) ? target : Record.LoadedNull;
        }
        return targets;
    }
}
