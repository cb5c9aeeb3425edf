using System.Text.RegularExpressions;
using Junction.Generators.Diagnostics;
using Junction.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Junction.Generators.Tests.Diagnostics;

/// <summary>Every diagnostic has its page, whose bad snippet has it and whose good one has none.</summary>
public sealed partial class PageTests
{
    public static TheoryData<string> Ids => [.. Descriptors.Select(static descriptor => descriptor.Id)];

    private static IEnumerable<DiagnosticDescriptor> Descriptors =>
        Verify.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Concat([Rules.NotPartial, Rules.WrongShape])
            .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal);

    [Theory, MemberData(nameof(Ids))]
    public async Task TheBadSnippetHasTheDiagnosticAndNoOther(string id)
    {
        var diagnostics = await Verify.Junctions(new Snippet(Read(id).Bad).Generate());

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

    private static (string Bad, string Good) Read(string id)
    {
        var blocks = Block().Matches(File.ReadAllText(PathOf(id)));
        return (blocks.Single(static block => block.Groups[1].Value == "Bad").Groups[2].Value, blocks.Single(static block => block.Groups[1].Value == "Good").Groups[2].Value);
    }

    private static string PathOf(string id) => Path.Combine(Repository.Root, "docs", "diagnostics", id + ".md");

    [GeneratedRegex(@"^## (Bad|Good)\n\n```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
