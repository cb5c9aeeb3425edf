using System.Collections.Generic;
using System.Linq;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Emitting;

/// <summary>The model's immutable metadata.</summary>
internal static class Metadata
{
    private const string RelationInfo = Names.Model + "RelationInfo";

    public static void Write(CodeWriter code, ResolvedModel model)
    {
        code.Open("private static class __Model");
        code.Line($"public static readonly {Names.Model}ModelInfo<{model.Model.Self}> Info = new({Names.Literal(model.Type.SimpleName)}, "
            + $"schema: {Names.Literal(model.Model.Schema)}, table: {Names.Literal(model.Table)},");
        code.Line("    columns:").Line("    [");
        for (var i = 0; i < model.Columns.Count; i++) code.Line($"        {Column(model, i)},");
        code.Line("    ],").Line("    relations:").Line("    [");
        foreach (var relation in model.Relations) code.Line($"        {Relation(relation)},");
        code.Line("    ],").Line($"    indexes: [{string.Join(", ", model.Model.Indexes.Select(Index))}]){RecordInterfaces.MakeKey(model)};");
        code.Close();
    }

    /// <summary>A column's type with its facets.</summary>
    public static string Type(ResolvedColumn resolved)
    {
        var column = resolved.Column;
        var facets = new List<string>();
        if (column.IsNullable && !resolved.IsKey) facets.Add("IsNullable = true");
        if (column.Precision is { } precision) facets.Add($"Precision = {precision}");
        if (column is { Scale: { } scale, Kind: ColumnKind.Decimal }) facets.Add($"Scale = {scale}");
        if (column.MaxLength is { } length) facets.Add($"MaxLength = {length}");
        if (column.TypeName is { } name) facets.Add($"TypeName = {Names.Literal(name)}");
        if (column.IsWallClock) facets.Add("IsWallClock = true");
        if (column.IsCaseInsensitive) facets.Add("IsCaseInsensitive = true");
        if (column.IsEnumText) facets.Add("IsEnumText = true");
        return $"new {Names.Model}ColumnType({Names.Model}ValueKind.{column.Kind}){Initialiser(facets)}";
    }

    private static string Column(ResolvedModel model, int ordinal)
    {
        var resolved = model.Columns[ordinal];
        var flags = new List<string>();
        if (resolved.IsKey) flags.Add("IsKey = true");
        var place = model.Key.Select(static part => part.Ordinal).ToList().IndexOf(ordinal);
        if (place > 0) flags.Add($"KeyOrder = {place}");
        if (resolved.IsGenerated) flags.Add("IsGenerated = true");
        if (resolved.Column.IsRequired) flags.Add("IsRequired = true");
        if (resolved.Column.IsConcurrencyToken) flags.Add("IsConcurrencyToken = true");
        var isOwn = ordinal >= model.Model.InheritedColumns;
        if (resolved.Column.IsEnum && (isOwn || resolved.Column.Reach != Reach.Hidden)) flags.Add($"AsEnum = {Names.Model}EnumValue.Of<{resolved.Column.CoreType}>");
        var shared = resolved.Column.NeedsType && isOwn;
        var type = shared ? $"__Types.{Names.Escape(resolved.Column.Name)}" : Type(resolved);
        return $"new({Names.Literal(resolved.Column.Name)}, {Names.Literal(resolved.DatabaseName)}, {type}){Initialiser(flags)}";
    }

    private static string Relation(ResolvedRelation resolved)
    {
        var relation = resolved.Relation;
        var (name, target, inverse) = (Names.Literal(relation.Name), Lookup(relation.Target), $"inverse: {Names.Literal(relation.InverseOf)}");
        var options = relation.Loading is { } loading ? $", loading: {Names.Root}LoadMode.{loading}" : "";
        if (relation.OnDelete is { } onDelete) options += $", onDelete: {Names.Root}OnDelete.{onDelete}";

        string arguments;
        if (resolved.Join is { } join)
        {
            arguments = $"new {Names.Model}JoinTable({Names.Literal(join.Schema)}, {Names.Literal(join.Name)}, "
                + $"{Names.Literals(join.OwnerColumns)}, {Names.Literals(join.TargetColumns)})";
        }
        else if (resolved.IsThrough)
        {
            var link = resolved.Link is { } type ? Lookup(type) : target;
            arguments = $"{link}, through: {Names.Literal(resolved.Through)}, source: {Names.Literal(resolved.Source)}";
        }
        else
        {
            arguments = Names.Literals(resolved.ForeignKey);
        }
        return $"{RelationInfo}.{relation.Kind}({name}, {target}, {arguments}, {inverse}{options})";
    }

    private static string Lookup(TypeRef type) => $"static () => {Names.Model}ModelInfos.Of<{type.Name}>()";

    private static string Index(IndexDescription index) =>
        $"new {Names.Model}IndexInfo({Names.Literal(index.Name)}, {(index.IsUnique ? "true" : "false")}, {Names.Literals(index.Properties)})";

    private static string Initialiser(List<string> facets) => facets.Count == 0 ? "" : $" {{ {string.Join(", ", facets)} }}";
}
