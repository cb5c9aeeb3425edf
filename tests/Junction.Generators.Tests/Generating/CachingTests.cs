using Junction.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Junction.Generators.Tests.Generating;

/// <summary>What an edit makes the generator do again.</summary>
public sealed class CachingTests
{
    private const string Plain = "class Plain { void Method() { } }";

    [Fact]
    public void AnEditElsewhereWritesNothingAgain() =>
        AssertNothingAgain(compilation => Replace(compilation, "File1.cs", Plain.Replace("{ }", "{ int x = 1; }", StringComparison.Ordinal)));

    [Fact]
    public void AFileMoreWritesNothingAgain() =>
        AssertNothingAgain(static compilation => compilation.AddSyntaxTrees(Parse("class More : System.Attribute;", "More.cs")));

    [Fact]
    public void LinesAboveAModelWriteNothingAgain() =>
        AssertNothingAgain(static compilation => Replace(compilation, "File0.cs", "\n// a comment\n\n" + Models.School));

    [Fact]
    public void AMethodInAModelWritesNothingAgain() => AssertNothingAgain(static compilation => Replace(compilation, "File0.cs",
        Models.School.Replace("public partial int Id { get; set; }", "public partial int Id { get; set; } public int Twice() => Id * 2;", StringComparison.Ordinal)));

    [Fact]
    public void AColumnMoreWritesItsModelAgain()
    {
        var result = RunTwice(static compilation => Replace(compilation, "File0.cs",
            Models.School.Replace("public partial string? Description", "public partial int Credits { get; set; } public partial string? Description", StringComparison.Ordinal)));

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result, JunctionGenerator.Steps.Resolve).Where(static reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)));
        Assert.Equal(1, Outputs(result).Count(static reason => reason == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void AnotherNamingWritesAllAgain()
    {
        var result = RunTwice(static compilation => compilation.AddSyntaxTrees(Parse("[assembly: Junction.Naming(Junction.NameStyle.AsWritten, Junction.NameStyle.AsWritten)]", "Naming.cs")));

        Assert.All(Reasons(result, JunctionGenerator.Steps.Resolve), static reason => Assert.Equal(IncrementalStepRunReason.Modified, reason));
    }

    private static void AssertNothingAgain(Func<Compilation, Compilation> edit)
    {
        var result = RunTwice(edit);

        foreach (var step in new[] { JunctionGenerator.Steps.Read, JunctionGenerator.Steps.Set, JunctionGenerator.Steps.Resolve, JunctionGenerator.Steps.List })
        {
            Assert.All(Reasons(result, step), static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        }
        Assert.All(Outputs(result), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static GeneratorRunResult RunTwice(Func<Compilation, Compilation> edit)
    {
        var snippet = new Snippet(Models.School, Plain);
        var compilation = snippet.Compilation();
        var driver = snippet.Driver().RunGenerators(compilation);
        return driver.RunGenerators(edit(compilation)).GetRunResult().Results.Single();
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason);

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(static pair => pair.Value).SelectMany(static run => run.Outputs).Select(static output => output.Reason);

    private static Compilation Replace(Compilation compilation, string path, string text) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(tree => tree.FilePath == path), Parse(text, path));

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, new Snippet().ParseOptions, path);
}
