using System.Linq;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Emitting;

/// <summary>
/// What an abstract base offers to the models that derive from it: the same accessors for its own columns and relations. A base on
/// a base has overloads of the same names, told apart by the record's type.
/// </summary>
internal static class BaseAccessors
{
    public static void Write(CodeWriter code, ResolvedModel model)
    {
        var self = model.Model.Self;
        code.Line($"{Names.Hide} protected const string {MappedNames.Constant} = {Names.Literal(OwnMembers(model))};").Line();
        RecordAccessors.WriteReadRow(code, model,
            $"{Names.Hide} protected static void __ReadRow<TRow>({self} record, TRow row, int offset) where TRow : struct, {Names.Model}IRow");
        RecordAccessors.WriteGetColumn(code, model, $"{Names.Hide} protected static {Names.DbValue} __GetColumn({self} record, int column)");
        RecordAccessors.WriteSetColumn(code, model, $"{Names.Hide} protected static void __SetColumn({self} record, int column, {Names.DbValue} value)");
        RecordAccessors.WriteSlot(code, model, $"{Names.Hide} protected static ref object? __Slot({self} record, int relation)");
    }

    private static string OwnMembers(ResolvedModel model)
    {
        var columns = model.Model.Columns.Skip(model.Model.InheritedColumns).Select(static column => column.Name);
        return string.Join(",", columns.Concat(model.Model.Relations.Skip(model.Model.InheritedRelations).Select(static relation => relation.Name)));
    }
}
