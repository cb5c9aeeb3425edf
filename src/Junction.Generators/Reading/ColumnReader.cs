using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Junction.Generators.Reading;

/// <summary>Reads a property of a supported type as a column.</summary>
internal static class ColumnReader
{
    /// <summary>The column, or null when its type (or its form) is not supported.</summary>
    public static ColumnDescription? Read(IPropertySymbol property, CancellationToken cancellation)
    {
        if (property.IsStatic || property.IsIndexer || property.RefKind != RefKind.None || property.GetMethod is null) return null;
        var type = property.Type;
        var nullable = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        var core = nullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        var isEnum = core.TypeKind == TypeKind.Enum;
        if (KindOf(core) is not { } kind) return null;

        var isReference = core.IsReferenceType;
        var canBeNull = nullable || (isReference && type.NullableAnnotation == NullableAnnotation.Annotated);
        var column = new ColumnDescription
        {
            Property = PropertyReader.Read(property, cancellation),
            Kind = kind,
            CoreType = core.WithNullableAnnotation(NullableAnnotation.NotAnnotated).Qualified(),
            IsValueType = !isReference,
            IsEnum = isEnum,
            CanBeNull = canBeNull,
            // Where the code says nothing about null (no #nullable), the column takes it, as in EF Core.
            IsNullable = canBeNull || (isReference && type.NullableAnnotation == NullableAnnotation.None),
            IsRequired = property.IsRequired,
            Reach = Symbols.ReachOf(property),
        };
        // An enum that is stored as its name is text to the other attributes.
        var attributes = property.GetAttributes().OrderByDescending(static attribute => attribute.AttributeClass?.Name == "StoredAsTextAttribute");
        foreach (var attribute in attributes) column = ColumnAttributes.Apply(column, attribute);
        return column;
    }

    private static ColumnKind? KindOf(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying })
        {
            return KindOf(underlying) is var kind and (ColumnKind.Byte or ColumnKind.Int16 or ColumnKind.Int32 or ColumnKind.Int64) ? kind : null;
        }
        return type.SpecialType switch
        {
            SpecialType.System_Boolean => ColumnKind.Boolean,
            SpecialType.System_Byte => ColumnKind.Byte,
            SpecialType.System_Int16 => ColumnKind.Int16,
            SpecialType.System_Int32 => ColumnKind.Int32,
            SpecialType.System_Int64 => ColumnKind.Int64,
            SpecialType.System_Single => ColumnKind.Single,
            SpecialType.System_Double => ColumnKind.Double,
            SpecialType.System_Decimal => ColumnKind.Decimal,
            SpecialType.System_Char => ColumnKind.Char,
            SpecialType.System_String => ColumnKind.String,
            SpecialType.System_DateTime => ColumnKind.DateTime,
            _ => OtherKind(type),
        };
    }

    private static ColumnKind? OtherKind(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte }) return ColumnKind.Bytes;
        if (!type.IsIn("System")) return null;
        return type.Name switch
        {
            "Guid" => ColumnKind.Guid,
            "DateTimeOffset" => ColumnKind.DateTimeOffset,
            "DateOnly" => ColumnKind.DateOnly,
            "TimeOnly" => ColumnKind.TimeOnly,
            "TimeSpan" => ColumnKind.TimeSpan,
            _ => null,
        };
    }
}
