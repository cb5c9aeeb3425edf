using System.Buffers;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>
/// Reads off the text between the holes which of them are compared with each other, or assigned. It knows only what cannot be mistaken: an
/// operator between two holes and nothing around them that would be computed first. Whatever else stands there pairs nothing.
/// </summary>
internal sealed class SqlNeighbours
{
    private static readonly SearchValues<char> _letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789");

    private readonly string[] _parts;
    private readonly List<SqlHole> _holes;
    private readonly Place[] _places;
    private readonly bool _isCondition;

    // What ends the expression before, so that a column after it stands alone.
    private static readonly HashSet<string> _openers = new(StringComparer.OrdinalIgnoreCase)
    {
        "AND", "OR", "NOT", "WHERE", "SET", "ON", "WHEN", "HAVING", "SELECT", "THEN", "ELSE", "RETURNING", "DISTINCT", "BY",
    };

    private static readonly HashSet<string> _closers = new(StringComparer.OrdinalIgnoreCase)
    {
        "AND", "OR", "WHERE", "FROM", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "FETCH", "FOR", "UNION", "EXCEPT", "INTERSECT", "RETURNING", "WHEN", "THEN", "ELSE", "END", "ASC", "DESC", "AS",
    };

    public SqlNeighbours(string[] parts, List<SqlHole> holes, bool isCondition)
    {
        (_parts, _holes, _isCondition, _places) = (parts, holes, isCondition, new Place[holes.Count]);
        for (var gap = 1; gap < holes.Count; gap++) Pair(gap);
    }

    /// <summary>What a hole is compared with or assigned to, and how.</summary>
    public Place Of(int hole) => _places[hole];

    private void Pair(int gap)
    {
        var (left, right) = (gap - 1, gap);
        var op = Words(_parts[gap]);
        if (IsInRow(_places[left].Row, op))
        {
            if (IsClosed(right)) _places[right] = _places[left] with { Row = op == "," ? Row.List : Row.None, Finer = op == "," ? FinerValue.None : FinerValue.Below };
            else _places[left] = _places[left] with { Row = Row.None };
            return;
        }
        var row = op switch
        {
            "IN (" or "IN(" or "NOT IN (" or "NOT IN(" => Row.List,
            "BETWEEN" or "NOT BETWEEN" => Row.Range,
            _ => Row.None,
        };
        if ((row == Row.None && !IsComparison(op)) || !IsOpen(left) || !IsClosed(right)) return;
        if (row != Row.None)
        {
            if (_holes[left].Value is null) _places[right] = new(_holes[left], row == Row.Range ? FinerValue.Above : FinerValue.None, Row: row);
            return;
        }
        var isUpper = op is "<" or ">=";
        var isOrder = isUpper || op is ">" or "<=";
        var isAssigned = op == "=" && !_isCondition && IsAssignment(_parts[left]);
        _places[right] = new(_holes[left], !isOrder ? FinerValue.None : isUpper ? FinerValue.Above : FinerValue.Below, isAssigned);
        if (_places[left].Partner is null) _places[left] = new(_holes[right], !isOrder ? FinerValue.None : isUpper ? FinerValue.Below : FinerValue.Above, isAssigned);
    }

    private static bool IsInRow(Row row, string op) => row == Row.List ? op == "," : row == Row.Range && op == "AND";

    private static bool IsComparison(string op) =>
        op is "=" or "==" or "<>" or "!=" or "<" or "<=" or ">" or ">=" or "IS" or "IS NOT" or "IS DISTINCT FROM" or "IS NOT DISTINCT FROM";

    // SET a = {x}, {price} = {y}: after a comma it may be either, and what fits a column is the same in both.
    private static bool IsAssignment(string before) =>
        before.AsSpan().TrimEnd() is var text && (text.EndsWith(",") || LastWord(WithoutQualifier(text)).Equals("SET", StringComparison.OrdinalIgnoreCase));

    private bool IsOpen(int hole)
    {
        var text = WithoutQualifier(_parts[hole].AsSpan().TrimEnd());
        if (text.IsEmpty) return hole == 0;
        if (text[(text.LastIndexOf('\n') + 1)..] is var line && (line.Contains("--", StringComparison.Ordinal) || line.EndsWith("*/"))) return false;
        return text[^1] is '(' or ',' or ';' || _openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(LastWord(text));
    }

    private bool IsClosed(int hole)
    {
        var text = _parts[hole + 1].AsSpan().TrimStart();
        if (text.IsEmpty) return hole + 1 == _holes.Count;
        if (text[0] is ')' or ',' or ';') return true;
        var length = text.IndexOfAnyExcept(_letters);
        return _closers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(length < 0 ? text : text[..length]);
    }

    // "… WHERE t." before a column in a hole
    private static ReadOnlySpan<char> WithoutQualifier(ReadOnlySpan<char> text)
    {
        while (text.EndsWith("."))
        {
            text = text[..^1];
            text = text[..(text.LastIndexOfAnyExcept(_letters) + 1)];
        }
        return text.TrimEnd();
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text) => text[(text.LastIndexOfAnyExcept(_letters) + 1)..];

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    /// <summary>Where a hole stands.</summary>
    /// <param name="Partner">What it is compared with; null when that cannot be read off.</param>
    /// <param name="Finer">What stands for a value finer than the partner's type.</param>
    /// <param name="IsAssigned">Whether it may be assigned rather than compared.</param>
    /// <param name="Row">The row of values it is one of.</param>
    internal readonly record struct Place(SqlHole? Partner, FinerValue Finer, bool IsAssigned = false, Row Row = Row.None);

    /// <summary>What values may follow.</summary>
    internal enum Row
    {
        None,
        List,
        Range,
    }
}
