using Junction.Dialects;
using Junction.Model;
using Junction.Records;
using Junction.Relations;

namespace Junction;

/// <summary>Verbs of relations that name targets by key, typed as the target's own.</summary>
public static class KeyedLinkVerbs
{
    extension<T, TKey>(IRelation<IKeyed<T, TKey>> relation) where T : ActiveRecord<T>, IRecord<T>, IKeyed<T, TKey>
    {
        /// <summary>Whether the record with this key is in the relation: from memory when it is loaded whole, else by SQL.</summary>
        public ValueTask<bool> ContainsAsync(TKey key, CancellationToken cancellationToken = default) =>
            ((RelationCollection<T>)relation).ContainsAsync<AsyncCall>(LinkKeys.Of<T, TKey>(key)[0], cancellationToken);

        /// <summary>Whether the record with this key is in the relation: from memory when it is loaded whole, else by SQL.</summary>
        public bool Contains(TKey key) => ((RelationCollection<T>)relation).ContainsAsync<SyncCall>(LinkKeys.Of<T, TKey>(key)[0], default).Wait();
    }

    extension<T, TKey>(ILinkRelation<IKeyed<T, TKey>> relation) where T : ActiveRecord<T>, IRecord<T>, IKeyed<T, TKey>
    {
        /// <summary>The keys of the linked records, one a link row: from memory when the relation is loaded whole, else of the link table alone.</summary>
        public ValueTask<List<TKey>> KeysAsync(CancellationToken cancellationToken = default) =>
            ((LinkCollection<T>)relation).KeysAsync<AsyncCall, TKey>(T.FromValues, cancellationToken);

        /// <summary>The keys of the linked records, one a link row: from memory when the relation is loaded whole, else of the link table alone.</summary>
        public List<TKey> Keys() => ((LinkCollection<T>)relation).KeysAsync<SyncCall, TKey>(T.FromValues, default).Wait();

        /// <summary>Unlinks the record with this key; what is not linked is reported as unchanged.</summary>
        public ValueTask<LinkChange> DetachAsync(TKey key, CancellationToken cancellationToken = default) =>
            ((LinkCollection<T>)relation).Request(LinkVerb.Detach, LinkKeys.Of<T, TKey>(key)).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Unlinks the record with this key; what is not linked is reported as unchanged.</summary>
        public LinkChange Detach(TKey key) => ((LinkCollection<T>)relation).Request(LinkVerb.Detach, LinkKeys.Of<T, TKey>(key)).SendAsync<SyncCall>(default).Wait();

        /// <summary>Unlinks the records with these keys; what is not linked is reported as unchanged.</summary>
        public ValueTask<LinkChange> DetachAsync(IEnumerable<TKey> keys, CancellationToken cancellationToken = default) =>
            ((LinkCollection<T>)relation).Request(LinkVerb.Detach, LinkKeys.Of<T, TKey>(keys)).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Unlinks the records with these keys; what is not linked is reported as unchanged.</summary>
        public LinkChange Detach(IEnumerable<TKey> keys) => ((LinkCollection<T>)relation).Request(LinkVerb.Detach, LinkKeys.Of<T, TKey>(keys)).SendAsync<SyncCall>(default).Wait();
    }

    extension<T, TKey>(IPlainLinkRelation<IKeyed<T, TKey>> relation) where T : ActiveRecord<T>, IRecord<T>, IKeyed<T, TKey>
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

