using Junction.Model;
using Junction.Relations;

namespace Junction.Records;

/// <summary>
/// The links that a new owner is to have, after all that was asked for: what its save will write. Never changed, always replaced, so that a
/// rollback finds the one before.
/// </summary>
/// <remarks>
/// A link is made, and takes its data, when it is asked for, and the save inserts that very record: what is changed on it meanwhile is saved.
/// </remarks>
internal sealed class QueuedLinks(RelationInfo relation, QueuedLinks.Row[] rows)
{
    /// <summary>One of them: what it leads to, as a record where that is at hand, else by key, and its row where links are records.</summary>
    public readonly record struct Row(Record? Target, RecordKey Key, Record? Link);

    /// <summary>The links, where links are records, also those that are not shown yet.</summary>
    public IEnumerable<Record> Links => rows.Select(static row => row.Link).OfType<Record>();

    /// <summary>The same with link rows that were added by themselves; one that leads nowhere yet is no link.</summary>
    public QueuedLinks With(List<Record> added)
    {
        if (added.Count == 0) return this;
        var known = Links.ToHashSet();
        var more = new List<Row>(rows);
        foreach (var link in added)
        {
            if (known.Add(link) && RowOf(link) is { } row) more.Add(row);
        }
        return new(relation, [.. more]);
    }

    /// <summary>The rows after one more write.</summary>
    /// <param name="verb">The write.</param>
    /// <param name="asked">Its targets.</param>
    /// <param name="make">Makes the link of a target that has none.</param>
    public QueuedLinks After(LinkVerb verb, IReadOnlyList<Row> asked, Func<Row, Row> make)
    {
        if (verb is LinkVerb.Clear) return new(relation, []);
        var held = new Dictionary<object, Row>(rows.Length);
        foreach (var row in rows) held.TryAdd(Identity(row), row);
        var targets = new Dictionary<object, Row>(asked.Count);
        foreach (var row in asked) targets.TryAdd(Identity(row), row);
        IEnumerable<Row> after = verb switch
        {
            LinkVerb.Attach => rows.Select(row => Meet(row, targets)).Concat(Missing().Select(make)),
            LinkVerb.Detach => rows.Where(row => !targets.ContainsKey(Identity(row))),
            LinkVerb.Sync => targets.Select(pair => held.TryGetValue(pair.Key, out var row) ? Meet(row, targets) : make(pair.Value)),
            LinkVerb.Toggle => rows.Where(row => !targets.ContainsKey(Identity(row))).Concat(Missing().Select(make)),
            _ => rows.Select(row => Meet(row, targets)),
        };
        return new(relation, [.. after]);

        IEnumerable<Row> Missing() => targets.Where(pair => !held.ContainsKey(pair.Key)).Select(static pair => pair.Value);
    }

    /// <summary>Those targets that have a link, which is a record.</summary>
    public IEnumerable<(Row Asked, Record Link)> LinksTo(IEnumerable<Row> asked)
    {
        var links = new Dictionary<object, Record>();
        foreach (var row in rows)
        {
            if (row.Link is not null) links.TryAdd(Identity(row), row.Link);
        }
        foreach (var row in asked.DistinctBy(Identity))
        {
            if (links.TryGetValue(Identity(row), out var link)) yield return (row, link);
        }
    }

    /// <summary>What is shown until the save: the targets at hand, with their links. Those known by key alone come with the save.</summary>
    public RelationContent Show()
    {
        var shown = Array.FindAll(rows, static row => row.Target is not null);
        var targets = relation.Target.NewArray(shown.Length);
        var links = relation.Link.Model?.NewArray(shown.Length);
        for (var i = 0; i < shown.Length; i++)
        {
            targets[i] = shown[i].Target!;
            links?[i] = shown[i].Link!;
        }
        return new RelationContent(new RelationLoad(relation), targets, links);
    }

    private Row? RowOf(Record link)
    {
        var (columns, model) = (relation.Link.TargetColumns, link.ModelInfo);
        if (RelationSlots.Single(link, relation.Link.TargetReference!) is { } target) return new(target, default, link);
        if (Array.TrueForAll(columns, column => RecordKey.IsUnset(model.GetColumn(link, column.Ordinal)))) return null;
        return new(null, RecordKey.Of(link, model, columns, relation.TargetColumns), link);
    }

    // A target asked for by its key may be at hand the next time.
    private Row Meet(Row row, Dictionary<object, Row> asked) =>
        row.Target is null && asked.TryGetValue(Identity(row), out var met) && met.Target is not null ? row with { Target = met.Target } : row;

    // A record without a row is itself; any other is what its key says. It may have been saved since it was asked for.
    private object Identity(Row row) => row.Target switch
    {
        null => row.Key,
        { State: RecordState.New } record => record,
        var record => RecordKey.Of(record, relation.Target, relation.TargetColumns),
    };
}
