using System.Linq;
using System.Threading;
using Junction.Generators.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Junction.Generators.Reading;

/// <summary>A class that may be a model, read.</summary>
internal readonly record struct Candidate(ModelDescription? Model, ValueArray<ShapeReport> Faults);

/// <summary>Finds the classes that may be models.</summary>
internal static class Candidates
{
    /// <summary>
    /// By syntax alone, for every class of the compilation: partial ones, and those that name themselves in their base
    /// (<c>class Student : ActiveRecord&lt;Student&gt;</c>), which lack <c>partial</c>.
    /// </summary>
    public static bool MayBeModel(ClassDeclarationSyntax declaration)
    {
        if (declaration.Modifiers.Any(SyntaxKind.PartialKeyword)) return true;
        var type = declaration.BaseList!.Types[0].Type;
        if (type is QualifiedNameSyntax qualified) type = qualified.Right;
        return type is GenericNameSyntax generic && (generic.Identifier.ValueText == "ActiveRecord"
            || generic.TypeArgumentList.Arguments.Any(argument => argument is IdentifierNameSyntax name && name.Identifier.ValueText == declaration.Identifier.ValueText));
    }

    public static Candidate Read(GeneratorSyntaxContext context, CancellationToken cancellation) =>
        ReadCache.GetOrRead(context.Node, context.SemanticModel.Compilation, () => ReadAnew(context, cancellation));

    private static Candidate ReadAnew(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        if (context.SemanticModel.GetDeclaredSymbol(context.Node, cancellation) is not INamedTypeSymbol type) return default;
        if (!IsFirst(type, context.Node, cancellation)) return default;
        var (shape, fault) = ModelShapes.Classify(type, cancellation);
        return new Candidate(
            shape is null ? null : ModelReader.Read(type, cancellation),
            ShapeReport.Of(type, fault, cancellation) is { } report ? new([report]) : ShapeReport.OfGuessedTypes(type, cancellation));
    }

    /// <summary>A class in several parts that repeat the base list is read once.</summary>
    private static bool IsFirst(INamedTypeSymbol type, SyntaxNode node, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Length == 1
        || type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation))
            .First(static part => part is ClassDeclarationSyntax { BaseList: not null }) == node;
}
