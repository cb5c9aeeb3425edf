using Junction.Model;
using Junction.Sql;

namespace Junction.SqlServer;

/// <summary>Times: <c>datetime2</c> in UTC, <c>datetimeoffset</c> for instants, and spans as microseconds in a <c>bigint</c>.</summary>
internal sealed partial class SqlServerSyntax
{
    private const long Day = 86_400_000_000, Hour = 3_600_000_000, Minute = 60_000_000, Second = 1_000_000;

    private static void WriteTimeFunction(SqlWriter writer, FunctionNode node)
    {
        var time = node.Arguments[0];
        var isSpan = time.Type.Kind == ValueKind.TimeSpan;
        switch (node.Function)
        {
            case SqlFunction.Year: WritePart(writer, time, "year"); break;
            case SqlFunction.Month: WritePart(writer, time, "month"); break;
            case SqlFunction.Day when isSpan: WriteSpanPart(writer, time, Day, 0); break;
            case SqlFunction.Day: WritePart(writer, time, "day"); break;
            case SqlFunction.Hour when isSpan: WriteSpanPart(writer, time, Hour, 24); break;
            case SqlFunction.Hour: WritePart(writer, time, "hour"); break;
            case SqlFunction.Minute when isSpan: WriteSpanPart(writer, time, Minute, 60); break;
            case SqlFunction.Minute: WritePart(writer, time, "minute"); break;
            case SqlFunction.Second when isSpan: WriteSpanPart(writer, time, Second, 60); break;
            case SqlFunction.Second: WritePart(writer, time, "second"); break;
            case SqlFunction.Date: WriteDate(writer, node); break;
            case SqlFunction.AddYears: WriteAdd(writer, node, "year"); break;
            case SqlFunction.AddMonths: WriteAdd(writer, node, "month"); break;
            case SqlFunction.AddDays: WriteAdd(writer, node, "day"); break;
            case SqlFunction.AddHours: WriteAdd(writer, node, "hour"); break;
            case SqlFunction.AddMinutes: WriteAdd(writer, node, "minute"); break;
            case SqlFunction.AddSeconds: WriteAdd(writer, node, "second"); break;
            case SqlFunction.Difference: WriteDifference(writer, time, node.Arguments[1]); break;
            default: throw new NotSupportedException($"SQL Server has no spelling for the function {node.Function}. Compute it after the rows were read.");
        }
    }

    private static void WritePart(SqlWriter writer, SqlExpression time, string part)
    {
        writer.Text($"DATEPART({part}, ");
        WriteUtc(writer, time);
        writer.Text(")");
    }

    private static void WriteSpanPart(SqlWriter writer, SqlExpression span, long unit, int modulo)
    {
        writer.Text("CAST(");
        writer.Write(span);
        writer.Text($" / {Big(unit)}");
        if (modulo > 0) writer.Text($" % {modulo}");
        writer.Text(" AS int)");
    }

    private static void WriteDate(SqlWriter writer, FunctionNode node)
    {
        var isDate = node.Type.Kind == ValueKind.DateOnly;
        writer.Text(isDate ? "CAST(" : "CAST(CAST(");
        WriteUtc(writer, node.Arguments[0]);
        writer.Text(isDate ? " AS date)" : node.Type.Kind == ValueKind.DateTimeOffset ? " AS date) AS datetimeoffset(6))" : " AS date) AS datetime2(6))");
    }

    private static void WriteAdd(SqlWriter writer, FunctionNode node, string unit)
    {
        writer.Text($"DATEADD({unit}, ");
        writer.Write(node.Arguments[1]);
        writer.Text(", ");
        writer.Write(node.Arguments[0]);
        writer.Text(")");
    }

    private static void WriteDifference(SqlWriter writer, SqlExpression left, SqlExpression right)
    {
        var type = left is ParameterNode ? right.Type : left.Type;
        if (type.Kind == ValueKind.TimeSpan)
        {
            writer.Text("(");
            writer.Compared(left, type);
            writer.Text(" - ");
            writer.Compared(right, type);
            writer.Text(")");
            return;
        }
        // Of times of day it is the way forward around the clock, as in .NET.
        var isTimeOfDay = type.Kind == ValueKind.TimeOnly;
        writer.Text(isTimeOfDay ? "((DATEDIFF_BIG(microsecond, " : "DATEDIFF_BIG(microsecond, ");
        writer.Compared(right, type);
        writer.Text(", ");
        writer.Compared(left, type);
        writer.Text(isTimeOfDay ? $") + {Big(Day)}) % {Big(Day)})" : ")");
    }

    // An instant of another zone, in a table that is not of our making.
    private static void WriteUtc(SqlWriter writer, SqlExpression time)
    {
        var isZoned = time.Type.Kind == ValueKind.DateTimeOffset;
        if (isZoned) writer.Text("SWITCHOFFSET(");
        writer.Write(time);
        if (isZoned) writer.Text(", '+00:00')");
    }
}
