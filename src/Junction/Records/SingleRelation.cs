using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Relations;

namespace Junction.Records;

/// <summary>What generated belongs-to and has-one properties call.</summary>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public static class SingleRelation
{
    /// <summary>The target; loads it (for the peers, by the mode in force) when it is not loaded.</summary>
    public static T? Get<T>(Record owner, int relation, ref object? slot) where T : Record
    {
        if (owner.Json == JsonPass.Writing) return Written(owner, relation, slot as T);
        if (slot is T loaded) return loaded;
        if (slot is not null) return null;
        var info = owner.ModelInfo.Relations[relation];
        if (LeadsNowhere(owner, info)) return null;
        SyncTouching.Check(owner, info);
        RelationTouch.LoadAsync<SyncCall>(owner, info, default).Wait();
        return slot as T;
    }

    /// <summary>The target; loads it (for the peers, by the mode in force) when it is not loaded.</summary>
    public static async ValueTask<T?> LoadAsync<T>(Record owner, int relation, CancellationToken cancellationToken = default) where T : Record
    {
        var info = owner.ModelInfo.Relations[relation];
        if (!RelationSlots.IsLoaded(owner, info) && !LeadsNowhere(owner, info))
        {
            await RelationTouch.LoadAsync<AsyncCall>(owner, info, cancellationToken).ConfigureAwait(false);
        }
        return RelationSlots.Single(owner, info) as T;
    }

    /// <summary>
    /// Assigns the target. A belongs-to takes over its key; the target of a has-one takes over the owner's and is saved with the owner.
    /// </summary>
    /// <exception cref="RecordStateException">A foreign key would have to become null that cannot be null.</exception>
    public static void Set<T>(Record owner, int relation, ref object? slot, T? target) where T : Record
    {
        if (owner.Json == JsonPass.Reading) return;
        var info = owner.ModelInfo.Relations[relation];
        if (info.Kind == RelationKind.BelongsTo) Refer(owner, info, slot as Record, target);
        else if (slot is null || !ReferenceEquals(slot as Record, target)) Appoint(owner, info, slot, target);
        slot = (object?)target ?? Record.LoadedNull;
    }

    /// <summary>A foreign key column takes on another value: what was loaded by the old one is forgotten.</summary>
    public static void Forget(Record owner, int column) => Forget(owner, owner.ModelInfo.Columns[column], null);

    /// <summary>Copies the target's key into the owner's foreign key.</summary>
    internal static void SetForeignKey(Record owner, RelationInfo relation, Record? target)
    {
        for (var i = 0; i < relation.OwnerColumns.Length; i++)
        {
            var column = relation.OwnerColumns[i];
            if (target is null && !column.Type.IsNullable) throw CannotBeNull(relation, owner.ModelInfo, column);
        }
        for (var i = 0; i < relation.OwnerColumns.Length; i++)
        {
            SetKey(owner, relation.OwnerColumns[i], target is null ? DbValue.Null : RecordChanges.Original(target, relation.TargetColumns[i].Ordinal), relation);
        }
    }

    /// <summary>Sets a foreign key column; what was loaded by its old value, other than by the relation that sets it, is forgotten.</summary>
    internal static void SetKey(Record owner, ColumnInfo column, DbValue value, RelationInfo? relation)
    {
        if (value.Kind is >= ValueKind.Byte and <= ValueKind.Int64) value = value.ToInteger(column.Type.Kind);
        var old = owner.ModelInfo.GetColumn(owner, column.Ordinal);
        if (owner.State != RecordState.New && (owner.State.HasFlag(RecordState.Unread) || !old.Equals(value))) RecordChanges.Note(owner, column.Ordinal, old, value);
        if (old.Equals(value)) return;
        owner.ModelInfo.SetColumn(owner, column.Ordinal, value);
        Forget(owner, column, relation);
    }

    private static void Refer(Record owner, RelationInfo relation, Record? former, Record? target)
    {
        SetForeignKey(owner, relation, target);
        if (former is not null && former != target) Leave(owner, relation, former);
    }

    // With its save the record leaves the one it belonged to, whose loaded relations then no longer show it.
    private static void Leave(Record owner, RelationInfo relation, Record former)
    {
        if (owner.State != RecordState.New) (RecordContext.Of(owner).Left ??= []).Add((relation, former));
    }

    private static void Appoint(Record owner, RelationInfo relation, object? slot, Record? target)
    {
        var former = slot as Record;
        RecordSnapshot.TakeInFlow(owner);
        // Nobody knows yet whether there is one whose place is taken.
        if (slot is null && owner.State != RecordState.New) (RecordContext.Of(owner).Pending ??= []).Add(new Vacancy(owner, relation, target));
        if (former is { State: not RecordState.New } && !former.State.HasFlag(RecordState.Deleted)) Dismiss(owner, relation, former);
        var context = RecordContext.Of(owner);
        if (former is not null) context.Pending?.RemoveAll(write => write is Appointment appointment && appointment.Concerns(former));
        if (target is null) return;
        RecordSnapshot.TakeInFlow(target);
        (context.Pending ??= []).Add(new Appointment(owner, relation, target));
        if (relation.Inverse is { Kind: RelationKind.BelongsTo } inverse)
        {
            if (RelationSlots.Single(target, inverse) is { } holder && holder != owner) Leave(target, inverse, holder);
            target.ModelInfo.Slot(target, inverse.Index) = owner;
        }
        if (owner.State == RecordState.New) return;
        for (var i = 0; i < relation.TargetColumns.Length; i++)
        {
            SetKey(target, relation.TargetColumns[i], RecordChanges.Original(owner, relation.OwnerColumns[i].Ordinal), relation.Inverse);
        }
    }

    // The record whose place another takes, or nobody.
    private static void Dismiss(Record owner, RelationInfo relation, Record former)
    {
        if (Array.Find(relation.TargetColumns, static column => !column.Type.IsNullable) is { } column) throw CannotBeNull(relation, former.ModelInfo, column);
        foreach (var key in relation.TargetColumns) SetKey(former, key, DbValue.Null, null);
        (RecordContext.Of(owner).Pending ??= []).Add(new Dismissal(former));
    }

    internal static RecordStateException CannotBeNull(RelationInfo relation, ModelInfo model, ColumnInfo column) => new(
        $"{relation} cannot be {(relation.Kind == RelationKind.BelongsTo ? "null" : "changed")} here: {model.ModelName}.{column.Property} cannot be null. "
        + $"Delete the {model.ModelName}{(relation.Kind == RelationKind.BelongsTo ? "" : " it leads to first")}, or declare {column.Property} nullable.");

    // Another belongs-to over the same column no longer leads where it was loaded from.
    private static void Forget(Record owner, ColumnInfo column, RelationInfo? except)
    {
        foreach (var relation in owner.ModelInfo.Relations)
        {
            if (relation == except || relation.Kind != RelationKind.BelongsTo || Array.IndexOf(relation.OwnerColumns, column) < 0) continue;
            if (RelationSlots.Single(owner, relation) is { } former) Leave(owner, relation, former);
            owner.ModelInfo.Slot(owner, relation.Index) = null;
        }
    }

    // A serialiser never makes a record load, nor go round in a circle; a reference holds nothing to write. One that writes bit by bit asks
    // again for the target in whose midst it stopped.
    private static T? Written<T>(Record owner, int relation, T? loaded) where T : Record
    {
        if (loaded is null || loaded.State.HasFlag(RecordState.Unread)) return null;
        if (loaded.Json == JsonPass.Writing) return owner.JsonRelation == relation + 1 ? loaded : null;
        owner.JsonRelation = (ushort)(relation + 1);
        return loaded;
    }

    private static bool LeadsNowhere(Record owner, RelationInfo relation)
    {
        if (relation.Kind != RelationKind.BelongsTo) return owner.State == RecordState.New;
        foreach (var column in relation.OwnerColumns)
        {
            if (!column.IsKey) Getter.Check(owner, column.Ordinal);
        }
        return RecordKey.Of(owner, relation.Owner, relation.OwnerColumns).HasNull || (owner.State == RecordState.New && IsUnset(owner, relation));
    }

    private static bool IsUnset(Record owner, RelationInfo relation) =>
        Array.TrueForAll(relation.OwnerColumns, column => RecordKey.IsUnset(owner.ModelInfo.GetColumn(owner, column.Ordinal)));
}
