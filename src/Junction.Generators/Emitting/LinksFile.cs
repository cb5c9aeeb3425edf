using System.Linq;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Emitting;

/// <summary>
/// Verbs of a link model: over relations that lead through it to one of the models it links, with lambdas that see target and link.
/// </summary>
internal static class LinksFile
{
    private static readonly Terminal[] Terminals =
    [
        new("FindBy", "FirstOrDefault", "{0}?", "The first record that, with its link, fulfils the condition, or null."),
        new("Any", "Any", "bool", "Whether a record, with its link, fulfils the condition."),
        new("Count", "Count", "int", "How many records, with their links, fulfil the condition."),
        new("First", "First", "{0}", "The first record that, with its link, fulfils the condition; throws when there is none."),
        new("FirstOrDefault", "FirstOrDefault", "{0}?", "The first record that, with its link, fulfils the condition, or null."),
        new("Single", "Single", "{0}", "The only record that, with its link, fulfils the condition; throws when there is none, or more than one."),
        new("SingleOrDefault", "SingleOrDefault", "{0}?", "The only record that, with its link, fulfils the condition, or null; throws when there is more than one."),
    ];

    public static string Write(ResolvedModel link)
    {
        var code = new CodeWriter();
        code.Line(Names.Hide).Line(Names.GeneratedCode);
        var reach = link.LinkEnds.Aggregate(link.Type.Reach, static (least, end) => Symbols.Least(least, end.Target.Reach));
        code.Open($"{Names.Accessibility(reach)} static class {link.Type.HiddenName.Substring("global::".Length)}__Links");
        foreach (var end in link.LinkEnds)
        {
            WriteVerbs(code, link.Type, end.Target);
            if (!link.Model.HasRequired) WriteUnpaidWrites(code, link.Type, end);
        }
        code.Close();
        return code.ToString();
    }

    private static void WriteVerbs(CodeWriter code, TypeRef link, TypeRef target)
    {
        var verbs = new VerbTarget(target.Name, target.Columns, link.Name, link.Columns);
        var single = new VerbWriter(code, verbs, "public", "source", withLink: false);
        var both = new VerbWriter(code, verbs, "public", "source", withLink: true);
        string[] narrowing = ["Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending"];
        code.Open($"extension({Names.Root}ILinkedSource<{target.Name}, {link.Name}> source)");
        single.Narrowing(narrowing);
        both.Narrowing(narrowing);
        single.With();
        both.Select();
        both.Terminals(Terminals);
        both.Aggregates();
        code.Close().Line();
    }

    /// <summary>
    /// Attaching without a payload. These overloads do not exist where the link has <c>required</c> members: it would be saved without them.
    /// </summary>
    private static void WriteUnpaidWrites(CodeWriter code, TypeRef link, LinkEnd end)
    {
        var (target, many) = (end.Target.Name, $"{Names.Enumerable}<{end.Target.Name}>");
        code.Open($"extension({Names.Root}ManyToMany<{target}, {link.Name}> relation)");
        WriteWrite(code, "Attach", $"{target} target", "[target]", "Links the record; when it is linked already, the link stays as it is.");
        WriteWrite(code, "Attach", $"{many} targets", "targets", "Links the records; what is linked already stays as it is.");
        WriteWrite(code, "Sync", $"{many} targets", "targets", "Makes these records the only ones linked.");
        WriteWrite(code, "Toggle", $"{target} target", "[target]", "Links the record when it is not linked, and unlinks it when it is.");
        WriteWrite(code, "Toggle", $"{many} targets", "targets", "Links the records that are not linked, and unlinks those that are.");
        if (end.Key.Count > 0) KeyVerbs.WriteUnpaid(code, end.Key);
        code.Close().Line();
    }

    private static void WriteWrite(CodeWriter code, string verb, string parameters, string targets, string summary)
    {
        code.Line($"/// <summary>{summary}</summary>");
        code.Line($"public {Names.Task}<{Names.LinkChange}> {verb}Async({parameters}, {Names.Token}) => {Names.Records}Links.{verb}Async(relation, {targets}, cancellationToken);");
        code.Line($"/// <summary>{summary}</summary>");
        code.Line($"public {Names.LinkChange} {verb}({parameters}) => {Names.Records}Links.{verb}(relation, {targets});");
    }
}
