using System.Linq;
using Junction.Generators.Diagnostics;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Checks;

/// <summary>Checks a model as a whole: its key, its constructor, its indexes.</summary>
internal static class ModelCheck
{
    public static void Run(CheckContext context)
    {
        var model = context.Model;
        if (model.Shape == ModelShape.Base)
        {
            // All else depends on the models that derive from it, and is checked there.
            foreach (var relation in model.Relations.Where(static relation => relation.Kind == RelationKind.BelongsTo)) ForeignKeyCheck.Run(context, relation);
            return;
        }
        if (Keys.Of(model).Count == 0) context.Report(Rules.NoKey, null, context.ModelName);
        if (!model.HasConstructor) context.Report(Rules.NoConstructor, null, context.ModelName);
        CheckIndexes(context);
        CheckColumnNames(context);
        LinkCheck.Run(context);
        foreach (var relation in model.Relations)
        {
            if (relation.Kind == RelationKind.ManyToMany) ManyToManyCheck.Run(context, relation);
            else ForeignKeyCheck.Run(context, relation);
            InverseCheck.Run(context, relation);
        }
    }

    private static void CheckColumnNames(CheckContext context)
    {
        foreach (var columns in context.Resolver.Resolve(context.Model).Columns.GroupBy(static column => column.DatabaseName))
        {
            var first = columns.First().Column.Name;
            foreach (var other in columns.Skip(1)) context.Report(Rules.SameColumn, other.Column.Name, context.ModelName, first, other.Column.Name, columns.Key);
        }
    }

    private static void CheckIndexes(CheckContext context)
    {
        foreach (var name in context.Model.Indexes.SelectMany(static index => index.Properties))
        {
            if (CheckContext.Column(context.Model, name) is not null) continue;
            var nearest = Nearest.Find(name, CheckContext.ColumnNames(context.Model));
            context.Problems.Add(new Problem(Rules.UnknownIndexProperty, null, context.ModelName, name, Nearest.Hint(nearest))
            {
                Argument = "Index",
                Misspelt = name,
                Nearest = nearest,
            });
        }
    }
}
