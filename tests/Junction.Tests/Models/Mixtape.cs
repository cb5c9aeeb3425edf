namespace Junction.Tests.Mixtapes;

/// <summary>Plays songs, the same one several times if it likes.</summary>
public partial class Tape : ActiveRecord<Tape>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }

    [HasMany] public partial HasMany<Play> Plays { get; }
    [ManyToMany(Through = nameof(Plays))] public partial ManyToMany<Song, Play> Songs { get; }
}

public partial class Song : ActiveRecord<Song>
{
    public partial int Id { get; set; }
    public required partial string Title { get; set; }

    [HasMany] public partial HasMany<Play> Plays { get; }
    [ManyToMany(Through = nameof(Plays))] public partial ManyToMany<Tape, Play> Tapes { get; }
}

#pragma warning disable JN0008 // a song may be on a tape twice: that is what it is here for
public partial class Play : ActiveRecord<Play>
#pragma warning restore JN0008
{
    public partial int Id { get; set; }
    public partial int TapeId { get; set; }
    public partial int SongId { get; set; }
    public partial int? Place { get; set; }

    [BelongsTo] public partial Tape? Tape { get; set; }
    [BelongsTo] public partial Song? Song { get; set; }
}
