using System.Runtime.InteropServices;

namespace Junction.Sqlite.Native;

/// <summary>
/// The functions of SQLite that are called for every column and parameter, called directly. SQLitePCLRaw guards each call by its
/// handle's count and a change of the collector's mode: four times the work of the functions themselves, which neither block nor call back.
/// Whoever calls them keeps the statement's handle alive.
/// </summary>
internal static unsafe class NativeApi
{
    /// <summary>The name that <see cref="NativeSupport"/> resolves to the library of the driver.</summary>
    public const string Library = "junction-sqlite";

    private const nint Transient = -1; // SQLite makes a copy

    public static void BindText(nint statement, int index, ReadOnlySpan<byte> text)
    {
        fixed (byte* bytes = text)
        {
            byte none;
            sqlite3_bind_text(statement, index, bytes is null ? &none : bytes, text.Length, Transient); // no address would mean NULL
        }
    }

    public static void BindBlob(nint statement, int index, ReadOnlySpan<byte> blob)
    {
        fixed (byte* bytes = blob)
        {
            byte none;
            sqlite3_bind_blob(statement, index, bytes is null ? &none : bytes, blob.Length, Transient);
        }
    }

    /// <summary>TEXT in the encoding it stands in, or a BLOB.</summary>
    public static ReadOnlySpan<byte> ValueBytes(nint value)
    {
        var bytes = sqlite3_value_blob(value);
        return new ReadOnlySpan<byte>(bytes, sqlite3_value_bytes(value));
    }

    [DllImport(Library, EntryPoint = "sqlite3_step", CallingConvention = CallingConvention.Cdecl)]
    public static extern int Step(nint statement);

    [DllImport(Library, EntryPoint = "sqlite3_reset", CallingConvention = CallingConvention.Cdecl)]
    public static extern int Reset(nint statement);

    /// <summary>The lock of a connection; zero where the library takes none.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_db_mutex", CallingConvention = CallingConvention.Cdecl)]
    public static extern nint Mutex(nint database);

    /// <summary>Takes a lock, which a thread may do several times; nothing when it is zero.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_mutex_enter", CallingConvention = CallingConvention.Cdecl)]
    public static extern void EnterMutex(nint mutex);

    /// <summary>Lets a lock go; nothing when it is zero.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_mutex_leave", CallingConvention = CallingConvention.Cdecl)]
    public static extern void LeaveMutex(nint mutex);

    [DllImport(Library, EntryPoint = "sqlite3_bind_null", CallingConvention = CallingConvention.Cdecl), SuppressGCTransition]
    public static extern int BindNull(nint statement, int index);

    [DllImport(Library, EntryPoint = "sqlite3_bind_int64", CallingConvention = CallingConvention.Cdecl), SuppressGCTransition]
    public static extern int BindInteger(nint statement, int index, long value);

    [DllImport(Library, EntryPoint = "sqlite3_bind_double", CallingConvention = CallingConvention.Cdecl), SuppressGCTransition]
    public static extern int BindReal(nint statement, int index, double value);

    /// <summary>
    /// The value of a column, valid until the next step. It takes SQLite's lock once; the functions of the value take none, and need
    /// none as long as one thread at a time uses the statement.
    /// </summary>
    [DllImport(Library, EntryPoint = "sqlite3_column_value", CallingConvention = CallingConvention.Cdecl), SuppressGCTransition]
    public static extern nint ColumnValue(nint statement, int ordinal);

    [DllImport(Library, EntryPoint = "sqlite3_value_type", CallingConvention = CallingConvention.Cdecl), SuppressGCTransition]
    public static extern int ValueType(nint value);

    [DllImport(Library, EntryPoint = "sqlite3_value_int64", CallingConvention = CallingConvention.Cdecl), SuppressGCTransition]
    public static extern long ValueInteger(nint value);

    [DllImport(Library, EntryPoint = "sqlite3_value_double", CallingConvention = CallingConvention.Cdecl), SuppressGCTransition]
    public static extern double ValueReal(nint value);

    /// <summary>The length of TEXT or a BLOB; UTF-16 is turned into UTF-8 by it.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_value_bytes", CallingConvention = CallingConvention.Cdecl)]
    public static extern int ValueLength(nint value);

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    private static extern int sqlite3_bind_text(nint statement, int index, byte* text, int length, nint destructor);

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    private static extern int sqlite3_bind_blob(nint statement, int index, byte* blob, int length, nint destructor);

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl), SuppressGCTransition]
    private static extern byte* sqlite3_value_blob(nint value);

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl), SuppressGCTransition]
    private static extern int sqlite3_value_bytes(nint value);

    [DllImport(Library, EntryPoint = "sqlite3_libversion_number", CallingConvention = CallingConvention.Cdecl)]
    public static extern int Version();
}
