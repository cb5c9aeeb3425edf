using Junction.Databases;
using Junction.Model;
using Junction.Sql;

namespace Junction.Relations;

/// <summary>Loads the records that refer to owners, one (<c>HasOne</c>) or many (<c>HasMany</c>) an owner: one statement.</summary>
internal sealed class HasLoader : RelationLoader
{
    public static readonly HasLoader Instance = new();

    public override SqlExpression[] Holder(RelationLoad load) => Select.Columns(load.Target, load.Relation.TargetColumns);

    public override SelectNode Statement(Work work, RelationLoad load, SqlPredicate? ofOwners)
    {
        var relation = load.Relation;
        var select = new SelectNode
        {
            Columns = Select.Columns(load.Target, relation.Target.Columns),
            From = load.Target,
            Joins = AskedOwners(work, load, load.Target, relation.TargetColumns),
            Where = Select.And(ofOwners, load.Where),
            OrderBy = load.OrderBy,
        };
        return load.IsLimited ? OwnerLimit.Apply(select, Holder(load), load) : select;
    }

    public override RelationReading Begin(ResultScope scope, IReadOnlyList<Record> owners, RelationLoad load, LoadMode mode) => new Reading(scope, owners, load, mode);

    private sealed class Reading : RelationReading
    {
        private readonly ResultScope _scope;
        private readonly IReadOnlyList<Record> _owners;
        private readonly RelationLoad _load;
        private readonly RelationInfo _relation;
        private readonly HashSet<RecordKey> _keys;
        private readonly PeerGroup _rows;

        public Reading(ResultScope scope, IReadOnlyList<Record> owners, RelationLoad load, LoadMode mode)
        {
            (_scope, _owners, _load, _relation) = (scope, owners, load, load.Relation);
            _keys = RelationLoader.Keys(owners, _relation.Owner, _relation.OwnerColumns);
            _rows = new PeerGroup(scope, _relation.Target, mode);
        }

        public override ValueList? Keys => _keys.Count == 0 ? null : List(_keys, _relation.OwnerColumns);

        protected internal override ValueTask<bool> ReadAsync<TCursor, TCall>(TCursor cursor, int limit, CancellationToken cancellationToken) =>
            new RecordReader(_relation.Target, _rows).ReadAsync<TCursor, TCall>(cursor, limit, cancellationToken);

        public override ValueTask<IReadOnlyList<Record>> FinishAsync<TCall>(Work work, CancellationToken cancellationToken)
        {
            // Whose a row is says the row: a record of it that this result has met before may hold another foreign key by now.
            var ownerOf = new List<RecordKey>(_rows.Records.Count);
            _rows.Records.RemoveAll(row =>
            {
                var owner = RecordKey.Of(row, _relation.Target, _relation.TargetColumns, _relation.OwnerColumns);
                if (!_keys.Contains(owner)) return true; // of an owner that came to be after the others were read
                ownerOf.Add(owner);
                return false;
            });
            var targets = _scope.Index(_relation.Target).Unify(_rows);
            var found = new Dictionary<RecordKey, List<Record>>(_keys.Count);
            for (var i = 0; i < targets.Count; i++)
            {
                if (!found.TryGetValue(ownerOf[i], out var list)) found.Add(ownerOf[i], list = []);
                list.Add(targets[i]);
            }
            foreach (var owner in _owners)
            {
                var key = RecordKey.Of(owner, _relation.Owner, _relation.OwnerColumns);
                HandTo(owner, key, found.GetValueOrDefault(key));
            }
            return new(targets);
        }

        private void HandTo(Record owner, in RecordKey key, List<Record>? found)
        {
            if (_relation.Inverse is { Kind: RelationKind.BelongsTo } inverse && found is not null)
            {
                foreach (var target in found)
                {
                    // One that was given to another, and is not saved yet, stays the other's.
                    if (RecordKey.Of(target, _relation.Target, inverse.OwnerColumns, inverse.TargetColumns).Equals(key)) _relation.Target.Slot(target, inverse.Index) = owner;
                }
            }
            if (_relation.Kind == RelationKind.HasOne)
            {
                _relation.Owner.Slot(owner, _relation.Index) = found is null ? Record.LoadedNull : found[0];
                return;
            }
            var items = _relation.Target.NewArray(found?.Count ?? 0);
            found?.CopyTo(items);
            RelationSlots.SetLoaded(owner, _relation, new RelationContent(_load, items));
        }
    }
}
