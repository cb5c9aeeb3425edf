using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Records;

/// <summary>Reads a record's row again.</summary>
internal static class Reloading
{
    /// <summary>Reads the row a record stands for; changes and loaded relations are dropped.</summary>
    public static async ValueTask ReloadAsync<TCall>(Record record, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var model = record.ModelInfo;
        if (record.State == RecordState.New) throw RecordStateException.New(model.ModelName, "reloaded");
        var key = RecordKey.Raw(Array.ConvertAll(model.Key, column => RecordChanges.Original(record, column.Ordinal)));
        if (record.State.HasFlag(RecordState.Deleted)) throw RecordNotFoundException.ForKey(model.ModelName, key.ToObject());
        var scope = Scopes.At(model, 0);
        var select = new SelectNode { Columns = Relations.Select.Columns(scope, model.Columns), From = scope, Where = Relations.Select.Equal(scope, model.Key, key) };
        await Saving.DatabaseFor(record, null).ReadAsync<TCall, (Record Record, RecordKey Key, SelectNode Select), bool>((record, key, select), static async (work, state, token) =>
        {
            var reader = new Reread(state.Record.ModelInfo);
            await work.ReadAsync<TCall>(state.Select, reader, token).ConfigureAwait(false);
            if (reader.Found is not { } found) throw RecordNotFoundException.ForKey(state.Record.ModelInfo.ModelName, state.Key.ToObject());
            RecordSnapshot.Take(work, state.Record);
            TakeOver(state.Record, found);
            RecordContext.Of(state.Record).Database = work.Database;
            return true;
        }, cancellationToken).ConfigureAwait(false);
    }

    // The row is read into another record first: one that cannot be read leaves this one as it was.
    private static void TakeOver(Record record, Record found)
    {
        var model = record.ModelInfo;
        foreach (var column in model.Columns) model.SetColumn(record, column.Ordinal, model.GetColumn(found, column.Ordinal));
        record.State = RecordState.Persisted;
        record.Json = JsonPass.None; // a serialiser that failed did not tell the record
        var context = RecordContext.Of(record);
        (context.Originals, context.Known, context.Pending, context.Left) = (null, null, null, null);
        foreach (var relation in model.Relations)
        {
            if (relation.IsCollection) RelationSlots.SetContent(record, relation, null);
            else model.Slot(record, relation.Index) = null;
        }
    }

    private sealed class Reread(ModelInfo model) : RowReader
    {
        public Record? Found { get; private set; }

        protected internal override async ValueTask<bool> ReadAsync<TCursor, TCall>(TCursor cursor, int limit, CancellationToken cancellationToken)
        {
            if (!await cursor.NextAsync<TCall>(cancellationToken).ConfigureAwait(false)) return false;
            Found = Materialise.Record(model, cursor, 0, null);
            return await cursor.NextAsync<TCall>(cancellationToken).ConfigureAwait(false);
        }
    }
}
