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
    public static decimal Decimal<TColumns>(TColumns columns, int ordinal, ColumnType type) where TColumns : struct, ISqliteColumns
    {
        var storage = columns.Type(ordinal);
        if (type.TypeName is null)
        {
            if (storage == raw.SQLITE_INTEGER) return ValueRules.Unscale(columns.Integer(ordinal), type.Scale);
            throw Unfit(columns, ordinal, $"an INTEGER, the decimal times 10^{type.Scale} (a column of another tool needs its type on the property: [Column(TypeName = \"NUMERIC\")]),");
        }
        var value = storage switch
        {
            raw.SQLITE_INTEGER => columns.Integer(ordinal),
            raw.SQLITE_FLOAT => FromReal(columns, ordinal),
            raw.SQLITE_TEXT when decimal.TryParse(Encoding.UTF8.GetString(columns.Bytes(ordinal)), NumberStyles.Float, CultureInfo.InvariantCulture, out var text) => text,
            _ => throw Unfit(columns, ordinal, "a number"),
        };
        return decimal.Round(value, type.Scale) == value ? value
            : throw Unfit(columns, ordinal, $"a decimal of at most {type.Scale} digits after the point (a larger [Precision] takes more)");
    }

    /// <summary>A Guid: text of either case, or 16 bytes as other tools store them.</summary>
    public static Guid Guid<TColumns>(TColumns columns, int ordinal) where TColumns : struct, ISqliteColumns
    {
        var type = columns.Type(ordinal);
        var bytes = type is raw.SQLITE_TEXT or raw.SQLITE_BLOB ? columns.Bytes(ordinal) : default;
        if (type == raw.SQLITE_BLOB && bytes.Length == 16) return new Guid(bytes);
        if (Utf8Parser.TryParse(bytes, out Guid guid, out var length) && length == bytes.Length) return guid;
        throw Unfit(columns, ordinal, "a Guid (text of 36 characters, or 16 bytes)");
    }

    /// <summary>What is said when a stored value is not what its column is mapped to.</summary>
    public static ColumnReadException Unfit<TColumns>(TColumns columns, int ordinal, string expected) where TColumns : struct, ISqliteColumns
    {
        var found = columns.Type(ordinal) switch
        {
            raw.SQLITE_INTEGER => "an INTEGER",
            raw.SQLITE_FLOAT => "a REAL",
            raw.SQLITE_TEXT => "TEXT",
            raw.SQLITE_BLOB => "a BLOB",
            _ => null,
        };
        var (table, column) = columns.Name(ordinal);
        var where = table is null ? column : $"{table}.{column}";
        return new ColumnReadException(table, column, found is null
            ? $"{where} is NULL, and {expected} was expected. Make the property or the type that is read nullable, or have the SQL give a value: COALESCE(…, 0)."
            : $"{where} holds {found}, and {expected} was expected. Give the property the type of what is stored, or mend the row.");
    }

    /// <summary>The names of a column of a result, and of the table it comes from.</summary>
    public static (string? Table, string? Column) Name(sqlite3_stmt statement, int ordinal) =>
        (raw.sqlite3_column_table_name(statement, ordinal).utf8_to_string(), raw.sqlite3_column_name(statement, ordinal).utf8_to_string());

    // The shortest digits that mean the same double are the ones that were once written.
    private static decimal FromReal<TColumns>(TColumns columns, int ordinal) where TColumns : struct, ISqliteColumns
    {
        var real = columns.Real(ordinal);
        Span<char> digits = stackalloc char[32];
        return real.TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture)
            && decimal.TryParse(digits[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && (double)value == real
            ? value : throw Unfit(columns, ordinal, "a number that a decimal can hold");
    }
}
