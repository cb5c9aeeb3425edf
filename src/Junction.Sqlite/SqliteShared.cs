using Junction.Sqlite.Native;
using SQLitePCL;

namespace Junction.Sqlite;

/// <summary>What the connections of one database have in common.</summary>
internal sealed class SqliteShared(bool isInMemory, IReadOnlyList<string> pragmas, SqliteClock clock, TimeSpan busyTimeout) : IDisposable
{
    private bool? _isUtf16;

    public bool IsInMemory => isInMemory;

    /// <summary>What is sent when a connection is opened.</summary>
    public IReadOnlyList<string> Pragmas => pragmas;

    public SqliteClock Clock => clock;

    public SqliteLocks Locks { get; } = new(busyTimeout);

    /// <summary>Whether text is stored as UTF-16, as only files of other tools are.</summary>
    public bool IsUtf16 => _isUtf16 ?? false;

    public bool KnowsEncoding => _isUtf16 is not null;

    /// <summary>Takes in the answer of <c>PRAGMA encoding</c>.</summary>
    public void Learn(NativeStatement encoding)
    {
        if (encoding.Step() is true) _isUtf16 = raw.sqlite3_column_text(encoding.Handle, 0).utf8_to_string().StartsWith("UTF-16", StringComparison.Ordinal);
    }

    public void Dispose() => clock.Dispose();
}
