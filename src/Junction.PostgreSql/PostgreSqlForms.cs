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

/// <remarks>A compared time is cut to microseconds too: the type has no finer value that would compare as it does.</remarks>
internal readonly struct TimestampForm : IForm<long>
{
    public static long Of(in DbValue value, in ParameterSlot slot)
    {
        switch (value.Kind)
        {
            case ValueKind.DateTimeOffset: return PostgreSqlTime.FromTicks(Cut(value.As<DateTimeOffset>().UtcTicks, slot));
            case ValueKind.DateOnly: return PostgreSqlTime.FromTicks(value.As<DateOnly>().ToDateTime(default).Ticks);
        }
        var time = value.As<DateTime>();
        var isFiner = slot.IsCompared && ValueRules.TimePrecision(slot.Type) < ColumnType.DefaultTimePrecision;
        var type = isFiner ? slot.Type with { Precision = ColumnType.DefaultTimePrecision } : slot.Type;
        if (ValueRules.ToColumn(time, type, out var stored) is { } rule) throw new ValueOutOfRangeException(rule);
        return PostgreSqlTime.FromTicks(stored.Ticks);
    }

    private static long Cut(long ticks, in ParameterSlot slot) => slot.IsCompared ? ticks : ValueRules.Cut(ticks, slot.Type);
}

internal readonly struct DateForm : IForm<int>
{
    public static int Of(in DbValue value, in ParameterSlot slot) => PostgreSqlTime.FromDate(value.As<DateOnly>());
}

internal readonly struct TimeForm : IForm<long>
{
    public static long Of(in DbValue value, in ParameterSlot slot)
    {
        var ticks = value.As<TimeOnly>().Ticks;
        return (slot.IsCompared ? ticks : ValueRules.Cut(ticks, slot.Type)) / TimeSpan.TicksPerMicrosecond;
    }
}

internal readonly struct IntervalForm : IForm<TimeSpan>
{
    public static TimeSpan Of(in DbValue value, in ParameterSlot slot)
    {
        var span = value.As<TimeSpan>();
        return slot.IsCompared ? new(span.Ticks - span.Ticks % TimeSpan.TicksPerMicrosecond) : new(ValueRules.Cut(span.Ticks, slot.Type));
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
