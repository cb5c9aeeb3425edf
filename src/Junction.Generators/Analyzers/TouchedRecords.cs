using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Junction.Generators.Analyzers;

/// <summary>
/// What a method itself shows of a record whose relation it touches: where the record came from, and whether the relation was loaded
/// before. It goes by names within the member, which is cheap, and rather says too little than too much.
/// </summary>
internal static class TouchedRecords
{
    private const int Steps = 4;

    /// <summary>Whether the member loads a relation of this name somewhere: by a query's With, by awaiting it, by assigning it.</summary>
    public static bool IsLoadedNearby(ExpressionSyntax touched, string? relation)
    {
        if (relation is null) return false;
        SyntaxNode member = touched.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax) ?? touched.SyntaxTree.GetRoot();
        foreach (var name in member.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var text = name.Identifier.ValueText;
            if (text == $"Load{relation}Async") return true;
            if (text == relation && !touched.Span.Contains(name.Span) && Loads(name)) return true;
        }
        return false;
    }

    /// <summary>Whether a record came from a query, or from a relation, within the method: then it is known not to have been loaded with more.</summary>
    public static bool IsFromQuery(IOperation record, CancellationToken cancellation) =>
        record.SemanticModel is { } model && record.Syntax is ExpressionSyntax expression && IsFromQuery(expression, model, cancellation, Steps);

    private static bool IsFromQuery(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation, int steps)
    {
        var isAsked = false;
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax bracket: expression = bracket.Expression; break;
                case AwaitExpressionSyntax await: expression = await.Expression; break;
                case PostfixUnaryExpressionSyntax unary: expression = unary.Operand; break;
                case ElementAccessExpressionSyntax element: expression = element.Expression; break;
                case MemberAccessExpressionSyntax access: expression = access.Expression; break;
                case InvocationExpressionSyntax call:
                    isAsked |= model.GetSymbolInfo(call, cancellation).Symbol is { } method && QueryTypes.IsJunctions(method);
                    expression = call.Expression;
                    break;
                default:
                    if (isAsked && model.GetSymbolInfo(expression, cancellation).Symbol is INamedTypeSymbol) return true; // Student.Where(…)
                    return steps > 0 && model.GetSymbolInfo(expression, cancellation).Symbol is ILocalSymbol local
                        && Origin(local, cancellation) is { } origin && IsFromQuery(origin, model, cancellation, steps - 1);
            }
        }
    }

    private static ExpressionSyntax? Origin(ILocalSymbol local, CancellationToken cancellation) => local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
    {
        VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
        ForEachStatementSyntax loop => loop.Expression,
        _ => null,
    };

    private static bool Loads(SimpleNameSyntax name)
    {
        // relation = …, also in the braces of a new record
        if (name.Parent is AssignmentExpressionSyntax given && given.Left == name) return true;
        if (name.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assigned } target && assigned.Left == target) return true;
        // await student.Courses, await student.Courses.LoadAsync(), student.Courses.IsLoaded
        SyntaxNode relation = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        if (relation.Parent is AwaitExpressionSyntax
            or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "LoadAsync" or "ReloadAsync" or "ToListAsync" or "IsLoaded" }) return true;
        foreach (var outer in name.Ancestors())
        {
            if (outer is AnonymousFunctionExpressionSyntax) return IsGivenToWith(outer);
            if (outer is StatementSyntax or MemberDeclarationSyntax) return false;
        }
        return false;
    }

    private static bool IsGivenToWith(SyntaxNode lambda) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "With" } } };
}
