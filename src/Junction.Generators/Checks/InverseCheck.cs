using System.Linq;
using Junction.Generators.Diagnostics;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Checks;

/// <summary>Checks that the relation that <c>InverseOf</c> names is the same one seen from the other side.</summary>
internal static class InverseCheck
{
    public static void Run(CheckContext context, RelationDescription relation)
    {
        if (relation.InverseOf is not { } name || context.Resolver.Find(relation.Target) is not { } target) return;
        if (CheckContext.Relation(target, name) is not { } inverse)
        {
            Report(context, relation, target, $"'{target.Type.SimpleName}' has no such relation", isMisspelt: true);
        }
        else if (Disagreement(context, relation, target, inverse) is { } reason)
        {
            Report(context, relation, target, reason, isMisspelt: false);
        }
    }

    private static string? Disagreement(CheckContext context, RelationDescription relation, ModelDescription target, RelationDescription inverse)
    {
        var there = $"'{target.Type.SimpleName}.{inverse.Name}'";
        if (!AreOpposite(relation.Kind, inverse.Kind)) return $"{there} is a {inverse.Kind}, which no {relation.Kind} is the inverse of";
        if (inverse.Target.Name != context.Model.Type.Name) return $"{there} leads to '{inverse.Target.SimpleName}'";
        if (inverse.InverseOf is { } named && named != relation.Name) return $"{there} names '{named}' as its inverse";
        return relation.Kind == RelationKind.ManyToMany ? LinksDiffer(relation, inverse, there) : KeysDiffer(context, relation, target, inverse, there);
    }

    private static bool AreOpposite(RelationKind left, RelationKind right) => (left, right) switch
    {
        (RelationKind.BelongsTo, RelationKind.HasMany or RelationKind.HasOne) => true,
        (RelationKind.HasMany or RelationKind.HasOne, RelationKind.BelongsTo) => true,
        (RelationKind.ManyToMany, RelationKind.ManyToMany) => true,
        _ => false,
    };

    private static string? LinksDiffer(RelationDescription relation, RelationDescription inverse, string there)
    {
        if (relation.Link?.Name != inverse.Link?.Name) return $"{there} goes through {(inverse.Link is null ? "a plain join table" : $"'{inverse.Link.SimpleName}'")}";
        return relation.JoinTable is null || inverse.JoinTable is null || relation.JoinTable == inverse.JoinTable ? null
            : $"{there} is over the join table '{inverse.JoinTable}', this one over '{relation.JoinTable}'";
    }

    private static string? KeysDiffer(CheckContext context, RelationDescription relation, ModelDescription target, RelationDescription inverse, string there)
    {
        var keys = context.Resolver.ForeignKeys;
        if (keys.Find(context.Model, relation) is not { } here || keys.Find(target, inverse) is not { } other || here.Equals(other)) return null;
        return $"{there} uses the foreign key '{string.Join(", ", other)}', this one '{string.Join(", ", here)}'";
    }

    private static void Report(CheckContext context, RelationDescription relation, ModelDescription target, string reason, bool isMisspelt) =>
        context.ReportArgument(Rules.InverseDisagrees, relation, "InverseOf", isMisspelt ? relation.InverseOf : null,
            target.Relations.Where(other => AreOpposite(relation.Kind, other.Kind) && other.Target.Name == context.Model.Type.Name).Select(static other => other.Name),
            context.ModelName, relation.Name, target.Type.SimpleName, relation.InverseOf!, reason);
}
