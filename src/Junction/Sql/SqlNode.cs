using Junction.Model;

namespace Junction.Sql;

/// <summary>
/// A piece of SQL as an immutable tree. A node knows two things: how to describe its shape (which keys the plan cache, and
/// collects the parameters), and how to write itself with the one <see cref="SqlWriter"/>.
/// </summary>
public abstract record SqlNode
{
    /// <summary>Describes the node and its children to the walker: everything that changes the SQL text, and every parameter.</summary>
    internal abstract void Walk(ShapeWalker walker);

    /// <summary>Writes the node's SQL.</summary>
    internal abstract void Write(SqlWriter writer);
}

/// <summary>A node that has a value.</summary>
public abstract record SqlExpression : SqlNode
{
    /// <summary>What the value is.</summary>
    public abstract ColumnType Type { get; }
}

/// <summary>
/// A node that is true or false, never unknown. Negation is pushed down to the leaves, where null is known about.
/// </summary>
public abstract record SqlPredicate : SqlExpression
{
    private static readonly ColumnType s_boolean = new(ValueKind.Boolean);

    /// <inheritdoc />
    public sealed override ColumnType Type => s_boolean;

    /// <summary>
    /// Writes the predicate for a place where unknown counts as false (WHERE, ON, inside AND and OR of such), negated when asked.
    /// </summary>
    internal abstract void WriteFilter(SqlWriter writer, bool negated);
}
