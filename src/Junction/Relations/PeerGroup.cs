using Junction.Databases;
using Junction.Dialects;
using Junction.Model;

namespace Junction.Relations;

/// <summary>
/// The records that came from one result. Touching a relation of one loads it for all of them. Held strongly by its records:
/// one object a result, one reference a record.
/// </summary>
internal sealed class PeerGroup(ResultScope scope, ModelInfo model, LoadMode mode)
{
    private readonly Lock _lock = new();
    private Dictionary<int, Task>? _loading;

    /// <summary>The result, eager loads included, that the records belong to.</summary>
    public ResultScope Scope => scope;

    /// <summary>The model of the records.</summary>
    public ModelInfo Model => model;

    /// <summary>What touching an unloaded relation of these records does, when the query says so.</summary>
    public LoadMode Mode => mode;

    /// <summary>The database the records came from.</summary>
    public Database Database => scope.Database;

    /// <summary>The records.</summary>
    public List<Record> Records { get; } = [];

    /// <summary>
    /// Runs the load of a relation once for all who ask at the same time; whoever comes later finds it loaded. Who cancels leaves the
    /// others to it.
    /// </summary>
    public async ValueTask RunOnceAsync(int relation, Func<ValueTask> load, CancellationToken cancellationToken)
    {
        TaskCompletionSource? mine = null;
        while (mine is null)
        {
            Task? running;
            lock (_lock)
            {
                _loading ??= [];
                if (!_loading.TryGetValue(relation, out running))
                {
                    mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                    _loading.Add(relation, mine.Task);
                    break;
                }
            }
            try
            {
                await running.WaitAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // The one who was loading no longer wants to: somebody else's turn.
            }
        }
        try
        {
            await load().ConfigureAwait(false);
            lock (_lock) _loading!.Remove(relation);
            mine.SetResult();
        }
        catch (Exception exception)
        {
            lock (_lock) _loading!.Remove(relation);
            mine.SetException(exception);
            _ = mine.Task.Exception; // those who waited see it; nobody waiting must not make it unobserved
            throw;
        }
    }
}

/// <summary>
/// One result with everything loaded for it: within it a row is one object, whatever path it was reached by.
/// </summary>
internal sealed class ResultScope(Database database)
{
    private readonly Dictionary<ModelInfo, RecordIndex> _indexes = [];
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The database the result came from.</summary>
    public Database Database => database;

    /// <summary>
    /// Waits until no other load works on this result: two relations may be asked for at the same time, but rows are handed out by one.
    /// </summary>
    public ValueTask EnterAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (TCall.IsAsync) return new(_turn.WaitAsync(cancellationToken));
        _turn.Wait(cancellationToken);
        return ValueTask.CompletedTask;
    }

    /// <summary>Lets the next load work.</summary>
    public void Leave() => _turn.Release();

    /// <summary>Forgets the records met: some may be of rows that a rollback has undone, whose keys other rows may get.</summary>
    public void Forget() => _indexes.Clear();

    /// <summary>The records of a model met so far, by key.</summary>
    public RecordIndex Index(ModelInfo model)
    {
        if (!_indexes.TryGetValue(model, out var index)) _indexes.Add(model, index = new RecordIndex(model));
        return index;
    }
}

/// <summary>
/// Records of one model by key. Records are listed as they come and indexed only when somebody looks one up, so that a plain
/// query pays nothing.
/// </summary>
internal sealed class RecordIndex(ModelInfo model)
{
    private readonly Dictionary<RecordKey, Record> _byKey = [];
    private readonly List<IReadOnlyList<Record>> _pending = [];

    /// <summary>Takes in the records of a result.</summary>
    public void Add(IReadOnlyList<Record> records) => _pending.Add(records);

    /// <summary>
    /// Takes in rows that were read for a group. Within a result a row is one object: those it has met before give way to the record at
    /// hand, and leave the group.
    /// </summary>
    /// <returns>The records of the rows, in their order.</returns>
    public IReadOnlyList<Record> Unify(PeerGroup rows)
    {
        if (_pending.Count == 0 && _byKey.Count == 0)
        {
            Add(rows.Records);
            return rows.Records;
        }
        var records = rows.Records.ToArray();
        rows.Records.Clear();
        for (var i = 0; i < records.Length; i++)
        {
            var key = RecordKey.Of(records[i], model, model.Key);
            if (TryGet(key, out var known))
            {
                records[i] = known;
                continue;
            }
            Add(key, records[i]);
            rows.Records.Add(records[i]);
        }
        return records;
    }

    /// <summary>Takes in one record.</summary>
    public void Add(in RecordKey key, Record record) => _byKey.TryAdd(key, record);

    /// <summary>The record of a key, when this result has met it.</summary>
    public bool TryGet(in RecordKey key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Record? record)
    {
        foreach (var records in _pending)
        {
            foreach (var pending in records)
            {
                if (pending.State != RecordState.New) _byKey.TryAdd(RecordKey.Of(pending, model, model.Key), pending);
            }
        }
        _pending.Clear();
        return _byKey.TryGetValue(key, out record);
    }
}
