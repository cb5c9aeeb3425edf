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

/// <summary>Awaits a relation that is touched (JN0022), and the asynchronous twin of a call that blocks (JN0023).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AwaitFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Rules.SyncTouch.Id, Rules.SyncCall.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Diagnostics[0].Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression) return;
        context.Diagnostics[0].Properties.TryGetValue(SyncCallAnalyzer.Load, out var load);
        context.Diagnostics[0].Properties.TryGetValue(SyncCallAnalyzer.Run, out var run);
        if (!CanAwait(expression) || Awaited(expression, load, run) is not { } awaited) return;
        context.RegisterCodeFix(
            CodeAction.Create("Await it", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(expression, awaited))), equivalenceKey: "await"),
            context.Diagnostics);
    }

    /// <summary>Not under a lock, and not where <c>?.</c> may leave nothing to await.</summary>
    private static bool CanAwait(ExpressionSyntax expression)
    {
        foreach (var outer in expression.Ancestors())
        {
            if (outer is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax) return true;
            if (outer is LockStatementSyntax or UnsafeStatementSyntax) return false;
            if (outer is ConditionalAccessExpressionSyntax access && access.WhenNotNull.Span.Contains(expression.Span)) return false;
        }
        return true;
    }

    private static ExpressionSyntax? Awaited(ExpressionSyntax expression, string? load, string? run)
    {
        var call = expression.WithoutTrivia();
        if (load is not null)
        {
            // g.Band becomes g.LoadBandAsync()
            if (call is not MemberAccessExpressionSyntax relation) return null;
            call = SyntaxFactory.ParseExpression($"{relation.Expression.WithoutTrailingTrivia()}.{load}");
        }
        else if (run is not null)
        {
            // foreach (var s in Student.All) becomes foreach (var s in await Student.All.ToListAsync())
            if (call is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax or SimpleNameSyntax)) call = SyntaxFactory.ParenthesizedExpression(call);
            call = SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, call, SyntaxFactory.IdentifierName(run)));
        }
        else if (call is InvocationExpressionSyntax invocation && expression.Parent is not (CommonForEachStatementSyntax or SpreadElementSyntax))
        {
            if (WithTwin(invocation) is not { } twin) return null;
            call = twin;
        }
        ExpressionSyntax awaited = SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), call);
        // What goes on with the result binds tighter than await.
        if (expression.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or PostfixUnaryExpressionSyntax or ConditionalAccessExpressionSyntax or InvocationExpressionSyntax)
        {
            awaited = SyntaxFactory.ParenthesizedExpression(awaited);
        }
        return awaited.WithTriviaFrom(expression);
    }

    private static InvocationExpressionSyntax? WithTwin(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => invocation.WithExpression(access.WithName(Twin(access.Name))),
        SimpleNameSyntax name => invocation.WithExpression(Twin(name)),
        _ => null,
    };

    private static SimpleNameSyntax Twin(SimpleNameSyntax name) =>
        name.WithIdentifier(SyntaxFactory.Identifier(name.Identifier.ValueText + "Async").WithTriviaFrom(name.Identifier));
}
