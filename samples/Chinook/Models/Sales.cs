using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Chinook;

public partial class Customer : ActiveRecord<Customer>
{
    public partial int CustomerId { get; set; }
    [StringLength(40)] public required partial string FirstName { get; set; }
    [StringLength(20)] public required partial string LastName { get; set; }
    [StringLength(40)] public partial string? Country { get; set; }
    [StringLength(60)] public required partial string Email { get; set; }
    public partial int? SupportRepId { get; set; }

    [BelongsTo] public partial Employee? SupportRep { get; set; }
    [HasMany] public partial HasMany<Invoice> Invoices { get; }
}

public partial class Invoice : ActiveRecord<Invoice>
{
    public partial int InvoiceId { get; set; }
    public partial int CustomerId { get; set; }
    [WallClock] public partial DateTime InvoiceDate { get; set; } // the file does not say of which time zone
    [Column(TypeName = "NUMERIC(10,2)"), Precision(10, 2)] public partial decimal Total { get; set; }

    [BelongsTo] public partial Customer? Customer { get; set; }
    [HasMany] public partial HasMany<InvoiceLine> Lines { get; }
    [ManyToMany(Through = nameof(Lines))] public partial ManyToMany<Track, InvoiceLine> Tracks { get; }
}

#pragma warning disable JN0008 // Chinook has no unique index over its pair, and we take the file as it is: an invoice may name a track twice
public partial class InvoiceLine : ActiveRecord<InvoiceLine>
#pragma warning restore JN0008
{
    public partial int InvoiceLineId { get; set; }
    public partial int InvoiceId { get; set; }
    public partial int TrackId { get; set; }
    [Column(TypeName = "NUMERIC(10,2)"), Precision(10, 2)] public partial decimal UnitPrice { get; set; }
    public partial int Quantity { get; set; }

    [BelongsTo] public partial Invoice? Invoice { get; set; }
    [BelongsTo] public partial Track? Track { get; set; }
}
