using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Junction.Generators.Reading;

/// <summary>
/// Writes types in full, with <c>global::</c>. By hand where that is simple: Roslyn's own display takes microseconds a type, and every edit
/// asks for thousands.
/// </summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat QualifiedFormat = SymbolDisplayFormat.FullyQualifiedFormat;

    private static readonly SymbolDisplayFormat AnnotatedFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Names of types of other assemblies, which stay the same objects from edit to edit.</summary>
    private static readonly ConditionalWeakTable<ITypeSymbol, string> Known = new();

    /// <summary>The type without nullable annotations.</summary>
    public static string Qualified(this ITypeSymbol type) => Write(type, annotated: false) ?? type.ToDisplayString(QualifiedFormat);

    /// <summary>The type with its nullable annotations.</summary>
    public static string Annotated(this ITypeSymbol type) => Write(type, annotated: true) ?? type.ToDisplayString(AnnotatedFormat);

    /// <summary>A namespace as it is declared, keywords escaped; null for the global one.</summary>
    public static string? Written(INamespaceSymbol? container)
    {
        if (container is not { IsGlobalNamespace: false }) return null;
        var name = Escaped(container.Name);
        return Written(container.ContainingNamespace) is { } outer ? $"{outer}.{name}" : name;
    }

    private static string? Write(ITypeSymbol type, bool annotated)
    {
        if (type is not INamedTypeSymbol { IsTupleType: false, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Enum or TypeKind.Interface } named) return null;
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return Write(named.TypeArguments[0], annotated: false) is { } core ? core + "?" : null;
        }
        var isKnown = named.Arity == 0 && named.ContainingType is null && named.DeclaringSyntaxReferences.IsEmpty;
        var name = isKnown ? Known.GetValue(named.OriginalDefinition, static known => known.ToDisplayString(QualifiedFormat)) : WriteNamed(named, annotated);
        return name is not null && annotated && named is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? name + "?" : name;
    }

    private static string? WriteNamed(INamedTypeSymbol type, bool annotated)
    {
        var text = new StringBuilder(64);
        if (type.ContainingType is { } outer)
        {
            if (WriteNamed(outer, annotated) is not { } written) return null;
            text.Append(written).Append('.');
        }
        else
        {
            text.Append("global::");
            if (Written(type.ContainingNamespace) is { } container) text.Append(container).Append('.');
        }
        text.Append(Escaped(type.Name));
        if (type.Arity == 0) return text.ToString();
        for (var i = 0; i < type.Arity; i++)
        {
            var argument = type.TypeArguments[i];
            text.Append(i == 0 ? "<" : ", ").Append(annotated ? argument.Annotated() : argument.Qualified());
        }
        return text.Append('>').ToString();
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
