using Junction.Model;
using Junction.Sql;

namespace Junction.Sqlite;

/// <summary>
/// How SQLite (3.46 or later, with its JSON and mathematical functions) spells what the nodes mean. Decimals are integers scaled by
/// their digits; times are text that sorts as they do; a list is one JSON text.
/// </summary>
internal sealed partial class SqliteSyntax(bool keepsForeignKeys, bool bindsByPosition) : SqlSyntax
{
    public override string DatabaseName => "SQLite";

    public override bool KeepsForeignKeys => keepsForeignKeys;

    public override bool SpellsOutLists => false;

    // A list takes SQLite about twice as long, since each value is looked for in its row's JSON. But the driver looks each parameter up by name, among all.
    public override int ValuesInInsertBlock => bindsByPosition ? 3000 : 0;

    public override bool StoresDecimalsScaled => true;

    public override bool SortsNullsFirst => true;

    // "INSERT … SELECT … FROM t ON CONFLICT": the parser takes ON for the join's.
    public override string ConflictAfterFrom(InsertNode insert) => " WHERE true";

    public override string NoLimit => "-1";

    // One writer at a time: whoever began IMMEDIATE holds every row.
    public override string RowLock => "";

    protected override string SpellPlaceholder(int index) => $"?{index + 1}";

    // SQLite looks into a parameter that stands alone in LIMIT while it plans, and plans anew whenever one is bound: ten times the work of
    // a look-up by key.
    protected override void WriteRowCount(SqlWriter writer, SqlExpression count)
    {
        base.WriteRowCount(writer, count);
        if (count is ParameterNode) writer.Text(" + 0");
    }

    public override void WriteNullSafe(SqlWriter writer, SqlExpression left, SqlExpression right, ColumnType type, bool negated)
    {
        writer.Comparand(left, type);
        writer.Text(negated ? " IS NOT " : " IS ");
        writer.Comparand(right, type);
    }

    public override void WriteCaseless(SqlWriter writer, SqlExpression expression, ColumnType type)
    {
        writer.Compared(expression, type);
        if (expression is not ParameterNode) writer.Text(" COLLATE NOCASE"); // the other side's collation counts for a parameter
    }

    public override void WriteRows(SqlWriter writer, ListRows rows)
    {
        writer.Text("json_each(");
        writer.ListParameter(rows);
        writer.Text($") AS {rows.Alias}");
    }

    public override void WriteRowColumn(SqlWriter writer, ListRows rows, int column)
    {
        var isBytes = rows.Types[column].Kind == ValueKind.Bytes; // JSON holds no bytes: they travel as hexadecimal text
        if (isBytes) writer.Text("unhex(");
        writer.Text($"{rows.Alias}.value");
        if (rows.List.Width > 1) writer.Text($" ->> {column}");
        if (isBytes) writer.Text(")");
    }

    public override void WriteTextMatch(SqlWriter writer, TextMatchNode node)
    {
        var type = node.Text.Type;
        if (node.Match == TextMatch.Contains)
        {
            var fold = type.IsCaseInsensitive ? "lower(" : "";
            writer.Text($"instr({fold}");
            writer.Compared(node.Text, type);
            writer.Text(fold.Length > 0 ? $"), {fold}" : ", ");
            writer.Compared(node.Part, type);
            writer.Text(fold.Length > 0 ? ")) > 0" : ") > 0");
            return;
        }
        writer.Text("substr(");
        writer.Compared(node.Text, type);
        if (node.Match == TextMatch.StartsWith)
        {
            writer.Text(", 1, length(");
        }
        else
        {
            // Not substr(x, -length(p)): for an empty part that is the whole text.
            writer.Text(", length(");
            writer.Compared(node.Text, type);
            writer.Text(") + 1 - length(");
        }
        writer.Compared(node.Part, type);
        writer.Text(")) = ");
        writer.Compared(node.Part, type);
        if (type.IsCaseInsensitive) writer.Text(" COLLATE NOCASE");
        else if (node.Part is not ParameterNode) writer.Text(" COLLATE BINARY"); // a part may be a column of another collation
    }
}
