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
    public static async ValueTask LoadAsync<TCall>(Record owner, RelationInfo relation, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (RelationSlots.IsWhole(owner, relation)) return;
        var peers = RecordContext.PeersOf(owner);
        var mode = Mode(peers, relation, owner);
        if (mode == LoadMode.Throw) throw RelationNotLoadedException.For(relation.Owner.ModelName, relation.Name);
        if (mode == LoadMode.Single || peers is null || RelationSlots.IsLoaded(owner, relation))
        {
            await LoadOneAsync<TCall>(owner, relation, peers, cancellationToken).ConfigureAwait(false);
            return;
        }
        await peers.RunOnceAsync(relation.Index, () => LoadPeersAsync<TCall>(peers, relation, cancellationToken), cancellationToken).ConfigureAwait(false);
        // The owner may have left out its turn: its foreign key changed since, or it joined the group unloaded.
        if (!RelationSlots.IsWhole(owner, relation)) await LoadOneAsync<TCall>(owner, relation, peers, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Loads a relation of a record alone, again if it is loaded.</summary>
    public static ValueTask ReloadAsync<TCall>(Record owner, RelationInfo relation, CancellationToken cancellationToken) where TCall : struct, ICall =>
        LoadOneAsync<TCall>(owner, relation, RecordContext.PeersOf(owner), cancellationToken, fresh: true);

    private static LoadMode Mode(PeerGroup? peers, RelationInfo relation, Record owner)
    {
        if (peers is { Mode: not LoadMode.Default }) return peers.Mode;
        if (relation.Loading != LoadMode.Default) return relation.Loading;
        var database = RecordContext.DatabaseOf(owner);
        return database is { Options.Loading: not LoadMode.Default } ? database.Options.Loading : LoadMode.Peers;
    }

    private static async ValueTask LoadPeersAsync<TCall>(PeerGroup peers, RelationInfo relation, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var owners = peers.Records.FindAll(record => record.State.HasFlag(RecordState.Persisted) && !RelationSlots.IsLoaded(record, relation));
        await RunAsync<TCall>(peers.Database, peers.Scope, owners, relation, peers.Mode, cancellationToken).ConfigureAwait(false);
    }

    private static ValueTask LoadOneAsync<TCall>(Record owner, RelationInfo relation, PeerGroup? peers, CancellationToken cancellationToken, bool fresh = false)
        where TCall : struct, ICall
    {
        var database = RecordContext.DatabaseOf(owner) ?? Database.Current;
        // A fresh load must show what the database holds now, so it does not reuse rows this result has met.
        var scope = fresh || peers is null ? new ResultScope(database) : peers.Scope;
        return RunAsync<TCall>(database, scope, [owner], relation, peers?.Mode ?? LoadMode.Default, cancellationToken);
    }

    private static async ValueTask RunAsync<TCall>(
        Database database, ResultScope scope, IReadOnlyList<Record> owners, RelationInfo relation, LoadMode mode, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        await scope.EnterAsync<TCall>(cancellationToken).ConfigureAwait(false);
        try
        {
            await database.ReadAsync<TCall, (ResultScope Scope, IReadOnlyList<Record> Owners, RelationInfo Relation, LoadMode Mode), bool>((scope, owners, relation, mode), static async (work, load, token) =>
            {
                // What is read in a transaction may be undone with it.
                if (work.IsInTransaction) work.Remember(load.Owners, () => Undo(load.Scope, load.Owners, load.Relation));
                await RelationLoader.LoadAsync<TCall>(work, load.Scope, load.Owners, [new RelationLoad(load.Relation)], load.Mode, token).ConfigureAwait(false);
                return true;
            }, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            scope.Leave();
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
