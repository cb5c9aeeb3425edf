using System.Runtime.CompilerServices;
using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>Runs queries: SQL, records, peers, eager loads.</summary>
internal static class QueryRunner
{
    /// <summary>Rows a streamed query hands out, and loads relations for, at a time.</summary>
    private const int ChunkSize = 256;

    /// <summary>The records of a query.</summary>
    public static async ValueTask<List<T>> ListAsync<TCall, T>(QuerySpec spec, CancellationToken cancellationToken)
        where TCall : struct, ICall where T : Record, IRecord<T>
    {
        if (spec.IsEmpty || spec.Take is 0) return [];
        var database = spec.Database ?? Database.Current;
        var group = await database.ReadAsync<TCall, QuerySpec, PeerGroup>(spec, GroupAsync<TCall>, cancellationToken).ConfigureAwait(false);
        var list = new List<T>(group.Records.Count);
        foreach (var record in group.Records) list.Add((T)record);
        return list;
    }

    /// <summary>The records of a query with the link rows that lead to them.</summary>
    public static async ValueTask<List<LinkPair<T, TLink>>> LinksAsync<TCall, T, TLink>(QuerySpec spec, CancellationToken cancellationToken)
        where TCall : struct, ICall where T : Record, IRecord<T> where TLink : Record, IRecord<TLink>
    {
        if (spec.IsEmpty || spec.Take is 0) return [];
        var database = spec.Database ?? Database.Current;
        return await database.ReadAsync<TCall, QuerySpec, List<LinkPair<T, TLink>>>(spec, static async (work, spec, token) =>
        {
            var list = new List<LinkPair<T, TLink>>();
            var scope = new ResultScope(work.Database);
            var group = new PeerGroup(scope, spec.Model, spec.Mode);
            var links = new PeerGroup(scope, TLink.Model, spec.Mode);
            var statement = spec.Select([.. Relations.Select.Columns(spec.Root, spec.Model.Columns), .. Relations.Select.Columns(spec.Link!, TLink.Model.Columns)]);
            await work.ReadAsync<TCall>(statement, new LinkReader(group, links), token).ConfigureAwait(false);
            Unify(spec, group);
            for (var i = 0; i < group.Records.Count; i++) list.Add(Connect<T, TLink>(spec, group.Records[i], links.Records[i]));
            scope.Index(TLink.Model).Add(links.Records);
            await LoadAsync<TCall>(work, spec, group, token).ConfigureAwait(false);
            return list;
        }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The first record; null when there is none.</summary>
    public static async ValueTask<T?> FirstAsync<TCall, T>(QuerySpec spec, CancellationToken cancellationToken)
        where TCall : struct, ICall where T : Record, IRecord<T>
    {
        if (!spec.IsPlain)
        {
            var list = await ListAsync<TCall, T>(spec.AtMost(1), cancellationToken).ConfigureAwait(false);
            return list.Count == 0 ? null : list[0];
        }
        if (spec.Take is 0) return null;
        var database = spec.Database ?? Database.Current;
        return (T?)await database.ReadAsync<TCall, QuerySpec, Record?>(spec, static async (work, spec, token) =>
        {
            var reader = SingleReader.For(spec.Model, work.Database);
            await work.ReadAsync<TCall>(spec.SelectFirst(1), reader, token).ConfigureAwait(false);
            return reader.Take();
        }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The record of a model with a key; null when there is none.</summary>
    public static ValueTask<T?> FindAsync<TCall, T>(Database database, DbValue[] key, CancellationToken cancellationToken)
        where TCall : struct, ICall where T : Record, IRecord<T> =>
        database.ReadAsync<TCall, DbValue[], T?>(key, static async (work, key, token) =>
        {
            var plans = work.Database.Plans;
            if (plans.OfKey(T.Model) is not { } sql)
            {
                sql = work.Plan(Query<T>.AllSpec.Filter(OfKey(T.Model, key)).SelectFirst(1));
                plans.KeepOfKey(T.Model, sql);
            }
            var reader = SingleReader.For(T.Model, work.Database);
            await work.ReadAsync<TCall>(sql, key, reader, token).ConfigureAwait(false);
            return (T?)reader.Take();
        }, cancellationToken);

    /// <summary>The condition that the key is this one.</summary>
    public static SqlPredicate OfKey(ModelInfo model, DbValue[] key) => Relations.Select.Equal(Scopes.At(model, 0), model.Key, RecordKey.Raw(key))!;

    /// <summary>The only record; null when there is none.</summary>
    /// <exception cref="InvalidOperationException">There are several.</exception>
    public static async ValueTask<T?> SingleAsync<TCall, T>(QuerySpec spec, CancellationToken cancellationToken)
        where TCall : struct, ICall where T : Record, IRecord<T>
    {
        var list = await ListAsync<TCall, T>(spec.AtMost(2), cancellationToken).ConfigureAwait(false);
        if (list.Count > 1) throw new InvalidOperationException($"The query for a single {spec.Model.ModelName} found several. Add a condition, or ask for the first.");
        return list.Count == 0 ? null : list[0];
    }

    /// <summary>The number of records.</summary>
    public static async ValueTask<int> CountAsync<TCall>(QuerySpec spec, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (spec.IsEmpty) return 0;
        var value = await ScalarAsync<TCall>(spec, spec.SelectCount(), new ColumnType(ValueKind.Int32), cancellationToken).ConfigureAwait(false);
        return value.As<int>();
    }

    /// <summary>Whether there is a record.</summary>
    public static async ValueTask<bool> AnyAsync<TCall>(QuerySpec spec, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (spec.IsEmpty || spec.Take is 0) return false;
        var value = await ScalarAsync<TCall>(spec, spec.SelectAny(), new ColumnType(ValueKind.Int32), cancellationToken).ConfigureAwait(false);
        return !value.IsNull;
    }

    /// <summary>One value; NULL when there is no row.</summary>
    public static async ValueTask<DbValue> ScalarAsync<TCall>(QuerySpec spec, SqlStatement statement, ColumnType type, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        var rows = await RowsAsync<TCall, DbValue>(spec, statement, [new ColumnInfo("", "", type)], static values => values[0], cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? DbValue.Null : rows[^1];
    }

    /// <summary>What is made of each row of a statement.</summary>
    public static ValueTask<List<TRow>> RowsAsync<TCall, TRow>(
        QuerySpec spec, SqlStatement statement, ColumnInfo[] columns, Func<DbValue[], TRow> row, CancellationToken cancellationToken) where TCall : struct, ICall =>
        (spec.Database ?? Database.Current).ReadAsync<TCall, (SqlStatement Statement, ColumnInfo[] Columns, Func<DbValue[], TRow> Row), List<TRow>>(
            (statement, columns, row), static async (work, state, token) =>
            {
                var rows = new List<TRow>();
                await work.ReadAsync<TCall>(state.Statement, new KeyedReader(state.Columns, null, null, (values, _) => rows.Add(state.Row(values))), token).ConfigureAwait(false);
                return rows;
            }, cancellationToken);

    /// <summary>The records as they come, in constant memory. Records of one chunk are peers.</summary>
    public static async IAsyncEnumerable<T> StreamAsync<T>(QuerySpec spec, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : Record, IRecord<T>
    {
        if (spec.IsEmpty || spec.Take is 0) yield break;
        var database = spec.Database ?? Database.Current;
        if (spec.With.Length > 0 && await IsInTransactionAsync(database, cancellationToken).ConfigureAwait(false))
        {
            // A transaction has one connection, and what hangs on a chunk would be read while the chunks are: all is read first.
            foreach (var record in await ListAsync<AsyncCall, T>(spec, cancellationToken).ConfigureAwait(false)) yield return record;
            yield break;
        }
        var work = await database.WorkAsync<AsyncCall>(cancellationToken).ConfigureAwait(false);
        await using (work.ConfigureAwait(false))
        {
            var statement = spec.Select(Relations.Select.Columns(spec.Root, spec.Model.Columns));
            var results = await work.OpenAsync<AsyncCall>(statement, cancellationToken).ConfigureAwait(false);
            await using (results.ConfigureAwait(false))
            {
                for (var more = true; more;)
                {
                    var group = new PeerGroup(new ResultScope(database), spec.Model, spec.Mode);
                    more = await results.ReadAsync<AsyncCall>(new RecordReader(spec.Model, group), ChunkSize, cancellationToken).ConfigureAwait(false);
                    Unify(spec, group);
                    if (spec.With.Length > 0 && group.Records.Count > 0)
                    {
                        // The reader is still open on this connection: what hangs on the chunk is read over another.
                        var loads = await database.WorkAsync<AsyncCall>(cancellationToken).ConfigureAwait(false);
                        await using (loads.ConfigureAwait(false))
                        {
                            await LoadAsync<AsyncCall>(loads, spec, group, cancellationToken).ConfigureAwait(false);
                        }
                    }
                    foreach (var record in group.Records)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        yield return (T)record;
                    }
                }
            }
        }
    }

    private static async ValueTask<PeerGroup> GroupAsync<TCall>(Work work, QuerySpec spec, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var group = new PeerGroup(new ResultScope(work.Database), spec.Model, spec.Mode);
        // Where the owners are all there are, so are the links: they need no list of keys.
        if (spec.IsWhole && spec.With.Length > 0) spec = spec with { With = Array.ConvertAll(spec.With, static load => load with { IsOfAllOwners = load.Relation.Kind == RelationKind.ManyToMany }) };
        var (statement, reader) = (spec.Select(Relations.Select.Columns(spec.Root, spec.Model.Columns)), new RecordReader(spec.Model, group));
        var ahead = spec.ChoosesByCondition ? LoadsAhead.Of(work, group, spec.Root, spec.Where, spec.With) : null;
        await (ahead is null ? work.ReadAsync<TCall>(statement, reader, cancellationToken) : work.ReadAsync<TCall>(ahead.After(statement, reader), cancellationToken)).ConfigureAwait(false);
        Unify(spec, group);
        await LoadAsync<TCall>(work, spec, group, cancellationToken, ahead).ConfigureAwait(false);
        return group;
    }

    private static async ValueTask<bool> IsInTransactionAsync(Database database, CancellationToken cancellationToken)
    {
        var work = await database.WorkAsync<AsyncCall>(cancellationToken).ConfigureAwait(false);
        await using (work.ConfigureAwait(false)) return work.IsInTransaction;
    }

    private static ValueTask LoadAsync<TCall>(Work work, QuerySpec spec, PeerGroup group, CancellationToken cancellationToken, LoadsAhead? ahead = null) where TCall : struct, ICall
    {
        group.Scope.Index(spec.Model).Add(group.Records);
        return RelationLoader.LoadAsync<TCall>(work, group.Scope, group.Records, spec.With, spec.Mode, cancellationToken, ahead);
    }

    // Links or literal SQL may give a row several times: within a result it is one object, at every place where it came.
    private static void Unify(QuerySpec spec, PeerGroup group)
    {
        if ((spec.Link is null && spec.Raw is null) || group.Records.Count < 2) return;
        var known = new Dictionary<RecordKey, Record>(group.Records.Count);
        for (var i = 0; i < group.Records.Count; i++)
        {
            var key = RecordKey.Of(group.Records[i], group.Model, group.Model.Key);
            if (!known.TryAdd(key, group.Records[i])) group.Records[i] = known[key];
        }
    }

    private static LinkPair<T, TLink> Connect<T, TLink>(QuerySpec spec, Record target, Record link) where T : Record where TLink : Record
    {
        var info = spec.Relation!.Link;
        if (info.TargetReference is { } reference) info.Model!.Slot(link, reference.Index) = target;
        if (info.OwnerReference is { } back && spec.Owner is { } owner) info.Model!.Slot(link, back.Index) = owner;
        return new((T)target, (TLink)link);
    }

    private sealed class LinkReader(PeerGroup targets, PeerGroup links) : RowReader
    {
        protected internal override async ValueTask<bool> ReadAsync<TCursor, TCall>(TCursor cursor, int limit, CancellationToken cancellationToken)
        {
            for (var n = 0; n < limit; n++)
            {
                if (!await cursor.NextAsync<TCall>(cancellationToken).ConfigureAwait(false)) return false;
                targets.Records.Add(Materialise.Record(targets.Model, cursor, 0, targets));
                links.Records.Add(Materialise.Record(links.Model, cursor, targets.Model.Columns.Length, links));
            }
            return true;
        }
    }
}
