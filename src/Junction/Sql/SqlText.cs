using Junction.Model;

namespace Junction.Sql;

/// <summary>A statement as it is sent. It holds no value, so it may be logged and kept.</summary>
/// <param name="Text">The SQL.</param>
/// <param name="Parameters">What to bind, in the order of the placeholders.</param>
public sealed record SqlText(string Text, ParameterSlot[] Parameters)
{
    /// <summary>What it counts as for recorders and logs.</summary>
    internal StatementKind Kind { get; init; }

    /// <summary>What it writes to, unless the user wrote it; null for a query.</summary>
    internal WriteTarget? Target { get; init; }

    /// <summary>The table that literal SQL stands for (<c>FromSql</c>), and must give the columns of.</summary>
    internal TableInfo? Literal { get; init; }

    /// <summary>The first sum in it that may outgrow the database's numbers.</summary>
    internal GreatSum? Sum { get; init; }

    /// <summary>Whether it surely writes nothing.</summary>
    internal bool IsQuery { get; init; }

    /// <summary>Whether it gives rows, be they none.</summary>
    internal bool GivesRows { get; init; }
}

/// <summary>What a statement writes to, for messages.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">The columns that get values; null when rows are deleted.</param>
internal sealed record WriteTarget(TableInfo Table, ColumnInfo[]? Columns)
{
    public static WriteTarget? Of(SqlStatement statement) => statement switch
    {
        InsertNode insert => new(insert.Table, insert.Columns),
        UpdateNode update => new(update.Scope.Table, Array.ConvertAll(update.Assignments, static assignment => assignment.Column)),
        DeleteNode delete => new(delete.Scope.Table, null),
        _ => null,
    };
}

/// <summary>One physical parameter of a statement.</summary>
/// <param name="Argument">Which argument of the walk it takes.</param>
/// <param name="Part">For a list of which each column is a parameter: the column. -1 for the whole argument.</param>
/// <param name="Type">What the value must be stored or compared as: the type of the column it meets, else its own.</param>
public readonly record struct ParameterSlot(int Argument, int Part, ColumnType Type)
{
    /// <summary>For a list that is spelt out: the row, with the column in <see cref="Part"/>. -1 otherwise.</summary>
    public int Row { get; init; } = -1;

    /// <summary>For a list sent whole: the type of each column. Null otherwise.</summary>
    public ColumnType[]? RowTypes { get; init; }

    /// <summary>
    /// Whether the value is compared rather than stored. A value the column cannot hold exactly (a decimal of more digits, a time of more
    /// fractions) is then no error: bind what compares as the value does.
    /// </summary>
    public bool IsCompared { get; init; }

    /// <summary>What stands for a compared value that is finer than any the database has, where nothing compares as it does.</summary>
    public FinerValue Finer { get; init; }
}

/// <summary>What stands for a value between two that a database has: a time of fractions below its microseconds.</summary>
public enum FinerValue : byte
{
    /// <summary>The next one below.</summary>
    Below,
    /// <summary>The next one above.</summary>
    Above,
    /// <summary>One that equals none.</summary>
    None,
}
