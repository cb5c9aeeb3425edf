using System.Text.Json.Serialization;
using Junction.Dialects;
using Junction.Model;
using Junction.Querying;
using Junction.Records;
using Junction.Relations;

namespace Junction;

/// <summary>
/// A many-to-many relation through a link model: the link's own data is written with the link, read beside the target, and asked about in
/// conditions of two parameters.
/// </summary>
/// <typeparam name="T">The model it leads to.</typeparam>
/// <typeparam name="TLink">The link model.</typeparam>
/// <remarks>
/// The overloads that link without data are in <see cref="PlainLinkVerbs"/>: they exist only for link models that can be made without,
/// those with no <c>required</c> member.
/// </remarks>
[JsonConverter(typeof(RelationJson))]
public sealed class ManyToMany<T, TLink> : LinkCollection<T>, IPaidLinkRelation<T, TLink>
    where T : ActiveRecord<T>, IRecord<T>
    where TLink : ActiveRecord<TLink>, IRecord<TLink>
{
    internal ManyToMany(Record owner, RelationInfo relation, RelationContent? content) : base(owner, relation, content) { }

    /// <summary>
    /// The records with the link rows that lead to them. Loading a relation reads of its links the keys alone; the rows come when they are asked
    /// for here, for all records of the same result in one statement, or at once by <c>With(s =&gt; s.Courses.Links)</c>.
    /// </summary>
    /// <remarks>
    /// Of a new owner they are the links that its save will write, the very objects, with the targets that are at hand as records; those attached by
    /// key come with the save.
    /// </remarks>
    public LinkPairs<T, TLink> Links => new(this);

    /// <summary>Links a record with data; one that is linked already, and its data, are left alone and reported as unchanged.</summary>
    public ValueTask<LinkChange> AttachAsync(T target, Action<TLink> payload, CancellationToken cancellationToken = default) =>
        Request(LinkVerb.Attach, target, LinkPayloads.ForAll(payload)).SendAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="AttachAsync(T, Action{TLink}, CancellationToken)" />
    public LinkChange Attach(T target, Action<TLink> payload) => Request(LinkVerb.Attach, target, LinkPayloads.ForAll(payload)).SendAsync<SyncCall>(default).Wait();

    /// <summary>Links records with the same data for each; those linked already are left alone and reported as unchanged. One statement.</summary>
    public ValueTask<LinkChange> AttachAsync(IEnumerable<T> targets, Action<TLink> payload, CancellationToken cancellationToken = default) =>
        Request(LinkVerb.Attach, targets, LinkPayloads.ForAll(payload)).SendAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="AttachAsync(IEnumerable{T}, Action{TLink}, CancellationToken)" />
    public LinkChange Attach(IEnumerable<T> targets, Action<TLink> payload) => Request(LinkVerb.Attach, targets, LinkPayloads.ForAll(payload)).SendAsync<SyncCall>(default).Wait();

    /// <summary>Links records with data for each of its own. One statement.</summary>
    public ValueTask<LinkChange> AttachAsync(IEnumerable<T> targets, Action<T, TLink> payload, CancellationToken cancellationToken = default) =>
        Request(LinkVerb.Attach, targets, LinkPayloads.ForEach(payload)).SendAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="AttachAsync(IEnumerable{T}, Action{T, TLink}, CancellationToken)" />
    public LinkChange Attach(IEnumerable<T> targets, Action<T, TLink> payload) => Request(LinkVerb.Attach, targets, LinkPayloads.ForEach(payload)).SendAsync<SyncCall>(default).Wait();

    /// <summary>
    /// Makes the linked set equal to these records. The data is for new links; with <see cref="SyncMode.Update"/> kept links get it
    /// too, and those it changes are reported as updated. At most three statements in one transaction, under the owner's lock.
    /// </summary>
    /// <remarks>
    /// Of a kept link only the columns that its data changes are written; links that change in other columns take a statement more. A
    /// <c>[ConcurrencyCheck]</c> column of the link is not asked for: its row was read in the same transaction a moment ago.
    /// </remarks>
    public ValueTask<LinkChange> SyncAsync(IEnumerable<T> targets, Action<TLink> payload, SyncMode mode, CancellationToken cancellationToken = default) =>
        Request(LinkVerb.Sync, targets, LinkPayloads.ForAll(payload), mode).SendAsync<AsyncCall>(cancellationToken);

    /// <summary>Makes the linked set equal to these records. The data is for new links; kept ones keep theirs.</summary>
    public ValueTask<LinkChange> SyncAsync(IEnumerable<T> targets, Action<TLink> payload, CancellationToken cancellationToken = default) =>
        SyncAsync(targets, payload, SyncMode.Leave, cancellationToken);

    /// <inheritdoc cref="SyncAsync(IEnumerable{T}, Action{TLink}, SyncMode, CancellationToken)" />
    public LinkChange Sync(IEnumerable<T> targets, Action<TLink> payload, SyncMode mode = SyncMode.Leave) =>
        Request(LinkVerb.Sync, targets, LinkPayloads.ForAll(payload), mode).SendAsync<SyncCall>(default).Wait();

    /// <summary>The same, with data for each record of its own.</summary>
    public ValueTask<LinkChange> SyncAsync(IEnumerable<T> targets, Action<T, TLink> payload, SyncMode mode, CancellationToken cancellationToken = default) =>
        Request(LinkVerb.Sync, targets, LinkPayloads.ForEach(payload), mode).SendAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="SyncAsync(IEnumerable{T}, Action{T, TLink}, SyncMode, CancellationToken)" />
    public ValueTask<LinkChange> SyncAsync(IEnumerable<T> targets, Action<T, TLink> payload, CancellationToken cancellationToken = default) =>
        SyncAsync(targets, payload, SyncMode.Leave, cancellationToken);

    /// <inheritdoc cref="SyncAsync(IEnumerable{T}, Action{T, TLink}, SyncMode, CancellationToken)" />
    public LinkChange Sync(IEnumerable<T> targets, Action<T, TLink> payload, SyncMode mode = SyncMode.Leave) =>
        Request(LinkVerb.Sync, targets, LinkPayloads.ForEach(payload), mode).SendAsync<SyncCall>(default).Wait();

    /// <summary>Unlinks a record that is linked, or links it with data.</summary>
    public ValueTask<LinkChange> ToggleAsync(T target, Action<TLink> payload, CancellationToken cancellationToken = default) =>
        Request(LinkVerb.Toggle, target, LinkPayloads.ForAll(payload)).SendAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="ToggleAsync(T, Action{TLink}, CancellationToken)" />
    public LinkChange Toggle(T target, Action<TLink> payload) => Request(LinkVerb.Toggle, target, LinkPayloads.ForAll(payload)).SendAsync<SyncCall>(default).Wait();

    /// <summary>Unlinks those records that are linked and links the others, with the same data for each.</summary>
    public ValueTask<LinkChange> ToggleAsync(IEnumerable<T> targets, Action<TLink> payload, CancellationToken cancellationToken = default) =>
        Request(LinkVerb.Toggle, targets, LinkPayloads.ForAll(payload)).SendAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="ToggleAsync(IEnumerable{T}, Action{TLink}, CancellationToken)" />
    public LinkChange Toggle(IEnumerable<T> targets, Action<TLink> payload) => Request(LinkVerb.Toggle, targets, LinkPayloads.ForAll(payload)).SendAsync<SyncCall>(default).Wait();

    /// <summary>Unlinks those records that are linked and links the others, with data for each of its own.</summary>
    public ValueTask<LinkChange> ToggleAsync(IEnumerable<T> targets, Action<T, TLink> payload, CancellationToken cancellationToken = default) =>
        Request(LinkVerb.Toggle, targets, LinkPayloads.ForEach(payload)).SendAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="ToggleAsync(IEnumerable{T}, Action{T, TLink}, CancellationToken)" />
    public LinkChange Toggle(IEnumerable<T> targets, Action<T, TLink> payload) => Request(LinkVerb.Toggle, targets, LinkPayloads.ForEach(payload)).SendAsync<SyncCall>(default).Wait();

    /// <summary>Changes the data of the link to a record; one that is not linked is reported as missing. Two statements under the owner's lock.</summary>
    /// <remarks>Only the columns that are changed are written. A <c>[ConcurrencyCheck]</c> column of the link is not asked for: its row was just read.</remarks>
    public ValueTask<LinkChange> UpdateLinkAsync(T target, Action<TLink> payload, CancellationToken cancellationToken = default) =>
        Request(LinkVerb.Update, target, LinkPayloads.ForAll(payload)).SendAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="UpdateLinkAsync" />
    public LinkChange UpdateLink(T target, Action<TLink> payload) => Request(LinkVerb.Update, target, LinkPayloads.ForAll(payload)).SendAsync<SyncCall>(default).Wait();

    internal bool HasLinks => Content is { HasLinks: true };

    internal async ValueTask<IReadOnlyList<LinkPair<T, TLink>>> LinksAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (Owner.State != RecordState.New) await RelationTouch.LoadLinksAsync<TCall>(Owner, Relation, cancellationToken).ConfigureAwait(false);
        return Pairs() ?? [];
    }

    internal IReadOnlyList<LinkPair<T, TLink>> LoadedLinks() =>
        Pairs() ?? throw RelationNotLoadedException.ForLoaded(Relation.Owner.ModelName, $"{Relation.Name}.{nameof(Links)}");

    private LinkPair<T, TLink>[]? Pairs()
    {
        if (Content is not { HasLinks: true } content) return null;
        var (targets, links) = ((T[])content.Targets, (TLink[])content.Links!);
        var pairs = new LinkPair<T, TLink>[targets.Length];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = new(targets[i], links[i]);
        return pairs;
    }

    internal void CheckLinkTouch()
    {
        if (!HasLinks && Owner.State != RecordState.New) SyncTouching.Check(Owner, Relation, $"{Relation.Name}.{nameof(Links)}");
    }
}
