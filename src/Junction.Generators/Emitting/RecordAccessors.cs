using System;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Emitting;

/// <summary>A model's <c>IRecord</c> members: reading a row, reading and writing a column, the slot of a relation.</summary>
internal static class RecordAccessors
{
    public static void Write(CodeWriter code, ResolvedModel model)
    {
        var self = model.Model.Self;
        var record = $"{Names.Model}IRecord<{self}>";
        code.Line($"static {Names.Model}ModelInfo<{self}> {record}.Model => __Model.Info;").Line();
        if (model.Model.HasConstructor)
        {
            code.Line($"static {self} {record}.NewRecord() => __New();").Line();
            code.Line("[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Constructor)]");
            code.Line($"private static extern {self} __New();").Line();
        }
        else
        {
            code.Line($"static {self} {record}.NewRecord() => throw new global::System.NotSupportedException();").Line();
        }
        WriteReadRow(code, model, $"static void {record}.ReadRow<TRow>({self} record, TRow row, int offset)");
        WriteGetColumn(code, model, $"static {Names.DbValue} {record}.GetColumn({self} record, int column)");
        WriteSetColumn(code, model, $"static void {record}.SetColumn({self} record, int column, {Names.DbValue} value)");
        WriteSlot(code, model, $"static ref object? {record}.Slot({self} record, int relation)");
    }

    public static void WriteReadRow(CodeWriter code, ResolvedModel model, string header) => code.Block(header, () =>
    {
        if (model.Model is { InheritedColumns: > 0, Base: { } ancestor }) code.Line($"{ancestor}.__ReadRow(record, row, offset);");
        for (var i = model.Model.InheritedColumns; i < model.Columns.Count; i++)
        {
            var column = model.Columns[i].Column;
            var ordinal = i == 0 ? "offset" : $"offset + {i}";
            var read = ColumnCode.Read(column, ordinal);
            if (column.CanBeNull || (column.IsNullable && !column.IsValueType)) read = $"row.IsNull({ordinal}) ? null{(column.CanBeNull ? "" : "!")} : {read}";
            code.Line($"__Backing.{Names.Escape(column.Name)}(record) = {read};");
        }
    }).Line();

    public static void WriteGetColumn(CodeWriter code, ResolvedModel model, string header) => code.Block(header, () =>
    {
        code.Open("switch (column)");
        for (var i = model.Model.InheritedColumns; i < model.Columns.Count; i++)
        {
            code.Line($"case {i}: return {ColumnCode.ToValue(model.Columns[i].Column)};");
        }
        code.Line($"default: {Otherwise(model, model.Model.InheritedColumns, "return ", "__GetColumn(record, column)", "column")};");
        code.Close();
    }).Line();

    public static void WriteSetColumn(CodeWriter code, ResolvedModel model, string header) => code.Block(header, () =>
    {
        code.Open("switch (column)");
        for (var i = model.Model.InheritedColumns; i < model.Columns.Count; i++)
        {
            var column = model.Columns[i].Column;
            code.Line($"case {i}: __Backing.{Names.Escape(column.Name)}(record) = {ColumnCode.FromValue(column)}; break;");
        }
        var otherwise = Otherwise(model, model.Model.InheritedColumns, "", "__SetColumn(record, column, value)", "column");
        code.Line($"default: {otherwise};{(otherwise.StartsWith("throw", StringComparison.Ordinal) ? "" : " break;")}");
        code.Close();
    }).Line();

    public static void WriteSlot(CodeWriter code, ResolvedModel model, string header) => code.Block(header, () =>
    {
        code.Open("switch (relation)");
        for (var i = model.Model.InheritedRelations; i < model.Relations.Count; i++)
        {
            code.Line($"case {i}: return ref record.{RecordProperties.Slot(i)};");
        }
        code.Line($"default: {Otherwise(model, model.Model.InheritedRelations, "return ref ", "__Slot(record, relation)", "relation")};");
        code.Close();
    }).Line();

    /// <summary>What is not the class's own is its base's.</summary>
    private static string Otherwise(ResolvedModel model, int inherited, string keyword, string call, string parameter) =>
        inherited > 0 ? $"{keyword}{model.Model.Base}.{call}" : string.Format(Names.OutOfRange, parameter);
}
