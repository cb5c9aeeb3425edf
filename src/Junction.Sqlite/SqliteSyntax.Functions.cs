using Junction.Model;
using Junction.Sql;

namespace Junction.Sqlite;

/// <summary>
/// Functions of text and numbers. SQLite counts code points, and changes the case of ASCII letters only.
/// </summary>
internal sealed partial class SqliteSyntax
{
    // What char.IsWhiteSpace says; without it trim() takes spaces alone.
    private const string WhiteSpace =
        "char(9,10,11,12,13,32,133,160,5760,8192,8193,8194,8195,8196,8197,8198,8199,8200,8201,8202,8232,8233,8239,8287,12288)";

    public override void WriteFunction(SqlWriter writer, FunctionNode node)
    {
        var arguments = node.Arguments;
        switch (node.Function)
        {
            case SqlFunction.ToLower: WriteCall(writer, "lower", arguments); break;
            case SqlFunction.ToUpper: WriteCall(writer, "upper", arguments); break;
            case SqlFunction.Length: WriteCall(writer, "length", arguments); break;
            case SqlFunction.Replace: WriteCall(writer, "replace", arguments); break;
            case SqlFunction.Trim: WriteTrim(writer, "trim(", arguments[0]); break;
            case SqlFunction.TrimStart: WriteTrim(writer, "ltrim(", arguments[0]); break;
            case SqlFunction.TrimEnd: WriteTrim(writer, "rtrim(", arguments[0]); break;
            case SqlFunction.Substring: WriteSubstring(writer, "substr", arguments); break;
            case SqlFunction.IndexOf: WriteIndexOf(writer, arguments); break;
            case SqlFunction.Coalesce: WriteCoalesce(writer, node); break;
            case SqlFunction.Abs:
                writer.Text("abs(");
                writer.Value(arguments[0], node.Type);
                writer.Text(")");
                break;
            case SqlFunction.Round: WriteRound(writer, node); break;
            case SqlFunction.Floor: WriteWhole(writer, node, "floor", " - (", " < 0)"); break;
            case SqlFunction.Ceiling: WriteWhole(writer, node, "ceil", " + (", " > 0)"); break;
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
        var isFolded = arguments[0].Type.IsCaseInsensitive;
        writer.Text(isFolded ? "(instr(lower(" : "(instr(");
        writer.Write(arguments[0]);
        writer.Text(isFolded ? "), lower(" : ", ");
        writer.Write(arguments[1]);
        writer.Text(isFolded ? ")) - 1)" : ") - 1)");
    }

    private void WriteRound(SqlWriter writer, FunctionNode node)
    {
        // Not by Value: a parameter keeps its digits until they are rounded.
        if (node.Type.Kind == ValueKind.Decimal) WriteAs(writer, node.Arguments[0], _scaled[node.Type.Scale]);
        else if (IsInteger(node.Arguments[0].Type.Kind)) writer.Write(node.Arguments[0]);
        else WriteCall(writer, "round", node.Arguments);
    }

    // Integer division cuts toward zero: one less when a negative number had a fraction, one more when a positive one had.
    private static void WriteWhole(SqlWriter writer, FunctionNode node, string function, string open, string close)
    {
        var operand = node.Arguments[0];
        var type = operand.Type;
        if (IsFloating(type.Kind)) WriteCall(writer, function, operand);
        else if (type.Kind != ValueKind.Decimal) writer.Write(operand);
        else
        {
            var factor = PowerOfTen(type.Scale);
            writer.Text("(");
            writer.Value(operand, _scaled[type.Scale]);
            writer.Text(" / ");
            writer.Number(factor);
            writer.Text(open);
            writer.Value(operand, _scaled[type.Scale]);
            writer.Text(" % ");
            writer.Number(factor);
            writer.Text(close);
            writer.Text(")");
        }
    }
}
