namespace Junction.Sqlite;

/// <summary>What can be set for a SQLite database beside its connection string.</summary>
public sealed class SqliteOptions
{
    private readonly Dictionary<string, string> _pragmas = [];

    /// <summary>How long a statement waits for another connection's lock before it fails with <see cref="DatabaseBusyException"/>.</summary>
    /// <remarks>
    /// What is done again (<see cref="DatabaseOptions.Retry"/>) waits anew, but no run begins after the <see cref="RetryPolicy.TimeLimit"/>: together they wait about
    /// as long as the sum of the two at most. By their defaults, 30 and 10 seconds, a lock that was waited for in vain is not waited for again.
    /// </remarks>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The journal of a file, set when a connection is opened. With <see cref="SqliteJournal.Wal"/> readers and the writer do not wait for
    /// each other. Null leaves the file as it is.
    /// </summary>
    public SqliteJournal? Journal { get; set; } = SqliteJournal.Wal;

    /// <summary>
    /// Whether foreign keys are enforced; null means as the connection string says, else that they are.
    /// </summary>
    /// <remarks>
    /// Without them a link row may lead to nothing; it is no member of a relation then, and counts look whether the target is there. Turn
    /// them off also for a file whose link tables declare none.
    /// </remarks>
    public bool? ForeignKeys { get; set; }

    /// <summary>
    /// Whether statements go through the commands of Microsoft.Data.Sqlite rather than to SQLite itself. They are slower, and can be neither
    /// cancelled nor broken off in the middle; for finding out whether a fault lies on this side or that.
    /// </summary>
    public bool UseDriverCommands { get; set; }

    internal IReadOnlyDictionary<string, string> Pragmas => _pragmas;

    /// <summary>Sets a pragma on each connection when it is opened: <c>o.Pragma("synchronous", "normal")</c>.</summary>
    /// <remarks>
    /// <c>temp_store</c> is <c>memory</c> unless it is set: what undoes a statement and what is sorted without an index stays in memory. For sorts too large
    /// for that: <c>o.Pragma("temp_store", "file")</c>.
    /// </remarks>
    /// <param name="name">The pragma: letters and underscores.</param>
    /// <param name="value">Its value: letters, digits, underscores and a sign.</param>
    public SqliteOptions Pragma(string name, string value)
    {
        if (name.Length == 0 || !name.All(static c => char.IsAsciiLetter(c) || c == '_')) throw new ArgumentException("A pragma is named by letters and underscores.", nameof(name));
        if (value.Length == 0 || !value.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+'))
            throw new ArgumentException("A pragma's value consists of letters, digits, underscores and a sign.", nameof(value));
        _pragmas[name] = value;
        return this;
    }
}

/// <summary>How a file of SQLite keeps what it needs to undo a transaction.</summary>
public enum SqliteJournal
{
    /// <summary>A write-ahead log beside the file: readers and the writer do not wait for each other.</summary>
    Wal,
    /// <summary>A journal that is deleted at each commit.</summary>
    Delete,
    /// <summary>A journal that is emptied at each commit.</summary>
    Truncate,
    /// <summary>A journal that is overwritten.</summary>
    Persist,
    /// <summary>A journal in memory: a crash in the middle of a write damages the file.</summary>
    Memory,
}
