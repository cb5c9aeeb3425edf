namespace Junction.Tests.Shelters;

/// <summary>A shelter and its cats, whose numbers are narrower than int.</summary>
public partial class Shelter : ActiveRecord<Shelter>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }

    [ManyToMany(Through = nameof(Stays))] public partial ManyToMany<Cat, Stay> Cats { get; }
    [HasMany] public partial HasMany<Stay> Stays { get; }
}

public partial class Cat : ActiveRecord<Cat>
{
    public partial int Id { get; set; }
    public partial byte Love { get; set; }
    public partial byte? Lives { get; set; }
    public partial short Weight { get; set; }
    public partial short? Age { get; set; }
    public partial int Price { get; set; }
    [StoredAsText] public partial Mood Mood { get; set; }
    [StoredAsText] public partial Mood? Wish { get; set; }

    [HasMany] public partial HasMany<Stay> Stays { get; }
}

[Index(nameof(ShelterId), nameof(CatId), IsUnique = true)]
public partial class Stay : ActiveRecord<Stay>
{
    public partial int Id { get; set; }
    public partial int ShelterId { get; set; }
    public partial int CatId { get; set; }
    public partial byte Box { get; set; }
    public partial short? Days { get; set; }
    [StoredAsText] public partial Mood Mood { get; set; }

    [BelongsTo] public partial Shelter? Shelter { get; set; }
    [BelongsTo] public partial Cat? Cat { get; set; }
}

/// <summary>In another order than that of the names.</summary>
public enum Mood { Sleepy, Hungry, Angry }
