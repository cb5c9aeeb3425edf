using System.Linq;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Emitting;

/// <summary>Access to the fields behind the properties, past setters that mark changes, and the facets that reading needs.</summary>
internal static class RecordBacking
{
    public static void Write(CodeWriter code, ResolvedModel model)
    {
        var own = model.Columns.Skip(model.Model.InheritedColumns).ToList();
        if (own.Count > 0)
        {
            code.Open("private static class __Backing");
            foreach (var column in own.Select(static resolved => resolved.Column))
            {
                var field = Names.Literal($"<{column.Name}>k__BackingField");
                code.Line("[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = " + field + ")]");
                code.Line($"public static extern ref {column.FullType} {Names.Escape(column.Name)}({model.Model.Self} record);");
            }
            code.Close().Line();
        }

        var typed = own.Where(static resolved => resolved.Column.NeedsType).ToList();
        if (typed.Count == 0) return;
        code.Open("private static class __Types");
        foreach (var resolved in typed)
        {
            code.Line($"public static readonly {Names.Model}ColumnType {Names.Escape(resolved.Column.Name)} = {Metadata.Type(resolved)};");
        }
        code.Close().Line();
    }
}
