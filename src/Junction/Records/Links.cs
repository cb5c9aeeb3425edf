using System.ComponentModel;
using Junction.Dialects;
using Junction.Model;
using Junction.Relations;

namespace Junction.Records;

/// <summary>What the generated verbs that link without data call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Links
{
    /// <summary>Links records.</summary>
    public static ValueTask<LinkChange> AttachAsync<T, TLink>(ManyToMany<T, TLink> relation, IEnumerable<T> targets, CancellationToken cancellationToken)
        where T : ActiveRecord<T>, IRecord<T> where TLink : ActiveRecord<TLink>, IRecord<TLink> =>
        relation.Request(LinkVerb.Attach, targets).SendAsync<AsyncCall>(cancellationToken);

    /// <summary>Links records.</summary>
    public static LinkChange Attach<T, TLink>(ManyToMany<T, TLink> relation, IEnumerable<T> targets)
        where T : ActiveRecord<T>, IRecord<T> where TLink : ActiveRecord<TLink>, IRecord<TLink> =>
        relation.Request(LinkVerb.Attach, targets).SendAsync<SyncCall>(default).Wait();

    /// <summary>Makes the linked set equal to records.</summary>
    public static ValueTask<LinkChange> SyncAsync<T, TLink>(ManyToMany<T, TLink> relation, IEnumerable<T> targets, CancellationToken cancellationToken)
        where T : ActiveRecord<T>, IRecord<T> where TLink : ActiveRecord<TLink>, IRecord<TLink> =>
        relation.Request(LinkVerb.Sync, targets).SendAsync<AsyncCall>(cancellationToken);

    /// <summary>Makes the linked set equal to records.</summary>
    public static LinkChange Sync<T, TLink>(ManyToMany<T, TLink> relation, IEnumerable<T> targets)
        where T : ActiveRecord<T>, IRecord<T> where TLink : ActiveRecord<TLink>, IRecord<TLink> =>
        relation.Request(LinkVerb.Sync, targets).SendAsync<SyncCall>(default).Wait();

    /// <summary>Unlinks those records that are linked and links the others.</summary>
    public static ValueTask<LinkChange> ToggleAsync<T, TLink>(ManyToMany<T, TLink> relation, IEnumerable<T> targets, CancellationToken cancellationToken)
        where T : ActiveRecord<T>, IRecord<T> where TLink : ActiveRecord<TLink>, IRecord<TLink> =>
        relation.Request(LinkVerb.Toggle, targets).SendAsync<AsyncCall>(cancellationToken);

    /// <summary>Unlinks those records that are linked and links the others.</summary>
    public static LinkChange Toggle<T, TLink>(ManyToMany<T, TLink> relation, IEnumerable<T> targets)
        where T : ActiveRecord<T>, IRecord<T> where TLink : ActiveRecord<TLink>, IRecord<TLink> =>
        relation.Request(LinkVerb.Toggle, targets).SendAsync<SyncCall>(default).Wait();
}
