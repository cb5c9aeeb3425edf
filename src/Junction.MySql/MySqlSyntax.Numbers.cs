using Junction.Model;
using Junction.Sql;

namespace Junction.MySql;

/// <summary>
/// Numbers. Integers are computed in 64 bits, decimals in up to 65 digits; an overflow is an error, a division by zero NULL. What is written here
/// is where the type of a result is not C#'s.
/// </summary>
internal sealed partial class MySqlSyntax
{
    public override void WriteArithmetic(SqlWriter writer, BinaryNode node)
    {
        if (node.Operator != BinaryOperator.Divide || !IsInteger(node.Type.Kind))
        {
            base.WriteArithmetic(writer, node);
            return;
        }
        writer.Text("(");
        writer.Value(node.Left, node.Type);
        writer.Text(" DIV ");
        writer.Value(node.Right, node.Type);
        writer.Text(")");
    }

    public override void WriteConvert(SqlWriter writer, ConvertNode node)
    {
        var (from, to) = (node.Operand.Type.Kind, node.Type.Kind);
        if (from == to || (IsInteger(from) && IsInteger(to))) writer.Write(node.Operand); // computed in 64 bits in any case
        else if (IsInteger(to)) WriteCast(writer, node.Operand, "DECIMAL(20,0)", "TRUNCATE(", ", 0)"); // beyond 64 bits it does not fit, and is not cut
        else if (to == ValueKind.Decimal) WriteCast(writer, node.Operand, $"DECIMAL(58,{node.Type.Scale})");
        else WriteCast(writer, node.Operand, "DOUBLE");
    }

    public override void WriteAggregate(SqlWriter writer, AggregateNode node)
    {
        var isFloatingMean = node.Function == AggregateFunction.Average && IsFloating(node.Type.Kind) && !IsFloating(node.Operand!.Type.Kind);
        if (!isFloatingMean)
        {
            base.WriteAggregate(writer, node);
            return;
        }
        writer.Text(node.IsDistinct ? "AVG(DISTINCT " : "AVG(");
        WriteCast(writer, node.Operand!, "DOUBLE");
        writer.Text(")");
    }
}
