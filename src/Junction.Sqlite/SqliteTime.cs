namespace Junction.Sqlite;

/// <summary>
/// Reads times from their text: Junction's own <c>yyyy-MM-dd HH:mm:ss.ffffff</c>, and what other tools write: a <c>T</c> between, no
/// seconds, more digits, a <c>Z</c> or an offset at the end, or the date alone.
/// </summary>
internal static class SqliteTime
{
    /// <summary>An instant, as UTC; a text without an offset is UTC.</summary>
    public static bool Instant(ReadOnlySpan<byte> text, out DateTime instant)
    {
        instant = default;
        if (!Split(text, out var date, out var time, out var offset)) return false;
        var ticks = date + time - offset;
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks) return false;
        instant = new DateTime(ticks, DateTimeKind.Utc);
        return true;
    }

    /// <summary>The time as the wall shows it; an offset is left out of account.</summary>
    public static bool Wall(ReadOnlySpan<byte> text, out DateTime wall)
    {
        wall = default;
        if (!Split(text, out var date, out var time, out _)) return false;
        wall = new DateTime(date + time, DateTimeKind.Unspecified);
        return true;
    }

    /// <summary>A date; a time of day after it must be midnight.</summary>
    public static bool Date(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (!Split(text, out var ticks, out var time, out var offset) || time != 0 || offset != 0) return false;
        date = DateOnly.FromDateTime(new DateTime(ticks));
        return true;
    }

    /// <summary>A time of day.</summary>
    public static bool TimeOfDay(ReadOnlySpan<byte> text, out TimeOnly time)
    {
        time = default;
        if (!Clock(ref text, out var ticks) || text.Length > 0) return false;
        time = new TimeOnly(ticks);
        return true;
    }

    private static bool Split(ReadOnlySpan<byte> text, out long date, out long time, out long offset)
    {
        (date, time, offset) = (0, 0, 0);
        if (text.Length < 10 || text[4] != '-' || text[7] != '-') return false;
        if (!Digits(text, 0, 4, out var year) || !Digits(text, 5, 2, out var month) || !Digits(text, 8, 2, out var day)) return false;
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateTime(year, month, day).Ticks;
        if (text.Length == 10) return true;
        if (text[10] is not ((byte)' ' or (byte)'T' or (byte)'t')) return false;
        text = text[11..];
        return Clock(ref text, out time) && Offset(text, out offset);
    }

    // HH:mm[:ss[.fraction]]
    private static bool Clock(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 5 || text[2] != ':' || !Digits(text, 0, 2, out var hour) || !Digits(text, 3, 2, out var minute) || hour > 23 || minute > 59) return false;
        ticks = hour * TimeSpan.TicksPerHour + minute * TimeSpan.TicksPerMinute;
        text = text[5..];
        if (text.Length == 0 || text[0] != ':') return true;
        if (text.Length < 3 || !Digits(text, 1, 2, out var second) || second > 59) return false;
        ticks += second * TimeSpan.TicksPerSecond;
        text = text[3..];
        if (text.Length == 0 || text[0] != '.') return true;
        var unit = TimeSpan.TicksPerSecond;
        var i = 1;
        for (; i < text.Length && text[i] is >= (byte)'0' and <= (byte)'9'; i++)
        {
            unit /= 10; // beyond the seventh digit nothing is left of it
            ticks += (text[i] - '0') * unit;
        }
        text = text[i..];
        return i > 1;
    }

    // Z, +hh:mm, -hhmm or nothing
    private static bool Offset(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length > 0 && text[0] == ' ') text = text[1..];
        if (text.Length == 0 || (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z')) return true;
        if (text[0] is not ((byte)'+' or (byte)'-') || text.Length is not (3 or 5 or 6) || !Digits(text, 1, 2, out var hours)) return false;
        var minutes = 0;
        if (text.Length > 3 && (!Digits(text, text.Length - 2, 2, out minutes) || (text.Length == 6 && text[3] != ':'))) return false;
        if (hours > 14 || minutes > 59) return false;
        ticks = (hours * TimeSpan.TicksPerHour + minutes * TimeSpan.TicksPerMinute) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool Digits(ReadOnlySpan<byte> text, int start, int count, out int value)
    {
        value = 0;
        for (var i = start; i < start + count; i++)
        {
            var digit = text[i] - '0';
            if ((uint)digit > 9) return false;
            value = value * 10 + digit;
        }
        return true;
    }
}
