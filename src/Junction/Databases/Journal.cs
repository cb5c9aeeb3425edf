using System.Runtime.ExceptionServices;

namespace Junction.Databases;

/// <summary>
/// What a transaction, or the part of it after a savepoint, must undo in memory when it is rolled back, and do once it is committed.
/// </summary>
/// <remarks>Tasks that run at the same time in one transaction may each change records of their own.</remarks>
internal sealed class Journal
{
    private readonly Lock _gate = new();
    private Dictionary<object, Action>? _restore;
    private List<object>? _order;
    private List<Action>? _committed;

    /// <summary>Remembers how to restore an object, the first time it is met.</summary>
    public void Remember<TState>(object target, TState state, Func<TState, Action> capture)
    {
        lock (_gate)
        {
            if (_restore?.ContainsKey(target) != true) Add(target, capture(state));
        }
    }

    /// <summary>Keeps an action for the commit.</summary>
    public void OnCommitted(Action action)
    {
        lock (_gate) (_committed ??= []).Add(action);
    }

    /// <summary>Restores every object, the last one met first.</summary>
    public void Restore()
    {
        var (restore, order, _) = Take();
        for (var i = (order?.Count ?? 0) - 1; i >= 0; i--) restore![order![i]]();
    }

    /// <summary>Gives all to the journal around; what that remembers already is older and stays.</summary>
    public void MergeInto(Journal outer)
    {
        var (restore, order, committed) = Take();
        lock (outer._gate)
        {
            foreach (var target in order ?? [])
            {
                if (outer._restore?.ContainsKey(target) != true) outer.Add(target, restore![target]);
            }
            if (committed is not null) (outer._committed ??= []).AddRange(committed);
        }
    }

    /// <summary>Runs what was kept for the commit, all of it; the first that failed is thrown at the end.</summary>
    public void Commit()
    {
        var (_, _, committed) = Take();
        ExceptionDispatchInfo? failure = null;
        foreach (var action in committed ?? [])
        {
            try
            {
                action();
            }
            catch (Exception exception)
            {
                failure ??= ExceptionDispatchInfo.Capture(exception);
            }
        }
        failure?.Throw();
    }

    private void Add(object target, Action restore)
    {
        (_restore ??= new Dictionary<object, Action>(ReferenceEqualityComparer.Instance)).Add(target, restore);
        (_order ??= []).Add(target);
    }

    private (Dictionary<object, Action>? Restore, List<object>? Order, List<Action>? Committed) Take()
    {
        lock (_gate)
        {
            var all = (_restore, _order, _committed);
            (_restore, _order, _committed) = (null, null, null);
            return all;
        }
    }
}
