using System.ComponentModel;

namespace Junction.Model;

/// <summary>Says what the key of a model is, so that verbs can take it typed. The generator gives it to every model that has a key.</summary>
/// <typeparam name="TSelf">The model.</typeparam>
/// <typeparam name="TKey">The key's type; a tuple for a key of several parts.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKeyed<TSelf, TKey> where TSelf : Record, IRecord<TSelf>
{
    // Virtual, not abstract: an interface with abstract static members cannot be a type argument (CS8920), and verbs infer the key from
    // a covariant IRelation<IKeyed<T, TKey>>. The generator overrides both for keys of several parts.

    /// <summary>The values of a key, in the order of the key columns.</summary>
    static virtual DbValue[] ToValues(TKey key) => [DbValue.From(key)];

    /// <summary>A key of its values.</summary>
    static virtual TKey FromValues(DbValue[] values) => values[0].As<TKey>()!;
}

/// <summary>
/// A model without <c>required</c> members: as a link it can be made without data, so the verbs that link without exist for it. The
/// generator gives it to every such model.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOptionalPayload;
