using System.Globalization;
using Junction.Dialects;
using Junction.Dialects.Ado;
using Junction.Model;
using MySqlConnector;

namespace Junction.MySql;

/// <summary>The current row of a reader.</summary>
internal readonly struct MySqlCursor(MySqlDataReader reader) : ICursor
{
    public ValueTask<bool> NextAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        cancellationToken.ThrowIfCancellationRequested(); // the driver looks only when it must wait for the server
        return TCall.IsAsync ? new(reader.ReadAsync(cancellationToken)) : new(reader.Read());
    }

    public bool IsNull(int ordinal) => reader.IsDBNull(ordinal);

    public bool GetBoolean(int ordinal) => GetInt64(ordinal) != 0;

    public byte GetByte(int ordinal) => Narrow<byte>(ordinal);

    public short GetInt16(int ordinal) => Narrow<short>(ordinal);

    public int GetInt32(int ordinal) => Narrow<int>(ordinal);

    public long GetInt64(int ordinal) => Narrow<long>(ordinal);

    public float GetSingle(int ordinal) => reader.GetValue(ordinal) switch
    {
        float number => number,
        double number => (float)number,
        var other => (float)ToDouble(ordinal, other),
    };

    public double GetDouble(int ordinal) => reader.GetValue(ordinal) switch
    {
        double number => number,
        var other => ToDouble(ordinal, other),
    };

    public decimal GetDecimal(int ordinal, ColumnType type)
    {
        try
        {
            return reader.GetValue(ordinal) switch
            {
                decimal number => number,
                double number => (decimal)number,
                float number => (decimal)number,
                var other => Convert.ToDecimal(other, CultureInfo.InvariantCulture),
            };
        }
        catch (Exception exception) when (exception is InvalidCastException or OverflowException or FormatException)
        {
            throw AdoMisfit.Of(reader, ordinal, "a decimal", exception);
        }
    }

    public char GetChar(int ordinal) => GetString(ordinal) is [var letter] ? letter : throw AdoMisfit.Of(reader, ordinal, "a text of one character", null);

    public string GetString(int ordinal) => Get<string>(ordinal);

    public Guid GetGuid(int ordinal) => reader.GetValue(ordinal) switch
    {
        byte[] { Length: 16 } bytes => new Guid(bytes, bigEndian: true),
        Guid guid => guid,
        string text when Guid.TryParse(text, out var guid) => guid,
        _ => throw AdoMisfit.Of(reader, ordinal, "a Guid: 16 bytes, or its text", null),
    };

    public DateTime GetDateTime(int ordinal, ColumnType type) =>
        DateTime.SpecifyKind(Get<DateTime>(ordinal), type.IsWallClock ? DateTimeKind.Unspecified : DateTimeKind.Utc);

    public DateTimeOffset GetDateTimeOffset(int ordinal) => new(DateTime.SpecifyKind(Get<DateTime>(ordinal), DateTimeKind.Utc));

    public DateOnly GetDateOnly(int ordinal) => DateOnly.FromDateTime(Get<DateTime>(ordinal));

    public TimeOnly GetTimeOnly(int ordinal) =>
        Get<TimeSpan>(ordinal) is { Ticks: >= 0 and < TimeSpan.TicksPerDay } time ? TimeOnly.FromTimeSpan(time) : throw AdoMisfit.Of(reader, ordinal, "a time of day", null);

    public TimeSpan GetTimeSpan(int ordinal)
    {
        if (reader.GetFieldType(ordinal) == typeof(TimeSpan)) return Get<TimeSpan>(ordinal);
        const long Most = long.MaxValue / TimeSpan.TicksPerMicrosecond;
        return GetInt64(ordinal) is >= -Most and <= Most and var microseconds
            ? new(microseconds * TimeSpan.TicksPerMicrosecond) : throw AdoMisfit.Of(reader, ordinal, "a span of microseconds that .NET can hold", null);
    }

    public byte[] GetBytes(int ordinal) => Get<byte[]>(ordinal);

    // A sum is a decimal there, a count has 64 bits; what is asked for has C#'s type.
    private T Narrow<T>(int ordinal) where T : struct, System.Numerics.INumber<T>
    {
        try
        {
            return reader.GetValue(ordinal) switch
            {
                long number => T.CreateChecked(number),
                int number => T.CreateChecked(number),
                short number => T.CreateChecked(number),
                sbyte number => T.CreateChecked(number),
                decimal number when number == decimal.Truncate(number) => T.CreateChecked(number),
                ulong number => T.CreateChecked(number),
                uint number => T.CreateChecked(number),
                ushort number => T.CreateChecked(number),
                byte number => T.CreateChecked(number),
                bool number => number ? T.One : T.Zero,
                double number when number == Math.Truncate(number) => T.CreateChecked(number),
                _ => throw AdoMisfit.Of(reader, ordinal, "a whole number", null),
            };
        }
        catch (OverflowException exception)
        {
            throw AdoMisfit.Of(reader, ordinal, $"a value of type {typeof(T).Name}", exception);
        }
    }

    private double ToDouble(int ordinal, object value) => value is IConvertible and not string and not DateTime
        ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : throw AdoMisfit.Of(reader, ordinal, "a number", null);

    private T Get<T>(int ordinal)
    {
        try
        {
            return reader.GetFieldValue<T>(ordinal);
        }
        catch (Exception exception) when (exception is InvalidCastException or OverflowException or FormatException)
        {
            throw AdoMisfit.Of(reader, ordinal, $"a value of type {typeof(T).Name}", exception);
        }
    }
}
