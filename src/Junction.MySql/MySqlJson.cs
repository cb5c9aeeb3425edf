using System.Buffers;
using System.Globalization;
using System.Text;
using Junction.Model;
using Junction.Sql;

namespace Junction.MySql;

/// <summary>
/// A list of values as one JSON text, which JSON_TABLE makes a table of: <c>[1,2,3]</c> of single values, <c>[[1,"a"],[2,"b"]]</c> of rows. What
/// JSON has no type for stands as text: decimals, times, bytes (hexadecimal).
/// </summary>
internal static class MySqlJson
{
    private static readonly SearchValues<char> _escaped = SearchValues.Create([.. Enumerable.Range(0, 32).Select(static n => (char)n), '"', '\\']);

    /// <summary>The list as text.</summary>
    /// <param name="list">The values.</param>
    /// <param name="types">What each column is stored or compared as.</param>
    /// <param name="isCompared">Whether the values are compared rather than stored.</param>
    public static string Text(ValueList list, ReadOnlySpan<ColumnType> types, bool isCompared)
    {
        var json = new StringBuilder(16 + list.Count * list.Width * 8);
        var slots = new ParameterSlot[types.Length];
        for (var i = 0; i < slots.Length; i++) slots[i] = new ParameterSlot(0, i, types[i]) { IsCompared = isCompared, Finer = FinerValue.None };
        json.Append('[');
        for (var row = 0; row < list.Count; row++)
        {
            if (row > 0) json.Append(',');
            if (slots.Length == 1)
            {
                Write(json, list[row, 0], slots[0]);
                continue;
            }
            for (var column = 0; column < slots.Length; column++)
            {
                json.Append(column == 0 ? '[' : ',');
                Write(json, list[row, column], slots[column]);
            }
            json.Append(']');
        }
        return json.Append(']').ToString();
    }

    private static void Write(StringBuilder json, in DbValue value, in ParameterSlot slot)
    {
        if (value.IsNull)
        {
            json.Append("null");
            return;
        }
        switch (slot.Type.Kind)
        {
            case ValueKind.Boolean: json.Append(value.As<bool>() ? '1' : '0'); break;
            case >= ValueKind.Byte and <= ValueKind.Int64: json.Append(CultureInfo.InvariantCulture, $"{value.ToInt64()}"); break;
            case ValueKind.TimeSpan: json.Append(CultureInfo.InvariantCulture, $"{MySqlValue.Span(value, slot)}"); break;
            // A float in all the digits of the double it is, since that is what its column is compared as.
            case ValueKind.Single: json.Append(CultureInfo.InvariantCulture, $"{(double)MySqlValue.Single(value):R}"); break;
            case ValueKind.Double: json.Append(CultureInfo.InvariantCulture, $"{MySqlValue.Double(value):R}"); break;
            case ValueKind.Decimal: json.Append(CultureInfo.InvariantCulture, $"\"{MySqlValue.Decimal(value)}\""); break;
            case ValueKind.Guid when MySqlValue.IsTextual(slot.Type): json.Append(CultureInfo.InvariantCulture, $"\"{value.As<Guid>()}\""); break;
            case ValueKind.Guid: WriteHex(json, value.As<Guid>().ToByteArray(bigEndian: true)); break;
            case ValueKind.Bytes: WriteHex(json, value.As<byte[]>()!); break;
            case ValueKind.DateTime or ValueKind.DateTimeOffset: json.Append('"').Append(MySqlValue.TimeText(MySqlValue.Ticks(value, slot))).Append('"'); break;
            case ValueKind.DateOnly: json.Append(CultureInfo.InvariantCulture, $"\"{value.As<DateOnly>():yyyy-MM-dd}\""); break;
            case ValueKind.TimeOnly: WriteClock(json, MySqlValue.Clock(value, slot)); break;
            default: WriteText(json, MySqlValue.Text(value)); break;
        }
    }

    private static void WriteClock(StringBuilder json, long microseconds) =>
        json.Append(CultureInfo.InvariantCulture, $"\"{microseconds / 3_600_000_000:00}:{microseconds / 60_000_000 % 60:00}:{microseconds / 1_000_000 % 60:00}.{microseconds % 1_000_000:000000}\"");

    private static void WriteHex(StringBuilder json, byte[] bytes) => json.Append('"').Append(Convert.ToHexString(bytes)).Append('"');

    private static void WriteText(StringBuilder json, string text)
    {
        json.Append('"');
        var rest = text.AsSpan();
        for (var next = rest.IndexOfAny(_escaped); next >= 0; next = rest.IndexOfAny(_escaped))
        {
            json.Append(rest[..next]);
            var character = rest[next];
            if (character >= 32) json.Append('\\').Append(character);
            else json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            rest = rest[(next + 1)..];
        }
        json.Append(rest).Append('"');
    }
}
