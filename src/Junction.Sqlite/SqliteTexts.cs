using System.Globalization;
using Junction.Model;

namespace Junction.Sqlite;

/// <summary>How times and text become SQLite's text. Fractions lose their trailing zeros, so that text sorts as time does.</summary>
internal static class SqliteTexts
{
    private const string DateTimeFormat = "yyyy-MM-dd HH:mm:ss.FFFFFFF";

    /// <summary>Text as it is.</summary>
    /// <exception cref="ArgumentException">It holds half of a surrogate pair, which UTF-8 cannot carry.</exception>
    public static string Checked(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                throw new ArgumentException("A text holds half of a surrogate pair, which no database text can carry.", nameof(text));
            }
            i++;
        }
        return text;
    }

    /// <summary>UTC, or the wall time of a wall-clock column.</summary>
    /// <exception cref="ArgumentException">The value does not say whether it is UTC or local.</exception>
    public static string DateTime(DateTime value, ColumnType type, bool isCompared)
    {
        if (type.IsWallClock) return Instant(value, type, isCompared);
        return value.Kind switch
        {
            DateTimeKind.Utc => Instant(value, type, isCompared),
            DateTimeKind.Local => Instant(value.ToUniversalTime(), type, isCompared),
            _ => throw new ArgumentException(
                "A DateTime of kind Unspecified does not say which instant it is. Give it a kind with DateTime.SpecifyKind(value, DateTimeKind.Utc), or put [WallClock] on the property."),
        };
    }

    public static string Instant(DateTime value, ColumnType type, bool isCompared)
    {
        var cut = isCompared ? value : new DateTime(Cut(value.Ticks, type));
        return cut.ToString(DateTimeFormat, CultureInfo.InvariantCulture);
    }

    public static string TimeOfDay(TimeOnly value, ColumnType type, bool isCompared)
    {
        var cut = isCompared ? value : new TimeOnly(Cut(value.Ticks, type));
        return cut.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
    }

    /// <summary>Cuts ticks to the fractional digits of the type: microseconds unless it says fewer.</summary>
    public static long Cut(long ticks, ColumnType type)
    {
        var digits = type.Precision is >= 0 and < ColumnType.DefaultTimePrecision ? type.Precision : ColumnType.DefaultTimePrecision;
        var unit = TimeSpan.TicksPerSecond;
        for (var i = 0; i < digits; i++) unit /= 10;
        return ticks - ticks % unit;
    }
}
