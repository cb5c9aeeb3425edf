using System.Data.Common;

namespace Junction.Dialects.Ado;

/// <summary>What is said of a value that a driver's reader cannot give as what was expected.</summary>
public static class AdoMisfit
{
    /// <summary>The exception that names the column, what it holds, and the mend.</summary>
    /// <param name="reader">The reader, at the row.</param>
    /// <param name="ordinal">The column.</param>
    /// <param name="expected">What was expected: "a text of one character".</param>
    /// <param name="cause">What the driver threw.</param>
    public static ColumnReadException Of(DbDataReader reader, int ordinal, string expected, Exception? cause)
    {
        var column = reader.GetName(ordinal);
        return new ColumnReadException(null, column, reader.IsDBNull(ordinal)
            ? $"{column} is NULL, and {expected} was expected. Make the property or the type that is read nullable, or have the SQL give a value: COALESCE(…, 0)."
            : $"{column} is of type {reader.GetDataTypeName(ordinal)} and holds something else than {expected}, which was expected. Give the property the type of what is stored, or mend the row.", cause);
    }
}
