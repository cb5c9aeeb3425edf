using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Records;

/// <summary>Saves records: an INSERT, or an UPDATE of what changed, with all that must go with it in one transaction.</summary>
internal static class Saving
{
    /// <summary>Saves a record.</summary>
    public static async ValueTask SaveAsync<TCall>(Record record, Database? database, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (record.State.HasFlag(RecordState.Deleted)) throw RecordStateException.Deleted(record.ModelInfo.ModelName, "saved");
        cancellationToken.ThrowIfCancellationRequested();
        var target = DatabaseFor(record, database);
        if (record.State != RecordState.New && !record.State.HasFlag(RecordState.Dirty) && NewParents(record).Length == 0) return;
        if (IsOneStatement(record)) await target.SingleAsync<TCall, Record, bool>(record, RunAsync<TCall>, cancellationToken).ConfigureAwait(false);
        else await target.AtomicAsync<TCall, Record, bool>(record, RunAsync<TCall>, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Saves a record inside a transaction that is open already.</summary>
    public static async ValueTask SaveAsync<TCall>(Work work, Record record, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (record.State.HasFlag(RecordState.Deleted)) throw RecordStateException.Deleted(record.ModelInfo.ModelName, "saved");
        await RunAsync<TCall>(work, record, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The database a record belongs to, which must be the one asked for.</summary>
    public static Database DatabaseFor(Record record, Database? asked)
    {
        var own = RecordContext.DatabaseOf(record);
        if (own is not null && asked is not null && own != asked) throw WrongDatabaseException.For(record.ModelInfo.ModelName);
        return own ?? asked ?? Database.Current;
    }

    private static bool IsOneStatement(Record record) => record.Context is not RecordContext { Pending.Count: > 0 } && NewParents(record).Length == 0;

    private static (RelationInfo Relation, Record Parent)[] NewParents(Record record) =>
        [.. record.ModelInfo.Relations
            .Where(static relation => relation.Kind == RelationKind.BelongsTo)
            .Select(relation => (relation, parent: RelationSlots.Single(record, relation)))
            .Where(static pair => pair.parent is { State: RecordState.New })
            .Select(static pair => (pair.relation, pair.parent!))];

    private static async ValueTask<bool> RunAsync<TCall>(Work work, Record record, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        RecordSnapshot.Take(work, record);
        foreach (var (relation, parent) in NewParents(record))
        {
            await SaveAsync<TCall>(work, parent, cancellationToken).ConfigureAwait(false);
            SingleRelation.SetForeignKey(record, relation, parent);
            record.ModelInfo.Slot(record, relation.Index) = parent;
        }
        var isNew = record.State == RecordState.New;
        if (isNew) await InsertAsync<TCall>(work, record, cancellationToken).ConfigureAwait(false);
        else if (record.State.HasFlag(RecordState.Dirty)) await UpdateAsync<TCall>(work, record, cancellationToken).ConfigureAwait(false);

        RecordContext.Of(record).Database = work.Database;
        if (isNew) HeldSides.Added(work, record);
        if (record.Context is RecordContext { Pending: { } pending } context)
        {
            context.Pending = null;
            foreach (var write in pending) await write.RunAsync<TCall>(work, cancellationToken).ConfigureAwait(false);
        }
        return true;
    }

    private static async ValueTask InsertAsync<TCall>(Work work, Record record, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var model = record.ModelInfo;
        var generated = Array.FindAll(model.Columns, column => column.IsGenerated && LinkRows.IsUnset(model.GetColumn(record, column.Ordinal)));
        var columns = generated.Length == 0 ? model.Columns : Array.FindAll(model.Columns, column => Array.IndexOf(generated, column) < 0);
        var values = new SqlExpression[columns.Length];
        for (var i = 0; i < columns.Length; i++) values[i] = new ParameterNode(Normalise.Column(work.Database.Dialect, model, record, columns[i]), columns[i].Type);
        var insert = new InsertNode { Table = model, Columns = columns, Values = values, Returning = generated };
        if (generated.Length == 0)
        {
            await work.ExecuteAsync<TCall>(insert, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await work.ReadAsync<TCall>(insert, new KeyedReader(generated, null, null, (made, _) =>
            {
                for (var i = 0; i < generated.Length; i++) model.SetColumn(record, generated[i].Ordinal, made[i]);
            }), cancellationToken).ConfigureAwait(false);
        }
        RecordChanges.Accept(record);
    }

    private static async ValueTask UpdateAsync<TCall>(Work work, Record record, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var (model, scope) = (record.ModelInfo, Scopes.At(record.ModelInfo, 0));
        var dirty = RecordChanges.Dirty(record);
        var assignments = new (ColumnInfo, SqlExpression)[dirty.Count];
        for (var i = 0; i < assignments.Length; i++)
        {
            var column = model.Columns[dirty[i]];
            assignments[i] = (column, new ParameterNode(Normalise.Column(work.Database.Dialect, model, record, column), column.Type));
        }
        var count = await work.ExecuteAsync<TCall>(new UpdateNode(scope, assignments, RowOf(record, scope)), cancellationToken).ConfigureAwait(false);
        if (count == 0) throw StaleRecordException.For(model.ModelName, record.ToString()!);
        record.State &= ~RecordState.Unread;
        RecordChanges.Accept(record);
    }

    /// <summary>The row a record stands for: by the key it was loaded with, and by the values that must not have changed since.</summary>
    public static SqlPredicate RowOf(Record record, TableScope scope)
    {
        SqlPredicate? where = null;
        foreach (var column in record.ModelInfo.Columns)
        {
            if (!column.IsKey && !column.IsConcurrencyToken) continue;
            if (column.IsConcurrencyToken && record.State.HasFlag(RecordState.Unread)) continue;
            where = Relations.Select.And(where, new ComparisonNode(
                ComparisonOperator.Equal, new ColumnNode(scope, column), new ParameterNode(RecordChanges.Original(record, column.Ordinal), column.Type)));
        }
        return where!;
    }
}
