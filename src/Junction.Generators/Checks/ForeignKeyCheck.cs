using System.Linq;
using Junction.Generators.Diagnostics;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Checks;

/// <summary>Checks that a relation's foreign key exists and fits the key it refers to.</summary>
internal static class ForeignKeyCheck
{
    private const string Argument = "ForeignKey";

    public static void Run(CheckContext context, RelationDescription relation)
    {
        if (context.Resolver.Find(relation.Target) is not { } target) return;
        var isBelongsTo = relation.Kind == RelationKind.BelongsTo;
        var (holder, referred) = isBelongsTo ? (context.Model, target) : (target, context.Model);
        if (context.Resolver.ForeignKeys.Find(context.Model, relation) is not { } foreignKey)
        {
            var expected = context.Resolver.ForeignKeys.Expected(context.Model, relation);
            context.Report(Rules.UnknownForeignKey, relation.Name, context.ModelName, relation.Name, holder.Type.SimpleName, expected[0],
                " Add it, or say which property holds the key: ForeignKey = nameof(…).");
            return;
        }
        foreach (var name in foreignKey)
        {
            if (CheckContext.Column(holder, name) is not null) continue;
            context.ReportArgument(Rules.UnknownForeignKey, relation, Argument, name, CheckContext.ColumnNames(holder),
                context.ModelName, relation.Name, holder.Type.SimpleName, name);
            return;
        }
        CheckTypes(context, relation, holder, foreignKey, referred);
        if (isBelongsTo) CheckSetNull(context, relation, foreignKey);
        if (relation.Kind == RelationKind.HasOne) CheckUnique(context, relation, target, foreignKey);
    }

    private static void CheckTypes(
        CheckContext context, RelationDescription relation, ModelDescription holder, ValueArray<string> foreignKey, ModelDescription referred)
    {
        var key = Keys.Of(referred);
        if (key.Count == 0) return; // reported at that model
        if (key.Count != foreignKey.Count)
        {
            var parts = string.Join(", ", key.Select(static part => part.Name));
            Report(context, relation, string.Join(", ", foreignKey),
                $"the key of '{referred.Type.SimpleName}' has {key.Count} part{(key.Count == 1 ? "" : "s")} ({parts}), the foreign key {foreignKey.Count}");
            return;
        }
        for (var i = 0; i < key.Count; i++)
        {
            var column = CheckContext.Column(holder, foreignKey[i])!;
            var referredColumn = CheckContext.Column(referred, key[i].Name)!;
            if (column.CoreType == referredColumn.CoreType && column.Kind == referredColumn.Kind) continue;
            Report(context, relation, $"{holder.Type.SimpleName}.{column.Name}",
                $"it is of type '{Short(column)}', and '{referred.Type.SimpleName}.{key[i].Name}' of type '{Short(referredColumn)}'");
            return;
        }
    }

    private static void CheckSetNull(CheckContext context, RelationDescription relation, ValueArray<string> foreignKey)
    {
        if (relation.OnDelete != "SetNull") return;
        var fixedColumn = foreignKey.Select(name => CheckContext.Column(context.Model, name)).FirstOrDefault(static column => column is { IsNullable: false });
        if (fixedColumn is null) return;
        context.Problems.Add(new Problem(Rules.SetNullOnRequired, relation.Name, context.ModelName, relation.Name, fixedColumn.Name) { Argument = "OnDelete" });
    }

    private static void CheckUnique(CheckContext context, RelationDescription relation, ModelDescription target, ValueArray<string> foreignKey)
    {
        if (LinkCheck.IsUnique(target, foreignKey)) return;
        var names = string.Join(", ", foreignKey.Select(static name => $"nameof({name})"));
        context.Problems.Add(new Problem(Rules.HasOneWithoutUniqueIndex, relation.Name, context.ModelName, relation.Name, target.Type.SimpleName, names)
        {
            Index = string.Join(",", foreignKey),
        });
    }

    private static void Report(CheckContext context, RelationDescription relation, string key, string reason) =>
        context.Problems.Add(new Problem(Rules.WrongForeignKey, relation.Name, context.ModelName, relation.Name, key, reason) { Argument = Argument });

    private static string Short(ColumnDescription column) => column.CoreType.Substring(column.CoreType.LastIndexOfAny(['.', ':']) + 1);
}
