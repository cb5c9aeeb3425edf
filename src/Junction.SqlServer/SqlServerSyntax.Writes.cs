using Junction.Model;
using Junction.Sql;

namespace Junction.SqlServer;

/// <summary>Lists as tables, MERGE for a conflict that is no error, OUTPUT for rows that come back.</summary>
internal sealed partial class SqlServerSyntax
{
    public override void WriteRows(SqlWriter writer, ListRows rows)
    {
        writer.Text("OPENJSON(");
        writer.ListParameter(rows);
        writer.Text(") WITH (");
        for (var i = 0; i < rows.List.Width; i++)
        {
            var path = rows.List.Width == 1 && rows.IsCompared ? "$" : $"$[{i}]";
            writer.Text($"{(i == 0 ? "" : ", ")}c{i} {SqlServerJson.TypeOf(rows.Types[i], rows.IsCompared)} '{path}'");
        }
        if (!rows.IsCompared) writer.Text($", place int '$[{rows.List.Width}]'");
        writer.Text($") AS {rows.Alias}");
    }

    // Identities are made in the order of ORDER BY, and without one in any.
    public override void WriteInsertOrder(SqlWriter writer, ListRows rows) => writer.Text($" ORDER BY {rows.Alias}.place");

    public override void WriteRowColumn(SqlWriter writer, ListRows rows, int column)
    {
        // A text that comes of bytes has no collation of its own, and takes that of the column it meets; JSON's would conflict with it.
        var isText = rows.Types[column].Kind is ValueKind.String or ValueKind.Char;
        if (isText) writer.Text("CAST(CAST(");
        writer.Text($"{rows.Alias}.c{column}");
        if (isText) writer.Text($" AS varbinary(max)) AS nvarchar({(rows.Types[column].MaxLength <= 4000 ? "4000" : "max")}))");
    }

    public override void WriteOutput(SqlWriter writer, ColumnInfo[] columns, bool isDeleted)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            writer.Text(i == 0 ? " OUTPUT " : ", ");
            writer.Text(isDeleted ? "deleted." : "inserted.");
            writer.Name(columns[i].Name);
        }
    }

    public override void WriteReturning(SqlWriter writer, ColumnInfo[] columns) { }

    // For an identity that is given a value. The server takes the setting back at the end of the batch, even of one that failed.
    public override SqlBrackets AroundInsert(InsertNode insert)
    {
        if (!Array.Exists(insert.Columns, static column => column.IsGenerated && IsInteger(column.Type.Kind))) return base.AroundInsert(insert);
        var table = insert.Table.Schema is { } schema ? $"{Quote(schema)}.{Quote(insert.Table.Name)}" : Quote(insert.Table.Name);
        return new($"SET IDENTITY_INSERT {table} ON; ", $"; SET IDENTITY_INSERT {table} OFF");
    }

    // A foreign key that fails stays an error. HOLDLOCK keeps two writers from both finding nothing.
    public override bool TryWriteInsert(SqlWriter writer, InsertNode insert)
    {
        if (insert.ConflictColumns is not { } key) return false;
        var (source, target) = (writer.NewAlias(), writer.NewAlias());
        writer.Text("MERGE INTO ");
        writer.Table(insert.Table);
        writer.Text($" WITH (HOLDLOCK) AS {target} USING (");
        WriteSource(writer, insert);
        writer.Text($") AS {source} (");
        WriteEach(writer, insert.Columns.Length, i => writer.Text($"c{i}"));
        writer.Text(") ON ");
        for (var i = 0; i < key.Length; i++)
        {
            writer.Text($"{(i == 0 ? "" : " AND ")}{target}.");
            writer.Name(key[i].Name);
            writer.Text($" = {source}.c{Array.IndexOf(insert.Columns, key[i])}");
        }
        writer.Text(" WHEN NOT MATCHED BY TARGET THEN INSERT");
        writer.ColumnNames(insert.Columns);
        writer.Text(" VALUES (");
        WriteEach(writer, insert.Columns.Length, i => writer.Text($"{source}.c{i}"));
        writer.Text(")");
        for (var i = 0; i < insert.UpdateColumns.Length; i++)
        {
            writer.Text(i == 0 ? " WHEN MATCHED THEN UPDATE SET " : ", ");
            writer.Name(insert.UpdateColumns[i].Name);
            writer.Text($" = {source}.c{Array.IndexOf(insert.Columns, insert.UpdateColumns[i])}");
        }
        WriteOutput(writer, insert.Returning, isDeleted: false);
        if (AroundInsert(insert).Close.Length == 0) writer.Text(";"); // which MERGE must end with
        return true;
    }

    private void WriteSource(SqlWriter writer, InsertNode insert)
    {
        writer.Text("SELECT ");
        if (insert.Rows is null)
        {
            WriteEach(writer, insert.Columns.Length, i => writer.Value(insert.Values![i], insert.Columns[i].Type));
            return;
        }
        var rows = new ListRows(insert.Rows, Array.ConvertAll(insert.Columns, static column => column.Type), writer.NewAlias());
        WriteEach(writer, insert.Columns.Length, i => WriteRowColumn(writer, rows, i));
        writer.Text(" FROM ");
        WriteRows(writer, rows);
    }

    private static void WriteEach(SqlWriter writer, int count, Action<int> write)
    {
        for (var i = 0; i < count; i++)
        {
            if (i > 0) writer.Text(", ");
            write(i);
        }
    }
}
