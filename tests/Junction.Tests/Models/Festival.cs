namespace Junction.Tests.Festivals;

/// <summary>Bands play on stages; how long must be said.</summary>
public partial class Band : ActiveRecord<Band>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }

    [HasMany] public partial HasMany<Gig> Gigs { get; }
    [ManyToMany] public partial ManyToMany<Stage, Gig> Stages { get; }
}

public partial class Stage : ActiveRecord<Stage>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }

    [HasMany] public partial HasMany<Gig> Gigs { get; }
    [ManyToMany] public partial ManyToMany<Band, Gig> Bands { get; }
}

[Index(nameof(BandId), nameof(StageId), IsUnique = true)]
public partial class Gig : ActiveRecord<Gig>
{
    public partial int Id { get; set; }
    public required partial int BandId { get; set; }
    public required partial int StageId { get; set; }
    public required partial int Minutes { get; set; }
    public required partial string? Note { get; set; }
    [StoredAsText] public required partial DayOfWeek Day { get; set; }
    public partial bool IsLoud { get; set; }

    [BelongsTo] public partial Band? Band { get; set; }
    [BelongsTo] public partial Stage? Stage { get; set; }
}
