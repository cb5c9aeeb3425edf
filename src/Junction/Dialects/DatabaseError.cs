namespace Junction.Dialects;

/// <summary>What a dialect knows about an exception of its driver.</summary>
/// <param name="Kind">The kind of error, the same on every database.</param>
/// <param name="IsTransient">Whether doing the whole transaction again may work.</param>
public sealed record DatabaseError(DatabaseErrorKind Kind, bool IsTransient = false)
{
    /// <summary>The table the error is about, as the database names it, when known.</summary>
    public string? Table { get; init; }

    /// <summary>The columns the error is about, as the database names them; empty when not known.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The constraint or index violated, when known.</summary>
    public string? ConstraintName { get; init; }

    /// <summary>What the database said, free of values; null lets Junction say it.</summary>
    public string? Message { get; init; }

    /// <summary>Whether the error has ended the whole transaction, so that rolling back to a savepoint is no use.</summary>
    public bool EndsTransaction { get; init; }

    /// <summary>The error of a statement that commits: when the connection was lost before its answer came, the outcome is unknown.</summary>
    internal DatabaseError WithoutAnswer() =>
        Kind == DatabaseErrorKind.ConnectionLost ? this with { Kind = DatabaseErrorKind.OutcomeUnknown, IsTransient = false } : this;

    /// <summary>Whether the connection is of no further use.</summary>
    public bool BreaksConnection => Kind is DatabaseErrorKind.ConnectionLost or DatabaseErrorKind.MissingDatabase or DatabaseErrorKind.OutcomeUnknown;
}
