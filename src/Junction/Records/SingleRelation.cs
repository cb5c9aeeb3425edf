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

    /// <summary>Assigns the target: a belongs-to takes over its key.</summary>
    /// <exception cref="RecordStateException">Null, where the foreign key cannot be null.</exception>
    public static void Set<T>(Record owner, int relation, ref object? slot, T? target) where T : Record
    {
        var info = owner.ModelInfo.Relations[relation];
        if (info.Kind == RelationKind.BelongsTo) SetForeignKey(owner, info, target);
        slot = (object?)target ?? Record.LoadedNull;
    }

    /// <summary>Copies the target's key into the owner's foreign key.</summary>
    internal static void SetForeignKey(Record owner, RelationInfo relation, Record? target)
    {
        var model = owner.ModelInfo;
        for (var i = 0; i < relation.OwnerColumns.Length; i++)
        {
            var column = relation.OwnerColumns[i];
            if (target is null && !column.Type.IsNullable)
            {
                throw new RecordStateException($"{relation} cannot be null: {model.ModelName}.{column.Property} cannot. Delete the record, or declare the foreign key nullable.");
            }
            var old = model.GetColumn(owner, column.Ordinal);
            var value = target is null ? DbValue.Null : target.ModelInfo.GetColumn(target, relation.TargetColumns[i].Ordinal);
            if (value.Kind is >= ValueKind.Byte and <= ValueKind.Int64) value = value.ToInteger(column.Type.Kind);
            if (old.Equals(value)) continue;
            if (owner.State != RecordState.New) RecordChanges.Note(owner, column.Ordinal, old, value);
            model.SetColumn(owner, column.Ordinal, value);
            Forget(owner, column, relation);
        }
    }

    // Another belongs-to over the same column no longer leads where it was loaded from.
    private static void Forget(Record owner, ColumnInfo column, RelationInfo except)
    {
        foreach (var relation in owner.ModelInfo.Relations)
        {
            if (relation != except && relation.Kind == RelationKind.BelongsTo && Array.IndexOf(relation.OwnerColumns, column) >= 0) owner.ModelInfo.Slot(owner, relation.Index) = null;
        }
    }

    private static bool LeadsNowhere(Record owner, RelationInfo relation) =>
        relation.Kind == RelationKind.BelongsTo
            ? RecordKey.Of(owner, relation.Owner, relation.OwnerColumns).HasNull || (owner.State == RecordState.New && IsUnset(owner, relation))
            : owner.State == RecordState.New;

    private static bool IsUnset(Record owner, RelationInfo relation) =>
        Array.TrueForAll(relation.OwnerColumns, column => LinkRows.IsUnset(owner.ModelInfo.GetColumn(owner, column.Ordinal)));
}
