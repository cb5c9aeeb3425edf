using System;
using System.Collections.Generic;
using System.Linq;

namespace Junction.Generators.Diagnostics;

/// <summary>Finds the name a misspelt one probably meant.</summary>
internal static class Nearest
{
    /// <summary>The nearest known name, or null when none is near.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        var best = known.Distinct().Select(candidate => (candidate, distance: Distance(name, candidate)))
            .OrderBy(static pair => pair.distance).ThenBy(static pair => pair.candidate, StringComparer.Ordinal).FirstOrDefault();
        return best.candidate is not null && best.distance <= Math.Max(2, name.Length / 3) ? best.candidate : null;
    }

    /// <summary>" Did you mean 'X'?", or nothing.</summary>
    public static string Hint(string? nearest) => nearest is null ? "" : $" Did you mean '{nearest}'?";

    /// <summary>How many letters must be changed, added or taken away; case does not count.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }
        return row[right.Length];
    }
}
