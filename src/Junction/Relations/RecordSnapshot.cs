using Junction.Databases;
using Junction.Model;

namespace Junction.Relations;

/// <summary>
/// A record as it was when a transaction first touched it: state, columns, old values and loaded relations. A rollback brings all
/// of it back.
/// </summary>
internal sealed class RecordSnapshot
{
    private readonly Record _record;
    private readonly RecordState _state;
    private readonly object? _context;
    private readonly DbValue[] _columns;
    private readonly (object? Slot, RelationContent? Content)[] _relations;

    private RecordSnapshot(Record record)
    {
        var model = record.ModelInfo;
        _record = record;
        _state = record.State;
        _context = record.Context is RecordContext context ? context.Clone() : record.Context;
        _columns = Array.ConvertAll(model.Columns, column => model.GetColumn(record, column.Ordinal));
        _relations = Array.ConvertAll(model.Relations, relation =>
        {
            var slot = model.Slot(record, relation.Index);
            return (slot, (slot as IRelationHolder)?.Content);
        });
    }

    /// <summary>Has the transaction, if there is one, remember a record before it is changed.</summary>
    public static void Take(Work work, Record record)
    {
        if (work.IsInTransaction) work.Remember(record, Capture(record));
    }

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
            transaction.Journal.Remember(record, Capture(record));
            return;
        }
    }

    private static Func<Action> Capture(Record record) => () => new RecordSnapshot(record).Restore;

    private void Restore()
    {
        var model = _record.ModelInfo;
        for (var i = 0; i < _columns.Length; i++) model.SetColumn(_record, i, _columns[i]);
        for (var i = 0; i < _relations.Length; i++)
        {
            ref var slot = ref model.Slot(_record, i);
            var (old, content) = _relations[i];
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
