using System.Buffers;
using System.Runtime.InteropServices;
using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Relations;

/// <summary>
/// Reads the links of many owners and hands the targets out. While they are read a link is two numbers, of its owner's key and of its
/// target's; an owner's rows are counted before their arrays are made.
/// </summary>
internal sealed class LinkPairing<TKeys, TKey> : RelationReading where TKeys : struct, IRelationKeys<TKey> where TKey : notnull, IEquatable<TKey>
{
    private readonly ResultScope _scope;
    private readonly LoadMode _mode;
    private readonly RelationLoad _load;
    private readonly RelationInfo _relation;
    private readonly LinkInfo _link;
    private readonly IReadOnlyList<Record> _owners;
    private readonly Dictionary<TKey, int> _ownerNumbers;
    private readonly Dictionary<TKey, int> _targetNumbers = [];
    private readonly List<Record?> _targets = []; // by number
    private readonly PeerGroup? _links; // only when they are asked for
    private readonly int[] _ownerAt; // where the keys stand in a row that holds nothing else
    private readonly int[] _targetAt;
    private readonly int[] _numberOf; // of each owner, the number of its key; -1 when it has none
    private IReadOnlyList<Record>? _linkRecords;
    private (int Owner, int Target)[] _pairs = ArrayPool<(int, int)>.Shared.Rent(256);
    private int _count;

