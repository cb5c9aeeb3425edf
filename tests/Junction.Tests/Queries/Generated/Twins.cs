using System.Text;

namespace Junction.Tests.Queries.Generated;

/// <summary>
/// A value twice: as an expression of a query, over the columns of the lambdas' parameters, and as C# over the rows they stand for.
/// Parameters are numbered from the outermost lambda in; a row is null where a path led nowhere.
/// </summary>
internal sealed record Term<T>(string Text, Func<object[], Expr<T>> Sql, Func<object?[], T> Clr)
{
    public Key AsKey => new(Text, env => Sql(env), env => Clr(env));
}

/// <summary>A condition twice.</summary>
internal sealed record Test(string Text, Func<object[], Condition> Sql, Func<object?[], bool> Clr)
{
    public Key AsKey => new(Text, env => Sql(env), env => Clr(env));

    public static Test operator !(Test test) => new($"!({test.Text})", env => !test.Sql(env), env => !test.Clr(env));
}

/// <summary>What rows are ordered by, twice.</summary>
internal sealed record Key(string Text, Func<object[], Expr> Sql, Func<object?[], object?> Clr);

/// <summary>C#'s side of what databases do: nulls first, texts by code points.</summary>
internal sealed class Values : IComparer<object?>
{
    public static readonly Values Order = new();

    public int Compare(object? x, object? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string left, string right) => Compare(left.EnumerateRunes(), right.EnumerateRunes()),
        _ => ((IComparable)x).CompareTo(y),
    };

    /// <summary>A comparison by its number: ==, !=, &lt;, &lt;=, &gt;, &gt;=.</summary>
    public static bool Holds<T>(int op, T left, T right)
    {
        if (op == 0) return Equals(left, right);
        if (op == 1) return !Equals(left, right);
        if (left is null || right is null) return false;
        var order = Order.Compare(left, right);
        return op switch { 2 => order < 0, 3 => order <= 0, 4 => order > 0, _ => order >= 0 };
    }

    public static string Upper(string text) => string.Concat(text.Select(static c => char.IsAsciiLetter(c) ? char.ToUpperInvariant(c) : c));

    public static string Lower(string text) => string.Concat(text.Select(static c => char.IsAsciiLetter(c) ? char.ToLowerInvariant(c) : c));

    public static int Length(string text) => text.EnumerateRunes().Count();

    public static string Substring(string text, int start, int length) => string.Concat(text.EnumerateRunes().Skip(start).Take(length));

    private static int Compare(StringRuneEnumerator left, StringRuneEnumerator right)
    {
        while (true)
        {
            var (more, moreToo) = (left.MoveNext(), right.MoveNext());
            if (!more || !moreToo) return more.CompareTo(moreToo);
            var order = left.Current.CompareTo(right.Current);
            if (order != 0) return order;
        }
    }
}
