using System.Text;

namespace Junction.Docs.Tests.Pages;

/// <summary>A page of Markdown, as its fences see it.</summary>
internal sealed class Page
{
    private readonly List<Fence> _fences = [];
    private readonly string[] _lines;

    private Page(string path)
    {
        Path = path;
        _lines = File.ReadAllText(Repository.Path(path)).Split('\n');
        for (var i = 0; i < _lines.Length; i++)
        {
            var fence = Open(i);
            if (fence is null) continue;
            _fences.Add(fence);
            i = fence.End;
        }
    }

    /// <summary>Pages whose snippets are compared. Those of diagnostics have tests of their own, beside the generator's.</summary>
    public static IEnumerable<string> Paths =>
        Directory.GetFiles(Repository.Root, "*.md").Concat(Directory.GetFiles(Repository.Path("docs"), "*.md"))
            .Select(static file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static Page Read(string path)
    {
        lock (Updating.Turn) return new(path);
    }

    /// <summary>The path in the repository.</summary>
    public string Path { get; }

    public IReadOnlyList<Fence> Fences => _fences;

    /// <summary>The page with other texts in its fences.</summary>
    public string With(Func<Fence, string?> text)
    {
        var page = new StringBuilder();
        var next = 0;
        foreach (var fence in _fences)
        {
            page.AppendJoin('\n', _lines[next..(fence.Start + 1)]).Append('\n');
            page.Append(text(fence) ?? fence.Text).Append('\n');
            next = fence.End;
        }
        return page.AppendJoin('\n', _lines[next..]).ToString();
    }

    private Fence? Open(int start)
    {
        var ticks = _lines[start].Length - _lines[start].TrimStart('`').Length;
        if (ticks < 3) return null;
        var end = Array.IndexOf(_lines, new string('`', ticks), start + 1);
        if (end < 0) throw new InvalidOperationException($"{Path}:{start + 1}: a fence has no end.");
        var marker = start > 0 ? _lines[start - 1] : "";
        return new Fence(start, end, _lines[start][ticks..].Trim(), Name(marker, "snippet"), Name(marker, "sql"), string.Join('\n', _lines[(start + 1)..end]));
    }

    private static string? Name(string line, string kind)
    {
        var opening = $"<!-- {kind}: ";
        return line.StartsWith(opening, StringComparison.Ordinal) && line.EndsWith(" -->", StringComparison.Ordinal) ? line[opening.Length..^4] : null;
    }
}

/// <summary>A fence of a page.</summary>
/// <param name="Start">The line that opens it.</param>
/// <param name="End">The line that closes it.</param>
/// <param name="Language">What it says it is.</param>
/// <param name="Snippet">The region, or the file (with a slash in its name), that it must be equal to.</param>
/// <param name="Sql">The test that must send it.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record Fence(int Start, int End, string Language, string? Snippet, string? Sql, string Text);
