using System.Data.SqlTypes;
using Junction.Dialects;
using Junction.Model;
using Microsoft.Data.SqlClient;

namespace Junction.SqlServer;

/// <summary>
/// The current row of a reader. The driver reads a type only as itself, so what is computed (a count, a condition as a value) is read as what
/// came and then made what was asked for.
/// </summary>
internal readonly struct SqlServerCursor(SqlDataReader reader) : ICursor
{
    public ValueTask<bool> NextAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (TCall.IsAsync) return ReadAsync(reader, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (reader.Read()) return new(true);
        while (reader.NextResult()) { }
        return new(false);
    }

    public bool IsNull(int ordinal) => reader.IsDBNull(ordinal);

    public bool GetBoolean(int ordinal) => reader.GetFieldType(ordinal) == typeof(bool) ? reader.GetBoolean(ordinal) : GetInt64(ordinal) != 0;

    public byte GetByte(int ordinal) => GetInt64(ordinal) is var number and >= byte.MinValue and <= byte.MaxValue ? (byte)number : throw Unfit(ordinal, "a whole number from 0 to 255");

    public short GetInt16(int ordinal) => GetInt64(ordinal) is var number && number == (short)number ? (short)number : throw Unfit(ordinal, "a whole number of 16 bits");

    public int GetInt32(int ordinal)
    {
        if (reader.GetFieldType(ordinal) == typeof(int)) return reader.GetInt32(ordinal);
        return GetInt64(ordinal) is var number && number == (int)number ? (int)number : throw Unfit(ordinal, "a whole number of 32 bits");
    }

    public long GetInt64(int ordinal) => reader.GetValue(ordinal) switch
    {
        long number => number,
        int number => number,
        short number => number,
        byte number => number,
        bool flag => flag ? 1 : 0,
        decimal number when number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue => (long)number,
        _ => throw Unfit(ordinal, "a whole number of 64 bits"),
    };

    public float GetSingle(int ordinal) => (float)GetDouble(ordinal);

    public double GetDouble(int ordinal) => reader.GetValue(ordinal) switch
    {
        double number => number,
        float number => number,
        decimal number => (double)number,
        _ => GetInt64(ordinal),
    };

    public decimal GetDecimal(int ordinal, ColumnType type)
    {
        if (reader.GetFieldType(ordinal) != typeof(decimal)) return reader.GetFieldType(ordinal) == typeof(double) ? new decimal(GetDouble(ordinal)) : GetInt64(ordinal);
        if (reader.GetSqlValue(ordinal) is not SqlDecimal number) return reader.GetDecimal(ordinal); // money
        return SqlServerValue.TryDecimal(number, out var value) ? value : throw Unfit(ordinal, "a number of at most 28 digits");
    }

    public char GetChar(int ordinal) => GetString(ordinal) is [var letter] ? letter : throw Unfit(ordinal, "a text of one character");

    public string GetString(int ordinal) => Get<string>(ordinal);

    public Guid GetGuid(int ordinal) => Get<Guid>(ordinal);

    public DateTime GetDateTime(int ordinal, ColumnType type)
    {
        var time = reader.GetFieldType(ordinal) == typeof(DateTimeOffset) ? reader.GetDateTimeOffset(ordinal).UtcDateTime : Get<DateTime>(ordinal);
        return DateTime.SpecifyKind(time, type.IsWallClock ? DateTimeKind.Unspecified : DateTimeKind.Utc);
    }

    public DateTimeOffset GetDateTimeOffset(int ordinal) => reader.GetFieldType(ordinal) == typeof(DateTimeOffset)
        ? reader.GetDateTimeOffset(ordinal).ToUniversalTime() : new(DateTime.SpecifyKind(Get<DateTime>(ordinal), DateTimeKind.Utc));

    public DateOnly GetDateOnly(int ordinal) => DateOnly.FromDateTime(Get<DateTime>(ordinal));

    public TimeOnly GetTimeOnly(int ordinal) => TimeOnly.FromTimeSpan(Get<TimeSpan>(ordinal));

    public TimeSpan GetTimeSpan(int ordinal) =>
        SqlServerValue.TrySpan(GetInt64(ordinal), out var span) ? span : throw Unfit(ordinal, "a number of microseconds that is a TimeSpan");

    public byte[] GetBytes(int ordinal) => Get<byte[]>(ordinal);

    // An error behind the last row is told only to one who goes on to the next result.
    private static async ValueTask<bool> ReadAsync(SqlDataReader reader, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) return true;
        while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false)) { }
        return false;
    }

    private T Get<T>(int ordinal) => reader.GetValue(ordinal) is T value ? value : throw Unfit(ordinal, $"a value of type {typeof(T).Name}");

    private ColumnReadException Unfit(int ordinal, string expected)
    {
        var column = reader.GetName(ordinal);
        return new ColumnReadException(null, column, reader.IsDBNull(ordinal)
            ? $"{column} is NULL, and {expected} was expected. Make the property or the type that is read nullable, or have the SQL give a value: COALESCE(…, 0)."
            : $"{column} is of type {reader.GetDataTypeName(ordinal)} and holds something else than {expected}, which was expected. Give the property the type of what is stored, or mend the row.");
    }
}
