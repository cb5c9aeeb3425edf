using Junction.Model;
using Junction.Relations;

namespace Junction.Records;

/// <summary>What generated collection properties call: the collection is made when it is first touched.</summary>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public static class Collections
{
    /// <summary>The collection of a has-many relation.</summary>
    public static HasMany<T> HasMany<T>(Record owner, int relation, ref object? slot) where T : ActiveRecord<T>, IRecord<T>
    {
        if (slot is HasMany<T> made) return made;
        var collection = new HasMany<T>(owner, owner.ModelInfo.Relations[relation], slot as RelationContent);
        slot = collection;
        return collection;
    }

    /// <summary>The collection of a many-to-many relation over a plain join table.</summary>
    public static ManyToMany<T> ManyToMany<T>(Record owner, int relation, ref object? slot) where T : ActiveRecord<T>, IRecord<T>
    {
        if (slot is ManyToMany<T> made) return made;
        var collection = new ManyToMany<T>(owner, owner.ModelInfo.Relations[relation], slot as RelationContent);
        slot = collection;
        return collection;
    }

    /// <summary>The collection of a many-to-many relation through a link model.</summary>
    public static ManyToMany<T, TLink> ManyToMany<T, TLink>(Record owner, int relation, ref object? slot)
        where T : ActiveRecord<T>, IRecord<T>
        where TLink : ActiveRecord<TLink>, IRecord<TLink>
    {
        if (slot is ManyToMany<T, TLink> made) return made;
        var collection = new ManyToMany<T, TLink>(owner, owner.ModelInfo.Relations[relation], slot as RelationContent);
        slot = collection;
        return collection;
    }
}
