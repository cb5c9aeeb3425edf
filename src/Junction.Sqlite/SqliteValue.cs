using System.Text;
using Junction.Dialects;
using Junction.Model;

namespace Junction.Sqlite;

/// <summary>The classes SQLite stores values in.</summary>
internal enum SqliteStorage : byte { Null, Integer, Real, Text, Blob }

/// <summary>
/// A value in the form SQLite stores it, whether it is bound or stands in a JSON list: the one place that knows how each kind is kept.
/// </summary>
internal readonly struct SqliteValue
{
    private static readonly long[] _powers = [.. Enumerable.Range(0, 19).Select(static n => (long)System.Numerics.BigInteger.Pow(10, n))];

    private readonly object? _reference;
    private readonly long _bits;

    private SqliteValue(SqliteStorage storage, long bits, object? reference) => (Storage, _bits, _reference) = (storage, bits, reference);

    /// <summary>What is said about NaN.</summary>
    public const string NotANumber = "it is NaN, which SQLite would store as NULL.";

    public SqliteStorage Storage { get; }

    public long Integer => _bits;

    public double Real => BitConverter.Int64BitsToDouble(_bits);

    public string Text => (string)_reference!;

    public byte[] Blob => (byte[])_reference!;

    /// <summary>Brings a value to the form of a column's type.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type of the column it meets.</param>
    /// <param name="isCompared">
    /// Whether it is compared: what the column cannot hold is then replaced by something that compares the same way, where otherwise it throws.
    /// </param>
    /// <exception cref="ValueOutOfRangeException">The value does not fit the column and would be stored changed.</exception>
    public static SqliteValue From(in DbValue value, ColumnType type, bool isCompared = false) => value.Kind switch
    {
        ValueKind.Null => default,
        ValueKind.Boolean => Of(value.As<bool>() ? 1L : 0L),
        ValueKind.Byte or ValueKind.Int16 or ValueKind.Int32 or ValueKind.Int64 => FromInteger(value.ToInt64(), type, isCompared),
        ValueKind.Single => FromReal(value.As<float>(), isCompared),
        ValueKind.Double => FromReal(value.As<double>(), isCompared),
        ValueKind.Decimal => FromDecimal(value.As<decimal>(), type, isCompared),
        ValueKind.Char => Of(SqliteTexts.Checked(value.As<char>().ToString())),
        ValueKind.String => Of(SqliteTexts.Checked(value.As<string>()!)),
        ValueKind.TimeSpan => FromSpan(value.As<TimeSpan>().Ticks, type, isCompared),
        ValueKind.Bytes => new(SqliteStorage.Blob, 0, value.As<byte[]>()),
        _ => FromFormatted(value, type, isCompared),
    };

    private static SqliteValue FromFormatted(in DbValue value, ColumnType type, bool isCompared)
    {
        Span<byte> text = stackalloc byte[SqliteTexts.MaxLength];
        var length = SqliteTexts.Format(value, type, isCompared, text);
        return Of(Encoding.ASCII.GetString(text[..length]));
    }

    private static SqliteValue Of(long value) => new(SqliteStorage.Integer, value, null);

    private static SqliteValue Of(double value) => new(SqliteStorage.Real, BitConverter.DoubleToInt64Bits(value), null);

    private static SqliteValue Of(string value) => new(SqliteStorage.Text, 0, value);

    private static SqliteValue FromInteger(long value, ColumnType type, bool isCompared) => type.Kind switch
    {
        ValueKind.Decimal => FromDecimal(value, type, isCompared),
        ValueKind.Single or ValueKind.Double => Of((double)value), // so that a quotient with it is no integer
        _ => Of(value),
    };

    private static SqliteValue FromReal(double value, bool isCompared)
    {
        if (!double.IsNaN(value)) return Of(value);
        // SQLite turns NaN into NULL. A text equals no number, as NaN equals none.
        return isCompared ? Of("NaN") : throw new ValueOutOfRangeException(NotANumber);
    }

    private static SqliteValue FromDecimal(decimal value, ColumnType type, bool isCompared)
    {
        if (type is { Kind: ValueKind.Single or ValueKind.Double }) return Of((double)value);
        if (type.Kind == ValueKind.Decimal && type.TypeName is null) return FromScaled(value, type, isCompared);
        if (value == decimal.Truncate(value) && value is >= long.MinValue and <= long.MaxValue) return Of((long)value);
        var real = (double)value;
        if (!isCompared && !IsExact(real, value)) throw Misfit(value, $"as a REAL, which {type.TypeName} columns of SQLite hold");
        return Of(real);
    }

    private static bool IsExact(double real, decimal value) => Math.Abs(real) < 7.9e28 && (decimal)real == value;

    private static SqliteValue FromScaled(decimal value, ColumnType type, bool isCompared)
    {
        if (type.Scale > 18) throw Misfit(value, $"with {type.Scale} digits after the point: SQLite's integers have 64 bits");
        if (value.Scale <= type.Scale && TryScale(value, type.Scale, out var exact))
        {
            var fits = isCompared || type.Precision is <= 0 or > 18 || Math.Abs(exact) < _powers[type.Precision];
            return fits ? Of(exact) : throw Misfit(value, $"with {type.Precision} digits");
        }
        return FromInexact(value, type, isCompared);
    }

    // More digits than the scale, perhaps only zeros, or more than 64 bits.
    private static SqliteValue FromInexact(decimal value, ColumnType type, bool isCompared)
    {
        var cut = decimal.Round(value, type.Scale, MidpointRounding.ToNegativeInfinity);
        var fits = TryScale(cut, type.Scale, out var whole);
        if (fits && cut == value) return FromScaled(cut, type, isCompared);
        if (!isCompared) throw Misfit(value, $"with {type.Scale} digits after the point in 64 bits");
        // Past every integer: above or below them all.
        if (!fits) return Of(value > 0 ? double.PositiveInfinity : double.NegativeInfinity);
        // Between two integers every number compares with integers as the middle does; past 2^52 a double has no middle.
        if (Math.Abs(whole) < 1L << 52) return Of(whole + 0.5);
        throw Misfit(value, "for a comparison: it has more than 15 digits and more than the column has after the point");
    }

    private static bool TryScale(decimal value, int scale, out long scaled)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = (uint)bits[0] | (ulong)(uint)bits[1] << 32;
        var high = Math.BigMul(mantissa, (ulong)_powers[scale - value.Scale], out var low);
        scaled = value < 0 ? -(long)low : (long)low;
        return high == 0 && low <= long.MaxValue && bits[2] == 0;
    }

    private static SqliteValue FromSpan(long ticks, ColumnType type, bool isCompared)
    {
        const long TicksPerMicrosecond = TimeSpan.TicksPerMicrosecond;
        if (!isCompared) return Of(ValueRules.Cut(ticks, type) / TicksPerMicrosecond);
        var whole = Math.DivRem(ticks, TicksPerMicrosecond, out var rest);
        return rest == 0 ? Of(whole) : Of(whole + Math.Sign(rest) * 0.5);
    }

    private static ValueOutOfRangeException Misfit(decimal value, string how) =>
        new($"it is a decimal of {value.Scale} digits after the point and cannot be stored {how}. Round it first, or give the property another [Precision].");
}
