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

    /// <summary>What was read of a class is remembered while no declaration changes: any that matters must be seen, wherever it stands.</summary>
    [Theory]
    [InlineData("public enum Level : int { Low }", "public enum Level : byte { Low }", "ValueKind.Int32", "ValueKind.Byte")]
    [InlineData("public static class Names { public const string Table = \"a\"; }", "public static class Names { public const string Table = \"b\"; }", "table: \"a\"", "table: \"b\"")]
    [InlineData("public abstract partial class Base<T> : Named<T> where T : Base<T>, Junction.Model.IRecord<T> { }",
        "public abstract partial class Base<T> : Named<T> where T : Base<T>, Junction.Model.IRecord<T> { public partial int Size { get; set; } }", "\"Name\"", "\"Size\"")]
    [InlineData("class Other { void M() { } }", "class Other { void M() {\n#nullable disable\n} } #nullable enable", "\"Name\"", "\"Name\"")]
    public void ADeclarationElsewhereIsSeen(string before, string after, string expectedBefore, string expectedAfter)
    {
        const string Model = """
            [Table(Names.Table)] public partial class Thing : Base<Thing> { public partial Level Level { get; set; } }
            public abstract partial class Named<T> : ActiveRecord<T> where T : Named<T>, Junction.Model.IRecord<T> { public partial int Id { get; set; } public partial string? Name { get; set; } }
            """;
        string[] rest =
        [
            "public enum Level : int { Low }", "public static class Names { public const string Table = \"a\"; }",
            "public abstract partial class Base<T> : Named<T> where T : Base<T>, Junction.Model.IRecord<T> { }",
        ];
        var snippet = new Snippet([Model, before, .. rest.Where(text => text != before)]);
        var compilation = snippet.Compilation();
        var driver = snippet.Driver().RunGenerators(compilation);
        Assert.Contains(expectedBefore, Thing(driver));

        driver = driver.RunGenerators(Replace(compilation, "File1.cs", after));

        Assert.Contains(expectedAfter, Thing(driver));

        static string Thing(GeneratorDriver driver) =>
            driver.GetRunResult().Results.Single().GeneratedSources.Single(static source => source.HintName == "Thing.junction.g.cs").SourceText.ToString();
    }

    [Fact]
    public void AnotherReferenceIsSeen()
    {
        var library = new Snippet("namespace Library { public enum Level : int { Low } }") { AssemblyName = "Library" };
        var snippet = new Snippet("public partial class Thing : ActiveRecord<Thing> { public partial int Id { get; set; } public partial Library.Level Level { get; set; } }") { References = [library.Emit()] };
        var driver = snippet.Driver().RunGenerators(snippet.Compilation());
        var newer = (library with { Sources = ["namespace Library { public enum Level : byte { Low } }"] }).Emit();

        driver = driver.RunGenerators(snippet.Compilation().ReplaceReference(snippet.References[0], newer));

        Assert.Contains("ValueKind.Byte", driver.GetRunResult().Results.Single().GeneratedSources.Single(static source => source.HintName == "Thing.junction.g.cs").SourceText.ToString());
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
