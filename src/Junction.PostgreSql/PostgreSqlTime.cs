namespace Junction.PostgreSql;

/// <summary>
/// PostgreSQL's times: microseconds or days since the first of January 2000. Sent so, <see cref="DateTime.MinValue"/> stays the year 1,
/// where the driver's own types would make it <c>-infinity</c>.
/// </summary>
internal static class PostgreSqlTime
{
    /// <summary>The microseconds of a day.</summary>
    public const long Day = 86_400_000_000;

    private const int EpochDay = 730_119;
    private const long EpochTicks = EpochDay * TimeSpan.TicksPerDay;

    /// <summary>Ticks as microseconds; what is below one is cut off.</summary>
    public static long FromTicks(long ticks) => (ticks - ticks % TimeSpan.TicksPerMicrosecond - EpochTicks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>A date as days.</summary>
    public static int FromDate(DateOnly date) => date.DayNumber - EpochDay;

    /// <summary>Microseconds as ticks; infinities are the ends of .NET's range. False when beyond it.</summary>
    public static bool TryTicks(long microseconds, out long ticks)
    {
        const long Least = -EpochTicks / TimeSpan.TicksPerMicrosecond, Most = (long.MaxValue - EpochTicks) / TimeSpan.TicksPerMicrosecond;
        ticks = microseconds switch
        {
            long.MinValue => 0,
            long.MaxValue => DateTime.MaxValue.Ticks,
            < Least or > Most => -1,
            _ => microseconds * TimeSpan.TicksPerMicrosecond + EpochTicks,
        };
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks;
    }

    /// <summary>Days as a date; infinities are the ends of .NET's range. False when beyond it.</summary>
    public static bool TryDate(int days, out DateOnly date)
    {
        date = days == int.MinValue ? DateOnly.MinValue : DateOnly.MaxValue;
        if (days is int.MinValue or int.MaxValue) return true;
        var number = (long)days + EpochDay;
        if (number < 0 || number > DateOnly.MaxValue.DayNumber) return false;
        date = DateOnly.FromDayNumber((int)number);
        return true;
    }
}
