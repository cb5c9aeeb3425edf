using System.ComponentModel.DataAnnotations;

namespace Junction.Tests.Labels;

/// <summary>Its key ignores case; what refers to it need not be declared so.</summary>
public partial class Label : ActiveRecord<Label>
{
    [Key, CaseInsensitive, MaxLength(20)] public required partial string Code { get; set; }

    [HasMany(ForeignKey = nameof(Sticker.LabelCode))] public partial HasMany<Sticker> Stickers { get; }
    [ManyToMany(JoinTable = "labelled_packages")] public partial ManyToMany<Package> Packages { get; }
}

public partial class Sticker : ActiveRecord<Sticker>
{
    public partial int Id { get; set; }
    [MaxLength(20)] public partial string? LabelCode { get; set; }

    [BelongsTo(ForeignKey = nameof(LabelCode))] public partial Label? Label { get; set; }
}

public partial class Package : ActiveRecord<Package>
{
    public partial int Id { get; set; }

    [ManyToMany(JoinTable = "labelled_packages")] public partial ManyToMany<Label> Labels { get; }
}
