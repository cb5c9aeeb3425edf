namespace Junction.Docs.Tests.Pages;

/// <summary>
/// Writes the pages anew from what the tests run, instead of comparing: <c>eng/docs</c> sets <c>JUNCTION_DOCS=update</c>. The tests that
/// rewrite pages run at the same time, so each takes its turn.
/// </summary>
internal static class Updating
{
    /// <summary>Whose turn it is to read or write pages.</summary>
    public static Lock Turn { get; } = new();

    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("JUNCTION_DOCS") == "update";

    /// <summary>Puts other texts into the fences of a page; null leaves one as it is.</summary>
    public static void Rewrite(string path, Func<Fence, string?> text)
    {
        lock (Turn)
        {
            var page = Page.Read(path).With(text);
            if (page != File.ReadAllText(Repository.Path(path))) File.WriteAllText(Repository.Path(path), page);
        }
    }
}
