namespace Junction.Sqlite;

/// <summary>What can be set for a SQLite database beside its connection string.</summary>
public sealed class SqliteOptions
{
    /// <summary>How long a statement waits for another connection's lock before it fails with <see cref="DatabaseBusyException"/>.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The journal of a file, set when a connection is opened. In <c>WAL</c> readers and the writer do not wait for each other. Null leaves
    /// the file as it is.
    /// </summary>
    public string? JournalMode { get; set; } = "WAL";

    /// <summary>Whether foreign keys are enforced.</summary>
    public bool ForeignKeys { get; set; } = true;

    /// <summary>
    /// Whether statements go through the commands of Microsoft.Data.Sqlite rather than to SQLite itself. They are slower, and can be neither
    /// cancelled nor broken off in the middle; for finding out whether a fault lies on this side or that.
    /// </summary>
    public bool UseDriverCommands { get; set; }
}
