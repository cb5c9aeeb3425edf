namespace Junction.Model;

/// <summary>
/// The current row of a result, as the generated materialisers read it. Implemented by structs, one a driver, so that reading
/// a column is neither a virtual call nor a boxed value. Ordinals count from 0.
/// </summary>
/// <remarks>
/// A dialect's row knows how its database stores each kind; the <see cref="ColumnType"/> carries the facets (scale, precision,
/// wall clock) where the stored form depends on them. Every getter throws <see cref="ColumnReadException"/> when the stored value is
/// not of the kind asked for or would lose digits; none of them is called on NULL.
/// </remarks>
public interface IRow
{
    /// <summary>Whether the column is NULL.</summary>
    bool IsNull(int ordinal);
    /// <summary>Reads a <see cref="bool"/>.</summary>
    bool GetBoolean(int ordinal);
    /// <summary>Reads an integer and checks that it fits.</summary>
    byte GetByte(int ordinal);
    /// <summary>Reads an integer and checks that it fits.</summary>
    short GetInt16(int ordinal);
    /// <summary>Reads an integer and checks that it fits.</summary>
    int GetInt32(int ordinal);
    /// <summary>Reads an integer.</summary>
    long GetInt64(int ordinal);
    /// <summary>Reads a <see cref="float"/>.</summary>
    float GetSingle(int ordinal);
    /// <summary>Reads a <see cref="double"/>.</summary>
    double GetDouble(int ordinal);
    /// <summary>Reads a <see cref="decimal"/> by the column's scale.</summary>
    decimal GetDecimal(int ordinal, ColumnType type);
    /// <summary>Reads a text of one UTF-16 unit.</summary>
    char GetChar(int ordinal);
    /// <summary>Reads text.</summary>
    string GetString(int ordinal);
    /// <summary>Reads a <see cref="Guid"/>.</summary>
    Guid GetGuid(int ordinal);
    /// <summary>Reads a <see cref="DateTime"/>: UTC, or <see cref="DateTimeKind.Unspecified"/> for a wall-clock column.</summary>
    DateTime GetDateTime(int ordinal, ColumnType type);
    /// <summary>Reads an instant, with offset zero.</summary>
    DateTimeOffset GetDateTimeOffset(int ordinal);
    /// <summary>Reads a <see cref="DateOnly"/>.</summary>
    DateOnly GetDateOnly(int ordinal);
    /// <summary>Reads a <see cref="TimeOnly"/>.</summary>
    TimeOnly GetTimeOnly(int ordinal);
    /// <summary>Reads a <see cref="TimeSpan"/>.</summary>
    TimeSpan GetTimeSpan(int ordinal);
    /// <summary>Reads bytes.</summary>
    byte[] GetBytes(int ordinal);
}
