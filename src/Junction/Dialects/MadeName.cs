using System.Security.Cryptography;
using System.Text;
using Junction.Model;

namespace Junction.Dialects;

/// <summary>The names Junction gives to indexes and constraints: <c>ix_students_email</c>.</summary>
internal static class MadeName
{
    /// <summary>The name over columns of a table; what is too long ends in a hash of the whole.</summary>
    public static string Of(string prefix, TableInfo table, IEnumerable<ColumnInfo> columns, int maxLength)
    {
        var name = $"{prefix}_{table.Name}_{string.Join('_', columns.Select(static column => column.Name))}";
        if (Encoding.UTF8.GetByteCount(name) <= maxLength) return name;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)), 0, 4);
        return $"{Cut(name, maxLength - 9)}_{hash}";
    }

    /// <summary>The columns a constraint is over, read from its name; empty when it is not one that Junction or the model gave.</summary>
    public static ColumnInfo[] Columns(string name, TableInfo table, Dialect dialect)
    {
        if (string.Equals(name, dialect.KeyConstraintName(table.Name), StringComparison.OrdinalIgnoreCase)) return table.Key;
        foreach (var index in table.Indexes)
        {
            if ((index.Name ?? Of("ix", table, index.Columns(table), dialect.MaxNameLength)) == name) return index.Columns(table);
        }
        var prefix = $"ix_{table.Name}_";
        return name.StartsWith(prefix, StringComparison.Ordinal) ? [.. Split(name.AsSpan(prefix.Length), table, []) ?? []] : [];
    }

    // Names of columns may hold the sign between them: whichever way comes out even.
    private static List<ColumnInfo>? Split(ReadOnlySpan<char> names, TableInfo table, List<ColumnInfo> found)
    {
        foreach (var column in table.Columns)
        {
            if (!names.StartsWith(column.Name)) continue;
            var rest = names[column.Name.Length..];
            if (rest.Length == 0) return [.. found, column];
            if (rest[0] == '_' && Split(rest[1..], table, [.. found, column]) is { } all) return all;
        }
        return null;
    }

    private static string Cut(string name, int bytes)
    {
        var length = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0) break;
            length += rune.Utf16SequenceLength;
        }
        return name[..length];
    }
}
