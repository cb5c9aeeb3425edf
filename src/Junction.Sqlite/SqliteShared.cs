using Junction.Sqlite.Native;
using SQLitePCL;

namespace Junction.Sqlite;

/// <summary>What the connections of one database have in common.</summary>
internal sealed class SqliteShared(SqliteOptions options, bool isInMemory, string? journalMode, SqliteClock clock) : IDisposable
{
    private bool? _isUtf16;

    public SqliteOptions Options => options;

    public bool IsInMemory => isInMemory;

    /// <summary>The journal to set when a connection is opened; null for a database in memory, and where only reading is allowed.</summary>
    public string? JournalMode => journalMode;

    public SqliteClock Clock => clock;

    public SqliteLocks Locks { get; } = new(options.BusyTimeout);

    /// <summary>Whether text is stored as UTF-16, as only files of other tools are.</summary>
    public bool IsUtf16 => _isUtf16 ?? false;

    public bool KnowsEncoding => _isUtf16 is not null;

    /// <summary>Takes in the answer of <c>PRAGMA encoding</c>.</summary>
    public void Learn(NativeStatement encoding)
    {
        if (encoding.Step() is true) _isUtf16 = raw.sqlite3_column_text(encoding.Handle, 0).utf8_to_string().StartsWith("UTF-16", StringComparison.Ordinal);
    }

    public void Dispose()
    {
        clock.Dispose();
        Locks.Dispose();
    }
}
