using Junction.Databases;
using Junction.Model;

namespace Junction.Relations;

/// <summary>One target of a link write: its key, and the record where the caller has it.</summary>
internal readonly record struct LinkTarget(RecordKey Key, Record? Record)
{
    /// <summary>Its place among the targets of the write.</summary>
    public int Position { get; init; }

    /// <summary>The link to it, when that was made before the write, and has its data.</summary>
    public Record? Link { get; init; }
}

/// <summary>What is written into a link row, by its target; null writes nothing but the two keys.</summary>
internal delegate void LinkPayload(LinkTarget target, Record link);

/// <summary>A link write as asked for: the owner's relation and the distinct targets, with links that were made before, of the records first.</summary>
internal sealed class LinkTargets
{
    private readonly Database? _database;
    private readonly Dictionary<RecordKey, int> _positions;

    public LinkTargets(Record owner, RelationInfo relation, IReadOnlyList<Record> records, IReadOnlyList<RecordKey> keys, IReadOnlyList<Record?>? links = null)
    {
        (Owner, Relation) = (owner, relation);
        OwnerKey = RecordKey.Of(owner, relation.Owner, relation.OwnerColumns);
        _database = RecordContext.DatabaseOf(owner);
        _positions = new(records.Count + keys.Count);
        Targets = new(records.Count + keys.Count);
        for (var i = 0; i < records.Count; i++)
        {
            // One that was deleted while its link waited is in no relation any more.
            if (records[i].State == RecordState.New || (links is not null && records[i].State.HasFlag(RecordState.Deleted))) continue;
            Add(RecordKey.Of(records[i], relation.Target, relation.TargetColumns), records[i], links?[i]);
        }
        for (var i = 0; i < keys.Count; i++) Add(keys[i], null, links?[records.Count + i]);
        PairColumns = [.. Link.OwnerColumns, .. Link.TargetColumns];
    }

    public Record Owner { get; }

    public RecordKey OwnerKey { get; }

    public RelationInfo Relation { get; }

    public LinkInfo Link => Relation.Link;

    /// <summary>Each target once, in the order given.</summary>
    public List<LinkTarget> Targets { get; }

    /// <summary>The columns of the link table that refer to the owner and to the target.</summary>
    public ColumnInfo[] PairColumns { get; }

    /// <summary>What these columns hold in a link row just made.</summary>
    public DbValue[]? NewPair { get; set; }

    /// <summary>The place of a key among the targets, or -1.</summary>
    public int PositionOf(in RecordKey key) => _positions.TryGetValue(key, out var position) ? position : -1;

    /// <summary>The targets' keys as a list parameter.</summary>
    public ValueList Keys(IEnumerable<RecordKey> keys)
    {
        var values = new List<DbValue>();
        foreach (var key in keys) key.AddTo(values);
        return new ValueList(Array.ConvertAll(Link.TargetColumns, static column => column.Type), [.. values]);
    }

    /// <summary>A key read from returned columns, which are the target's columns of the link table first.</summary>
    public RecordKey TargetKey(ReadOnlySpan<DbValue> values) => RecordKey.Of(_database, values, Link.TargetColumns, Relation.TargetColumns);

    /// <summary>Keys as the change report shows them.</summary>
    public IReadOnlyList<object> Report(IEnumerable<RecordKey> keys)
    {
        var report = keys.TryGetNonEnumeratedCount(out var count) ? new List<object>(count) : [];
        var values = new DbValue[Link.TargetColumns.Length];
        foreach (var key in keys) report.Add(Object(key, values));
        return report;
    }

    /// <summary>The keys of those targets that were written, or of those that were not.</summary>
    public IReadOnlyList<object> Report(bool[] written, bool which)
    {
        var report = new List<object>(written.AsSpan().Count(which));
        var values = new DbValue[Link.TargetColumns.Length];
        foreach (var target in Targets)
        {
            if (written[target.Position] == which) report.Add(Object(target.Key, values));
        }
        return report;
    }

    private void Add(RecordKey key, Record? record, Record? link)
    {
        key = key.In(_database);
        if (_positions.TryAdd(key, Targets.Count)) Targets.Add(new LinkTarget(key, record) { Position = Targets.Count, Link = link });
    }

    // Keys are compared as 64-bit integers; the report shows them in their column's own width.
    private object Object(in RecordKey key, DbValue[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var kind = Link.TargetColumns[i].Type.Kind;
            values[i] = kind is >= ValueKind.Byte and <= ValueKind.Int64 ? key[i].ToInteger(kind) : key[i];
        }
        return Relation.Target.KeyOf(values);
    }
}
