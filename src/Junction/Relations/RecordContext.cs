using Junction.Databases;
using Junction.Dialects;
using Junction.Model;

namespace Junction.Relations;

/// <summary>
/// What a record carries once more than its peers must be remembered: its database, old values, writes that wait for its key.
/// An untouched loaded record has none: its context is the peer group itself, or, of a record that was read alone, the database.
/// </summary>
internal sealed class RecordContext
{
    /// <summary>The database the record came from or was saved to.</summary>
    public Database? Database;

    /// <summary>The records it was loaded with.</summary>
    public PeerGroup? Peers;

    /// <summary>Old values of dirty columns.</summary>
    public List<(int Column, DbValue Old)>? Originals;

    /// <summary>Columns that a reference, whose row was never read, has written: what they hold is known.</summary>
    public HashSet<int>? Known;

    /// <summary>Writes through relations that wait for the owner's key.</summary>
    public List<PendingWrite>? Pending;

    /// <summary>The records it belonged to until references were given others, which its save is to tell.</summary>
    public List<(RelationInfo Reference, Record Former)>? Left;

    /// <summary>The context of a record, made when it has none of its own yet.</summary>
    public static RecordContext Of(Record record)
    {
        if (record.Context is RecordContext context) return context;
        var peers = PeersOf(record);
        context = new RecordContext { Peers = peers, Database = peers?.Database };
        record.Context = context;
        return context;
    }

    /// <summary>Has a record remember the database it was saved to.</summary>
    public static void Enter(Record record, Database database)
    {
        if (record.Context is null or Junction.Database) record.Context = database;
        else Of(record).Database = database;
    }

    /// <summary>The peers of a record, if it has any. One that was read alone is its only peer, from when somebody asks.</summary>
    public static PeerGroup? PeersOf(Record record) => record.Context switch
    {
        PeerGroup peers => peers,
        RecordContext context => context.Peers,
        Database database => Alone(record, database),
        _ => null,
    };

    /// <summary>The database of a record, if it has one.</summary>
    public static Database? DatabaseOf(Record record) => record.Context switch
    {
        PeerGroup peers => peers.Database,
        RecordContext context => context.Database,
        Database database => database,
        _ => null,
    };

    // Two relations of the record may be asked for at the same time.
    private static PeerGroup? Alone(Record record, Database database)
    {
        var group = new PeerGroup(new ResultScope(database), record.ModelInfo, LoadMode.Default);
        group.Records.Add(record);
        group.Scope.Index(record.ModelInfo).Add(group.Records);
        return ReferenceEquals(Interlocked.CompareExchange(ref record.Context, group, database), database) ? group : PeersOf(record);
    }

    /// <summary>A copy that later changes do not reach, for rollback.</summary>
    public RecordContext Clone() => new()
    {
        Database = Database,
        Peers = Peers,
        Originals = Originals is null ? null : [.. Originals],
        Known = Known, // never changed, always replaced
        Pending = Pending is null ? null : [.. Pending],
        Left = Left is null ? null : [.. Left],
    };
}

/// <summary>A write through a relation of an unsaved owner; it runs inside the owner's save.</summary>
internal abstract class PendingWrite
{
    /// <summary>Does the write, now that the owner has its key.</summary>
    public abstract ValueTask RunAsync<TCall>(Work work, CancellationToken cancellationToken) where TCall : struct, ICall;
}
