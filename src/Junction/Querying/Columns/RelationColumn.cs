using Junction.Model;
using Junction.Relations;
using Junction.Sql;

namespace Junction.Querying;

/// <summary>
/// A relation inside a query: the subject of a condition (<c>s.Courses.Count() &gt; 2</c>), or a shape to load
/// (<c>With(s =&gt; s.Courses.Take(3))</c>). Immutable; its filters hold for both uses.
/// </summary>
public abstract class RelationColumn : IRelationShape
{
    private protected RelationColumn(RecordColumns owner, int relation)
    {
        Owner = owner.Scope;
        var info = ((ModelInfo)owner.Scope.Table).Relations[relation];
        Load = new RelationLoad(info)
        {
            Target = Scopes.At(info.Target, owner.Scope.Depth + 1),
            Link = info.Kind == RelationKind.ManyToMany ? Scopes.LinkAt(info.Link.Table, owner.Scope.Depth + 1) : null,
        };
    }

    /// <summary>The occurrence of the owner.</summary>
    internal TableScope Owner { get; }

    /// <summary>Which rows, in what order.</summary>
    internal RelationLoad Load { get; private set; }

    /// <summary>How many rows the relation has. SQL: <c>(SELECT COUNT(*) …)</c></summary>
    public Expr<int> Count() => new Expr<int>(RelationQuery.Count(Owner, Load));

    /// <summary>Whether the relation has a row. SQL: <c>EXISTS (…)</c></summary>
    public Condition Any() => new(RelationQuery.Exists(Owner, Load, null));

    /// <summary>Whether the relation has no row.</summary>
    public Condition None() => !Any();

    /// <summary>The same relation with other rows.</summary>
    internal RelationColumn Shaped(RelationLoad load)
    {
        var copy = (RelationColumn)MemberwiseClone();
        copy.Load = load;
        return copy;
    }

    private protected static RelationLoad Filter(in Inside<Condition> lambda) => lambda.Load.Filter(lambda.Result.Predicate);

    private protected static RelationLoad Order(in Inside<Expr> lambda, bool isDescending, bool isFurther) => lambda.Load.Order(lambda.Result.Key, isDescending, isFurther);

    /// <summary>The load that a shape in <c>With</c> stands for.</summary>
    internal static RelationLoad LoadOf(IRelationShape shape) => shape switch
    {
        RelationColumn relation => Along(relation.Owner, relation.Load),
        ReferenceShape reference => reference.Load,
        RecordColumns { Scope: PathScope path } => Along(path.Parent, new RelationLoad(path.Relation)),
        _ => throw new JunctionException("With() takes relations: return one, like s => s.Courses."),
    };

    /// <summary>A load with what leads to it: <c>With(s =&gt; s.Town.Country)</c> loads the towns too.</summary>
    internal static RelationLoad Along(TableScope owner, RelationLoad load)
    {
        for (; owner is PathScope path; owner = path.Parent) load = new RelationLoad(path.Relation) { With = [load] };
        return load;
    }
}

/// <summary>A belongs-to or has-one with more to load through it.</summary>
internal sealed class ReferenceShape(RelationLoad load) : IRelationShape
{
    public RelationLoad Load => load;
}
