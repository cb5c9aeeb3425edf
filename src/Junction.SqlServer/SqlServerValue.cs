using System.Data.SqlTypes;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.SqlServer;

/// <summary>Values in the form that SQL Server keeps them in.</summary>
internal static class SqlServerValue
{
    /// <summary>What is said about NaN and the infinities.</summary>
    public const string NotFinite = "it is no finite number (NaN, or an infinity), which SQL Server has no form for. Store null instead.";

    private const long Microsecond = TimeSpan.TicksPerMicrosecond;

    /// <summary>A whole number of at most 32 bits.</summary>
    public static int Integer(in DbValue value) => value.Kind == ValueKind.Boolean ? value.As<bool>() ? 1 : 0
        : value.ToInt64() is var number && number == (int)number ? (int)number
        : throw new ValueOutOfRangeException("it is a whole number that does not fit the 32 bits of the column it is for, or is compared with.");

    /// <summary>A number as a double.</summary>
    public static double Double(in DbValue value)
    {
        var number = value.Kind switch
        {
            ValueKind.Double => value.As<double>(),
            ValueKind.Single => value.As<float>(),
            ValueKind.Decimal => (double)value.As<decimal>(),
            _ => value.ToInt64(),
        };
        return double.IsFinite(number) ? number : throw new ValueOutOfRangeException(NotFinite);
    }

    /// <summary>A number as a decimal.</summary>
    public static decimal Decimal(in DbValue value) => value.Kind == ValueKind.Decimal ? value.As<decimal>() : value.ToInt64();

    /// <summary>A text without half of a surrogate pair.</summary>
    public static string Text(in DbValue value)
    {
        var text = value.Kind == ValueKind.Char ? value.As<char>().ToString() : value.As<string>()!;
        return ValueRules.HasLoneSurrogate(text) ? throw new ValueOutOfRangeException(ValueRules.LoneSurrogate) : text;
    }

    /// <summary>A time in UTC, or the wall's. One that is stored is cut to its column's precision; one that is compared has all its digits.</summary>
    public static DateTime Time(in DbValue value, in ParameterSlot slot)
    {
        var ticks = value.Kind switch
        {
            ValueKind.DateTimeOffset => value.As<DateTimeOffset>().UtcTicks,
            ValueKind.DateOnly => value.As<DateOnly>().ToDateTime(default).Ticks,
            _ => Ticks(value.As<DateTime>(), slot.Type),
        };
        return new(slot.IsCompared ? ticks : ValueRules.Cut(ticks, slot.Type));
    }

    /// <summary>A time of day.</summary>
    public static TimeSpan TimeOfDay(in DbValue value, in ParameterSlot slot)
    {
        var ticks = value.As<TimeOnly>().Ticks;
        return new(slot.IsCompared ? ticks : ValueRules.Cut(ticks, slot.Type));
    }

    /// <summary>A span as microseconds. A compared one that is finer takes a neighbour, or a number that is no span's.</summary>
    public static long Span(in DbValue value, in ParameterSlot slot)
    {
        var ticks = value.As<TimeSpan>().Ticks;
        if (!slot.IsCompared) return ValueRules.Cut(ticks, slot.Type) / Microsecond;
        var (whole, rest) = Math.DivRem(ticks, Microsecond);
        if (rest == 0) return whole;
        if (slot.Finer == FinerValue.None) return long.MinValue;
        var below = rest < 0 ? whole - 1 : whole;
        return slot.Finer == FinerValue.Below ? below : below + 1;
    }

    /// <summary>Microseconds as a span; false when .NET has none as long.</summary>
    public static bool TrySpan(long microseconds, out TimeSpan span)
    {
        var fits = microseconds is >= long.MinValue / Microsecond and <= long.MaxValue / Microsecond;
        span = fits ? new(microseconds * Microsecond) : default;
        return fits;
    }

    /// <summary>A decimal of up to 38 digits as .NET's, without the last ones where they are too many; false when too many stand before the point.</summary>
    public static bool TryDecimal(SqlDecimal number, out decimal value)
    {
        value = 0;
        while (number.Data[3] != 0 || number.Scale > 28)
        {
            if (number.Scale == 0) return false;
            number = SqlDecimal.AdjustScale(number, -1, fRound: true);
        }
        value = number.Value;
        return true;
    }

    /// <summary>The digits of a decimal before and after the point, trailing zeros apart.</summary>
    public static (int Whole, int Fraction) Digits(decimal value)
    {
        var fraction = value.Scale == 0 ? 0 : (value / 1.000000000000000000000000000000000m).Scale; // drops the zeros
        var whole = 0;
        for (var rest = decimal.Truncate(decimal.Abs(value)); rest >= 1; rest = decimal.Truncate(rest / 10)) whole++;
        return (whole, fraction);
    }

    private static long Ticks(DateTime time, ColumnType type)
    {
        if (type.IsWallClock || time.Kind == DateTimeKind.Utc) return time.Ticks;
        if (time.Kind == DateTimeKind.Local) return time.ToUniversalTime().Ticks;
        return time == DateTime.MinValue || time == DateTime.MaxValue ? time.Ticks : throw new ValueOutOfRangeException(ValueRules.UnspecifiedTime);
    }
}