    extension<T, TKey, TLink>(IPaidLinkRelation<IKeyed<T, TKey>, TLink> relation)
        where T : ActiveRecord<T>, IRecord<T>, IKeyed<T, TKey>
        where TLink : ActiveRecord<TLink>, IRecord<TLink>
    {
        /// <summary>Links the record with this key; what is linked already stays as it is and is reported as unchanged.</summary>
        public ValueTask<LinkChange> AttachAsync(TKey key, Action<TLink> payload, CancellationToken cancellationToken = default) =>
            ((LinkCollection<T>)relation).Request(LinkVerb.Attach, LinkKeys.Of<T, TKey>(key), LinkPayloads.ForAll(payload)).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Links the record with this key; what is linked already stays as it is and is reported as unchanged.</summary>
        public LinkChange Attach(TKey key, Action<TLink> payload) => ((LinkCollection<T>)relation).Request(LinkVerb.Attach, LinkKeys.Of<T, TKey>(key), LinkPayloads.ForAll(payload)).SendAsync<SyncCall>(default).Wait();

        /// <summary>Links the records with these keys; what is linked already stays as it is and is reported as unchanged.</summary>
        public ValueTask<LinkChange> AttachAsync(IEnumerable<TKey> keys, Action<TLink> payload, CancellationToken cancellationToken = default) =>
            ((LinkCollection<T>)relation).Request(LinkVerb.Attach, LinkKeys.Of<T, TKey>(keys), LinkPayloads.ForAll(payload)).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Links the records with these keys; what is linked already stays as it is and is reported as unchanged.</summary>
        public LinkChange Attach(IEnumerable<TKey> keys, Action<TLink> payload) => ((LinkCollection<T>)relation).Request(LinkVerb.Attach, LinkKeys.Of<T, TKey>(keys), LinkPayloads.ForAll(payload)).SendAsync<SyncCall>(default).Wait();

        /// <summary>Makes the records with these keys the only ones linked.</summary>
        public ValueTask<LinkChange> SyncAsync(IEnumerable<TKey> keys, Action<TLink> payload, SyncMode mode, CancellationToken cancellationToken = default) =>
            ((LinkCollection<T>)relation).Request(LinkVerb.Sync, LinkKeys.Of<T, TKey>(keys), LinkPayloads.ForAll(payload), mode).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Makes the records with these keys the only ones linked. The data is for new links; kept ones keep theirs.</summary>
        public ValueTask<LinkChange> SyncAsync(IEnumerable<TKey> keys, Action<TLink> payload, CancellationToken cancellationToken = default) =>
            relation.SyncAsync(keys, payload, SyncMode.Leave, cancellationToken);

        /// <summary>Makes the records with these keys the only ones linked.</summary>
        public LinkChange Sync(IEnumerable<TKey> keys, Action<TLink> payload, SyncMode mode = SyncMode.Leave) => ((LinkCollection<T>)relation).Request(LinkVerb.Sync, LinkKeys.Of<T, TKey>(keys), LinkPayloads.ForAll(payload), mode).SendAsync<SyncCall>(default).Wait();

        /// <summary>Links the record with this key when not linked, and unlinks what is.</summary>
        public ValueTask<LinkChange> ToggleAsync(TKey key, Action<TLink> payload, CancellationToken cancellationToken = default) =>
            ((LinkCollection<T>)relation).Request(LinkVerb.Toggle, LinkKeys.Of<T, TKey>(key), LinkPayloads.ForAll(payload)).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Links the record with this key when not linked, and unlinks what is.</summary>
        public LinkChange Toggle(TKey key, Action<TLink> payload) => ((LinkCollection<T>)relation).Request(LinkVerb.Toggle, LinkKeys.Of<T, TKey>(key), LinkPayloads.ForAll(payload)).SendAsync<SyncCall>(default).Wait();

        /// <summary>Links the records with these keys when not linked, and unlinks what is.</summary>
        public ValueTask<LinkChange> ToggleAsync(IEnumerable<TKey> keys, Action<TLink> payload, CancellationToken cancellationToken = default) =>
            ((LinkCollection<T>)relation).Request(LinkVerb.Toggle, LinkKeys.Of<T, TKey>(keys), LinkPayloads.ForAll(payload)).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Links the records with these keys when not linked, and unlinks what is.</summary>
        public LinkChange Toggle(IEnumerable<TKey> keys, Action<TLink> payload) => ((LinkCollection<T>)relation).Request(LinkVerb.Toggle, LinkKeys.Of<T, TKey>(keys), LinkPayloads.ForAll(payload)).SendAsync<SyncCall>(default).Wait();

        /// <summary>Changes the data of the link to the record with this key; one that is not linked is reported as missing.</summary>
        public ValueTask<LinkChange> UpdateLinkAsync(TKey key, Action<TLink> payload, CancellationToken cancellationToken = default) =>
            ((LinkCollection<T>)relation).Request(LinkVerb.Update, LinkKeys.Of<T, TKey>(key), LinkPayloads.ForAll(payload)).SendAsync<AsyncCall>(cancellationToken);

        /// <summary>Changes the data of the link to the record with this key; one that is not linked is reported as missing.</summary>
        public LinkChange UpdateLink(TKey key, Action<TLink> payload) => ((LinkCollection<T>)relation).Request(LinkVerb.Update, LinkKeys.Of<T, TKey>(key), LinkPayloads.ForAll(payload)).SendAsync<SyncCall>(default).Wait();
    }
}
