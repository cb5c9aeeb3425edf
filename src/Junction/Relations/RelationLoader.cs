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
    /// <param name="isWhole">Whether the records are all of their table, so that the rows of all owners are asked for without naming them.</param>
    public static async ValueTask LoadAsync<TCall>(
        Work work, ResultScope scope, IReadOnlyList<Record> owners, IReadOnlyList<RelationLoad> loads, LoadMode mode, CancellationToken cancellationToken, bool isWhole = false)
        where TCall : struct, ICall
    {
        if (owners.Count == 0) return;
        foreach (var asked in loads)
        {
            var load = isWhole ? asked with { IsOfAllOwners = true } : asked;
            var targets = await For(load.Relation.Kind).LoadAsync<TCall>(work, scope, owners, load, mode, cancellationToken).ConfigureAwait(false);
            await LoadAsync<TCall>(work, scope, targets, load.With, mode, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Loads one relation and hands the rows to the owners; the result is the distinct targets.</summary>
    protected abstract ValueTask<IReadOnlyList<Record>> LoadAsync<TCall>(
        Work work, ResultScope scope, IReadOnlyList<Record> owners, RelationLoad load, LoadMode mode, CancellationToken cancellationToken)
        where TCall : struct, ICall;

    private static RelationLoader For(RelationKind kind) => kind switch
    {
        RelationKind.BelongsTo => BelongsToLoader.Instance,
        RelationKind.ManyToMany => ManyToManyLoader.Instance,
        _ => HasLoader.Instance,
    };

    /// <summary>What the owners hold in some columns, each value once; a value with a NULL leads nowhere and is left out.</summary>
    protected static HashSet<RecordKey> Keys(IReadOnlyList<Record> owners, ModelInfo model, ColumnInfo[] columns, ColumnInfo[]? to = null)
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
    protected static ValueList List(IEnumerable<RecordKey> keys, ColumnInfo[] columns)
    {
        var values = new List<DbValue>();
        foreach (var key in keys) key.AddTo(values);
        return new ValueList(Array.ConvertAll(columns, static column => column.Type), [.. values]);
    }
}
