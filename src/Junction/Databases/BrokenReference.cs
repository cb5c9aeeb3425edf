using Junction.Model;
using Junction.Sql;

namespace Junction.Databases;

/// <summary>
/// What is known of a foreign key that a statement would have broken: from the database where it says so, else from what the statement
/// was to write.
/// </summary>
internal sealed record BrokenReference(DatabaseErrorInfo Info, string Sentence)
{
    public static BrokenReference Of(WriteTarget target, DatabaseErrorInfo info) => target.Columns is null ? OfDelete(target.Table, info) : OfWrite(target, info);

    private static BrokenReference OfWrite(WriteTarget target, DatabaseErrorInfo info)
    {
        // A parent whose key is changed while others refer to it is told of as theirs.
        if (info.Table is not null && !IsNamed(target.Table, info.Table)) return OfKeyChange(target.Table, info);
        var written = target.Table.ForeignKeys.Where(key => Array.Exists(key.Columns, column => Array.IndexOf(target.Columns!, column) >= 0)).ToArray();
        var exact = Array.FindAll(written, key => info.Columns.Count > 0 && info.Columns.SequenceEqual(key.Columns.Select(static column => column.Property)));
        if (exact.Length > 0) written = exact;
        if (written.Length == 0) return OfKeyChange(target.Table, info);
        var leads = written.Select(key => $"{string.Join(", ", key.Columns.Select(column => $"{Name(target.Table)}.{column.Property}"))}, which leads to {Name(key.Target)}");
        return new BrokenReference(
            Filled(info, target.Table, [.. written.SelectMany(static key => key.Columns).Select(static column => column.Property).Distinct()]),
            $"A row of {Name(target.Table)} refers to a row that is not there, by {string.Join("; or by ", leads)}. Save what it refers to first.");
    }

    private static BrokenReference OfDelete(TableInfo table, DatabaseErrorInfo info)
    {
        var by = info.Table is null || IsNamed(table, info.Table) ? "Other rows" : $"Rows of {info.Model ?? info.Table}";
        return new BrokenReference(
            Filled(info, table, []) with { Model = Name(table), Table = table.Name, Columns = [] },
            $"{by} refer to this {Name(table)}, so it cannot be deleted. Delete them first, or say OnDelete.Cascade or OnDelete.SetNull on their [BelongsTo].");
    }

    private static BrokenReference OfKeyChange(TableInfo table, DatabaseErrorInfo info) => new(
        Filled(info, table, []),
        $"{(info.Table is null ? "Other rows" : $"Rows of {info.Model ?? info.Table}")} refer to this {Name(table)} by its key, so the key cannot change.");

    private static DatabaseErrorInfo Filled(DatabaseErrorInfo info, TableInfo table, IReadOnlyList<string> columns) => info with
    {
        Table = info.Table ?? table.Name,
        Model = info.Model ?? (info.Table is null ? (table as ModelInfo)?.ModelName : null),
        Columns = info.Columns.Count > 0 ? info.Columns : columns,
    };

    private static bool IsNamed(TableInfo table, string name) => string.Equals(table.Name, name, StringComparison.OrdinalIgnoreCase);

    private static string Name(TableInfo table) => (table as ModelInfo)?.ModelName ?? table.Name;
}
