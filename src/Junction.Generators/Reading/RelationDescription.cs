namespace Junction.Generators.Reading;

/// <summary>The kinds of relation; the names are those of <c>Junction.Model.RelationKind</c>.</summary>
internal enum RelationKind
{
    BelongsTo,
    HasOne,
    HasMany,
    ManyToMany,
}

/// <summary>A relation as its property declares it.</summary>
internal sealed record RelationDescription
{
    public required PropertyDeclaration Property { get; init; }

    public string Name => Property.Name;

    public required RelationKind Kind { get; init; }

    /// <summary>Where it leads.</summary>
    public required TypeRef Target { get; init; }

    /// <summary>The link model of a typed many-to-many relation.</summary>
    public TypeRef? Link { get; init; }

    /// <summary>Who can name the property and its type.</summary>
    public required Reach Reach { get; init; }

    /// <summary>Foreign key properties as stated, comma-separated; null when convention finds them.</summary>
    public string? ForeignKey { get; init; }

    public string? InverseOf { get; init; }

    public string? Through { get; init; }

    public string? Source { get; init; }

    public string? JoinTable { get; init; }

    public string? JoinSchema { get; init; }

    public string? OwnerKey { get; init; }

    public string? TargetKey { get; init; }

    /// <summary>The member of <c>LoadMode</c>, or null for the default.</summary>
    public string? Loading { get; init; }

    /// <summary>The member of <c>OnDelete</c>, or null for the default.</summary>
    public string? OnDelete { get; init; }

    /// <summary>An attribute of the property that the generated half would have too, and cannot have twice.</summary>
    public bool HasDebuggerBrowsable { get; init; }

    public bool IsCollection => Kind is RelationKind.HasMany or RelationKind.ManyToMany;
}
