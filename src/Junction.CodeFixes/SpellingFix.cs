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

namespace Junction.CodeFixes;

/// <summary>Puts the nearest known name in the place of a misspelt one, and the other side's join table in the place of one's own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SpellingFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
    [
        Rules.UnknownForeignKey.Id, Rules.ThroughLeadsNowhere.Id, Rules.SourceUnclear.Id, Rules.InverseDisagrees.Id, Rules.UnknownIndexProperty.Id,
        Rules.JoinTablesDiffer.Id,
    ];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (!diagnostic.Properties.TryGetValue(ProblemPlaces.Nearest, out var nearest) || nearest is null) return;
        if (!diagnostic.Properties.TryGetValue(ProblemPlaces.Misspelt, out var misspelt) || misspelt is null) return;
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not LiteralExpressionSyntax literal) return;
        context.RegisterCodeFix(
            CodeAction.Create($"Change '{misspelt}' to '{nearest}'", _ => Task.FromResult(Apply(context.Document, root, literal, misspelt, nearest)), equivalenceKey: nearest),
            diagnostic);
    }

    /// <summary>A foreign key may be a list of names, of which one is wrong.</summary>
    private static Document Apply(Document document, SyntaxNode root, LiteralExpressionSyntax literal, string misspelt, string nearest)
    {
        var names = literal.Token.ValueText.Split(',').Select(name => name.Trim() == misspelt ? name.Replace(misspelt, nearest) : name);
        var token = SyntaxFactory.Literal(string.Join(",", names)).WithTriviaFrom(literal.Token);
        return document.WithSyntaxRoot(root.ReplaceNode(literal, literal.WithToken(token)));
    }
}
