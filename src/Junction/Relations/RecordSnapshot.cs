using Junction.Databases;
using Junction.Model;

namespace Junction.Relations;

/// <summary>
/// A record as it was when a transaction first touched it: state, columns, old values and loaded relations. A rollback brings all
/// of it back.
/// </summary>
internal readonly struct RecordSnapshot
{
    private readonly Record _record;
    private readonly RecordState _state;
    private readonly object? _context;
    private readonly DbValue[] _columns;
    private readonly (object? Slot, RelationContent? Content)[]? _relations; // null when none was ever touched

    private RecordSnapshot(Record record)
    {
        var model = record.ModelInfo;
        _record = record;
        _state = record.State;
        _context = record.Context is RecordContext context ? context.Clone() : record.Context;
        _columns = new DbValue[model.Columns.Length];
        for (var i = 0; i < _columns.Length; i++) _columns[i] = model.GetColumn(record, i);
        for (var i = 0; i < model.Relations.Length; i++)
        {
            if (model.Slot(record, i) is not { } slot) continue;
            _relations ??= new (object?, RelationContent?)[model.Relations.Length];
            _relations[i] = (slot, (slot as IRelationHolder)?.Content);
        }
    }

    /// <summary>Has the transaction, if there is one, remember a record before it is changed.</summary>
    public static void Take(Work work, Record record)
    {
        work.Remember(record, record, Capture);
    }

    /// <summary>The same of many records at once, which share what one would cost to remember.</summary>
    public static void Take(Work work, IReadOnlyList<Record> records) => work.Remember(records, records, static records =>
    {
        var all = new RecordSnapshot[records.Count];
        for (var i = 0; i < all.Length; i++) all[i] = new RecordSnapshot(records[i]);
        return () => Array.ForEach(all, static one => one.Restore());
    });

    /// <summary>
    /// Has the flow's transaction, if there is one, remember a record before the user's code changes it in memory: a transaction that is run
    /// again must find what it found the first time.
    /// </summary>
    public static void TakeInFlow(Record record)
    {
        if (Ambient.Top is not { } top) return;
        var own = RecordContext.DatabaseOf(record);
        for (var node = top; node is not null; node = node.Outer)
        {
            if (node.Holder is not Transaction { IsOpen: true } transaction || (own is not null && own != node.Database)) continue;
            transaction.Journal.Remember(record, record, Capture);
            return;
        }
    }

    private static Action Capture(Record record) => new RecordSnapshot(record).Restore;

    private void Restore()
    {
        var model = _record.ModelInfo;
        for (var i = 0; i < _columns.Length; i++) model.SetColumn(_record, i, _columns[i]);
        for (var i = 0; i < model.Relations.Length; i++)
        {
            ref var slot = ref model.Slot(_record, i);
            var (old, content) = _relations is null ? default : _relations[i];
            // A collection the user has taken hold of meanwhile stays the one he holds.
            if (old is IRelationHolder holder) holder.Content = content;
            else if (slot is IRelationHolder held) held.Content = old as RelationContent;
            else slot = old;
        }
        if (_record.State.HasFlag(RecordState.Deleted) != _state.HasFlag(RecordState.Deleted)) model.CountDeletion();
        _record.State = _state;
        _record.Context = _context;
    }
}
