namespace Junction;

/// <summary>What kind of error a database gave. Each dialect maps its own codes to these.</summary>
public enum DatabaseErrorKind
{
    /// <summary>None of the others.</summary>
    Other,
    /// <summary>A unique key or index already holds the value.</summary>
    Unique,
    /// <summary>A row refers to one that is not there, or one is deleted that others refer to.</summary>
    ForeignKey,
    /// <summary>A column that must have a value got none.</summary>
    NotNull,
    /// <summary>A check constraint failed.</summary>
    Check,
    /// <summary>The transaction met a concurrent one and cannot be serialised; running it again may work.</summary>
    Serialization,
    /// <summary>Two transactions waited for each other, and this one was chosen to fail.</summary>
    Deadlock,
    /// <summary>A lock or a connection was not to be had within the time set.</summary>
    Busy,
    /// <summary>The connection was lost or could not be made; nothing was written.</summary>
    ConnectionLost,
    /// <summary>The caller cancelled.</summary>
    Cancelled,
    /// <summary>The command ran longer than the time set.</summary>
    Timeout,
    /// <summary>The statement cannot be parsed.</summary>
    Syntax,
    /// <summary>A table, column or other object that the statement names does not exist.</summary>
    MissingObject,
    /// <summary>The database, the transaction or the connection may only read.</summary>
    ReadOnly,
    /// <summary>The database refused the login or the right.</summary>
    AccessDenied,
    /// <summary>Disk, memory or another resource ran out.</summary>
    ResourceExhausted,
    /// <summary>The file or its pages are damaged, or are no database.</summary>
    Corrupt,
    /// <summary>The connection was lost while the outcome was not yet told: it may have been written, or not.</summary>
    OutcomeUnknown,
    /// <summary>The database itself is not there, or cannot be opened.</summary>
    MissingDatabase,
    /// <summary>A value is too long for its column, or out of its range, and Junction could not know it before.</summary>
    ValueOutOfRange,
}
