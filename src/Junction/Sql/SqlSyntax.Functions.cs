using Junction.Model;

namespace Junction.Sql;

/// <summary>Pieces that dialects write their functions of.</summary>
public abstract partial class SqlSyntax
{
    /// <summary>Whether a kind is a floating number.</summary>
    protected static bool IsFloating(ValueKind kind) => kind is ValueKind.Single or ValueKind.Double;

    /// <summary>Whether a kind is a whole number.</summary>
    protected static bool IsInteger(ValueKind kind) => kind is >= ValueKind.Byte and <= ValueKind.Int64;

    /// <summary>Writes <c>NAME(argument, …)</c>.</summary>
    protected static void WriteCall(SqlWriter writer, string name, params ReadOnlySpan<SqlExpression> arguments)
    {
        writer.Text(name);
        writer.Text("(");
        for (var i = 0; i < arguments.Length; i++)
        {
            if (i > 0) writer.Text(", ");
            writer.Write(arguments[i]);
        }
        writer.Text(")");
    }

    /// <summary>Writes <c>CAST(expression AS type)</c>, with text of the dialect's own around the expression.</summary>
    protected static void WriteCast(SqlWriter writer, SqlExpression expression, string type, string open = "", string close = "")
    {
        writer.Text($"CAST({open}");
        writer.Write(expression);
        writer.Text($"{close} AS {type})");
    }

    /// <summary>Writes COALESCE: values take the type of the first argument that is none, since that is what it is stored as.</summary>
    protected static void WriteCoalesce(SqlWriter writer, FunctionNode node)
    {
        var first = Array.Find(node.Arguments, static argument => argument is not ParameterNode);
        var type = node.Type.Kind == ValueKind.Decimal ? node.Type : first?.Type ?? node.Type;
        writer.Text("COALESCE(");
        for (var i = 0; i < node.Arguments.Length; i++)
        {
            if (i > 0) writer.Text(", ");
            writer.Value(node.Arguments[i], type);
        }
        writer.Text(")");
    }

    /// <summary>Writes <c>NAME(text, start, length)</c>. Positions of SQL begin with 1.</summary>
    protected static void WriteSubstring(SqlWriter writer, string name, SqlExpression[] arguments)
    {
        writer.Text($"{name}(");
        writer.Write(arguments[0]);
        writer.Text(", ");
        writer.Write(arguments[1]);
        writer.Text(" + 1");
        if (arguments.Length > 2)
        {
            writer.Text(", ");
            writer.Write(arguments[2]);
        }
        writer.Text(")");
    }

    /// <summary>Writes a function that makes a number whole: nothing for one that is.</summary>
    protected static void WriteWhole(SqlWriter writer, string name, SqlExpression[] arguments)
    {
        if (IsInteger(arguments[0].Type.Kind)) writer.Write(arguments[0]);
        else WriteCall(writer, name, arguments);
    }

    /// <summary>Writes an aggregate of its operand as another type, in whose range it is computed.</summary>
    protected static void WriteAggregateOf(SqlWriter writer, AggregateNode node, string name, string type)
    {
        writer.Text(name);
        writer.Text(node.IsDistinct ? "(DISTINCT " : "(");
        WriteCast(writer, node.Operand!, type);
        writer.Text(")");
    }

    /// <summary>Writes the remainder of floating numbers for a database whose <c>%</c> does not know them: <c>a - b * (a / b, cut off)</c>.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="node">The remainder.</param>
    /// <param name="open">What stands before a number that is cut off.</param>
    /// <param name="close">What stands after it.</param>
    protected static void WriteFloatingRemainder(SqlWriter writer, BinaryNode node, string open, string close)
    {
        var type = node.Type;
        writer.Text("(");
        writer.Value(node.Left, type);
        writer.Text(" - ");
        writer.Value(node.Right, type);
        writer.Text($" * {open}");
        writer.Value(node.Left, type);
        writer.Text(" / ");
        writer.Value(node.Right, type);
        writer.Text($"{close})");
    }
}
