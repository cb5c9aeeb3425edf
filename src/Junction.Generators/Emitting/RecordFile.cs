using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Emitting;

/// <summary>The other half of a model's class: its properties, its accessors, its metadata.</summary>
internal static class RecordFile
{
    public static string Write(ResolvedModel model)
    {
        var description = model.Model;
        var isBase = description.Shape == ModelShape.Base;
        var code = new CodeWriter();
        if (description.Namespace is not null) code.Open($"namespace {description.Namespace}");
        foreach (var container in description.Containers) code.Open(container);
        code.Open(isBase ? description.Header : $"{description.Header} : {RecordInterfaces.Of(model)}");

        RecordProperties.Write(code, model);
        if (isBase) BaseAccessors.Write(code, model);
        else RecordAccessors.Write(code, model);
        if (!isBase)
        {
            RecordInterfaces.WriteKey(code, model);
            KeyVerbs.WriteMembers(code, model);
        }
        RecordBacking.Write(code, model);
        if (!isBase) Metadata.Write(code, model);

        code.Close();
        foreach (var _ in description.Containers) code.Close();
        if (description.Namespace is not null) code.Close();
        return code.ToString();
    }
}
