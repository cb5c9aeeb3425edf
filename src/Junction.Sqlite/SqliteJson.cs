using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Junction.Model;

namespace Junction.Sqlite;

/// <summary>
/// A list of values as one JSON text: <c>[1,2,3]</c> of single values, <c>[[1,"a"],[2,"b"]]</c> of rows. Values stand as SQLite stores
/// them, bytes as hexadecimal text, which the SQL turns back by unhex().
/// </summary>
internal static class SqliteJson
{
    // Everything but control characters, quotes and backslashes goes as it is: SQLite reads UTF-8.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the list as UTF-8.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="list">The values.</param>
    /// <param name="types">What each column is stored or compared as.</param>
    /// <param name="isCompared">Whether the values are compared rather than stored.</param>
    public static void Write(IBufferWriter<byte> output, ValueList list, ReadOnlySpan<ColumnType> types, bool isCompared)
    {
        using var json = new Utf8JsonWriter(output, s_options);
        json.WriteStartArray();
        for (var row = 0; row < list.Count; row++)
        {
            if (list.Width > 1) json.WriteStartArray();
            for (var column = 0; column < list.Width; column++) Write(json, SqliteValue.From(list[row, column], types[column], isCompared));
            if (list.Width > 1) json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    /// <summary>The list as a string.</summary>
    public static string Text(ValueList list, ReadOnlySpan<ColumnType> types, bool isCompared)
    {
        var output = new ArrayBufferWriter<byte>(16 + list.Count * list.Width * 8);
        Write(output, list, types, isCompared);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, in SqliteValue value)
    {
        switch (value.Storage)
        {
            case SqliteStorage.Null: json.WriteNullValue(); break;
            case SqliteStorage.Integer: json.WriteNumberValue(value.Integer); break;
            case SqliteStorage.Real: WriteReal(json, value.Real); break;
            case SqliteStorage.Text: json.WriteStringValue(value.Text); break;
            default: WriteHex(json, value.Blob); break;
        }
    }

    private static void WriteReal(Utf8JsonWriter json, double value)
    {
        if (!double.IsFinite(value))
        {
            json.WriteRawValue(value > 0 ? "9e999"u8 : "-9e999"u8, skipInputValidation: true); // JSON has no infinity: SQLite reads one
            return;
        }
        Span<byte> digits = stackalloc byte[40];
        value.TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture);
        if (digits[..length].IndexOfAny(".E"u8) < 0) // 1 would be an INTEGER
        {
            ".0"u8.CopyTo(digits[length..]);
            length += 2;
        }
        json.WriteRawValue(digits[..length], skipInputValidation: true);
    }

    private static void WriteHex(Utf8JsonWriter json, byte[] bytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length * 2);
        Convert.TryToHexString(bytes, buffer.AsSpan(), out var length);
        json.WriteStringValue(buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
