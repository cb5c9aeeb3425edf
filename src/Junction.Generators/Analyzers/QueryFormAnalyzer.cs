using System.Collections.Immutable;
using System.Linq;
using Junction.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Junction.Generators.Analyzers;

/// <summary>
/// Reports forms of C# that compile inside a query's lambda and yet mean nothing there: they are done when the query is built, on objects
/// that stand for columns, and never reach the database.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryFormAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.MeaninglessForm];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("Junction.Expr") is null) return;
            start.RegisterOperationAction(static form => Unary(form, (IUnaryOperation)form.Operation), OperationKind.Unary);
            start.RegisterOperationAction(static form => Binary(form, (IBinaryOperation)form.Operation), OperationKind.Binary);
            start.RegisterOperationAction(static form => Invocation(form, (IInvocationOperation)form.Operation), OperationKind.Invocation);
            start.RegisterOperationAction(Chosen, OperationKind.Coalesce, OperationKind.CoalesceAssignment, OperationKind.ConditionalAccess,
                OperationKind.IsPattern, OperationKind.IsType, OperationKind.Switch, OperationKind.SwitchExpression);
            start.RegisterOperationAction(Text, OperationKind.Interpolation, OperationKind.InterpolatedStringAppendFormatted);
        });
    }

    /// <summary>
    /// A condition where C# wants a bool: its <c>operator true</c> is there for <c>&amp;&amp;</c> and <c>||</c> alone, and says false.
    /// </summary>
    private static void Unary(OperationAnalysisContext context, IUnaryOperation unary)
    {
        if (unary.OperatorKind is not (UnaryOperatorKind.True or UnaryOperatorKind.False) || !QueryTypes.IsInQuery(unary.Operand.Type)) return;
        var form = unary.Parent switch
        {
            IConditionalOperation { Type: not null } => QueryForm.Conditional,
            IConditionalOperation => QueryForm.If,
            ILoopOperation => QueryForm.Loop,
            _ => QueryForm.Truth,
        };
        Report(context, unary.Operand, form);
    }

    private static void Binary(OperationAnalysisContext context, IBinaryOperation binary)
    {
        if (binary.OperatorMethod is not null) return;
        var isInQuery = IsInQuery(binary.LeftOperand) || IsInQuery(binary.RightOperand);
        if (!isInQuery) return;
        if (binary is { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }) Report(context, binary, QueryForm.Concatenation);
        var isComparison = binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;
        if (isComparison && !MayBeNull(binary.LeftOperand) && !MayBeNull(binary.RightOperand)) Report(context, binary, QueryForm.Reference);
    }

    /// <summary><c>ReferenceEquals(a, b)</c> and <c>object.Equals(a, b)</c>.</summary>
    private static void Invocation(OperationAnalysisContext context, IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        if (!method.IsStatic || method.Name is not ("ReferenceEquals" or "Equals") || method.ContainingType.SpecialType != SpecialType.System_Object) return;
        if (invocation.Arguments.Any(static argument => IsInQuery(argument.Value))) Report(context, invocation, QueryForm.Reference);
    }

    /// <summary>Forms that choose by what a value is.</summary>
    private static void Chosen(OperationAnalysisContext context)
    {
        var (value, form) = context.Operation switch
        {
            ICoalesceOperation coalesce => (coalesce.Value, QueryForm.Coalesce),
            ICoalesceAssignmentOperation assignment => (assignment.Target, QueryForm.Coalesce),
            IConditionalAccessOperation access => (access.Operation, QueryForm.ConditionalAccess),
            IIsPatternOperation pattern => (pattern.Value, QueryForm.Is),
            IIsTypeOperation type => (type.ValueOperand, QueryForm.Is),
            ISwitchOperation choice => (choice.Value, QueryForm.Switch),
            ISwitchExpressionOperation choice => (choice.Value, QueryForm.Switch),
            _ => default,
        };
        if (value is null || !IsInQuery(value) || MayBeNull(value)) return;
        Report(context, context.Operation is ISwitchOperation ? value : context.Operation, form);
    }

    private static void Text(OperationAnalysisContext context)
    {
        var hole = context.Operation switch
        {
            IInterpolationOperation interpolation => interpolation.Expression,
            IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: { Length: > 0 } arguments } } => arguments[0].Value,
            _ => null,
        };
        // Literal SQL takes columns into its holes as columns.
        if (hole is not null && IsInQuery(hole) && !IsInLiteralSql(context.Operation)) Report(context, hole, QueryForm.Interpolation);
    }

    private static bool IsInLiteralSql(IOperation operation)
    {
        while (operation.Parent is { } parent and not IAnonymousFunctionOperation)
        {
            if (parent is IInterpolatedStringHandlerCreationOperation { Type.Name: "SqlInterpolation" }) return true;
            operation = parent;
        }
        return false;
    }

    private static bool IsInQuery(IOperation operation) => QueryTypes.IsInQuery(Unwrap(operation).Type);

    /// <summary>
    /// Conditions are put together in C# too, from variables that may not be set yet (<c>all = all is null ? one : all &amp; one</c>).
    /// Only what comes from columns and operators is never null.
    /// </summary>
    private static bool MayBeNull(IOperation operation)
    {
        var value = Unwrap(operation);
        return value switch
        {
            ILiteralOperation => true,
            ILocalReferenceOperation or IFieldReferenceOperation => true,
            IParameterReferenceOperation parameter => !QueryTypes.IsInQuery(parameter.Type) || parameter.Parameter.NullableAnnotation != NullableAnnotation.NotAnnotated,
            IPropertyReferenceOperation property => !QueryTypes.IsInQuery(property.Instance?.Type) && property.Property.NullableAnnotation != NullableAnnotation.NotAnnotated,
            IInvocationOperation call => call.TargetMethod.ReturnNullableAnnotation == NullableAnnotation.Annotated,
            _ => false,
        };
    }

    private static IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion) operation = conversion.Operand;
        return operation is IParenthesizedOperation parenthesized ? Unwrap(parenthesized.Operand) : operation;
    }

    private static void Report(OperationAnalysisContext context, IOperation place, QueryForm form) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.MeaninglessForm, place.Syntax.GetLocation(), form.Name, form.Mend));
}
