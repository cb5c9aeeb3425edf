using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Relations;

namespace Junction.Records;

/// <summary>The records that a record at hand belongs to: its save needs their keys.</summary>
internal static class Parents
{
    /// <summary>Whether the record belongs to one that has no row yet.</summary>
    public static bool AnyNew(Record record)
    {
        foreach (var relation in record.ModelInfo.Relations)
        {
            if (NewParent(record, relation) is not null) return true;
        }
        return false;
    }

    /// <summary>Saves the new records that a record belongs to, and those that they belong to in turn, each before it is needed.</summary>
    /// <exception cref="RecordStateException">They belong to each other in a circle.</exception>
    public static async ValueTask SaveNewAsync<TCall>(Work work, Record record, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (!AnyNew(record)) return;
        foreach (var parent in InOrder(record))
        {
            if (parent.State == RecordState.New) await Saving.SaveOneAsync<TCall>(work, parent, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Has foreign keys take over the keys of the records they were assigned by: those were new then, and may have been saved since.
    /// </summary>
    /// <exception cref="WrongDatabaseException">A record it belongs to is of another database.</exception>
    public static void TakeKeys(Record record, Database database)
    {
        foreach (var relation in record.ModelInfo.Relations)
        {
            if (relation.Kind != RelationKind.BelongsTo || RelationSlots.Single(record, relation) is not { } parent) continue;
            if (RecordContext.DatabaseOf(parent) is { } own && own != database) throw WrongDatabaseException.For(parent.ModelInfo.ModelName);
            if (parent.State == RecordState.New || HasKeyOf(record, relation, parent)) continue;
            SingleRelation.SetForeignKey(record, relation, parent);
        }
    }

    private static bool HasKeyOf(Record record, RelationInfo relation, Record parent)
    {
        var key = Array.ConvertAll(relation.TargetColumns, column => RecordChanges.Original(parent, column.Ordinal));
        return RecordKey.Of(record, relation.Owner, relation.OwnerColumns).Equals(RecordKey.Of(RecordContext.DatabaseOf(parent), key, relation.TargetColumns));
    }

    private static Record? NewParent(Record record, RelationInfo relation) =>
        relation.Kind == RelationKind.BelongsTo && RelationSlots.Single(record, relation) is { State: RecordState.New } parent ? parent : null;

    // Depth first, without recursion: a chain of new records may be long.
    private static List<Record> InOrder(Record record)
    {
        var order = new List<Record>();
        var path = new HashSet<Record>(ReferenceEqualityComparer.Instance) { record };
        var done = new HashSet<Record>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<(Record Record, int Next)>([(record, 0)]);
        while (stack.TryPop(out var top))
        {
            var (current, next) = top;
            var relations = current.ModelInfo.Relations;
            if (next == relations.Length)
            {
                path.Remove(current);
                done.Add(current);
                if (current != record) order.Add(current);
                continue;
            }
            stack.Push((current, next + 1));
            if (NewParent(current, relations[next]) is not { } parent || done.Contains(parent)) continue;
            if (!path.Add(parent)) throw Circle(relations[next]);
            stack.Push((parent, 0));
        }
        return order;
    }

    private static RecordStateException Circle(RelationInfo relation) => new(
        $"New records belong to each other in a circle that {relation} closes, so none can be saved first. "
        + "Save one without it, assign it then, and save again.");
}
