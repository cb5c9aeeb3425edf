namespace Junction.Model;

/// <summary>The kinds of relation.</summary>
public enum RelationKind
{
    /// <summary>This side holds the foreign key.</summary>
    BelongsTo,
    /// <summary>One target holds the foreign key.</summary>
    HasOne,
    /// <summary>Many targets hold the foreign key.</summary>
    HasMany,
    /// <summary>A link table holds a foreign key to each side.</summary>
    ManyToMany,
}

/// <summary>
/// A relation of a model. Its other side is looked up when first asked for, since models refer to each other in circles.
/// </summary>
public sealed class RelationInfo
{
    private readonly Func<ModelInfo> _target;
    private readonly string[] _foreignKey;
    private readonly LinkDeclaration? _link;
    private readonly string? _inverse;
    private ModelInfo? _owner;

    private RelationInfo(RelationKind kind, string name, Func<ModelInfo> target, string[] foreignKey, LinkDeclaration? link, string? inverse)
    {
        (Kind, Name, _target, _foreignKey, _link, _inverse) = (kind, name, target, foreignKey, link, inverse);
    }

    /// <summary>A relation whose foreign key is on the model that declares it.</summary>
    public static RelationInfo BelongsTo(string name, Func<ModelInfo> target, string[] foreignKey, string? inverse = null, LoadMode loading = default, OnDelete onDelete = default) =>
        new(RelationKind.BelongsTo, name, target, foreignKey, null, inverse) { Loading = loading, OnDelete = onDelete };

    /// <summary>A relation to one target that holds the foreign key.</summary>
    public static RelationInfo HasOne(string name, Func<ModelInfo> target, string[] foreignKey, string? inverse = null, LoadMode loading = default) =>
        new(RelationKind.HasOne, name, target, foreignKey, null, inverse) { Loading = loading };

    /// <summary>A relation to many targets that hold the foreign key.</summary>
    public static RelationInfo HasMany(string name, Func<ModelInfo> target, string[] foreignKey, string? inverse = null, LoadMode loading = default) =>
        new(RelationKind.HasMany, name, target, foreignKey, null, inverse) { Loading = loading };

    /// <summary>A relation through a link model: the owner's relation to the links, and the link's relation to the target.</summary>
    public static RelationInfo ManyToMany(string name, Func<ModelInfo> target, Func<ModelInfo> link, string through, string source, string? inverse = null, LoadMode loading = default) =>
        new(RelationKind.ManyToMany, name, target, [], new(link, through, source, null), inverse) { Loading = loading };

    /// <summary>A relation over a plain join table.</summary>
    public static RelationInfo ManyToMany(string name, Func<ModelInfo> target, JoinTable joinTable, string? inverse = null, LoadMode loading = default) =>
        new(RelationKind.ManyToMany, name, target, [], new(null, null, null, joinTable), inverse) { Loading = loading };

    /// <summary>The kind of relation.</summary>
    public RelationKind Kind { get; }

    /// <summary>The property's name.</summary>
    public string Name { get; }

    /// <summary>What touching it unloaded does, when the query does not say otherwise.</summary>
    public LoadMode Loading { get; init; }

    /// <summary>What the database does with this side's rows when the target is deleted.</summary>
    public OnDelete OnDelete { get; init; }

    /// <summary>The position among the model's relations, from 0.</summary>
    public int Index { get; private set; }

    /// <summary>The model that declares it.</summary>
    public ModelInfo Owner => _owner!;

    /// <summary>The model it leads to.</summary>
    public ModelInfo Target => field ??= _target();

    /// <summary>Whether it leads to many records.</summary>
    public bool IsCollection => Kind is RelationKind.HasMany or RelationKind.ManyToMany;

    /// <summary>
    /// The owner's side of the join, paired by position with <see cref="TargetColumns"/>, or with the link's
    /// <see cref="LinkInfo.OwnerColumns"/>.
    /// </summary>
    public ColumnInfo[] OwnerColumns => field ??= Kind == RelationKind.BelongsTo ? Named(Owner, _foreignKey) : Owner.Key;

    /// <summary>
    /// The target's side of the join, paired by position with <see cref="OwnerColumns"/>, or with the link's
    /// <see cref="LinkInfo.TargetColumns"/>.
    /// </summary>
    public ColumnInfo[] TargetColumns => field ??= Kind is RelationKind.HasMany or RelationKind.HasOne ? Named(Target, _foreignKey) : Target.Key;

    /// <summary>The link table of a many-to-many relation.</summary>
    /// <exception cref="InvalidOperationException">The relation is of another kind.</exception>
    public LinkInfo Link => field ??= (_link ?? throw new InvalidOperationException($"{this} has no link table.")).Resolve(this);

    /// <summary>The same relation seen from the other side, when there is one.</summary>
    public RelationInfo? Inverse
    {
        get
        {
            if (!_inverseKnown) (field, _inverseKnown) = (FindInverse(), true);
            return field;
        }
    }

    private bool _inverseKnown;

    /// <summary>The relation as messages name it: <c>Student.Courses</c>.</summary>
    public override string ToString() => $"{Owner.ModelName}.{Name}";

