using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Junction.Generators.Reading;

/// <summary>A hash of what a file declares: of its text without the bodies of methods and accessors, in which nothing is declared.</summary>
internal static class DeclarationHash
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211; // FNV-1a

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<ulong>> Known = new();

    /// <summary>The hash of a compilation: of all its files, in their order.</summary>
    public static ulong Of(Compilation compilation)
    {
        var hash = Start;
        foreach (var tree in compilation.SyntaxTrees) hash = unchecked((hash ^ Of(tree)) * Prime);
        return hash;
    }

    private static ulong Of(SyntaxTree tree) => Known.GetValue(tree, static known => new StrongBox<ulong>(Compute(known))).Value;

    private static ulong Compute(SyntaxTree tree)
    {
        var (text, hash, position) = (tree.GetText(), Start, 0);
        foreach (var node in tree.GetRoot().DescendantNodes(static node => !IsBody(node)))
        {
            // A directive in a body (#nullable, #if) may reach beyond it.
            if (!IsBody(node) || node.ContainsDirectives) continue;
            hash = Add(hash, text, TextSpan.FromBounds(position, node.SpanStart));
            hash = unchecked((hash ^ '{') * Prime);
            position = node.Span.End;
        }
        return Add(hash, text, TextSpan.FromBounds(position, text.Length));
    }

    private static bool IsBody(SyntaxNode node) =>
        node is BlockSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax }
            or ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax }
            or GlobalStatementSyntax;

    private static ulong Add(ulong hash, SourceText text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++) hash = unchecked((hash ^ text[i]) * Prime);
        return hash;
    }
}
