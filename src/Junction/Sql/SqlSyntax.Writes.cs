using Junction.Model;

namespace Junction.Sql;

/// <summary>Lists as tables, conflicts, and rows that come back.</summary>
public abstract partial class SqlSyntax
{
    /// <summary>Writes a list as an item of FROM, with its alias. Here spelt out: <c>(VALUES (…), (…)) AS t (c0, c1)</c>.</summary>
    public virtual void WriteRows(SqlWriter writer, ListRows rows)
    {
        writer.Text("(");
        writer.SpeltRows(rows);
        writer.Text($") AS {rows.Alias} (");
        for (var i = 0; i < rows.List.Width; i++) writer.Text(i == 0 ? "c0" : $", c{i}");
        writer.Text(")");
    }

    /// <summary>
    /// Writes ORDER BY of the rows of a list that are inserted, for a database that would else make their keys in any order; the rows come in
    /// the order of the list.
    /// </summary>
    public virtual void WriteInsertOrder(SqlWriter writer, ListRows rows) { }

    /// <summary>Writes a column of a list that <see cref="WriteRows"/> wrote.</summary>
    public virtual void WriteRowColumn(SqlWriter writer, ListRows rows, int column) => writer.Text($"{rows.Alias}.c{column}");

    /// <summary>
    /// Writes whether operands are among the rows of a list, or whether not. One operand: nulls of the list are left out, since
    /// <c>NOT IN (…, NULL)</c> is never true.
    /// </summary>
    public virtual void WriteIn(SqlWriter writer, SqlExpression[] operands, ListRows rows, bool negated)
    {
        writer.Row(operands, i => rows.Types[i]);
        writer.Text(negated ? " NOT IN (" : " IN (");
        if (SpellsOutLists) WriteSpeltIn(writer, rows);
        else WriteSelectedIn(writer, rows);
        writer.Text(")");
    }

    /// <summary>What stands around an INSERT: a setting it needs, and the end of that.</summary>
    public virtual SqlBrackets AroundInsert(InsertNode insert) => new("", "");

    /// <summary>Writes a whole INSERT, for a database that has another statement for it (MERGE); false where there is none.</summary>
    public virtual bool TryWriteInsert(SqlWriter writer, InsertNode insert) => false;

    /// <summary>Writes ON CONFLICT.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="insert">The statement.</param>
    /// <param name="rows">The rows that the statement reads from FROM, where it does.</param>
    public virtual void WriteConflict(SqlWriter writer, InsertNode insert, ListRows? rows)
    {
        writer.Text(" ON CONFLICT");
        writer.ColumnNames(insert.ConflictColumns!);
        writer.Text(insert.UpdateColumns.Length == 0 ? " DO NOTHING" : " DO UPDATE SET ");
        for (var i = 0; i < insert.UpdateColumns.Length; i++)
        {
            if (i > 0) writer.Text(", ");
            writer.Name(insert.UpdateColumns[i].Name);
            writer.Text(" = excluded.");
            writer.Name(insert.UpdateColumns[i].Name);
        }
    }

    /// <summary>Writes RETURNING at the end of a statement; nothing where there are no columns to return.</summary>
    public virtual void WriteReturning(SqlWriter writer, ColumnInfo[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            writer.Text(i == 0 ? " RETURNING " : ", ");
            writer.Name(columns[i].Name);
        }
    }

    /// <summary>Writes one more column to return: whether the row was written, or was there and left as it is.</summary>
    public virtual void WriteIsWritten(SqlWriter writer) { }

    /// <summary>Writes OUTPUT before VALUES, WHERE or SELECT, for a database that has this in place of RETURNING.</summary>
    public virtual void WriteOutput(SqlWriter writer, ColumnInfo[] columns, bool isDeleted) { }

    private static void WriteSpeltIn(SqlWriter writer, ListRows rows)
    {
        var width = rows.List.Width;
        var count = 0;
        for (var row = 0; row < rows.List.Count; row++)
        {
            if (width == 1 && rows.List[row, 0].IsNull) continue;
            writer.Text((count++, width) switch { (0, 1) => "", (0, _) => "(", (_, 1) => ", ", _ => ", (" });
            for (var column = 0; column < width; column++)
            {
                if (column > 0) writer.Text(", ");
                writer.ListValue(rows, row, column);
            }
            if (width > 1) writer.Text(")");
        }
    }

    private void WriteSelectedIn(SqlWriter writer, ListRows rows)
    {
        writer.Text("SELECT ");
        for (var i = 0; i < rows.List.Width; i++)
        {
            if (i > 0) writer.Text(", ");
            WriteRowColumn(writer, rows, i);
        }
        writer.Text(" FROM ");
        WriteRows(writer, rows);
        if (rows.List.Width > 1 || !rows.HasNulls) return;
        writer.Text(" WHERE ");
        WriteRowColumn(writer, rows, 0);
        writer.Text(" IS NOT NULL");
    }
}
