using Junction.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Junction.Generators.Tests.Diagnostics;

/// <summary>JN0024: models of a project that is compiled as an older C#.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp13, "13.0")]
    [InlineData(LanguageVersion.CSharp12, "12.0")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    public void An_older_language_is_one_error_of_the_project(LanguageVersion version, string name)
    {
        var diagnostic = Assert.Single(Compiled(Models.School, version).Reported);

        Assert.Equal(("JN0024", DiagnosticSeverity.Error, Location.None), (diagnostic.Id, diagnostic.Severity, diagnostic.Location));
        Assert.Equal($"Junction needs C# 14, and 'App' is compiled as C# {name}. Take <LangVersion> out of the project, or set it to 14.", diagnostic.GetMessage(null));
    }

    [Fact]
    public void The_compiler_stops_there_before_it_looks_into_the_bodies()
    {
        var generated = Compiled(Models.School, LanguageVersion.CSharp13);

        // It goes on after what a user might have switched off, and after that it has errors: no property of C# 13 has a 'field'.
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, Assert.Single(generated.Reported).Descriptor.CustomTags);
        Assert.Empty(generated.Compilation.GetDeclarationDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Contains(generated.Diagnostics, static diagnostic => diagnostic.Id == "CS0103");
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.Default)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.LatestMajor)]
    [InlineData(LanguageVersion.Preview)]
    public Task No_concern_of_ours_from_14_on(LanguageVersion version) =>
        Verify.Silent(new Snippet(Models.School) { ParseOptions = new CSharpParseOptions(version, DocumentationMode.Diagnose) });

    [Fact]
    public void An_older_project_without_models_may_refer_to_one_that_has_them()
    {
        var school = new Snippet(Models.School) { AssemblyName = "School" }.Emit();
        var reader = new Snippet("public static class Names { public static string Of(School.Student student) => student.Name; }")
        {
            References = [school],
            ParseOptions = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose),
        };

        Assert.Empty(reader.Generate().Clean().Reported);
    }

    private static Generated Compiled(string source, LanguageVersion version) =>
        new Snippet(source) { ParseOptions = new CSharpParseOptions(version, DocumentationMode.Diagnose) }.Generate();
}
