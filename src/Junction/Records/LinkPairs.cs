using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Junction.Dialects;
using Junction.Model;
using Junction.Records;
using Junction.Relations;

namespace Junction;

/// <summary>The targets of a many-to-many relation with the link rows that lead to them: awaitable and enumerable.</summary>
/// <typeparam name="T">The target's model.</typeparam>
/// <typeparam name="TLink">The link model.</typeparam>
/// <remarks><code>foreach (var (course, link) in await john.Courses.Links) …</code></remarks>
[JsonConverter(typeof(LinkPairsJson))]
public readonly struct LinkPairs<T, TLink> : ILinkPairs
    where T : ActiveRecord<T>, IRecord<T>
    where TLink : ActiveRecord<TLink>, IRecord<TLink>
{
    private readonly ManyToMany<T, TLink> _relation;

    internal LinkPairs(ManyToMany<T, TLink> relation) => _relation = relation;

    IRelationHolder? ILinkPairs.Relation => _relation;

    /// <summary>Whether the relation is loaded whole, with its links.</summary>
    public bool IsLoaded => _relation is { IsLoaded: true, HasLinks: true };

    /// <summary>Whether only a part is loaded, by a shaped <c>With</c>, with its links.</summary>
    public bool IsPartial => _relation is { IsPartial: true, HasLinks: true };

    /// <summary>The pairs of the part that a shaped <c>With</c> loaded, or of the whole when that is loaded; loads nothing.</summary>
    /// <exception cref="RelationNotLoadedException">The links are not loaded, be it that the relation itself is.</exception>
    public IReadOnlyList<LinkPair<T, TLink>> Loaded => _relation.LoadedLinks();

    /// <summary>
    /// The pairs. Links that are not loaded are, for all records of the same result whose relation was loaded together: one statement, and one more
    /// when the relation itself is not loaded yet. What is then loaded is as the database has it now.
    /// </summary>
    public ValueTask<IReadOnlyList<LinkPair<T, TLink>>> LoadAsync(CancellationToken cancellationToken = default) => _relation.LinksAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="LoadAsync" />
    public IReadOnlyList<LinkPair<T, TLink>> Load() => _relation.LinksAsync<SyncCall>(default).Wait();

    /// <summary>Awaits the pairs.</summary>
    public ValueTaskAwaiter<IReadOnlyList<LinkPair<T, TLink>>> GetAwaiter() => LoadAsync().GetAwaiter();

    /// <summary>Enumerates the pairs; loads the links synchronously when they are not loaded.</summary>
    public IEnumerator<LinkPair<T, TLink>> GetEnumerator()
    {
        _relation.CheckLinkTouch();
        return Load().GetEnumerator();
    }

    /// <summary>Enumerates the pairs; loads the links when they are not loaded.</summary>
    public async IAsyncEnumerator<LinkPair<T, TLink>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        foreach (var pair in await LoadAsync(cancellationToken).ConfigureAwait(false)) yield return pair;
    }
}

/// <summary>Turns the data a caller gives for links into what the writer takes.</summary>
internal static class LinkPayloads
{
    /// <summary>The same for every link.</summary>
    public static LinkPayload ForAll<TLink>(Action<TLink> payload) where TLink : Record
    {
        ArgumentNullException.ThrowIfNull(payload);
        return (_, link) => payload((TLink)link);
    }

    /// <summary>For each link its own.</summary>
    public static LinkPayload ForEach<T, TLink>(Action<T, TLink> payload) where T : Record where TLink : Record
    {
        ArgumentNullException.ThrowIfNull(payload);
        return (target, link) => payload((T)target.Record!, (TLink)link);
    }
}
