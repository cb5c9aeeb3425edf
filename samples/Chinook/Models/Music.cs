using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Chinook;

public partial class Artist : ActiveRecord<Artist>
{
    public partial int ArtistId { get; set; }
    [StringLength(120)] public partial string? Name { get; set; }

    [HasMany] public partial HasMany<Album> Albums { get; }
}

public partial class Album : ActiveRecord<Album>
{
    public partial int AlbumId { get; set; }
    [StringLength(160)] public required partial string Title { get; set; }
    public partial int ArtistId { get; set; }

    [BelongsTo] public partial Artist? Artist { get; set; }
    [HasMany] public partial HasMany<Track> Tracks { get; }
}

public partial class Genre : ActiveRecord<Genre>
{
    public partial int GenreId { get; set; }
    [StringLength(120)] public partial string? Name { get; set; }

    [HasMany] public partial HasMany<Track> Tracks { get; }
}

public partial class Track : ActiveRecord<Track>
{
    public partial int TrackId { get; set; }
    [StringLength(200)] public required partial string Name { get; set; }
    public partial int? AlbumId { get; set; }
    public partial int MediaTypeId { get; set; }
    public partial int? GenreId { get; set; }
    [StringLength(220)] public partial string? Composer { get; set; }
    public partial int Milliseconds { get; set; }
    public partial int? Bytes { get; set; }

    // The file holds prices as numbers of SQLite; the type's name says so, and Junction reads them as exact decimals.
    [Column(TypeName = "NUMERIC(10,2)"), Precision(10, 2)] public partial decimal UnitPrice { get; set; }

    [BelongsTo] public partial Album? Album { get; set; }
    [BelongsTo] public partial Genre? Genre { get; set; }

    // A composite-key join table with no class: the name is enough.
    [ManyToMany(JoinTable = "PlaylistTrack")] public partial ManyToMany<Playlist> Playlists { get; }

    // The same kind of relation through a class, since these links carry a quantity and a price.
    [HasMany] public partial HasMany<InvoiceLine> Lines { get; }
    [ManyToMany(Through = nameof(Lines))] public partial ManyToMany<Invoice, InvoiceLine> Invoices { get; }
}

public partial class Playlist : ActiveRecord<Playlist>
{
    public partial int PlaylistId { get; set; }
    [StringLength(120)] public partial string? Name { get; set; }

    [ManyToMany(JoinTable = "PlaylistTrack")] public partial ManyToMany<Track> Tracks { get; }
}
