using System.Text.Json.Serialization;
using Junction.Dialects;
using Junction.Model;
using Junction.Querying;
using Junction.Records;
using Junction.Relations;

namespace Junction;

/// <summary>A many-to-many relation of a record. Writes go to the database at once, or with the save of a new owner.</summary>
/// <typeparam name="T">The model it leads to.</typeparam>
public abstract class LinkCollection<T> : RelationCollection<T>, ILinkRelation<T> where T : ActiveRecord<T>, IRecord<T>
{
    private protected LinkCollection(Record owner, RelationInfo relation, RelationContent? content) : base(owner, relation, content) { }

    /// <summary>Unlinks a record, by its key; one that is not linked is reported as unchanged. One statement, nothing is loaded.</summary>
    public ValueTask<LinkChange> DetachAsync(T target, CancellationToken cancellationToken = default) =>
        Request(LinkVerb.Detach, target).SendAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="DetachAsync(T, CancellationToken)" />
    public LinkChange Detach(T target) => Request(LinkVerb.Detach, target).SendAsync<SyncCall>(default).Wait();

    /// <summary>Unlinks records, by their keys; those not linked are reported as unchanged. One statement, nothing is loaded.</summary>
    public ValueTask<LinkChange> DetachAsync(IEnumerable<T> targets, CancellationToken cancellationToken = default) =>
        Request(LinkVerb.Detach, targets).SendAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="DetachAsync(IEnumerable{T}, CancellationToken)" />
    public LinkChange Detach(IEnumerable<T> targets) => Request(LinkVerb.Detach, targets).SendAsync<SyncCall>(default).Wait();

    /// <summary>Unlinks all records, whether loaded or not. One statement, nothing is loaded.</summary>
    public ValueTask<LinkChange> ClearAsync(CancellationToken cancellationToken = default) => Request(LinkVerb.Clear, Array.Empty<T>()).SendAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="ClearAsync" />
    public LinkChange Clear() => Request(LinkVerb.Clear, Array.Empty<T>()).SendAsync<SyncCall>(default).Wait();

    internal async ValueTask<List<TKey>> KeysAsync<TCall, TKey>(Func<DbValue[], TKey> key, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var keys = new List<TKey>();
        if (Content is { IsPartial: false } content)
        {
            foreach (var target in content.Targets) keys.Add(key(Array.ConvertAll(T.Model.Key, column => T.GetColumn((T)target, column.Ordinal))));
            return keys;
        }
        if (Owner.State == RecordState.New) return keys;
        var spec = Spec;
        var select = spec.SelectLinks(Relations.Select.Columns(spec.Link!, Relation.Link.TargetColumns));
        return await QueryRunner.RowsAsync<TCall, TKey>(spec, select, Relation.TargetColumns, key, cancellationToken).ConfigureAwait(false);
    }

    internal LinkRequest Request(LinkVerb verb, T target, LinkPayload? payload = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Request(verb, [target], payload);
    }

    internal LinkRequest Request(LinkVerb verb, IEnumerable<T> targets, LinkPayload? payload = null, SyncMode mode = SyncMode.Leave)
    {
        ArgumentNullException.ThrowIfNull(targets);
        T[] records = [.. targets];
        if (Array.IndexOf(records, null) is var at and >= 0) throw new ArgumentException($"The target at position {at} is null.", nameof(targets));
        return new LinkRequest(Owner, Relation, verb) { Records = records, Payload = payload, Mode = mode };
    }

    internal LinkRequest Request(LinkVerb verb, IReadOnlyList<RecordKey> keys, LinkPayload? payload = null, SyncMode mode = SyncMode.Leave) =>
        new(Owner, Relation, verb) { Keys = keys, Payload = payload, Mode = mode };

    // The link row holds the target's key, so whether a target is linked is asked of the link table alone.
    private protected override QuerySpec Keyed(in RecordKey key) => Spec.Filter(key);
}

/// <summary>A many-to-many relation over a plain join table.</summary>
/// <typeparam name="T">The model it leads to.</typeparam>
[JsonConverter(typeof(RelationJson))]
public sealed class ManyToMany<T> : LinkCollection<T>, IPlainLinkRelation<T> where T : ActiveRecord<T>, IRecord<T>
{
    internal ManyToMany(Record owner, RelationInfo relation, RelationContent? content) : base(owner, relation, content) { }

    /// <summary>Links a record; one that is linked already is reported as unchanged. One statement, nothing is loaded.</summary>
    public ValueTask<LinkChange> AttachAsync(T target, CancellationToken cancellationToken = default) =>
        Request(LinkVerb.Attach, target).SendAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="AttachAsync(T, CancellationToken)" />
    public LinkChange Attach(T target) => Request(LinkVerb.Attach, target).SendAsync<SyncCall>(default).Wait();

    /// <summary>Links records; those linked already are reported as unchanged. One statement, nothing is loaded.</summary>
    public ValueTask<LinkChange> AttachAsync(IEnumerable<T> targets, CancellationToken cancellationToken = default) =>
        Request(LinkVerb.Attach, targets).SendAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="AttachAsync(IEnumerable{T}, CancellationToken)" />
    public LinkChange Attach(IEnumerable<T> targets) => Request(LinkVerb.Attach, targets).SendAsync<SyncCall>(default).Wait();

    /// <summary>Makes the linked set equal to these records: links what is missing, unlinks the rest. At most three statements in one transaction.</summary>
    public ValueTask<LinkChange> SyncAsync(IEnumerable<T> targets, CancellationToken cancellationToken = default) =>
        Request(LinkVerb.Sync, targets).SendAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="SyncAsync" />
    public LinkChange Sync(IEnumerable<T> targets) => Request(LinkVerb.Sync, targets).SendAsync<SyncCall>(default).Wait();

    /// <summary>Unlinks those records that are linked and links the others. At most three statements in one transaction.</summary>
    public ValueTask<LinkChange> ToggleAsync(IEnumerable<T> targets, CancellationToken cancellationToken = default) =>
        Request(LinkVerb.Toggle, targets).SendAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="ToggleAsync(IEnumerable{T}, CancellationToken)" />
    public LinkChange Toggle(IEnumerable<T> targets) => Request(LinkVerb.Toggle, targets).SendAsync<SyncCall>(default).Wait();

    /// <summary>Unlinks a record that is linked, or links it.</summary>
    public ValueTask<LinkChange> ToggleAsync(T target, CancellationToken cancellationToken = default) =>
        Request(LinkVerb.Toggle, target).SendAsync<AsyncCall>(cancellationToken);

    /// <inheritdoc cref="ToggleAsync(T, CancellationToken)" />
    public LinkChange Toggle(T target) => Request(LinkVerb.Toggle, target).SendAsync<SyncCall>(default).Wait();
}
