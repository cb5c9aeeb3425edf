using System.Collections.Concurrent;

namespace Junction.Sql;

/// <summary>
/// Numbers for the strings that are part of a shape: literal SQL and type names. Both come from the program's text, so there are few
/// and they are kept for good; a hash would do only as long as no two collide.
/// </summary>
internal static class ShapeNames
{
    private static readonly ConcurrentDictionary<string, int> _tokens = new(StringComparer.Ordinal);
    private static int _lastToken;

    public static int TokenOf(string text) =>
        _tokens.TryGetValue(text, out var token) ? token : _tokens.GetOrAdd(text, static _ => Interlocked.Increment(ref _lastToken));
}
