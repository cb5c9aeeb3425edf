using Junction.Generators.Reading;
using Junction.Generators.Resolving;

namespace Junction.Generators.Emitting;

/// <summary>How a column's value travels between a row, a <c>DbValue</c> and its property.</summary>
internal static class ColumnCode
{
    private const string EnumText = Names.Model + "EnumText";

    /// <summary>Reads the value of a row that is not null.</summary>
    public static string Read(ColumnDescription column, string ordinal)
    {
        var call = column.NeedsType ? $"row.Get{column.Kind}({ordinal}, __Types.{Names.Escape(column.Name)})" : $"row.Get{column.Kind}({ordinal})";
        if (column.IsEnumText) return $"{EnumText}.Parse<{column.CoreType}>({call})";
        return column.IsEnum ? $"({column.CoreType}){call}" : call;
    }

    public static string ToValue(ColumnDescription column)
    {
        var property = $"__Backing.{Names.Escape(column.Name)}(record)"; // the getter refuses what a reference has not read
        if (column.IsEnumText) return $"{EnumText}.Value({property})";
        if (column.IsEnum) property = $"({Number(column)}){property}"; // a boxed enum would be slow
        return $"{Names.DbValue}.From({property})";
    }

    public static string FromValue(ColumnDescription column)
    {
        if (column.IsEnumText) return $"{EnumText}.{(column.CanBeNull ? "ParseNullable" : "Parse")}<{column.CoreType}>(value)";
        if (column.IsEnum) return $"({column.FullType})value.As<{Number(column)}>()";
        return $"value.As<{(column.IsValueType ? column.FullType : column.CoreType)}>(){(column.IsValueType || column.CanBeNull ? "" : "!")}";
    }

    /// <summary>A part of a key as the database takes it.</summary>
    public static string KeyValue(KeyPart part, string expression) =>
        part.AsEnumText ? $"{EnumText}.Value({expression})" : $"{Names.DbValue}.From({expression})";

    /// <summary>A part of a key as the database gives it.</summary>
    public static string KeyPartOf(KeyPart part, string value) =>
        part.AsEnumText ? $"{EnumText}.Parse<{part.Type}>({value})" : $"{value}.As<{part.Type}>()!";

    /// <summary>Old and new value as a setter compares and remembers them: as they are stored.</summary>
    public static (string Old, string New) Compared(ColumnDescription column) =>
        column.IsEnumText ? ($"{EnumText}.Value(field)", $"{EnumText}.Value(value)") : ("field", "value");

    private static string Number(ColumnDescription column)
    {
        var number = column.Kind switch { ColumnKind.Byte => "byte", ColumnKind.Int16 => "short", ColumnKind.Int64 => "long", _ => "int" };
        return column.CanBeNull ? number + "?" : number;
    }
}
