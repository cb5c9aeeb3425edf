using System.Runtime.CompilerServices;
using Junction.Model;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>Makes the members of generated columns classes.</summary>
public static class ColumnExpr
{
    // A path to a record is used again and again by lambdas: kept with the columns it starts from, its scope stays the same.
    private static readonly ConditionalWeakTable<RecordColumns, PathScope?[]> _paths = [];

    /// <summary>A column.</summary>
    public static Expr<T> Of<T>(RecordColumns columns, int ordinal) => new(Node(columns, ordinal));

    /// <summary>A column of bytes or shorts.</summary>
    public static SmallExpr<T> Small<T>(RecordColumns columns, int ordinal) where T : struct => new(Node(columns, ordinal));

    /// <summary>A column of bytes or shorts that can be null.</summary>
    public static NullableSmallExpr<T> NullableSmall<T>(RecordColumns columns, int ordinal) where T : struct => new(Node(columns, ordinal));

    /// <summary>A boolean column, which is a condition by itself.</summary>
    public static Condition Condition(RecordColumns columns, int ordinal) => new(new BooleanNode(Node(columns, ordinal)));

    /// <summary>A path along a belongs-to or has-one relation.</summary>
    public static TPath Path<TPath>(RecordColumns columns, int relation) where TPath : RecordColumns, IPath<TPath>
    {
        var model = (ModelInfo)columns.Scope.Table;
        var paths = _paths.GetValue(columns, _ => new PathScope?[model.Relations.Length]);
        lock (paths)
        {
            return TPath.Create(paths[relation] ??= new PathScope(columns.Scope, model.Relations[relation]));
        }
    }

    /// <summary>Whether a path leads to a record; null asks whether it leads nowhere.</summary>
    public static Condition Same<T>(RecordColumns path, T? record) where T : Record, IRecord<T> => new(Compare(path, record));

    /// <summary>Whether a path does not lead to a record; null asks whether it leads somewhere.</summary>
    public static Condition Different<T>(RecordColumns path, T? record) where T : Record, IRecord<T> => new(new NotNode(Compare(path, record)));

    private static ColumnNode Node(RecordColumns columns, int ordinal) => new(columns.Scope, columns.Scope.Table.Columns[ordinal]);

    private static SqlPredicate Compare<T>(RecordColumns path, T? record) where T : Record, IRecord<T>
    {
        if (path.Scope is not PathScope { Relation: var relation, Parent: var parent })
        {
            throw new JunctionException("Only a relation can be compared with a record: compare columns instead.");
        }
        // A belongs-to is decided by the foreign key, without a join; a has-one by the key on the other side.
        var (scope, columns, keys) = relation.Kind == RelationKind.BelongsTo
            ? (parent, relation.OwnerColumns, relation.TargetColumns)
            : (path.Scope, relation.Target.Key, relation.Target.Key);
        SqlPredicate? all = null;
        for (var i = 0; i < columns.Length; i++)
        {
            var value = record is null ? DbValue.Null : T.GetColumn(record, keys[i].Ordinal);
            all = Relations.Select.And(all, new ComparisonNode(ComparisonOperator.Equal, new ColumnNode(scope, columns[i]), new ParameterNode(value, columns[i].Type)));
        }
        return Origin.Of(all!, record);
    }
}
