using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Junction.Model;

/// <summary>
/// One value on its way to or from a database, without boxing: parameters, keys and remembered old values are made of these.
/// </summary>
/// <remarks>An enum travels as its number, or as a string where its column stores names.</remarks>
[DebuggerDisplay("{Kind}")]
public readonly struct DbValue : IEquatable<DbValue>
{
    private readonly object? _reference; // string, byte[], ValueList
    private readonly long _low;
    private readonly long _high;         // second half of decimal and Guid

    private DbValue(ValueKind kind, long low, long high = 0, object? reference = null)
    {
        (Kind, _low, _high, _reference) = (kind, low, high, reference);
    }

    /// <summary>No value: SQL's NULL.</summary>
    public static DbValue Null => default;

    /// <summary>The kind of the value; <see cref="ValueKind.Null"/> when there is none.</summary>
    public ValueKind Kind { get; }

    /// <summary>Whether this is NULL.</summary>
    public bool IsNull => Kind == ValueKind.Null;

    /// <summary>Wraps a value of any supported type.</summary>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is no supported column type.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DbValue From<T>(T value)
    {
        if (value is null) return default;
        if (typeof(T) == typeof(bool)) return new(ValueKind.Boolean, As<T, bool>(value) ? 1 : 0);
        if (typeof(T) == typeof(byte)) return new(ValueKind.Byte, As<T, byte>(value));
        if (typeof(T) == typeof(short)) return new(ValueKind.Int16, As<T, short>(value));
        if (typeof(T) == typeof(int)) return new(ValueKind.Int32, As<T, int>(value));
        if (typeof(T) == typeof(long)) return new(ValueKind.Int64, As<T, long>(value));
        if (typeof(T) == typeof(float)) return new(ValueKind.Single, BitConverter.SingleToInt32Bits(As<T, float>(value)));
        if (typeof(T) == typeof(double)) return new(ValueKind.Double, BitConverter.DoubleToInt64Bits(As<T, double>(value)));
        if (typeof(T) == typeof(char)) return new(ValueKind.Char, As<T, char>(value));
        if (typeof(T) == typeof(decimal)) return Wide(ValueKind.Decimal, value);
        if (typeof(T) == typeof(Guid)) return Wide(ValueKind.Guid, value);
        if (typeof(T) == typeof(DateTime)) return new(ValueKind.DateTime, As<T, DateTime>(value).Ticks, (long)As<T, DateTime>(value).Kind);
        if (typeof(T) == typeof(DateTimeOffset)) return new(ValueKind.DateTimeOffset, As<T, DateTimeOffset>(value).UtcTicks);
        if (typeof(T) == typeof(DateOnly)) return new(ValueKind.DateOnly, As<T, DateOnly>(value).DayNumber);
        if (typeof(T) == typeof(TimeOnly)) return new(ValueKind.TimeOnly, As<T, TimeOnly>(value).Ticks);
        if (typeof(T) == typeof(TimeSpan)) return new(ValueKind.TimeSpan, As<T, TimeSpan>(value).Ticks);
        if (typeof(T) == typeof(bool?)) return From(As<T, bool?>(value)!.Value);
        if (typeof(T) == typeof(byte?)) return From(As<T, byte?>(value)!.Value);
        if (typeof(T) == typeof(short?)) return From(As<T, short?>(value)!.Value);
        if (typeof(T) == typeof(int?)) return From(As<T, int?>(value)!.Value);
        if (typeof(T) == typeof(long?)) return From(As<T, long?>(value)!.Value);
        if (typeof(T) == typeof(float?)) return From(As<T, float?>(value)!.Value);
        if (typeof(T) == typeof(double?)) return From(As<T, double?>(value)!.Value);
        if (typeof(T) == typeof(char?)) return From(As<T, char?>(value)!.Value);
        if (typeof(T) == typeof(decimal?)) return From(As<T, decimal?>(value)!.Value);
        if (typeof(T) == typeof(Guid?)) return From(As<T, Guid?>(value)!.Value);
        if (typeof(T) == typeof(DateTime?)) return From(As<T, DateTime?>(value)!.Value);
        if (typeof(T) == typeof(DateTimeOffset?)) return From(As<T, DateTimeOffset?>(value)!.Value);
        if (typeof(T) == typeof(DateOnly?)) return From(As<T, DateOnly?>(value)!.Value);
        if (typeof(T) == typeof(TimeOnly?)) return From(As<T, TimeOnly?>(value)!.Value);
        if (typeof(T) == typeof(TimeSpan?)) return From(As<T, TimeSpan?>(value)!.Value);
        return FromOther(value);
    }

    /// <summary>Reads the value back as the type it was made of; NULL as the type's default.</summary>
    /// <exception cref="InvalidCastException">The value is of another kind.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? As<T>()
    {
        if (Kind == ValueKind.Null) return default;
        if (typeof(T) == typeof(bool)) return As<bool, T>(Low(ValueKind.Boolean) != 0);
        if (typeof(T) == typeof(byte)) return As<byte, T>((byte)Low(ValueKind.Byte));
        if (typeof(T) == typeof(short)) return As<short, T>((short)Low(ValueKind.Int16));
        if (typeof(T) == typeof(int)) return As<int, T>((int)Low(ValueKind.Int32));
        if (typeof(T) == typeof(long)) return As<long, T>(Low(ValueKind.Int64));
        if (typeof(T) == typeof(float)) return As<float, T>(BitConverter.Int32BitsToSingle((int)Low(ValueKind.Single)));
        if (typeof(T) == typeof(double)) return As<double, T>(BitConverter.Int64BitsToDouble(Low(ValueKind.Double)));
        if (typeof(T) == typeof(char)) return As<char, T>((char)Low(ValueKind.Char));
        if (typeof(T) == typeof(decimal)) return As<decimal, T>(Wide<decimal>(ValueKind.Decimal));
        if (typeof(T) == typeof(Guid)) return As<Guid, T>(Wide<Guid>(ValueKind.Guid));
        if (typeof(T) == typeof(DateTime)) return As<DateTime, T>(new DateTime(Low(ValueKind.DateTime), (DateTimeKind)_high));
        if (typeof(T) == typeof(DateTimeOffset)) return As<DateTimeOffset, T>(new DateTimeOffset(Low(ValueKind.DateTimeOffset), TimeSpan.Zero));
        if (typeof(T) == typeof(DateOnly)) return As<DateOnly, T>(DateOnly.FromDayNumber((int)Low(ValueKind.DateOnly)));
        if (typeof(T) == typeof(TimeOnly)) return As<TimeOnly, T>(new TimeOnly(Low(ValueKind.TimeOnly)));
        if (typeof(T) == typeof(TimeSpan)) return As<TimeSpan, T>(new TimeSpan(Low(ValueKind.TimeSpan)));
        return AsOther<T>();
    }

    /// <summary>An integer of any width as a 64-bit one.</summary>
    /// <exception cref="InvalidCastException">The value is no integer.</exception>
    public long ToInt64() => Kind is >= ValueKind.Byte and <= ValueKind.Int64 ? _low : throw Mismatch(ValueKind.Int64);

    /// <summary>The same number as an integer of another width.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public DbValue ToInteger(ValueKind kind) => Kind == kind ? this : kind switch
    {
        ValueKind.Byte => From(checked((byte)ToInt64())),
        ValueKind.Int16 => From(checked((short)ToInt64())),
        ValueKind.Int32 => From(checked((int)ToInt64())),
        ValueKind.Int64 => From(ToInt64()),
        _ => throw Mismatch(kind),
    };

    internal static DbValue FromList(ValueList list) => new(ValueKind.List, 0, 0, list);

    /// <summary>The list, of a value of kind <see cref="ValueKind.List"/>.</summary>
    public ValueList AsList() => (ValueList)_reference!;

    /// <inheritdoc />
    public bool Equals(DbValue other)
    {
        if (Kind != other.Kind) return false;
        return Kind switch
        {
            ValueKind.String => string.Equals((string?)_reference, (string?)other._reference),
            ValueKind.Bytes => ((byte[])_reference!).AsSpan().SequenceEqual((byte[])other._reference!),
            ValueKind.Decimal => As<decimal>() == other.As<decimal>(),
            ValueKind.DateTime => _low == other._low, // the same time, whatever its kind says
            ValueKind.List => ReferenceEquals(_reference, other._reference),
            _ => _low == other._low && _high == other._high,
        };
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is DbValue other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Kind switch
    {
        ValueKind.String => ((string)_reference!).GetHashCode(),
        ValueKind.Bytes => BytesHash((byte[])_reference!),
        ValueKind.Decimal => As<decimal>().GetHashCode(),
        _ => HashCode.Combine(Kind, _low),
    };

    /// <summary>The boxed CLR value, or null.</summary>
    public object? ToObject() => Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => As<bool>(),
        ValueKind.Byte => As<byte>(),
        ValueKind.Int16 => As<short>(),
        ValueKind.Int32 => As<int>(),
        ValueKind.Int64 => As<long>(),
        ValueKind.Single => As<float>(),
        ValueKind.Double => As<double>(),
        ValueKind.Char => As<char>(),
        ValueKind.Decimal => As<decimal>(),
        ValueKind.Guid => As<Guid>(),
        ValueKind.DateTime => As<DateTime>(),
        ValueKind.DateTimeOffset => As<DateTimeOffset>(),
        ValueKind.DateOnly => As<DateOnly>(),
        ValueKind.TimeOnly => As<TimeOnly>(),
        ValueKind.TimeSpan => As<TimeSpan>(),
        _ => _reference,
    };

    /// <summary>The value as text for messages; use only where values may be shown.</summary>
    public override string ToString() => Kind == ValueKind.Null ? "null" : Convert.ToString(ToObject(), System.Globalization.CultureInfo.InvariantCulture) ?? "";

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(DbValue left, DbValue right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(DbValue left, DbValue right) => !left.Equals(right);

    private static int BytesHash(byte[] bytes)
    {
        var hash = new HashCode();
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }

    private static DbValue FromOther<T>(T value)
    {
        if (value is string text) return new(ValueKind.String, 0, 0, text);
        if (value is byte[] bytes) return new(ValueKind.Bytes, 0, 0, bytes);
        if (typeof(T).IsEnum) return FromEnum(value);
        var type = Nullable.GetUnderlyingType(typeof(T));
        if (type is { IsEnum: true }) return FromEnumObject(value!);
        throw new NotSupportedException($"Junction cannot store a value of type {typeof(T)}.");
    }

    private static DbValue FromEnum<T>(T value) => Type.GetTypeCode(typeof(T)) switch
    {
        TypeCode.Byte => From(As<T, byte>(value)),
        TypeCode.Int16 => From(As<T, short>(value)),
        TypeCode.Int32 => From(As<T, int>(value)),
        TypeCode.Int64 => From(As<T, long>(value)),
        _ => throw new NotSupportedException($"Junction cannot store enum {typeof(T)}: its number must be a byte, short, int or long."),
    };

    private static DbValue FromEnumObject(object value) => Type.GetTypeCode(value.GetType()) switch
    {
        TypeCode.Byte => From((byte)value),
        TypeCode.Int16 => From((short)value),
        TypeCode.Int32 => From((int)value),
        TypeCode.Int64 => From((long)value),
        _ => throw new NotSupportedException($"Junction cannot store enum {value.GetType()}: its number must be a byte, short, int or long."),
    };

    private T? AsOther<T>()
    {
        if (_reference is T reference) return reference;
        if (typeof(T).IsEnum)
        {
            return Type.GetTypeCode(typeof(T)) switch
            {
                TypeCode.Byte => As<byte, T>((byte)Low(ValueKind.Byte)),
                TypeCode.Int16 => As<short, T>((short)Low(ValueKind.Int16)),
                TypeCode.Int32 => As<int, T>((int)Low(ValueKind.Int32)),
                _ => As<long, T>(Low(ValueKind.Int64)),
            };
        }
        if (typeof(T) == typeof(bool?)) return As<bool?, T>(As<bool>());
        if (typeof(T) == typeof(byte?)) return As<byte?, T>(As<byte>());
        if (typeof(T) == typeof(short?)) return As<short?, T>(As<short>());
        if (typeof(T) == typeof(int?)) return As<int?, T>(As<int>());
        if (typeof(T) == typeof(long?)) return As<long?, T>(As<long>());
        if (typeof(T) == typeof(float?)) return As<float?, T>(As<float>());
        if (typeof(T) == typeof(double?)) return As<double?, T>(As<double>());
        if (typeof(T) == typeof(char?)) return As<char?, T>(As<char>());
        if (typeof(T) == typeof(decimal?)) return As<decimal?, T>(As<decimal>());
        if (typeof(T) == typeof(Guid?)) return As<Guid?, T>(As<Guid>());
        if (typeof(T) == typeof(DateTime?)) return As<DateTime?, T>(As<DateTime>());
        if (typeof(T) == typeof(DateTimeOffset?)) return As<DateTimeOffset?, T>(As<DateTimeOffset>());
        if (typeof(T) == typeof(DateOnly?)) return As<DateOnly?, T>(As<DateOnly>());
        if (typeof(T) == typeof(TimeOnly?)) return As<TimeOnly?, T>(As<TimeOnly>());
        if (typeof(T) == typeof(TimeSpan?)) return As<TimeSpan?, T>(As<TimeSpan>());
        if (Nullable.GetUnderlyingType(typeof(T)) is { IsEnum: true } type)
        {
            // A nullable enum is laid out as the nullable form of its number.
            return Type.GetTypeCode(type) switch
            {
                TypeCode.Byte => As<byte?, T>((byte)Low(ValueKind.Byte)),
                TypeCode.Int16 => As<short?, T>((short)Low(ValueKind.Int16)),
                TypeCode.Int32 => As<int?, T>((int)Low(ValueKind.Int32)),
                _ => As<long?, T>(Low(ValueKind.Int64)),
            };
        }
        throw new InvalidCastException($"A database value of kind {Kind} cannot be read as {typeof(T)}.");
    }

    private long Low(ValueKind expected) => Kind == expected ? _low : throw Mismatch(expected);

    private InvalidCastException Mismatch(ValueKind expected) => new($"A database value of kind {Kind} cannot be read as {expected}.");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TTo As<TFrom, TTo>(TFrom value) => Unsafe.As<TFrom, TTo>(ref value);

    private static DbValue Wide<T>(ValueKind kind, T value)
    {
        ref var halves = ref Unsafe.As<T, long>(ref value);
        return new(kind, halves, Unsafe.Add(ref halves, 1));
    }

    private T Wide<T>(ValueKind expected) where T : struct
    {
        var halves = (Low(expected), _high);
        return Unsafe.As<(long, long), T>(ref halves);
    }
}
