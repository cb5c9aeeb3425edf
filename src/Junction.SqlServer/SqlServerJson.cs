using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Junction.Model;
using Junction.Sql;

namespace Junction.SqlServer;

/// <summary>
/// A list as one JSON text, which OPENJSON makes rows of by types that the statement states: <c>[1,2]</c>, or <c>[[1,"a"],[2,null]]</c> for one of
/// several columns. Rows to be stored say their place too, <c>[["a",0],["b",1]]</c>. So a list of any length is one parameter.
/// </summary>
internal static class SqlServerJson
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The JSON of a list.</summary>
    /// <exception cref="ValueOutOfRangeException">SQL Server cannot hold a value.</exception>
    public static string Write(ValueList list, in ParameterSlot slot)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer, _options);
        json.WriteStartArray();
        for (var row = 0; row < list.Count; row++)
        {
            if (list.Width == 1 && slot.IsCompared)
            {
                // What no column of the type can equal is left out: as null it would make NOT IN unknown.
                if (CanEqual(list[row, 0], slot.RowTypes![0])) WriteValue(json, list[row, 0], slot with { Type = slot.RowTypes[0] });
                continue;
            }
            json.WriteStartArray();
            for (var column = 0; column < list.Width; column++)
            {
                var type = slot.RowTypes![column];
                if (!slot.IsCompared || CanEqual(list[row, column], type)) WriteValue(json, list[row, column], slot with { Type = type });
                else json.WriteNullValue();
            }
            if (!slot.IsCompared) json.WriteNumberValue(row);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The type that OPENJSON reads a column by; a text is brought to its column's by what reads it.</summary>
    public static string TypeOf(ColumnType type, bool isCompared) => type.Kind switch
    {
        ValueKind.Boolean => "bit",
        ValueKind.Byte or ValueKind.Int16 or ValueKind.Int32 => "int",
        ValueKind.Int64 or ValueKind.TimeSpan => "bigint",
        ValueKind.Single => "real",
        ValueKind.Double => "float",
        ValueKind.Decimal => $"decimal({(isCompared || type.TypeName is not null ? 38 : type.Precision > 0 ? type.Precision : ColumnType.DefaultPrecision)},{DecimalScale(type, isCompared)})",
        ValueKind.Guid => "uniqueidentifier",
        ValueKind.DateTime => "datetime2(7)",
        ValueKind.DateTimeOffset => "datetimeoffset(7)",
        ValueKind.DateOnly => "date",
        ValueKind.TimeOnly => "time(7)",
        ValueKind.Bytes => "varbinary(max)",
        _ => "nvarchar(max)",
    };

    private static int DecimalScale(ColumnType type, bool isCompared) => isCompared || type.TypeName is not null ? Math.Max(type.Scale, 10) : type.Scale;

    private static bool CanEqual(in DbValue value, ColumnType type) => value.IsNull || type.Kind switch
    {
        ValueKind.Decimal when value.Kind == ValueKind.Decimal => SqlServerValue.Digits(value.As<decimal>()) is var (whole, fraction)
            && fraction <= DecimalScale(type, isCompared: true) && whole <= 38 - DecimalScale(type, isCompared: true),
        ValueKind.String when type.MaxLength <= 4000 => value.As<string>()!.Length <= 4000,
        _ => true,
    };

    private static void WriteValue(Utf8JsonWriter json, in DbValue value, in ParameterSlot slot)
    {
        if (value.IsNull)
        {
            json.WriteNullValue();
            return;
        }
        switch (slot.Type.Kind)
        {
            case ValueKind.Boolean: json.WriteBooleanValue(value.As<bool>()); break;
            case ValueKind.Byte or ValueKind.Int16 or ValueKind.Int32: json.WriteNumberValue(SqlServerValue.Integer(value)); break;
            case ValueKind.Int64: json.WriteNumberValue(value.ToInt64()); break;
            case ValueKind.TimeSpan: json.WriteNumberValue(SqlServerValue.Span(value, slot)); break;
            case ValueKind.Single: json.WriteNumberValue((float)SqlServerValue.Double(value)); break;
            case ValueKind.Double: json.WriteNumberValue(SqlServerValue.Double(value)); break;
            case ValueKind.Decimal: json.WriteNumberValue(SqlServerValue.Decimal(value)); break;
            case ValueKind.Guid: json.WriteStringValue(value.As<Guid>()); break;
            case ValueKind.DateTime: WriteTime(json, SqlServerValue.Time(value, slot), "yyyy-MM-ddTHH:mm:ss.fffffff"); break;
            case ValueKind.DateTimeOffset: WriteTime(json, SqlServerValue.Time(value, slot), "yyyy-MM-ddTHH:mm:ss.fffffff+00:00"); break;
            case ValueKind.DateOnly: json.WriteStringValue(value.As<DateOnly>().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case ValueKind.TimeOnly: json.WriteStringValue(SqlServerValue.TimeOfDay(value, slot).ToString(@"hh\:mm\:ss\.fffffff", CultureInfo.InvariantCulture)); break;
            case ValueKind.Bytes: json.WriteBase64StringValue(value.As<byte[]>()); break;
            default: json.WriteStringValue(SqlServerValue.Text(value)); break;
        }
    }

    private static void WriteTime(Utf8JsonWriter json, DateTime time, string format) =>
        json.WriteStringValue(time.ToString(format.Replace("+00:00", "'+00:00'", StringComparison.Ordinal), CultureInfo.InvariantCulture));
}
