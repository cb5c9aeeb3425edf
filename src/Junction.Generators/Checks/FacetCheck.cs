using Junction.Generators.Diagnostics;
using Junction.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Junction.Generators.Checks;

/// <summary>Finds attributes that say something about another type of column.</summary>
internal static class FacetCheck
{
    public static void Run(CheckContext context, IPropertySymbol property, ColumnDescription column)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type || !(type.IsIn("Junction") || type.IsIn("System.ComponentModel.DataAnnotations"))) continue;
            var reason = type.Name switch
            {
                "MaxLengthAttribute" or "StringLengthAttribute" when column.Kind is not (ColumnKind.String or ColumnKind.Bytes) =>
                    "only text and bytes have a length",
                "WallClockAttribute" when column.Kind != ColumnKind.DateTime => "only a DateTime has a wall clock",
                "CaseInsensitiveAttribute" when column.Kind != ColumnKind.String => "only text has upper and lower case",
                "StoredAsTextAttribute" when !column.IsEnum => "only an enum can be stored as its name",
                "PrecisionAttribute" when !HasPrecision(column.Kind) => "only decimals and times have a precision",
                _ => null,
            };
            if (reason is null) continue;
            var name = type.Name.Substring(0, type.Name.Length - "Attribute".Length);
            context.Report(Rules.IdleAttribute, property.Name, context.ModelName, property.Name, name, reason);
        }
    }

    private static bool HasPrecision(ColumnKind kind) =>
        kind is ColumnKind.Decimal or ColumnKind.DateTime or ColumnKind.DateTimeOffset or ColumnKind.TimeOnly or ColumnKind.TimeSpan;
}
