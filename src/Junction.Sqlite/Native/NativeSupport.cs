using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Junction.Sqlite.Native;

/// <summary>Finds the SQLite library that the driver uses.</summary>
internal static class NativeSupport
{
    /// <summary>Whether <see cref="NativeApi"/> can be called. If not, the driver's commands are used.</summary>
    public static readonly bool IsAvailable = Find();

    private static bool Find()
    {
        using (new SqliteConnection()) { } // the driver chooses its library when it is first used
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
