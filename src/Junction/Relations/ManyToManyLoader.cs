using Junction.Databases;
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

    public override SqlExpression[] Holder(RelationLoad load) => Select.Columns(load.Link!, load.Relation.Link.OwnerColumns);

    public override SelectNode Statement(Work work, RelationLoad load, SqlPredicate? ofOwners)
    {
        var (relation, link, scope) = (load.Relation, load.Relation.Link, load.Link!);
        // The targets are joined only to be asked about: their columns come once each, by the next statement.
        var asksTarget = load.Where is not null || load.OrderBy.Length > 0;
        var select = new SelectNode
        {
            Columns = load.WithLinks ? Select.Columns(scope, link.Table.Columns) : [.. Holder(load), .. Select.Columns(scope, link.TargetColumns)],
            From = scope,
            Joins =
            [
                new JoinNode(load.Target, Select.Equal(load.Target, relation.TargetColumns, scope, link.TargetColumns)) { IsAssured = !asksTarget },
                .. AskedOwners(work, load, scope, link.OwnerColumns),
            ],
            Where = Select.And(ofOwners, load.Where),
            OrderBy = load.OrderBy,
        };
        // A distinct relation is cut in memory: which of a target's links counts is known only there.
        return load.IsLimited && !load.IsDistinct ? OwnerLimit.Apply(select, Holder(load), load) : select;
    }

    public override RelationReading Begin(ResultScope scope, IReadOnlyList<Record> owners, RelationLoad load, LoadMode mode)
    {
        var (relation, link) = (load.Relation, load.Relation.Link);
        return (KindOf(relation.OwnerColumns, link.OwnerColumns), KindOf(relation.TargetColumns, link.TargetColumns)) switch
        {
            (ValueKind.Int64, ValueKind.Int64) => new LinkPairing<IntegerKeys, long>(load, scope, owners, mode),
            (ValueKind.Guid, ValueKind.Guid) => new LinkPairing<GuidKeys, Guid>(load, scope, owners, mode),
            _ => new LinkPairing<AnyKeys, RecordKey>(load, scope, owners, mode),
        };
    }

    private static ValueKind KindOf(ColumnInfo[] key, ColumnInfo[] foreignKey) => key.Length > 1 ? ValueKind.Null : (key[0].Type.Kind, foreignKey[0].Type.Kind) switch
    {
        ( >= ValueKind.Byte and <= ValueKind.Int64, >= ValueKind.Byte and <= ValueKind.Int64) => ValueKind.Int64,
        (ValueKind.Guid, ValueKind.Guid) => ValueKind.Guid,
        _ => ValueKind.Null,
    };
}
