using System.Collections.Concurrent;
using Junction.Model;
using Junction.Sql;

namespace Junction.Relations;

/// <summary>
/// The scopes behind lambda parameters, one per table, depth and role. They are shared by all queries: equal lambdas then have
/// equal shapes, which is what the plan cache is keyed by.
/// </summary>
internal static class Scopes
{
    private static readonly ConcurrentDictionary<(TableInfo Table, int Depth, bool IsLink), TableScope> _scopes = new();

    /// <summary>The scope of a table at a depth.</summary>
    public static TableScope At(TableInfo table, int depth) => Get(table, depth, isLink: false);

    /// <summary>The scope of a link table beside its target at a depth.</summary>
    public static TableScope LinkAt(TableInfo table, int depth) => Get(table, depth, isLink: true);

    private static TableScope Get(TableInfo table, int depth, bool isLink) =>
        _scopes.GetOrAdd((table, depth, isLink), static key => new TableScope(key.Table, key.Depth));
}
