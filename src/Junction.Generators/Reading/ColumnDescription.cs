namespace Junction.Generators.Reading;

/// <summary>The stored kind of a column; the names are those of <c>Junction.Model.ValueKind</c>.</summary>
internal enum ColumnKind
{
    Boolean,
    Byte,
    Int16,
    Int32,
    Int64,
    Single,
    Double,
    Decimal,
    Char,
    String,
    Guid,
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    TimeSpan,
    Bytes,
}

/// <summary>A column as its property declares it.</summary>
internal sealed record ColumnDescription
{
    public required PropertyDeclaration Property { get; init; }

    public string Name => Property.Name;

    /// <summary>What is stored. An enum has the kind of its number, or String where it is stored as text.</summary>
    public required ColumnKind Kind { get; init; }

    /// <summary>The C# type without its nullability: <c>int</c>, <c>global::School.Level</c>.</summary>
    public required string CoreType { get; init; }

    public required bool IsValueType { get; init; }

    public required bool IsEnum { get; init; }

    /// <summary>Whether the C# property can be null.</summary>
    public required bool CanBeNull { get; init; }

    /// <summary>Whether the database column can be null.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>Whether the property is <c>required</c>.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Who can name the property and its type.</summary>
    public required Reach Reach { get; init; }

    /// <summary>The name the model states, or null for the conventional one.</summary>
    public string? ColumnName { get; init; }

    public string? TypeName { get; init; }

    /// <summary>The position that <c>[Column(Order = …)]</c> states; orders composite keys.</summary>
    public int? Order { get; init; }

    public bool HasKeyAttribute { get; init; }

    /// <summary>What <c>[DatabaseGenerated]</c> says: true for Identity and Computed, false for None, null when it is absent.</summary>
    public bool? DatabaseGenerated { get; init; }

    public bool IsConcurrencyToken { get; init; }

    public int? MaxLength { get; init; }

    public int? Precision { get; init; }

    public int? Scale { get; init; }

    public bool IsWallClock { get; init; }

    public bool IsCaseInsensitive { get; init; }

    public bool IsEnumText => IsEnum && Kind == ColumnKind.String;

    /// <summary>The type as a nullable one where the value may be missing.</summary>
    public string FullType => CanBeNull ? CoreType + "?" : CoreType;

    /// <summary>Whether reading it needs the facets of its column: a decimal's scale, a time's kind.</summary>
    public bool NeedsType => Kind is ColumnKind.Decimal or ColumnKind.DateTime;
}
