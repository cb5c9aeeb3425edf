using System.Runtime.CompilerServices;
using Junction.Model;

namespace Junction.Querying;

/// <summary>Reads a column of a row as the type an expression has. A value is never boxed: the JIT keeps one branch of each reader.</summary>
internal static class RowValue
{
    /// <summary>The value of an expression; null where the type can hold it.</summary>
    /// <exception cref="ColumnReadException">It is NULL and the type cannot hold null, or it does not fit the type.</exception>
    public static T Read<TRow, T>(TRow row, int ordinal, ColumnType type) where TRow : struct, IRow
    {
        if ((type.IsNullable || default(T) is null) && row.IsNull(ordinal)) return default(T) is null ? default! : throw NotNull(typeof(T));
        if (typeof(T) == typeof(int)) return As<int, T>(row.GetInt32(ordinal));
        if (typeof(T) == typeof(long)) return As<long, T>(row.GetInt64(ordinal));
        if (typeof(T) == typeof(bool)) return As<bool, T>(row.GetBoolean(ordinal));
        if (typeof(T) == typeof(decimal)) return As<decimal, T>(row.GetDecimal(ordinal, type));
        if (typeof(T) == typeof(double)) return As<double, T>(row.GetDouble(ordinal));
        if (typeof(T) == typeof(DateTime)) return As<DateTime, T>(row.GetDateTime(ordinal, type));
        if (typeof(T) == typeof(Guid)) return As<Guid, T>(row.GetGuid(ordinal));
        if (typeof(T) == typeof(DateTimeOffset)) return As<DateTimeOffset, T>(row.GetDateTimeOffset(ordinal));
        if (typeof(T) == typeof(DateOnly)) return As<DateOnly, T>(row.GetDateOnly(ordinal));
        if (typeof(T) == typeof(TimeOnly)) return As<TimeOnly, T>(row.GetTimeOnly(ordinal));
        if (typeof(T) == typeof(TimeSpan)) return As<TimeSpan, T>(row.GetTimeSpan(ordinal));
        if (typeof(T) == typeof(short)) return As<short, T>(row.GetInt16(ordinal));
        if (typeof(T) == typeof(byte)) return As<byte, T>(row.GetByte(ordinal));
        if (typeof(T) == typeof(float)) return As<float, T>(row.GetSingle(ordinal));
        if (typeof(T) == typeof(char)) return As<char, T>(row.GetChar(ordinal));
        if (typeof(T) == typeof(string)) return As<string, T>(row.GetString(ordinal));
        if (typeof(T) == typeof(byte[])) return As<byte[], T>(row.GetBytes(ordinal));
        return default(T) is null ? ReadNullable<TRow, T>(row, ordinal, type) : ReadEnum<TRow, T>(row, ordinal, type);
    }

    private static T ReadNullable<TRow, T>(TRow row, int ordinal, ColumnType type) where TRow : struct, IRow
    {
        if (typeof(T) == typeof(int?)) return As<int?, T>(row.GetInt32(ordinal));
        if (typeof(T) == typeof(long?)) return As<long?, T>(row.GetInt64(ordinal));
        if (typeof(T) == typeof(bool?)) return As<bool?, T>(row.GetBoolean(ordinal));
        if (typeof(T) == typeof(decimal?)) return As<decimal?, T>(row.GetDecimal(ordinal, type));
        if (typeof(T) == typeof(double?)) return As<double?, T>(row.GetDouble(ordinal));
        if (typeof(T) == typeof(DateTime?)) return As<DateTime?, T>(row.GetDateTime(ordinal, type));
        if (typeof(T) == typeof(Guid?)) return As<Guid?, T>(row.GetGuid(ordinal));
        if (typeof(T) == typeof(DateTimeOffset?)) return As<DateTimeOffset?, T>(row.GetDateTimeOffset(ordinal));
        if (typeof(T) == typeof(DateOnly?)) return As<DateOnly?, T>(row.GetDateOnly(ordinal));
        if (typeof(T) == typeof(TimeOnly?)) return As<TimeOnly?, T>(row.GetTimeOnly(ordinal));
        if (typeof(T) == typeof(TimeSpan?)) return As<TimeSpan?, T>(row.GetTimeSpan(ordinal));
        if (typeof(T) == typeof(short?)) return As<short?, T>(row.GetInt16(ordinal));
        if (typeof(T) == typeof(byte?)) return As<byte?, T>(row.GetByte(ordinal));
        if (typeof(T) == typeof(float?)) return As<float?, T>(row.GetSingle(ordinal));
        if (typeof(T) == typeof(char?)) return As<char?, T>(row.GetChar(ordinal));
        return ReadEnum<TRow, T>(row, ordinal, type);
    }

    private static T ReadEnum<TRow, T>(TRow row, int ordinal, ColumnType type) where TRow : struct, IRow
    {
        if (!EnumNames.IsEnum<T>()) throw new NotSupportedException($"Junction cannot read a value of type {typeof(T)}.");
        if (type.Kind == ValueKind.String) return EnumNames.Of<T>().Parse<T>(row.GetString(ordinal));
        return EnumNames.Value<T>(ColumnType.Of<T>().Kind switch
        {
            ValueKind.Byte => row.GetByte(ordinal),
            ValueKind.Int16 => row.GetInt16(ordinal),
            ValueKind.Int32 => row.GetInt32(ordinal),
            _ => row.GetInt64(ordinal),
        });
    }

    private static TTo As<TFrom, TTo>(TFrom value) => Unsafe.As<TFrom, TTo>(ref value);

    private static ColumnReadException NotNull(Type type) =>
        new(null, null, $"An expression of type {type.Name} is NULL. Make it nullable with AsNullable(), or give a value instead with Coalesce(…).") { IsNull = true };
}
