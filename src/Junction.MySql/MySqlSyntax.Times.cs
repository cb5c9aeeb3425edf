using Junction.Model;
using Junction.Sql;

namespace Junction.MySql;

/// <summary>Times. An instant is <c>datetime</c> in UTC, wall time the same without a zone, a span a number of microseconds.</summary>
internal sealed partial class MySqlSyntax
{
    private const long MicrosecondsPerDay = 86_400_000_000;

    private static void WriteTimeFunction(SqlWriter writer, FunctionNode node)
    {
        var time = node.Arguments[0];
        switch (node.Function)
        {
            case SqlFunction.Year: WriteCall(writer, "YEAR", time); break;
            case SqlFunction.Month: WriteCall(writer, "MONTH", time); break;
            case SqlFunction.Day: WriteDayOrTimePart(writer, time, "DAYOFMONTH", MicrosecondsPerDay, 0); break;
            case SqlFunction.Hour: WriteDayOrTimePart(writer, time, "HOUR", 3_600_000_000, 24); break;
            case SqlFunction.Minute: WriteDayOrTimePart(writer, time, "MINUTE", 60_000_000, 60); break;
            case SqlFunction.Second: WriteDayOrTimePart(writer, time, "SECOND", 1_000_000, 60); break;
            case SqlFunction.Date when node.Type.Kind == ValueKind.DateOnly: WriteCall(writer, "DATE", time); break;
            case SqlFunction.Date: WriteCast(writer, time, "DATETIME(6)", "DATE(", ")"); break;
            case SqlFunction.AddYears: WriteAdd(writer, node, "YEAR"); break;
            case SqlFunction.AddMonths: WriteAdd(writer, node, "MONTH"); break;
            case SqlFunction.AddDays: WriteAdd(writer, node, "DAY"); break;
            case SqlFunction.AddHours: WriteAdd(writer, node, "HOUR"); break;
            case SqlFunction.AddMinutes: WriteAdd(writer, node, "MINUTE"); break;
            case SqlFunction.AddSeconds: WriteAdd(writer, node, "SECOND"); break;
            case SqlFunction.Difference: WriteDifference(writer, time, node.Arguments[1]); break;
            default: throw new NotSupportedException($"MySQL has no spelling for the function {node.Function}.");
        }
    }

    private static void WriteDayOrTimePart(SqlWriter writer, SqlExpression time, string function, long unit, int modulo)
    {
        if (time.Type.Kind != ValueKind.TimeSpan)
        {
            WriteCall(writer, function, time);
            return;
        }
        writer.Text("(");
        writer.Write(time);
        writer.Text(" DIV ");
        writer.Number(unit);
        if (modulo > 0) writer.Text($" % {modulo}");
        writer.Text(")");
    }

    // A time of day goes around the clock: it is added to that of a day, and taken off it again.
    private static void WriteAdd(SqlWriter writer, FunctionNode node, string unit)
    {
        var isTimeOfDay = node.Arguments[0].Type.Kind == ValueKind.TimeOnly;
        writer.Text(isTimeOfDay ? "TIME(" : "(");
        if (isTimeOfDay) WriteOnDay(writer, node.Arguments[0], node.Arguments[0].Type);
        else writer.Write(node.Arguments[0]);
        writer.Text(" + INTERVAL ");
        writer.Write(node.Arguments[1]);
        writer.Text($" {unit})");
    }

    private static void WriteDifference(SqlWriter writer, SqlExpression left, SqlExpression right)
    {
        var type = left is ParameterNode ? right.Type : left.Type;
        switch (type.Kind)
        {
            case ValueKind.TimeSpan:
                writer.Text("(");
                writer.Compared(left, type);
                writer.Text(" - ");
                writer.Compared(right, type);
                writer.Text(")");
                break;
            case ValueKind.TimeOnly: // the way forward around the clock, as .NET does
                writer.Text("((TIMESTAMPDIFF(MICROSECOND, ");
                WriteOnDay(writer, right, type);
                writer.Text(", ");
                WriteOnDay(writer, left, type);
                writer.Text($") + {MicrosecondsPerDay}) % {MicrosecondsPerDay})");
                break;
            default:
                writer.Text("TIMESTAMPDIFF(MICROSECOND, ");
                writer.Compared(right, type);
                writer.Text(", ");
                writer.Compared(left, type);
                writer.Text(")");
                break;
        }
    }

    private static void WriteOnDay(SqlWriter writer, SqlExpression time, ColumnType type)
    {
        writer.Text("TIMESTAMP('2000-01-01', ");
        writer.Compared(time, type);
        writer.Text(")");
    }
}
