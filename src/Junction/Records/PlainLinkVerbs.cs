using Junction.Dialects;
using Junction.Model;
using Junction.Records;
using Junction.Relations;

namespace Junction;

/// <summary>Verbs that link through a link model without data.</summary>
/// <remarks>
/// They exist only where the link model has no <c>required</c> member: with one, a link without data could not be told from a mistake.
/// </remarks>
public static class PlainLinkVerbs
{
    extension<T, TLink>(ManyToMany<T, TLink> relation)
        where T : ActiveRecord<T>, IRecord<T>
        where TLink : ActiveRecord<TLink>, IRecord<TLink>, IOptionalPayload
    {
        /// <summary>Links the record; what is linked already stays as it is and is reported as unchanged.</summary>
        public ValueTask<LinkChange> AttachAsync(T target, CancellationToken cancellationToken = default) =>
            relation.Request(LinkVerb.Attach, target).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Links the record; what is linked already stays as it is and is reported as unchanged.</summary>
        public LinkChange Attach(T target) => relation.Request(LinkVerb.Attach, target).SendAsync<SyncCall>(default).Wait();

        /// <summary>Links the records; what is linked already stays as it is and is reported as unchanged.</summary>
        public ValueTask<LinkChange> AttachAsync(IEnumerable<T> targets, CancellationToken cancellationToken = default) =>
            relation.Request(LinkVerb.Attach, targets).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Links the records; what is linked already stays as it is and is reported as unchanged.</summary>
        public LinkChange Attach(IEnumerable<T> targets) => relation.Request(LinkVerb.Attach, targets).SendAsync<SyncCall>(default).Wait();

        /// <summary>Makes the records the only ones linked.</summary>
        public ValueTask<LinkChange> SyncAsync(IEnumerable<T> targets, CancellationToken cancellationToken = default) =>
            relation.Request(LinkVerb.Sync, targets).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Makes the records the only ones linked.</summary>
        public LinkChange Sync(IEnumerable<T> targets) => relation.Request(LinkVerb.Sync, targets).SendAsync<SyncCall>(default).Wait();

        /// <summary>Links the record when not linked, and unlinks what is.</summary>
        public ValueTask<LinkChange> ToggleAsync(T target, CancellationToken cancellationToken = default) =>
            relation.Request(LinkVerb.Toggle, target).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Links the record when not linked, and unlinks what is.</summary>
        public LinkChange Toggle(T target) => relation.Request(LinkVerb.Toggle, target).SendAsync<SyncCall>(default).Wait();

        /// <summary>Links the records when not linked, and unlinks what is.</summary>
        public ValueTask<LinkChange> ToggleAsync(IEnumerable<T> targets, CancellationToken cancellationToken = default) =>
            relation.Request(LinkVerb.Toggle, targets).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Links the records when not linked, and unlinks what is.</summary>
        public LinkChange Toggle(IEnumerable<T> targets) => relation.Request(LinkVerb.Toggle, targets).SendAsync<SyncCall>(default).Wait();
    }

    extension<T, TKey, TLink>(IPaidLinkRelation<IKeyed<T, TKey>, TLink> relation)
        where T : ActiveRecord<T>, IRecord<T>, IKeyed<T, TKey>
        where TLink : ActiveRecord<TLink>, IRecord<TLink>, IOptionalPayload
    {
        /// <summary>Links the record with this key; what is linked already stays as it is and is reported as unchanged.</summary>
        public ValueTask<LinkChange> AttachAsync(TKey key, CancellationToken cancellationToken = default) =>
            ((LinkCollection<T>)relation).Request(LinkVerb.Attach, LinkKeys.Of<T, TKey>(key)).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Links the record with this key; what is linked already stays as it is and is reported as unchanged.</summary>
        public LinkChange Attach(TKey key) => ((LinkCollection<T>)relation).Request(LinkVerb.Attach, LinkKeys.Of<T, TKey>(key)).SendAsync<SyncCall>(default).Wait();

        /// <summary>Links the records with these keys; what is linked already stays as it is and is reported as unchanged.</summary>
        public ValueTask<LinkChange> AttachAsync(IEnumerable<TKey> keys, CancellationToken cancellationToken = default) =>
            ((LinkCollection<T>)relation).Request(LinkVerb.Attach, LinkKeys.Of<T, TKey>(keys)).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Links the records with these keys; what is linked already stays as it is and is reported as unchanged.</summary>
        public LinkChange Attach(IEnumerable<TKey> keys) => ((LinkCollection<T>)relation).Request(LinkVerb.Attach, LinkKeys.Of<T, TKey>(keys)).SendAsync<SyncCall>(default).Wait();

        /// <summary>Makes the records with these keys the only ones linked.</summary>
        public ValueTask<LinkChange> SyncAsync(IEnumerable<TKey> keys, CancellationToken cancellationToken = default) =>
            ((LinkCollection<T>)relation).Request(LinkVerb.Sync, LinkKeys.Of<T, TKey>(keys)).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Makes the records with these keys the only ones linked.</summary>
        public LinkChange Sync(IEnumerable<TKey> keys) => ((LinkCollection<T>)relation).Request(LinkVerb.Sync, LinkKeys.Of<T, TKey>(keys)).SendAsync<SyncCall>(default).Wait();

        /// <summary>Links the record with this key when not linked, and unlinks what is.</summary>
        public ValueTask<LinkChange> ToggleAsync(TKey key, CancellationToken cancellationToken = default) =>
            ((LinkCollection<T>)relation).Request(LinkVerb.Toggle, LinkKeys.Of<T, TKey>(key)).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Links the record with this key when not linked, and unlinks what is.</summary>
        public LinkChange Toggle(TKey key) => ((LinkCollection<T>)relation).Request(LinkVerb.Toggle, LinkKeys.Of<T, TKey>(key)).SendAsync<SyncCall>(default).Wait();

        /// <summary>Links the records with these keys when not linked, and unlinks what is.</summary>
        public ValueTask<LinkChange> ToggleAsync(IEnumerable<TKey> keys, CancellationToken cancellationToken = default) =>
            ((LinkCollection<T>)relation).Request(LinkVerb.Toggle, LinkKeys.Of<T, TKey>(keys)).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Links the records with these keys when not linked, and unlinks what is.</summary>
        public LinkChange Toggle(IEnumerable<TKey> keys) => ((LinkCollection<T>)relation).Request(LinkVerb.Toggle, LinkKeys.Of<T, TKey>(keys)).SendAsync<SyncCall>(default).Wait();
    }
}
