using System.Linq;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Emitting;

/// <summary>The interfaces by which the verbs of the core know a model: its columns, its key, whether it makes a link without data.</summary>
internal static class RecordInterfaces
{
    public static string Of(ResolvedModel model)
    {
        var self = model.Model.Self;
        var interfaces = $"{Names.Model}IRecord<{self}>";
        if (model.Type.Reach != Reach.Hidden) interfaces += $", {Names.Querying}IModel<{self}, {model.Type.Columns}>";
        if (model.Key.Count > 0) interfaces += $", {Keyed(model)}";
        if (!model.Model.HasRequired) interfaces += $", {Names.Model}IOptionalPayload";
        return interfaces;
    }

    /// <summary>A key of one part needs nothing more: <c>IKeyed</c> itself knows how it becomes a value.</summary>
    public static void WriteKey(CodeWriter code, ResolvedModel model)
    {
        if (!IsMade(model)) return;
        var isSingle = model.Key.Count == 1;
        var values = model.Key.Select(part => ColumnCode.KeyValue(part, isSingle ? "key" : $"key.{Names.Escape(part.Name)}"));
        code.Line($"static {Names.DbValue}[] {Keyed(model)}.ToValues({KeyType(model)} key) => [{string.Join(", ", values)}];").Line();
        code.Line($"static {KeyType(model)} {Keyed(model)}.FromValues({Names.DbValue}[] values) => {Made(model)};").Line();
    }

    /// <summary>How metadata makes a key of its values, where it is not its one value.</summary>
    public static string MakeKey(ResolvedModel model) => IsMade(model) ? $" {{ MakeKey = static values => {Made(model)} }}" : "";

    private static bool IsMade(ResolvedModel model) => model.Key.Count > 1 || (model.Key.Count == 1 && model.Key[0].AsEnumText);

    private static string Made(ResolvedModel model)
    {
        var parts = string.Join(", ", model.Key.Select(static (part, i) => ColumnCode.KeyPartOf(part, $"values[{i}]")));
        return model.Key.Count == 1 ? parts : $"({parts})";
    }

    private static string Keyed(ResolvedModel model) => $"{Names.Model}IKeyed<{model.Model.Self}, {KeyType(model)}>";

    private static string KeyType(ResolvedModel model) => model.Key.Count == 1
        ? model.Key[0].Type
        : $"({string.Join(", ", model.Key.Select(static part => $"{part.Type} {Names.Escape(part.Name)}"))})";
}
