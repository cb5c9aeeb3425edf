using System.Linq;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Emitting;

/// <summary>A model's hidden class: its typed columns, which the verbs of the core find by <c>IModel</c>.</summary>
internal static class ColumnsFile
{
    public static string Write(ResolvedModel model)
    {
        var code = new CodeWriter();
        code.Line(Names.Hide).Line(Names.GeneratedCode);
        code.Open($"{Names.Accessibility(model.Type.Reach)} static class {model.Type.HiddenName.Substring("global::".Length)}");
        WriteColumns(code, model);
        KeyVerbs.WriteExtensions(code, model);
        code.Close();
        return code.ToString();
    }

    private static void WriteColumns(CodeWriter code, ResolvedModel model)
    {
        var (record, columns) = (model.Type.Name, model.Type.Columns);
        var scope = $"{Names.Root}Sql.TableScope scope";
        // A nullable and a non-nullable string column must be comparable: here strings say nothing about null.
        code.Directive("#nullable disable");
        code.Open($"public class Columns : {Names.Querying}RecordColumns, {Names.Querying}IColumns<{columns}>");
        code.Line($"protected internal Columns({scope}) : base(scope) {{ }}");
        code.Line($"static {columns} {Names.Querying}IColumns<{columns}>.Create({scope}) => new(scope);");
        code.Line($"static {Names.Model}TableInfo {Names.Querying}IColumns<{columns}>.Table => {Names.Model}ModelInfos.Of<{record}>();");
        for (var i = 0; i < model.Columns.Count; i++) WriteColumn(code, model.Columns[i].Column, i);
        for (var i = 0; i < model.Relations.Count; i++) WriteRelation(code, model.Relations[i].Relation, i);
        code.Close().Line();

        var path = model.Type.HiddenName + ".Path";
        code.Open($"public sealed class Path : {columns}, {Names.Querying}IReferencePath<{record}, {columns}>, {Names.Querying}IPath<{path}>");
        code.Line($"private Path({scope}) : base(scope) {{ }}");
        code.Line($"static {path} {Names.Querying}IPath<{path}>.Create({scope}) => new(scope);");
        code.Line($"public static {Names.Condition} operator ==({path} left, {record} right) => {Names.Querying}ColumnExpr.Same(left, right);");
        code.Line($"public static {Names.Condition} operator !=({path} left, {record} right) => {Names.Querying}ColumnExpr.Different(left, right);");
        code.Close();
        code.Directive("#nullable enable annotations").Line();
    }

    private static void WriteColumn(CodeWriter code, ColumnDescription column, int ordinal)
    {
        if (column.Reach == Reach.Hidden || GeneratedMembers.IsColumnsClass(column.Name)) return;
        var (type, make) = TypeAndMaker(column);
        code.Line($"{Names.Accessibility(column.Reach)} {type} {Names.Escape(column.Name)} => field ??= {Names.Querying}ColumnExpr.{make}(this, {ordinal});");
    }

    private static (string Type, string Maker) TypeAndMaker(ColumnDescription column)
    {
        // Only a bool that is never null is a condition by itself.
        if (column is { Kind: ColumnKind.Boolean, CanBeNull: false }) return (Names.Condition, "Condition");
        var core = column.CoreType;
        if (column is { Kind: ColumnKind.Byte or ColumnKind.Int16, IsEnum: false })
        {
            return column.CanBeNull ? ($"{Names.Root}NullableSmallExpr<{core}>", $"NullableSmall<{core}>") : ($"{Names.Root}SmallExpr<{core}>", $"Small<{core}>");
        }
        if (column is { IsValueType: true, CanBeNull: true }) core += "?";
        return ($"{Names.Root}Expr<{core}>", $"Of<{core}>");
    }

    private static void WriteRelation(CodeWriter code, RelationDescription relation, int index)
    {
        if (relation.Reach == Reach.Hidden || relation.Target.Reach == Reach.Hidden || relation.Link is { Reach: Reach.Hidden }) return;
        var (target, link) = (relation.Target, relation.Link);
        var path = target.HiddenName + ".Path";
        var (type, make) = relation.IsCollection
            ? ($"{Names.Querying}RelationColumn<{target.Name}, {target.Columns}{(link is null ? "" : $", {link.Name}, {link.Columns}")}>", $"new(this, {index})")
            : (path, $"{Names.Querying}ColumnExpr.Path<{path}>(this, {index})");
        code.Line($"{Names.Accessibility(relation.Reach)} {type} {Names.Escape(relation.Name)} => field ??= {make};");
    }
}
