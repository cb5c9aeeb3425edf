using Junction.Dialects;
using SQLitePCL;

namespace Junction.Sqlite.Native;

/// <summary>The columns of the row a statement stands on.</summary>
internal readonly struct NativeColumns(NativeResult result, nint statement, bool isUtf16) : ISqliteColumns
{
    public ValueTask<bool> NextAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall => result.NextAsync<TCall>(cancellationToken);

    public int Type(int ordinal)
    {
        Seek(ordinal);
        return result.Current.Type;
    }

    public long Integer(int ordinal) => NativeApi.ValueInteger(Value(ordinal));

    public double Real(int ordinal) => NativeApi.ValueReal(Value(ordinal));

    public ReadOnlySpan<byte> Bytes(int ordinal)
    {
        var value = Value(ordinal);
        if (isUtf16) _ = NativeApi.ValueLength(value); // turns the text into UTF-8, where it stands
        return NativeApi.ValueBytes(value);
    }

    private nint Value(int ordinal)
    {
        Seek(ordinal);
        return result.Current.Value;
    }

    // Is it null, what class is it of, what does it hold: all three are asked of one column before the next.
    private void Seek(int ordinal)
    {
        if (result.Current.Ordinal == ordinal) return;
        var value = NativeApi.ColumnValue(statement, ordinal);
        result.Current = (ordinal, value, NativeApi.ValueType(value));
    }

    public (string? Table, string? Column) Name(int ordinal) => result.Name(ordinal);
}

/// <summary>
/// Rows that were read ahead. In memory a reader that stands in the middle of its rows would keep every writer waiting, so the rest
/// is taken at once.
/// </summary>
internal sealed class NativeBuffer
{
    private readonly List<(int Type, long Bits, byte[]? Bytes)> _values = [];
    private readonly int _width;
    private readonly (string? Table, string? Column)[] _names;
    private int _row = -1;

    public NativeBuffer(sqlite3_stmt statement)
    {
        _width = raw.sqlite3_column_count(statement);
        _names = [.. Enumerable.Range(0, _width).Select(ordinal => SqliteReading.Name(statement, ordinal))];
    }

    /// <summary>Takes in the row that stands in the statement.</summary>
    public void Add(NativeColumns columns)
    {
        for (var ordinal = 0; ordinal < _width; ordinal++)
        {
            var type = columns.Type(ordinal);
            _values.Add(type switch
            {
                raw.SQLITE_INTEGER => (type, columns.Integer(ordinal), null),
                raw.SQLITE_FLOAT => (type, BitConverter.DoubleToInt64Bits(columns.Real(ordinal)), null),
                raw.SQLITE_TEXT or raw.SQLITE_BLOB => (type, 0, columns.Bytes(ordinal).ToArray()),
                _ => (type, 0, null),
            });
        }
    }

    /// <summary>The columns of the buffered rows.</summary>
    public Columns Rows => new(this);

    /// <summary>The columns of the row the buffer stands on.</summary>
    public readonly struct Columns(NativeBuffer buffer) : ISqliteColumns
    {
        public ValueTask<bool> NextAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall =>
            new((++buffer._row + 1) * buffer._width <= buffer._values.Count);

        public int Type(int ordinal) => Value(ordinal).Type;

        public long Integer(int ordinal) => Value(ordinal).Bits;

        public double Real(int ordinal) => BitConverter.Int64BitsToDouble(Value(ordinal).Bits);

        public ReadOnlySpan<byte> Bytes(int ordinal) => Value(ordinal).Bytes;

        public (string? Table, string? Column) Name(int ordinal) => buffer._names[ordinal];

        private (int Type, long Bits, byte[]? Bytes) Value(int ordinal) => buffer._values[buffer._row * buffer._width + ordinal];
    }
}
