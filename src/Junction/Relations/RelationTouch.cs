using Junction.Databases;
using Junction.Dialects;
using Junction.Model;

namespace Junction.Relations;

/// <summary>
/// What happens when somebody asks an unloaded relation of one record for its rows: it is loaded for all peers, for the record
/// alone, or refused, by the mode in force.
/// </summary>
internal static class RelationTouch
{
    /// <summary>Makes sure that a relation of a record is loaded whole.</summary>
    public static ValueTask LoadAsync<TCall>(Record owner, RelationInfo relation, CancellationToken cancellationToken) where TCall : struct, ICall =>
        LoadAsync<TCall>(owner, relation, withLinks: false, cancellationToken);

    /// <summary>
    /// Makes sure that the link rows of a many-to-many relation are loaded: of the part that is loaded, or of the whole. The rows, and what they lead to,
    /// are then as the database has them now.
    /// </summary>
    public static ValueTask LoadLinksAsync<TCall>(Record owner, RelationInfo relation, CancellationToken cancellationToken) where TCall : struct, ICall =>
        LoadAsync<TCall>(owner, relation, withLinks: true, cancellationToken);

    /// <summary>Loads a relation of a record alone, again if it is loaded.</summary>
    public static ValueTask ReloadAsync<TCall>(Record owner, RelationInfo relation, CancellationToken cancellationToken) where TCall : struct, ICall =>
        LoadOneAsync<TCall>(owner, new RelationLoad(relation), RecordContext.PeersOf(owner), cancellationToken, fresh: true);

    private static async ValueTask LoadAsync<TCall>(Record owner, RelationInfo relation, bool withLinks, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (IsThere(owner, relation, withLinks)) return;
        var peers = RecordContext.PeersOf(owner);
        var mode = Mode(peers, relation, owner);
        if (mode == LoadMode.Throw) throw RelationNotLoadedException.For(relation.Owner.ModelName, withLinks ? $"{relation.Name}.Links" : relation.Name);
        if (mode != LoadMode.Single && peers is not null)
        {
            var before = withLinks ? RelationSlots.Content(owner, relation)?.Load : null;
            await peers.RunOnceAsync(withLinks ? ~relation.Index : relation.Index, () => LoadPeersAsync<TCall>(peers, before, Missing(relation, before, withLinks), cancellationToken), cancellationToken)
                .ConfigureAwait(false);
            // The owner may have left out its turn: its foreign key changed since, it joined the group unloaded, or another part of it is loaded.
            if (IsThere(owner, relation, withLinks)) return;
        }
        var load = Missing(relation, withLinks ? RelationSlots.Content(owner, relation)?.Load : null, withLinks);
        await LoadOneAsync<TCall>(owner, load, peers, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsThere(Record owner, RelationInfo relation, bool withLinks) =>
        withLinks ? RelationSlots.Content(owner, relation) is { HasLinks: true } : RelationSlots.IsWhole(owner, relation);

    private static RelationLoad Missing(RelationInfo relation, RelationLoad? before, bool withLinks) => withLinks ? (before ?? new(relation)).OfLinks() : new(relation);

    private static LoadMode Mode(PeerGroup? peers, RelationInfo relation, Record owner)
    {
        if (peers is { Mode: not LoadMode.Default }) return peers.Mode;
        if (relation.Loading != LoadMode.Default) return relation.Loading;
        var database = RecordContext.DatabaseOf(owner);
        return database is { Options.Loading: not LoadMode.Default } ? database.Options.Loading : LoadMode.Peers;
    }

    private static async ValueTask LoadPeersAsync<TCall>(PeerGroup peers, RelationLoad? before, RelationLoad load, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var owners = peers.Records.FindAll(record => record.State.HasFlag(RecordState.Persisted) && Lacks(record, before, load));
        await RunAsync<TCall>(peers.Database, peers.Scope, owners, load, peers.Mode, cancellationToken).ConfigureAwait(false);
    }

    // Links are loaded together for those whose rows were: the same part of the relation, in the same order.
    private static bool Lacks(Record record, RelationLoad? before, RelationLoad load) => before is null
        ? !RelationSlots.IsLoaded(record, load.Relation)
        : RelationSlots.Content(record, load.Relation) is { HasLinks: false } content && ReferenceEquals(content.Load, before);

    private static ValueTask LoadOneAsync<TCall>(Record owner, RelationLoad load, PeerGroup? peers, CancellationToken cancellationToken, bool fresh = false)
        where TCall : struct, ICall
    {
        var database = RecordContext.DatabaseOf(owner) ?? Database.Current;
        // A fresh load must show what the database holds now, so it does not reuse rows this result has met.
        var scope = fresh || peers is null ? new ResultScope(database) : peers.Scope;
        return RunAsync<TCall>(database, scope, [owner], load, peers?.Mode ?? LoadMode.Default, cancellationToken);
    }

    private static async ValueTask RunAsync<TCall>(
        Database database, ResultScope scope, IReadOnlyList<Record> owners, RelationLoad load, LoadMode mode, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        await scope.EnterAsync<TCall>(cancellationToken).ConfigureAwait(false);
        try
        {
            if (load.WithLinks) TakeIn(scope, owners, load.Relation);
            await database.ReadAsync<TCall, (ResultScope Scope, IReadOnlyList<Record> Owners, RelationLoad Load, LoadMode Mode), bool>((scope, owners, load, mode), static async (work, state, token) =>
            {
                // What is read in a transaction may be undone with it.
                work.Remember(state.Owners, state, static state => Undo(state.Scope, state.Owners, state.Load.Relation));
                await RelationLoader.LoadAsync<TCall>(work, state.Scope, state.Owners, [state.Load], state.Mode, token).ConfigureAwait(false);
                return true;
            }, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            scope.Leave();
        }
    }

    // Targets that are loaded already, and links that the owners have many of, are not made anew, wherever they came from.
    private static void TakeIn(ResultScope scope, IReadOnlyList<Record> owners, RelationInfo relation)
    {
        foreach (var owner in owners)
        {
            if (RelationSlots.Content(owner, relation) is { } content) scope.Index(relation.Target).Add(content.Targets);
            if (relation.Link.Through is { } through && RelationSlots.Content(owner, through) is { } links) scope.Index(through.Target).Add(links.Targets);
        }
    }

    private static Action Undo(ResultScope scope, IReadOnlyList<Record> owners, RelationInfo relation)
    {
        var before = owners.Select(owner => Loaded(owner, relation)).ToArray();
        return () =>
        {
            for (var i = 0; i < before.Length; i++)
            {
                if (relation.IsCollection) RelationSlots.SetContent(owners[i], relation, (RelationContent?)before[i]);
                else relation.Owner.Slot(owners[i], relation.Index) = before[i];
            }
            scope.Forget();
        };
    }

    private static object? Loaded(Record owner, RelationInfo relation) =>
        relation.IsCollection ? RelationSlots.Content(owner, relation) : relation.Owner.Slot(owner, relation.Index);
}
