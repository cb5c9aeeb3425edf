using Junction.Model;

namespace Junction.Sql;

/// <summary>
/// One occurrence of a table in a query: the identity behind a lambda's parameter. The writer gives each an alias. Kept per model
/// and depth, so that equal lambdas have equal shapes.
/// </summary>
public class TableScope
{
    private static int _lastToken;

    /// <summary>An occurrence of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="depth">How many lambdas enclose it: a scope made inside one takes the next depth.</param>
    public TableScope(TableInfo table, int depth) => (Table, Depth) = (table, depth);

    /// <summary>The table.</summary>
    public TableInfo Table { get; }

    /// <summary>How many lambdas enclose it.</summary>
    public int Depth { get; }

    /// <summary>All columns of the table as nodes, in its order: made once, and never changed.</summary>
    internal SqlExpression[] AllColumns => field ??= Array.ConvertAll<ColumnInfo, SqlExpression>(Table.Columns, column => new ColumnNode(this, column));

    /// <summary>A number that stands for this scope in the shape of a query.</summary>
    internal int Token { get; } = Interlocked.Increment(ref _lastToken);
}

/// <summary>The table a belongs-to path leads to, seen from another scope: the writer joins it (LEFT JOIN) where that scope is in FROM.</summary>
public sealed class PathScope(TableScope parent, RelationInfo relation) : TableScope(relation.Target, parent.Depth)
{
    /// <summary>The scope the path starts from.</summary>
    public TableScope Parent => parent;

    /// <summary>The belongs-to (or has-one) relation it follows.</summary>
    public RelationInfo Relation => relation;

    /// <summary>The scope the first step of the path starts from.</summary>
    internal TableScope Root => parent is PathScope path ? path.Root : parent;
}
