using System.Text.RegularExpressions;

namespace Junction.Docs.Tests.Pages;

/// <summary>What the pages show is what is built and run.</summary>
public sealed partial class PageTests
{
    public static TheoryData<string> Paths => [.. Page.Paths];

    [Theory, MemberData(nameof(Paths))]
    public void Every_snippet_is_code_that_runs(string path)
    {
        var page = Page.Read(path);
        Assert.All(page.Fences, fence => Assert.True(fence.Snippet is null || Source(fence.Snippet) is not null, $"{path}:{fence.Start}: there is no region {fence.Snippet}."));
        if (Updating.IsOn) Updating.Rewrite(path, static fence => fence.Snippet is null ? null : Source(fence.Snippet));

        Assert.All(Page.Read(path).Fences, fence =>
        {
            if (fence.Snippet is not null) Assert.Equal(Source(fence.Snippet), fence.Text);
        });
    }

    [Theory, MemberData(nameof(Paths))]
    public void No_code_is_without_a_source(string path) => Assert.All(Page.Read(path).Fences, fence =>
    {
        var hasSource = fence.Language switch
        {
            "csharp" or "cs" => fence.Snippet is not null,
            "sql" => fence.Sql is not null,
            _ => true,
        };
        Assert.True(hasSource, $"{path}:{fence.Start + 1}: put <!-- snippet: Region --> or <!-- sql: Region --> above this fence, and run eng/docs.");
    });

    [Fact]
    public void Every_region_is_shown()
    {
        var shown = Page.Paths.SelectMany(static path => Page.Read(path).Fences).Select(static fence => fence.Snippet).ToHashSet();

        Assert.All(Regions.All.Keys, region => Assert.Contains(region, shown));
    }

    [Fact]
    public void Every_statement_shown_is_sent_by_a_test()
    {
        var sent = Directory.EnumerateFiles(Repository.Path("tests", "Junction.Docs.Tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(static file => SqlOfPage().Matches(File.ReadAllText(file))).Select(static match => match.Groups[1].Value).Order();
        var shown = Page.Paths.SelectMany(static path => Page.Read(path).Fences).Select(static fence => fence.Sql).OfType<string>().Order();

        Assert.Equal(sent, shown);
    }

    [Theory, MemberData(nameof(Paths))]
    public void Every_link_to_a_file_leads_somewhere(string path)
    {
        var folder = Path.GetDirectoryName(Repository.Path(path))!;
        Assert.All(Link().Matches(File.ReadAllText(Repository.Path(path))), link =>
        {
            var (file, anchor) = (link.Groups[1].Value, link.Groups[2].Value);
            var target = file.Length == 0 ? Repository.Path(path) : Path.Combine(folder, file);
            Assert.True(Path.Exists(target), $"{path}: {link.Value} leads nowhere.");
            if (anchor.Length > 0) Assert.Contains(anchor, Anchors(target));
        });
    }

    private static string? Source(string snippet)
    {
        if (!snippet.Contains('/')) return Regions.All.GetValueOrDefault(snippet);
        var file = Repository.Path(snippet);
        return File.Exists(file) ? File.ReadAllText(file).TrimEnd('\n') : null;
    }

    private static IEnumerable<string> Anchors(string file) => Heading().Matches(File.ReadAllText(file))
        .Select(static heading => NotInAnchors().Replace(heading.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex("""SqlOfPage\("([^"]+)"[),]""")]
    private static partial Regex SqlOfPage();

    [GeneratedRegex(@"\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
