using Junction.Model;

namespace Junction.Sql;

/// <summary>A statement Junction sends.</summary>
public abstract record SqlStatement : SqlNode;

/// <summary>SELECT.</summary>
public sealed record SelectNode : SqlStatement
{
    /// <summary>What is selected, in order. Empty selects the constant 1 (EXISTS).</summary>
    public required SqlExpression[] Columns { get; init; }

    /// <summary>The table in FROM; or null when <see cref="FromSelect"/> is.</summary>
    public TableScope? From { get; init; }

    /// <summary>A derived table in FROM, its columns reachable through <see cref="DerivedColumnNode"/>.</summary>
    public DerivedTable? FromSelect { get; init; }

    /// <summary>Inner joins, in order. Paths of belongs-to relations are found and joined by the writer.</summary>
    public JoinNode[] Joins { get; init; } = [];

    /// <summary>WHERE.</summary>
    public SqlPredicate? Where { get; init; }

    /// <summary>GROUP BY.</summary>
    public SqlExpression[] GroupBy { get; init; } = [];

    /// <summary>ORDER BY; nulls first when ascending, on every database.</summary>
    public OrderNode[] OrderBy { get; init; } = [];

    /// <summary>The most rows to take (a parameter).</summary>
    public SqlExpression? Limit { get; init; }

    /// <summary>Rows to pass over (a parameter).</summary>
    public SqlExpression? Offset { get; init; }

    /// <summary>DISTINCT.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>Literal SQL in place of the table: <c>FROM (…) alias</c>, for raw queries.</summary>
    public RawSource? FromRaw { get; init; }
}

/// <summary>An inner join of a table.</summary>
public sealed record JoinNode(TableScope Scope, SqlPredicate On) : SqlNode;

/// <summary>One item of ORDER BY.</summary>
public sealed record OrderNode(SqlExpression Expression, bool IsDescending) : SqlNode;

/// <summary>A SELECT in FROM. Its columns are named <c>c0</c>, <c>c1</c>…</summary>
public sealed class DerivedTable(SelectNode select)
{
    /// <summary>The inner query.</summary>
    public SelectNode Select => select;
}

/// <summary>A column of a derived table, by position.</summary>
public sealed record DerivedColumnNode(DerivedTable Table, int Index, ColumnType ColumnType) : SqlExpression;

/// <summary>Literal SQL that stands for a model's table: <c>Parts[0] Holes[0] Parts[1] …</c>; it must give all columns of the model by name.</summary>
public sealed record RawSource(TableScope Scope, string[] Parts, SqlExpression[] Holes) : SqlNode;

/// <summary><c>row_number() OVER (PARTITION BY … ORDER BY …)</c>: the limit per owner.</summary>
public sealed record RowNumberNode(SqlExpression[] PartitionBy, OrderNode[] OrderBy) : SqlExpression;

/// <summary>INSERT of rows whose number is not part of the shape where the dialect can take them as one parameter.</summary>
public sealed record InsertNode : SqlStatement
{
    /// <summary>The table.</summary>
    public required TableInfo Table { get; init; }

    /// <summary>The columns that get a value; empty inserts defaults.</summary>
    public required ColumnInfo[] Columns { get; init; }

    /// <summary>One row's values, as parameters; or null when <see cref="Rows"/> is.</summary>
    public SqlExpression[]? Values { get; init; }

    /// <summary>Many rows.</summary>
    public ValueList? Rows { get; init; }

    /// <summary>The unique columns whose conflict is not an error; null for a plain INSERT.</summary>
    public ColumnInfo[]? ConflictColumns { get; init; }

    /// <summary>What an existing row takes over from the one that was to be inserted; empty leaves it alone.</summary>
    public ColumnInfo[] UpdateColumns { get; init; } = [];

    /// <summary>
    /// For a table that declares no unique key over the pair: columns by which a row that is already there is left out
    /// (WHERE NOT EXISTS), under a lock the caller holds.
    /// </summary>
    public ColumnInfo[]? UnlessExists { get; init; }

    /// <summary>Columns to return of the rows written.</summary>
    public ColumnInfo[] Returning { get; init; } = [];
}

/// <summary>UPDATE of the rows a predicate selects. Column nodes of <see cref="Scope"/> are written unqualified.</summary>
public sealed record UpdateNode(TableScope Scope, (ColumnInfo Column, SqlExpression Value)[] Assignments, SqlPredicate Where) : SqlStatement
{
    /// <summary>Columns to return of the rows written.</summary>
    public ColumnInfo[] Returning { get; init; } = [];
}

/// <summary>DELETE of the rows a predicate selects.</summary>
public sealed record DeleteNode(TableScope Scope, SqlPredicate Where) : SqlStatement
{
    /// <summary>Columns to return of the rows deleted.</summary>
    public ColumnInfo[] Returning { get; init; } = [];
}

/// <summary>Locks the rows a predicate selects until the transaction ends, where the dialect locks rows.</summary>
public sealed record LockNode(TableScope Scope, SqlPredicate Where) : SqlStatement;
