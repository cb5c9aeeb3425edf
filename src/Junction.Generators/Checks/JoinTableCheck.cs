using System.Collections.Generic;
using System.Linq;
using Junction.Generators.Diagnostics;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Checks;

/// <summary>
/// Finds the one many-to-many between two models whose sides name two join tables: more likely a slip of the pen than two relationships, each
/// seen from one side only.
/// </summary>
internal static class JoinTableCheck
{
    public static void Run(CheckContext context, RelationDescription relation, ModelDescription target)
    {
        if (target.Type.Name == context.Model.Type.Name) return; // one model has both sides, and says which is which by their columns
        if (Between(context.Model, target).Count != 1 || Between(target, context.Model) is not { Count: 1 } others) return;
        var there = others[0];
        // What is named as the inverse is one relation by its own word: InverseCheck compares the two.
        if (relation.InverseOf is not null || there.InverseOf is not null) return;
        if (!IsOther(relation.JoinTable, there.JoinTable) && !IsOther(relation.JoinSchema, there.JoinSchema)) return;
        var isSchema = !IsOther(relation.JoinTable, there.JoinTable);
        var argument = isSchema ? "JoinSchema" : "JoinTable";
        var tables = context.Resolver.JoinTables;
        context.Problems.Add(new Problem(Rules.JoinTablesDiffer, relation.Name, context.ModelName, relation.Name, $"{target.Type.SimpleName}.{there.Name}",
            Name(tables.Of(context.Model, relation)), Name(tables.Of(target, there)), argument)
        {
            Argument = argument,
            Misspelt = isSchema ? relation.JoinSchema : relation.JoinTable,
            Nearest = isSchema ? there.JoinSchema : there.JoinTable,
        });
    }

    private static List<RelationDescription> Between(ModelDescription owner, ModelDescription target) =>
        [.. owner.Relations.Where(relation => JoinTables.IsPlain(relation) && relation.Target.Name == target.Type.Name)];

    // What one side leaves out is taken from the other.
    private static bool IsOther(string? here, string? there) => here is not null && there is not null && here != there;

    private static string Name(JoinDescription table) => table.Schema is null ? table.Name : $"{table.Schema}.{table.Name}";
}
