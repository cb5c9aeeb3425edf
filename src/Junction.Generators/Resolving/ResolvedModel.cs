using System.Linq;
using Junction.Generators.Reading;

namespace Junction.Generators.Resolving;

/// <summary>A model with everything filled in that conventions and other models decide: all that its files are made of.</summary>
internal sealed record ResolvedModel
{
    public required ModelDescription Model { get; init; }

    /// <summary>What its files are named after.</summary>
    public required string FileName { get; init; }

    public required string Table { get; init; }

    public required ValueArray<ResolvedColumn> Columns { get; init; }

    public required ValueArray<ResolvedRelation> Relations { get; init; }

    /// <summary>The key's properties, in order; empty when the model has none.</summary>
    public required ValueArray<KeyPart> Key { get; init; }

    public TypeRef Type => Model.Type;
}

/// <summary>A column with its name in the database.</summary>
/// <param name="Column">The declaration.</param>
/// <param name="DatabaseName">Its name in the table.</param>
/// <param name="IsKey">Whether it is part of the primary key.</param>
/// <param name="IsGenerated">Whether the database makes its value.</param>
/// <param name="IsReference">Whether it is part of a foreign key, whose cached target falls when it changes.</param>
internal sealed record ResolvedColumn(ColumnDescription Column, string DatabaseName, bool IsKey, bool IsGenerated, bool IsReference);

/// <summary>A property of a key.</summary>
/// <param name="Name">The property.</param>
/// <param name="Type">Its type.</param>
/// <param name="Ordinal">Its position among the columns.</param>
/// <param name="AsEnumText">Whether it is an enum that is stored as text.</param>
internal sealed record KeyPart(string Name, string Type, int Ordinal, bool AsEnumText);

/// <summary>A relation with its keys found.</summary>
/// <param name="Relation">The declaration.</param>
/// <param name="ForeignKey">Properties that hold the foreign key: on the model itself for belongs-to, on the target for has-one and has-many.</param>
/// <param name="Link">The link model of a many-to-many relation through one.</param>
/// <param name="Through">The owner's relation to the link rows.</param>
/// <param name="Source">The link's relation to the target.</param>
/// <param name="Join">The plain join table of a many-to-many relation without a link model.</param>
internal sealed record ResolvedRelation(
    RelationDescription Relation, ValueArray<string> ForeignKey, TypeRef? Link, string? Through, string? Source, JoinDescription? Join)
{
    public bool IsThrough => Through is not null;
}

/// <summary>A plain join table.</summary>
internal sealed record JoinDescription(string? Schema, string Name, ValueArray<string> OwnerColumns, ValueArray<string> TargetColumns)
{
    public JoinDescription Mirrored() => new(Schema, Name, TargetColumns, OwnerColumns);

    public bool HasDoubleColumn => OwnerColumns.Intersect(TargetColumns).Any();
}
