using Junction.Model;
using Junction.Sql;

namespace Junction.Sqlite;

/// <summary>
/// Times are text (<c>2026-02-28 17:30:00.25</c>, <c>2026-02-28</c>, <c>17:30:00.25</c>), spans are microseconds. SQLite's own date
/// functions keep milliseconds and round, so parts are cut from the text, and fractions are carried past the functions.
/// </summary>
internal sealed partial class SqliteSyntax
{
    private const long MicrosecondsPerDay = 86_400_000_000;

    private static void WriteTimeFunction(SqlWriter writer, FunctionNode node)
    {
        var time = node.Arguments[0];
        switch (node.Function)
        {
            case SqlFunction.Year: WritePart(writer, time, 1, 4); break;
            case SqlFunction.Month: WritePart(writer, time, 6, 2); break;
            case SqlFunction.Day: WriteDayOrTimePart(writer, time, 9, MicrosecondsPerDay, 0); break;
            case SqlFunction.Hour: WriteDayOrTimePart(writer, time, 12, 3_600_000_000, 24); break;
            case SqlFunction.Minute: WriteDayOrTimePart(writer, time, 15, 60_000_000, 60); break;
            case SqlFunction.Second: WriteDayOrTimePart(writer, time, 18, 1_000_000, 60); break;
            case SqlFunction.Date:
                writer.Text(node.Type.Kind == ValueKind.DateOnly ? "substr(" : "(substr(");
                writer.Write(time);
                writer.Text(node.Type.Kind == ValueKind.DateOnly ? ", 1, 10)" : ", 1, 10) || ' 00:00:00')");
                break;
            case SqlFunction.AddYears: WriteAdd(writer, node, " years', 'floor')"); break;
            case SqlFunction.AddMonths: WriteAdd(writer, node, " months', 'floor')"); break;
            case SqlFunction.AddDays: WriteAdd(writer, node, " days')"); break;
            case SqlFunction.AddHours: WriteAdd(writer, node, " hours')"); break;
            case SqlFunction.AddMinutes: WriteAdd(writer, node, " minutes')"); break;
            case SqlFunction.AddSeconds: WriteAdd(writer, node, " seconds')"); break;
            case SqlFunction.Difference: WriteDifference(writer, time, node.Arguments[1]); break;
            default: throw new NotSupportedException($"SQLite has no spelling for the function {node.Function}.");
        }
    }

    private static void WriteDayOrTimePart(SqlWriter writer, SqlExpression time, int start, long unit, int modulo)
    {
        if (time.Type.Kind == ValueKind.TimeSpan)
        {
            writer.Text("(");
            writer.Write(time);
            writer.Text(" / ");
            writer.Number(unit);
            if (modulo > 0) writer.Text(" % ");
            if (modulo > 0) writer.Number(modulo);
            writer.Text(")");
            return;
        }
        WritePart(writer, time, time.Type.Kind == ValueKind.TimeOnly ? start - 11 : start, 2);
    }

    private static void WritePart(SqlWriter writer, SqlExpression time, int start, int length)
    {
        writer.Text("CAST(substr(");
        writer.Write(time);
        writer.Text($", {start}, {length}) AS INTEGER)");
    }

    private static void WriteAdd(SqlWriter writer, FunctionNode node, string modifier)
    {
        var (time, count) = (node.Arguments[0], node.Arguments[1]);
        var (function, length) = time.Type.Kind switch
        {
            ValueKind.DateOnly => ("date(", 10),
            ValueKind.TimeOnly => ("time(", 8),
            _ => ("datetime(", 19),
        };
        var hasFraction = time.Type.Kind != ValueKind.DateOnly;
        writer.Text(hasFraction ? "(" : "");
        writer.Text(function);
        WriteWholeSeconds(writer, time, length);
        writer.Text(", ");
        writer.Write(count);
        writer.Text(" || '");
        writer.Text(modifier);
        if (!hasFraction) return;
        writer.Text(" || substr(");
        writer.Write(time);
        writer.Text($", {length + 1}))");
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
        var isTimeOfDay = type.Kind == ValueKind.TimeOnly;
        var length = isTimeOfDay ? 8 : type.Kind == ValueKind.DateOnly ? 10 : 19;
        writer.Text(isTimeOfDay ? "((((" : "((");
        WriteSeconds(writer, left, type, length);
        writer.Text(" - ");
        WriteSeconds(writer, right, type, length);
        writer.Text(") * 1000000");
        if (type.Kind != ValueKind.DateOnly)
        {
            writer.Text(" + ");
            WriteFraction(writer, left, type, length);
            writer.Text(" - ");
            WriteFraction(writer, right, type, length);
        }
        writer.Text(")");
        if (isTimeOfDay) writer.Text($" + {MicrosecondsPerDay}) % {MicrosecondsPerDay})"); // the way forward around the clock, as .NET does
    }

    private static void WriteSeconds(SqlWriter writer, SqlExpression time, ColumnType type, int length)
    {
        writer.Text("strftime('%s', substr(");
        writer.Compared(time, type);
        writer.Text($", 1, {length}))");
    }

    private static void WriteFraction(SqlWriter writer, SqlExpression time, ColumnType type, int length)
    {
        writer.Text("CAST(substr(substr(");
        writer.Compared(time, type);
        writer.Text($", {length + 2}) || '000000', 1, 6) AS INTEGER)");
    }

    private static void WriteWholeSeconds(SqlWriter writer, SqlExpression time, int length)
    {
        writer.Text("substr(");
        writer.Write(time);
        writer.Text($", 1, {length})");
    }
}
