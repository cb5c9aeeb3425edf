using System.Data;
using Junction.Dialects;

namespace Junction;

/// <summary>How a transaction runs.</summary>
public sealed record TransactionOptions
{
    /// <summary>How far the transaction is kept apart from others; the database's own default unless stated.</summary>
    public IsolationLevel Isolation { get; init; } = IsolationLevel.Unspecified;

    /// <summary>Whether the transaction only reads: a write in it fails, and on SQLite it does not wait for writers.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>
    /// How often a delegate given to <c>TransactionAsync</c> is run again when the database asks for it (deadlock, serialization, busy).
    /// Null runs it once. Records are as they were before each run; whatever else the delegate touches must bear being done again.
    /// </summary>
    public RetryPolicy? Retry { get; init; }

    internal static TransactionOptions Default { get; } = new();
}

/// <summary>How often, and after what pause, a transaction is run again.</summary>
/// <param name="MaxAttempts">The most runs, the first included.</param>
public sealed record RetryPolicy(int MaxAttempts = 5)
{
    /// <summary>The pause before the second run; it doubles with each further one, and is varied at random by half.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(10);

    internal bool Allows(int attempt, DatabaseException failure) => failure.IsTransient && attempt < MaxAttempts;

    /// <summary>Whether one of Junction's own verbs is run again: only where the database has surely undone all of it.</summary>
    internal bool AllowsVerb(int attempt, Exception exception) =>
        exception is DatabaseException { Kind: DatabaseErrorKind.Deadlock or DatabaseErrorKind.Serialization } failure && Allows(attempt, failure);

    internal async ValueTask PauseAsync<TCall>(int attempt, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(attempt, 10) - 1) * (0.5 + Random.Shared.NextDouble());
        if (TCall.IsAsync) await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
        else Thread.Sleep(pause);
    }
}
