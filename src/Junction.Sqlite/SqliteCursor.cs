using System.Data.Common;
using System.Text;
using Junction.Dialects;
using Junction.Model;
using Junction.Sqlite.Native;
using SQLitePCL;

namespace Junction.Sqlite;

/// <summary>
/// The current row of a SQLite statement. Columns are read from the statement itself, so that the class a value is stored in is seen:
/// SQLite would turn text in an integer column into 0.
/// </summary>
/// <param name="statement">The statement.</param>
/// <param name="source">What steps it: a <see cref="NativeResult"/>, or the driver's reader.</param>
/// <param name="isUtf16">Whether its text is stored as UTF-16.</param>
internal readonly struct SqliteCursor(sqlite3_stmt statement, object source, bool isUtf16) : ICursor
{
    public ValueTask<bool> NextAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall =>
        source is NativeResult result ? result.NextAsync<TCall>(cancellationToken) : new(((DbDataReader)source).Read());

    public bool IsNull(int ordinal) => raw.sqlite3_column_type(statement, ordinal) == raw.SQLITE_NULL;

    public bool GetBoolean(int ordinal) => GetInt64(ordinal) switch
    {
        0 => false,
        1 => true,
        _ => throw SqliteReading.Unfit(statement, ordinal, "a boolean: 0 or 1"),
    };

    public byte GetByte(int ordinal) =>
        GetInt64(ordinal) is var value && value is >= byte.MinValue and <= byte.MaxValue ? (byte)value : throw SqliteReading.Unfit(statement, ordinal, "a byte");

    public short GetInt16(int ordinal) =>
        GetInt64(ordinal) is var value && value is >= short.MinValue and <= short.MaxValue ? (short)value : throw SqliteReading.Unfit(statement, ordinal, "a short");

    public int GetInt32(int ordinal) =>
        GetInt64(ordinal) is var value && value is >= int.MinValue and <= int.MaxValue ? (int)value : throw SqliteReading.Unfit(statement, ordinal, "an int");

    public long GetInt64(int ordinal)
    {
        if (raw.sqlite3_column_type(statement, ordinal) != raw.SQLITE_INTEGER) throw SqliteReading.Unfit(statement, ordinal, "an INTEGER");
        return raw.sqlite3_column_int64(statement, ordinal);
    }

    public float GetSingle(int ordinal) => (float)GetDouble(ordinal);

    public double GetDouble(int ordinal) => raw.sqlite3_column_type(statement, ordinal) switch
    {
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(statement, ordinal),
        // A NUMERIC column keeps 2.0 as 2.
        raw.SQLITE_INTEGER when raw.sqlite3_column_int64(statement, ordinal) is var whole && whole == (long)(double)whole => whole,
        _ => throw SqliteReading.Unfit(statement, ordinal, "a REAL"),
    };

    public decimal GetDecimal(int ordinal, ColumnType type) => SqliteReading.Decimal(statement, ordinal, type);

    public char GetChar(int ordinal)
    {
        var text = GetString(ordinal);
        return text.Length == 1 ? text[0] : throw SqliteReading.Unfit(statement, ordinal, "a text of one character");
    }

    public string GetString(int ordinal) => Encoding.UTF8.GetString(Text(ordinal));

    public Guid GetGuid(int ordinal) => SqliteReading.Guid(statement, ordinal);

    public DateTime GetDateTime(int ordinal, ColumnType type) => type.IsWallClock
        ? SqliteTime.Wall(Text(ordinal), out var wall) ? wall : throw SqliteReading.Unfit(statement, ordinal, "a time: yyyy-MM-dd HH:mm:ss.ffffff")
        : SqliteTime.Instant(Text(ordinal), out var instant) ? instant : throw SqliteReading.Unfit(statement, ordinal, "a time: yyyy-MM-dd HH:mm:ss.ffffff");

    public DateTimeOffset GetDateTimeOffset(int ordinal) => SqliteTime.Instant(Text(ordinal), out var instant)
        ? new(instant.Ticks, TimeSpan.Zero) : throw SqliteReading.Unfit(statement, ordinal, "a time: yyyy-MM-dd HH:mm:ss.ffffff");

    public DateOnly GetDateOnly(int ordinal) =>
        SqliteTime.Date(Text(ordinal), out var date) ? date : throw SqliteReading.Unfit(statement, ordinal, "a date: yyyy-MM-dd");

    public TimeOnly GetTimeOnly(int ordinal) =>
        SqliteTime.TimeOfDay(Text(ordinal), out var time) ? time : throw SqliteReading.Unfit(statement, ordinal, "a time of day: HH:mm:ss.ffffff");

    public TimeSpan GetTimeSpan(int ordinal)
    {
        var microseconds = GetInt64(ordinal);
        return microseconds is >= long.MinValue / TimeSpan.TicksPerMicrosecond and <= long.MaxValue / TimeSpan.TicksPerMicrosecond
            ? new(microseconds * TimeSpan.TicksPerMicrosecond) : throw SqliteReading.Unfit(statement, ordinal, "a time span in microseconds");
    }

    public byte[] GetBytes(int ordinal)
    {
        if (raw.sqlite3_column_type(statement, ordinal) != raw.SQLITE_BLOB) throw SqliteReading.Unfit(statement, ordinal, "a BLOB");
        return raw.sqlite3_column_blob(statement, ordinal).ToArray();
    }

    private ReadOnlySpan<byte> Text(int ordinal)
    {
        if (raw.sqlite3_column_type(statement, ordinal) != raw.SQLITE_TEXT) throw SqliteReading.Unfit(statement, ordinal, "TEXT");
        if (isUtf16) _ = raw.sqlite3_column_bytes(statement, ordinal); // turns the text into UTF-8, where it stands
        return raw.sqlite3_column_blob(statement, ordinal);
    }
}
