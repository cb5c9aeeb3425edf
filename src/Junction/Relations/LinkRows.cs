using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Relations;

/// <summary>
/// The statements that link writes are made of. Each handles any number of targets at once, and each tells what it did.
/// </summary>
internal static class LinkRows
{
    private static readonly ColumnInfo _isWritten = new("IsWritten", "is_written", new ColumnType(ValueKind.Boolean));

    // Few rows may have much alike by chance, and each pattern of it is a text of its own.
    private const int FewRows = 8;

    /// <summary>Locks the owner's row, so that two writers of one owner's links come one after the other.</summary>
    /// <remarks>A statement of its own, before anything is read: a lock taken together with the read would see rows from before its wait.</remarks>
    public static async ValueTask LockAsync<TCall>(Work work, LinkTargets write, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (work.Database.Dialect.Syntax.RowLock.Length == 0) return; // the transaction holds the database's write lock already
        var scope = Scopes.At(write.Relation.Owner, 0);
        await work.ExecuteAsync<TCall>(new LockNode(scope, Select.Equal(scope, write.Relation.OwnerColumns, write.OwnerKey)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The owner's link rows, all or those to some targets; where a pair may have several, in the order of their keys.</summary>
    public static async ValueTask<List<(RecordKey Target, Record? Link)>> ReadAsync<TCall>(
        Work work, LinkTargets write, IEnumerable<RecordKey>? targets, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var (link, scope) = (write.Link, Scopes.LinkAt(write.Link.Table, 0));
        var rows = new List<(RecordKey, Record?)>();
        var select = new SelectNode
        {
            Columns = [.. Select.Columns(scope, link.TargetColumns), .. link.Model is { } read ? Select.Columns(scope, read.Columns) : []],
            From = scope,
            Where = Select.And(Select.Equal(scope, link.OwnerColumns, write.OwnerKey), targets is null ? null : Among(scope, write, targets)),
            // Of several rows of a pair a sync keeps the first: it should be the oldest, and not another each time.
            OrderBy = link is { IsUniquePair: false, Model: { } model } ? [.. Select.Columns(scope, model.Key).Select(static key => new OrderNode(key, false))] : [],
        };
        // A transaction that has read before would see the links from then, though it waited for the owner since.
        if (work.Transaction is { IsNested: true } && work.Database.Dialect.Syntax.ReadsSnapshots) select = select with { LocksRows = true };
        var context = new RecordContext { Database = work.Database };
        await work.ReadAsync<TCall>(select, new KeyedReader(link.TargetColumns, link.Model, null, (values, record) =>
        {
            if (record is not null) record.Context = context.Clone();
            rows.Add((write.TargetKey(values), record));
        }), cancellationToken).ConfigureAwait(false);
        return rows;
    }

    /// <summary>
    /// Inserts link rows; a pair that is there already is left alone, or takes over <paramref name="update"/>.
    /// Returns the keys of the targets whose row was written, and fills in what the database made.
    /// </summary>
    public static async ValueTask<HashSet<RecordKey>> InsertAsync<TCall>(
        Work work, LinkTargets write, IReadOnlyList<(LinkTarget Target, Record? Link)> rows, ColumnInfo[] update, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        var written = new HashSet<RecordKey>();
        if (rows.Count == 0) return written;
        var syntax = work.Database.Dialect.Syntax;
        if (!syntax.ReturnsRows) rows = await UnreturnedLinks.MissingAsync<TCall>(work, write, rows, update, cancellationToken).ConfigureAwait(false);
        var link = write.Link;
        var byTarget = rows.ToDictionary(static row => row.Target.Key, static row => row.Link);
        // Rows with an explicit key and rows whose key the database makes have different columns.
        foreach (var group in rows.GroupBy(row => HasExplicitKey(row.Link, link.Model)))
        {
            var columns = Array.FindAll(link.Table.Columns, column => group.Key || !column.IsGenerated);
            var generated = group.Key ? [] : Array.FindAll(link.Table.Columns, static column => column.IsGenerated);
            var pair = (ColumnInfo[])[.. link.OwnerColumns, .. link.TargetColumns];
            var (values, shared) = Values(work, write, [.. group], columns);
            var insert = new InsertNode
            {
                Table = link.Table,
                Columns = columns,
                Rows = values,
                Shared = shared,
                ConflictColumns = link.IsUniquePair ? pair : null,
                UpdateColumns = update,
                UnlessExists = link.IsUniquePair ? null : pair,
                Returning = syntax.ReturnsRows ? [.. link.TargetColumns, .. generated] : [],
            };
            if (!syntax.ReturnsRows)
            {
                await work.ExecuteAsync<TCall>(insert, cancellationToken).ConfigureAwait(false);
                await UnreturnedLinks.FillAsync<TCall>(work, write, group, generated, cancellationToken).ConfigureAwait(false);
                written.UnionWith(group.Select(static row => row.Target.Key));
                continue;
            }
            var tellsWritten = insert.TellsWritten(syntax);
            await work.ReadAsync<TCall>(insert, new KeyedReader(tellsWritten ? [.. insert.Returning, _isWritten] : insert.Returning, null, null, (values, _) =>
            {
                if (tellsWritten && !values[^1].As<bool>()) return;
                var target = write.TargetKey(values);
                written.Add(target);
                for (var i = 0; i < generated.Length; i++)
                {
                    link.Model!.SetColumn(byTarget[target]!, generated[i].Ordinal, values[link.TargetColumns.Length + i]);
                }
            }), cancellationToken).ConfigureAwait(false);
        }
        foreach (var (target, record) in byTarget)
        {
            if (record is null || !written.Contains(target)) continue;
            record.State = RecordState.Persisted;
            RecordContext.Of(record).Database = work.Database;
            RecordContext.Of(record).Originals = null;
        }
        return written;
    }

    /// <summary>Deletes the owner's link rows, all or those to some targets; returns the target key of every row deleted.</summary>
    public static async ValueTask<List<RecordKey>> DeleteAsync<TCall>(
        Work work, LinkTargets write, IEnumerable<RecordKey>? targets, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var scope = Scopes.LinkAt(write.Link.Table, 0);
        var where = Select.And(Select.Equal(scope, write.Link.OwnerColumns, write.OwnerKey), targets is null ? null : Among(scope, write, targets))!;
        return await DeletedAsync<TCall>(work, write, scope, where, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes link rows by their own keys; returns the target key of every row deleted.</summary>
    public static async ValueTask<List<RecordKey>> DeleteAsync<TCall>(
        Work work, LinkTargets write, IReadOnlyList<Record> links, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var (model, scope) = (write.Link.Model!, Scopes.LinkAt(write.Link.Table, 0));
        var values = new List<DbValue>();
        foreach (var link in links) RecordKey.Of(link, model, model.Key).AddTo(values);
        var list = new ValueList(Array.ConvertAll(model.Key, static column => column.Type), [.. values]);
        return await DeletedAsync<TCall>(work, write, scope, WithKeys(work, write, scope, list), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a link row in memory.</summary>
    public static Record? New(LinkTargets write, LinkTarget target, LinkPayload? payload)
    {
        if (write.Link.Model is not { } model) return null;
        var record = model.NewRecord();
        if (payload is not null) RequiredData.Fill(write, target, record, payload);
        for (var i = 0; i < write.Link.OwnerColumns.Length; i++) SetKey(model, record, write.Link.OwnerColumns[i], write.OwnerKey[i]);
        for (var i = 0; i < write.Link.TargetColumns.Length; i++) SetKey(model, record, write.Link.TargetColumns[i], target.Key[i]);
        return record;
    }

    /// <summary>Has a link row take its data.</summary>
    /// <exception cref="RecordStateException">The data says which records are linked, or which row it is.</exception>
    public static void Fill(LinkTargets write, LinkTarget target, Record link, LinkPayload payload)
    {
        var model = write.Link.Model!;
        // A new row may be given its own key; a row that is there keeps it.
        ColumnInfo[] keys = [.. write.Link.OwnerColumns, .. write.Link.TargetColumns, .. link.State == RecordState.New ? [] : model.Key];
        var before = Array.ConvertAll(keys, column => model.GetColumn(link, column.Ordinal));
        payload(target, link);
        for (var i = 0; i < keys.Length; i++)
        {
            if (model.GetColumn(link, keys[i].Ordinal).Equals(before[i])) continue;
            // Whoever repeats what is so anyway does no harm.
            var owner = Array.IndexOf(write.Link.OwnerColumns, keys[i]);
            var to = Array.IndexOf(write.Link.TargetColumns, keys[i]);
            var expected = owner >= 0 ? write.OwnerKey[owner] : to >= 0 ? target.Key[to] : before[i];
            if (!RecordKey.AreEqual(model.GetColumn(link, keys[i].Ordinal), expected))
                throw RecordStateException.LinkKey(write.Relation.ToString(), $"{model.ModelName}.{keys[i].Property}");
        }
    }

    private static async ValueTask<List<RecordKey>> DeletedAsync<TCall>(
        Work work, LinkTargets write, TableScope scope, SqlPredicate where, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var deleted = new List<RecordKey>();
        if (!work.Database.Dialect.Syntax.ReturnsRows)
        {
            var select = new SelectNode { Columns = Select.Columns(scope, write.Link.TargetColumns), From = scope, Where = where, LocksRows = true };
            await work.ReadAsync<TCall>(select, new KeyedReader(write.Link.TargetColumns, null, null, (values, _) => deleted.Add(write.TargetKey(values))), cancellationToken)
                .ConfigureAwait(false);
            if (deleted.Count > 0) await work.ExecuteAsync<TCall>(new DeleteNode(scope, where), cancellationToken).ConfigureAwait(false);
            return deleted;
        }
        var delete = new DeleteNode(scope, where) { Returning = write.Link.TargetColumns };
        await work.ReadAsync<TCall>(delete, new KeyedReader(delete.Returning, null, null, (values, _) => deleted.Add(write.TargetKey(values))), cancellationToken)
            .ConfigureAwait(false);
        return deleted;
    }

    /// <summary>The condition that selects the owner's links with some keys of their own.</summary>
    public static SqlPredicate WithKeys(Work work, LinkTargets write, TableScope scope, ValueList keys)
    {
        var isOne = new InListNode(Select.Columns(scope, write.Link.Model!.Key), keys);
        return work.Database.Dialect.Syntax.LooksListsUpInWrites ? isOne : Select.And(Select.Equal(scope, write.Link.OwnerColumns, write.OwnerKey), isOne)!;
    }

    private static InListNode Among(TableScope scope, LinkTargets write, IEnumerable<RecordKey> targets) =>
        new(Select.Columns(scope, write.Link.TargetColumns), write.Keys(targets));

    private static bool HasExplicitKey(Record? link, ModelInfo? model) =>
        link is { State: RecordState.New } && Array.Find(model!.Columns, static column => column.IsGenerated) is { } key && !IsUnset(model.GetColumn(link, key.Ordinal));

    /// <summary>Whether a generated key has its type's default, and so is for the database to make.</summary>
    public static bool IsUnset(DbValue value) => value.IsNull || (value.Kind is >= ValueKind.Byte and <= ValueKind.Int64 && value.ToInt64() == 0);

    // What all rows have alike, the owner's key and mostly the whole payload, travels once.
    private static (ValueList Rows, SqlExpression?[]? Shared) Values(Work work, LinkTargets write, List<(LinkTarget Target, Record? Link)> rows, ColumnInfo[] columns)
    {
        var shared = rows.Count < FewRows || work.Database.Dialect.Syntax.SpellsOutLists ? null : new SqlExpression?[columns.Length];
        var lists = new List<DbValue[]>(columns.Length);
        var types = new List<ColumnType>(columns.Length);
        for (var i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            var values = new DbValue[rows.Count];
            for (var row = 0; row < values.Length; row++) values[row] = Value(work, write, rows[row].Target, rows[row].Link, column);
            if (shared is not null && Array.TrueForAll(values, value => value == values[0])) shared[i] = new ParameterNode(values[0], column.Type);
            else
            {
                lists.Add(values);
                types.Add(column.Type);
            }
        }
        var all = new DbValue[rows.Count * lists.Count];
        for (var at = 0; at < all.Length; at++) all[at] = lists[at % lists.Count][at / lists.Count];
        return (new ValueList([.. types], all), shared);
    }

    private static DbValue Value(Work work, LinkTargets write, LinkTarget target, Record? link, ColumnInfo column)
    {
        if (link is null)
        {
            var owner = Array.IndexOf(write.Link.OwnerColumns, column);
            return owner >= 0 ? write.OwnerKey[owner] : target.Key[Array.IndexOf(write.Link.TargetColumns, column)];
        }
        return Normalise.Column(work.Database.Dialect, write.Link.Model!, link, column);
    }

    private static void SetKey(ModelInfo model, Record record, ColumnInfo column, DbValue value) =>
        model.SetColumn(record, column.Ordinal, value.Kind == ValueKind.Int64 ? value.ToInteger(column.Type.Kind) : value);
}
