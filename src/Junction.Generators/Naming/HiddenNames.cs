using System.Text;

namespace Junction.Generators.Naming;

/// <summary>
/// Names of generated classes. They stand in the global namespace, and the generator of another assembly finds them by these rules alone.
/// </summary>
internal static class HiddenNames
{
    /// <summary>The class that holds a model's typed columns and verbs.</summary>
    public static string Model(string assembly, string fullName) => $"Junction__{Identifier(assembly)}__{Identifier(fullName)}{Suffix(assembly, fullName)}";

    /// <summary>The class that lists the models of an assembly. No model's own class can have this name.</summary>
    public static string ModelList(string assembly) => $"JunctionModels__{Identifier(assembly)}{Suffix(assembly, "")}";

    private static string Identifier(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name) text.Append(char.IsLetterOrDigit(c) ? c : '_');
        return text.ToString();
    }

    /// <summary><c>A.B_C</c> and <c>A_B.C</c> become the same identifier: a name with more than letters, digits and dots carries its hash.</summary>
    private static string Suffix(string assembly, string fullName)
    {
        if (IsPlain(assembly) && IsPlain(fullName)) return "";
        var hash = 2166136261u; // FNV-1a: string.GetHashCode differs from run to run
        foreach (var c in assembly) hash = (hash ^ c) * 16777619u;
        hash = (hash ^ '|') * 16777619u;
        foreach (var c in fullName) hash = (hash ^ c) * 16777619u;
        return $"_{hash:x8}";
    }

    private static bool IsPlain(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '+')) return false;
        }
        return true;
    }
}
