using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Junction.Model;

namespace Junction.Sqlite;

/// <summary>
/// A list of values as one JSON text: <c>[1,2,3]</c> of single values, <c>[[1,"a"],[2,"b"]]</c> of rows. Values stand as SQLite stores
/// them, bytes as hexadecimal text, which the SQL turns back by unhex().
/// </summary>
/// <remarks>
/// By hand, since these lists carry every load for many owners and every insert of many rows: half the time of Utf8JsonWriter, which
/// asks of each value what is known here.
/// </remarks>
internal static class SqliteJson
{
    private static readonly SearchValues<char> _escaped = SearchValues.Create([.. Enumerable.Range(0, 32).Select(static n => (char)n), '"', '\\']);

    /// <summary>Writes the list as UTF-8.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="list">The values.</param>
    /// <param name="types">What each column is stored or compared as.</param>
    /// <param name="isCompared">Whether the values are compared rather than stored.</param>
    public static void Write(IBufferWriter<byte> output, ValueList list, ReadOnlySpan<ColumnType> types, bool isCompared)
    {
        var json = new Output(output);
        json.Add((byte)'[');
        for (var row = 0; row < list.Count; row++)
        {
            if (row > 0) json.Add((byte)',');
            if (types.Length == 1)
            {
                Write(ref json, list[row, 0], types[0], isCompared);
                continue;
            }
            for (var column = 0; column < types.Length; column++)
            {
                json.Add(column == 0 ? (byte)'[' : (byte)',');
                Write(ref json, list[row, column], types[column], isCompared);
            }
            json.Add((byte)']');
        }
        json.Add((byte)']');
        json.Flush();
    }

    /// <summary>The list as a string.</summary>
    public static string Text(ValueList list, ReadOnlySpan<ColumnType> types, bool isCompared)
    {
        var output = new ArrayBufferWriter<byte>(64 + list.Count * list.Width * 12);
        Write(output, list, types, isCompared);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void Write(ref Output json, in DbValue source, ColumnType type, bool isCompared)
    {
        if (SqliteTexts.IsFormatted(source.Kind)) // straight to the output: times are many in lists of rows
        {
            var span = json.Reserve(SqliteTexts.MaxLength + 2);
            var length = SqliteTexts.Format(source, type, isCompared, span[1..]);
            span[0] = span[length + 1] = (byte)'"';
            json.Advance(length + 2);
            return;
        }
        var value = SqliteValue.From(source, type, isCompared);
        switch (value.Storage)
        {
            case SqliteStorage.Null: json.Add("null"u8); break;
            case SqliteStorage.Integer: WriteInteger(ref json, value.Integer); break;
            case SqliteStorage.Real: WriteReal(ref json, value.Real); break;
            case SqliteStorage.Text: WriteText(ref json, value.Text); break;
            default: WriteHex(ref json, value.Blob); break;
        }
    }

    private static void WriteInteger(ref Output json, long value)
    {
        value.TryFormat(json.Reserve(20), out var length, default, CultureInfo.InvariantCulture);
        json.Advance(length);
    }

    private static void WriteReal(ref Output json, double value)
    {
        if (!double.IsFinite(value))
        {
            json.Add(value > 0 ? "9e999"u8 : "-9e999"u8); // JSON has no infinity: SQLite reads one
            return;
        }
        var span = json.Reserve(40);
        value.TryFormat(span, out var length, "R", CultureInfo.InvariantCulture);
        var isPlain = span[..length].IndexOfAny(".E"u8) < 0;
        json.Advance(length);
        if (isPlain) json.Add(".0"u8); // 1 would be an INTEGER
    }

    private static void WriteText(ref Output json, string text)
    {
        json.Add((byte)'"');
        var rest = text.AsSpan();
        for (var next = rest.IndexOfAny(_escaped); next >= 0; next = rest.IndexOfAny(_escaped))
        {
            json.Add(rest[..next]);
            WriteEscape(ref json, rest[next]);
            rest = rest[(next + 1)..];
        }
        json.Add(rest);
        json.Add((byte)'"');
    }

    private static void WriteEscape(ref Output json, char character)
    {
        if (character >= 32)
        {
            json.Add((byte)'\\');
            json.Add((byte)character);
            return;
        }
        json.Add("\\u00"u8);
        ((int)character).TryFormat(json.Reserve(2), out var length, "x2", CultureInfo.InvariantCulture);
        json.Advance(length);
    }

    private static void WriteHex(ref Output json, byte[] bytes)
    {
        var span = json.Reserve(bytes.Length * 2 + 2);
        Convert.TryToHexString(bytes, span[1..], out var length);
        span[0] = span[length + 1] = (byte)'"';
        json.Advance(length + 2);
    }

    /// <summary>Fills the spans of a buffer writer.</summary>
    private ref struct Output(IBufferWriter<byte> writer)
    {
        private Span<byte> _span;
        private int _length;

        public Span<byte> Reserve(int count)
        {
            if (_span.Length - _length < count)
            {
                writer.Advance(_length);
                _span = writer.GetSpan(Math.Max(count, 4096));
                _length = 0;
            }
            return _span[_length..];
        }

        public void Advance(int count) => _length += count;

        public void Add(byte value)
        {
            Reserve(1)[0] = value;
            _length++;
        }

        public void Add(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(Reserve(bytes.Length));
            _length += bytes.Length;
        }

        public void Add(ReadOnlySpan<char> text)
        {
            Utf8.FromUtf16(text, Reserve(text.Length * 3), out _, out var length);
            _length += length;
        }

        public void Flush() => writer.Advance(_length);
    }
}
