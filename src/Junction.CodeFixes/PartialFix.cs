using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Junction.Generators.Diagnostics;
using Junction.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Junction.CodeFixes;

/// <summary>Adds <c>partial</c>: to a model and the classes around it (JN0001), to a property (JN0015).</summary>
/// <remarks>
/// What the compiler says of a model that is not partial (CS0311 at the class, CS0751 at its properties) is mended too: not every editor
/// offers fixes for what a generator reports.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PartialFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Rules.NotPartial.Id, Rules.PropertyNotPartial.Id, "CS0311", "CS0751"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var diagnostic = context.Diagnostics[0];
        var node = root?.FindNode(diagnostic.Location.SourceSpan);
        if (root is null || node is null) return;
        if (diagnostic.Id == Rules.PropertyNotPartial.Id)
        {
            if (node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { } property) return;
            Register(context, root, [property], $"Make '{property.Identifier.ValueText}' partial");
            return;
        }
        var type = node.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (type is null || (diagnostic.Id.StartsWith("CS", System.StringComparison.Ordinal) && !IsModel(type))) return;
        var classes = type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(static outer => !IsPartial(outer)).ToArray<MemberDeclarationSyntax>();
        if (classes.Length > 0) Register(context, root, classes, $"Make '{type.Identifier.ValueText}' partial");
    }

    private static void Register(CodeFixContext context, SyntaxNode root, MemberDeclarationSyntax[] members, string title) =>
        context.RegisterCodeFix(
            CodeAction.Create(title, _ => Task.FromResult(Apply(context.Document, root, members)), equivalenceKey: "partial"), context.Diagnostics);

    private static Document Apply(Document document, SyntaxNode root, MemberDeclarationSyntax[] members) =>
        document.WithSyntaxRoot(root.ReplaceNodes(members, static (_, member) => WithPartial(member)));

    /// <summary>The word stands last among the modifiers; without any it takes over what stands before the declaration.</summary>
    private static MemberDeclarationSyntax WithPartial(MemberDeclarationSyntax member)
    {
        var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (member.Modifiers.Count > 0) return member.WithModifiers(member.Modifiers.Add(partial));
        var first = member switch
        {
            TypeDeclarationSyntax type => type.Keyword,
            PropertyDeclarationSyntax property => property.Type.GetFirstToken(),
            _ => member.GetFirstToken(),
        };
        return member.ReplaceToken(first, first.WithLeadingTrivia()).WithModifiers([partial.WithLeadingTrivia(first.LeadingTrivia)]);
    }

    private static bool IsPartial(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static bool IsModel(TypeDeclarationSyntax type) => type is ClassDeclarationSyntax { BaseList: not null } declaration && Candidates.MayBeModel(declaration);
}
