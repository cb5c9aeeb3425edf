using Junction.Generators.Resolving;

namespace Junction.Generators.Emitting;

/// <summary>Verbs on anything that yields the model's records: a query, a relation.</summary>
internal static class SourceVerbs
{
    private static readonly Terminal[] Terminals =
    [
        new("FindBy", "FirstOrDefault", "{0}?", "The first record that fulfils the condition, or null."),
        new("Any", "Any", "bool", "Whether a record fulfils the condition."),
        new("All", "All", "bool", "Whether every record fulfils the condition; true when there is none."),
        new("Count", "Count", "int", "How many records fulfil the condition."),
        new("First", "First", "{0}", "The first record that fulfils the condition; throws when there is none."),
        new("FirstOrDefault", "FirstOrDefault", "{0}?", "The first record that fulfils the condition, or null."),
        new("Single", "Single", "{0}", "The only record that fulfils the condition; throws when there is none, or more than one."),
        new("SingleOrDefault", "SingleOrDefault", "{0}?", "The only record that fulfils the condition, or null; throws when there is more than one."),
    ];

    public static void Write(CodeWriter code, ResolvedModel model, VerbTarget target)
    {
        var verbs = new VerbWriter(code, target, "public", "source", withLink: false);
        code.Open($"extension({Names.Root}IQuerySource<{target.Record}> source)");
        verbs.Narrowing("Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending");
        verbs.With();
        verbs.Select();
        KeyVerbs.WriteFind(code, model, "public", "source");
        verbs.Terminals(Terminals);
        verbs.Aggregates();
        code.Close().Line();
    }
}
