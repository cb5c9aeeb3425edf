using Junction.Model;
using Junction.Sql;

namespace Junction.PostgreSql;

/// <summary>Functions of text and numbers. PostgreSQL counts code points; of columns that compare ordinally it changes the case of ASCII letters only.</summary>
internal sealed partial class PostgreSqlSyntax
{
    // What char.IsWhiteSpace says; without it btrim() takes spaces alone.
    private const string WhiteSpace =
        @"E'\u0009\u000A\u000B\u000C\u000D\u0020\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000'";

    public override void WriteFunction(SqlWriter writer, FunctionNode node)
    {
        var arguments = node.Arguments;
        switch (node.Function)
        {
            case SqlFunction.ToLower: WriteCall(writer, "lower", arguments); break;
            case SqlFunction.ToUpper: WriteCall(writer, "upper", arguments); break;
            case SqlFunction.Length: WriteCall(writer, "length", arguments); break;
            case SqlFunction.Replace: WriteReplace(writer, arguments); break;
            case SqlFunction.Trim: WriteTrim(writer, "btrim(", arguments[0]); break;
            case SqlFunction.TrimStart: WriteTrim(writer, "ltrim(", arguments[0]); break;
            case SqlFunction.TrimEnd: WriteTrim(writer, "rtrim(", arguments[0]); break;
            case SqlFunction.Substring: WriteSubstring(writer, "substr", arguments); break;
            case SqlFunction.IndexOf: WriteIndexOf(writer, arguments); break;
            case SqlFunction.Coalesce: WriteCoalesce(writer, node); break;
            case SqlFunction.Abs: WriteCall(writer, "abs", arguments); break;
            case SqlFunction.Round: WriteRound(writer, node); break;
            case SqlFunction.Floor: WriteWhole(writer, "floor", arguments); break;
            case SqlFunction.Ceiling: WriteWhole(writer, "ceil", arguments); break;
            default: WriteTimeFunction(writer, node); break;
        }
    }

    private static void WriteTrim(SqlWriter writer, string call, SqlExpression text)
    {
        writer.Text(call);
        writer.Write(text);
        writer.Text($", {WhiteSpace})");
    }

    private static void WriteIndexOf(SqlWriter writer, SqlExpression[] arguments)
    {
        WriteSearch(writer, "(strpos(", arguments[0], arguments[1]);
        writer.Text(" - 1)");
    }

    private static void WriteReplace(SqlWriter writer, SqlExpression[] arguments)
    {
        writer.Text("replace(");
        writer.Write(arguments[0]);
        writer.Text(arguments[0] is ParameterNode ? ", " : " COLLATE \"C\", ");
        writer.Write(arguments[1]);
        writer.Text(", ");
        writer.Write(arguments[2]);
        writer.Text(")");
    }

    // Of a double, round() goes to the even neighbour, and takes no digits.
    private static void WriteRound(SqlWriter writer, FunctionNode node)
    {
        var operand = node.Arguments[0];
        if (IsInteger(operand.Type.Kind))
        {
            writer.Write(operand);
        }
        else if (!IsFloating(operand.Type.Kind))
        {
            writer.Text("round(");
            writer.Write(operand);
            writer.Text(", ");
            writer.Number(node.RoundDigits);
            writer.Text(")");
        }
        else if (node.Arguments.Length == 1)
        {
            writer.Text("(trunc(");
            writer.Write(operand);
            writer.Text(") + trunc(2 * (");
            writer.Write(operand);
            writer.Text(" - trunc(");
            writer.Write(operand);
            writer.Text("))))");
        }
        else
        {
            writer.Text("CAST(round(CAST(");
            writer.Write(operand);
            writer.Text(" AS numeric), ");
            writer.Write(node.Arguments[1]);
            writer.Text(") AS double precision)");
        }
    }
}
