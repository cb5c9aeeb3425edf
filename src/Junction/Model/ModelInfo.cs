namespace Junction.Model;

/// <summary>
/// A model as Junction knows it: its table, its relations, and the generated accessors of its records. Immutable; made once by
/// generated code.
/// </summary>
public abstract class ModelInfo : TableInfo
{
    private protected ModelInfo(string name, string? schema, string table, ColumnInfo[] columns, RelationInfo[] relations, IndexInfo[] indexes)
        : base(schema, table, columns, indexes)
    {
        ModelName = name;
        Relations = relations;
        for (var i = 0; i < relations.Length; i++) relations[i].Join(this, i);
    }

    /// <summary>The class's name, as messages show it.</summary>
    public string ModelName { get; }

    /// <summary>The relations in the order of their indexes.</summary>
    public RelationInfo[] Relations { get; }

    /// <summary>The class of the records.</summary>
    public abstract Type RecordType { get; }

    /// <inheritdoc />
    public override IReadOnlyList<ForeignKeyInfo> ForeignKeys => field ??= [..
        Relations.Where(static relation => relation.Kind == RelationKind.BelongsTo)
            .Select(static relation => new ForeignKeyInfo(relation.OwnerColumns, relation.Target, relation.TargetColumns, relation.OnDelete))];

    /// <summary>The relations whose target takes the model's rows with it when it is deleted.</summary>
    internal RelationInfo[] CascadingReferences => field ??= Array.FindAll(Relations, static relation => relation is { Kind: RelationKind.BelongsTo, OnDelete: OnDelete.Cascade });

    /// <summary>Goes up whenever a record of the model becomes a deleted one, or one no more: what leaves out deleted records looks again.</summary>
    internal int Deletions => Volatile.Read(ref _deletions);

    private int _deletions;

    /// <summary>Notes that a record of the model became a deleted one, or one no more.</summary>
    internal void CountDeletion() => Interlocked.Increment(ref _deletions);

    /// <summary>The column of a property.</summary>
    /// <exception cref="JunctionException">The model has no such column.</exception>
    public ColumnInfo Column(string property) =>
        Array.Find(Columns, column => column.Property == property)
        ?? throw new JunctionException($"{ModelName} has no column for a property '{property}'.{Nearest.Hint(property, Columns.Select(c => c.Property))}");

    /// <summary>The relation of a property.</summary>
    /// <exception cref="JunctionException">The model has no such relation.</exception>
    public RelationInfo Relation(string property) =>
        Array.Find(Relations, relation => relation.Name == property)
        ?? throw new JunctionException($"{ModelName} has no relation '{property}'.{Nearest.Hint(property, Relations.Select(r => r.Name))}");

    /// <summary>Makes a key of its values where it is more than its one value: a tuple, an enum that is stored by name.</summary>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public Func<DbValue[], object>? MakeKey { get; init; }

    /// <summary>A key as its type has it.</summary>
    internal object KeyOf(DbValue[] values) => MakeKey is { } make ? make(values) : values[0].ToObject()!;

    /// <summary>Makes an empty record, past <c>required</c>.</summary>
    internal abstract Record NewRecord();

    /// <summary>Makes an array of the model's own type.</summary>
    internal abstract Record[] NewArray(int length);

    /// <summary>Fills a record from the row's columns, which start at <paramref name="offset"/> and come in the order of <see cref="TableInfo.Columns"/>.</summary>
    internal abstract void ReadRow<TRow>(Record record, TRow row, int offset) where TRow : struct, IRow;

    /// <summary>Reads a column of a record.</summary>
    internal abstract DbValue GetColumn(Record record, int column);

    /// <summary>Writes a column of a record without marking it dirty.</summary>
    internal abstract void SetColumn(Record record, int column, DbValue value);

    /// <summary>Where a record keeps a relation: a holder, a loaded record, <see cref="Record.LoadedNull"/>, or null when untouched.</summary>
    internal abstract ref object? Slot(Record record, int relation);

    /// <inheritdoc />
    public override string ToString() => ModelName;
}

/// <summary>The metadata of one model, with its generated accessors.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class ModelInfo<T> : ModelInfo where T : Record, IRecord<T>
{
    /// <summary>Describes a model; called by generated code.</summary>
    public ModelInfo(string name, string? schema, string table, ColumnInfo[] columns, RelationInfo[] relations, IndexInfo[] indexes)
        : base(name, schema, table, columns, relations, indexes) { }

    /// <inheritdoc />
    public override Type RecordType => typeof(T);

    internal override Record NewRecord() => T.NewRecord();

    internal override Record[] NewArray(int length) => length == 0 ? Array.Empty<T>() : new T[length];

    internal override void ReadRow<TRow>(Record record, TRow row, int offset) => T.ReadRow((T)record, row, offset);

    internal override DbValue GetColumn(Record record, int column) => T.GetColumn((T)record, column);

    internal override void SetColumn(Record record, int column, DbValue value) => T.SetColumn((T)record, column, value);

    internal override ref object? Slot(Record record, int relation) => ref T.Slot((T)record, relation);
}

/// <summary>What the generator gives every model: data and accessors, no logic.</summary>
/// <typeparam name="TSelf">The model.</typeparam>
public interface IRecord<TSelf> where TSelf : Record, IRecord<TSelf>
{
    /// <summary>The model's metadata.</summary>
    static abstract ModelInfo<TSelf> Model { get; }

    /// <summary>Makes an empty record, past <c>required</c>.</summary>
    static abstract TSelf NewRecord();

    /// <summary>Fills a record from a row whose columns start at <paramref name="offset"/>, in the order of the model's columns.</summary>
    static abstract void ReadRow<TRow>(TSelf record, TRow row, int offset) where TRow : struct, IRow;

    /// <summary>Reads a column.</summary>
    static abstract DbValue GetColumn(TSelf record, int column);

    /// <summary>Writes a column without marking it dirty.</summary>
    static abstract void SetColumn(TSelf record, int column, DbValue value);

    /// <summary>Where the record keeps a relation.</summary>
    static abstract ref object? Slot(TSelf record, int relation);
}
