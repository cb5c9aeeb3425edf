using System.Text;

namespace Junction.Generators.Naming;

/// <summary>Turns C# names into the words databases use: <c>HTTPStatus</c> → <c>http_status</c>, <c>Line2</c> → <c>line2</c>.</summary>
internal static class SnakeCase
{
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (StartsWord(name, i) && text.Length > 0 && text[text.Length - 1] != '_') text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }

    /// <summary>A capital starts a word after a small letter or a digit, and as the last of several when a small letter follows.</summary>
    private static bool StartsWord(string name, int i)
    {
        if (i == 0 || !char.IsUpper(name[i])) return false;
        var previous = name[i - 1];
        if (char.IsLower(previous) || char.IsDigit(previous)) return true;
        return char.IsUpper(previous) && i + 1 < name.Length && char.IsLower(name[i + 1]);
    }
}
