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
    /// <summary>
    /// What the value is, and so how to read it. The scale of a computed decimal is worked out here by
    /// <see cref="DecimalTypes"/>: where decimals are scaled integers, it is what a reader must divide by.
    /// </summary>
    public abstract ColumnType Type { get; }

    /// <summary>Whether SQL can give NULL here. It may say yes too often, never no wrongly: conditions rest on it.</summary>
    internal virtual bool CanBeNull => Type.IsNullable;
}

/// <summary>
/// A node that is true or false, never unknown. Negation is pushed down to the leaves, where null is known about.
/// </summary>
public abstract record SqlPredicate : SqlExpression
{
    private static readonly ColumnType _boolean = new(ValueKind.Boolean);

    /// <inheritdoc />
    public sealed override ColumnType Type => _boolean;

    internal sealed override bool CanBeNull => false;

    /// <summary>What the predicate is whatever the rows hold; null when it depends on them.</summary>
    internal virtual bool? Always => null;

    /// <summary>The value the predicate is nothing but the test of, where that can stand for it: it is never null.</summary>
    internal virtual SqlExpression? AsValue => null;

    /// <summary>
    /// Writes the test, negated when asked. <paramref name="exact"/>: the place can tell unknown from false (a projection, an operand),
    /// so the SQL must be true or false; otherwise unknown may stand for false (WHERE, ON, inside AND and OR of such).
    /// </summary>
    internal abstract void WriteTest(SqlWriter writer, bool negated, bool exact);

    /// <summary>
    /// Writes the predicate for a place where unknown counts as false (WHERE, ON, inside AND and OR of such), negated when asked.
    /// </summary>
    internal void WriteFilter(SqlWriter writer, bool negated) => Test(writer, negated, exact: false);

    /// <summary>As <see cref="WriteTest"/>, or a constant where nothing depends on the rows.</summary>
    internal void Test(SqlWriter writer, bool negated, bool exact)
    {
        if (Always is { } value) writer.Constant(value != negated);
        else WriteTest(writer, negated, exact);
    }

    /// <summary>Writes the predicate as a value that is true or false.</summary>
    internal sealed override void Write(SqlWriter writer) => writer.Syntax.WritePredicateValue(writer, this);
}

/// <summary>A statement Junction sends.</summary>
public abstract record SqlStatement : SqlNode
{
    /// <summary>What it counts as for recorders and logs.</summary>
    internal virtual StatementKind Kind => StatementKind.Data;

    /// <summary>Whether it gives rows, be they none.</summary>
    internal virtual bool GivesRows => false;
}
