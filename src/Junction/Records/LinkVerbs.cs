using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Relations;

namespace Junction.Records;

/// <summary>The writes that a many-to-many relation can do.</summary>
internal enum LinkVerb { Attach, Detach, Clear, Sync, Toggle, Update }

/// <summary>
/// A write through a many-to-many relation as a user asked for it: at once on a saved owner, with the owner's save on a new one. New
/// targets are saved first, in the same transaction.
/// </summary>
internal sealed class LinkRequest(Record owner, RelationInfo relation, LinkVerb verb) : PendingWrite
{
    /// <summary>Targets the caller has as records.</summary>
    public IReadOnlyList<Record> Records { get; set; } = [];

    /// <summary>Targets the caller has as keys.</summary>
    public IReadOnlyList<RecordKey> Keys { get; set; } = [];

    /// <summary>What is written into link rows.</summary>
    public LinkPayload? Payload { get; init; }

    /// <summary>What a sync does with links that stay.</summary>
    public SyncMode Mode { get; init; }

    /// <summary>What the write changed.</summary>
    public LinkChange Change { get; private set; } = new();

    // What a new owner is to have once this is written; of each target the link that was made for it.
    private QueuedLinks? _queued;
    private Record?[]? _links;

    /// <summary>Does the write, or queues it.</summary>
    public async ValueTask<LinkChange> SendAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (owner.State.HasFlag(RecordState.Deleted)) throw RecordStateException.Deleted(relation.Owner.ModelName, $"changed through {relation}");
        if (verb is LinkVerb.Attach or LinkVerb.Sync or LinkVerb.Toggle && Records.FirstOrDefault(static record => record.State.HasFlag(RecordState.Deleted)) is { } deleted)
            throw RecordStateException.Deleted(deleted.ModelInfo.ModelName, $"linked by {relation}");
        if (owner.State == RecordState.New) return Queue();
        var database = Saving.DatabaseFor(owner, null);
        return IsOneStatement && database.Dialect.Syntax.ReturnsRows
            ? await database.SingleAsync<TCall, LinkRequest, LinkChange>(this, Body<TCall>, cancellationToken).ConfigureAwait(false)
            : await database.AtomicAsync<TCall, LinkRequest, LinkChange>(this, Body<TCall>, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What a new owner is to have in a many-to-many once this is written; null where this is about another.</summary>
    public QueuedLinks? LeavesOf(RelationInfo other) => relation == other ? _queued : null;

    public override void Begin() => WaitingLinks.Begin(owner, relation);

    public override async ValueTask RunAsync<TCall>(Work work, CancellationToken cancellationToken)
    {
        foreach (var record in Records) Saving.DatabaseFor(record, work.Database);
        if (verb is LinkVerb.Attach or LinkVerb.Sync or LinkVerb.Toggle) await SavingMany.SaveNewAsync<TCall>(work, Records, cancellationToken).ConfigureAwait(false);
        RecordSnapshot.Take(work, owner);
        foreach (var link in _links ?? [])
        {
            if (link is not null) RecordSnapshot.Take(work, link);
        }
        var write = new LinkTargets(owner, relation, Records, Keys, _links);
        Change = verb switch
        {
            LinkVerb.Attach => await LinkWriter.AttachAsync<TCall>(work, write, Payload, cancellationToken).ConfigureAwait(false),
            LinkVerb.Detach => await LinkWriter.DetachAsync<TCall>(work, write, cancellationToken).ConfigureAwait(false),
            LinkVerb.Clear => await LinkWriter.ClearAsync<TCall>(work, write, cancellationToken).ConfigureAwait(false),
            LinkVerb.Sync => await LinkWriter.SyncAsync<TCall>(work, write, Payload, _queued is null ? Mode : SyncMode.Leave, cancellationToken).ConfigureAwait(false),
            LinkVerb.Toggle => await LinkWriter.ToggleAsync<TCall>(work, write, Payload, cancellationToken).ConfigureAwait(false),
            _ => await LinkWriter.UpdateAsync<TCall>(work, write, Payload!, cancellationToken).ConfigureAwait(false),
        };
    }

    private bool IsOneStatement => verb switch
    {
        LinkVerb.Attach => relation.Link.IsUniquePair && Records.All(static record => record.State != RecordState.New),
        LinkVerb.Detach or LinkVerb.Clear => true,
        _ => false,
    };

    private static async ValueTask<LinkChange> Body<TCall>(Work work, LinkRequest request, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        await request.RunAsync<TCall>(work, cancellationToken).ConfigureAwait(false);
        return request.Change;
    }

    // The owner has no key yet: its save does the write. What it will hold is shown meanwhile, as far as the records are at hand.
    private LinkChange Queue()
    {
        RecordSnapshot.TakeInFlow(owner);
        var held = WaitingLinks.Of(owner, relation);
        QueuedLinks.Row[] asked =
        [
            .. Records.Select(static record => new QueuedLinks.Row(record, default, null)),
            .. Keys.Select(static key => new QueuedLinks.Row(null, key, null)),
        ];
        var made = new Dictionary<QueuedLinks.Row, Record?>();
        _queued = held.After(verb, asked, row => row with { Link = made[row] = Make(row) });
        _links = Array.ConvertAll(asked, row => made.GetValueOrDefault(row));
        if (verb == LinkVerb.Update) LeaveOut(Update(held, asked));
        else if (Mode == SyncMode.Update && Payload is not null) Update(held, asked);
        (RecordContext.Of(owner).Pending ??= []).Add(this);
        WaitingLinks.Show(owner, relation, held, _queued);
        return new LinkChange();
    }

    private Record? Make(QueuedLinks.Row row)
    {
        var link = LinkData.Prepare(relation, new LinkTarget(row.Key, row.Target), Payload);
        if (link is not null) LoadedSides.Connect(relation, link, owner, row.Target);
        return link;
    }

    // A link that waits takes over at once what is to be changed of it.
    private HashSet<QueuedLinks.Row> Update(QueuedLinks held, QueuedLinks.Row[] asked)
    {
        var changed = new HashSet<QueuedLinks.Row>();
        foreach (var (row, link) in held.LinksTo(asked))
        {
            RecordSnapshot.TakeInFlow(link);
            Payload!(new LinkTarget(row.Key, row.Target), link);
            changed.Add(row);
        }
        return changed;
    }

    // Nothing is left to do for them when the owner is saved.
    private void LeaveOut(HashSet<QueuedLinks.Row> rows)
    {
        _links = null;
        Records = [.. Records.Where(record => !rows.Contains(new(record, default, null)))];
        Keys = [.. Keys.Where(key => !rows.Contains(new(null, key, null)))];
    }
}
