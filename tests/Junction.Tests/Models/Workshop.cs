using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Junction.Tests.Workshop;

/// <summary>The caller makes the key.</summary>
public partial class Tool : ActiveRecord<Tool>
{
    public partial Guid Id { get; set; }
    public required partial string Name { get; set; }
}

/// <summary>A key of two columns.</summary>
public partial class Part : ActiveRecord<Part>
{
    public partial string? Label { get; set; }
    [Key, Column(Order = 1)] public partial int Number { get; set; }
    [Key, Column(Order = 0)] public required partial string Maker { get; set; }

    [HasMany(ForeignKey = nameof(Crate.PartMaker) + "," + nameof(Crate.PartNumber))] public partial HasMany<Crate> Crates { get; }
}

/// <summary>A foreign key of two columns.</summary>
public partial class Crate : ActiveRecord<Crate>
{
    public partial int Id { get; set; }
    public partial string? PartMaker { get; set; }
    public partial int? PartNumber { get; set; }

    [BelongsTo(ForeignKey = nameof(PartMaker) + "," + nameof(PartNumber))] public partial Part? Part { get; set; }
}

/// <summary>A key by attribute, and one that the database does not make though it is a number.</summary>
public partial class Shelf : ActiveRecord<Shelf>
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None)] public partial int Number { get; set; }
    public partial string? Id { get; set; }
}

/// <summary>A key named after the model, and made by the database.</summary>
public partial class Ticket : ActiveRecord<Ticket>
{
    public partial long TicketId { get; set; }
    [Column("titel", TypeName = "TEXT")] public partial string? Title { get; init; }
}

/// <summary>Nothing but a key.</summary>
[Table("marks")]
public partial class Marker : ActiveRecord<Marker>
{
    public partial int Id { get; set; }
}

/// <summary>An update must find the version it loaded.</summary>
public partial class Document : ActiveRecord<Document>
{
    public partial int Id { get; set; }
    public required partial string Title { get; set; }
    [ConcurrencyCheck] public partial int Version { get; set; }
    [ConcurrencyCheck] public partial string? Stamp { get; set; }
}

/// <summary>Belongs to itself.</summary>
public partial class Node : ActiveRecord<Node>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }
    public partial int? ParentId { get; set; }

    [BelongsTo] public partial Node? Parent { get; set; }
    [HasMany(ForeignKey = nameof(ParentId))] public partial HasMany<Node> Children { get; }
}

/// <summary>Has one of something that need not be anybody's.</summary>
public partial class Guest : ActiveRecord<Guest>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }

    [HasOne] public partial Badge? Badge { get; set; }
}

[Index(nameof(GuestId), IsUnique = true)]
public partial class Badge : ActiveRecord<Badge>
{
    public partial int Id { get; set; }
    public partial int? GuestId { get; set; }
    public partial string? Text { get; set; }

    [BelongsTo] public partial Guest? Guest { get; set; }
}

/// <summary>Two references over one foreign key, and initialisers.</summary>
public partial class Loan : ActiveRecord<Loan>
{
    public partial int Id { get; set; }
    public partial int GuestId { get; set; }
    public partial int Days { get; set; } = 14;
    public partial string Status { get; set; } = "open";

    [BelongsTo(ForeignKey = nameof(GuestId))] public partial Guest? Borrower { get; set; }
    [BelongsTo(ForeignKey = nameof(GuestId))] public partial Guest? Payer { get; set; }
}

[Index(nameof(Code), IsUnique = true)]
public partial class Coupon : ActiveRecord<Coupon>
{
    public partial int Id { get; set; }
    public required partial string Code { get; set; }
    public partial DateTime ValidFrom { get; set; } = DateTime.UnixEpoch;
    public partial int Uses { get; set; }
}

/// <summary>No relations: what it weighs is its columns and what every record has.</summary>
public partial class Parcel : ActiveRecord<Parcel>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }
    public partial string? Note { get; set; }
    public partial long Amount { get; set; }
    public partial bool Flag { get; set; }
}

public partial class Kit : ActiveRecord<Kit>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }
    [ManyToMany] public partial ManyToMany<Part> Parts { get; }
}
