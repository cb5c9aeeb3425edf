using Junction.Model;
using Junction.Sql;

namespace Junction.MySql;

/// <summary>
/// How MariaDB and MySQL spell what the nodes mean. A list is one JSON text, of which JSON_TABLE makes a table whose columns have the types of
/// what they meet.
/// </summary>
internal sealed partial class MySqlSyntax(MySqlFlavour flavour) : SqlSyntax
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 64;

    public override string DatabaseName => flavour.Name;

    public override bool SpellsOutLists => false;

    public override bool SortsNullsFirst => true;

    public override bool AllowsLimitInList => false;

    public override bool AllowsOuterColumnsInFrom => false;

    // The default isolation, REPEATABLE READ, keeps what the first read saw, and does not notice that a row has changed since.
    public override bool ReadsSnapshots => true;

    public override string NoLimit => "18446744073709551615";

    public override string DefaultValues => " () VALUES ()";

    protected override char QuoteOpen => '`';

    protected override string SpellPlaceholder(int index) => $"@p{index}";

    public override void WriteNullSafe(SqlWriter writer, SqlExpression left, SqlExpression right, ColumnType type, bool negated)
    {
        writer.Text(negated ? "NOT (" : "");
        writer.Comparand(left, type);
        writer.Text(" <=> ");
        writer.Comparand(right, type);
        if (negated) writer.Text(")");
    }

    // A column that ignores case does so by itself, and its index serves.
    public override void WriteCaseless(SqlWriter writer, SqlExpression expression, ColumnType type)
    {
        writer.Compared(expression, type);
        if (expression is not ParameterNode && !IsCaselessColumn(expression)) writer.Text($" COLLATE {flavour.Caseless}");
    }

    // A bare number there is the position of a column, even as a parameter.
    public override void WriteKey(SqlWriter writer, SqlExpression expression)
    {
        if (expression is ParameterNode) WriteCall(writer, "COALESCE", expression);
        else base.WriteKey(writer, expression);
    }

    public override void WriteTextMatch(SqlWriter writer, TextMatchNode node)
    {
        var (text, part) = (node.Text, node.Part);
        if (node.Match == TextMatch.Contains)
        {
            WriteLocate(writer, text, part);
            writer.Text(" > 0");
            return;
        }
        writer.Text(node.Match == TextMatch.StartsWith ? "LEFT(" : "RIGHT(");
        writer.Compared(text, text.Type);
        writer.Text(", CHAR_LENGTH(");
        writer.Compared(part, text.Type);
        writer.Text(")) = ");
        WritePart(writer, part, text.Type);
    }

    private void WriteLocate(SqlWriter writer, SqlExpression text, SqlExpression part)
    {
        writer.Text("LOCATE(");
        WritePart(writer, part, text.Type);
        writer.Text(", ");
        writer.Compared(text, text.Type);
        writer.Text(")");
    }

    // What is looked for may be a column of another collation: that of the text counts.
    private void WritePart(SqlWriter writer, SqlExpression part, ColumnType type)
    {
        writer.Compared(part, type);
        if (part is not ParameterNode) writer.Text($" COLLATE {(type.IsCaseInsensitive ? flavour.Caseless : flavour.Ordinal)}");
    }

    private static bool IsCaselessColumn(SqlExpression expression) =>
        expression is ColumnNode or DerivedColumnNode && (expression.Type.IsCaseInsensitive || IsCaselessReference(expression));
}
