using System.Collections.Generic;
using System.Linq;
using Junction.Generators.Reading;

namespace Junction.Generators.Resolving;

/// <summary>Finds the way of a many-to-many relation through its link model.</summary>
internal sealed class Links(ModelSet set, ForeignKeys foreignKeys)
{
    /// <summary>The owner's <c>HasMany</c> relations that could hold the link rows: the stated one, else all that lead to the link model.</summary>
    public IReadOnlyList<RelationDescription> Throughs(ModelDescription owner, RelationDescription relation) =>
    [
        .. owner.Relations.Where(other => other.Kind == RelationKind.HasMany
            && (relation.Through is null || other.Name == relation.Through)
            && (relation.Link is null || other.Target.Name == relation.Link.Name)),
    ];

    /// <summary>
    /// The link's <c>BelongsTo</c> relations that could lead to the target: the stated one, else all that do. Of a link between records
    /// of one model the one that leads back to the owner does not count.
    /// </summary>
    public IReadOnlyList<RelationDescription> Sources(ModelDescription owner, RelationDescription relation, RelationDescription through)
    {
        if (set.Find(through.Target) is not { } link) return [];
        var candidates = link.Relations.Where(other => other.Kind == RelationKind.BelongsTo && other.Target.Name == relation.Target.Name
            && (relation.Source is null || other.Name == relation.Source)).ToList();
        if (candidates.Count < 2 || foreignKeys.Find(owner, through) is not { } back) return candidates;
        return [.. candidates.Where(other => foreignKeys.Find(link, other) is not { } key || !key.Equals(back))];
    }
}
