using System.Collections.Concurrent;
using Junction.Databases;
using Junction.Model;

namespace Junction.Relations;

/// <summary>Which parts of a key ignore case, and what that means to the database it is of.</summary>
internal sealed class TextRule
{
    private static readonly ConcurrentDictionary<(int Parts, StringComparer? Comparer), TextRule> _rules = new();

    private readonly int _parts; // a bit for each
    private readonly StringComparer? _comparer;

    private TextRule(int parts, StringComparer? comparer) => (_parts, _comparer) = (parts, comparer);

    /// <summary>
    /// The rule of columns, or null where they mind case. A reference is equal to what it refers to as that column compares, however its own is
    /// declared: <paramref name="to"/> are the columns it refers to.
    /// </summary>
    public static TextRule? Of(Database? database, ColumnInfo[] columns, ColumnInfo[]? to)
    {
        var parts = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Type.IsCaseInsensitive || to?[i].Type.IsCaseInsensitive == true) parts |= 1 << i;
        }
        return parts == 0 ? null : Of(parts, database?.Dialect.Caseless);
    }

    /// <summary>The same parts, to a database.</summary>
    public TextRule In(Database? database) => database is null ? this : Of(_parts, database.Dialect.Caseless);

    /// <summary>The rule by which two keys compare: parts of either ignore case; of a key of no database the other's decides.</summary>
    public static TextRule? Both(TextRule? left, TextRule? right)
    {
        if (left is null || right is null || left == right) return left ?? right;
        return Of(left._parts | right._parts, left._comparer ?? right._comparer);
    }

    /// <summary>Whether two texts at a place of a key are equal.</summary>
    public bool AreSame(int part, string left, string right) => (_parts >> part & 1) != 0 && (_comparer ?? StringComparer.OrdinalIgnoreCase).Equals(left, right);

    private static TextRule Of(int parts, StringComparer? comparer) => _rules.GetOrAdd((parts, comparer), static key => new TextRule(key.Parts, key.Comparer));
}
