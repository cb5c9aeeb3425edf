using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Junction.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Junction.Generators.Analyzers;

/// <summary>Reports what blocks a thread for the database inside an async method, where <c>await</c> would not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SyncCallAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that tells which call loads the relation.</summary>
    public const string Load = "Load";

    /// <summary>The property of a diagnostic that tells which call runs the query.</summary>
    public const string Run = "Run";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.SyncTouch, Rules.SyncCall];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("Junction.ActiveRecord`1") is null) return;
            start.RegisterOperationAction(static loop => ForEach(loop, loop.Operation), OperationKind.Loop);
            start.RegisterOperationAction(static spread => Spread(spread, (ISpreadOperation)spread.Operation), OperationKind.Spread);
            start.RegisterOperationAction(static touch => ToOne(touch, (IPropertyReferenceOperation)touch.Operation), OperationKind.PropertyReference);
            start.RegisterOperationAction(static call => Invocation(call, (IInvocationOperation)call.Operation), OperationKind.Invocation);
        });
    }

    private static void ForEach(OperationAnalysisContext context, IOperation loop)
    {
        if (loop is IForEachLoopOperation { IsAsynchronous: false } each) Enumerate(context, each.Collection, "foreach", "foreach (… in await {0})");
    }

    private static void Spread(OperationAnalysisContext context, ISpreadOperation spread) => Enumerate(context, spread.Operand, "..", ".. await {0}");

    private static void Enumerate(OperationAnalysisContext context, IOperation collection, string form, string mend)
    {
        while (collection is IConversionOperation conversion) collection = conversion.Operand;
        if (!IsInAsync(collection, context.ContainingSymbol)) return;
        if (QueryTypes.IsQuery(collection.Type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.SyncCall, collection.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(Run, "ToListAsync"), form, "ToListAsync"));
            return;
        }
        if (!QueryTypes.IsSource(collection.Type)) return;
        if (collection.Syntax is ExpressionSyntax touched && TouchedRecords.IsLoadedNearby(touched, RelationName(collection))) return;
        context.ReportDiagnostic(Diagnostic.Create(Rules.SyncTouch, collection.Syntax.GetLocation(), collection.Syntax.ToString(), string.Format(CultureInfo.InvariantCulture, mend, collection.Syntax)));
    }

    /// <summary>Reading a relation to one. Whose record came from elsewhere may have it loaded: then it is a hint.</summary>
    private static void ToOne(OperationAnalysisContext context, IPropertyReferenceOperation reference)
    {
        var (property, record) = (reference.Property, reference.Instance);
        if (record is null || reference.Syntax is not ExpressionSyntax touched || !QueryTypes.IsToOne(property)) return;
        if (reference.Parent is IAssignmentOperation assignment && assignment.Target == reference || reference.Parent is INameOfOperation) return;
        if (!IsInAsync(reference, context.ContainingSymbol) || TouchedRecords.IsLoadedNearby(touched, property.Name)) return;
        var severity = TouchedRecords.IsFromQuery(record, context.CancellationToken) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
        var (load, owner) = ($"Load{property.Name}Async()", touched is MemberAccessExpressionSyntax access ? access.Expression.ToString() : "…");
        context.ReportDiagnostic(Diagnostic.Create(Rules.SyncTouch, touched.GetLocation(), severity, additionalLocations: null,
            ImmutableDictionary<string, string?>.Empty.Add(Load, load), touched.ToString(), $"await {owner}.{load}, or load it with the query: With(x => x.{property.Name})"));
    }

    private static string? RelationName(IOperation collection) => collection switch
    {
        IPropertyReferenceOperation relation => relation.Property.Name,
        _ => null,
    };

    private static void Invocation(OperationAnalysisContext context, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!QueryTypes.IsJunctions(method) || !HasAsyncTwin(method) || !IsInAsync(call, context.ContainingSymbol) || IsLoaded(call, context.CancellationToken)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rules.SyncCall, call.Syntax.GetLocation(), method.Name, method.Name + "Async"));
    }

    /// <summary>A relation that is loaded answers these without the database, unless they have a condition.</summary>
    private static bool IsLoaded(IInvocationOperation call, CancellationToken cancellation) =>
        call.TargetMethod.Name is "Count" or "Any" or "Contains" or "Keys" or "ToList" or "Load"
        && call.TargetMethod.Parameters.All(static parameter => parameter.Type.TypeKind != TypeKind.Delegate)
        && call is { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax touched } }, SemanticModel: { } model }
        && QueryTypes.IsSource(model.GetTypeInfo(touched, cancellation).Type) && TouchedRecords.IsLoadedNearby(touched, touched.Name.Identifier.ValueText);

    /// <summary>Every verb that goes to the database has a twin of the same name with <c>Async</c>, beside it.</summary>
    private static bool HasAsyncTwin(IMethodSymbol method) =>
        method.ContainingType.GetMembers(method.Name + "Async").OfType<IMethodSymbol>()
            .Any(twin => twin.IsStatic == method.IsStatic && twin.Parameters.Length == method.Parameters.Length + 1);

    private static bool IsInAsync(IOperation operation, ISymbol container)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda) return lambda.Symbol.IsAsync;
            if (current is ILocalFunctionOperation local) return local.Symbol.IsAsync;
        }
        return container is IMethodSymbol { IsAsync: true };
    }
}
