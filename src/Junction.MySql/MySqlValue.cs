using System.Globalization;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.MySql;

/// <summary>
/// The form in which a value is stored or compared: as a parameter it is this object, in a list its text. A number takes the type of the column
/// it meets, as C# would widen it.
/// </summary>
internal static class MySqlValue
{
    /// <summary>What is said about infinities and what is no number.</summary>
    public const string NotFinite = "it is infinite or not a number (NaN), which MariaDB and MySQL cannot store.";

    private const long Microsecond = TimeSpan.TicksPerMicrosecond;

    /// <summary>The value as the driver takes it.</summary>
    /// <exception cref="ValueOutOfRangeException">The database cannot hold the value.</exception>
    public static object Of(in DbValue value, in ParameterSlot slot)
    {
        if (value.IsNull) return DBNull.Value;
        var type = slot.Type;
        return type.Kind switch
        {
            ValueKind.Boolean => value.As<bool>() ? (sbyte)1 : (sbyte)0,
            >= ValueKind.Byte and <= ValueKind.Int64 => value.ToInt64(),
            ValueKind.Single => Single(value),
            ValueKind.Double => Double(value),
            ValueKind.Decimal => Decimal(value),
            ValueKind.Guid => IsTextual(type) ? value.As<Guid>().ToString() : value.As<Guid>().ToByteArray(bigEndian: true),
            ValueKind.DateTime or ValueKind.DateTimeOffset => Time(Ticks(value, slot)),
            ValueKind.DateOnly => value.As<DateOnly>(),
            ValueKind.TimeOnly => new TimeSpan(Clock(value, slot) * Microsecond),
            ValueKind.TimeSpan => Span(value, slot),
            ValueKind.Bytes => value.As<byte[]>()!,
            ValueKind.Null => value.ToObject()!,
            _ => Text(value),
        };
    }

    /// <summary>Whether a Guid is stored as text there: CHAR(36), or UUID, which takes it so.</summary>
    public static bool IsTextual(ColumnType type) => type.TypeName is { } name && !name.Contains("binary", StringComparison.OrdinalIgnoreCase);

    public static double Double(in DbValue value) => Finite(value.Kind switch
    {
        ValueKind.Double => value.As<double>(),
        ValueKind.Single => value.As<float>(),
        ValueKind.Decimal => (double)value.As<decimal>(),
        _ => value.ToInt64(),
    });

    public static float Single(in DbValue value) => (float)Finite(value.Kind switch
    {
        ValueKind.Single => value.As<float>(),
        ValueKind.Double => (float)value.As<double>(),
        _ => value.ToInt64(),
    });

    public static decimal Decimal(in DbValue value) => value.Kind == ValueKind.Decimal ? value.As<decimal>() : value.ToInt64();

    public static string Text(in DbValue value)
    {
        var text = value.Kind == ValueKind.Char ? value.As<char>().ToString() : value.As<string>()!;
        return ValueRules.HasLoneSurrogate(text) ? throw new ValueOutOfRangeException(ValueRules.LoneSurrogate) : text;
    }

    /// <summary>
    /// Ticks of whole microseconds. A compared time that is finer takes the neighbour the comparison asks for; -1 stands for one that equals no time
    /// Junction stores.
    /// </summary>
    public static long Ticks(in DbValue value, in ParameterSlot slot)
    {
        var ticks = value.Kind switch
        {
            ValueKind.DateTimeOffset => value.As<DateTimeOffset>().UtcTicks,
            ValueKind.DateOnly => value.As<DateOnly>().ToDateTime(default).Ticks,
            _ => UtcTicks(value.As<DateTime>(), slot.Type),
        };
        if (!slot.IsCompared) return ValueRules.Cut(ticks, slot.Type);
        var rest = ticks % Microsecond;
        if (rest == 0 || slot.Finer == FinerValue.Below) return ticks - rest;
        return slot.Finer == FinerValue.Above && ticks - rest + Microsecond <= DateTime.MaxValue.Ticks ? ticks - rest + Microsecond : -1;
    }

    /// <summary>A time of ticks as text: the year 0 for one that equals none.</summary>
    public static string TimeText(long ticks) => ticks < 0 ? NoTime : new DateTime(ticks).ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    /// <summary>Microseconds of a day. <c>24:00</c>, which .NET does not have, equals no time of day.</summary>
    public static long Clock(in DbValue value, in ParameterSlot slot)
    {
        var ticks = value.As<TimeOnly>().Ticks;
        if (!slot.IsCompared) return ValueRules.Cut(ticks, slot.Type) / Microsecond;
        var (time, rest) = Math.DivRem(ticks, Microsecond);
        if (rest == 0 || slot.Finer == FinerValue.Below) return time;
        return slot.Finer == FinerValue.Above ? time + 1 : TimeSpan.TicksPerDay / Microsecond;
    }

    /// <summary>Microseconds of a span. A compared one that is finer takes a neighbour, or the least of all numbers, which no span has.</summary>
    public static long Span(in DbValue value, in ParameterSlot slot)
    {
        var ticks = value.As<TimeSpan>().Ticks;
        if (!slot.IsCompared) return ValueRules.Cut(ticks, slot.Type) / Microsecond;
        var (span, rest) = Math.DivRem(ticks, Microsecond);
        if (rest == 0) return span;
        if (slot.Finer == FinerValue.None) return long.MinValue;
        var isBelow = slot.Finer == FinerValue.Below;
        return span + (isBelow == rest < 0 ? isBelow ? -1 : 1 : 0);
    }

    private const string NoTime = "0000-01-01 00:00:00";

    private static object Time(long ticks) => ticks < 0 ? NoTime : new DateTime(ticks);

    private static long UtcTicks(DateTime time, ColumnType type)
    {
        if (type.IsWallClock || time.Kind == DateTimeKind.Utc) return time.Ticks;
        if (time.Kind == DateTimeKind.Local) return time.ToUniversalTime().Ticks;
        return time == DateTime.MinValue || time == DateTime.MaxValue ? time.Ticks : throw new ValueOutOfRangeException(ValueRules.UnspecifiedTime);
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : throw new ValueOutOfRangeException(NotFinite);
}
