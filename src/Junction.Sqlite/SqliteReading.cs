using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Junction.Dialects;
using Junction.Model;
using SQLitePCL;

namespace Junction.Sqlite;

/// <summary>Reads the kinds that SQLite has no class of its own for.</summary>
internal static class SqliteReading
{
    /// <summary>
    /// A decimal: a scaled integer in the columns Junction makes; a number of any class in columns whose type the model states.
    /// </summary>
    public static decimal Decimal(sqlite3_stmt statement, int ordinal, ColumnType type)
    {
        var storage = raw.sqlite3_column_type(statement, ordinal);
        if (type.TypeName is null)
        {
            if (storage != raw.SQLITE_INTEGER)
            {
                throw Unfit(statement, ordinal, $"an INTEGER, the decimal times 10^{type.Scale}. For a column of another tool put its type on the property: [Column(TypeName = \"NUMERIC\")]");
            }
            return ValueRules.Unscale(raw.sqlite3_column_int64(statement, ordinal), type.Scale);
        }
        var value = storage switch
        {
            raw.SQLITE_INTEGER => raw.sqlite3_column_int64(statement, ordinal),
            raw.SQLITE_FLOAT => FromReal(statement, ordinal),
            raw.SQLITE_TEXT when decimal.TryParse(Encoding.UTF8.GetString(raw.sqlite3_column_blob(statement, ordinal)), NumberStyles.Float, CultureInfo.InvariantCulture, out var text) => text,
            _ => throw Unfit(statement, ordinal, "a number"),
        };
        if (decimal.Round(value, type.Scale) != value) throw Unfit(statement, ordinal, $"a decimal of at most {type.Scale} digits after the point; give the property a larger [Precision]");
        return value;
    }

    /// <summary>A Guid: text of either case, or 16 bytes as other tools store them.</summary>
    public static Guid Guid(sqlite3_stmt statement, int ordinal)
    {
        var bytes = raw.sqlite3_column_type(statement, ordinal) is raw.SQLITE_TEXT or raw.SQLITE_BLOB ? raw.sqlite3_column_blob(statement, ordinal) : default;
        if (raw.sqlite3_column_type(statement, ordinal) == raw.SQLITE_BLOB && bytes.Length == 16) return new Guid(bytes);
        if (Utf8Parser.TryParse(bytes, out Guid guid, out var length) && length == bytes.Length) return guid;
        throw Unfit(statement, ordinal, "a Guid: text of 36 characters, or 16 bytes");
    }

    /// <summary>What is said when a stored value is not what its column is mapped to.</summary>
    public static ColumnReadException Unfit(sqlite3_stmt statement, int ordinal, string expected)
    {
        var found = raw.sqlite3_column_type(statement, ordinal) switch
        {
            raw.SQLITE_INTEGER => "an INTEGER",
            raw.SQLITE_FLOAT => "a REAL",
            raw.SQLITE_TEXT => "TEXT",
            raw.SQLITE_BLOB => "a BLOB",
            _ => "NULL",
        };
        var column = raw.sqlite3_column_name(statement, ordinal).utf8_to_string();
        var table = raw.sqlite3_column_table_name(statement, ordinal).utf8_to_string();
        return new ColumnReadException(table, column, $"The value stored in {(table is null ? column : $"{table}.{column}")} is {found} that does not fit: expected {expected}.");
    }

    // The shortest digits that mean the same double are the ones that were once written.
    private static decimal FromReal(sqlite3_stmt statement, int ordinal)
    {
        var real = raw.sqlite3_column_double(statement, ordinal);
        Span<char> digits = stackalloc char[32];
        return real.TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture)
            && decimal.TryParse(digits[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && (double)value == real
            ? value : throw Unfit(statement, ordinal, "a number that a decimal can hold");
    }
}
