namespace Junction.Docs.Tests.Pages;

/// <summary>
/// The snippets of this project: what stands between <c>#region name</c> and <c>#endregion</c>, moved to the left. Regions may nest; the
/// directives themselves are left out.
/// </summary>
internal static class Regions
{
    /// <summary>Every snippet by its name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Read();

    private static Dictionary<string, string> Read()
    {
        var regions = new Dictionary<string, string>();
        foreach (var file in Directory.EnumerateFiles(Repository.Path("tests", "Junction.Docs.Tests"), "*.cs", SearchOption.AllDirectories))
        {
            foreach (var (name, lines) in Read(file))
            {
                if (!regions.TryAdd(name, Dedent(lines))) throw new InvalidOperationException($"Two regions are called {name}; the second is in {file}.");
            }
        }
        return regions;
    }

    private static IEnumerable<(string Name, List<string> Lines)> Read(string file)
    {
        var open = new Stack<(string Name, List<string> Lines)>();
        foreach (var line in File.ReadAllLines(file))
        {
            var text = line.TrimStart();
            if (text.StartsWith("#region ", StringComparison.Ordinal))
            {
                open.Push((text["#region ".Length..].Trim(), []));
            }
            else if (text.StartsWith("#endregion", StringComparison.Ordinal))
            {
                yield return open.Pop();
            }
            else
            {
                foreach (var region in open) region.Lines.Add(line);
            }
        }
        if (open.Count > 0) throw new InvalidOperationException($"The region {open.Peek().Name} of {file} has no end.");
    }

    private static string Dedent(List<string> lines)
    {
        var indent = lines.Where(static line => line.Length > 0).Select(static line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Length == 0 ? "" : line[indent..])).Trim('\n');
    }
}
