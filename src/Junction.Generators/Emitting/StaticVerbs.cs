using Junction.Generators.Resolving;

namespace Junction.Generators.Emitting;

/// <summary>Verbs on the model's class itself: <c>Student.Where(…)</c>.</summary>
internal static class StaticVerbs
{
    private static readonly Terminal[] Terminals =
    [
        new("FindBy", "FirstOrDefault", "{0}?", "The first record that fulfils the condition, or null."),
        new("Any", "Any", "bool", "Whether a record fulfils the condition."),
        new("Count", "Count", "int", "How many records fulfil the condition."),
    ];

    public static void Write(CodeWriter code, ResolvedModel model, VerbTarget target)
    {
        var all = $"{Names.Root}Query<{target.Record}>.All";
        var verbs = new VerbWriter(code, target, "public static", all, withLink: false);
        code.Open($"extension({target.Record})");
        verbs.Narrowing("Where", "OrderBy", "OrderByDescending");
        verbs.With();
        verbs.Select();
        KeyVerbs.WriteFind(code, model, "public static", all);
        KeyVerbs.WriteReference(code, model);
        verbs.Terminals(Terminals);
        code.Close().Line();
    }
}
