namespace Junction;

/// <summary>Finds the name a misspelt one probably meant.</summary>
internal static class Nearest
{
    /// <summary>" Did you mean 'X'?" when a known name is near, else nothing.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        var best = known.Select(candidate => (candidate, distance: Distance(name, candidate)))
            .OrderBy(static pair => pair.distance).FirstOrDefault();
        return best.candidate is not null && best.distance <= Math.Max(2, name.Length / 3) ? $" Did you mean '{best.candidate}'?" : "";
    }

    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) row[j] = j;
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
