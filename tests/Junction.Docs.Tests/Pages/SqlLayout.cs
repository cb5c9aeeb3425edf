namespace Junction.Docs.Tests.Pages;

/// <summary>Lays statements out for reading: a line for each clause; where a line would be too long, for each condition and subquery in it.</summary>
internal static class SqlLayout
{
    private const int Width = 120;

    private static readonly string[] s_clauses =
        [" SELECT ", " FROM ", " LEFT JOIN ", " JOIN ", " WHERE ", " GROUP BY ", " ORDER BY ", " LIMIT ", " SET ", " VALUES ", " ON CONFLICT ", " RETURNING "];

    /// <summary>The statements, each with its semicolon.</summary>
    public static string Of(IEnumerable<string> statements) => string.Join('\n', statements.Select(static statement => Lines(statement, 0) + ";"));

    private static string Lines(string statement, int indent) =>
        string.Join('\n', Split(statement, s_clauses).Select(clause => Fit(clause, indent)));

    private static string Fit(string clause, int indent)
    {
        var space = new string(' ', indent);
        if (indent + clause.Length <= Width) return space + clause;
        var parts = Split(clause, [" AND ", " ON "]);
        if (parts.Count > 1) return Fit(parts[0], indent) + string.Concat(parts.Skip(1).Select(part => "\n" + Fit(part, indent + 2)));
        var open = clause.IndexOf("(SELECT ", StringComparison.Ordinal);
        if (open < 0) return Wrap(Split(clause, [", "]), indent);
        var close = Close(clause, open);
        return $"{space}{clause[..(open + 1)]}\n{Lines(clause[(open + 1)..close], indent + 2)}\n{space}{clause[close..]}";
    }

    private static string Wrap(List<string> parts, int indent)
    {
        var (lines, line) = (new List<string>(), new string(' ', indent) + parts[0]);
        foreach (var part in parts.Skip(1)) // each begins with the comma's space
        {
            if (line.Length + part.Length + 1 <= Width)
            {
                line += "," + part;
                continue;
            }
            lines.Add(line + ",");
            line = new string(' ', indent + 2) + part.TrimStart();
        }
        return string.Join('\n', lines.Append(line));
    }

    // At these words outside of all parentheses; what is deleted from stays on the line of DELETE.
    private static List<string> Split(string text, string[] words)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            if (text[i] == ')') depth--;
            if (depth > 0 || i == start || text[start..i] == "DELETE" || !Array.Exists(words, word => string.CompareOrdinal(text, i, word, 0, word.Length) == 0)) continue;
            parts.Add(text[start..i]);
            start = i + 1;
        }
        return [.. parts, text[start..]];
    }

    private static int Close(string text, int open)
    {
        var depth = 0;
        for (var i = open; ; i++)
        {
            if (text[i] == '(') depth++;
            if (text[i] == ')' && --depth == 0) return i;
        }
    }
}
