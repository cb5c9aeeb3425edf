using Junction.Generators.Naming;
using Junction.Generators.Reading;

namespace Junction.Generators.Emitting;

/// <summary>The models of an assembly, and the registration of the models of assemblies it refers to.</summary>
internal sealed record ModelList(string Assembly, ValueArray<string> Models, ValueArray<string> ReferencedLists)
{
    public bool IsEmpty => Models.Count == 0 && ReferencedLists.Count == 0;
}

internal static class ModelListFile
{
    public static string Write(ModelList list)
    {
        var name = HiddenNames.ModelList(list.Assembly);
        var code = new CodeWriter();
        code.Line($"[assembly: {Names.Model}JunctionModels(typeof(global::{name}))]").Line();
        code.Line(Names.Hide).Line(Names.GeneratedCode);
        code.Open($"public static class {name}");
        code.Line($"public static {Names.Model}ModelList List {{ get; }} = new(").Line("[");
        foreach (var model in list.Models) code.Line($"    static () => {Names.Model}ModelInfos.Of<{model}>(),");
        code.Line("]);").Line();
        code.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        code.Open("internal static void Register()");
        code.Line($"{Names.Model}ModelList.Register(List);");
        foreach (var referenced in list.ReferencedLists) code.Line($"{Names.Model}ModelList.Register({referenced}.List);");
        code.Close().Close();
        return code.ToString();
    }
}
