using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Relations;

/// <summary>
/// Relation loads that need not wait for their owners. Where a query says which owners it wants by their keys alone, the rows of a relation can
/// be asked for by the same condition, and in the same round trip. A condition on anything else is not asked twice: it may be dear, and may hold
/// for others the second time.
/// </summary>
internal sealed class LoadsAhead
{
    private readonly List<(RelationLoad Load, SelectNode Statement)> _loads = [];
    private readonly RelationReading?[] _readings;
    private readonly PeerGroup _owners;

    private LoadsAhead(List<(RelationLoad, SelectNode)> loads, PeerGroup owners) => (_loads, _readings, _owners) = (loads, new RelationReading?[loads.Count], owners);

    /// <summary>Those of a query's loads that can travel with it; null when there are none, or when the driver sends one statement at a time.</summary>
    /// <param name="work">The connection.</param>
    /// <param name="owners">Takes the owners.</param>
    /// <param name="table">The owners' table, as the condition speaks of it.</param>
    /// <param name="where">The condition on the owners; null when all of their table are wanted.</param>
    /// <param name="loads">What is to be loaded.</param>
    public static LoadsAhead? Of(Work work, PeerGroup owners, TableScope table, SqlPredicate? where, RelationLoad[] loads)
    {
        if (loads.Length == 0 || !work.SendsTogether) return null;
        var ahead = new List<(RelationLoad, SelectNode)>();
        foreach (var load in loads)
        {
            var loader = RelationLoader.For(load.Relation.Kind);
            if (load.IsOfAllOwners && where is null) ahead.Add((load, loader.Statement(work, load, null)));
            else if (where is not null && OfOwners(where, table, load, loader) is { } ofOwners) ahead.Add((load, loader.Statement(work, load, ofOwners)));
        }
        return ahead.Count == 0 ? null : new LoadsAhead(ahead, owners);
    }

    /// <summary>The statements of the query and of its loads, with what reads them.</summary>
    public (SqlStatement, RowReader?)[] After(SelectNode query, RowReader reader)
    {
        var statements = new List<(SqlStatement, RowReader?)> { (query, reader) };
        for (var i = 0; i < _loads.Count; i++)
        {
            var (at, load) = (i, _loads[i].Load);
            statements.Add((_loads[i].Statement, new LateReader(() => _readings[at] = RelationLoader.For(load.Relation.Kind).Begin(_owners.Scope, _owners.Records, load, _owners.Mode))));
        }
        return [.. statements];
    }

    /// <summary>The load that has been read; null when it is still to be.</summary>
    public RelationReading? Of(RelationLoad load)
    {
        var at = _loads.FindIndex(other => ReferenceEquals(other.Load, load));
        return at < 0 ? null : _readings[at];
    }

    // The condition on the owners' key as one on the column that refers to it.
    private static SqlPredicate? OfOwners(SqlPredicate where, TableScope table, RelationLoad load, RelationLoader loader)
    {
        // What an owner belongs to may be at hand once the owners are.
        if (load.Relation is not { Kind: not RelationKind.BelongsTo, OwnerColumns: [var key] }) return null;
        return loader.Holder(load) is [ColumnNode holder] && IsExact(key) && IsExact(holder.Column) ? Moved(where, table, key, holder) : null;
    }

    // Texts may be equal here and not there.
    private static bool IsExact(ColumnInfo column) => column.Type.Kind is ValueKind.Guid or (>= ValueKind.Byte and <= ValueKind.Int64);

    private static SqlPredicate? Moved(SqlPredicate where, TableScope table, ColumnInfo key, ColumnNode holder)
    {
        return where switch
        {
            LogicalNode both => Moved(both.Left, table, key, holder) is { } left && Moved(both.Right, table, key, holder) is { } right ? both with { Left = left, Right = right } : null,
            ComparisonNode { Operator: not ComparisonOperator.NotEqual } comparison => (comparison.Left, comparison.Right) switch
            {
                (ColumnNode column, ParameterNode { Value.IsNull: false }) when IsKey(column) => comparison with { Left = holder },
                (ParameterNode { Value.IsNull: false }, ColumnNode column) when IsKey(column) => comparison with { Right = holder },
                _ => null,
            },
            InListNode { Operands: [ColumnNode column], List.HasNulls: false } list when IsKey(column) => list with { Operands = [holder] },
            _ => null,
        };

        bool IsKey(ColumnNode column) => ReferenceEquals(column.Scope, table) && ReferenceEquals(column.Column, key);
    }
}