    internal void Join(ModelInfo owner, int index) => (_owner, Index) = (owner, index);

    private RelationInfo? FindInverse()
    {
        if (_inverse is not null) return Target.Relation(_inverse);
        var candidates = Array.FindAll(Target.Relations, Mirrors);
        return candidates.Length == 1 ? candidates[0] : null;
    }

    private bool Mirrors(RelationInfo other)
    {
        if (ReferenceEquals(this, other) || other.Target != Owner) return false;
        return (Kind, other.Kind) switch
        {
            (RelationKind.ManyToMany, RelationKind.ManyToMany) =>
                Link.Table.FullName == other.Link.Table.FullName
                && Same(Link.OwnerColumns, other.Link.TargetColumns) && Same(Link.TargetColumns, other.Link.OwnerColumns),
            (RelationKind.BelongsTo, RelationKind.HasMany or RelationKind.HasOne) or (RelationKind.HasMany or RelationKind.HasOne, RelationKind.BelongsTo) =>
                Same(OwnerColumns, other.TargetColumns) && Same(TargetColumns, other.OwnerColumns),
            _ => false,
        };
    }

    private static bool Same(ColumnInfo[] left, ColumnInfo[] right) =>
        left.Select(static column => column.Name).SequenceEqual(right.Select(static column => column.Name));

    private static ColumnInfo[] Named(ModelInfo model, string[] properties) => Array.ConvertAll(properties, model.Column);
}

/// <summary>A plain join table, as a relation declares it.</summary>
/// <param name="Schema">Its schema.</param>
/// <param name="Name">Its name.</param>
/// <param name="OwnerColumns">The columns that refer to the owner's key, in its order.</param>
/// <param name="TargetColumns">The columns that refer to the target's key, in its order.</param>
public sealed record JoinTable(string? Schema, string Name, string[] OwnerColumns, string[] TargetColumns);

/// <summary>The link table between the two sides of a many-to-many relation: of a link model, or a plain join table.</summary>
public sealed class LinkInfo
{
    internal LinkInfo(TableInfo table, ColumnInfo[] ownerColumns, ColumnInfo[] targetColumns)
    {
        (Table, OwnerColumns, TargetColumns) = (table, ownerColumns, targetColumns);
        IsUniquePair = table.IsUnique([.. ownerColumns, .. targetColumns]);
    }

    /// <summary>The link table.</summary>
    public TableInfo Table { get; }

    /// <summary>The link model; null for a plain join table.</summary>
    public ModelInfo? Model => Table as ModelInfo;

    /// <summary>The columns that refer to the owner.</summary>
    public ColumnInfo[] OwnerColumns { get; }

    /// <summary>The columns that refer to the target.</summary>
    public ColumnInfo[] TargetColumns { get; }

    /// <summary>Whether the table is declared to hold each pair at most once.</summary>
    public bool IsUniquePair { get; }

    /// <summary>The columns that the data of a new link must give, since their properties are <c>required</c>.</summary>
    internal ColumnInfo[] RequiredColumns => field ??=
        Array.FindAll(Table.Columns, column => column.IsRequired && !OwnerColumns.Contains(column) && !TargetColumns.Contains(column));

    /// <summary>The owner's relation to its link rows; null for a plain join table.</summary>
    public RelationInfo? Through { get; init; }

    /// <summary>The link's relation to the owner, when it has one.</summary>
    public RelationInfo? OwnerReference { get; init; }

    /// <summary>The link's relation to the target; null for a plain join table.</summary>
    public RelationInfo? TargetReference { get; init; }
}

internal sealed record LinkDeclaration(Func<ModelInfo>? Link, string? Through, string? Source, JoinTable? JoinTable)
{
    public LinkInfo Resolve(RelationInfo relation)
    {
        if (JoinTable is not null) return Plain(relation, JoinTable);
        var through = relation.Owner.Relation(Through!);
        var source = Link!().Relation(Source!);
        return new LinkInfo(source.Owner, through.TargetColumns, source.OwnerColumns)
        {
            Through = through,
            OwnerReference = through.Inverse,
            TargetReference = source,
        };
    }

    private static LinkInfo Plain(RelationInfo relation, JoinTable join)
    {
        var ownerColumns = Columns(join.OwnerColumns, relation.Owner.Key);
        var targetColumns = Columns(join.TargetColumns, relation.Target.Key);
        var table = new JoinTableInfo(join, relation, ownerColumns, targetColumns);
        return new LinkInfo(table, ownerColumns, targetColumns);
    }

    private static ColumnInfo[] Columns(string[] names, ColumnInfo[] key) =>
        [.. names.Select((name, i) => new ColumnInfo(name, name, key[i].Type) { IsKey = true })];

    private sealed class JoinTableInfo(JoinTable join, RelationInfo relation, ColumnInfo[] owner, ColumnInfo[] target)
        : TableInfo(join.Schema, join.Name, [.. owner, .. target], [])
    {
        public override IReadOnlyList<ForeignKeyInfo> ForeignKeys { get; } =
        [
            new(owner, relation.Owner, relation.Owner.Key, OnDelete.Cascade),
            new(target, relation.Target, relation.Target.Key, OnDelete.Cascade),
        ];
    }
}
