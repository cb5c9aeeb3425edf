using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace Junction.Generators.Tests.Harness;

/// <summary>Applies a code fix as an editor would.</summary>
internal static class Fix
{
    /// <summary>The snippet's first diagnostic of this id is mended as expected, and the result has no diagnostic left.</summary>
    public static async Task Mends<TFix>(string id, string source, string expected, string title) where TFix : CodeFixProvider, new()
    {
        var (action, workspace) = await Offer<TFix>(id, source) ?? throw new InvalidOperationException($"No fix is offered for {id}.");
        using (workspace)
        {
            Assert.Equal(title, action.Title);
            Assert.Equal(expected, await Apply(action, workspace));
        }
        await Verify.Silent(expected);
    }

    /// <summary>No fix is offered, since none would be right.</summary>
    public static async Task OffersNone<TFix>(string id, string source) where TFix : CodeFixProvider, new() => Assert.Null(await Offer<TFix>(id, source));

    private static async Task<(CodeAction Action, AdhocWorkspace Workspace)?> Offer<TFix>(string id, string source) where TFix : CodeFixProvider, new()
    {
        var snippet = new Snippet(source);
        var generated = snippet.Generate();
        var found = (await Verify.Junctions(generated)).Concat(generated.Diagnostics).First(diagnostic => diagnostic.Id == id);

        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "App", "App", LanguageNames.CSharp,
            compilationOptions: generated.Compilation.Options, parseOptions: snippet.ParseOptions, metadataReferences: generated.Compilation.References));
        workspace.AddDocument(project.Id, "Usings.cs", SourceText.From(Snippet.Usings));
        var document = workspace.AddDocument(project.Id, "File0.cs", SourceText.From(source));

        var tree = await document.GetSyntaxTreeAsync() ?? throw new InvalidOperationException();
        var diagnostic = Diagnostic.Create(found.Descriptor, Location.Create(tree, found.Location.SourceSpan),
            found.AdditionalLocations.Select(place => Location.Create(tree, place.SourceSpan)), found.Properties);
        CodeAction? action = null;
        await new TFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (offered, _) => action ??= offered, CancellationToken.None));
        return action is null ? null : (action, workspace);
    }

    private static async Task<string> Apply(CodeAction action, AdhocWorkspace workspace)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var document = solution.Projects.Single().Documents.Single(static document => document.Name == "File0.cs");
        document = await Formatter.FormatAsync(await Simplifier.ReduceAsync(document), Formatter.Annotation);
        return (await document.GetTextAsync()).ToString().ReplaceLineEndings("\n");
    }
}
