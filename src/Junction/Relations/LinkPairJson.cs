using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Junction.Model;

namespace Junction.Relations;

/// <summary>
/// Writes a target and its link as JSON, <c>{ "Target": …, "Link": … }</c>, named as the naming policy says; never loads anything. Neither side
/// leads back to the other, or to the owner that the link holds.
/// </summary>
/// <remarks>Works with source-generated contexts that know both models.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LinkPairJson : JsonConverter<object>
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => typeof(ILinkPair).IsAssignableFrom(typeToConvert);

    /// <inheritdoc />
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Links cannot be read from JSON: read the keys and the data, and attach or sync them.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value is not ILinkPair { Target: { } target, Link: { } link })
        {
            writer.WriteNullValue(); // of a pair that nobody made
            return;
        }
        if (OwnerOf(link, target) is not { } owner)
        {
            Write(writer, target, link, options);
            return;
        }
        using var turn = new JsonTurn(owner);
        Write(writer, target, link, options);
    }

    /// <summary>Writes a pair in the midst of its owner.</summary>
    internal static void Write(Utf8JsonWriter writer, Record target, Record link, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteSide(writer, "Target", target, link, options);
        WriteSide(writer, "Link", link, target, options);
        writer.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter writer, string name, Record record, Record other, JsonSerializerOptions options)
    {
        writer.WritePropertyName(options.PropertyNamingPolicy?.ConvertName(name) ?? name);
        using var turn = new JsonTurn(other);
        JsonTurn.Write(writer, record, options);
    }

    // The end of the link from which a many-to-many relation comes, other than the one it leads to here.
    private static Record? OwnerOf(Record link, Record target)
    {
        foreach (var reference in link.ModelInfo.Relations)
        {
            if (reference.Kind != RelationKind.BelongsTo || RelationSlots.Single(link, reference) is not { } end || ReferenceEquals(end, target)) continue;
            if (Array.Exists(end.ModelInfo.Relations, relation => relation.Kind == RelationKind.ManyToMany && relation.Link.OwnerReference == reference)) return end;
        }
        return null;
    }
}

/// <summary>A target and its link, whatever their models.</summary>
internal interface ILinkPair
{
    /// <summary>What the link leads to; null of a value that nobody made.</summary>
    Record? Target { get; }

    /// <summary>The link row; null of a value that nobody made.</summary>
    Record? Link { get; }
}
