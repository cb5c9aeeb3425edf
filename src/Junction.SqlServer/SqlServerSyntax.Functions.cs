using Junction.Model;
using Junction.Sql;

namespace Junction.SqlServer;

/// <summary>
/// Functions of text. Most of SQL Server's cut their result to 8000 bytes unless they are given "max", pass over blanks at the end, and count a
/// character beyond the basic plane as two unless the collation says otherwise: so all of it is stated.
/// </summary>
internal sealed partial class SqlServerSyntax
{
    // What char.IsWhiteSpace says, for the brackets of PATINDEX; without it TRIM takes spaces alone.
    private const string WhiteSpace = "\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000";

    public override void WriteFunction(SqlWriter writer, FunctionNode node)
    {
        var arguments = node.Arguments;
        switch (node.Function)
        {
            case SqlFunction.ToLower: WriteCall(writer, "LOWER", arguments); break;
            case SqlFunction.ToUpper: WriteCall(writer, "UPPER", arguments); break;
            case SqlFunction.Length: WriteLength(writer, arguments[0]); break;
            case SqlFunction.Replace: WriteReplace(writer, arguments); break;
            case SqlFunction.Trim: WriteTrimEnd(writer, () => WriteTrimStart(writer, () => writer.Write(arguments[0]))); break;
            case SqlFunction.TrimStart: WriteTrimStart(writer, () => writer.Write(arguments[0])); break;
            case SqlFunction.TrimEnd: WriteTrimEnd(writer, () => writer.Write(arguments[0])); break;
            case SqlFunction.Substring: WriteSubstring(writer, arguments); break;
            case SqlFunction.IndexOf: WriteIndexOf(writer, arguments); break;
            case SqlFunction.Coalesce: WriteCoalesce(writer, node); break;
            case SqlFunction.Abs: WriteCall(writer, "ABS", arguments); break;
            case SqlFunction.Round: WriteRound(writer, node); break;
            case SqlFunction.Floor: WriteWhole(writer, "FLOOR", arguments); break;
            case SqlFunction.Ceiling: WriteWhole(writer, "CEILING", arguments); break;
            default: WriteTimeFunction(writer, node); break;
        }
    }

    // CONCAT takes null for empty, as C# does.
    public override void WriteConcat(SqlWriter writer, BinaryNode node)
    {
        writer.Text("CONCAT(");
        if (node.Left is BinaryNode { Operator: BinaryOperator.Concat }) writer.Write(node.Left);
        else WriteLong(writer, node.Left);
        writer.Text(", ");
        writer.Value(node.Right, node.Right.Type);
        writer.Text(")");
    }

    // LEN passes over blanks at the end: a point is put behind them, and not counted.
    private static void WriteLength(SqlWriter writer, SqlExpression text)
    {
        writer.Text("CAST(LEN((");
        WriteLong(writer, text);
        writer.Text($" + N'.') COLLATE {Counting}) - 1 AS int)");
    }

    private static void WriteReplace(SqlWriter writer, SqlExpression[] arguments)
    {
        writer.Text("REPLACE(");
        WriteLong(writer, arguments[0]);
        writer.Text(", ");
        writer.Write(arguments[1]);
        writer.Text(", ");
        writer.Write(arguments[2]);
        writer.Text(")");
    }

    private static void WriteSubstring(SqlWriter writer, SqlExpression[] arguments)
    {
        writer.Text("(SUBSTRING(");
        writer.Write(arguments[0]);
        writer.Text($" COLLATE {Counting}, ");
        writer.Write(arguments[1]);
        writer.Text(" + 1, ");
        if (arguments.Length > 2) writer.Write(arguments[2]);
        else writer.Number(int.MaxValue);
        writer.Text($") COLLATE {Ordinal})");
    }

    // From position 0, SUBSTRING gives one character less than it is asked for: what stands before the part. Its code points are the position.
    private static void WriteIndexOf(SqlWriter writer, SqlExpression[] arguments)
    {
        var (text, part, type) = (arguments[0], arguments[1], arguments[0].Type);
        writer.Text("CASE WHEN ");
        WriteLengthOf(writer, part, type);
        writer.Text(" = 0 THEN 0 * ");
        WriteLengthOf(writer, text, type);
        writer.Text(" WHEN ");
        WritePosition(writer, text, part, type, reverse: false);
        writer.Text(" = 0 THEN -1 ELSE CAST(LEN((SUBSTRING(");
        writer.Compared(text, type);
        writer.Text($" COLLATE {Ordinal}, 0, ");
        WritePosition(writer, text, part, type, reverse: false);
        writer.Text($") + N'.') COLLATE {Counting}) - 1 AS int) END");
    }

    // From the first character that is no white space; the point behind the text is one.
    private static void WriteTrimStart(SqlWriter writer, Action write)
    {
        writer.Text("SUBSTRING(");
        write();
        writer.Text($", PATINDEX(N'%[^{WhiteSpace}]%', (CAST(");
        write();
        writer.Text($" AS nvarchar(max)) + N'.') COLLATE {Ordinal}), {int.MaxValue})");
    }

    private static void WriteTrimEnd(SqlWriter writer, Action write)
    {
        writer.Text("REVERSE(");
        WriteTrimStart(writer, () =>
        {
            writer.Text("REVERSE(");
            write();
            writer.Text(")");
        });
        writer.Text(")");
    }

    // A text of any length that compares by code units, whatever it is put together with.
    private static void WriteLong(SqlWriter writer, SqlExpression text)
    {
        writer.Text("CAST(");
        writer.Value(text, text.Type);
        writer.Text($" AS nvarchar(max)) COLLATE {Ordinal}");
    }
}
