using System;
using System.Collections.Generic;
using System.Linq;
using Junction.Generators.Reading;

namespace Junction.Generators.Resolving;

/// <summary>Finds a model's key: <c>[Key]</c> properties, else <c>Id</c>, else <c>{Model}Id</c>.</summary>
internal static class Keys
{
    public static ValueArray<KeyPart> Of(ModelDescription model)
    {
        var stated = Ordinals(model, static column => column.HasKeyAttribute);
        var ordinals = stated.Count > 0 ? stated
            : Ordinals(model, static column => column.Name == "Id") is { Count: > 0 } id ? id
            : Ordinals(model, column => column.Name == model.Type.SimpleName + "Id");
        return ordinals.OrderBy(ordinal => model.Columns[ordinal].Order ?? int.MaxValue).ThenBy(static ordinal => ordinal)
            .Select(ordinal => new KeyPart(model.Columns[ordinal].Name, model.Columns[ordinal].CoreType, ordinal, model.Columns[ordinal].IsEnumText)).ToValueArray();
    }

    /// <summary>
    /// Whether the database makes the value: a single whole number that is no foreign key, or whatever <c>[DatabaseGenerated]</c> says.
    /// </summary>
    public static bool IsGenerated(ColumnDescription column, bool isKey, int keyLength, bool isForeignKey) =>
        column.DatabaseGenerated ?? (isKey && keyLength == 1 && !isForeignKey && !column.IsEnum
            && column.Kind is ColumnKind.Int16 or ColumnKind.Int32 or ColumnKind.Int64);

    private static List<int> Ordinals(ModelDescription model, Func<ColumnDescription, bool> predicate) =>
        [.. Enumerable.Range(0, model.Columns.Count).Where(ordinal => predicate(model.Columns[ordinal]))];
}
