using System.Data;

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
    /// Null runs it once, whatever <see cref="DatabaseOptions.Retry"/> says. Records are as they were before each run; whatever else the delegate touches must bear being done again.
    /// </summary>
    public RetryPolicy? Retry { get; init; }

    internal static TransactionOptions Default { get; } = new();
}
