using System.Text.Json.Serialization;
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
[JsonConverter(typeof(RelationJson))]
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
        ArgumentNullException.ThrowIfNull(record);
        cancellationToken.ThrowIfCancellationRequested();
        if (Owner.State.HasFlag(RecordState.Deleted)) throw RecordStateException.Deleted(Relation.Owner.ModelName, $"changed through {Relation}");
        var appointment = new Appointment(Owner, Relation, record);
        if (Owner.State == RecordState.New)
        {
            Queue(appointment, record);
            return;
        }
        var database = Saving.DatabaseFor(Owner, null);
        await database.AtomicAsync<TCall, Appointment, bool>(appointment, static async (work, appointment, token) =>
        {
            await appointment.RunAsync<TCall>(work, token).ConfigureAwait(false);
            return true;
        }, cancellationToken).ConfigureAwait(false);
    }

    // The owner has no key yet: its save does the write, and so does the record's own, which saves the owner first.
    private void Queue(Appointment appointment, T record)
    {
        RecordSnapshot.TakeInFlow(Owner);
        RecordSnapshot.TakeInFlow(record);
        (RecordContext.Of(Owner).Pending ??= []).Add(appointment);
        Content = (Content ?? new RelationContent(new RelationLoad(Relation), Array.Empty<T>())).With([(record, null)]);
        if (Relation.Inverse is not { Kind: RelationKind.BelongsTo } inverse) return;
        // A link that a verb made, or a row that was added before, holds its owner already.
        var isNews = !ReferenceEquals(T.Slot(record, inverse.Index), Owner);
        T.Slot(record, inverse.Index) = Owner;
        WaitingLinks.ShowAdded(Owner, Relation, record, isNews);
    }
}
