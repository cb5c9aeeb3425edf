using Junction.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Junction.Generators.Tests.Harness;

/// <summary>Asserts which of Junction's diagnostics a snippet has.</summary>
internal static class Verify
{
    /// <summary>All analyzers, as the package brings them.</summary>
    public static DiagnosticAnalyzer[] Analyzers => [new ModelAnalyzer(), new QueryFormAnalyzer(), new SyncCallAnalyzer(), new DiscardAnalyzer()];

    /// <summary>
    /// The snippet has one diagnostic, at the place marked by <c>[|…|]</c>, and compiles apart from that.
    /// </summary>
    public static async Task Fires(string id, string marked, string? message = null)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var source = marked.Replace("[|", "", StringComparison.Ordinal);
        var end = source.IndexOf("|]", StringComparison.Ordinal);
        source = source.Replace("|]", "", StringComparison.Ordinal);

        var generated = new Snippet(source).Generate().Clean();
        var diagnostic = Assert.Single(await Junctions(generated));
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(source[start..end], source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Equal(start, diagnostic.Location.SourceSpan.Start);
        if (message is not null) Assert.Equal(message, diagnostic.GetMessage(null));
    }

    /// <summary>The message of the snippet's one diagnostic, at the marked place.</summary>
    public static async Task<string> Single(string id, string marked)
    {
        var source = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        await Fires(id, marked);
        return (await Junctions(new Snippet(source).Generate()))[0].GetMessage(null);
    }

    /// <summary>The snippet compiles, and Junction has nothing to say about it.</summary>
    public static Task Silent(string source) => Silent(new Snippet(source));

    /// <inheritdoc cref="Silent(string)"/>
    public static async Task Silent(Snippet snippet) => Assert.Empty(await Junctions(snippet.Generate().Clean()));

    /// <summary>Junction's diagnostics of a compilation, of generator and analyzers.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Junctions(Generated generated) =>
        [.. generated.Reported.Concat(await generated.AnalyzeAsync(Analyzers)).Where(static diagnostic => diagnostic.Id.StartsWith("JN", StringComparison.Ordinal) || diagnostic.Id.StartsWith("AD", StringComparison.Ordinal))];
}
