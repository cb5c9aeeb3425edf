using System.Linq;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Emitting;

/// <summary>
/// Verbs that find a record by its key. They are generated, though the core could infer the key's type, so that their parameters have the
/// names of its properties, and a wrong type is a plain message.
/// </summary>
internal static class KeyVerbs
{
    public static void Write(CodeWriter code, ResolvedModel model)
    {
        if (model.Key.Count == 0) return;
        var record = model.Type.Name;
        var parameters = string.Join(", ", model.Key.Select(static part => $"{part.Type} {Names.Parameter(part.Name)}"));
        var values = string.Join(", ", model.Key.Select(static part => ColumnCode.KeyValue(part, Names.Parameter(part.Name))));

        code.Open($"extension({record})");
        WriteFind(code, record, "public static", $"{Names.Root}Query<{record}>.All", parameters, values);
        code.Line("/// <summary>Stands for the record with this key without reading it: to link it, to refer to it.</summary>");
        code.Line($"public static {record} Reference({parameters}) => {Names.Typed}.Reference<{record}>({values});");
        code.Close().Line();

        code.Open($"extension({Names.Root}IQuerySource<{record}> source)");
        WriteFind(code, record, "public", "source", parameters, values);
        code.Close();
    }

    private static void WriteFind(CodeWriter code, string record, string access, string source, string parameters, string values)
    {
        const string Summary = "/// <summary>The record with this key; throws when there is none.</summary>";
        code.Line(Summary);
        code.Line($"{access} {Names.Task}<{record}> FindAsync({parameters}, {Names.Token}) =>");
        code.Line($"    {Names.Typed}.FindAsync<{record}>({source}, cancellationToken, {values});");
        code.Line(Summary);
        code.Line($"{access} {record} Find({parameters}) => {Names.Typed}.Find<{record}>({source}, {values});");
    }
}
