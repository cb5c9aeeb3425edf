using System.ComponentModel;
using Junction.Model;
using Junction.Records;

namespace Junction;

/// <summary>
/// What the compiler finds where a link is to be made without data and its model has <c>required</c> members: an error that says so. Where it
/// has none, <see cref="PlainLinkVerbs"/> are nearer.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RequiredPayloadVerbs
{
    private const string Why = "The link model (the second type of this ManyToMany<…, …>) has required properties, so a new link must be given its data: ";
    private const string Attaching = Why + "AttachAsync(target, link => link.Role = \"guest\").";
    private const string Syncing = Why + "SyncAsync(targets, link => link.Role = \"guest\"); to unlink all there is ClearAsync().";
    private const string Toggling = Why + "ToggleAsync(target, link => link.Role = \"guest\").";

    extension<T, TLink>(IPaidLinkRelation<T, TLink> relation) where T : ActiveRecord<T>, IRecord<T> where TLink : ActiveRecord<TLink>, IRecord<TLink>
    {
        /// <summary>Not without data.</summary>
        [Obsolete(Attaching, error: true)]
        public ValueTask<LinkChange> AttachAsync(T target, CancellationToken cancellationToken = default) => throw new NotSupportedException(Attaching);

        /// <summary>Not without data.</summary>
        [Obsolete(Attaching, error: true)]
        public ValueTask<LinkChange> AttachAsync(IEnumerable<T> targets, CancellationToken cancellationToken = default) => throw new NotSupportedException(Attaching);

        /// <summary>Not without data.</summary>
        [Obsolete(Attaching, error: true)]
        public LinkChange Attach(T target) => throw new NotSupportedException(Attaching);

        /// <summary>Not without data.</summary>
        [Obsolete(Attaching, error: true)]
        public LinkChange Attach(IEnumerable<T> targets) => throw new NotSupportedException(Attaching);

        /// <summary>Not without data.</summary>
        [Obsolete(Syncing, error: true)]
        public ValueTask<LinkChange> SyncAsync(IEnumerable<T> targets, CancellationToken cancellationToken = default) => throw new NotSupportedException(Syncing);

        /// <summary>Not without data.</summary>
        [Obsolete(Syncing, error: true)]
        public LinkChange Sync(IEnumerable<T> targets) => throw new NotSupportedException(Syncing);

        /// <summary>Not without data.</summary>
        [Obsolete(Toggling, error: true)]
        public ValueTask<LinkChange> ToggleAsync(T target, CancellationToken cancellationToken = default) => throw new NotSupportedException(Toggling);

        /// <summary>Not without data.</summary>
        [Obsolete(Toggling, error: true)]
        public ValueTask<LinkChange> ToggleAsync(IEnumerable<T> targets, CancellationToken cancellationToken = default) => throw new NotSupportedException(Toggling);

        /// <summary>Not without data.</summary>
        [Obsolete(Toggling, error: true)]
        public LinkChange Toggle(T target) => throw new NotSupportedException(Toggling);

        /// <summary>Not without data.</summary>
        [Obsolete(Toggling, error: true)]
        public LinkChange Toggle(IEnumerable<T> targets) => throw new NotSupportedException(Toggling);
    }

    extension<T, TKey>(ILinkRelation<IKeyed<T, TKey>> relation) where T : ActiveRecord<T>, IRecord<T>, IKeyed<T, TKey>
    {
        /// <summary>Not without data.</summary>
        [Obsolete(Attaching, error: true)]
        public ValueTask<LinkChange> AttachAsync(TKey key, CancellationToken cancellationToken = default) => throw new NotSupportedException(Attaching);

        /// <summary>Not without data.</summary>
        [Obsolete(Attaching, error: true)]
        public LinkChange Attach(TKey key) => throw new NotSupportedException(Attaching);
    }
}
