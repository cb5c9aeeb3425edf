using System.ComponentModel;
using Junction.Dialects;
using Junction.Model;
using Junction.Relations;

namespace Junction.Records;

/// <summary>
/// What the generated verbs that name targets by key call. Keys come as values, row by row, in the order of the target's key columns.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LinkKeys
{
    /// <summary>Links targets.</summary>
    public static ValueTask<LinkChange> AttachAsync<T>(LinkCollection<T> relation, DbValue[] keys, CancellationToken cancellationToken)
        where T : ActiveRecord<T>, IRecord<T> =>
        relation.Request(LinkVerb.Attach, Rows<T>(keys)).SendAsync<AsyncCall>(cancellationToken);

    /// <summary>Links targets.</summary>
    public static LinkChange Attach<T>(LinkCollection<T> relation, DbValue[] keys)
        where T : ActiveRecord<T>, IRecord<T> =>
        relation.Request(LinkVerb.Attach, Rows<T>(keys)).SendAsync<SyncCall>(default).Wait();

    /// <summary>Unlinks targets.</summary>
    public static ValueTask<LinkChange> DetachAsync<T>(LinkCollection<T> relation, DbValue[] keys, CancellationToken cancellationToken)
        where T : ActiveRecord<T>, IRecord<T> =>
        relation.Request(LinkVerb.Detach, Rows<T>(keys)).SendAsync<AsyncCall>(cancellationToken);

    /// <summary>Unlinks targets.</summary>
    public static LinkChange Detach<T>(LinkCollection<T> relation, DbValue[] keys)
        where T : ActiveRecord<T>, IRecord<T> =>
        relation.Request(LinkVerb.Detach, Rows<T>(keys)).SendAsync<SyncCall>(default).Wait();

    /// <summary>Makes the linked set equal to targets.</summary>
    public static ValueTask<LinkChange> SyncAsync<T>(LinkCollection<T> relation, DbValue[] keys, CancellationToken cancellationToken)
        where T : ActiveRecord<T>, IRecord<T> =>
        relation.Request(LinkVerb.Sync, Rows<T>(keys)).SendAsync<AsyncCall>(cancellationToken);

    /// <summary>Makes the linked set equal to targets.</summary>
    public static LinkChange Sync<T>(LinkCollection<T> relation, DbValue[] keys)
        where T : ActiveRecord<T>, IRecord<T> =>
        relation.Request(LinkVerb.Sync, Rows<T>(keys)).SendAsync<SyncCall>(default).Wait();

    /// <summary>Unlinks those targets that are linked and links the others.</summary>
    public static ValueTask<LinkChange> ToggleAsync<T>(LinkCollection<T> relation, DbValue[] keys, CancellationToken cancellationToken)
        where T : ActiveRecord<T>, IRecord<T> =>
        relation.Request(LinkVerb.Toggle, Rows<T>(keys)).SendAsync<AsyncCall>(cancellationToken);

    /// <summary>Unlinks those targets that are linked and links the others.</summary>
    public static LinkChange Toggle<T>(LinkCollection<T> relation, DbValue[] keys)
        where T : ActiveRecord<T>, IRecord<T> =>
        relation.Request(LinkVerb.Toggle, Rows<T>(keys)).SendAsync<SyncCall>(default).Wait();

    /// <summary>Links targets, with data.</summary>
    public static ValueTask<LinkChange> AttachAsync<T, TLink>(ManyToMany<T, TLink> relation, DbValue[] keys, Action<TLink> payload, CancellationToken cancellationToken)
        where T : ActiveRecord<T>, IRecord<T> where TLink : ActiveRecord<TLink>, IRecord<TLink> =>
        relation.Request(LinkVerb.Attach, Rows<T>(keys), LinkPayloads.ForAll(payload)).SendAsync<AsyncCall>(cancellationToken);

    /// <summary>Links targets, with data.</summary>
    public static LinkChange Attach<T, TLink>(ManyToMany<T, TLink> relation, DbValue[] keys, Action<TLink> payload)
        where T : ActiveRecord<T>, IRecord<T> where TLink : ActiveRecord<TLink>, IRecord<TLink> =>
        relation.Request(LinkVerb.Attach, Rows<T>(keys), LinkPayloads.ForAll(payload)).SendAsync<SyncCall>(default).Wait();

    /// <summary>Makes the linked set equal to targets, with data for new links.</summary>
    public static ValueTask<LinkChange> SyncAsync<T, TLink>(ManyToMany<T, TLink> relation, DbValue[] keys, Action<TLink> payload, SyncMode mode, CancellationToken cancellationToken)
        where T : ActiveRecord<T>, IRecord<T> where TLink : ActiveRecord<TLink>, IRecord<TLink> =>
        relation.Request(LinkVerb.Sync, Rows<T>(keys), LinkPayloads.ForAll(payload), mode).SendAsync<AsyncCall>(cancellationToken);

    /// <summary>Makes the linked set equal to targets, with data for new links.</summary>
    public static LinkChange Sync<T, TLink>(ManyToMany<T, TLink> relation, DbValue[] keys, Action<TLink> payload, SyncMode mode)
        where T : ActiveRecord<T>, IRecord<T> where TLink : ActiveRecord<TLink>, IRecord<TLink> =>
        relation.Request(LinkVerb.Sync, Rows<T>(keys), LinkPayloads.ForAll(payload), mode).SendAsync<SyncCall>(default).Wait();

    /// <summary>Unlinks those targets that are linked and links the others, with data.</summary>
    public static ValueTask<LinkChange> ToggleAsync<T, TLink>(ManyToMany<T, TLink> relation, DbValue[] keys, Action<TLink> payload, CancellationToken cancellationToken)
        where T : ActiveRecord<T>, IRecord<T> where TLink : ActiveRecord<TLink>, IRecord<TLink> =>
        relation.Request(LinkVerb.Toggle, Rows<T>(keys), LinkPayloads.ForAll(payload)).SendAsync<AsyncCall>(cancellationToken);

    /// <summary>Unlinks those targets that are linked and links the others, with data.</summary>
    public static LinkChange Toggle<T, TLink>(ManyToMany<T, TLink> relation, DbValue[] keys, Action<TLink> payload)
        where T : ActiveRecord<T>, IRecord<T> where TLink : ActiveRecord<TLink>, IRecord<TLink> =>
        relation.Request(LinkVerb.Toggle, Rows<T>(keys), LinkPayloads.ForAll(payload)).SendAsync<SyncCall>(default).Wait();

    /// <summary>Changes the data of links.</summary>
    public static ValueTask<LinkChange> UpdateLinkAsync<T, TLink>(ManyToMany<T, TLink> relation, DbValue[] keys, Action<TLink> payload, CancellationToken cancellationToken)
        where T : ActiveRecord<T>, IRecord<T> where TLink : ActiveRecord<TLink>, IRecord<TLink> =>
        relation.Request(LinkVerb.Update, Rows<T>(keys), LinkPayloads.ForAll(payload)).SendAsync<AsyncCall>(cancellationToken);

    /// <summary>Changes the data of links.</summary>
    public static LinkChange UpdateLink<T, TLink>(ManyToMany<T, TLink> relation, DbValue[] keys, Action<TLink> payload)
        where T : ActiveRecord<T>, IRecord<T> where TLink : ActiveRecord<TLink>, IRecord<TLink> =>
        relation.Request(LinkVerb.Update, Rows<T>(keys), LinkPayloads.ForAll(payload)).SendAsync<SyncCall>(default).Wait();

    /// <summary>Whether a target is linked.</summary>
    public static ValueTask<bool> ContainsAsync<T>(RelationCollection<T> relation, DbValue[] key, CancellationToken cancellationToken)
        where T : ActiveRecord<T>, IRecord<T> =>
        relation.ContainsAsync<AsyncCall>(Rows<T>(key)[0], cancellationToken);

    /// <summary>Whether a target is linked.</summary>
    public static bool Contains<T>(RelationCollection<T> relation, DbValue[] key)
        where T : ActiveRecord<T>, IRecord<T> =>
        relation.ContainsAsync<SyncCall>(Rows<T>(key)[0], default).Wait();

    /// <summary>The keys of the linked targets, one a link row: from memory when the relation is loaded whole, else of the link table alone.</summary>
    public static ValueTask<List<TKey>> KeysAsync<T, TKey>(LinkCollection<T> relation, Func<DbValue[], TKey> key, CancellationToken cancellationToken)
        where T : ActiveRecord<T>, IRecord<T> =>
        relation.KeysAsync<AsyncCall, TKey>(key, cancellationToken);

    /// <summary>The keys of the linked targets, one a link row: from memory when the relation is loaded whole, else of the link table alone.</summary>
    public static List<TKey> Keys<T, TKey>(LinkCollection<T> relation, Func<DbValue[], TKey> key) where T : ActiveRecord<T>, IRecord<T> =>
        relation.KeysAsync<SyncCall, TKey>(key, default).Wait();

    private static RecordKey[] Rows<T>(DbValue[] keys) where T : Record, IRecord<T>
    {
        var columns = T.Model.Key;
        var rows = new RecordKey[keys.Length / columns.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] = RecordKey.Of(keys.AsSpan(i * columns.Length, columns.Length), columns);
        return rows;
    }
}
