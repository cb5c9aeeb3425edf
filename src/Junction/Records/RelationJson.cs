using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Junction.Model;
using Junction.Relations;

namespace Junction.Records;

/// <summary>
/// Writes a relation as JSON without ever loading it: the records that are loaded, in an array; null when none are. A record that is
/// being written already is left out where it comes again, so that relations seen from both sides end.
/// </summary>
/// <remarks>
/// Works with source-generated contexts, which must be able to see this type: the metadata of the records' model is asked of the options
/// in force.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RelationJson : JsonConverter<object>
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => typeof(IRelationHolder).IsAssignableFrom(typeToConvert);

    /// <inheritdoc />
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A relation cannot be read from JSON: read the keys, and attach or sync them.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (((IRelationHolder)value).Content is not { } content)
        {
            writer.WriteNullValue();
            return;
        }
        // A relation that is written by itself, not with its owner, does not lead back to him either.
        using var turn = new JsonTurn(((IRelationHolder)value).Owner);
        writer.WriteStartArray();
        foreach (var target in content.Targets)
        {
            if (target.Json != JsonPass.Writing) JsonTurn.Write(writer, target, options);
        }
        writer.WriteEndArray();
    }
}
