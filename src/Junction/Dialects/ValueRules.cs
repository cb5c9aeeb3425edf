using Junction.Model;

namespace Junction.Dialects;

/// <summary>
/// What every database asks of a value, whatever it is: a value goes in exactly or not at all. The two declared exceptions are times,
/// which are cut to the column's precision, and <see cref="DateTimeOffset"/>, which becomes its instant.
/// </summary>
public static class ValueRules
{
    private static readonly decimal[] _powers = [.. Enumerable.Range(0, 29).Select(static n => (decimal)System.Numerics.BigInteger.Pow(10, n))];
    private static readonly long[] _ticks = [TimeSpan.TicksPerSecond, 1_000_000, 100_000, 10_000, 1_000, 100, 10];

    /// <summary>Brings a value to the form its column holds; or says which rule it breaks.</summary>
    public static string? Fit(ref DbValue value, ColumnType type)
    {
        switch (value.Kind)
        {
            case ValueKind.Int64 when type.IsEnumText:
                return "its enum has no name for it, and the column stores names. Add a member to the enum, or store its number (without [StoredAsText]).";
            case ValueKind.String:
                return Text(value.As<string>()!, type);
            case ValueKind.Char:
                return char.IsSurrogate(value.As<char>()) ? LoneSurrogate : null;
            case ValueKind.Bytes:
                var length = value.As<byte[]>()!.Length;
                return length > type.MaxLength ? $"it has {length} bytes, and the column takes {type.MaxLength}." : null;
            case ValueKind.Decimal:
                if (Decimal(value.As<decimal>(), type) is { } rule) return rule;
                if (type.TypeName is null) value = DbValue.From(Scaled(value.As<decimal>(), type.Scale));
                return null;
            case ValueKind.DateTime:
                if (ToColumn(value.As<DateTime>(), type, out var time) is { } broken) return broken;
                value = DbValue.From(time);
                return null;
            case ValueKind.DateTimeOffset:
                value = DbValue.From(new DateTimeOffset(Cut(value.As<DateTimeOffset>().UtcTicks, type), TimeSpan.Zero));
                return null;
            case ValueKind.TimeOnly:
                value = DbValue.From(new TimeOnly(Cut(value.As<TimeOnly>().Ticks, type)));
                return null;
            case ValueKind.TimeSpan:
                value = DbValue.From(new TimeSpan(Cut(value.As<TimeSpan>().Ticks, type)));
                return null;
            default:
                return null;
        }
    }

    /// <summary>What is said about half of a surrogate pair.</summary>
    public static string LoneSurrogate => "it has half of a surrogate pair, which no encoding of a database can store. Check where the text was cut in two.";

    /// <summary>What is said about a <see cref="DateTime"/> of unknown zone.</summary>
    public static string UnspecifiedTime =>
        "its DateTimeKind is Unspecified, so its instant is not known. Use DateTime.SpecifyKind(value, DateTimeKind.Utc), or put [WallClock] on the property to store the time as the wall shows it.";

    /// <summary>Whether the text has half of a surrogate pair.</summary>
    public static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        if (start < 0) return false;
        for (var i = start; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }
        return false;
    }

    /// <summary>A time as its column means it: UTC, or the wall's; cut to the column's precision. Or the rule it breaks.</summary>
    public static string? ToColumn(DateTime value, ColumnType type, out DateTime stored)
    {
        stored = default;
        if (type.IsWallClock) value = DateTime.SpecifyKind(value, DateTimeKind.Unspecified);
        else if (value.Kind == DateTimeKind.Local) value = value.ToUniversalTime();
        else if (value.Kind == DateTimeKind.Unspecified)
        {
            // The ends of the range stand for "never set" and "for ever": nobody means an instant of some zone by them.
            if (value != DateTime.MinValue && value != DateTime.MaxValue) return UnspecifiedTime;
            value = DateTime.SpecifyKind(value, DateTimeKind.Utc);
        }
        stored = new DateTime(Cut(value.Ticks, type), value.Kind);
        return null;
    }

    /// <summary>Fractional digits of seconds that a column of times keeps.</summary>
    public static int TimePrecision(ColumnType type) =>
        type.Precision is >= 0 and <= ColumnType.DefaultTimePrecision ? type.Precision : ColumnType.DefaultTimePrecision;

    /// <summary>Ticks without the digits that the column does not keep.</summary>
    public static long Cut(long ticks, ColumnType type) => ticks - ticks % _ticks[TimePrecision(type)];

    /// <summary>A decimal as a whole number of its last digit; false when it has more digits than the scale, or more than 64 bits.</summary>
    public static bool TryScale(decimal value, int scale, out long scaled)
    {
        scaled = 0;
        var power = _powers[scale];
        if (decimal.Abs(value) > -(decimal)long.MinValue / power) return false; // the product might pass even a decimal
        var whole = value * power;
        if (whole != decimal.Truncate(whole) || whole > long.MaxValue) return false;
        scaled = (long)whole;
        return true;
    }

    /// <summary>The decimal that a whole number of its last digit stands for.</summary>
    public static decimal Unscale(long scaled, int scale)
    {
        var magnitude = scaled < 0 ? unchecked((ulong)-scaled) : (ulong)scaled;
        return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), 0, scaled < 0, (byte)scale);
    }

    private static string? Text(string text, ColumnType type)
    {
        if (text.Length > type.MaxLength) return $"it has {text.Length} characters, and the column takes {type.MaxLength}.";
        return HasLoneSurrogate(text) ? LoneSurrogate : null;
    }

    // With all the digits of the column, as it will be read: 1.5 in a column of four is 1.5000.
    private static decimal Scaled(decimal number, int scale) => decimal.Round(number, scale) + new decimal(0, 0, 0, false, (byte)scale);

    private static string? Decimal(decimal number, ColumnType type)
    {
        var precision = type.Precision > 0 ? type.Precision : ColumnType.DefaultPrecision;
        if (number.Scale > type.Scale && decimal.Round(number, type.Scale) != number)
            return $"it has more than {type.Scale} digits after the point. Round it first, or give the property [Precision({precision}, more)].";
        var whole = precision - type.Scale;
        if (whole < _powers.Length && decimal.Abs(number) >= _powers[Math.Max(whole, 0)])
            return $"it has more than {whole} digits before the point. Give the property a larger [Precision(p, {type.Scale})].";
        return null;
    }
}
