using Junction.Dialects;
using Junction.Dialects.Ado;
using Junction.Model;
using Npgsql;

namespace Junction.PostgreSql;

/// <summary>The current row of a reader. Times are read as the server sends them, in microseconds: no kind, no infinity gets lost in between.</summary>
internal readonly struct PostgreSqlCursor(NpgsqlDataReader reader) : ICursor
{
    public ValueTask<bool> NextAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        cancellationToken.ThrowIfCancellationRequested(); // the driver looks only when it must wait for the server
        return TCall.IsAsync ? new(reader.ReadAsync(cancellationToken)) : new(reader.Read());
    }

    public bool IsNull(int ordinal) => reader.IsDBNull(ordinal);

    public bool GetBoolean(int ordinal) => Get<bool>(ordinal);

    public byte GetByte(int ordinal) => Get<byte>(ordinal);

    public short GetInt16(int ordinal) => Get<short>(ordinal);

    public int GetInt32(int ordinal) => Get<int>(ordinal);

    public long GetInt64(int ordinal) => Get<long>(ordinal);

    public float GetSingle(int ordinal) => Get<float>(ordinal);

    public double GetDouble(int ordinal) => Get<double>(ordinal);

    public decimal GetDecimal(int ordinal, ColumnType type) => Get<decimal>(ordinal);

    public char GetChar(int ordinal) => GetString(ordinal) is [var letter] ? letter : throw AdoMisfit.Of(reader, ordinal, "a text of one character", null);

    public string GetString(int ordinal) => Get<string>(ordinal);

    public Guid GetGuid(int ordinal) => Get<Guid>(ordinal);

    public DateTime GetDateTime(int ordinal, ColumnType type) =>
        new(GetTicks(ordinal), type.IsWallClock ? DateTimeKind.Unspecified : DateTimeKind.Utc);

    public DateTimeOffset GetDateTimeOffset(int ordinal) => new(GetTicks(ordinal), TimeSpan.Zero);

    public DateOnly GetDateOnly(int ordinal) =>
        PostgreSqlTime.TryDate(Get<int>(ordinal), out var date) ? date : throw AdoMisfit.Of(reader, ordinal, "a date of the years 1 to 9999", null);

    public TimeOnly GetTimeOnly(int ordinal) =>
        Get<long>(ordinal) is var time && time < PostgreSqlTime.Day ? new(time * TimeSpan.TicksPerMicrosecond) : throw AdoMisfit.Of(reader, ordinal, "a time before 24:00", null);

    public TimeSpan GetTimeSpan(int ordinal) => Get<TimeSpan>(ordinal);

    public byte[] GetBytes(int ordinal) => Get<byte[]>(ordinal);

    private long GetTicks(int ordinal) =>
        PostgreSqlTime.TryTicks(Get<long>(ordinal), out var ticks) ? ticks : throw AdoMisfit.Of(reader, ordinal, "a time of the years 1 to 9999", null);

    private T Get<T>(int ordinal)
    {
        try
        {
            return reader.GetFieldValue<T>(ordinal);
        }
        catch (Exception exception) when (exception is InvalidCastException or OverflowException)
        {
            throw AdoMisfit.Of(reader, ordinal, $"a value of type {typeof(T).Name}", exception);
        }
    }
}
