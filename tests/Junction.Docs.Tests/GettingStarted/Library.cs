using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json.Serialization;
using Junction.Model;

namespace Library;

#region GettingStarted.Models
public partial class Book : ActiveRecord<Book>
{
    public partial int Id { get; set; }                               // the key; the database makes it
    public required partial string Title { get; set; }                // NOT NULL, and every new Book must have one
    public partial string? Subtitle { get; set; }                     // may be NULL
    public partial int Pages { get; set; }
    public partial bool InPrint { get; set; } = true;                 // initialisers work
    [Precision(10, 2)] public partial decimal Price { get; set; }
    public partial DateOnly? PublishedOn { get; set; }
    public partial int? PublisherId { get; set; }

    [BelongsTo] public partial Publisher? Publisher { get; set; }     // by PublisherId
}

public partial class Publisher : ActiveRecord<Publisher>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }

    [HasMany] public partial HasMany<Book> Books { get; }             // the other side of Book.Publisher
}
#endregion

#region GettingStarted.Attributes
[Table("reader_cards")]
[Index(nameof(Email), IsUnique = true)]
public partial class Reader : ActiveRecord<Reader>
{
    [Key, Column("card_no")] public partial Guid CardNumber { get; set; } = Guid.CreateVersion7();
    [StringLength(200)] public required partial string Name { get; set; }
    [CaseInsensitive] public required partial string Email { get; set; }
    [StoredAsText] public partial Standing Standing { get; set; }
    [WallClock] public partial DateTime? OpensAt { get; set; }        // what the clock of the branch shows
    public partial DateTime JoinedAt { get; set; } = DateTime.UtcNow;
    [Precision(9, 4)] public partial decimal Fees { get; set; }
    [ConcurrencyCheck] public partial int Version { get; set; }

    [NotMapped] public bool IsNewHere { get; set; }                   // no column
}

public enum Standing { Good, Blocked }
#endregion

#region GettingStarted.Base
public abstract partial class Loan<TSelf> : ActiveRecord<TSelf> where TSelf : Loan<TSelf>, IRecord<TSelf>    // using Junction.Model
{
    public partial int Id { get; set; }
    public partial DateTime LentAt { get; set; } = DateTime.UtcNow;
    public partial int? BookId { get; set; }

    [BelongsTo] public partial Book? Book { get; set; }
}

public partial class HomeLoan : Loan<HomeLoan>                        // home_loans: id, lent_at, book_id, days
{
    public partial int Days { get; set; }
}
#endregion

#region GettingStarted.CompositeKey
public partial class Review : ActiveRecord<Review>
{
    [Key] public partial int BookId { get; set; }
    [Key] public partial int Year { get; set; }
    public partial int Stars { get; set; }
}
#endregion

#region GettingStarted.JsonContext
public partial class Poet : ActiveRecord<Poet>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }

    [HasMany] public partial HasMany<Poem> Poems { get; }
}

public partial class Poem : ActiveRecord<Poem>
{
    public partial int Id { get; set; }
    public required partial string Title { get; set; }
    public partial int PoetId { get; set; }

    [BelongsTo] public partial Poet? Poet { get; set; }
}

[JsonSerializable(typeof(Poet)), JsonSerializable(typeof(Poem))]
public partial class PoetryJson : JsonSerializerContext;
#endregion

/// <summary>A context whose models lead back and forth.</summary>
[JsonSerializable(typeof(Publisher)), JsonSerializable(typeof(Book))]
public partial class LibraryJson : JsonSerializerContext;
