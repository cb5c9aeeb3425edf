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
    [ThreadStatic]
    private static HashSet<Record>? _open;

    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => typeof(IRelationHolder).IsAssignableFrom(typeToConvert);

    /// <inheritdoc />
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A relation cannot be read from JSON: read the keys, and attach or sync them.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        var (holder, owner) = ((IRelationHolder)value, ((IRelationHolder)value).Owner);
        // An owner that is open already was reached past a relation, by a reference to one that the caller has JSON write too.
        if (holder.Content is not { } content || !(_open ??= []).Add(owner))
        {
            writer.WriteNullValue();
            return;
        }
        var open = _open;
        try
        {
            writer.WriteStartArray();
            foreach (var target in content.Targets)
            {
                if (!open.Contains(target)) JsonSerializer.Serialize(writer, target, options.GetTypeInfo(target.GetType()));
            }
            writer.WriteEndArray();
        }
        finally
        {
            open.Remove(owner);
        }
    }
}
