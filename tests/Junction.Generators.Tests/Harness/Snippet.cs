using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Junction.Generators.Tests.Harness;

/// <summary>
/// A program of a few lines, compiled as a user's project would be: against the real Junction, with the generator and the analyzers,
/// implicit usings, nullable enabled.
/// </summary>
internal sealed record Snippet(params string[] Sources)
{
    public const string Usings = """
        global using System; global using System.Collections.Generic; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks; global using Junction;
        global using System.ComponentModel.DataAnnotations; global using System.ComponentModel.DataAnnotations.Schema;
        """;

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "Junction.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public string AssemblyName { get; init; } = "App";

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public bool IsProgram { get; init; }

    /// <summary>Assemblies of other snippets that this one refers to.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = [];

    public CSharpParseOptions ParseOptions { get; init; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    /// <summary>The compilation before the generator ran.</summary>
    public CSharpCompilation Compilation() => CSharpCompilation.Create(
        AssemblyName,
        [
            CSharpSyntaxTree.ParseText(Usings, ParseOptions, "Usings.cs"),
            .. Sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"File{i}.cs")),
        ],
        Framework.AddRange(References),
        new CSharpCompilationOptions(
            IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Nullable,
            specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)])); // snippets have no docs

    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new JunctionGenerator().AsSourceGenerator()], parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public Generated Generate()
    {
        var driver = Driver().RunGeneratorsAndUpdateCompilation(Compilation(), out var output, out var reported);
        return new Generated((CSharpCompilation)output, reported, driver.GetRunResult());
    }

    /// <summary>The compiled program as a reference for another snippet.</summary>
    public MetadataReference Emit()
    {
        using var stream = new MemoryStream(Generate().Image());
        return MetadataReference.CreateFromStream(stream);
    }
}

/// <summary>A compilation with what the generator added.</summary>
internal sealed record Generated(CSharpCompilation Compilation, ImmutableArray<Diagnostic> Reported, GeneratorDriverRunResult Result)
{
    /// <summary>What the compiler and the generator say, hidden hints apart.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
        [.. Compilation.GetDiagnostics().Concat(Reported).Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden && diagnostic.Id != "CS8019")];

    /// <summary>What the analyzers say.</summary>
    public async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(params DiagnosticAnalyzer[] analyzers) =>
        [.. (await Compilation.WithAnalyzers([.. analyzers]).GetAnalyzerDiagnosticsAsync()).OrderBy(static diagnostic => diagnostic.Location.SourceSpan)];

    /// <summary>Asserts that the compiler has not so much as a warning.</summary>
    public Generated Clean([CallerFilePath] string file = "")
    {
        var diagnostics = Diagnostics;
        if (diagnostics.Count > 0) Assert.Fail(string.Join("\n", diagnostics.Take(20)) + "\n" + Around(diagnostics[0]));
        return this;
    }

    public string File(string hint) => Result.Results.Single().GeneratedSources.Single(source => source.HintName == hint).SourceText.ToString();

    public IEnumerable<string> Files => Result.Results.Single().GeneratedSources.Select(static source => source.HintName);

    public byte[] Image()
    {
        using var stream = new MemoryStream();
        var emitted = Compilation.Emit(stream);
        if (!emitted.Success) Assert.Fail(string.Join("\n", emitted.Diagnostics.Take(20)));
        return stream.ToArray();
    }

    private static string Around(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString() ?? "";
}
