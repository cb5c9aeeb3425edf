namespace Junction.Model;

/// <summary>
/// Values that travel as one list: rows of one or more columns, stored one after another.
/// A dialect sends it as an array, as JSON, or spelt out.
/// </summary>
/// <param name="types">The type of each column of a row.</param>
/// <param name="values">The values, row by row.</param>
public sealed class ValueList(ColumnType[] types, DbValue[] values)
{
    /// <summary>The type of each column of a row.</summary>
    public ReadOnlySpan<ColumnType> Types => types;

    /// <summary>The number of columns in a row.</summary>
    public int Width => types.Length;

    /// <summary>The number of rows.</summary>
    public int Count => values.Length / types.Length;

    /// <summary>The value at a row and column.</summary>
    public ref readonly DbValue this[int row, int column] => ref values[row * types.Length + column];
}
