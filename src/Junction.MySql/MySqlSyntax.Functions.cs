using System.Text;
using Junction.Model;
using Junction.Sql;

namespace Junction.MySql;

/// <summary>Functions of text and numbers. Text is counted in code points.</summary>
internal sealed partial class MySqlSyntax
{
    // What char.IsWhiteSpace says; TRIM() takes one text, and a pattern with backslashes would depend on sql_mode.
    private static readonly string _whiteSpace = Convert.ToHexString(Encoding.UTF8.GetBytes(
        "[\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000]+"));

    public override void WriteConcat(SqlWriter writer, BinaryNode node)
    {
        writer.Text("CONCAT(");
        WriteOrEmpty(writer, node.Left);
        writer.Text(", ");
        WriteOrEmpty(writer, node.Right);
        writer.Text(")");
    }

    public override void WriteFunction(SqlWriter writer, FunctionNode node)
    {
        var arguments = node.Arguments;
        switch (node.Function)
        {
            case SqlFunction.ToLower: WriteCall(writer, "LOWER", arguments); break;
            case SqlFunction.ToUpper: WriteCall(writer, "UPPER", arguments); break;
            case SqlFunction.Length: WriteCall(writer, "CHAR_LENGTH", arguments); break;
            case SqlFunction.Replace: WriteReplace(writer, arguments); break;
            case SqlFunction.Trim: WriteTrim(writer, arguments[0], "5E", "24"); break;
            case SqlFunction.TrimStart: WriteTrim(writer, arguments[0], "5E", null); break;
            case SqlFunction.TrimEnd: WriteTrim(writer, arguments[0], null, "24"); break;
            case SqlFunction.Substring: WriteSubstring(writer, "SUBSTRING", arguments); break;
            case SqlFunction.IndexOf: WriteIndexOf(writer, arguments); break;
            case SqlFunction.Coalesce: WriteCoalesce(writer, node); break;
            case SqlFunction.Abs: WriteCall(writer, "ABS", arguments); break;
            case SqlFunction.Round: WriteRound(writer, node); break;
            case SqlFunction.Floor: WriteWhole(writer, "FLOOR", arguments); break;
            case SqlFunction.Ceiling: WriteWhole(writer, "CEILING", arguments); break;
            default: WriteTimeFunction(writer, node); break;
        }
    }

    // ^[…]+ and […]+$, as hexadecimal text.
    private static void WriteTrim(SqlWriter writer, SqlExpression text, string? start, string? end)
    {
        if (start is not null) writer.Text("REGEXP_REPLACE(");
        if (end is not null) writer.Text("REGEXP_REPLACE(");
        writer.Write(text);
        if (end is not null) writer.Text($", _utf8mb4 X'{_whiteSpace}{end}', '')");
        if (start is not null) writer.Text($", _utf8mb4 X'{start}{_whiteSpace}', '')");
    }

    private void WriteIndexOf(SqlWriter writer, SqlExpression[] arguments)
    {
        writer.Text("(");
        WriteLocate(writer, arguments[0], arguments[1]);
        writer.Text(" - 1)");
    }

    private void WriteReplace(SqlWriter writer, SqlExpression[] arguments)
    {
        writer.Text("REPLACE(");
        writer.Write(arguments[0]);
        writer.Text(arguments[0] is ParameterNode ? ", " : $" COLLATE {flavour.Ordinal}, ");
        writer.Write(arguments[1]);
        writer.Text(", ");
        writer.Write(arguments[2]);
        writer.Text(")");
    }

    // Of a double, ROUND() goes to the even neighbour. With more than 15 digits before the point there is nothing to round.
    private static void WriteRound(SqlWriter writer, FunctionNode node)
    {
        var operand = node.Arguments[0];
        if (IsInteger(operand.Type.Kind))
        {
            writer.Write(operand);
        }
        else if (!IsFloating(operand.Type.Kind))
        {
            writer.Text("ROUND(");
            writer.Write(operand);
            writer.Text(", ");
            writer.Number(node.RoundDigits);
            writer.Text(")");
        }
        else if (node.Arguments.Length == 1)
        {
            writer.Text("(TRUNCATE(");
            writer.Write(operand);
            writer.Text(", 0) + TRUNCATE(2 * (");
            writer.Write(operand);
            writer.Text(" - TRUNCATE(");
            writer.Write(operand);
            writer.Text(", 0)), 0))");
        }
        else
        {
            writer.Text("CASE WHEN ABS(");
            writer.Write(operand);
            writer.Text(") < 1e15 THEN CAST(ROUND(CAST(");
            writer.Write(operand);
            writer.Text(" AS DECIMAL(50,30)), ");
            writer.Write(node.Arguments[1]);
            writer.Text(") AS DOUBLE) ELSE ");
            writer.Write(operand);
            writer.Text(" END");
        }
    }
}
