using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Junction.Model;

/// <summary>
/// What every record carries over a plain object: one word of state and one reference to where it came from. The behaviour is in
/// <c>ActiveRecord</c>.
/// </summary>
/// <remarks>
/// System.Text.Json tells a record when it begins and ends to write or to read it. In between, relations to one give what is loaded, and
/// take nothing. Its source generator sees this too, since it is declared here: it does not see what Junction's generator adds to a model.
/// </remarks>
public abstract class Record : IJsonOnSerializing, IJsonOnSerialized, IJsonOnDeserializing, IJsonOnDeserialized
{
    /// <summary>Stands in a single-valued relation's slot for "loaded, and there is none".</summary>
    internal static readonly object LoadedNull = new();

    /// <summary>Where the record stands in its life.</summary>
    internal RecordState State;

    /// <summary>Whether JSON is being made of the record, or the record of JSON. It stands where the state's word leaves room.</summary>
    internal JsonPass Json;

    /// <summary>Whether it is being noted which columns are set (<c>LinkData</c>). It stands where the state's word leaves room.</summary>
    internal bool IsWatched;

    /// <summary>The relation to one, counted from 1, whose target is being written in the record's place; 0 when none is.</summary>
    internal ushort JsonRelation;

    /// <summary>
    /// The peers it was loaded with, the database for one that was loaded alone, or a <c>RecordContext</c> that holds them together with remembered old values;
    /// null for a new record nobody has touched.
    /// </summary>
    internal object? Context;

    private protected Record() { }

    /// <summary>The model's metadata.</summary>
    internal abstract ModelInfo ModelInfo { get; }

    void IJsonOnSerializing.OnSerializing() => (Json, JsonRelation) = (JsonPass.Writing, 0);

    void IJsonOnSerialized.OnSerialized() => Json = JsonPass.None;

    void IJsonOnDeserializing.OnDeserializing() => Json = JsonPass.Reading;

    void IJsonOnDeserialized.OnDeserialized() => Json = JsonPass.None;
}

/// <summary>What a serialiser is doing with a record.</summary>
internal enum JsonPass : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is being written: nothing loads, and a relation that leads back to it ends there.</summary>
    Writing,

    /// <summary>It is being read: its foreign keys say where relations lead.</summary>
    Reading,
}

/// <summary>Where a record stands in its life.</summary>
[Flags, EditorBrowsable(EditorBrowsableState.Never)]
public enum RecordState
{
    /// <summary>Not in the database as far as Junction knows.</summary>
    New = 0,

    /// <summary>It stands for a row: setters remember the old value.</summary>
    Persisted = 1,

    /// <summary>Its row was deleted through it.</summary>
    Deleted = 2,

    /// <summary>At least one column differs from what the row held.</summary>
    Dirty = 4,

    /// <summary>It stands for a row that was never read: columns other than the key hold defaults.</summary>
    Unread = 8,
}
