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
    public IReadOnlyList<Record> Records { get; init; } = [];

    /// <summary>Targets the caller has as keys.</summary>
    public IReadOnlyList<RecordKey> Keys { get; init; } = [];

    /// <summary>What is written into link rows.</summary>
    public LinkPayload? Payload { get; init; }

    /// <summary>What a sync does with links that stay.</summary>
    public SyncMode Mode { get; init; }

    /// <summary>What the write changed.</summary>
    public LinkChange Change { get; private set; } = new();

    private bool _isQueued;

    /// <summary>Does the write, or queues it.</summary>
    public async ValueTask<LinkChange> SendAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (owner.State.HasFlag(RecordState.Deleted)) throw RecordStateException.Deleted(relation.Owner.ModelName, $"changed through {relation}");
        if (owner.State == RecordState.New) return Queue();
        var database = Saving.DatabaseFor(owner, null);
        return IsOneStatement && database.Dialect.Syntax.ReturnsRows
            ? await database.SingleAsync<TCall, LinkRequest, LinkChange>(this, Body<TCall>, cancellationToken).ConfigureAwait(false)
            : await database.AtomicAsync<TCall, LinkRequest, LinkChange>(this, Body<TCall>, cancellationToken).ConfigureAwait(false);
    }

    public override async ValueTask RunAsync<TCall>(Work work, CancellationToken cancellationToken)
    {
        foreach (var record in Records) Saving.DatabaseFor(record, work.Database);
        if (verb is LinkVerb.Attach or LinkVerb.Sync or LinkVerb.Toggle) await SavingMany.SaveNewAsync<TCall>(work, Records, cancellationToken).ConfigureAwait(false);
        RecordSnapshot.Take(work, owner);
        if (_isQueued) RelationSlots.SetContent(owner, relation, null); // what was shown of it meanwhile is loaded whole when asked for
        var write = new LinkTargets(owner, relation, Records, Keys);
        Change = verb switch
        {
            LinkVerb.Attach => await LinkWriter.AttachAsync<TCall>(work, write, Payload, cancellationToken).ConfigureAwait(false),
            LinkVerb.Detach => await LinkWriter.DetachAsync<TCall>(work, write, cancellationToken).ConfigureAwait(false),
            LinkVerb.Clear => await LinkWriter.ClearAsync<TCall>(work, write, cancellationToken).ConfigureAwait(false),
            LinkVerb.Sync => await LinkWriter.SyncAsync<TCall>(work, write, Payload, Mode, cancellationToken).ConfigureAwait(false),
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
        _isQueued = true;
        (RecordContext.Of(owner).Pending ??= []).Add(this);
        var content = RelationSlots.Content(owner, relation);
        var held = content?.Targets ?? [];
        IEnumerable<Record> shown = verb switch
        {
            LinkVerb.Attach => held.Union(Records),
            LinkVerb.Detach => held.Except(Records),
            LinkVerb.Clear => [],
            LinkVerb.Sync => Records.Distinct(),
            LinkVerb.Toggle => held.Except(Records).Concat(Records.Except(held)),
            _ => held,
        };
        var targets = shown.ToArray();
        var array = relation.Target.NewArray(targets.Length);
        targets.CopyTo(array, 0);
        RelationSlots.SetContent(owner, relation, new RelationContent(new RelationLoad(relation), array));
        return new LinkChange();
    }
}
