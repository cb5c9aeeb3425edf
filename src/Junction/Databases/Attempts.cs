using System.Diagnostics;
using Junction.Dialects;

namespace Junction.Databases;

/// <summary>The runs of one piece of work under a policy.</summary>
internal struct Attempts(RetryPolicy? policy)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private int _count = 1;

    /// <summary>Whether work that failed may be done again; it then counts as begun. Part of a transaction is never done again alone.</summary>
    public bool Again(Exception exception, bool isInTransaction)
    {
        if (policy is null || isInTransaction || exception is not DatabaseException { IsTransient: true } || _count >= policy.MaxAttempts) return false;
        if (Stopwatch.GetElapsedTime(_start) >= policy.TimeLimit) return false;
        _count++;
        return true;
    }

    /// <summary>Waits before the next run.</summary>
    public readonly ValueTask PauseAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var pause = policy!.Pause(_count - 1);
        if (TCall.IsAsync) return new(Task.Delay(pause, cancellationToken));
        Thread.Sleep(pause);
        return default;
    }
}
