using Junction.Databases;
using Junction.Model;
using Junction.Sql;

namespace Junction.Relations;

/// <summary>Loads the records that owners belong to: one statement, none for those already at hand.</summary>
internal sealed class BelongsToLoader : RelationLoader
{
    public static readonly BelongsToLoader Instance = new();

    public override SqlExpression[] Holder(RelationLoad load) => Select.Columns(load.Target, load.Relation.TargetColumns);

    public override SelectNode Statement(Work work, RelationLoad load, SqlPredicate? ofOwners) => new()
    {
        Columns = Select.Columns(load.Target, load.Relation.Target.Columns),
        From = load.Target,
        Where = ofOwners,
    };

    public override RelationReading Begin(ResultScope scope, IReadOnlyList<Record> owners, RelationLoad load, LoadMode mode) => new Reading(scope, owners, load.Relation, mode);

    private sealed class Reading : RelationReading
    {
        private readonly IReadOnlyList<Record> _owners;
        private readonly RelationInfo _relation;
        private readonly RecordIndex _index;
        private readonly List<Record> _targets = [];
        private readonly List<RecordKey> _missing = [];
        private readonly PeerGroup _rows;

        public Reading(ResultScope scope, IReadOnlyList<Record> owners, RelationInfo relation, LoadMode mode)
        {
            (_owners, _relation, _index) = (owners, relation, scope.Index(relation.Target));
            _rows = new PeerGroup(scope, relation.Target, mode);
            foreach (var key in RelationLoader.Keys(owners, relation.Owner, relation.OwnerColumns, relation.TargetColumns))
            {
                if (_index.TryGet(key, out var known)) _targets.Add(known);
                else _missing.Add(key);
            }
        }

        public override ValueList? Keys => _missing.Count == 0 ? null : List(_missing, _relation.TargetColumns);

        protected internal override ValueTask<bool> ReadAsync<TCursor, TCall>(TCursor cursor, int limit, CancellationToken cancellationToken) =>
            new RecordReader(_relation.Target, _rows).ReadAsync<TCursor, TCall>(cursor, limit, cancellationToken);

        public override ValueTask<IReadOnlyList<Record>> FinishAsync<TCall>(Work work, CancellationToken cancellationToken)
        {
            foreach (var record in _rows.Records) _index.Add(RecordKey.Of(record, _relation.Target, _relation.TargetColumns), record);
            _targets.AddRange(_rows.Records);
            foreach (var owner in _owners)
            {
                var key = RecordKey.Of(owner, _relation.Owner, _relation.OwnerColumns, _relation.TargetColumns);
                _relation.Owner.Slot(owner, _relation.Index) = !key.HasNull && _index.TryGet(key, out var target) ? target : Record.LoadedNull;
            }
            return new(_targets);
        }
    }
}
