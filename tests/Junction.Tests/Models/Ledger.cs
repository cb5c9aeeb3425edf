using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Junction.Tests.Ledger;

[Index(nameof(Owner), IsUnique = true)]
public partial class Account : ActiveRecord<Account>
{
    public partial int Id { get; set; }
    [MaxLength(20)] public required partial string Owner { get; set; }
    [CaseInsensitive] public partial string? Nickname { get; set; }
    [Precision(12, 2)] public partial decimal Balance { get; set; }

    [HasMany] public partial HasMany<Posting> Postings { get; }
}

public partial class Posting : ActiveRecord<Posting>
{
    public partial int Id { get; set; }
    public partial int AccountId { get; set; }
    public partial int? RefundedById { get; set; }
    [Precision(12, 2)] public partial decimal Amount { get; set; }

    [BelongsTo(OnDelete = OnDelete.Cascade)] public partial Account? Account { get; set; }
    [BelongsTo(OnDelete = OnDelete.SetNull)] public partial Posting? RefundedBy { get; set; }
    [HasMany(ForeignKey = nameof(RefundedById))] public partial HasMany<Posting> Refunds { get; }
}

/// <summary>A name that may be there once, however it is written.</summary>
[Index(nameof(Name), IsUnique = true)]
public partial class Handle : ActiveRecord<Handle>
{
    public partial int Id { get; set; }
    [CaseInsensitive] public required partial string Name { get; set; }
}

/// <summary>Columns of types that a database has and Junction has no name for.</summary>
[Table("ledger_documents")]
public partial class Document : ActiveRecord<Document>
{
    public partial int Id { get; set; }
    [Column(TypeName = "jsonb")] public partial string? Body { get; set; }
    [Column(TypeName = "timestamp")] public partial DateTime? At { get; set; }
    [Column(TypeName = "numeric"), Precision(28, 10)] public partial decimal? Amount { get; set; }
    [Column(TypeName = "mood"), StoredAsText] public partial Mood? Mood { get; set; }
}

/// <summary>An enum that PostgreSQL has as a type of its own.</summary>
public enum Mood { Sad, Fair, Glad }

public enum Level { Low = 1, High = 2 }

/// <summary>A column of every kind.</summary>
[System.ComponentModel.DataAnnotations.Schema.Table("ledger_samples")]
public partial class Sample : ActiveRecord<Sample>
{
    public partial int Id { get; set; }
    public partial bool? Flag { get; set; }
    public partial byte? Tiny { get; set; }
    public partial short? Small { get; set; }
    public partial long? Big { get; set; }
    public partial float? Float { get; set; }
    public partial double? Double { get; set; }
    public partial decimal? Decimal { get; set; }
    [Column(TypeName = "NUMERIC")] public partial decimal? Numeric { get; set; }
    public partial char? Char { get; set; }
    public partial string? Text { get; set; }
    [MaxLength(4)] public partial string? Short { get; set; }
    public partial Guid? Guid { get; set; }
    public partial DateTime? Time { get; set; }
    [Precision(3)] public partial DateTime? Millis { get; set; }
    [WallClock] public partial DateTime? Wall { get; set; }
    public partial DateTimeOffset? Offset { get; set; }
    public partial DateOnly? Date { get; set; }
    public partial TimeOnly? Clock { get; set; }
    public partial TimeSpan? Span { get; set; }
    public partial byte[]? Bytes { get; set; }
    public partial Level? Level { get; set; }
}

/// <summary>Two tables that refer to each other.</summary>
public partial class Captain : ActiveRecord<Captain>
{
    public partial int Id { get; set; }
    public partial int? ShipId { get; set; }

    [BelongsTo] public partial Ship? Ship { get; set; }
}

public partial class Ship : ActiveRecord<Ship>
{
    public partial int Id { get; set; }
    public partial int? CaptainId { get; set; }

    [BelongsTo] public partial Captain? Captain { get; set; }
}
