using System.Diagnostics;
using System.Runtime.CompilerServices;
using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Querying;
using Junction.Records;
using Junction.Relations;

namespace Junction;

/// <summary>
/// A relation of a record to many others: awaitable, enumerable, queryable. Loads when first asked for its rows, for all records of the
/// same result at once.
/// </summary>
/// <typeparam name="T">The model it leads to.</typeparam>
[DebuggerDisplay("{DebuggerText,nq}")]
public abstract class RelationCollection<T> : IRelation<T>, IRelationHolder where T : ActiveRecord<T>, IRecord<T>
{
    private protected RelationCollection(Record owner, RelationInfo relation, RelationContent? content) =>
        (Owner, Relation, Content) = (owner, relation, content);

    internal Record Owner { get; }

    internal RelationInfo Relation { get; }

    private protected RelationContent? Content { get; set; }

    Record IRelationHolder.Owner => Owner;

    RelationContent? IRelationHolder.Content
    {
        get => Content;
        set => Content = value;
    }

    QuerySpec IQuerySource.Spec => new(T.Model) { Owner = Owner, Relation = Relation, Database = RecordContext.DatabaseOf(Owner) };

    /// <summary>Whether the relation is loaded whole.</summary>
    public bool IsLoaded => Content is { IsPartial: false };

    /// <summary>
    /// Whether only a part is loaded, by a shaped <c>With</c>. Reading the relation then gives the part until <see cref="ReloadAsync(CancellationToken)"/>;
    /// to counts, <c>Contains</c>, keys, conditions and writes it never passes for the whole.
    /// </summary>
    /// <remarks>
    /// Of a part nobody knows in memory what else belongs to it: records that are unlinked or deleted leave it, none ever join it. Load the shape
    /// again, or <see cref="ReloadAsync(CancellationToken)"/> the whole, to see what was added.
    /// </remarks>
    public bool IsPartial => Content is { IsPartial: true };

    /// <summary>
    /// The part that a shaped <c>With</c> loaded, or the whole when that is loaded; loads nothing.
    /// </summary>
    /// <exception cref="RelationNotLoadedException">Nothing is loaded.</exception>
    public IReadOnlyList<T> Loaded => Items ?? throw RelationNotLoadedException.ForLoaded(Relation.Owner.ModelName, Relation.Name);

    private protected T[]? Items => (T[]?)Content?.Targets;

    /// <summary>
    /// The records, loaded when they are not yet. The part that a shaped <c>With</c> loaded is given as it is: <see cref="IsPartial"/> tells,
    /// <see cref="ReloadAsync(CancellationToken)"/> reads the whole.
    /// </summary>
    public ValueTask<IReadOnlyList<T>> LoadAsync(CancellationToken cancellationToken = default) => LoadAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="LoadAsync" />
    public IReadOnlyList<T> Load() => LoadAsync<SyncCall>(default).Wait();

    /// <summary>Reads the whole relation of this record again.</summary>
    public ValueTask<IReadOnlyList<T>> ReloadAsync(CancellationToken cancellationToken = default) => ReloadAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="ReloadAsync" />
    public IReadOnlyList<T> Reload() => ReloadAsync<SyncCall>(default).Wait();

    /// <summary>
    /// Awaits the records: <c>foreach (var course in await john.Courses)</c>. As <see cref="LoadAsync(CancellationToken)"/>, it gives the part where a
    /// shaped <c>With</c> loaded one.
    /// </summary>
    public ValueTaskAwaiter<IReadOnlyList<T>> GetAwaiter() => LoadAsync().GetAwaiter();

    /// <summary>Enumerates the records; loads them synchronously when they are not loaded.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        if (Content is null && Owner.State != RecordState.New) SyncTouching.Check(Owner, Relation);
        return Load().GetEnumerator();
    }

    /// <summary>Enumerates the records; loads them when they are not loaded.</summary>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        foreach (var item in await LoadAsync(cancellationToken).ConfigureAwait(false)) yield return item;
    }

    /// <summary>The records as a list of the caller's own; the part, where a shaped <c>With</c> loaded one.</summary>
    public async ValueTask<List<T>> ToListAsync(CancellationToken cancellationToken = default) => [.. await LoadAsync(cancellationToken).ConfigureAwait(false)];

    /// <inheritdoc cref="ToListAsync" />
    public List<T> ToList() => [.. Load()];

    /// <summary>The number of records: from memory when the relation is loaded whole, else by SQL.</summary>
    public ValueTask<int> CountAsync(CancellationToken cancellationToken = default) => CountAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="CountAsync(CancellationToken)" />
    public int Count() => CountAsync<SyncCall>(default).Wait();

    /// <summary>Whether there is a record: from memory when the relation is loaded whole, else by SQL.</summary>
    public ValueTask<bool> AnyAsync(CancellationToken cancellationToken = default) => AnyAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="AnyAsync(CancellationToken)" />
    public bool Any() => AnyAsync<SyncCall>(default).Wait();

    /// <summary>Whether a record, by its key, is in the relation: from memory when it is loaded whole, else by SQL.</summary>
    public ValueTask<bool> ContainsAsync(T record, CancellationToken cancellationToken = default) =>
        ContainsAsync<AsyncCall>(KeyOf(record), cancellationToken);

    /// <inheritdoc cref="ContainsAsync(T, CancellationToken)" />
    public bool Contains(T record) => ContainsAsync<SyncCall>(KeyOf(record), default).Wait();

    /// <summary>What is known without loading.</summary>
    public override string ToString() => DebuggerText;

    private string DebuggerText => $"{Relation}: {(Content is null ? "not loaded" : $"{Content.Targets.Length} loaded{(Content.IsPartial ? ", a part" : "")}")}";

    private protected async ValueTask<IReadOnlyList<T>> LoadAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (Items is { } items) return items;
        if (Owner.State == RecordState.New) return Empty();
        await RelationTouch.LoadAsync<TCall>(Owner, Relation, cancellationToken).ConfigureAwait(false);
        return Items ?? [];
    }

    internal async ValueTask<bool> ContainsAsync<TCall>(RecordKey key, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (key.HasNull) return false;
        if (Content is { IsPartial: false } content) return content.IndexOf(T.Model, key) >= 0;
        if (Owner.State == RecordState.New) return false;
        return await QueryRunner.AnyAsync<TCall>(Keyed(key), cancellationToken).ConfigureAwait(false);
    }

    private RecordKey KeyOf(T record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return RecordKey.Of(record, T.Model, Relation.Target.Key);
    }

    private protected abstract QuerySpec Keyed(in RecordKey key);

    private protected QuerySpec Spec => ((IQuerySource)this).Spec;

    // An unsaved owner has no rows: what is attached to it meanwhile is kept here and written with its save.
    private protected T[] Empty()
    {
        Content ??= RelationContent.Empty(Relation);
        return Items!;
    }

    private async ValueTask<IReadOnlyList<T>> ReloadAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (Owner.State == RecordState.New) return Empty();
        await RelationTouch.ReloadAsync<TCall>(Owner, Relation, cancellationToken).ConfigureAwait(false);
        return Items ?? [];
    }

    private async ValueTask<int> CountAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall =>
        Content is { IsPartial: false } content ? content.Targets.Length : await QueryRunner.CountAsync<TCall>(Spec, cancellationToken).ConfigureAwait(false);

    private async ValueTask<bool> AnyAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall =>
        Content is { IsPartial: false } content ? content.Targets.Length > 0 : await QueryRunner.AnyAsync<TCall>(Spec, cancellationToken).ConfigureAwait(false);
}
