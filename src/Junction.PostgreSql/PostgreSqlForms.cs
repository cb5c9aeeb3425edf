using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.PostgreSql;

// How the values of each type travel. A number takes the type of the column it meets, as C# would widen it.

internal readonly struct BooleanForm : IForm<bool>
{
    public static bool Of(in DbValue value, in ParameterSlot slot) => value.As<bool>();
}

internal readonly struct IntegerForm : IForm<int>
{
    public static int Of(in DbValue value, in ParameterSlot slot) => value.ToInt64() is var number && number == (int)number
        ? (int)number : throw new ValueOutOfRangeException("it is a whole number that does not fit the 32 bits of the column it is for, or is compared with.");
}

internal readonly struct BigintForm : IForm<long>
{
    public static long Of(in DbValue value, in ParameterSlot slot) => value.ToInt64();
}

internal readonly struct RealForm : IForm<float>
{
    public static float Of(in DbValue value, in ParameterSlot slot) => value.Kind switch
    {
        ValueKind.Single => value.As<float>(),
        ValueKind.Double => (float)value.As<double>(),
        _ => value.ToInt64(),
    };
}

internal readonly struct DoubleForm : IForm<double>
{
    public static double Of(in DbValue value, in ParameterSlot slot) => value.Kind switch
    {
        ValueKind.Double => value.As<double>(),
        ValueKind.Single => value.As<float>(),
        ValueKind.Decimal => (double)value.As<decimal>(),
        _ => value.ToInt64(),
    };
}

internal readonly struct NumericForm : IForm<decimal>
{
    public static decimal Of(in DbValue value, in ParameterSlot slot) => value.Kind == ValueKind.Decimal ? value.As<decimal>() : value.ToInt64();
}

internal readonly struct GuidForm : IForm<Guid>
{
    public static Guid Of(in DbValue value, in ParameterSlot slot) => value.As<Guid>();
}

/// <summary>Microseconds. A compared time that is finer takes the neighbour the comparison asks for, or <c>-infinity</c>, which equals no time Junction stores.</summary>
internal readonly struct TimestampForm : IForm<long>
{
    public static long Of(in DbValue value, in ParameterSlot slot) => value.Kind switch
    {
        ValueKind.DateTimeOffset => FromTicks(value.As<DateTimeOffset>().UtcTicks, slot),
        ValueKind.DateOnly => FromTicks(value.As<DateOnly>().ToDateTime(default).Ticks, slot),
        _ => FromTicks(Ticks(value.As<DateTime>(), slot.Type), slot),
    };

    private static long Ticks(DateTime time, ColumnType type)
    {
        if (type.IsWallClock || time.Kind == DateTimeKind.Utc) return time.Ticks;
        if (time.Kind == DateTimeKind.Local) return time.ToUniversalTime().Ticks;
        return time == DateTime.MinValue || time == DateTime.MaxValue ? time.Ticks : throw new ValueOutOfRangeException(ValueRules.UnspecifiedTime);
    }

    private static long FromTicks(long ticks, in ParameterSlot slot)
    {
        if (!slot.IsCompared) return PostgreSqlTime.FromTicks(ValueRules.Cut(ticks, slot.Type));
        var time = PostgreSqlTime.FromTicks(ticks);
        if (ticks % TimeSpan.TicksPerMicrosecond == 0 || slot.Finer == FinerValue.Below) return time;
        return slot.Finer == FinerValue.Above ? time + 1 : long.MinValue;
    }
}

internal readonly struct DateForm : IForm<int>
{
    public static int Of(in DbValue value, in ParameterSlot slot) => PostgreSqlTime.FromDate(value.As<DateOnly>());
}

/// <summary>Microseconds. <c>24:00</c>, which .NET does not have, equals no time of day.</summary>
internal readonly struct TimeForm : IForm<long>
{
    public static long Of(in DbValue value, in ParameterSlot slot)
    {
        var ticks = value.As<TimeOnly>().Ticks;
        if (!slot.IsCompared) return ValueRules.Cut(ticks, slot.Type) / TimeSpan.TicksPerMicrosecond;
        var (time, rest) = Math.DivRem(ticks, TimeSpan.TicksPerMicrosecond);
        if (rest == 0 || slot.Finer == FinerValue.Below) return time;
        return slot.Finer == FinerValue.Above ? time + 1 : PostgreSqlTime.Day;
    }
}

/// <summary>A span. A compared one that is finer takes a neighbour, or the least of all.</summary>
internal readonly struct IntervalForm : IForm<TimeSpan>
{
    private const long Microsecond = TimeSpan.TicksPerMicrosecond;

    public static TimeSpan Of(in DbValue value, in ParameterSlot slot)
    {
        var ticks = value.As<TimeSpan>().Ticks;
        if (!slot.IsCompared) return new(ValueRules.Cut(ticks, slot.Type));
        var rest = ticks % Microsecond;
        if (rest == 0) return new(ticks);
        if (slot.Finer == FinerValue.None) return new(long.MinValue / Microsecond * Microsecond);
        var isBelow = slot.Finer == FinerValue.Below;
        return new(ticks - rest + (isBelow == rest < 0 ? isBelow ? -Microsecond : Microsecond : 0));
    }
}

internal readonly struct TextForm : IForm<string>
{
    /// <summary>What is said about NUL in a text.</summary>
    public const string Nul = "it has the character NUL (U+0000), which text of PostgreSQL cannot hold. Take it out, or store bytes.";

    public static string Of(in DbValue value, in ParameterSlot slot)
    {
        var text = value.Kind == ValueKind.Char ? value.As<char>().ToString() : value.As<string>()!;
        if (text.Contains('\0')) throw new ValueOutOfRangeException(Nul);
        return ValueRules.HasLoneSurrogate(text) ? throw new ValueOutOfRangeException(ValueRules.LoneSurrogate) : text;
    }
}

internal readonly struct BytesForm : IForm<byte[]>
{
    public static byte[] Of(in DbValue value, in ParameterSlot slot) => value.As<byte[]>()!;
}
