using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Junction.Model;
using Junction.Relations;

namespace Junction.Records;

/// <summary>
/// Writes the pairs of a relation as JSON without ever loading them: an array of objects, <c>{ "Target": …, "Link": … }</c>, named as the
/// naming policy says; null when they are not loaded. Of a pair neither side leads back to the other, or to the owner.
/// </summary>
/// <remarks>Works with source-generated contexts that know both models, as <see cref="RelationJson"/> does.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LinkPairsJson : JsonConverter<object>
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => typeof(ILinkPairs).IsAssignableFrom(typeToConvert);

    /// <inheritdoc />
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Links cannot be read from JSON: read the keys and the data, and attach or sync them.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        var relation = ((ILinkPairs)value).Relation;
        if (relation?.Content is not { Links: { } links } content)
        {
            writer.WriteNullValue();
            return;
        }
        using var turn = new JsonTurn(relation.Owner);
        writer.WriteStartArray();
        for (var i = 0; i < links.Length; i++)
        {
            if (content.Targets[i].Json != JsonPass.Writing) LinkPairJson.Write(writer, content.Targets[i], links[i], options);
        }
        writer.WriteEndArray();
    }
}

/// <summary>Pairs of a relation, whatever their models.</summary>
internal interface ILinkPairs
{
    /// <summary>The relation; null of a value that nobody made.</summary>
    IRelationHolder? Relation { get; }
}
