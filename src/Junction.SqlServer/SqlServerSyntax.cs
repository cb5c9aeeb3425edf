using Junction.Model;
using Junction.Sql;

namespace Junction.SqlServer;

/// <summary>
/// How SQL Server (2017 or later) spells what the nodes mean. A condition is no value there and a bit no condition; a list is JSON.
/// </summary>
internal sealed partial class SqlServerSyntax : SqlSyntax
{
    public override string DatabaseName => "SQL Server";

    /// <summary>The collation of text: code units decide, on every server alike.</summary>
    public const string Ordinal = "Latin1_General_100_BIN2";

    /// <summary>The collation of text without regard to case.</summary>
    public const string Caseless = "Latin1_General_100_CI_AS";

    // Under it the functions of text count code points; under the others a character beyond the basic plane is two.
    private const string Counting = "Latin1_General_100_CI_AS_SC";

    public static SqlServerSyntax Instance => (SqlServerSyntax)SqlServerDialect.Instance.Syntax;

    protected override char QuoteOpen => '[';

    protected override char QuoteClose => ']';

    public override bool SpellsOutLists => false;

    public override bool ConditionsAreValues => false;

    public override bool SortsNullsFirst => true;

    public override bool ComparesRows => false;

    public override bool OrdersSubqueries => false;

    public override bool AggregatesExpressions => false;

    public override string AnyOrder => "(SELECT NULL)";

    // To the end of the transaction, and the gap where a row might come. Whoever only refers to the row is not kept out.
    public override string TableLock => " WITH (UPDLOCK, HOLDLOCK)";

    public override string RowLock => "";

    protected override string SpellPlaceholder(int index) => $"@p{index}";

    public override SqlBrackets Definite(bool negated) => new("CASE WHEN ", negated ? " THEN 1 ELSE 0 END = 0" : " THEN 1 ELSE 0 END = 1");

    // Spelt out: IS DISTINCT FROM is of 2022, and the form of before (EXISTS of INTERSECT) would count its own rows in place of a group's.
    public override void WriteNullSafe(SqlWriter writer, SqlExpression left, SqlExpression right, ColumnType type, bool negated)
    {
        var (isLeft, isRight) = (CanBeNull(left), CanBeNull(right));
        if (negated && isLeft && isRight)
        {
            writer.Text("CASE WHEN ");
            WriteSame(writer, left, right, type);
            writer.Text(" THEN 0 ELSE 1 END = 1");
            return;
        }
        writer.Text("(");
        if (negated)
        {
            WritePair(writer, left, right, type, " <> ");
            if (isLeft || isRight) WriteIsNull(writer, " OR ", isLeft ? left : right);
        }
        else if (isLeft && isRight)
        {
            WriteSame(writer, left, right, type);
        }
        else
        {
            WritePair(writer, left, right, type, " = ");
        }
        writer.Text(")");
    }

    public override void WriteCaseless(SqlWriter writer, SqlExpression expression, ColumnType type)
    {
        writer.Compared(expression, type);
        if (expression is not ParameterNode) writer.Text($" COLLATE {Caseless}"); // the other side's collation counts for a parameter
    }

    // A column as it stands: what is selected and what is grouped by must be the same expression.
    public override void WriteKey(SqlWriter writer, SqlExpression expression)
    {
        if (expression is ColumnNode or DerivedColumnNode) writer.Write(expression);
        else base.WriteKey(writer, expression);
    }

    public override void WriteOrder(SqlWriter writer, OrderNode order)
    {
        var kind = order.Expression.Type.Kind;
        // A variable alone would be taken for the number of a column; and a uniqueidentifier is sorted by its last bytes first.
        var open = order.Expression is ParameterNode ? "(SELECT " : kind == ValueKind.Guid ? "CAST(" : "";
        writer.Text(open);
        WriteKey(writer, order.Expression);
        writer.Text(open switch { "" => "", "CAST(" => " AS char(36))", _ => ")" });
        if (order.IsDescending) writer.Text(" DESC");
    }

    public override void WriteTruth(SqlWriter writer, SqlExpression operand)
    {
        writer.Write(operand);
        writer.Text(" = 1");
    }

    // FETCH refuses to take no rows; TOP takes none.
    public override void WriteTop(SqlWriter writer, SelectNode select)
    {
        if (select.Limit is null || (select.Offset is not null && !IsNone(select.Limit))) return;
        writer.Text("TOP (");
        WriteRowCount(writer, select.Limit);
        writer.Text(") ");
    }

    public override void WriteLimit(SqlWriter writer, SelectNode select)
    {
        if (select.Offset is null || IsNone(select.Limit)) return;
        if (select.OrderBy.Length == 0) writer.Text(select.IsDistinct ? " ORDER BY 1" : $" ORDER BY {AnyOrder}");
        writer.Text(" OFFSET ");
        writer.Value(select.Offset, RowCountType);
        writer.Text(" ROWS");
        if (select.Limit is null) return;
        writer.Text(" FETCH NEXT ");
        WriteRowCount(writer, select.Limit);
        writer.Text(" ROWS ONLY");
    }

    private static bool IsNone(SqlExpression? limit) => limit is RowCountNode { Count: 0 };

    // A test of code units, whatever the pattern signs of LIKE. An empty part is found everywhere, which CHARINDEX denies; and no test by = would
    // do, since that passes over blanks at the end.
    public override void WriteTextMatch(SqlWriter writer, TextMatchNode node)
    {
        var (text, part, type) = (node.Text, node.Part, node.Text.Type);
        var reverse = node.Match == TextMatch.EndsWith;
        writer.Text("(");
        WritePosition(writer, text, part, type, reverse);
        writer.Text(node.Match == TextMatch.Contains ? " > 0 OR (" : " = 1 OR (");
        WriteLengthOf(writer, part, type);
        writer.Text(" = 0 AND ");
        writer.Compared(text, type);
        writer.Text(" IS NOT NULL))");
    }

    private static void WritePosition(SqlWriter writer, SqlExpression text, SqlExpression part, ColumnType type, bool reverse)
    {
        var (open, close) = reverse ? ("REVERSE(", ")") : ("", "");
        writer.Text($"CHARINDEX({open}");
        writer.Compared(part, type);
        writer.Text($"{close}, {open}");
        writer.Compared(text, type);
        writer.Text($" COLLATE {(type.IsCaseInsensitive ? Caseless : Ordinal)}{close})");
    }

    private static void WriteLengthOf(SqlWriter writer, SqlExpression part, ColumnType type)
    {
        writer.Text("DATALENGTH(");
        writer.Compared(part, type);
        writer.Text(")");
    }

    private static void WriteSame(SqlWriter writer, SqlExpression left, SqlExpression right, ColumnType type)
    {
        WritePair(writer, left, right, type, " = ");
        WriteIsNull(writer, " OR (", left);
        WriteIsNull(writer, " AND ", right);
        writer.Text(")");
    }

    private static void WritePair(SqlWriter writer, SqlExpression left, SqlExpression right, ColumnType type, string op)
    {
        writer.Comparand(left, type);
        writer.Text(op);
        writer.Comparand(right, type);
    }

    private static void WriteIsNull(SqlWriter writer, string before, SqlExpression operand)
    {
        writer.Text(before);
        writer.Write(operand);
        writer.Text(" IS NULL");
    }
}
