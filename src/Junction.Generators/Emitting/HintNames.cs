using System;
using System.Text;

namespace Junction.Generators.Emitting;

/// <summary>Names of generated files. They tell a generated half of a property from one that the user wrote.</summary>
internal static class HintNames
{
    private const string Ending = ".junction.g.cs";

    public static string Of(string fullName, string part = "")
    {
        var text = new StringBuilder(fullName.Length);
        foreach (var c in fullName) text.Append(char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '-');
        return part.Length == 0 ? $"{text}{Ending}" : $"{text}.{part}{Ending}";
    }

    public static bool IsGenerated(string? path) => path is not null && path.EndsWith(Ending, StringComparison.Ordinal);
}
