using System;
using System.Collections.Generic;

namespace Junction.Generators.Naming;

/// <summary>The plural of an English word, as table names want it. Works on the last word of a snake_case or PascalCase name.</summary>
internal static class Plural
{
    private static readonly HashSet<string> Uncountable =
    [
        "aircraft", "deer", "equipment", "evidence", "feedback", "fish", "furniture", "hardware", "information", "knowledge", "luggage",
        "metadata", "money", "news", "police", "rice", "series", "sheep", "software", "species", "staff", "data", "media", "people",
        "children", "traffic", "homework",
    ];

    private static readonly Dictionary<string, string> Irregular = new()
    {
        ["person"] = "people", ["child"] = "children", ["man"] = "men", ["woman"] = "women", ["tooth"] = "teeth", ["foot"] = "feet",
        ["goose"] = "geese", ["mouse"] = "mice", ["louse"] = "lice", ["ox"] = "oxen", ["quiz"] = "quizzes", ["datum"] = "data",
        ["medium"] = "media", ["criterion"] = "criteria", ["phenomenon"] = "phenomena", ["index"] = "indices", ["matrix"] = "matrices",
        ["vertex"] = "vertices", ["appendix"] = "appendices", ["stomach"] = "stomachs", ["epoch"] = "epochs", ["monarch"] = "monarchs",
        ["bus"] = "buses", ["gas"] = "gases", ["hero"] = "heroes", ["echo"] = "echoes", ["potato"] = "potatoes", ["tomato"] = "tomatoes",
        ["veto"] = "vetoes", ["leaf"] = "leaves", ["life"] = "lives", ["knife"] = "knives", ["wife"] = "wives", ["wolf"] = "wolves",
        ["half"] = "halves", ["shelf"] = "shelves", ["self"] = "selves", ["calf"] = "calves", ["loaf"] = "loaves", ["thief"] = "thieves",
        ["elf"] = "elves", ["move"] = "moves",
    };

    private static readonly string[] EsEndings = ["s", "x", "z", "ch", "sh"];

    public static string Of(string name)
    {
        var start = LastWord(name);
        var word = name.Substring(start).ToLowerInvariant();
        if (word.Length == 0 || Uncountable.Contains(word)) return name;
        if (Irregular.TryGetValue(word, out var irregular)) return WithEnding(name, start, word, irregular);
        return WithEnding(name, start, word, Regular(word));
    }

    private static string Regular(string word)
    {
        if (word.EndsWith("sis", StringComparison.Ordinal)) return word.Substring(0, word.Length - 2) + "es"; // analysis, crisis
        if (word.EndsWith("xis", StringComparison.Ordinal)) return word.Substring(0, word.Length - 2) + "es"; // axis
        if (word.EndsWith("man", StringComparison.Ordinal) && word is not ("human" or "german" or "roman" or "ottoman" or "talisman"))
        {
            return word.Substring(0, word.Length - 2) + "en"; // salesman
        }
        if (word[word.Length - 1] == 'y' && word.Length > 1 && EndsConsonantSound(word, word.Length - 2))
        {
            return word.Substring(0, word.Length - 1) + "ies";
        }
        return Array.Exists(EsEndings, ending => word.EndsWith(ending, StringComparison.Ordinal)) ? word + "es" : word + "s";
    }

    /// <summary>Whether the letter before a final y makes it "ies": a consonant, or the u of "quy".</summary>
    private static bool EndsConsonantSound(string word, int i) =>
        word[i] is not ('a' or 'e' or 'i' or 'o' or 'u') || (word[i] == 'u' && i > 0 && word[i - 1] == 'q');

    /// <summary>Keeps the case of what stays of the word, and of its first letter.</summary>
    private static string WithEnding(string name, int start, string word, string plural)
    {
        var same = 0;
        while (same < word.Length && same < plural.Length && word[same] == plural[same]) same++;
        return name.Substring(0, start + same) + plural.Substring(same);
    }

    private static int LastWord(string name)
    {
        for (var i = name.Length - 1; i > 0; i--)
        {
            if (name[i - 1] == '_' || (char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))) return i;
        }
        return 0;
    }
}
