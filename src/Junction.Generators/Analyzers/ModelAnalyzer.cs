using System.Collections.Immutable;
using Junction.Generators.Checks;
using Junction.Generators.Diagnostics;
using Junction.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Junction.Generators.Analyzers;

/// <summary>
/// Reports what is wrong with models. An analyzer rather than the generator: so a message has its place in the source, can be switched off
/// where it stands, has code fixes, and costs no generation.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.OfModels;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var graph = new ModelGraph(start.Compilation);
            start.RegisterSymbolAction(symbol => Analyze(symbol, graph), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, ModelGraph graph)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (graph.Describe(type, context.CancellationToken) is not { } model) return;
        var check = new CheckContext(model, graph.ResolverFor(type, context.CancellationToken));
        ModelCheck.Run(check);
        PropertyCheck.Run(check, type, context.CancellationToken);
        foreach (var problem in check.Problems) context.ReportDiagnostic(ProblemPlaces.Diagnostic(problem, type, context.CancellationToken));
    }
}
