using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Relations;

/// <summary>
/// Loads many-to-many relations, through a link model or a plain join table alike: the links of all owners in one statement, then
/// each distinct target once in another. Of a link only its keys are read, unless the links themselves are asked for.
/// </summary>
internal sealed class ManyToManyLoader : RelationLoader
{
    public static readonly ManyToManyLoader Instance = new();

    protected override ValueTask<IReadOnlyList<Record>> LoadAsync<TCall>(
        Work work, ResultScope scope, IReadOnlyList<Record> owners, RelationLoad load, LoadMode mode, CancellationToken cancellationToken)
    {
        var (relation, link) = (load.Relation, load.Relation.Link);
        return (KindOf(relation.OwnerColumns, link.OwnerColumns), KindOf(relation.TargetColumns, link.TargetColumns)) switch
        {
            (ValueKind.Int64, ValueKind.Int64) => LoadAsync<TCall, IntegerKeys, long>(work, scope, owners, load, mode, cancellationToken),
            (ValueKind.Guid, ValueKind.Guid) => LoadAsync<TCall, GuidKeys, Guid>(work, scope, owners, load, mode, cancellationToken),
            _ => LoadAsync<TCall, AnyKeys, RecordKey>(work, scope, owners, load, mode, cancellationToken),
        };
    }

    private static ValueKind KindOf(ColumnInfo[] key, ColumnInfo[] foreignKey) => key.Length > 1 ? ValueKind.Null : (key[0].Type.Kind, foreignKey[0].Type.Kind) switch
    {
        ( >= ValueKind.Byte and <= ValueKind.Int64, >= ValueKind.Byte and <= ValueKind.Int64) => ValueKind.Int64,
        (ValueKind.Guid, ValueKind.Guid) => ValueKind.Guid,
        _ => ValueKind.Null,
    };

    private static async ValueTask<IReadOnlyList<Record>> LoadAsync<TCall, TKeys, TKey>(
        Work work, ResultScope scope, IReadOnlyList<Record> owners, RelationLoad load, LoadMode mode, CancellationToken cancellationToken)
        where TCall : struct, ICall where TKeys : struct, IRelationKeys<TKey> where TKey : notnull, IEquatable<TKey>
    {
        var pairs = new LinkPairing<TKeys, TKey>(load, scope, owners, mode);
        if (pairs.OwnerKeys is { } keys)
        {
            await work.ReadAsync<TCall>(Statement(work, load, keys), pairs, cancellationToken).ConfigureAwait(false);
            pairs.Unify(scope);
        }
        if (pairs.Missing(scope) is { } missing) await TargetsAsync<TCall, TKeys, TKey>(work, scope, load.Relation, pairs, missing, mode, cancellationToken).ConfigureAwait(false);
        return pairs.HandOut();
    }

    private static SelectNode Statement(Work work, RelationLoad load, ValueList owners)
    {
        var (relation, link, scope) = (load.Relation, load.Relation.Link, load.Link!);
        var owner = Select.Columns(scope, link.OwnerColumns);
        // The targets are joined only to be asked about: their columns come once each, by the next statement.
        var asksTarget = load.Where is not null || load.OrderBy.Length > 0;
        var select = new SelectNode
        {
            Columns = load.WithLinks ? Select.Columns(scope, link.Table.Columns) : [.. owner, .. Select.Columns(scope, link.TargetColumns)],
            From = scope,
            Joins =
            [
                new JoinNode(load.Target, Select.Equal(load.Target, relation.TargetColumns, scope, link.TargetColumns)) { IsAssured = !asksTarget },
                .. AskedOwners(work, load, scope, link.OwnerColumns),
            ],
            Where = load.IsOfAllOwners ? load.Where : Select.And(Select.Among(owner, owners), load.Where),
            OrderBy = load.OrderBy,
        };
        // A distinct relation is cut in memory: which of a target's links counts is known only there.
        return load.IsLimited && !load.IsDistinct ? OwnerLimit.Apply(select, owner, load) : select;
    }

    private static async ValueTask TargetsAsync<TCall, TKeys, TKey>(
        Work work, ResultScope scope, RelationInfo relation, LinkPairing<TKeys, TKey> pairs, ValueList missing, LoadMode mode, CancellationToken cancellationToken)
        where TCall : struct, ICall where TKeys : struct, IRelationKeys<TKey> where TKey : notnull, IEquatable<TKey>
    {
        var group = new PeerGroup(scope, relation.Target, mode);
        var table = Scopes.At(relation.Target, 0);
        var select = new SelectNode
        {
            Columns = Select.Columns(table, relation.Target.Columns),
            From = table,
            Where = Select.Among(Select.Columns(table, relation.TargetColumns), missing),
        };
        await work.ReadAsync<TCall>(select, new RecordReader(relation.Target, group), cancellationToken).ConfigureAwait(false);
        scope.Index(relation.Target).Add(group.Records);
        foreach (var record in group.Records) pairs.Found(record);
    }
}
