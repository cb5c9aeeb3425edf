using Junction.Model;
using Junction.Sql;

namespace Junction.PostgreSql;

/// <summary>
/// Numbers. PostgreSQL has C#'s integers, doubles and a decimal type of its own, so most of it is as written; an overflow and a division by zero
/// are errors. What is written here is where the type of a result is not C#'s.
/// </summary>
internal sealed partial class PostgreSqlSyntax
{
    public override void WriteArithmetic(SqlWriter writer, BinaryNode node)
    {
        if (node.Operator == BinaryOperator.Remainder && IsFloating(node.Type.Kind)) WriteFloatingRemainder(writer, node, "trunc(", ")");
        else base.WriteArithmetic(writer, node);
    }

    public override void WriteConvert(SqlWriter writer, ConvertNode node)
    {
        var (from, to) = (node.Operand.Type.Kind, node.Type.Kind);
        if (from == to) writer.Write(node.Operand);
        else if (IsInteger(to) && !IsInteger(from)) WriteCast(writer, node.Operand, TypeOf(to), "trunc(", ")"); // a cast alone would round
        else WriteCast(writer, node.Operand, TypeOf(to));
    }

    public override void WriteAggregate(SqlWriter writer, AggregateNode node)
    {
        switch (node.Function)
        {
            case AggregateFunction.Sum:
                WriteSum(writer, node);
                break;
            case AggregateFunction.Average when node.Type.Kind == ValueKind.Double:
                WriteAggregateOf(writer, node, "AVG", "double precision");
                break;
            case AggregateFunction.Average when node.Type.Kind == ValueKind.Single:
                writer.Text("CAST(");
                WriteAggregateOf(writer, node, "AVG", "double precision");
                writer.Text(" AS real)");
                break;
            // uuid and boolean have an order, but no MIN and MAX.
            case AggregateFunction.Min or AggregateFunction.Max when node.Type.Kind == ValueKind.Guid:
                writer.Text("CAST(");
                WriteAggregateOf(writer, node, AggregateName(node.Function), "text");
                writer.Text(" AS uuid)");
                break;
            case AggregateFunction.Min or AggregateFunction.Max when node.Type.Kind == ValueKind.Boolean:
                WriteAggregateCall(writer, node, node.Function == AggregateFunction.Min ? "bool_and" : "bool_or");
                break;
            default:
                WriteAggregateCall(writer, node, AggregateName(node.Function));
                break;
        }
    }

    private static void WriteSum(SqlWriter writer, AggregateNode node)
    {
        // The sum of bigint is numeric, with which / would not be C#'s; reals are added as doubles, as .NET does.
        var result = node.Type.Kind switch
        {
            ValueKind.Int64 => "bigint",
            ValueKind.Int32 when node.Operand is not ColumnNode => "bigint", // a sum of sums would be numeric, whose division does not truncate
            ValueKind.Single => "real",
            _ => null,
        };
        writer.Text(result is null ? "COALESCE(" : "CAST(COALESCE(");
        if (node.Type.Kind == ValueKind.Single) WriteAggregateOf(writer, node, "SUM", "double precision");
        else WriteAggregateCall(writer, node, "SUM");
        writer.Text(node.Type.Kind == ValueKind.TimeSpan ? ", interval '0')" : ", 0)");
        if (result is not null) writer.Text($" AS {result})");
    }

    private static string TypeOf(ValueKind kind) => kind switch
    {
        ValueKind.Byte or ValueKind.Int16 => "smallint",
        ValueKind.Int32 => "integer",
        ValueKind.Int64 => "bigint",
        ValueKind.Single => "real",
        ValueKind.Double => "double precision",
        ValueKind.Decimal => "numeric",
        _ => throw new NotSupportedException($"PostgreSQL has no number for the kind {kind}."),
    };
}
