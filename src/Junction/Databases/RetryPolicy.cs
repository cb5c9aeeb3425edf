namespace Junction;

/// <summary>
/// How often, and after what pause, work is done again that met a concurrent writer, a lock or a lost connection. What is done again is
/// always a whole: an autocommit statement, or a transaction from its beginning.
/// </summary>
/// <param name="MaxAttempts">The most runs, the first included.</param>
public sealed record RetryPolicy(int MaxAttempts = 5)
{
    /// <summary>The pause before the second run; it doubles with each further one, and is varied at random by half.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>No run begins later than this after the first one began, so that waiting for a lock to the end of its time is not done over and over.</summary>
    /// <remarks>The last run may wait as long as any (<c>BusyTimeout</c> on SQLite), so a caller waits for locks at most for this and once that time.</remarks>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    internal TimeSpan Pause(int attempt) => FirstPause * Math.Pow(2, Math.Min(attempt, 10) - 1) * (0.5 + Random.Shared.NextDouble());
}
