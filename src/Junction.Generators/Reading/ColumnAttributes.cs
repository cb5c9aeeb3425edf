using System.Linq;
using Microsoft.CodeAnalysis;

namespace Junction.Generators.Reading;

/// <summary>What attributes say about a column: .NET's own where it has one, else Junction's.</summary>
internal static class ColumnAttributes
{
    private const string Annotations = "System.ComponentModel.DataAnnotations";
    private const string AnnotationsSchema = Annotations + ".Schema";

    public static ColumnDescription Apply(ColumnDescription column, AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type) return column;
        return type.Name switch
        {
            "ColumnAttribute" when type.IsIn(AnnotationsSchema) => column with
            {
                ColumnName = attribute.Argument<string>(0),
                TypeName = attribute.Named<string>("TypeName"),
                Order = attribute.Named<int?>("Order"),
            },
            "KeyAttribute" when type.IsIn(Annotations) => column with { HasKeyAttribute = true },
            "DatabaseGeneratedAttribute" when type.IsIn(AnnotationsSchema) => column with { DatabaseGenerated = attribute.Argument<int?>(0) is not (null or 0) },
            "ConcurrencyCheckAttribute" when type.IsIn(Annotations) => column with { IsConcurrencyToken = true },
            "RequiredAttribute" when type.IsIn(Annotations) => column with { IsNullable = false },
            "MaxLengthAttribute" or "StringLengthAttribute" when type.IsIn(Annotations) && column.Kind is ColumnKind.String or ColumnKind.Bytes =>
                column with { MaxLength = attribute.Argument<int?>(0) is > 0 and var length ? length : column.MaxLength },
            "PrecisionAttribute" when type.IsIn("Junction") => column with { Precision = attribute.Argument<int?>(0), Scale = attribute.Argument<int?>(1) },
            "WallClockAttribute" when type.IsIn("Junction") => column with { IsWallClock = true },
            "CaseInsensitiveAttribute" when type.IsIn("Junction") => column with { IsCaseInsensitive = true },
            "StoredAsTextAttribute" when type.IsIn("Junction") && column.IsEnum => column with { Kind = ColumnKind.String },
            _ => column,
        };
    }

    public static bool IsNotMapped(ISymbol property) => property.GetAttributes().Any(static attribute =>
        attribute.AttributeClass is { Name: "NotMappedAttribute" } type && type.IsIn(AnnotationsSchema));

    public static bool IsTable(AttributeData attribute) => attribute.AttributeClass is { Name: "TableAttribute" } type && type.IsIn(AnnotationsSchema);

    /// <summary>A positional argument, or the type's default.</summary>
    public static T? Argument<T>(this AttributeData attribute, int position) =>
        attribute.ConstructorArguments.Length > position && attribute.ConstructorArguments[position] is { Kind: not TypedConstantKind.Array, Value: T value }
            ? value : default;

    /// <summary>A named argument, or the type's default.</summary>
    public static T? Named<T>(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: not TypedConstantKind.Array, Value: T value }) return value;
        }
        return default;
    }
}
