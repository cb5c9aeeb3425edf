using Junction.Model;

namespace Junction.Relations;

/// <summary>What a collection a user holds lets the machinery do with it.</summary>
internal interface IRelationHolder
{
    /// <summary>The loaded rows; null when not loaded.</summary>
    RelationContent? Content { get; set; }

    /// <summary>The record whose relation it is.</summary>
    Record Owner { get; }
}

/// <summary>
/// The slot in which an owner keeps a collection: empty, the loaded rows, or, once the user has touched the property, the
/// collection he holds, with the rows in it.
/// </summary>
internal static class RelationSlots
{
    /// <summary>The loaded rows of a collection; null when not loaded.</summary>
    public static RelationContent? Content(Record owner, RelationInfo relation) => relation.Owner.Slot(owner, relation.Index) switch
    {
        IRelationHolder holder => holder.Content,
        RelationContent content => content,
        _ => null,
    };

    /// <summary>Replaces the loaded rows of a collection; null means not loaded.</summary>
    public static void SetContent(Record owner, RelationInfo relation, RelationContent? content)
    {
        ref var slot = ref relation.Owner.Slot(owner, relation.Index);
        if (slot is IRelationHolder holder) holder.Content = content;
        else slot = content;
    }

    /// <summary>Hands over rows just loaded; a part does not take the place of the whole, which another path of the query may have loaded.</summary>
    public static void SetLoaded(Record owner, RelationInfo relation, RelationContent content)
    {
        if (!content.IsPartial || !IsWhole(owner, relation)) SetContent(owner, relation, content);
    }

    /// <summary>The loaded target of a single-valued relation; null when there is none or it is not loaded.</summary>
    public static Record? Single(Record owner, RelationInfo relation) => relation.Owner.Slot(owner, relation.Index) as Record;

    /// <summary>Whether a relation of a record is loaded, in part or whole.</summary>
    public static bool IsLoaded(Record owner, RelationInfo relation) =>
        relation.IsCollection ? Content(owner, relation) is not null : relation.Owner.Slot(owner, relation.Index) is not null;

    /// <summary>Whether a relation of a record is loaded whole.</summary>
    public static bool IsWhole(Record owner, RelationInfo relation) =>
        relation.IsCollection ? Content(owner, relation) is { IsPartial: false } : relation.Owner.Slot(owner, relation.Index) is not null;
}
