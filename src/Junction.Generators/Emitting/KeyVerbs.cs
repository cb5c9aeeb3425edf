using System.Linq;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Emitting;

/// <summary>
/// Finds a record by its key. The core can do so for every model, with a key of an inferred type; these have the names of the key's
/// properties, and say plainly what does not fit.
/// </summary>
internal static class KeyVerbs
{
    private const string FindSummary = "/// <summary>The record with this key; throws when there is none.</summary>";

    /// <summary>Members of the model's class, as far as it has none of the same names.</summary>
    public static void WriteMembers(CodeWriter code, ResolvedModel model)
    {
        if (model.Key.Count == 0) return;
        var record = model.Model.Self;
        var (parameters, values) = (Parameters(model), Values(model));
        var taken = model.Model.TakenNames;
        if (!taken.Contains("FindAsync")) WriteFindAsync(code, record, "public static", $"{Names.Root}Query<{record}>.All", parameters, values);
        if (!taken.Contains("Find")) WriteFind(code, record, "public static", $"{Names.Root}Query<{record}>.All", parameters, values);
        if (!taken.Contains("Reference"))
        {
            code.Line("/// <summary>Stands for the record with this key without reading it: to link it, to refer to it.</summary>");
            code.Line($"public static {record} Reference({parameters}) => {Names.Typed}.Reference<{record}>({values});").Line();
        }
    }

    /// <summary>A key of several parts can be given part by part to queries and relations too; the core takes it as a tuple.</summary>
    public static void WriteExtensions(CodeWriter code, ResolvedModel model)
    {
        if (model.Key.Count < 2) return;
        var record = model.Type.Name;
        code.Open($"extension({Names.Root}IQuerySource<{record}> source)");
        WriteFindAsync(code, record, "public", "source", Parameters(model), Values(model));
        WriteFind(code, record, "public", "source", Parameters(model), Values(model));
        code.Close();
    }

    private static void WriteFindAsync(CodeWriter code, string record, string access, string source, string parameters, string values)
    {
        code.Line(FindSummary);
        code.Line($"{access} {Names.Task}<{record}> FindAsync({parameters}, {Names.Token}) =>");
        code.Line($"    {Names.Typed}.FindAsync<{record}>({source}, cancellationToken, {values});").Line();
    }

    private static void WriteFind(CodeWriter code, string record, string access, string source, string parameters, string values)
    {
        code.Line(FindSummary);
        code.Line($"{access} {record} Find({parameters}) => {Names.Typed}.Find<{record}>({source}, {values});").Line();
    }

    private static string Parameters(ResolvedModel model) => string.Join(", ", model.Key.Select(static part => $"{part.Type} {Names.Parameter(part.Name)}"));

    private static string Values(ResolvedModel model) => string.Join(", ", model.Key.Select(static part => ColumnCode.KeyValue(part, Names.Parameter(part.Name))));
}
