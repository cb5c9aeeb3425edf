using System.ComponentModel;

namespace Junction.Records;

/// <summary>A relation of a record to many others. Covariant, so that the key of the model it leads to can be inferred from it.</summary>
/// <typeparam name="T">The model it leads to.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRelation<out T> : IQuerySource<T>;

/// <summary>A many-to-many relation of a record.</summary>
/// <typeparam name="T">The model it leads to.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILinkRelation<out T> : IRelation<T>;

/// <summary>A many-to-many relation over a plain join table.</summary>
/// <typeparam name="T">The model it leads to.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPlainLinkRelation<out T> : ILinkRelation<T>;

/// <summary>A many-to-many relation through a link model.</summary>
/// <typeparam name="T">The model it leads to.</typeparam>
/// <typeparam name="TLink">The link model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPaidLinkRelation<out T, out TLink> : ILinkRelation<T>, ILinkedSource<T, TLink>;
