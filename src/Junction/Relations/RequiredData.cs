using Junction.Model;

namespace Junction.Relations;

/// <summary>
/// Watches the data of a new link being given. A link is made past <c>required</c>, which the compiler checks where an object is made, so
/// that it is checked here. Giving a column its type's default counts, so values alone do not tell.
/// </summary>
internal static class RequiredData
{
    [ThreadStatic]
    private static HashSet<int>? _given;

    /// <summary>Notes that a column was set.</summary>
    public static void Given(int column) => _given?.Add(column);

    /// <summary>Has a new link take its data, all that is required among it.</summary>
    /// <exception cref="LinkDataMissingException">A required column was not set.</exception>
    public static void Fill(LinkTargets write, LinkTarget target, Record link, LinkPayload payload)
    {
        var required = write.Link.RequiredColumns;
        if (required.Length == 0)
        {
            LinkRows.Fill(write, target, link, payload);
            return;
        }
        var model = write.Link.Model!;
        var before = Array.ConvertAll(required, column => model.GetColumn(link, column.Ordinal));
        var outer = _given; // of a payload in which another link is made
        _given = [];
        link.IsWatched = true;
        try
        {
            LinkRows.Fill(write, target, link, payload);
            for (var i = 0; i < required.Length; i++)
            {
                // A relation that was set may have set the column too, as its key.
                if (_given.Contains(required[i].Ordinal) || !model.GetColumn(link, required[i].Ordinal).Equals(before[i])) continue;
                throw LinkDataMissingException.For(write.Relation.ToString(), model.ModelName, required[i].Property);
            }
        }
        finally
        {
            link.IsWatched = false;
            _given = outer;
        }
    }
}
