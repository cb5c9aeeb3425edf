using System.Linq;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Emitting;

/// <summary>Implements a model's partial properties.</summary>
internal static class RecordProperties
{
    public static void Write(CodeWriter code, ResolvedModel model)
    {
        for (var i = model.Model.InheritedColumns; i < model.Columns.Count; i++) WriteColumn(code, model, i);
        for (var i = model.Model.InheritedRelations; i < model.Relations.Count; i++)
        {
            var relation = model.Relations[i].Relation;
            code.Line($"{Names.HideFromDebugger} private object? {Slot(i)};");
            if (relation.IsCollection) WriteCollection(code, relation, i);
            else WriteSingle(code, model.Model, relation, i);
            code.Line();
        }
        foreach (var property in model.Model.Unmapped) WriteUnmapped(code, property.Declaration);
    }

    public static string Slot(int relation) => $"__relation{relation}";

    private static void WriteColumn(CodeWriter code, ResolvedModel model, int ordinal)
    {
        var column = model.Columns[ordinal];
        var property = column.Column.Property;
        code.Open(Header(property));
        // The key is what a reference has; any other column it may not have read.
        var check = column.IsKey ? "" : $"{Names.Records}Getter.Check(this, {ordinal}); ";
        if (property.Getter is not null) code.Line($"{property.Getter} {{ {check}return field; }}");
        if (property.Setter is not null)
        {
            var (old, value) = ColumnCode.Compared(column.Column);
            var changes = $"if ({Names.Records}Setter.Changes(this, {ordinal}, {old}, {value}))";
            // Of a base's column only the models that derive from it know whether it is a foreign key.
            var mayRefer = column.IsReference || model.Model.Shape == ModelShape.Base;
            if (!mayRefer) code.Line($"{property.Setter} {{ {changes} field = value; }}");
            else code.Line($"{property.Setter} {{ {changes} {{ {Names.Records}SingleRelation.Forget(this, {ordinal}); field = value; }} }}");
        }
        code.Close().Line();
    }

    private static void WriteCollection(CodeWriter code, RelationDescription relation, int index)
    {
        var kind = $"{relation.Kind}<{relation.Target.Name}{(relation.Link is null ? "" : $", {relation.Link.Name}")}>";
        code.Open(Header(relation.Property));
        code.Line($"{relation.Property.Getter} => {Names.Records}Collections.{kind}(this, {index}, ref {Slot(index)});");
        // A collection has no setter; a declared one is reported, and implemented so that this is the only error.
        if (relation.Property.Setter is not null) code.Line($"{relation.Property.Setter} => throw new global::System.NotSupportedException();");
        code.Close();
    }

    private static void WriteSingle(CodeWriter code, ModelDescription model, RelationDescription relation, int index)
    {
        var (target, property) = (relation.Target.Name, relation.Property);
        // The debugger would load it by looking at it. What is declared as never null is so by the user's word.
        if (!relation.HasDebuggerBrowsable) code.Line(Names.HideFromDebugger);
        code.Open(Header(property));
        var suppress = property.Type.EndsWith("?", System.StringComparison.Ordinal) ? "" : "!";
        code.Line($"{property.Getter} => {Names.Records}SingleRelation.Get<{target}>(this, {index}, ref {Slot(index)}){suppress};");
        if (property.Setter is not null) code.Line($"{property.Setter} => {Names.Records}SingleRelation.Set(this, {index}, ref {Slot(index)}, value);");
        code.Close().Line();

        var load = $"Load{property.Name}Async";
        if (model.TakenNames.Contains(load)) return;
        code.Line($"/// <summary>Loads <see cref=\"{Names.Escape(property.Name)}\"/> when it is not loaded yet, for this record and its peers, and returns it.</summary>");
        code.Line($"{LoadAccess(property)} {Names.Task}<{target}?> {load}({Names.Token}) =>");
        code.Line($"    {Names.Records}SingleRelation.LoadAsync<{target}>(this, {index}, cancellationToken);");
    }

    /// <summary>The loading method is as accessible as its property.</summary>
    private static string LoadAccess(PropertyDeclaration property)
    {
        var words = property.Modifiers.Split(' ').Where(static word => word is "public" or "internal" or "protected" or "private").ToList();
        return words.Count == 0 ? "private" : string.Join(" ", words);
    }

    /// <summary>Keeps a property that cannot be mapped from being an error of the compiler as well.</summary>
    private static void WriteUnmapped(CodeWriter code, PropertyDeclaration property)
    {
        code.Open(Header(property));
        if (property.Getter is not null) code.Line($"{property.Getter} => throw new global::System.NotSupportedException();");
        if (property.Setter is not null) code.Line($"{property.Setter} => throw new global::System.NotSupportedException();");
        code.Close().Line();
    }

    private static string Header(PropertyDeclaration property) =>
        $"{(property.Modifiers.Length > 0 ? property.Modifiers + " " : "")}partial {property.Type} {Names.Escape(property.Name)}";
}
