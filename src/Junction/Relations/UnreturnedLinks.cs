using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Relations;

/// <summary>Inserting links where the database does not give back the rows it wrote: they are read before, and after where it made keys.</summary>
internal static class UnreturnedLinks
{
    /// <summary>The links to insert: those that are not there yet, or all where those that are there take something over.</summary>
    public static async ValueTask<IReadOnlyList<(LinkTarget Target, Record? Link)>> MissingAsync<TCall>(
        Work work, LinkTargets write, IReadOnlyList<(LinkTarget Target, Record? Link)> rows, ColumnInfo[] update, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        if (update.Length > 0) return rows;
        var there = (await LinkRows.ReadAsync<TCall>(work, write, rows.Select(static row => row.Target.Key), withRecords: false, null, cancellationToken).ConfigureAwait(false))
            .Select(static row => row.Target).ToHashSet();
        return [.. rows.Where(row => !there.Contains(row.Target.Key))];
    }

    /// <summary>Fills in the keys that the database made.</summary>
    public static async ValueTask FillAsync<TCall>(
        Work work, LinkTargets write, IEnumerable<(LinkTarget Target, Record? Link)> rows, ColumnInfo[] generated, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        if (generated.Length == 0) return;
        var links = rows.ToDictionary(static row => row.Target.Key, static row => row.Link);
        foreach (var (target, read) in await LinkRows.ReadAsync<TCall>(work, write, links.Keys, withRecords: true, null, cancellationToken).ConfigureAwait(false))
        {
            if (read is null || links[target] is not { } link) continue;
            foreach (var column in generated) write.Link.Model!.SetColumn(link, column.Ordinal, write.Link.Model.GetColumn(read, column.Ordinal));
        }
    }
}
