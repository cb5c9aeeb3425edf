using Junction.Model;

namespace Junction.Sql;

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

    /// <summary>Whether the rows are spelt out even where lists are not: a block of <see cref="SqlSyntax.ValuesInInsertBlock"/>.</summary>
    public bool IsBlock { get; init; }

    /// <summary>
    /// Values that are the same in every row, by column, as parameters; null where <see cref="Rows"/> holds the column. A list is the dearer the
    /// more columns it has.
    /// </summary>
    public SqlExpression?[]? Shared { get; init; }

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

    internal override bool GivesRows => Returning.Length > 0;

    /// <summary>Whether one more column comes back, which tells rows that were written from those that were there.</summary>
    public bool TellsWritten(SqlSyntax syntax) => syntax.ReturnsKeptRows && ConflictColumns is not null && UpdateColumns.Length == 0 && Returning.Length > 0;

    internal override void Walk(ShapeWalker walker)
    {
        walker.Kind(ShapeToken.Insert, (ConflictColumns is null ? 0 : 1) | (UnlessExists is null ? 0 : 2) | (Rows is null ? 0 : 4) | (Shared is null ? 0 : 8) | (IsBlock ? 16 : 0));
        walker.Table(Table);
        walker.Columns(Columns);
        if (ConflictColumns is not null) walker.Columns(ConflictColumns);
        walker.Columns(UpdateColumns);
        if (UnlessExists is not null) walker.Columns(UnlessExists);
        walker.Columns(Returning);
        foreach (var shared in Shared ?? []) walker.OptionalAssigned(shared);
        if (IsBlock) walker.Add(Rows!.Count);
        if (Rows is not null) walker.List(Rows);
        else foreach (var value in Values ?? []) walker.Assigned(value);
    }

    internal override void Write(SqlWriter writer)
    {
        var brackets = writer.Syntax.AroundInsert(this);
        writer.Text(brackets.Open);
        if (!writer.Syntax.TryWriteInsert(writer, this)) WriteInsert(writer);
        writer.Text(brackets.Close);
    }

    private void WriteInsert(SqlWriter writer)
    {
        writer.Text("INSERT INTO ");
        writer.Table(Table);
        if (Columns.Length > 0) writer.ColumnNames(Columns);
        writer.Syntax.WriteOutput(writer, Returning, isDeleted: false);
        ListRows? source = null;
        if (Rows is not null) source = WriteRows(writer, Rows);
        else if (Columns.Length == 0) writer.Text(writer.Syntax.DefaultValues);
        else if (UnlessExists is null) WriteValues(writer);
        else WriteUnlessExists(writer);
        if (ConflictColumns is not null) writer.Syntax.WriteConflict(writer, this, source);
        writer.Syntax.WriteReturning(writer, Returning);
        if (TellsWritten(writer.Syntax)) writer.Syntax.WriteIsWritten(writer);
    }

    private void WriteValues(SqlWriter writer)
    {
        writer.Text(" VALUES (");
        WriteEach(writer, Values!);
        writer.Text(")");
    }

    private void WriteUnlessExists(SqlWriter writer)
    {
        writer.Text(" SELECT ");
        WriteEach(writer, Values!);
        writer.Text(" WHERE ");
        WriteIsAbsent(writer, Values!);
    }

    private ListRows? WriteRows(SqlWriter writer, ValueList rows)
    {
        ColumnType[] types = [.. Columns.Where((_, i) => Shared?[i] is null).Select(static column => column.Type)];
        var source = new ListRows(rows, types, writer.NewAlias());
        if (IsBlock || (writer.Syntax.SpellsOutLists && UnlessExists is null))
        {
            writer.Text(" ");
            writer.SpeltRows(source);
            return null;
        }
        var next = 0;
        SqlExpression[] columns = [.. Columns.Select((_, i) => Shared?[i] ?? new ListColumnNode(source, next++))];
        writer.Text(" SELECT ");
        WriteEach(writer, columns);
        writer.Text(" FROM ");
        writer.Syntax.WriteRows(writer, source);
        if (UnlessExists is not null)
        {
            writer.Text(" WHERE ");
            WriteIsAbsent(writer, columns);
        }
        else if (ConflictColumns is not null)
        {
            writer.Text(writer.Syntax.ConflictAfterFrom(this));
        }
        writer.Syntax.WriteInsertOrder(writer, source);
        return source;
    }

    private void WriteEach(SqlWriter writer, SqlExpression[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0) writer.Text(", ");
            writer.Value(values[i], Columns[i].Type);
        }
    }

    private void WriteIsAbsent(SqlWriter writer, SqlExpression[] values)
    {
        var scope = new TableScope(Table, 0);
        writer.Text("NOT EXISTS (SELECT 1 FROM ");
        using (writer.Enter())
        {
            writer.Declare(scope);
            writer.Source(scope);
            for (var i = 0; i < UnlessExists!.Length; i++)
            {
                writer.Text(i == 0 ? " WHERE " : " AND ");
                var column = UnlessExists[i];
                var left = new ColumnNode(scope, column);
                var right = new StoredNode(values[Array.IndexOf(Columns, column)], column.Type);
                if (column.Type.IsNullable)
                {
                    writer.Syntax.WriteNullSafe(writer, left, right, column.Type, negated: false);
                    continue;
                }
                writer.Comparand(left, column.Type);
                writer.Text(" = ");
                writer.Write(right);
            }
        }
        writer.Text(")");
    }
}

/// <summary>A value in the form it is stored in, where it stands in a comparison: what is there already was cut to the column's precision too.</summary>
internal sealed record StoredNode(SqlExpression Value, ColumnType Stored) : SqlExpression
{
    public override ColumnType Type => Stored;

    internal override void Walk(ShapeWalker walker) => walker.Assigned(Value);

    internal override void Write(SqlWriter writer) => writer.Value(Value, Stored);
}

/// <summary>Asks for the key that the last INSERT of the connection generated, where the database does not return it.</summary>
internal sealed record GeneratedKeyNode : SqlStatement
{
    internal override bool GivesRows => true;

    internal override void Walk(ShapeWalker walker) => walker.Kind(ShapeToken.GeneratedKey);

    internal override void Write(SqlWriter writer) => writer.Text($"SELECT {writer.Syntax.LastGeneratedKey}");
}
