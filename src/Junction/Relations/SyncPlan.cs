using Junction.Model;

namespace Junction.Relations;

/// <summary>The difference between the link rows there are and the targets there should be.</summary>
internal sealed class SyncPlan
{
    /// <summary>New links.</summary>
    public List<(LinkTarget Target, Record? Link)> Attached { get; } = [];

    /// <summary>Kept links whose payload changes; the records hold the new values.</summary>
    public List<(LinkTarget Target, Record? Link)> Updated { get; } = [];

    /// <summary>Kept links, changed or not.</summary>
    public List<(LinkTarget Target, Record? Link)> Kept { get; } = [];

    /// <summary>Targets to unlink.</summary>
    public HashSet<RecordKey> Detached { get; } = [];

    /// <summary>Link rows to delete, when they have a key of their own: of detached targets, and duplicates of kept ones.</summary>
    public List<Record> Removed { get; } = [];

    /// <summary>Whether rows are deleted by their own key rather than by the pair.</summary>
    public bool IsByLinkKey { get; private init; }

    /// <summary>Duplicates of kept pairs.</summary>
    public int Duplicates { get; private set; }

    /// <summary>The updated links by the columns that change: of each only those are written, since others may change the rest meanwhile.</summary>
    public List<(ColumnInfo[] Columns, List<(LinkTarget Target, Record? Link)> Rows)> Updates { get; } = [];

    public static SyncPlan Make(LinkTargets write, List<(RecordKey Target, Record? Link)> current, LinkPayload? payload, SyncMode mode)
    {
        var plan = new SyncPlan { IsByLinkKey = write.Link is { IsUniquePair: false, Model.Key.Length: > 0 } };
        var met = new bool[write.Targets.Count];
        foreach (var (key, link) in current)
        {
            var position = write.PositionOf(key);
            if (position < 0)
            {
                plan.Remove(key, link);
                continue;
            }
            if (met[position]) plan.Collapse(link);
            else plan.Keep(write, write.Targets[position], link, mode == SyncMode.Update ? payload : null);
            met[position] = true;
        }
        foreach (var target in write.Targets)
        {
            if (!met[target.Position]) plan.Attached.Add((target, LinkData.New(write, target, payload)));
        }
        return plan;
    }

    public LinkChange Report(LinkTargets write)
    {
        var updated = Updated.Select(static row => row.Target.Key).ToHashSet();
        return new LinkChange(
            attached: write.Report(Attached.Select(static row => row.Target.Key)),
            detached: write.Report(Detached),
            updated: write.Report(updated),
            unchanged: write.Report(Kept.Select(static row => row.Target.Key).Where(key => !updated.Contains(key))),
            duplicatesRemoved: Duplicates);
    }

    private void Remove(RecordKey key, Record? link)
    {
        Detached.Add(key);
        if (link is not null) Removed.Add(link);
    }

    private void Keep(LinkTargets write, LinkTarget target, Record? link, LinkPayload? payload)
    {
        Kept.Add((target, link));
        if (payload is null || link is null) return;
        LinkData.Fill(write, target, link, payload);
        var dirty = RecordChanges.Dirty(link);
        if (dirty.Count == 0) return;
        Updated.Add((target, link));
        ColumnInfo[] columns = [.. dirty.Select(column => link.ModelInfo.Columns[column])];
        var same = Updates.FindIndex(update => update.Columns.AsSpan().SequenceEqual(columns));
        if (same < 0) Updates.Add((columns, [(target, link)]));
        else Updates[same].Rows.Add((target, link));
    }

    // A plain join table whose pairs are not unique cannot tell two equal rows apart, and deleting both would need the pair again:
    // such a table is left as it is.
    private void Collapse(Record? link)
    {
        if (link is null || !IsByLinkKey) return;
        Removed.Add(link);
        Duplicates++;
    }
}
