using System.Data.Common;
using Junction.Dialects;
using SQLitePCL;

namespace Junction.Sqlite;

/// <summary>
/// The columns of a row as SQLite holds them, by their storage class. Implemented by structs, one for each way a row comes: from the
/// statement, through the driver, or out of a buffer.
/// </summary>
internal interface ISqliteColumns
{
    /// <summary>Goes to the next row; false when there is none.</summary>
    ValueTask<bool> NextAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall;

    /// <summary>The storage class of a value: <c>SQLITE_INTEGER</c>, <c>SQLITE_FLOAT</c>, <c>SQLITE_TEXT</c>, <c>SQLITE_BLOB</c> or <c>SQLITE_NULL</c>.</summary>
    int Type(int ordinal);

    /// <summary>An INTEGER.</summary>
    long Integer(int ordinal);

    /// <summary>A REAL.</summary>
    double Real(int ordinal);

    /// <summary>TEXT as UTF-8, or a BLOB; valid until the next step.</summary>
    ReadOnlySpan<byte> Bytes(int ordinal);

    /// <summary>The names of a column and its table, for messages.</summary>
    (string? Table, string? Column) Name(int ordinal);
}

/// <summary>The columns of the driver's reader, read past its getters: they would turn text in an integer column into 0.</summary>
internal readonly struct DriverColumns(DbDataReader reader, sqlite3_stmt statement, bool isUtf16) : ISqliteColumns
{
    public ValueTask<bool> NextAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall => new(reader.Read());

    public int Type(int ordinal) => raw.sqlite3_column_type(statement, ordinal);

    public long Integer(int ordinal) => raw.sqlite3_column_int64(statement, ordinal);

    public double Real(int ordinal) => raw.sqlite3_column_double(statement, ordinal);

    public ReadOnlySpan<byte> Bytes(int ordinal)
    {
        if (isUtf16) _ = raw.sqlite3_column_bytes(statement, ordinal); // turns the text into UTF-8, where it stands
        return raw.sqlite3_column_blob(statement, ordinal);
    }

    public (string? Table, string? Column) Name(int ordinal) => SqliteReading.Name(statement, ordinal);
}
