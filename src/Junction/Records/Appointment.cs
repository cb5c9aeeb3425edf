using Junction.Databases;
using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Records;

/// <summary>
/// Makes a record the owner's, in a relation whose foreign key the record holds: at once on a saved owner, with the owner's save on a new
/// one. A record that has been another's is taken from it.
/// </summary>
internal sealed class Appointment(Record owner, RelationInfo relation, Record record) : PendingWrite
{
    public override void Begin()
    {
        if (relation.Kind == RelationKind.HasMany) WaitingLinks.BeginAdded(owner, relation);
    }

    public override async ValueTask RunAsync<TCall>(Work work, CancellationToken cancellationToken)
    {
        RecordSnapshot.Take(work, record);
        var inverse = relation.Inverse is { Kind: RelationKind.BelongsTo } reference ? reference : null;
        if (inverse is not null && RelationSlots.Single(record, inverse) is { } former && former != owner) HeldSides.Removed(work, record, inverse);
        TakeKey();
        if (inverse is not null) record.ModelInfo.Slot(record, inverse.Index) = owner;
        await Saving.SaveAsync<TCall>(work, record, cancellationToken).ConfigureAwait(false);
        LoadedSides.Add(work, owner, relation, record, null);
    }

    /// <summary>Whether this is about a record.</summary>
    public bool Concerns(Record other) => ReferenceEquals(record, other);

    /// <summary>The record, if it is a link row of a many-to-many.</summary>
    public Record? LinkOf(RelationInfo other) => other.Link.Through == relation && relation.Inverse is { Kind: RelationKind.BelongsTo } ? record : null;

    private void TakeKey()
    {
        for (var i = 0; i < relation.TargetColumns.Length; i++)
        {
            SingleRelation.SetKey(record, relation.TargetColumns[i], RecordChanges.Original(owner, relation.OwnerColumns[i].Ordinal), relation.Inverse);
        }
    }
}

/// <summary>Takes a record from an owner whose place another takes: its foreign key becomes null.</summary>
internal sealed class Dismissal(Record record) : PendingWrite
{
    public override ValueTask RunAsync<TCall>(Work work, CancellationToken cancellationToken) =>
        record.State.HasFlag(RecordState.Deleted) ? default : Saving.SaveAsync<TCall>(work, record, cancellationToken);
}

/// <summary>
/// Makes room where it was not known who is there: whoever refers to the owner, other than the one that is to come, no longer does.
/// </summary>
internal sealed class Vacancy(Record owner, RelationInfo relation, Record? successor) : PendingWrite
{
    public override async ValueTask RunAsync<TCall>(Work work, CancellationToken cancellationToken)
    {
        var (model, scope) = (relation.Target, Scopes.At(relation.Target, 0));
        var key = RecordKey.Raw(Array.ConvertAll(relation.OwnerColumns, column => RecordChanges.Original(owner, column.Ordinal)));
        var where = Relations.Select.Equal(scope, relation.TargetColumns, key);
        if (successor is { State: not RecordState.New })
        {
            var other = RecordKey.Raw(Array.ConvertAll(model.Key, column => RecordChanges.Original(successor, column.Ordinal)));
            where = new LogicalNode(true, where, new NotNode(Relations.Select.Equal(scope, model.Key, other)));
        }
        if (Array.Find(relation.TargetColumns, static column => !column.Type.IsNullable) is { } required)
        {
            // Who is there must belong to somebody: it cannot simply be sent away.
            var isThere = false;
            var select = new SelectNode { Columns = Relations.Select.Columns(scope, model.Key), From = scope, Where = where };
            await work.ReadAsync<TCall>(select, new KeyedReader(model.Key, null, null, (_, _) => isThere = true), cancellationToken).ConfigureAwait(false);
            if (isThere) throw SingleRelation.CannotBeNull(relation, model, required);
            return;
        }
        var nobody = Array.ConvertAll<ColumnInfo, (ColumnInfo, SqlExpression)>(relation.TargetColumns, column => (column, new ParameterNode(DbValue.Null, column.Type)));
        await work.ExecuteAsync<TCall>(new UpdateNode(scope, nobody, where), cancellationToken).ConfigureAwait(false);
    }
}
