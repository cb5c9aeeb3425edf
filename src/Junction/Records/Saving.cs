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
        Parents.TakeKeys(record, target);
        if (!IsNeeded(record)) return;
        if (HasPending(record) || Parents.AnyNew(record)) await target.AtomicAsync<TCall, Record, bool>(record, RunAsync<TCall>, cancellationToken).ConfigureAwait(false);
        else await target.SingleAsync<TCall, Record, bool>(record, RunAsync<TCall>, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Saves a record as part of a larger write.</summary>
    public static async ValueTask SaveAsync<TCall>(Work work, Record record, CancellationToken cancellationToken) where TCall : struct, ICall =>
        await RunAsync<TCall>(work, record, cancellationToken).ConfigureAwait(false);

    /// <summary>Saves a record whose parents are saved.</summary>
    public static async ValueTask SaveOneAsync<TCall>(Work work, Record record, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (record.State.HasFlag(RecordState.Deleted)) throw RecordStateException.Deleted(record.ModelInfo.ModelName, "saved");
        RecordSnapshot.Take(work, record);
        DatabaseFor(record, work.Database);
        Parents.TakeKeys(record, work.Database);
        if (record.State == RecordState.New)
        {
            await InsertAsync<TCall>(work, record, cancellationToken).ConfigureAwait(false);
            RecordContext.Enter(record, work.Database);
            HeldSides.Added(work, record);
        }
        else if (record.State.HasFlag(RecordState.Dirty))
        {
            var moving = HeldSides.Moving(record);
            var left = RecordContext.Of(record).Left;
            await UpdateAsync<TCall>(work, record, cancellationToken).ConfigureAwait(false);
            RecordContext.Enter(record, work.Database);
            HeldSides.Moved(work, record, moving, left ?? []);
        }
        await RunPendingAsync<TCall>(work, record, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Does the writes through a record's relations that waited for its key.</summary>
    public static async ValueTask RunPendingAsync<TCall>(Work work, Record record, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (record.Context is not RecordContext { Pending: { } pending } context) return;
        context.Pending = null;
        foreach (var write in pending) await write.RunAsync<TCall>(work, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The database a record belongs to, which must be the one asked for.</summary>
    /// <exception cref="WrongDatabaseException">It is not.</exception>
    public static Database DatabaseFor(Record record, Database? asked)
    {
        var own = RecordContext.DatabaseOf(record);
        if (own is not null && asked is not null && own != asked) throw WrongDatabaseException.For(record.ModelInfo.ModelName);
        return own ?? asked ?? Database.Current;
    }

    /// <summary>Whether saving a record would send anything.</summary>
    public static bool IsNeeded(Record record) =>
        record.State == RecordState.New || record.State.HasFlag(RecordState.Dirty)
        || (!record.State.HasFlag(RecordState.Deleted) && (HasPending(record) || Parents.AnyNew(record)));

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

    /// <summary>Whether writes through the record's relations wait for its key.</summary>
    public static bool HasPending(Record record) => record.Context is RecordContext { Pending.Count: > 0 };

    private static async ValueTask<bool> RunAsync<TCall>(Work work, Record record, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        RecordSnapshot.Take(work, record);
        await Parents.SaveNewAsync<TCall>(work, record, cancellationToken).ConfigureAwait(false);
        await SaveOneAsync<TCall>(work, record, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static async ValueTask InsertAsync<TCall>(Work work, Record record, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var model = record.ModelInfo;
        var generated = Array.FindAll(model.Columns, column => column.IsGenerated && RecordKey.IsUnset(model.GetColumn(record, column.Ordinal)));
        var columns = generated.Length == 0 ? model.Columns : Array.FindAll(model.Columns, column => Array.IndexOf(generated, column) < 0);
        var stored = Normalise.Columns(work.Database.Dialect, record, columns);
        var values = new SqlExpression[columns.Length];
        for (var i = 0; i < columns.Length; i++) values[i] = new ParameterNode(stored[i], columns[i].Type);
        var returnsRows = work.Database.Dialect.Syntax.ReturnsRows;
        var insert = new InsertNode { Table = model, Columns = columns, Values = values, Returning = returnsRows ? generated : [] };
        // Until the statement is through the record stays as it is: a failed or cancelled insert leaves no trace.
        DbValue[] made = [];
        if (generated.Length == 0 || !returnsRows) await work.ExecuteAsync<TCall>(insert, cancellationToken).ConfigureAwait(false);
        if (generated.Length > 0) await work.ReadAsync<TCall>(returnsRows ? insert : new GeneratedKeyNode(), new KeyedReader(generated, null, null, (values, _) => made = values), cancellationToken).ConfigureAwait(false);

        for (var i = 0; i < made.Length; i++) model.SetColumn(record, generated[i].Ordinal, made[i]);
        Normalise.TakeOver(record, columns, stored);
        RecordChanges.Accept(record);
    }

    private static async ValueTask UpdateAsync<TCall>(Work work, Record record, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var (model, scope) = (record.ModelInfo, Scopes.At(record.ModelInfo, 0));
        ColumnInfo[] columns = [.. RecordChanges.Dirty(record).Select(ordinal => model.Columns[ordinal])];
        var stored = Normalise.Columns(work.Database.Dialect, record, columns);
        var assignments = new (ColumnInfo, SqlExpression)[columns.Length];
        for (var i = 0; i < assignments.Length; i++) assignments[i] = (columns[i], new ParameterNode(stored[i], columns[i].Type));
        var count = await work.ExecuteAsync<TCall>(new UpdateNode(scope, assignments, RowOf(record, scope)), cancellationToken).ConfigureAwait(false);
        if (count == 0) throw StaleRecordException.For(model.ModelName, record.ToString()!);
        Normalise.TakeOver(record, columns, stored);
        RecordChanges.Accept(record);
    }
}
