using System.Text;
using Junction.Dialects;
using Junction.Model;
using SQLitePCL;

namespace Junction.Sqlite;

/// <summary>
/// The current row of a SQLite statement. The class a value is stored in is looked at first: SQLite would turn text in an integer
/// column into 0.
/// </summary>
/// <typeparam name="TColumns">Where the columns come from.</typeparam>
internal readonly struct SqliteCursor<TColumns>(TColumns columns) : ICursor where TColumns : struct, ISqliteColumns
{
    public ValueTask<bool> NextAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall => columns.NextAsync<TCall>(cancellationToken);

    public bool IsNull(int ordinal) => columns.Type(ordinal) == raw.SQLITE_NULL;

    public bool GetBoolean(int ordinal) => GetInt64(ordinal) switch
    {
        0 => false,
        1 => true,
        _ => throw Unfit(ordinal, "a boolean (0 or 1)"),
    };

    public byte GetByte(int ordinal) =>
        GetInt64(ordinal) is var value && value is >= byte.MinValue and <= byte.MaxValue ? (byte)value : throw Unfit(ordinal, "a byte");

    public short GetInt16(int ordinal) =>
        GetInt64(ordinal) is var value && value is >= short.MinValue and <= short.MaxValue ? (short)value : throw Unfit(ordinal, "a short");

    public int GetInt32(int ordinal) =>
        GetInt64(ordinal) is var value && value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Unfit(ordinal, "an int");

    public long GetInt64(int ordinal) =>
        columns.Type(ordinal) == raw.SQLITE_INTEGER ? columns.Integer(ordinal) : throw Unfit(ordinal, "an INTEGER");

    public float GetSingle(int ordinal) => (float)GetDouble(ordinal);

    public double GetDouble(int ordinal) => columns.Type(ordinal) switch
    {
        raw.SQLITE_FLOAT => columns.Real(ordinal),
        // A NUMERIC column keeps 2.0 as 2.
        raw.SQLITE_INTEGER when columns.Integer(ordinal) is var whole && whole == (long)(double)whole => whole,
        _ => throw Unfit(ordinal, "a REAL"),
    };

    public decimal GetDecimal(int ordinal, ColumnType type) => SqliteReading.Decimal(columns, ordinal, type);

    public char GetChar(int ordinal)
    {
        var text = GetString(ordinal);
        return text.Length == 1 ? text[0] : throw Unfit(ordinal, "a text of one character");
    }

    public string GetString(int ordinal) => Encoding.UTF8.GetString(Text(ordinal));

    public Guid GetGuid(int ordinal) => SqliteReading.Guid(columns, ordinal);

    public DateTime GetDateTime(int ordinal, ColumnType type) =>
        (type.IsWallClock ? SqliteTime.Wall(Text(ordinal), out var time) : SqliteTime.Instant(Text(ordinal), out time)) ? time : throw NoTime(ordinal);

    public DateTimeOffset GetDateTimeOffset(int ordinal) =>
        SqliteTime.Instant(Text(ordinal), out var instant) ? new(instant.Ticks, TimeSpan.Zero) : throw NoTime(ordinal);

    public DateOnly GetDateOnly(int ordinal) => SqliteTime.Date(Text(ordinal), out var date) ? date : throw Unfit(ordinal, "a date (yyyy-MM-dd)");

    public TimeOnly GetTimeOnly(int ordinal) =>
        SqliteTime.TimeOfDay(Text(ordinal), out var time) ? time : throw Unfit(ordinal, "a time of day (HH:mm:ss.ffffff)");

    public TimeSpan GetTimeSpan(int ordinal)
    {
        const long Range = long.MaxValue / TimeSpan.TicksPerMicrosecond;
        var microseconds = GetInt64(ordinal);
        return microseconds is >= -Range and <= Range ? new(microseconds * TimeSpan.TicksPerMicrosecond) : throw Unfit(ordinal, "a time span in microseconds");
    }

    public byte[] GetBytes(int ordinal) => columns.Type(ordinal) == raw.SQLITE_BLOB ? columns.Bytes(ordinal).ToArray() : throw Unfit(ordinal, "a BLOB");

    private ReadOnlySpan<byte> Text(int ordinal) => columns.Type(ordinal) == raw.SQLITE_TEXT ? columns.Bytes(ordinal) : throw Unfit(ordinal, "TEXT");

    private ColumnReadException NoTime(int ordinal) => Unfit(ordinal, "a time (yyyy-MM-dd HH:mm:ss.ffffff)");

    private ColumnReadException Unfit(int ordinal, string expected) => SqliteReading.Unfit(columns, ordinal, expected);
}
