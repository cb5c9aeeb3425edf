using System.Globalization;
using Junction.Model;
using Junction.Sql;

namespace Junction.SqlServer;

/// <summary>
/// Numbers. SQL Server has C#'s integers and doubles, and an overflow and a division by zero are errors. A decimal has at most 38 digits: where a
/// product or quotient could have more, digits after the point would be dropped without a word, so its operands are first brought to few enough.
/// </summary>
internal sealed partial class SqlServerSyntax
{
    // Two factors of so many digits have a product that keeps them all; a factor that has more is an error.
    private const int FactorDigits = 18, AllDigits = 38, DotNetDigits = 28;

    public override void WriteArithmetic(SqlWriter writer, BinaryNode node)
    {
        if (node.Operator == BinaryOperator.Remainder && IsFloating(node.Type.Kind)) WriteFloatingRemainder(writer, node, "ROUND(", ", 0, 1)");
        else if (node.Type.Kind == ValueKind.Decimal && node.Operator is BinaryOperator.Multiply or BinaryOperator.Divide) WriteDecimal(writer, node);
        else base.WriteArithmetic(writer, node);
    }

    // A cast to a whole number cuts off, as C#'s does.
    public override void WriteConvert(SqlWriter writer, ConvertNode node)
    {
        if (node.Operand.Type.Kind == node.Type.Kind) writer.Write(node.Operand);
        else WriteCast(writer, node.Operand, TypeOf(node.Type));
    }

    public override void WriteAggregate(SqlWriter writer, AggregateNode node)
    {
        var kind = node.Type.Kind;
        switch (node.Function)
        {
            case AggregateFunction.Count:
                WriteAggregateCall(writer, node, kind == ValueKind.Int64 ? "COUNT_BIG" : "COUNT");
                break;
            case AggregateFunction.Sum when kind == ValueKind.Single:
                writer.Text("CAST(");
                base.WriteAggregate(writer, node);
                writer.Text(" AS real)");
                break;
            case AggregateFunction.Average when kind == ValueKind.TimeSpan:
                writer.Text("CAST(ROUND(");
                WriteAggregateOf(writer, node, "AVG", $"decimal({AllDigits},6)");
                writer.Text(", 0) AS bigint)");
                break;
            case AggregateFunction.Average when kind == ValueKind.Single:
                writer.Text("CAST(");
                WriteAggregateOf(writer, node, "AVG", "float");
                writer.Text(" AS real)");
                break;
            case AggregateFunction.Average:
                WriteAggregateOf(writer, node, "AVG", kind == ValueKind.Decimal ? $"decimal({AllDigits},{node.Type.Scale})" : "float");
                break;
            // bit has no MIN and MAX, and those of uniqueidentifier go by its last bytes first.
            case AggregateFunction.Min or AggregateFunction.Max when kind is ValueKind.Boolean or ValueKind.Guid:
                writer.Text("CAST(");
                WriteAggregateOf(writer, node, AggregateName(node.Function), kind == ValueKind.Boolean ? "tinyint" : "char(36)");
                writer.Text(kind == ValueKind.Boolean ? " AS bit)" : " AS uniqueidentifier)");
                break;
            default:
                base.WriteAggregate(writer, node);
                break;
        }
    }

    private static void WriteDecimal(SqlWriter writer, BinaryNode node)
    {
        var digits = node.Operator == BinaryOperator.Multiply ? FactorDigits : DotNetDigits;
        writer.Text("(");
        WriteFactor(writer, node.Left, digits);
        writer.Text(OperatorText(node.Operator));
        WriteFactor(writer, node.Right, digits);
        writer.Text(")");
    }

    // A parameter has a type as small as its value.
    private static void WriteFactor(SqlWriter writer, SqlExpression factor, int digits)
    {
        var scale = factor.Type.Kind == ValueKind.Decimal ? factor.Type.Scale : 0;
        if (factor is ParameterNode) writer.Value(factor, new ColumnType(ValueKind.Decimal));
        else WriteCast(writer, factor, $"decimal({Math.Max(digits, scale)},{scale})");
    }

    private static void WriteRound(SqlWriter writer, FunctionNode node)
    {
        var operand = node.Arguments[0];
        if (IsInteger(operand.Type.Kind))
        {
            writer.Write(operand);
            return;
        }
        writer.Text("ROUND(");
        writer.Write(operand);
        writer.Text(", ");
        if (node.Type.Kind == ValueKind.Decimal || node.Arguments.Length == 1) writer.Number(node.RoundDigits);
        else writer.Write(node.Arguments[1]);
        writer.Text(")");
    }

    private static void WriteCast(SqlWriter writer, SqlExpression expression, string type)
    {
        writer.Text("CAST(");
        writer.Write(expression);
        writer.Text($" AS {type})");
    }

    // A literal past 32 bits would be a decimal, and what is computed with it.
    private static string Big(long number) =>
        number <= int.MaxValue ? number.ToString(CultureInfo.InvariantCulture) : $"CAST({number.ToString(CultureInfo.InvariantCulture)} AS bigint)";

    private static string TypeOf(ColumnType type) => type.Kind switch
    {
        ValueKind.Byte => "tinyint",
        ValueKind.Int16 => "smallint",
        ValueKind.Int32 => "int",
        ValueKind.Int64 => "bigint",
        ValueKind.Single => "real",
        ValueKind.Double => "float",
        ValueKind.Decimal => $"decimal({DotNetDigits},{type.Scale})",
        _ => throw new NotSupportedException($"SQL Server has no number for the kind {type.Kind}. Convert what is stored as one, or compute it after it was read."),
    };
}
