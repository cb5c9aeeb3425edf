using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Relations;

/// <summary>
/// Loads relations for many owners at once: as many statements as the include tree asks for, whatever the number of rows.
/// A relation kind is one subclass.
/// </summary>
internal abstract class RelationLoader
{
    /// <summary>Loads relations, and what hangs on them, for the records of a group.</summary>
    /// <param name="work">The connection.</param>
    /// <param name="scope">The result that the records belong to.</param>
    /// <param name="owners">The records.</param>
    /// <param name="loads">What to load.</param>
    /// <param name="mode">What touching an unloaded relation of the loaded records does.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <param name="ahead">What has been read with the owners already.</param>
    public static async ValueTask LoadAsync<TCall>(
        Work work, ResultScope scope, IReadOnlyList<Record> owners, IReadOnlyList<RelationLoad> loads, LoadMode mode, CancellationToken cancellationToken, LoadsAhead? ahead = null)
        where TCall : struct, ICall
    {
        if (owners.Count == 0) return;
        foreach (var load in loads)
        {
            if (ahead?.Of(load) is not { } reading)
            {
                var loader = For(load.Relation.Kind);
                reading = loader.Begin(scope, owners, load, mode);
                if (reading.Keys is { } keys)
                {
                    var ofOwners = load.IsOfAllOwners ? null : Select.Among(loader.Holder(load), keys);
                    await work.ReadAsync<TCall>(loader.Statement(work, load, ofOwners), reading, cancellationToken).ConfigureAwait(false);
                }
            }
            var targets = await reading.FinishAsync<TCall>(work, cancellationToken).ConfigureAwait(false);
            await LoadAsync<TCall>(work, scope, targets, load.With, mode, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The loader of a kind of relation.</summary>
    public static RelationLoader For(RelationKind kind) => kind switch
    {
        RelationKind.BelongsTo => BelongsToLoader.Instance,
        RelationKind.ManyToMany => ManyToManyLoader.Instance,
        _ => HasLoader.Instance,
    };

    /// <summary>The columns of what is read first that say whose a row is.</summary>
    public abstract SqlExpression[] Holder(RelationLoad load);

    /// <summary>What is read first: the rows of some owners.</summary>
    /// <param name="work">The connection.</param>
    /// <param name="load">What to load.</param>
    /// <param name="ofOwners">The condition that says of which owners; null for all there are.</param>
    public abstract SelectNode Statement(Work work, RelationLoad load, SqlPredicate? ofOwners);

    /// <summary>What reads the rows of that statement and hands them to the owners.</summary>
    public abstract RelationReading Begin(ResultScope scope, IReadOnlyList<Record> owners, RelationLoad load, LoadMode mode);

    /// <summary>What the owners hold in some columns, each value once; a value with a NULL leads nowhere and is left out.</summary>
    public static HashSet<RecordKey> Keys(IReadOnlyList<Record> owners, ModelInfo model, ColumnInfo[] columns, ColumnInfo[]? to = null)
    {
        var keys = new HashSet<RecordKey>(owners.Count);
        foreach (var owner in owners)
        {
            var key = RecordKey.Of(owner, model, columns, to);
            if (!key.HasNull) keys.Add(key);
        }
        return keys;
    }

    /// <summary>
    /// The owners' table, joined where a condition or an order of the load asks about the owner:
    /// <c>With(s =&gt; s.Courses.Where(c =&gt; c.TeacherId == s.TutorId))</c>.
    /// </summary>
    protected static JoinNode[] AskedOwners(Work work, RelationLoad load, TableScope holder, ColumnInfo[] foreignKey)
    {
        if (load.Where is null && load.OrderBy.Length == 0) return [];
        var owner = Scopes.At(load.Relation.Owner, load.Target.Depth - 1);
        SqlNode[] asked = load.Where is null ? load.OrderBy : [load.Where, .. load.OrderBy];
        return new ShapeWalker(work.Database.Dialect.Syntax).SpeakOf(owner, asked)
            ? [new JoinNode(owner, Select.Equal(owner, load.Relation.OwnerColumns, holder, foreignKey))] : [];
    }

    /// <summary>The keys as a list parameter.</summary>
    public static ValueList List(IEnumerable<RecordKey> keys, ColumnInfo[] columns)
    {
        var values = new List<DbValue>();
        foreach (var key in keys) key.AddTo(values);
        return new ValueList(Array.ConvertAll(columns, static column => column.Type), [.. values]);
    }
}

/// <summary>One relation that is being loaded for some owners: reads the rows that name the owners, and hands out what they lead to.</summary>
internal abstract class RelationReading : RowReader
{
    /// <summary>The keys by which the first statement asks, each once; null when there are none and nothing is to be read.</summary>
    public abstract ValueList? Keys { get; }

    /// <summary>Reads what is still missing and gives each owner its own; the result is the distinct targets.</summary>
    public abstract ValueTask<IReadOnlyList<Record>> FinishAsync<TCall>(Work work, CancellationToken cancellationToken) where TCall : struct, ICall;
}
