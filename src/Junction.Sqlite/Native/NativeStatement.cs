using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Junction.Sqlite.Native;

/// <summary>A prepared statement of SQLite.</summary>
internal sealed class NativeStatement(sqlite3 database, sqlite3_stmt handle) : IDisposable
{
    public sqlite3_stmt Handle => handle;

    /// <summary>The statement for direct calls. Whoever uses it keeps this object alive.</summary>
    public nint Pointer { get; } = handle.DangerousGetHandle();

    /// <summary>Whether it leaves the database as it is, so that it needs no turn to write.</summary>
    public bool IsReadOnly { get; } = raw.sqlite3_stmt_readonly(handle) != 0;

    /// <summary>The result, used again by every run: a run should not cost an object for it.</summary>
    public NativeResult? Result { get; set; }

    /// <summary>Whether values were bound that are worth forgetting after the run.</summary>
    public bool HoldsMuch { get; set; }

    /// <summary>Prepares the first statement of a text. Null when a lock is in the way, and it must be tried again later.</summary>
    /// <param name="database">The connection.</param>
    /// <param name="sql">The text; what follows the first statement when it returns.</param>
    /// <exception cref="SqliteException">It is not SQL.</exception>
    public static NativeStatement? Prepare(sqlite3 database, ref ReadOnlySpan<byte> sql)
    {
        var code = raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle, out var rest);
        if (code != raw.SQLITE_OK) return NativeErrors.IsLock(database, code) ? null : throw NativeErrors.Of(database, code);
        sql = rest;
        return new NativeStatement(database, handle);
    }

    /// <summary>Goes to the next row; null when a lock is in the way, and the statement, which is reset, must be started again later.</summary>
    /// <exception cref="SqliteException">The statement failed; it is reset.</exception>
    public bool? Step()
    {
        var code = NativeSupport.IsAvailable ? NativeApi.Step(Pointer) : raw.sqlite3_step(handle);
        if (code == raw.SQLITE_ROW) return true;
        if (code == raw.SQLITE_DONE) return false;
        return Failed(code);
    }

    /// <summary>Makes it ready for the next run. What it failed with was reported already.</summary>
    public void Reset()
    {
        _ = NativeSupport.IsAvailable ? NativeApi.Reset(Pointer) : raw.sqlite3_reset(handle);
        if (!HoldsMuch) return;
        raw.sqlite3_clear_bindings(handle);
        HoldsMuch = false;
    }

    public void Dispose() => handle.Dispose();

    private bool? Failed(int code)
    {
        var failure = NativeErrors.IsLock(database, code) ? null : NativeErrors.Of(database, code);
        raw.sqlite3_reset(handle);
        return failure is null ? null : throw failure;
    }
}

/// <summary>Makes the driver's exceptions of result codes, so that all errors of SQLite come as one type.</summary>
internal static class NativeErrors
{
    /// <summary>Whether another connection's lock is in the way: one that will go.</summary>
    public static bool IsLock(sqlite3 database, int code) =>
        (code & 0xFF) is raw.SQLITE_BUSY or raw.SQLITE_LOCKED && raw.sqlite3_extended_errcode(database) != raw.SQLITE_BUSY_SNAPSHOT;

    public static SqliteException Of(sqlite3 database, int code) =>
        new($"SQLite Error {code & 0xFF}: '{raw.sqlite3_errmsg(database).utf8_to_string()}'.", code & 0xFF, raw.sqlite3_extended_errcode(database));

    public static SqliteException Locked() => new("SQLite Error 5: 'database is locked'.", raw.SQLITE_BUSY, raw.SQLITE_BUSY);
}
