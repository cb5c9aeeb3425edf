using System.Runtime.CompilerServices;
using Junction.Model;

namespace Junction.Querying;

/// <summary>Reads a column of a row as the type an expression has.</summary>
internal static class RowValue
{
    /// <summary>The value; the type's default when it is NULL.</summary>
    public static T Read<TRow, T>(TRow row, int ordinal, ColumnType type) where TRow : struct, IRow =>
        Relations.Materialise.Value(row, ordinal, type).As<T>()!;
}
