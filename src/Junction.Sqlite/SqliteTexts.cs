using System.Buffers.Text;
using System.Text;
using Junction.Dialects;
using Junction.Model;

namespace Junction.Sqlite;

/// <summary>How times and text become SQLite's text. Fractions lose their trailing zeros, so that text sorts as time does.</summary>
internal static class SqliteTexts
{
    /// <summary>The most bytes a time or <see cref="Guid"/> takes.</summary>
    public const int MaxLength = 36;

    /// <summary>Text as it is.</summary>
    /// <exception cref="ValueOutOfRangeException">It holds half of a surrogate pair, which UTF-8 cannot carry.</exception>
    public static string Checked(string text) =>
        ValueRules.HasLoneSurrogate(text) ? throw new ValueOutOfRangeException(ValueRules.LoneSurrogate) : text;

    /// <summary>Whether a statement changes its connection: PRAGMA, ATTACH, DETACH, temporary tables.</summary>
    public static bool ChangesConnection(ReadOnlySpan<char> sql)
    {
        var first = NextWord(ref sql);
        if (first.Equals("CREATE", StringComparison.OrdinalIgnoreCase)) return NextWord(ref sql).StartsWith("TEMP", StringComparison.OrdinalIgnoreCase);
        return first.Equals("PRAGMA", StringComparison.OrdinalIgnoreCase) || first.Equals("ATTACH", StringComparison.OrdinalIgnoreCase)
            || first.Equals("DETACH", StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> sql)
    {
        sql = sql.TrimStart(" \t\r\n;");
        while (sql.StartsWith("--") || sql.StartsWith("/*"))
        {
            var end = sql[0] == '-' ? sql.IndexOf('\n') : sql.IndexOf("*/") + 1;
            sql = end <= 0 ? default : sql[(end + 1)..].TrimStart(" \t\r\n;");
        }
        var length = sql.IndexOfAnyExceptInRange('A', 'z');
        var word = length < 0 ? sql : sql[..length];
        sql = sql[word.Length..];
        return word;
    }

    /// <summary>Whether <see cref="Format"/> writes values of the kind.</summary>
    public static bool IsFormatted(ValueKind kind) =>
        kind is ValueKind.Guid or ValueKind.DateTime or ValueKind.DateTimeOffset or ValueKind.DateOnly or ValueKind.TimeOnly;

    /// <summary>Writes a time or a <see cref="Guid"/> as ASCII, and says how long it is.</summary>
    /// <exception cref="ValueOutOfRangeException">The value does not say whether it is UTC or local.</exception>
    public static int Format(in DbValue value, ColumnType type, bool isCompared, Span<byte> output)
    {
        switch (value.Kind)
        {
            case ValueKind.DateTime:
                return Instant(ToColumn(value.As<DateTime>(), type), type, isCompared, output);
            case ValueKind.DateTimeOffset:
                return Instant(value.As<DateTimeOffset>().UtcTicks, type, isCompared, output);
            case ValueKind.DateOnly:
                return Date(value.As<DateOnly>().ToDateTime(default), output);
            case ValueKind.TimeOnly:
                var ticks = value.As<TimeOnly>().Ticks;
                return TimeOfDay(isCompared ? ticks : ValueRules.Cut(ticks, type), output);
            case ValueKind.Guid:
                Utf8Formatter.TryFormat(value.As<Guid>(), output, out var length, 'D');
                Ascii.ToUpperInPlace(output[..length], out _);
                return length;
            default:
                throw new InvalidOperationException($"A value of kind {value.Kind} cannot be bound by itself.");
        }
    }

    private static long ToColumn(DateTime value, ColumnType type)
    {
        if (type.IsWallClock || value.Kind == DateTimeKind.Utc) return value.Ticks;
        return value.Kind == DateTimeKind.Local ? value.ToUniversalTime().Ticks : throw new ValueOutOfRangeException(ValueRules.UnspecifiedTime);
    }

    // A compared time keeps every digit: text of more digits still sorts rightly.
    private static int Instant(long ticks, ColumnType type, bool isCompared, Span<byte> output)
    {
        var value = new DateTime(isCompared ? ticks : ValueRules.Cut(ticks, type));
        var length = Date(value, output);
        output[length++] = (byte)' ';
        return length + TimeOfDay(value.TimeOfDay.Ticks, output[length..]);
    }

    private static int Date(DateTime value, Span<byte> output)
    {
        var (year, month, day) = value;
        Two(year / 100, output);
        Two(year % 100, output[2..]);
        output[4] = output[7] = (byte)'-';
        Two(month, output[5..]);
        Two(day, output[8..]);
        return 10;
    }

    private static int TimeOfDay(long ticks, Span<byte> output)
    {
        var seconds = (int)(ticks / TimeSpan.TicksPerSecond);
        Two(seconds / 3600, output);
        Two(seconds / 60 % 60, output[3..]);
        Two(seconds % 60, output[6..]);
        output[2] = output[5] = (byte)':';
        return Fraction((int)(ticks % TimeSpan.TicksPerSecond), output);
    }

    private static int Fraction(int fraction, Span<byte> output)
    {
        if (fraction == 0) return 8;
        output[8] = (byte)'.';
        for (var i = 15; i > 8; i--)
        {
            output[i] = (byte)('0' + fraction % 10);
            fraction /= 10;
        }
        return output[..16].LastIndexOfAnyExcept((byte)'0') + 1;
    }

    private static void Two(int value, Span<byte> output)
    {
        output[1] = (byte)('0' + value % 10);
        output[0] = (byte)('0' + value / 10);
    }
}
