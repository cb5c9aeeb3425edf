using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Junction.Generators.Analyzers;
using Junction.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Junction.CodeFixes;

/// <summary>Adds the unique index over the pair of a link model (JN0008), and over the foreign key of a has-one (JN0025).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class IndexFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Rules.LinkWithoutUniqueIndex.Id, Rules.HasOneWithoutUniqueIndex.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (!diagnostic.Properties.TryGetValue(ProblemPlaces.Index, out var properties) || properties is null) return;
        var place = diagnostic.Id == Rules.LinkWithoutUniqueIndex.Id ? diagnostic.Location : diagnostic.AdditionalLocations.FirstOrDefault();
        if (place?.SourceTree is null || context.Document.Project.Solution.GetDocument(place.SourceTree) is not { } document) return;
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(place.SourceSpan).FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } declaration) return;
        context.RegisterCodeFix(
            CodeAction.Create("Add the unique index", _ => Task.FromResult(Apply(document, root, declaration, properties)), equivalenceKey: "index"), diagnostic);
    }

    private static Document Apply(Document document, SyntaxNode root, ClassDeclarationSyntax declaration, string properties)
    {
        var names = string.Join(", ", properties.Split(',').Select(static name => $"nameof({name})"));
        var attribute = SyntaxFactory.Attribute(
            SyntaxFactory.ParseName("global::Junction.Index").WithAdditionalAnnotations(Simplifier.Annotation),
            SyntaxFactory.ParseAttributeArgumentList($"({names}, IsUnique = true)"));
        var list = SyntaxFactory.AttributeList([attribute]).WithAdditionalAnnotations(Formatter.Annotation);
        return document.WithSyntaxRoot(root.ReplaceNode(declaration, WithAttributes(declaration, list)));
    }

    /// <summary>What stands before the class (docs, blank lines, indentation) stays before all of its attributes; the new one comes last.</summary>
    private static ClassDeclarationSyntax WithAttributes(ClassDeclarationSyntax declaration, AttributeListSyntax list)
    {
        var before = declaration.GetLeadingTrivia();
        var indentation = before.LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(last) : default;
        var isFirst = declaration.AttributeLists.Count == 0;
        list = list.WithLeadingTrivia(isFirst ? before : indentation).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
        return (isFirst ? declaration.WithLeadingTrivia(indentation) : declaration).AddAttributeLists(list);
    }
}
