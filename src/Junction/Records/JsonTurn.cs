using Junction.Model;

namespace Junction.Records;

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
}
