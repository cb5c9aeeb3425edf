using Junction.Dialects;
using Junction.Model;

namespace Junction.Schema;

/// <summary>A table to create, with its indexes and foreign keys.</summary>
internal sealed class TablePlan(TableInfo table)
{
    /// <summary>The table.</summary>
    public TableInfo Table => table;

    /// <summary>The indexes, in order.</summary>
    public List<IndexPlan> Indexes { get; } = [];

    /// <summary>Foreign keys that CREATE TABLE states.</summary>
    public List<ForeignKeyInfo> InlineForeignKeys { get; } = [];

    /// <summary>Foreign keys that are added when all tables are there.</summary>
    public List<ForeignKeyInfo> LateForeignKeys { get; } = [];

    /// <summary>Foreign keys whose ON DELETE is left out, where the database allows one way of them only.</summary>
    public List<ForeignKeyInfo> IdleForeignKeys { get; } = [];

    /// <summary>Whether a foreign key does what its ON DELETE says.</summary>
    public bool Acts(ForeignKeyInfo key) => !IdleForeignKeys.Contains(key);

    /// <summary>Adds an index unless the key or another index serves for it.</summary>
    public void AddIndex(ColumnInfo[] columns, bool isUnique, int maxNameLength, string? name = null)
    {
        if (!isUnique && (StartsWith(table.Key, columns) || Indexes.Exists(index => StartsWith(index.Columns, columns)))) return;
        if (isUnique && name is null && Indexes.Exists(index => index.IsUnique && index.Columns.AsSpan().SequenceEqual(columns))) return;
        // An index this one begins with is of no more use, unless it was asked for by name or keeps rows unique.
        Indexes.RemoveAll(index => !index.IsUnique && !index.IsDeclared && StartsWith(columns, index.Columns));
        Indexes.Add(new IndexPlan(name ?? MadeName.Of("ix", table, columns, maxNameLength), columns, isUnique, name is not null));
    }

    /// <summary>Whether a column is part of the key, of an index or of a foreign key.</summary>
    public bool IsIndexed(ColumnInfo column) =>
        column.IsKey || Indexes.Exists(index => index.Columns.Contains(column)) || table.ForeignKeys.Any(key => key.Columns.Contains(column));

    private static bool StartsWith(ColumnInfo[] columns, ColumnInfo[] first) => columns.AsSpan().StartsWith(first);
}

/// <summary>An index to create.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="IsUnique">Whether no two rows may have the same values.</param>
/// <param name="IsDeclared">Whether the model names it.</param>
internal sealed record IndexPlan(string Name, ColumnInfo[] Columns, bool IsUnique, bool IsDeclared);
