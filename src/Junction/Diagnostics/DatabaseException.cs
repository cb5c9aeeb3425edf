namespace Junction;

/// <summary>What a database answered when it could not do what it was asked. The driver's own exception is inside.</summary>
public class DatabaseException : JunctionException
{
    /// <summary>An error of a kind that has no type of its own.</summary>
    public DatabaseException(string message, DatabaseErrorInfo error, Exception? innerException = null) : base(message, innerException) => Error = error;

    /// <summary>What is known about the error.</summary>
    protected DatabaseErrorInfo Error { get; }

    /// <summary>The kind of error, the same on every database.</summary>
    public DatabaseErrorKind Kind => Error.Kind;

    /// <summary>Whether doing the whole transaction again may work.</summary>
    public bool IsTransient => Error.IsTransient;

    /// <summary>The model whose table the error is about, when known.</summary>
    public string? Model => Error.Model;

    /// <summary>The table the error is about, when known.</summary>
    public string? Table => Error.Table;

    /// <summary>The columns the error is about, as properties where the model is known; empty when not known.</summary>
    public IReadOnlyList<string> Columns => Error.Columns;

    /// <summary>The constraint or index that was violated, when known.</summary>
    public string? ConstraintName => Error.ConstraintName;

    /// <summary>The statement, without its values; null when the error is not about one.</summary>
    public string? SqlText => Error.SqlText;
}

/// <summary>What is known about an error of a database.</summary>
/// <param name="Kind">The kind of error.</param>
public sealed record DatabaseErrorInfo(DatabaseErrorKind Kind)
{
    /// <summary>Whether doing the whole transaction again may work.</summary>
    public bool IsTransient { get; init; }

    /// <summary>The model whose table the error is about.</summary>
    public string? Model { get; init; }

    /// <summary>The table.</summary>
    public string? Table { get; init; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The constraint or index.</summary>
    public string? ConstraintName { get; init; }

    /// <summary>The statement, without its values.</summary>
    public string? SqlText { get; init; }
}

/// <summary>A unique key or index already holds the value.</summary>
public sealed class UniqueViolationException(string message, DatabaseErrorInfo error, Exception? innerException = null)
    : DatabaseException(message, error, innerException);

/// <summary>A row refers to one that is not there, or one is deleted that others refer to.</summary>
public sealed class ForeignKeyViolationException(string message, DatabaseErrorInfo error, Exception? innerException = null)
    : DatabaseException(message, error, innerException);

/// <summary>A column that must have a value got none.</summary>
public sealed class NotNullViolationException(string message, DatabaseErrorInfo error, Exception? innerException = null)
    : DatabaseException(message, error, innerException);

/// <summary>A check constraint failed.</summary>
public sealed class CheckViolationException(string message, DatabaseErrorInfo error, Exception? innerException = null)
    : DatabaseException(message, error, innerException);

/// <summary>The transaction met a concurrent one and cannot be serialised; running it again may work.</summary>
public sealed class SerializationFailureException(string message, DatabaseErrorInfo error, Exception? innerException = null)
    : DatabaseException(message, error, innerException);

/// <summary>Two transactions waited for each other, and this one was chosen to fail.</summary>
public sealed class DeadlockException(string message, DatabaseErrorInfo error, Exception? innerException = null)
    : DatabaseException(message, error, innerException);

/// <summary>A lock, or a connection of the pool, was not to be had within the time set.</summary>
public sealed class DatabaseBusyException(string message, DatabaseErrorInfo error, Exception? innerException = null)
    : DatabaseException(message, error, innerException);

/// <summary>The connection was lost or could not be made; nothing was written.</summary>
public sealed class ConnectionLostException(string message, DatabaseErrorInfo error, Exception? innerException = null)
    : DatabaseException(message, error, innerException);

/// <summary>The command ran longer than the time set.</summary>
public sealed class CommandTimeoutException(string message, DatabaseErrorInfo error, Exception? innerException = null)
    : DatabaseException(message, error, innerException);

/// <summary>The connection was lost before the outcome was told: the work may have been written, or not. Look before doing it again.</summary>
public sealed class OutcomeUnknownException(string message, DatabaseErrorInfo error, Exception? innerException = null)
    : DatabaseException(message, error, innerException);
