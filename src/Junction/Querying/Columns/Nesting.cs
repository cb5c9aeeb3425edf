using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>What a lambda over a relation gave, and the rows it speaks of.</summary>
internal readonly record struct Inside<TResult>(TableScope Owner, RelationLoad Load, TResult Result);

/// <summary>
/// How deep the lambda is that runs just now. A relation of an outer parameter, asked about inside the lambda of another, must not take
/// the scope of that one: in <c>p.Friends.Any(f =&gt; p.Friends.Any(g =&gt; g.Age == f.Age))</c> both hang on <c>p</c>.
/// </summary>
internal static class Nesting
{
    [ThreadStatic]
    private static int _depth;

    /// <summary>Enters a lambda whose parameters are at a depth; returns the depth to go back to.</summary>
    public static int Enter(int depth)
    {
        var outer = _depth;
        _depth = depth;
        return outer;
    }

    /// <summary>Leaves it.</summary>
    public static void Leave(int outer) => _depth = outer;

    /// <summary>The load with scopes of its own at this place.</summary>
    public static RelationLoad Fit(TableScope owner, RelationLoad load)
    {
        if (load.Target.Depth > _depth) return load;
        var depth = _depth + 1;
        var fresh = new RelationLoad(load.Relation)
        {
            Target = Scopes.At(load.Relation.Target, depth),
            Link = load.Link is null ? null : Scopes.LinkAt(load.Relation.Link.Table, depth),
            IsDistinct = load.IsDistinct,
        };
        if (!load.IsPartial && load.OrderBy.Length == 0) return fresh;
        if (load.OrderBy.Length > 0 && !load.IsLimited)
        {
            throw new NotSupportedException($"{load.Relation}: it was ordered outside the lambda in which it is asked about. Write OrderBy inside that lambda.");
        }
        var unlimited = load.IsLimited ? RelationQuery.Keys(owner, load.Settled()) : null;
        // Its conditions speak of the scopes they were made with: the rows are named by key.
        return fresh with { Where = new InSelectNode(RelationQuery.RowKey(fresh), RelationQuery.Keys(owner, load)) { Unlimited = unlimited } };
    }
}
