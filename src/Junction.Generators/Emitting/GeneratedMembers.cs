using System;
using Junction.Generators.Reading;

namespace Junction.Generators.Emitting;

/// <summary>Names that the generator gives to members of a model's own class.</summary>
internal static class GeneratedMembers
{
    /// <summary>The class of typed columns, which cannot have a member of its own name.</summary>
    public static bool IsColumnsClass(string name) => name == "Columns";

    public static bool Reserved(string name) =>
        name is MappedNames.Constant or "__New" or "__Backing" or "__Types" or "__Model" or "__ReadRow" or "__GetColumn" or "__SetColumn" or "__Slot"
        || (name.StartsWith("__relation", StringComparison.Ordinal) && name.Length > 10 && char.IsDigit(name[10]));
}
