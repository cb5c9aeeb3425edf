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

    public override string DatabaseName => "PostgreSQL";

    public override int? MaxNameBytes => NameBytes;

    public override bool SpellsOutLists => false;

    // FOR UPDATE would also wait for those who only refer to the row: two sides that attach would lock each other out.
    public override string RowLock => " FOR NO KEY UPDATE";

    /// <summary>The collation of text without regard to case, which the schema makes.</summary>
    public const string CaselessCollation = "junction_caseless";

    private const string Caseless = $" COLLATE \"{CaselessCollation}\"";

    protected override string SpellPlaceholder(int index) => $"${index + 1}";

    public override void WriteCaseless(SqlWriter writer, SqlExpression expression, ColumnType type)
    {
        writer.Compared(expression, type);
        if (expression is not ParameterNode) writer.Text(Caseless); // in our own tables it is the column's, and its index serves
    }

    // A column as it stands: what is selected and what is grouped by must be the same expression.
    public override void WriteKey(SqlWriter writer, SqlExpression expression)
    {
        if (expression is ColumnNode or DerivedColumnNode) writer.Write(expression);
        else base.WriteKey(writer, expression);
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
        if (operands.Length > 1)
        {
            base.WriteIn(writer, operands, rows, negated);
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
        var (text, part) = (node.Text, node.Part);
        switch (node.Match)
        {
            case TextMatch.Contains:
                WriteSearch(writer, "strpos(", text, part);
                writer.Text(" > 0");
                break;
            case TextMatch.StartsWith:
                WriteSearch(writer, "starts_with(", text, part);
                break;
            default:
                writer.Text("right(");
                WriteSearched(writer, text, text.Type, isConflict: false);
                writer.Text(", length(");
                WriteSearched(writer, part, text.Type, isConflict: false);
                writer.Text(")) = ");
                WriteSearched(writer, part, text.Type, text is not ParameterNode);
                break;
        }
    }

    private static void WriteSearch(SqlWriter writer, string call, SqlExpression text, SqlExpression part)
    {
        writer.Text(call);
        WriteSearched(writer, text, text.Type, isConflict: false);
        writer.Text(", ");
        WriteSearched(writer, part, text.Type, text is not ParameterNode);
        writer.Text(")");
    }

    // No part of a text can be looked for by a collation that takes different texts for equal: both are brought to one case. Of two columns
    // the collations may differ, and one must be stated.
    private static void WriteSearched(SqlWriter writer, SqlExpression expression, ColumnType type, bool isConflict)
    {
        if (type.IsCaseInsensitive) writer.Text("lower(");
        writer.Compared(expression, type);
        if (type.IsCaseInsensitive) writer.Text(" COLLATE \"und-x-icu\")");
        else if (isConflict && expression is not ParameterNode) writer.Text(" COLLATE \"C\"");
    }

    // A column of a type Junction has no name for: what travels is text, and the server makes it the model's type.
    private static void WriteArrayCast(SqlWriter writer, ColumnType type)
    {
        if (type.Kind == ValueKind.String && type.TypeName is { } name) writer.Text($"::{name}[]");
    }
}
