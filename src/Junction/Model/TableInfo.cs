namespace Junction.Model;

/// <summary>A table as Junction knows it: of a model, or a plain join table that no class stands for.</summary>
public class TableInfo
{
    private static int _lastToken;

    /// <summary>Describes a table.</summary>
    public TableInfo(string? schema, string name, ColumnInfo[] columns, IndexInfo[] indexes)
    {
        Schema = schema;
        Name = name;
        Columns = columns;
        Indexes = indexes;
        for (var i = 0; i < columns.Length; i++) columns[i].Join(this, i);
        Key = [.. columns.Where(static column => column.IsKey).OrderBy(static column => column.KeyOrder)];
    }

    /// <summary>The schema, where the database has schemas and the model names one.</summary>
    public string? Schema { get; }

    /// <summary>The table's name, unquoted.</summary>
    public string Name { get; }

    /// <summary>Columns in the order of their ordinals.</summary>
    public ColumnInfo[] Columns { get; }

    /// <summary>The columns of the primary key, in order.</summary>
    public ColumnInfo[] Key { get; }

    /// <summary>The declared indexes.</summary>
    public IndexInfo[] Indexes { get; }

    /// <summary>The foreign keys, for the schema.</summary>
    public virtual IReadOnlyList<ForeignKeyInfo> ForeignKeys => [];

    /// <summary>A number that stands for this table in the shape of a query.</summary>
    internal int Token { get; } = Interlocked.Increment(ref _lastToken);

    /// <summary>Whether the key or a unique index covers exactly these columns, in any order.</summary>
    public bool IsUnique(IReadOnlyCollection<ColumnInfo> columns) =>
        Covers(Key, columns) || Indexes.Any(index => index.IsUnique && Covers(index.Columns(this), columns));

    /// <summary>The name with the schema in front, unquoted: what tells tables apart.</summary>
    public string FullName => Schema is null ? Name : $"{Schema}.{Name}";

    /// <inheritdoc />
    public override string ToString() => FullName;

    private static bool Covers(ColumnInfo[] indexed, IReadOnlyCollection<ColumnInfo> columns) =>
        indexed.Length == columns.Count && indexed.All(columns.Contains);
}

/// <summary>A column of a table.</summary>
public sealed class ColumnInfo
{
    private TableInfo? _table;

    /// <summary>Describes a column; its table takes it in when it is made.</summary>
    /// <param name="property">The property's name; for a column without one, the column's.</param>
    /// <param name="name">The column's name, unquoted.</param>
    /// <param name="type">What the column stores.</param>
    public ColumnInfo(string property, string name, ColumnType type) => (Property, Name, Type) = (property, name, type);

    /// <summary>The property's name; for a column without one, the column's.</summary>
    public string Property { get; }

    /// <summary>The column's name, unquoted.</summary>
    public string Name { get; }

    /// <summary>What the column stores.</summary>
    public ColumnType Type { get; }

    /// <summary>Whether the column is part of the primary key.</summary>
    public bool IsKey { get; init; }

    /// <summary>The place among the columns of a key of several, from 0.</summary>
    public int KeyOrder { get; init; }

    /// <summary>Whether the database makes the value when the record has the type's default.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>Whether the property is <c>required</c>: who makes a row must say its value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether an update of the row must find the value it loaded.</summary>
    public bool IsConcurrencyToken { get; init; }

    /// <summary>Turns a value as it is stored into the enum of the property, boxed; null where the property is no enum.</summary>
    public Func<DbValue, object?>? AsEnum { get; init; }

    /// <summary>The table.</summary>
    public TableInfo Table => _table!;

    /// <summary>The position among the table's columns, from 0.</summary>
    public int Ordinal { get; private set; }

    /// <summary>A value of the column as its property shows it.</summary>
    internal object? ToObject(DbValue value) => AsEnum is null ? value.ToObject() : AsEnum(value);

    internal void Join(TableInfo table, int ordinal) => (_table, Ordinal) = (table, ordinal);

    /// <inheritdoc />
    public override string ToString() => $"{Table.Name}.{Name}";
}

/// <summary>An index over properties of a model.</summary>
public sealed record IndexInfo(string? Name, bool IsUnique, string[] Properties)
{
    /// <summary>The indexed columns of the table.</summary>
    public ColumnInfo[] Columns(TableInfo table) =>
        Array.ConvertAll(Properties, property => Array.Find(table.Columns, column => column.Property == property)!);
}

/// <summary>A foreign key, for the schema.</summary>
public sealed record ForeignKeyInfo(ColumnInfo[] Columns, TableInfo Target, ColumnInfo[] TargetColumns, OnDelete OnDelete);
