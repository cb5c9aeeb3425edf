using Junction.Model;
using Junction.Sql;

namespace Junction.PostgreSql;

/// <summary>
/// Times. An instant is <c>timestamp with time zone</c>, and taken apart in UTC whatever the session's zone is; wall time is <c>timestamp</c>;
/// a span is <c>interval</c> of days and microseconds, never of months.
/// </summary>
internal sealed partial class PostgreSqlSyntax
{
    /// <summary>Whether a time is stored with its zone: all but wall time, and columns of a type without zone, which then hold UTC.</summary>
    public static bool IsZoned(ColumnType type)
    {
        if (type.Kind is not (ValueKind.DateTime or ValueKind.DateTimeOffset) || type.IsWallClock) return false;
        return type.TypeName is not { } name || !name.StartsWith("timestamp", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("timestamptz", StringComparison.OrdinalIgnoreCase) || name.Contains("with time zone", StringComparison.OrdinalIgnoreCase);
    }

    private static void WriteTimeFunction(SqlWriter writer, FunctionNode node)
    {
        var time = node.Arguments[0];
        var isSpan = time.Type.Kind == ValueKind.TimeSpan;
        switch (node.Function)
        {
            case SqlFunction.Year: WritePart(writer, time, "year"); break;
            case SqlFunction.Month: WritePart(writer, time, "month"); break;
            case SqlFunction.Day when isSpan: WriteSpanPart(writer, time, 86_400, 0); break;
            case SqlFunction.Day: WritePart(writer, time, "day"); break;
            case SqlFunction.Hour when isSpan: WriteSpanPart(writer, time, 3_600, 24); break;
            case SqlFunction.Hour: WritePart(writer, time, "hour"); break;
            case SqlFunction.Minute when isSpan: WriteSpanPart(writer, time, 60, 60); break;
            case SqlFunction.Minute: WritePart(writer, time, "minute"); break;
            case SqlFunction.Second when isSpan: WriteSpanPart(writer, time, 1, 60); break;
            case SqlFunction.Second: WriteSecond(writer, time); break;
            case SqlFunction.Date: WriteDate(writer, node); break;
            case SqlFunction.AddYears: WriteAddCalendar(writer, node, "year"); break;
            case SqlFunction.AddMonths: WriteAddCalendar(writer, node, "month"); break;
            case SqlFunction.AddDays: WriteAddCalendar(writer, node, "day"); break;
            case SqlFunction.AddHours: WriteAdd(writer, node, "hour"); break;
            case SqlFunction.AddMinutes: WriteAdd(writer, node, "minute"); break;
            case SqlFunction.AddSeconds: WriteAdd(writer, node, "second"); break;
            case SqlFunction.Difference: WriteDifference(writer, time, node.Arguments[1]); break;
            default: throw new NotSupportedException($"PostgreSQL has no spelling for the function {node.Function}.");
        }
    }

    private static void WritePart(SqlWriter writer, SqlExpression time, string part)
    {
        writer.Text($"CAST(extract({part} FROM ");
        WriteUtc(writer, time);
        writer.Text(") AS integer)");
    }

    // With its fraction, which a cast would round.
    private static void WriteSecond(SqlWriter writer, SqlExpression time)
    {
        writer.Text("CAST(trunc(extract(second FROM ");
        WriteUtc(writer, time);
        writer.Text(")) AS integer)");
    }

    // Not extract(day FROM …): an interval of a day less an hour is a day and minus one hour there.
    private static void WriteSpanPart(SqlWriter writer, SqlExpression span, int seconds, int modulo)
    {
        writer.Text("CAST(trunc(extract(epoch FROM ");
        writer.Write(span);
        writer.Text(seconds == 1 ? ")) " : $") / {seconds}) ");
        if (modulo > 0) writer.Text($"% {modulo} ");
        writer.Text("AS integer)");
    }

    private static void WriteDate(SqlWriter writer, FunctionNode node)
    {
        var time = node.Arguments[0];
        if (node.Type.Kind == ValueKind.DateOnly)
        {
            writer.Text("CAST(");
            WriteUtc(writer, time);
            writer.Text(" AS date)");
            return;
        }
        writer.Text("date_trunc('day', ");
        writer.Write(time);
        writer.Text(IsZoned(time.Type) ? ", 'UTC')" : ")");
    }

    // In UTC: in the session's zone a day may have 23 hours.
    private static void WriteAddCalendar(SqlWriter writer, FunctionNode node, string unit)
    {
        var (time, count) = (node.Arguments[0], node.Arguments[1]);
        var isDate = time.Type.Kind == ValueKind.DateOnly;
        writer.Text(isDate ? "CAST(" : "(");
        if (IsZoned(time.Type)) writer.Text("(");
        WriteUtc(writer, time);
        writer.Text(" + ");
        writer.Write(count);
        writer.Text($" * interval '1 {unit}'");
        writer.Text(isDate ? " AS date)" : IsZoned(time.Type) ? ") AT TIME ZONE 'UTC')" : ")");
    }

    private static void WriteAdd(SqlWriter writer, FunctionNode node, string unit)
    {
        writer.Text("(");
        writer.Write(node.Arguments[0]);
        writer.Text(" + ");
        writer.Write(node.Arguments[1]);
        writer.Text($" * interval '1 {unit}')");
    }

    private static void WriteDifference(SqlWriter writer, SqlExpression left, SqlExpression right)
    {
        var type = left is ParameterNode ? right.Type : left.Type;
        // Of dates it is a number of days; of times of day the way forward around the clock, as in .NET.
        writer.Text(type.Kind == ValueKind.TimeOnly ? "CAST(CAST((" : "(");
        if (type.Kind == ValueKind.DateOnly) writer.Text("(");
        writer.Compared(left, type);
        writer.Text(" - ");
        writer.Compared(right, type);
        writer.Text(type.Kind switch
        {
            ValueKind.TimeOnly => ") AS time) AS interval)",
            ValueKind.DateOnly => ") * interval '1 day')",
            _ => ")",
        });
    }

    private static void WriteUtc(SqlWriter writer, SqlExpression time)
    {
        writer.Write(time);
        if (IsZoned(time.Type)) writer.Text(" AT TIME ZONE 'UTC'");
    }
}
