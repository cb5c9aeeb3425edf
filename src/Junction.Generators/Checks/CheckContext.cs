using System.Collections.Generic;
using System.Linq;
using Junction.Generators.Diagnostics;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;
using Microsoft.CodeAnalysis;

namespace Junction.Generators.Checks;

/// <summary>A model under examination, and what was found.</summary>
internal sealed class CheckContext(ModelDescription model, Resolver resolver)
{
    public ModelDescription Model => model;

    public Resolver Resolver => resolver;

    public string ModelName => model.Type.SimpleName;

    public List<Problem> Problems { get; } = [];

    public void Report(DiagnosticDescriptor rule, string? member, params string[] arguments) => Problems.Add(new Problem(rule, member, arguments));

    /// <summary>A mistake in an argument of a relation's attribute. A misspelt name is compared with those that could have been meant.</summary>
    public void ReportArgument(
        DiagnosticDescriptor rule, RelationDescription relation, string argument, string? misspelt, IEnumerable<string>? known, params string[] arguments)
    {
        var nearest = misspelt is null || known is null ? null : Nearest.Find(misspelt, known);
        Problems.Add(new Problem(rule, relation.Name, [.. arguments, Nearest.Hint(nearest)])
        {
            Argument = argument,
            Misspelt = nearest is null ? null : misspelt,
            Nearest = nearest,
        });
    }

    public static ColumnDescription? Column(ModelDescription model, string property) => model.Columns.FirstOrDefault(column => column.Name == property);

    public static RelationDescription? Relation(ModelDescription model, string property) => model.Relations.FirstOrDefault(relation => relation.Name == property);

    public static IEnumerable<string> ColumnNames(ModelDescription model) => model.Columns.Select(static column => column.Name);
}
