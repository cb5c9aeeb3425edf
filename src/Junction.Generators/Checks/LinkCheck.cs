using System.Collections.Generic;
using System.Linq;
using Junction.Generators.Diagnostics;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Checks;

/// <summary>Checks a model that other models' many-to-many relations go through.</summary>
internal static class LinkCheck
{
    public static void Run(CheckContext context)
    {
        var pairs = Pairs(context).ToList();
        foreach (var pair in pairs.GroupBy(static pair => string.Join(",", pair.Columns.OrderBy(static name => name, System.StringComparer.Ordinal))))
        {
            var (owner, target, columns) = pair.First();
            if (IsUnique(context.Model, columns)) continue;
            var names = string.Join(", ", columns.Select(static name => $"nameof({name})"));
            context.Problems.Add(new Problem(Rules.LinkWithoutUniqueIndex, null, context.ModelName, owner, target, names) { Index = string.Join(",", columns) });
        }
        if (pairs.Any(pair => IsNamedAfter(context.ModelName, pair.Owner, pair.Target))) context.Report(Rules.LinkNamedAfterEnds, null, context.ModelName);
    }

    /// <summary>The pairs of foreign keys that relations of the models on both ends use this one for.</summary>
    private static IEnumerable<(string Owner, string Target, IReadOnlyList<string> Columns)> Pairs(CheckContext context)
    {
        var model = context.Model;
        var seen = new HashSet<string>();
        foreach (var end in model.Relations.Where(other => other.Kind == RelationKind.BelongsTo && seen.Add(other.Target.Name)))
        {
            if (context.Resolver.Find(end.Target) is not { } owner) continue;
            foreach (var relation in owner.Relations.Where(other => other.Link?.Name == model.Type.Name))
            {
                if (context.Resolver.Links.Throughs(owner, relation) is not { Count: 1 } throughs) continue;
                if (context.Resolver.Links.Sources(owner, relation, throughs[0]) is not { Count: 1 } sources) continue;
                if (context.Resolver.ForeignKeys.Find(owner, throughs[0]) is not { } left) continue;
                if (context.Resolver.ForeignKeys.Find(model, sources[0]) is not { } right) continue;
                yield return (owner.Type.SimpleName, relation.Target.SimpleName, [.. left, .. right]);
            }
        }
    }

    /// <summary>Whether the key or a unique index keeps rows apart by some columns; one over fewer columns does so all the more.</summary>
    public static bool IsUnique(ModelDescription model, IReadOnlyList<string> columns)
    {
        var key = Keys.Of(model).Select(static part => part.Name).ToList();
        return (key.Count > 0 && key.All(columns.Contains))
            || model.Indexes.Any(index => index.IsUnique && index.Properties.Count > 0 && index.Properties.All(columns.Contains));
    }

    private static bool IsNamedAfter(string link, string owner, string target) => link == owner + target || link == target + owner;
}
