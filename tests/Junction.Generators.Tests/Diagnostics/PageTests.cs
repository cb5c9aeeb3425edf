using System.Text.RegularExpressions;
using System.Xml.Linq;
using Junction.Generators.Diagnostics;
using Junction.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Junction.Generators.Tests.Diagnostics;

/// <summary>Every diagnostic has its page, whose bad snippet has it and whose good one has none.</summary>
public sealed partial class PageTests
{
    public static TheoryData<string> Ids => [.. Descriptors.Select(static descriptor => descriptor.Id)];

    private static IEnumerable<DiagnosticDescriptor> Descriptors =>
        Verify.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Concat([Rules.NotPartial, Rules.WrongShape, Rules.OldLanguage])
            .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal);

    [Theory, MemberData(nameof(Ids))]
    public async Task TheBadSnippetHasTheDiagnosticAndNoOther(string id)
    {
        var diagnostics = await Verify.Junctions(Read(id).Bad.Generate());

        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.Equal(id, diagnostic.Id));
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task TheGoodSnippetHasNone(string id) => await Verify.Silent(Read(id).Good);

    [Theory, MemberData(nameof(Ids))]
    public void ThePageSaysWhatTheDescriptorSays(string id)
    {
        var descriptor = Descriptors.Single(descriptor => descriptor.Id == id);
        var text = File.ReadAllText(PathOf(id));

        Assert.StartsWith($"# {id}: {descriptor.Title}\n\nSeverity: {descriptor.DefaultSeverity.ToString().ToLowerInvariant()}\n", text);
        Assert.EndsWith($"/docs/diagnostics/{id}.md", descriptor.HelpLinkUri);
    }

    [Fact]
    public void EveryPageIsOfADiagnostic() =>
        Assert.Equal(Ids.Select(static row => row.Data), Directory.GetFiles(Path.GetDirectoryName(PathOf(""))!, "JN*.md").Select(Path.GetFileNameWithoutExtension).Order());

    [Theory, MemberData(nameof(Ids))]
    public void TheIndexHasIt(string id)
    {
        var descriptor = Descriptors.Single(descriptor => descriptor.Id == id);

        Assert.Contains($"| [{id}]({id}.md) | {descriptor.Title} | {descriptor.DefaultSeverity.ToString().ToLowerInvariant()} |", File.ReadAllText(PathOf("README")));
    }

    private static (Snippet Bad, Snippet Good) Read(string id)
    {
        var blocks = Block().Matches(File.ReadAllText(PathOf(id))).ToDictionary(static block => block.Groups[1].Value, static block => ReadBlock(block.Groups[2].Value, block.Groups[3].Value));
        return (blocks["Bad"], blocks["Good"]);
    }

    // A project is that of some models, which have nothing wrong with them.
    private static Snippet ReadBlock(string language, string text)
    {
        if (language == "csharp") return new Snippet(text);
        Assert.True(LanguageVersionFacts.TryParse((string?)XElement.Parse(text).Descendants("LangVersion").SingleOrDefault(), out var version));
        return new Snippet(Models.School) { ParseOptions = new CSharpParseOptions(version, DocumentationMode.Diagnose) };
    }

    private static string PathOf(string id) => Path.Combine(Repository.Root, "docs", "diagnostics", id + ".md");

    [GeneratedRegex(@"^## (Bad|Good)\n\n```(csharp|xml)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
