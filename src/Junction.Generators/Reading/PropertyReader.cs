using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Junction.Generators.Reading;

/// <summary>Reads how a property is declared, so that its other half can be written.</summary>
internal static class PropertyReader
{
    public static PropertyDeclaration Read(IPropertySymbol property, CancellationToken cancellation) => new(
        property.Name,
        property.Type.Annotated(),
        Modifiers(property, cancellation),
        Accessor(property, property.GetMethod, "get"),
        Accessor(property, property.SetMethod, property.SetMethod?.IsInitOnly == true ? "init" : "set"));

    /// <summary>Both halves of a partial property must have the same modifiers, so they are copied.</summary>
    private static string Modifiers(IPropertySymbol property, CancellationToken cancellation)
    {
        if (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not PropertyDeclarationSyntax syntax) return "";
        var modifiers = syntax.Modifiers.Where(static token => !token.IsKind(SyntaxKind.PartialKeyword)).Select(static token => token.Text);
        return string.Join(" ", modifiers);
    }

    private static string? Accessor(IPropertySymbol property, IMethodSymbol? accessor, string keyword)
    {
        if (accessor is null) return null;
        if (accessor.DeclaredAccessibility == property.DeclaredAccessibility) return keyword;
        return $"{SyntaxFacts.GetText(accessor.DeclaredAccessibility)} {keyword}";
    }
}
