using Junction.Model;
using Junction.Sql;

namespace Junction.Relations;

/// <summary>
/// What to load through a relation: which rows of it, in what order, and what to load through them in turn. Immutable.
/// </summary>
internal sealed record RelationLoad(RelationInfo Relation)
{
    /// <summary>The occurrence of the target's table that conditions and orders speak of.</summary>
    public TableScope Target { get; init; } = Scopes.At(Relation.Target, 1);

    /// <summary>The occurrence of the link table that conditions and orders speak of.</summary>
    public TableScope? Link { get; init; } = Relation.Kind == RelationKind.ManyToMany ? Scopes.LinkAt(Relation.Link.Table, 1) : null;

    /// <summary>Which rows.</summary>
    public SqlPredicate? Where { get; init; }

    /// <summary>In what order; empty leaves it to the database.</summary>
    public OrderNode[] OrderBy { get; init; } = [];

    /// <summary>How many rows to pass over, for each owner.</summary>
    public int? Skip { get; init; }

    /// <summary>How many rows to take at most, for each owner.</summary>
    public int? Take { get; init; }

    /// <summary>Whether a target linked several times counts once.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>What to load through the targets.</summary>
    public RelationLoad[] With { get; init; } = [];

    /// <summary>Whether the link rows are made records too; without, only their keys are read.</summary>
    public bool WithLinks { get; init; }

    /// <summary>Whether it is loaded for all owners there are. Their link rows are then all that stand in the table, and need no list of keys.</summary>
    public bool IsOfAllOwners { get; init; }

    /// <summary>Whether only a part of the relation is loaded, so that it must never pass for the whole.</summary>
    public bool IsPartial => Where is not null || Skip is not null || Take is not null || IsDistinct;

    /// <summary>Whether each owner's rows are counted.</summary>
    public bool IsLimited => Skip is not null || Take is not null;

    /// <summary>The rows for which one more condition holds.</summary>
    public RelationLoad Filter(SqlPredicate predicate)
    {
        var load = Settled();
        return load with { Where = Select.And(load.Where, predicate) };
    }

    /// <summary>The rows in another order, or in more of the same.</summary>
    public RelationLoad Order(SqlExpression key, bool isDescending, bool isFurther)
    {
        var load = Settled();
        var order = new OrderNode(key, isDescending);
        return load with { OrderBy = isFurther ? [.. load.OrderBy, order] : [order] };
    }

    /// <summary>The same rows, ready for another step: a condition or an order must not come before the cut, so rows that were cut are named by key.</summary>
    public RelationLoad Settled() => IsLimited ? OwnerLimit.Settle(this) : this;

    /// <summary>The same rows with their links, and nothing further.</summary>
    public RelationLoad OfLinks() => this with { WithLinks = true, With = [], IsOfAllOwners = false };

    /// <summary>
    /// The two loads of one relation as one, when a query asks twice (<c>With(s =&gt; s.Courses, s =&gt; s.Courses.With(…))</c>).
    /// </summary>
    public static RelationLoad[] Merge(IEnumerable<RelationLoad> loads)
    {
        var merged = new List<RelationLoad>();
        foreach (var load in loads)
        {
            var at = merged.FindIndex(other => other.Relation == load.Relation);
            if (at < 0) merged.Add(load);
            else merged[at] = OneOf(merged[at], load) with { With = Merge([.. merged[at].With, .. load.With]) };
        }
        return [.. merged];
    }

    private static RelationLoad OneOf(RelationLoad first, RelationLoad second)
    {
        first = first with { WithLinks = first.WithLinks || second.WithLinks };
        second = second with { WithLinks = first.WithLinks };
        if (!second.IsShaped || first with { With = second.With } == second) return first;
        if (!first.IsShaped) return second;
        throw new JunctionException(
            $"With() asks for {first.Relation} twice, with different rows or in different order; a record holds one answer. Ask once, with what both need.");
    }

    private bool IsShaped => IsPartial || OrderBy.Length > 0;
}
