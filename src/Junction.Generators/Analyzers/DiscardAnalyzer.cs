using System.Collections.Immutable;
using Junction.Generators.Diagnostics;
using Junction.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Junction.Generators.Analyzers;

/// <summary>Finds scopes and transactions that nobody can end, since what began them is not kept.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DiscardAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.Discarded];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { IsStatic: false, ContainingType: { Name: "Database" } type } method || !type.IsIn("Junction")) return;
        var what = method.Name switch
        {
            "Use" => ("The database stays the current one", "using var use"),
            "BeginScope" => ("The scope never gives its connection back", "await using var scope"),
            "BeginTransaction" => ("The transaction never ends", "using var transaction"),
            "BeginTransactionAsync" => ("The transaction never ends", "await using var transaction"),
            _ => default,
        };
        if (what.Item1 is null || !IsDiscarded(call)) return;
        var begin = (method.Name == "BeginTransactionAsync" ? "await " : "") + call.Syntax;
        context.ReportDiagnostic(Diagnostic.Create(Rules.Discarded, call.Syntax.GetLocation(), what.Item1, $"{what.Item2} = {begin}"));
    }

    private static bool IsDiscarded(IOperation value) => value.Parent switch
    {
        IExpressionStatementOperation => true,
        ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
        IAwaitOperation wait => IsDiscarded(wait),
        IConversionOperation conversion => IsDiscarded(conversion),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured when configured.Instance == value => IsDiscarded(configured),
        _ => false,
    };
}
