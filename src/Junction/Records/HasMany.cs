using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Querying;
using Junction.Records;
using Junction.Relations;
using Junction.Sql;

namespace Junction;

/// <summary>The records that hold a foreign key to this one.</summary>
/// <typeparam name="T">The model it leads to.</typeparam>
public sealed class HasMany<T> : RelationCollection<T> where T : ActiveRecord<T>, IRecord<T>
{
    internal HasMany(Record owner, RelationInfo relation, RelationContent? content) : base(owner, relation, content) { }

    /// <summary>
    /// Makes a record one of this relation's and saves it; on an unsaved owner that waits for the owner's save.
    /// </summary>
    /// <returns>The same record.</returns>
    public async ValueTask<T> AddAsync(T record, CancellationToken cancellationToken = default)
    {
        await AddAsync<AsyncCall>(record, cancellationToken).ConfigureAwait(false);
        return record;
    }

    /// <inheritdoc cref="AddAsync(T, CancellationToken)" />
    public T Add(T record)
    {
        AddAsync<SyncCall>(record, default).Wait();
        return record;
    }

    private protected override QuerySpec Keyed(in RecordKey key) => Spec.Filter(Relations.Select.Equal(Scopes.At(T.Model, 0), T.Model.Key, key));

    private async ValueTask AddAsync<TCall>(T record, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (Owner.State == RecordState.New)
        {
            var items = Empty();
            (RecordContext.Of(Owner).Pending ??= []).Add(new PendingAdd(Owner, Relation, record));
            Content = new RelationContent((T[])[.. items, record], null, isPartial: false);
            return;
        }
        var database = Saving.DatabaseFor(Owner, null);
        await database.AtomicAsync<TCall, PendingAdd, bool>(new PendingAdd(Owner, Relation, record), static async (work, add, token) =>
        {
            await add.RunAsync<TCall>(work, token).ConfigureAwait(false);
            return true;
        }, cancellationToken).ConfigureAwait(false);
    }

    private sealed class PendingAdd(Record owner, RelationInfo relation, Record record) : PendingWrite
    {
        public override async ValueTask RunAsync<TCall>(Work work, CancellationToken cancellationToken)
        {
            RecordSnapshot.Take(work, record);
            var model = record.ModelInfo;
            for (var i = 0; i < relation.TargetColumns.Length; i++)
            {
                var column = relation.TargetColumns[i];
                var (old, key) = (model.GetColumn(record, column.Ordinal), relation.Owner.GetColumn(owner, relation.OwnerColumns[i].Ordinal));
                if (key.Kind is >= ValueKind.Byte and <= ValueKind.Int64) key = key.ToInteger(column.Type.Kind);
                if (old.Equals(key)) continue;
                if (record.State != RecordState.New) RecordChanges.Note(record, column.Ordinal, old, key);
                model.SetColumn(record, column.Ordinal, key);
            }
            if (relation.Inverse is { Kind: RelationKind.BelongsTo } inverse) model.Slot(record, inverse.Index) = owner;
            await Saving.SaveAsync<TCall>(work, record, cancellationToken).ConfigureAwait(false);
            LoadedSides.Add(work, owner, relation, record, null);
        }
    }
}
