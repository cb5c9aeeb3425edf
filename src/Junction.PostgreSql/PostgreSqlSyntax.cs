using Junction.Model;
using Junction.Sql;

namespace Junction.PostgreSql;

/// <summary>
/// How PostgreSQL (14 or later) spells what the nodes mean. A list is an array: one parameter, whatever its length; one of several columns
/// is an array a column.
/// </summary>
internal sealed partial class PostgreSqlSyntax : SqlSyntax
{
    /// <summary>The longest name; what is beyond is cut off with only a notice.</summary>
    public const int NameBytes = 63;

    public override int? MaxNameBytes => NameBytes;

    public override bool SpellsOutLists => false;

    // FOR UPDATE would also wait for those who only refer to the row: two sides that attach would lock each other out.
    public override string RowLock => " FOR NO KEY UPDATE";

    protected override string SpellPlaceholder(int index) => $"${index + 1}";

    // Letters of ASCII, as in tables that compare so elsewhere, and by no collation that an upgrade of the server can change.
    public override void WriteCaseless(SqlWriter writer, SqlExpression expression, ColumnType type)
    {
        writer.Text("lower(");
        writer.Compared(expression, type);
        writer.Text(" COLLATE \"C\")");
    }

    public override void WriteIndexColumn(SqlWriter writer, ColumnInfo column)
    {
        if (!column.Type.IsCaseInsensitive)
        {
            writer.Name(column.Name);
            return;
        }
        writer.Text("lower(");
        writer.Name(column.Name);
        writer.Text(" COLLATE \"C\")");
    }

    public override void WriteRows(SqlWriter writer, ListRows rows)
    {
        writer.Text("unnest(");
        for (var i = 0; i < rows.List.Width; i++)
        {
            if (i > 0) writer.Text(", ");
            writer.ListParameter(rows, i);
            WriteArrayCast(writer, rows.Types[i]);
        }
        writer.Text($") AS {rows.Alias} (");
        for (var i = 0; i < rows.List.Width; i++) writer.Text(i == 0 ? "c0" : $", c{i}");
        writer.Text(")");
    }

    public override void WriteIn(SqlWriter writer, SqlExpression[] operands, ListRows rows, bool negated)
    {
        if (operands.Length > 1 || rows.Types[0].IsCaseInsensitive)
        {
            WriteInRows(writer, operands, rows, negated);
            return;
        }
        writer.Row(operands, i => rows.Types[i]);
        writer.Text(negated ? " <> ALL(" : " = ANY(");
        writer.ListParameter(rows);
        WriteArrayCast(writer, rows.Types[0]);
        writer.Text(")");
    }

    public override void WriteTextMatch(SqlWriter writer, TextMatchNode node)
    {
        var type = node.Text.Type;
        switch (node.Match)
        {
            case TextMatch.Contains:
                writer.Text("strpos(");
                writer.Comparand(node.Text, type);
                writer.Text(", ");
                writer.Comparand(node.Part, type);
                writer.Text(") > 0");
                break;
            case TextMatch.StartsWith:
                writer.Text("starts_with(");
                writer.Comparand(node.Text, type);
                writer.Text(", ");
                writer.Comparand(node.Part, type);
                writer.Text(")");
                break;
            default:
                writer.Text("right(");
                writer.Comparand(node.Text, type);
                writer.Text(", length(");
                writer.Comparand(node.Part, type);
                writer.Text(")) = ");
                writer.Comparand(node.Part, type);
                break;
        }
    }

    private void WriteInRows(SqlWriter writer, SqlExpression[] operands, ListRows rows, bool negated)
    {
        writer.Row(operands, i => rows.Types[i]);
        writer.Text(negated ? " NOT IN (SELECT " : " IN (SELECT ");
        for (var i = 0; i < rows.List.Width; i++)
        {
            if (i > 0) writer.Text(", ");
            writer.Text(rows.Types[i].IsCaseInsensitive ? "lower(" : "");
            WriteRowColumn(writer, rows, i);
            writer.Text(rows.Types[i].IsCaseInsensitive ? " COLLATE \"C\")" : "");
        }
        writer.Text(" FROM ");
        WriteRows(writer, rows);
        if (operands.Length == 1 && rows.HasNulls) writer.Text($" WHERE {rows.Alias}.c0 IS NOT NULL");
        writer.Text(")");
    }

    // A column of a type Junction has no name for: what travels is text, and the server makes it the model's type.
    private static void WriteArrayCast(SqlWriter writer, ColumnType type)
    {
        if (type.Kind == ValueKind.String && type.TypeName is { } name) writer.Text($"::{name}[]");
    }

    private static bool IsFloating(ValueKind kind) => kind is ValueKind.Single or ValueKind.Double;

    private static bool IsInteger(ValueKind kind) => kind is >= ValueKind.Byte and <= ValueKind.Int64;
}