    public LinkPairing(RelationLoad load, ResultScope scope, IReadOnlyList<Record> owners, LoadMode mode)
    {
        (_scope, _mode, _load, _relation, _link, _owners) = (scope, mode, load, load.Relation, load.Relation.Link, owners);
        _links = load.WithLinks ? new PeerGroup(scope, _link.Model!, mode) : null;
        _ownerAt = [.. Enumerable.Range(0, _link.OwnerColumns.Length)];
        _targetAt = [.. Enumerable.Range(_ownerAt.Length, _link.TargetColumns.Length)];
        _ownerNumbers = new(owners.Count);
        _numberOf = new int[owners.Count];
        var keys = new List<DbValue>(owners.Count);
        for (var i = 0; i < _numberOf.Length; i++)
        {
            _numberOf[i] = -1;
            if (!TKeys.TryGet(owners[i], _relation.Owner, _relation.OwnerColumns, _relation.OwnerColumns, out var key)) continue;
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_ownerNumbers, key, out var isKnown);
            if (!isKnown)
            {
                number = _ownerNumbers.Count - 1;
                TKeys.ToRecordKey(key, _relation.OwnerColumns, _relation.OwnerColumns).AddTo(keys);
            }
            _numberOf[i] = number;
        }
        if (keys.Count > 0) Keys = new ValueList(Array.ConvertAll(_relation.OwnerColumns, static column => column.Type), [.. keys]);
    }

    public override ValueList? Keys { get; }

    protected internal override async ValueTask<bool> ReadAsync<TCursor, TCall>(TCursor cursor, int limit, CancellationToken cancellationToken)
    {
        var (lastKey, last) = (default(TKey), -1);
        for (var n = 0; n < limit; n++)
        {
            if (!await cursor.NextAsync<TCall>(cancellationToken).ConfigureAwait(false)) return false;
            // A driver goes through a row's columns one after another: what a record has read is not read again.
            var link = _links is null ? null : Materialise.Record(_links.Model, cursor, 0, _links);
            if (!TryKey(cursor, link, _ownerAt, _link.OwnerColumns, _relation.OwnerColumns, out var owner)) continue;
            // The rows of an owner mostly come one after another.
            if (last < 0 || !owner.Equals(lastKey!))
            {
                if (!_ownerNumbers.TryGetValue(owner, out last))
                {
                    last = -1;
                    continue;
                }
                lastKey = owner;
            }
            if (!TryKey(cursor, link, _targetAt, _link.TargetColumns, _relation.TargetColumns, out var target)) continue;
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_targetNumbers, target, out var isKnown);
            if (!isKnown) number = _targetNumbers.Count - 1;
            if (_count == _pairs.Length) Grow();
            _pairs[_count++] = (last, number);
            if (link is not null) _links!.Records.Add(link);
        }
        return true;
    }

    public override async ValueTask<IReadOnlyList<Record>> FinishAsync<TCall>(Work work, CancellationToken cancellationToken)
    {
        // Link rows that this result has met before are the same objects.
        if (_links is not null) _linkRecords = _scope.Index(_links.Model).Unify(_links);
        if (Missing() is { } missing) await ReadTargetsAsync<TCall>(work, missing, cancellationToken).ConfigureAwait(false);
        return HandOut();
    }

    // The keys of the targets that this result has not met yet; null when it has met them all.
    private ValueList? Missing()
    {
        var index = _scope.Index(_relation.Target);
        var missing = new List<DbValue>();
        CollectionsMarshal.SetCount(_targets, _targetNumbers.Count);
        foreach (var (target, number) in _targetNumbers)
        {
            var key = TKeys.ToRecordKey(target, _link.TargetColumns, _relation.TargetColumns);
            index.TryGet(key, out var known);
            _targets[number] = known;
            if (known is null) key.AddTo(missing);
        }
        return missing.Count == 0 ? null : new ValueList(Array.ConvertAll(_relation.TargetColumns, static column => column.Type), [.. missing]);
    }

    private async ValueTask ReadTargetsAsync<TCall>(Work work, ValueList missing, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var group = new PeerGroup(_scope, _relation.Target, _mode);
        var table = Scopes.At(_relation.Target, 0);
        var select = new SelectNode
        {
            Columns = Select.Columns(table, _relation.Target.Columns),
            From = table,
            Where = Select.Among(Select.Columns(table, _relation.TargetColumns), missing),
        };
        await work.ReadAsync<TCall>(select, new RecordReader(_relation.Target, group), cancellationToken).ConfigureAwait(false);
        _scope.Index(_relation.Target).Add(group.Records);
        foreach (var target in group.Records)
        {
            if (TKeys.TryGet(target, _relation.Target, _relation.TargetColumns, _relation.TargetColumns, out var key) && _targetNumbers.TryGetValue(key, out var number)) _targets[number] ??= target;
        }
    }

    // Gives each owner its rows; the result is the distinct targets that some owner got.
    private IReadOnlyList<Record> HandOut()
    {
        var (order, ends) = ByOwner();
        // What hangs on targets that the cut in memory left to no owner is not asked for.
        var kept = _load is { IsDistinct: true, IsLimited: true } ? new HashSet<Record>(ReferenceEqualityComparer.Instance) : null;
        for (var i = 0; i < _numberOf.Length; i++)
        {
            var number = _numberOf[i];
            var rows = number < 0 ? default : order.AsSpan(number == 0 ? 0 : ends[number - 1], ends[number] - (number == 0 ? 0 : ends[number - 1]));
            var content = Content(_owners[i], _load.IsDistinct ? Cut(rows) : rows);
            RelationSlots.SetLoaded(_owners[i], _relation, content);
            kept?.UnionWith(content.Targets);
        }
        ArrayPool<int>.Shared.Return(order);
        ArrayPool<(int, int)>.Shared.Return(_pairs);
        _pairs = [];
        return kept is not null ? [.. kept] : [.. _targets.OfType<Record>()];
    }

    // The rows by owner, in the order in which they came: numbers of pairs, and where those of each owner end.
    private (int[] Order, int[] Ends) ByOwner()
    {
        var ends = new int[_ownerNumbers.Count];
        var pairs = _pairs.AsSpan(0, _count);
        var isComplete = !_targets.Contains(null);
        foreach (var (owner, target) in pairs)
        {
            if (isComplete || _targets[target] is not null) ends[owner]++;
        }
        var start = 0;
        for (var i = 0; i < ends.Length; i++) (ends[i], start) = (start, start + ends[i]);
        var order = ArrayPool<int>.Shared.Rent(_count);
        for (var at = 0; at < pairs.Length; at++)
        {
            if (isComplete || _targets[pairs[at].Target] is not null) order[ends[pairs[at].Owner]++] = at;
        }
        return (order, ends);
    }

    // Each target once, at its first row, and of those the ones asked for.
    private int[] Cut(ReadOnlySpan<int> rows)
    {
        var met = new HashSet<int>();
        var kept = new List<int>(rows.Length);
        foreach (var at in rows)
        {
            if (met.Add(_pairs[at].Target)) kept.Add(at);
        }
        return [.. kept.Skip(_load.Skip ?? 0).Take(_load.Take ?? int.MaxValue)];
    }

    private RelationContent Content(Record owner, ReadOnlySpan<int> rows)
    {
        var targets = _relation.Target.NewArray(rows.Length);
        for (var i = 0; i < rows.Length; i++) targets[i] = _targets[_pairs[rows[i]].Target]!;
        // Where there are no rows, all their links are known.
        if (_linkRecords is null) return new RelationContent(_load, targets, rows.Length == 0 ? _link.Model?.NewArray(0) : null);
        var links = _link.Model!.NewArray(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            links[i] = _linkRecords[rows[i]];
            if (_link.OwnerReference is { } back) Connect(links[i], back, owner);
            Connect(links[i], _link.TargetReference!, targets[i]);
        }
        return new RelationContent(_load, targets, links);
    }

    private bool TryKey<TRow>(TRow row, Record? link, int[] at, ColumnInfo[] columns, ColumnInfo[] to, out TKey key) where TRow : struct, IRow =>
        link is null ? TKeys.TryRead(_scope.Database, row, at, columns, to, out key) : TKeys.TryGet(link, _links!.Model, columns, to, out key);

    // A link that was given to another, and is not saved yet, stays the other's.
    private static void Connect(Record link, RelationInfo reference, Record end)
    {
        if (link.State == RecordState.Persisted || RecordKey.Of(link, reference.Owner, reference.OwnerColumns, reference.TargetColumns).Equals(RecordKey.Of(end, reference.Target, reference.TargetColumns)))
        {
            reference.Owner.Slot(link, reference.Index) = end;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<(int, int)>.Shared.Rent(_count * 2);
        _pairs.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<(int, int)>.Shared.Return(_pairs);
        _pairs = larger;
    }
}
