using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Records;

/// <summary>Deletes records.</summary>
internal static class Deleting
{
    /// <summary>Deletes the row a record stands for; tells whether there was one.</summary>
    public static async ValueTask<bool> DeleteAsync<TCall>(Record record, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (record.State == RecordState.New) throw RecordStateException.New(record.ModelInfo.ModelName, "deleted");
        if (record.State.HasFlag(RecordState.Deleted)) return false;
        cancellationToken.ThrowIfCancellationRequested();
        return await Saving.DatabaseFor(record, null).SingleAsync<TCall, Record, bool>(record, RunAsync<TCall>, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<bool> RunAsync<TCall>(Work work, Record record, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        RecordSnapshot.Take(work, record);
        var scope = Scopes.At(record.ModelInfo, 0);
        var count = await work.ExecuteAsync<TCall>(new DeleteNode(scope, Saving.RowOf(record, scope)), cancellationToken).ConfigureAwait(false);
        if (count == 0 && IsGuarded(record)) throw StaleRecordException.For(record.ModelInfo.ModelName, record.ToString()!);
        RecordContext.Enter(record, work.Database);
        record.State = RecordState.Persisted | RecordState.Deleted;
        record.ModelInfo.CountDeletion();
        HeldSides.Removed(work, record);
        return count > 0;
    }

    // Without a token that may have changed the row was simply gone already; a reference is deleted whatever its token is.
    private static bool IsGuarded(Record record) =>
        !record.State.HasFlag(RecordState.Unread) && Array.Exists(record.ModelInfo.Columns, static column => column.IsConcurrencyToken);
}
