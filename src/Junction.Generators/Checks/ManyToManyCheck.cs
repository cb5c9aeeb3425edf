using System.Collections.Generic;
using System.Linq;
using Junction.Generators.Diagnostics;
using Junction.Generators.Naming;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Checks;

/// <summary>Checks that a many-to-many relation finds its way: through a link model, or over a plain join table.</summary>
internal static class ManyToManyCheck
{
    public static void Run(CheckContext context, RelationDescription relation)
    {
        if (relation.Link is null)
        {
            CheckPlain(context, relation);
            return;
        }
        if (relation.JoinTable is not null || relation.OwnerKey is not null || relation.TargetKey is not null)
        {
            var argument = relation.JoinTable is not null ? "JoinTable" : relation.OwnerKey is not null ? "OwnerKey" : "TargetKey";
            context.Problems.Add(new Problem(Rules.MeaninglessRelation, relation.Name, context.ModelName, relation.Name,
                $"{argument} belongs to a relation over a plain join table; this one goes through '{relation.Link.SimpleName}', which names its own") { Argument = argument });
        }
        if (context.Resolver.Find(relation.Link) is { } link && FindThrough(context, relation, link) is { } through)
        {
            CheckSource(context, relation, through, link);
        }
    }

    private static RelationDescription? FindThrough(CheckContext context, RelationDescription relation, ModelDescription link)
    {
        var throughs = context.Resolver.Links.Throughs(context.Model, relation);
        if (throughs.Count == 1) return throughs[0];
        var (owner, linkName) = (context.ModelName, link.Type.SimpleName);
        var candidates = context.Model.Relations.Where(other => other.Kind == RelationKind.HasMany && other.Target.Name == link.Type.Name)
            .Select(static other => other.Name).ToList();
        // What to name, or what to declare first.
        var mend = candidates.Count > 0
            ? $"Name a HasMany<{linkName}> of '{owner}': Through = {string.Join(" or ", candidates.Select(static candidate => $"nameof({candidate})"))}"
            : $"Declare one in '{owner}', [HasMany] public partial HasMany<{linkName}> {Plural.Of(linkName)} {{ get; }}, and name it: Through = nameof({Plural.Of(linkName)})";
        var reason = relation.Through is not { } name
            ? throughs.Count == 0
                ? $"'{owner}' has no HasMany<{linkName}> that it could go through. {mend}"
                : $"it could go through {Quoted(throughs)}. Say which: Through = nameof(…)"
            : CheckContext.Relation(context.Model, name) is not { } named
                ? $"'{owner}' has no relation '{name}'. {mend}"
                : named.Kind != RelationKind.HasMany
                    ? $"'{owner}.{name}' is no HasMany. {mend}"
                    : $"'{owner}.{name}' leads to '{named.Target.SimpleName}', not to '{linkName}'. {mend}";
        context.ReportArgument(Rules.ThroughLeadsNowhere, relation, "Through", relation.Through, candidates, owner, relation.Name, reason);
        return null;
    }

    private static void CheckSource(CheckContext context, RelationDescription relation, RelationDescription through, ModelDescription link)
    {
        var sources = context.Resolver.Links.Sources(context.Model, relation, through);
        if (sources.Count == 1) return;
        var (owner, linkName, target) = (context.ModelName, link.Type.SimpleName, relation.Target.SimpleName);
        var candidates = link.Relations.Where(other => other.Kind == RelationKind.BelongsTo && other.Target.Name == relation.Target.Name)
            .Select(static other => other.Name).ToList();
        if (relation.Source is null && sources.Count == 0)
        {
            var reason = (candidates.Count == 0 ? $"'{linkName}' has no BelongsTo that leads to '{target}'"
                : $"the only BelongsTo of '{linkName}' that leads to '{target}' leads back to the owner")
                + $". Declare one in '{linkName}', beside its foreign key: [BelongsTo] public partial {target}? … {{ get; set; }}";
            context.ReportArgument(Rules.ThroughLeadsNowhere, relation, "Through", null, null, owner, relation.Name, reason);
            return;
        }
        var why = relation.Source is not { } name
            ? $"{Quoted(sources)} all lead to '{target}'. Say which: Source = nameof(…)"
            : CheckContext.Relation(link, name) is not { } named
                ? $"it has no relation '{name}'"
                : named.Kind != RelationKind.BelongsTo
                    ? $"'{linkName}.{name}' is no BelongsTo"
                    : $"'{linkName}.{name}' leads to '{named.Target.SimpleName}', not to '{target}'";
        context.ReportArgument(Rules.SourceUnclear, relation, "Source", relation.Source, candidates, owner, relation.Name, linkName, why);
    }

    private static void CheckPlain(CheckContext context, RelationDescription relation)
    {
        if (relation.Through is not null || relation.Source is not null)
        {
            var argument = relation.Through is not null ? "Through" : "Source";
            context.Problems.Add(new Problem(Rules.MeaninglessRelation, relation.Name, context.ModelName, relation.Name,
                $"{argument} names a link model, so its type must name it too: ManyToMany<{relation.Target.SimpleName}, …>") { Argument = argument });
            return;
        }
        if (context.Resolver.Find(relation.Target) is not { } target) return;
        var join = context.Resolver.JoinTables.Of(context.Model, relation);
        CheckCount(context, relation, "OwnerKey", join.OwnerColumns.Count, context.Model);
        CheckCount(context, relation, "TargetKey", join.TargetColumns.Count, target);
        JoinTableCheck.Run(context, relation, target);
        if (!join.HasDoubleColumn) return;
        context.Problems.Add(new Problem(Rules.WrongJoinColumns, relation.Name, context.ModelName, relation.Name,
            $"both sides of '{join.Name}' would use the column '{join.OwnerColumns.Intersect(join.TargetColumns).First()}'. Name them: OwnerKey = \"…\", TargetKey = \"…\""));
    }

    private static void CheckCount(CheckContext context, RelationDescription relation, string argument, int count, ModelDescription referred)
    {
        var key = Keys.Of(referred);
        if (key.Count == 0 || key.Count == count) return;
        context.Problems.Add(new Problem(Rules.WrongJoinColumns, relation.Name, context.ModelName, relation.Name,
            $"{argument} names {count} column{(count == 1 ? "" : "s")}, and the key of '{referred.Type.SimpleName}' has {key.Count}") { Argument = argument });
    }

    private static string Quoted(IEnumerable<RelationDescription> relations) =>
        string.Join(" and ", relations.Select(static relation => $"'{relation.Name}'"));
}
