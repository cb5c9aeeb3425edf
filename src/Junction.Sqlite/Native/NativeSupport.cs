using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Junction.Sqlite.Native;

/// <summary>Finds the SQLite library that the driver uses, and sets what must be set before it is used for the first time.</summary>
internal static class NativeSupport
{
    /// <summary>Whether <see cref="NativeApi"/> can be called. If not, the driver's commands are used.</summary>
    public static readonly bool IsAvailable = Find();

    // SQLITE_CONFIG_STMTJRNL_SPILL. What would undo a statement of many rows stays in memory up to this size; SQLite's own is 64 kB, which fifty
    // links to as many targets exceed, and then each page they touch is written to a temporary file. A larger undo goes to that file in pieces of this size,
    // and SQLite's files take less than 128 kB at once: of a piece of 1 MB nothing, which ends as SQLITE_FULL.
    private const int SpillOption = 26, SpillSize = 31 * 4096;

    private static bool Find()
    {
        using (new SqliteConnection()) { } // the driver chooses its library when it is first used
        _ = raw.sqlite3_config(SpillOption, SpillSize); // refused when the process has used SQLite before: then it is as it was
        NativeLibrary.SetDllImportResolver(typeof(NativeApi).Assembly, static (name, _, _) => name == NativeApi.Library ? Load() : 0);
        try
        {
            return NativeApi.Version() == raw.sqlite3_libversion_number();
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static nint Load()
    {
        var name = raw.GetNativeLibraryName();
        if (name.EndsWith("internal", StringComparison.OrdinalIgnoreCase)) return NativeLibrary.GetMainProgramHandle(); // linked into the program
        return NativeLibrary.TryLoad(name, typeof(raw).Assembly, null, out var handle) ? handle : 0;
    }
}
