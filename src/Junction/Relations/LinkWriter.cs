using Junction.Databases;
using Junction.Dialects;
using Junction.Model;

namespace Junction.Relations;

/// <summary>
/// The verbs of a many-to-many relation as plans of set statements: the same few for one target or ten thousand. Each runs inside
/// one transaction that the caller opened; each is idempotent and brings the loaded sides up to date.
/// </summary>
internal static class LinkWriter
{
    /// <summary>Links targets that are not linked yet; leaves the others alone. One statement.</summary>
    public static async ValueTask<LinkChange> AttachAsync<TCall>(Work work, LinkTargets write, LinkPayload? payload, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        if (write.Targets.Count == 0) return new LinkChange();
        var rows = write.Targets.ConvertAll(target => (target, LinkData.New(write, target, payload))); // data that does not do is told before anything is sent
        // Without a unique key over the pair only the owner's lock keeps two writers from linking the same target twice.
        var first = write.Link.IsUniquePair && work.Database.Dialect.Syntax.ReturnsRows ? null : LinkRows.Lock(work, write);
        var written = await LinkRows.InsertAsync<TCall>(work, write, rows, [], first, cancellationToken).ConfigureAwait(false);
        LoadedSides.Attach(work, write, Written(rows, written));
        return new LinkChange(
            attached: write.Report(written, true),
            unchanged: write.Report(written, false));
    }

    /// <summary>Unlinks targets. One statement; nothing is loaded.</summary>
    public static async ValueTask<LinkChange> DetachAsync<TCall>(Work work, LinkTargets write, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (write.Targets.Count == 0) return new LinkChange();
        var deleted = (await LinkRows.DeleteAsync<TCall>(work, write, write.Targets.Select(static target => target.Key), null, cancellationToken).ConfigureAwait(false)).ToHashSet();
        LoadedSides.Detach(work, write, deleted);
        return new LinkChange(
            detached: Keys(write, deleted.Contains),
            unchanged: Keys(write, key => !deleted.Contains(key)));
    }

    /// <summary>Unlinks all targets. One statement; nothing is loaded.</summary>
    public static async ValueTask<LinkChange> ClearAsync<TCall>(Work work, LinkTargets write, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var deleted = (await LinkRows.DeleteAsync<TCall>(work, write, null, null, cancellationToken).ConfigureAwait(false)).ToHashSet();
        LoadedSides.Detach(work, write, deleted);
        return new LinkChange(detached: write.Report(deleted));
    }

    /// <summary>
    /// Makes the linked set equal to the targets. Three statements at most, after the owner's lock; one more for each further set of columns
    /// in which kept links change.
    /// </summary>
    public static async ValueTask<LinkChange> SyncAsync<TCall>(
        Work work, LinkTargets write, LinkPayload? payload, SyncMode mode, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        // Of links that only come and go nobody needs to know more than where they lead.
        var isAboutRows = !write.Link.IsUniquePair || (mode == SyncMode.Update && payload is not null);
        var current = await LinkRows.ReadAsync<TCall>(work, write, null, isAboutRows, LinkRows.Lock(work, write), cancellationToken).ConfigureAwait(false);
        var plan = SyncPlan.Make(write, current, payload, mode);

        var removal = plan.IsByLinkKey
            ? plan.Removed.Count > 0 ? LinkRows.Removal(work, write, plan.Removed) : null
            : plan.Detached.Count > 0 ? LinkRows.Removal(write, plan.Detached) : null;
        if (write.Link.IsUniquePair)
        {
            // New links go with the first changes of kept ones.
            var (columns, rows) = plan.Updates.Count > 0 ? plan.Updates[0] : ([], []);
            await LinkRows.InsertAsync<TCall>(work, write, [.. plan.Attached, .. rows], columns, removal, cancellationToken).ConfigureAwait(false);
            foreach (var (otherColumns, otherRows) in plan.Updates.Skip(1))
            {
                await LinkRows.InsertAsync<TCall>(work, write, otherRows, otherColumns, null, cancellationToken).ConfigureAwait(false);
            }
        }
        else
        {
            await LinkRows.InsertAsync<TCall>(work, write, plan.Attached, [], removal, cancellationToken).ConfigureAwait(false);
            await LinkUpdates.RunAsync<TCall>(work, write, plan.Updated, cancellationToken).ConfigureAwait(false);
        }

        LoadedSides.Sync(work, write, plan);
        return plan.Report(write);
    }

    /// <summary>Unlinks those targets that are linked and links the others. Three statements at most, after the owner's lock.</summary>
    public static async ValueTask<LinkChange> ToggleAsync<TCall>(Work work, LinkTargets write, LinkPayload? payload, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        if (write.Targets.Count == 0) return new LinkChange();
        var deleted = (await LinkRows.DeleteAsync<TCall>(work, write, write.Targets.Select(static target => target.Key), LinkRows.Lock(work, write), cancellationToken).ConfigureAwait(false)).ToHashSet();
        var rows = write.Targets.FindAll(target => !deleted.Contains(target.Key)).ConvertAll(target => (target, LinkData.New(write, target, payload)));
        await LinkRows.InsertAsync<TCall>(work, write, rows, [], null, cancellationToken).ConfigureAwait(false);
        LoadedSides.Detach(work, write, deleted);
        LoadedSides.Attach(work, write, rows);
        return new LinkChange(
            attached: Keys(write, key => !deleted.Contains(key)),
            detached: Keys(write, deleted.Contains));
    }

    /// <summary>Changes the data of the links to targets. Two statements; those not linked are reported as missing.</summary>
    public static async ValueTask<LinkChange> UpdateAsync<TCall>(Work work, LinkTargets write, LinkPayload payload, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        if (write.Targets.Count == 0) return new LinkChange();
        var current = await LinkRows.ReadAsync<TCall>(work, write, write.Targets.Select(static target => target.Key), withRecords: true, LinkRows.Lock(work, write), cancellationToken).ConfigureAwait(false);
        var byKey = write.Targets.ToDictionary(static target => target.Key);
        var changed = new List<(LinkTarget Target, Record? Link)>();
        foreach (var (key, link) in current)
        {
            LinkData.Fill(write, byKey[key], link!, payload);
            if (RecordChanges.Dirty(link!).Count > 0) changed.Add((byKey[key], link));
        }
        await LinkUpdates.RunAsync<TCall>(work, write, changed, cancellationToken).ConfigureAwait(false);
        LoadedSides.Update(work, write, changed);
        var updated = changed.Select(static row => row.Target.Key).ToHashSet();
        var linked = current.Select(static row => row.Target).ToHashSet();
        return new LinkChange(
            updated: write.Report(updated),
            unchanged: write.Report(current.Select(static row => row.Target).Distinct().Where(key => !updated.Contains(key))),
            missing: Keys(write, key => !linked.Contains(key)));
    }

    private static List<(LinkTarget Target, Record? Link)> Written(List<(LinkTarget Target, Record? Link)> rows, bool[] written)
    {
        var count = written.AsSpan().Count(true);
        if (count == rows.Count) return rows;
        var some = new List<(LinkTarget, Record?)>(count);
        foreach (var row in rows)
        {
            if (written[row.Target.Position]) some.Add(row);
        }
        return some;
    }

    private static IReadOnlyList<object> Keys(LinkTargets write, Func<RecordKey, bool> which) =>
        write.Report(write.Targets.Select(static target => target.Key).Where(which));
}
