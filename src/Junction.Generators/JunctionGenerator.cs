using System.Text;
using Junction.Generators.Checks;
using Junction.Generators.Emitting;
using Junction.Generators.Reading;
using Junction.Generators.Resolving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Junction.Generators;

/// <summary>
/// Turns the models of a compilation into records: metadata, accessors and typed columns. Read → resolve → emit; what is wrong with a
/// model is reported by an analyzer, while its files are made all the same, so that one mistake is one error. Only what leaves a class
/// without its other half, or the whole compilation without the language for it, is reported here: the compiler then stops before analyzers run.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class JunctionGenerator : IIncrementalGenerator
{
    /// <summary>Names of the pipeline's steps, by which tests see what was run again.</summary>
    internal static class Steps
    {
        public const string Read = "Read";
        public const string Faults = "Faults";
        public const string Assembly = "Assembly";
        public const string Set = "Set";
        public const string Resolve = "Resolve";
        public const string List = "List";
        public const string Language = "Language";
    }

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var classes = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => node is ClassDeclarationSyntax { BaseList: not null } declaration && Candidates.MayBeModel(declaration),
            static (syntax, cancellation) => Candidates.Read(syntax, cancellation));
        var models = classes.Select(static (candidate, _) => candidate.Model).Where(static model => model is not null)
            .Select(static (model, _) => model!).WithTrackingName(Steps.Read);
        var faults = classes.SelectMany(static (candidate, _) => candidate.Faults).WithTrackingName(Steps.Faults);
        var assembly = context.CompilationProvider.Select(static (compilation, _) => AssemblyReader.Read(compilation)).WithTrackingName(Steps.Assembly);

        var set = models.Collect().Select(static (all, _) => new ModelSet(all.ToValueArray())).WithTrackingName(Steps.Set);
        var resolver = set.Combine(assembly).Select(static (pair, _) => new Resolver(pair.Left, pair.Right.Naming));
        var resolved = models.Combine(resolver).Select(static (pair, _) => pair.Right.Resolve(pair.Left)).WithTrackingName(Steps.Resolve);
        var list = models.Where(static model => model.Shape == ModelShape.Concrete && model.Type.Reach != Reach.Hidden).Select(static (model, _) => model.Type.Name).Collect()
            .Combine(assembly).Select(static (pair, _) => pair.Right.ListOf(pair.Left)).WithTrackingName(Steps.List);
        var language = models.Collect().Select(static (all, _) => !all.IsEmpty).Combine(context.ParseOptionsProvider.Combine(assembly))
            .Select(static (pair, _) => pair.Left ? OldLanguage.Of(pair.Right.Left, pair.Right.Right.Name) : null).WithTrackingName(Steps.Language);

        context.RegisterSourceOutput(language, static (output, old) =>
        {
            if (old is not null) output.ReportDiagnostic(old.ToDiagnostic());
        });
        context.RegisterSourceOutput(faults, static (output, fault) => output.ReportDiagnostic(fault.ToDiagnostic()));
        context.RegisterSourceOutput(resolved, static (output, model) => Emit(output, model));
        context.RegisterSourceOutput(list, static (output, models) =>
        {
            if (!models.IsEmpty) Add(output, HintNames.Of("Models"), ModelListFile.Write(models));
        });
    }

    private static void Emit(SourceProductionContext output, ResolvedModel model)
    {
        var name = model.FileName;
        Add(output, HintNames.Of(name), RecordFile.Write(model));
        if (model.Model.Shape == ModelShape.Base || model.Type.Reach == Reach.Hidden) return;
        Add(output, HintNames.Of(name, "Columns"), ColumnsFile.Write(model));
    }

    private static void Add(SourceProductionContext output, string hint, string text) => output.AddSource(hint, SourceText.From(text, Encoding.UTF8));
}
