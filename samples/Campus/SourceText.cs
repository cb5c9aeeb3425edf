namespace Campus;

/// <summary>The source of a lambda as lines to show.</summary>
public static class SourceText
{
    /// <summary>What a lambda does, without its arrow and braces, moved to the left; the tour awaits what it gives, and so do the lines.</summary>
    public static IEnumerable<string> Lines(string lambda)
    {
        var body = lambda[(lambda.IndexOf("=>", StringComparison.Ordinal) + 2)..].TrimEnd();
        var isBlock = body.TrimStart().StartsWith('{');
        if (isBlock) body = body.Trim()[1..^1];
        var lines = body.Split('\n').Select(line => line.TrimEnd()).ToList();
        if (lines[0].Length > 0) lines[0] = lines[0].TrimStart(); // it stands beside the arrow
        lines.RemoveAll(string.IsNullOrWhiteSpace);
        var indent = lines.Min(line => line.Length - line.TrimStart().Length);
        lines = lines.ConvertAll(line => line[indent..]);
        if (!isBlock && !lines[0].StartsWith("await ", StringComparison.Ordinal)) lines[0] = "await " + lines[0];
        return lines;
    }
}
