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

    /// <summary>
    /// What locks the owner's row, so that two writers of one owner's links come one after the other; null where the transaction holds the
    /// database's write lock already.
    /// </summary>
    /// <remarks>
    /// A statement of its own, before anything is read: a lock taken by the statement that reads would see rows from before its wait. It may
    /// travel with that statement.
    /// </remarks>
    public static SqlStatement? Lock(Work work, LinkTargets write)
    {
        if (work.Database.Dialect.Syntax.RowLock.Length == 0) return null;
        var scope = Scopes.At(write.Relation.Owner, 0);
        return new LockNode(scope, Select.Equal(scope, write.Relation.OwnerColumns, write.OwnerKey));
    }

    /// <summary>
    /// The owner's link rows, all or those to some targets; where a pair may have several, in the order of their keys. Whoever needs nothing of
    /// them but where they lead asks without records: an index on the pair answers that.
    /// </summary>
    public static async ValueTask<List<(RecordKey Target, Record? Link)>> ReadAsync<TCall>(
        Work work, LinkTargets write, IEnumerable<RecordKey>? targets, bool withRecords, SqlStatement? first, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var (link, scope) = (write.Link, Scopes.LinkAt(write.Link.Table, 0));
        var model = withRecords ? link.Model : null;
        var rows = new List<(RecordKey, Record?)>();
        var select = new SelectNode
        {
            Columns = [.. Select.Columns(scope, link.TargetColumns), .. model is not null ? Select.Columns(scope, model.Columns) : []],
            From = scope,
            Where = Select.And(Select.Equal(scope, link.OwnerColumns, write.OwnerKey), targets is null ? null : Among(scope, write, targets)),
            // Of several rows of a pair a sync keeps the first: it should be the oldest, and not another each time.
            OrderBy = model is not null && !link.IsUniquePair ? [.. Select.Columns(scope, model.Key).Select(static key => new OrderNode(key, false))] : [],
        };
        // A transaction that has read before would see the links from then, though it waited for the owner since.
        if (work.Transaction is { IsNested: true } && work.Database.Dialect.Syntax.ReadsSnapshots) select = select with { LocksRows = true };
        await work.ReadAsync<TCall>(first, select, new KeyedReader(link.TargetColumns, model, null, (values, record) =>
        {
            record?.Context = new RecordContext { Database = work.Database };
            rows.Add((write.TargetKey(values), record));
        }, keepsValues: false), cancellationToken).ConfigureAwait(false);
        return rows;
    }

    /// <summary>
    /// Inserts link rows; a pair that is there already is left alone, or takes over <paramref name="update"/>.
    /// Returns which of the targets' rows were written, by their places, and fills in what the database made.
    /// </summary>
    /// <param name="work">The connection.</param>
    /// <param name="write">What is linked to what.</param>
    /// <param name="rows">The rows; there may be none.</param>
    /// <param name="update">The columns that a row which is there takes over.</param>
    /// <param name="first">What must be done before: the owner's lock, a deletion.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async ValueTask<bool[]> InsertAsync<TCall>(
        Work work, LinkTargets write, IReadOnlyList<(LinkTarget Target, Record? Link)> rows, ColumnInfo[] update, SqlStatement? first, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        var written = new bool[write.Targets.Count];
        var syntax = work.Database.Dialect.Syntax;
        if (first is not null && (rows.Count == 0 || !syntax.ReturnsRows))
        {
            await work.ExecuteAsync<TCall>(first, cancellationToken).ConfigureAwait(false);
            first = null;
        }
        if (rows.Count == 0) return written;
        if (!syntax.ReturnsRows) rows = await UnreturnedLinks.MissingAsync<TCall>(work, write, rows, update, cancellationToken).ConfigureAwait(false);
        var link = write.Link;
        var links = new Record?[written.Length];
        foreach (var (target, record) in rows) links[target.Position] = record;
        // Rows with an explicit key and rows whose key the database makes have different columns.
        foreach (var (hasKey, group) in ByKey(rows, link.Model))
        {
            var columns = Array.FindAll(link.Table.Columns, column => hasKey || !column.IsGenerated);
            var generated = hasKey ? [] : Array.FindAll(link.Table.Columns, static column => column.IsGenerated);
            var (values, shared) = Values(work, write, group, columns);
            var insert = new InsertNode
            {
                Table = link.Table,
                Columns = columns,
                Rows = values,
                Shared = shared,
                ConflictColumns = link.IsUniquePair ? write.PairColumns : null,
                UpdateColumns = update,
                UnlessExists = link.IsUniquePair ? null : write.PairColumns,
                Returning = syntax.ReturnsRows ? [.. link.TargetColumns, .. generated] : [],
            };
            if (!syntax.ReturnsRows)
            {
                await work.ExecuteAsync<TCall>(insert, cancellationToken).ConfigureAwait(false);
                await UnreturnedLinks.FillAsync<TCall>(work, write, group, generated, cancellationToken).ConfigureAwait(false);
                foreach (var (target, _) in group) written[target.Position] = true;
                continue;
            }
            var tellsWritten = insert.TellsWritten(syntax);
            await work.ReadAsync<TCall>(first, insert, new KeyedReader(tellsWritten ? [.. insert.Returning, _isWritten] : insert.Returning, null, null, (values, _) =>
            {
                if (tellsWritten && !values[^1].As<bool>()) return;
                var position = write.PositionOf(write.TargetKey(values));
                if (position < 0) return; // to the database two texts are equal that are not to us
                written[position] = true;
                for (var i = 0; i < generated.Length; i++)
                {
                    link.Model!.SetColumn(links[position]!, generated[i].Ordinal, values[link.TargetColumns.Length + i]);
                }
            }, keepsValues: false), cancellationToken).ConfigureAwait(false);
            first = null;
        }
        for (var i = 0; i < links.Length; i++)
        {
            if (written[i] && links[i] is { } record) Accept(work, record);
        }
        return written;
    }

    /// <summary>Deletes the owner's link rows, all or those to some targets; returns the target key of every row deleted.</summary>
    public static async ValueTask<List<RecordKey>> DeleteAsync<TCall>(
        Work work, LinkTargets write, IEnumerable<RecordKey>? targets, SqlStatement? first, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var scope = Scopes.LinkAt(write.Link.Table, 0);
        var where = Select.And(Select.Equal(scope, write.Link.OwnerColumns, write.OwnerKey), targets is null ? null : Among(scope, write, targets))!;
        var deleted = new List<RecordKey>();
        var reader = new KeyedReader(write.Link.TargetColumns, null, null, (values, _) => deleted.Add(write.TargetKey(values)), keepsValues: false);
        if (work.Database.Dialect.Syntax.ReturnsRows)
        {
            await work.ReadAsync<TCall>(first, new DeleteNode(scope, where) { Returning = write.Link.TargetColumns }, reader, cancellationToken).ConfigureAwait(false);
            return deleted;
        }
        var select = new SelectNode { Columns = Select.Columns(scope, write.Link.TargetColumns), From = scope, Where = where, LocksRows = true };
        await work.ReadAsync<TCall>(first, select, reader, cancellationToken).ConfigureAwait(false);
        if (deleted.Count > 0) await work.ExecuteAsync<TCall>(new DeleteNode(scope, where), cancellationToken).ConfigureAwait(false);
        return deleted;
    }

    /// <summary>What deletes the owner's link rows to targets known to have some, whose rows need not be told.</summary>
    public static DeleteNode Removal(LinkTargets write, IEnumerable<RecordKey> targets)
    {
        var scope = Scopes.LinkAt(write.Link.Table, 0);
        return new DeleteNode(scope, Select.And(Select.Equal(scope, write.Link.OwnerColumns, write.OwnerKey), Among(scope, write, targets))!);
    }

    /// <summary>What deletes link rows by their own keys.</summary>
    public static DeleteNode Removal(Work work, LinkTargets write, IReadOnlyList<Record> links)
    {
        var (model, scope) = (write.Link.Model!, Scopes.LinkAt(write.Link.Table, 0));
        var values = new List<DbValue>();
        foreach (var link in links) RecordKey.Of(link, model, model.Key).AddTo(values);
        var list = new ValueList(Array.ConvertAll(model.Key, static column => column.Type), [.. values]);
        return new DeleteNode(scope, WithKeys(work, write, scope, list));
    }

    /// <summary>The condition that selects the owner's links with some keys of their own.</summary>
    public static SqlPredicate WithKeys(Work work, LinkTargets write, TableScope scope, ValueList keys)
    {
        var isOne = new InListNode(Select.Columns(scope, write.Link.Model!.Key), keys);
        return work.Database.Dialect.Syntax.LooksListsUpInWrites ? isOne : Select.And(Select.Equal(scope, write.Link.OwnerColumns, write.OwnerKey), isOne)!;
    }

    private static InListNode Among(TableScope scope, LinkTargets write, IEnumerable<RecordKey> targets) =>
        new(Select.Columns(scope, write.Link.TargetColumns), write.Keys(targets));

    private static bool HasExplicitKey(Record? link, ColumnInfo key) =>
        link is { State: RecordState.New } && !RecordKey.IsUnset(link.ModelInfo.GetColumn(link, key.Ordinal));

    // What all rows have alike, the owner's key and mostly the whole payload, travels once.
    private static (ValueList Rows, SqlExpression?[]? Shared) Values(Work work, LinkTargets write, IReadOnlyList<(LinkTarget Target, Record? Link)> rows, ColumnInfo[] columns)
    {
        var shared = rows.Count < FewRows || work.Database.Dialect.Syntax.SpellsOutLists ? null : new SqlExpression?[columns.Length];
        var listed = new List<ColumnInfo>(columns.Length);
        for (var i = 0; i < columns.Length; i++)
        {
            if (shared is not null && Common(work, write, rows, columns[i]) is { } value) shared[i] = new ParameterNode(value, columns[i].Type);
            else listed.Add(columns[i]);
        }
        var all = new DbValue[rows.Count * listed.Count];
        for (var i = 0; i < all.Length; i++)
        {
            var (row, column) = (rows[i / listed.Count], listed[i % listed.Count]);
            all[i] = Value(work, write, row.Target, row.Link, column);
        }
        return (new ValueList([.. listed.Select(static column => column.Type)], all), shared);
    }

    private static DbValue? Common(Work work, LinkTargets write, IReadOnlyList<(LinkTarget Target, Record? Link)> rows, ColumnInfo column)
    {
        var first = Value(work, write, rows[0].Target, rows[0].Link, column);
        if (Array.IndexOf(write.Link.OwnerColumns, column) >= 0) return first;
        for (var i = 1; i < rows.Count; i++)
        {
            if (Value(work, write, rows[i].Target, rows[i].Link, column) != first) return null;
        }
        return first;
    }

    // Mostly all rows are of one kind.
    private static IEnumerable<(bool HasKey, IReadOnlyList<(LinkTarget Target, Record? Link)> Rows)> ByKey(IReadOnlyList<(LinkTarget Target, Record? Link)> rows, ModelInfo? model)
    {
        if (model is null || Array.Find(model.Columns, static column => column.IsGenerated) is not { } key) return [(false, rows)];
        var explicits = 0;
        foreach (var (_, link) in rows)
        {
            if (HasExplicitKey(link, key)) explicits++;
        }
        return explicits == 0 || explicits == rows.Count ? [(explicits > 0, rows)]
            : rows.GroupBy(row => HasExplicitKey(row.Link, key)).Select(static group => (group.Key, (IReadOnlyList<(LinkTarget, Record?)>)[.. group]));
    }

    private static void Accept(Work work, Record link)
    {
        link.State = RecordState.Persisted;
        if (link.Context is RecordContext context) (context.Database, context.Originals) = (work.Database, null);
        else link.Context ??= work.Database;
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
}
