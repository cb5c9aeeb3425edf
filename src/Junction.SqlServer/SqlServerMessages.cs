using System.Text.RegularExpressions;
using Junction.Dialects;

namespace Junction.SqlServer;

/// <summary>
/// What the texts of errors tell beside the number: the constraint, the table, the column. A server of another language than English says
/// it otherwise; then only the kind is known.
/// </summary>
internal static partial class SqlServerMessages
{
    /// <summary>The error with the names its message tells.</summary>
    public static DatabaseError Read(int number, string message, DatabaseError error) => number switch
    {
        2627 when KeyRegex().Match(message) is { Success: true } key => error with { ConstraintName = key.Groups[1].Value, Table = Last(key.Groups[2].Value) },
        2601 when IndexRegex().Match(message) is { Success: true } index => error with { ConstraintName = index.Groups[2].Value, Table = Last(index.Groups[1].Value) },
        // The table it tells is, of a foreign key, the one referred to as often as the one that refers.
        547 when ConstraintRegex().Match(message) is { Success: true } constraint => error with { ConstraintName = constraint.Groups[1].Value },
        515 when NullRegex().Match(message) is { Success: true } column => error with { Columns = [column.Groups[1].Value], Table = Last(column.Groups[2].Value) },
        _ => error,
    };

    /// <summary>The message up to where it shows a value; null when that is everywhere.</summary>
    public static string? WithoutValues(int number, string message) => number switch
    {
        2627 or 2601 => Before(message, " (", ". The duplicate key value"),
        2628 => Before(message, ". Truncated value", ": '"),
        220 or 232 or 241 or 244 or 245 or 248 or 8114 => null,
        _ => message,
    };

    private static string Before(string message, params ReadOnlySpan<string> marks)
    {
        var end = message.Length;
        foreach (var mark in marks)
        {
            if (message.IndexOf(mark, StringComparison.Ordinal) is var at && at >= 0) end = Math.Min(end, at);
        }
        return message[..end];
    }

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];

    [GeneratedRegex(@"constraint '([^']+)'.+object '([^']+)'", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeyRegex();

    [GeneratedRegex(@"object '([^']+)'.+index '([^']+)'", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IndexRegex();

    [GeneratedRegex(@"constraint ""([^""]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ConstraintRegex();

    [GeneratedRegex(@"column '([^']+)', table '([^']+)'", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NullRegex();
}
