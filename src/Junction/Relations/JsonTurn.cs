using System.Text.Json;
using Junction.Model;

namespace Junction.Relations;

/// <summary>The while in which a record is taken for being written as JSON, so that what leads back to it leaves it out.</summary>
internal readonly ref struct JsonTurn
{
    private readonly Record _record;
    private readonly JsonPass _before;

    public JsonTurn(Record record)
    {
        (_record, _before) = (record, record.Json);
        record.Json = JsonPass.Writing;
    }

    public void Dispose() => _record.Json = _before;

    /// <summary>Writes a record in the midst of another.</summary>
    public static void Write(Utf8JsonWriter writer, Record record, JsonSerializerOptions options)
    {
        try
        {
            JsonSerializer.Serialize(writer, record, options.GetTypeInfo(record.GetType()));
        }
        finally
        {
            record.Json = JsonPass.None; // a serialiser that fails does not tell the record
        }
    }
}
