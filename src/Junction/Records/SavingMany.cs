using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Records;

/// <summary>Inserts many new records as a whole, with an INSERT of many rows.</summary>
internal static class SavingMany
{
    // As many rows as a database takes in well at once; what waits in memory for the statement stays small.
    private const int RowsAtOnce = 10_000;

    /// <summary>Inserts the records.</summary>
    public static async ValueTask CreateAsync<TCall>(IReadOnlyList<Record> records, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (records.Count == 0) return;
        var database = Saving.DatabaseFor(records[0], null);
        var met = new HashSet<Record>(records.Count, ReferenceEqualityComparer.Instance);
        foreach (var record in records)
        {
            if (record.State != RecordState.New) throw RecordStateException.NotNew(record.ModelInfo.ModelName);
            if (!met.Add(record)) throw new ArgumentException($"A {record.ModelInfo.ModelName} is among the records twice.", nameof(records));
            Saving.DatabaseFor(record, database);
        }
        if (IsOneStatement(database, records)) await database.SingleAsync<TCall, IReadOnlyList<Record>, bool>(records, RunAsync<TCall>, cancellationToken).ConfigureAwait(false);
        else await database.AtomicAsync<TCall, IReadOnlyList<Record>, bool>(records, RunAsync<TCall>, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Inserts those of some records that are new, as part of a larger write.</summary>
    public static async ValueTask SaveNewAsync<TCall>(Work work, IReadOnlyList<Record> records, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var fresh = records.Where(static record => record.State == RecordState.New).Distinct(ReferenceEqualityComparer.Instance).Cast<Record>().ToArray();
        if (fresh.Length == 1) await Saving.SaveAsync<TCall>(work, fresh[0], cancellationToken).ConfigureAwait(false);
        else if (fresh.Length > 1) await RunAsync<TCall>(work, fresh, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsOneStatement(Database database, IReadOnlyList<Record> records)
    {
        var key = GeneratedKey(records[0]);
        var isMade = IsMade(records[0], key);
        var block = RowsInBlock(database, Columns(records[0], isMade));
        if (records.Count > (block > 0 ? block : RowsAtOnce)) return false;
        foreach (var record in records)
        {
            if (Saving.HasPending(record) || Parents.AnyNew(record) || IsMade(record, key) != isMade) return false;
        }
        return true;
    }

    private static async ValueTask<bool> RunAsync<TCall>(Work work, IReadOnlyList<Record> records, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        RecordSnapshot.Take(work, records);
        foreach (var record in records) await Parents.SaveNewAsync<TCall>(work, record, cancellationToken).ConfigureAwait(false);
        // One that others belong to was saved for them.
        var rest = records.Where(static record => record.State == RecordState.New).ToArray();
        foreach (var record in rest) Parents.TakeKeys(record, work.Database);
        // Rows with an explicit key and rows whose key the database makes have different columns. The explicit ones first: they are not to meet one just made.
        var key = rest.Length == 0 ? null : GeneratedKey(rest[0]);
        await InsertAsync<TCall>(work, Array.FindAll(rest, record => !IsMade(record, key)), false, cancellationToken).ConfigureAwait(false);
        await InsertAsync<TCall>(work, Array.FindAll(rest, record => IsMade(record, key)), true, cancellationToken).ConfigureAwait(false);
        foreach (var record in rest)
        {
            RecordContext.Enter(record, work.Database);
            HeldSides.Added(work, record);
        }
        foreach (var record in rest) await Saving.RunPendingAsync<TCall>(work, record, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static async ValueTask InsertAsync<TCall>(Work work, ReadOnlyMemory<Record> records, bool isKeyMade, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        var block = records.IsEmpty ? 0 : RowsInBlock(work.Database, Columns(records.Span[0], isKeyMade));
        while (records.Length > 0)
        {
            var isBlock = block > 0 && records.Length >= block;
            var rows = records[..(isBlock ? block : Math.Min(RowsAtOnce, records.Length))];
            await InsertAsync<TCall>(work, rows, isKeyMade, isBlock, cancellationToken).ConfigureAwait(false);
            records = records[rows.Length..];
        }
    }

    private static async ValueTask InsertAsync<TCall>(Work work, ReadOnlyMemory<Record> records, bool isKeyMade, bool isBlock, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        var model = records.Span[0].ModelInfo;
        var columns = Columns(records.Span[0], isKeyMade);
        var generated = Array.FindAll(model.Columns, column => Array.IndexOf(columns, column) < 0);
        var values = new DbValue[records.Length * columns.Length];
        for (var i = 0; i < records.Length; i++) Normalise.Columns(work.Database.Dialect, records.Span[i], columns, values.AsSpan(i * columns.Length, columns.Length));
        var insert = new InsertNode
        {
            Table = model, Columns = columns, Returning = generated, IsBlock = isBlock,
            Rows = new ValueList(Array.ConvertAll(columns, static column => column.Type), values),
        };
        var keys = new List<long>(generated.Length == 0 ? 0 : records.Length);
        if (generated.Length == 0) await work.ExecuteAsync<TCall>(insert, cancellationToken).ConfigureAwait(false);
        else await work.ReadAsync<TCall>(insert, new KeyedReader(generated, null, null, (made, _) => keys.Add(made[0].ToInt64()), keepsValues: false), cancellationToken).ConfigureAwait(false);

        // Keys are made in the order of the rows; in what order they are told, no database says.
        keys.Sort();
        for (var i = 0; i < records.Length; i++)
        {
            var record = records.Span[i];
            if (generated.Length > 0) model.SetColumn(record, generated[0].Ordinal, DbValue.From(keys[i]).ToInteger(generated[0].Type.Kind));
            Normalise.TakeOver(record, columns, values.AsSpan(i * columns.Length, columns.Length));
            RecordChanges.Accept(record);
        }
    }

    private static ColumnInfo[] Columns(Record record, bool isKeyMade) =>
        isKeyMade ? Array.FindAll(record.ModelInfo.Columns, static column => !column.IsGenerated) : record.ModelInfo.Columns;

    private static int RowsInBlock(Database database, ColumnInfo[] columns) => columns.Length == 0 ? 0 : database.Dialect.Syntax.ValuesInInsertBlock / columns.Length;

    private static ColumnInfo? GeneratedKey(Record record) => Array.Find(record.ModelInfo.Columns, static column => column.IsGenerated);

    private static bool IsMade(Record record, ColumnInfo? key) => key is not null && RecordKey.IsUnset(record.ModelInfo.GetColumn(record, key.Ordinal));
}
