using Junction.Model;

namespace Junction.Schema;

/// <summary>
/// Where a database allows only one way of ON DELETE from a table to another, and none back: which foreign keys act. Those that are declared
/// first do, a cascade before a SET NULL.
/// </summary>
internal static class CascadePaths
{
    /// <summary>Puts the foreign keys that would open a second way among those that do not act.</summary>
    public static void Thin(IReadOnlyList<TablePlan> tables)
    {
        var kept = new List<(string From, string To)>(); // deleting a row of From acts on rows of To
        foreach (var action in (OnDelete[])[OnDelete.Cascade, OnDelete.SetNull])
        {
            foreach (var table in tables)
            {
                foreach (var key in table.Table.ForeignKeys)
                {
                    if (key.OnDelete != action) continue;
                    kept.Add((key.Target.FullName, table.Table.FullName));
                    if (IsOneWay(kept)) continue;
                    kept.RemoveAt(kept.Count - 1);
                    table.IdleForeignKeys.Add(key);
                }
            }
        }
    }

    // From every table each other may be reached once: in a tree of ways, a walk meets no table twice.
    private static bool IsOneWay(List<(string From, string To)> ways)
    {
        foreach (var start in ways.Select(static way => way.From).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var met = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { start };
            var open = new Stack<string>([start]);
            while (open.TryPop(out var table))
            {
                foreach (var way in ways.Where(way => string.Equals(way.From, table, StringComparison.OrdinalIgnoreCase)))
                {
                    if (!met.Add(way.To)) return false;
                    open.Push(way.To);
                }
            }
        }
        return true;
    }
}
