using Junction.Model;
using Junction.Tests.Geography;

namespace Junction.Tests.Forms
{
    /// <summary>Columns and a relation that several models inherit.</summary>
    public abstract partial class Stamped<TSelf> : ActiveRecord<TSelf> where TSelf : Stamped<TSelf>, IRecord<TSelf>
    {
        public partial int Id { get; set; }
        public partial DateTime CreatedAt { get; set; } = DateTime.UnixEpoch;
        public partial int? AuthorId { get; set; }

        [BelongsTo] public partial Author? Author { get; set; }
    }

    /// <summary>A base over a base.</summary>
    public abstract partial class Titled<TSelf> : Stamped<TSelf> where TSelf : Titled<TSelf>, IRecord<TSelf>
    {
        public required partial string Title { get; set; }
    }

    public partial class Author : ActiveRecord<Author>
    {
        public partial int Id { get; set; }
        public required partial string Name { get; set; }

        [HasMany] public partial HasMany<Essay> Essays { get; }
    }

    public partial class Essay : Titled<Essay>
    {
        public partial int Words { get; set; }
    }

    public partial class Photo : Stamped<Photo>
    {
        public partial int Width { get; set; }
    }

    /// <summary>A foreign key whose relation is declared where it is known what it leads to.</summary>
    public abstract partial class Reviewed<TSelf> : ActiveRecord<TSelf> where TSelf : Reviewed<TSelf>, IRecord<TSelf>
    {
        public partial int Id { get; set; }
        public partial int? ReviewerId { get; set; }
    }

    public partial class Draft : Reviewed<Draft>
    {
        public required partial string Title { get; set; }

        [BelongsTo] public partial Author? Reviewer { get; set; }
    }

    public static partial class Archive
    {
        public partial class Entry : ActiveRecord<Entry>
        {
            public partial int Id { get; set; }
            public partial string? Text { get; set; }
            public partial int? AuthorId { get; set; }

            [BelongsTo] public partial Author? Author { get; set; }
        }
    }

    /// <summary>Its base and the models it leads to are of another assembly.</summary>
    public partial class Office : Place<Office>
    {
        public required partial string Street { get; set; }

        [HasMany] public partial HasMany<Visit> Visits { get; }
        [ManyToMany(Through = nameof(Visits))] public partial ManyToMany<City, Visit> VisitedFrom { get; }
    }

    [Index(nameof(OfficeId), nameof(CityId), IsUnique = true)]
    public partial class Visit : ActiveRecord<Visit>
    {
        public partial int Id { get; set; }
        public partial int OfficeId { get; set; }
        public partial int CityId { get; set; }
        public partial int Travellers { get; set; }

        [BelongsTo] public partial Office? Office { get; set; }
        [BelongsTo] public partial City? City { get; set; }
    }
}

/// <summary>A model without a namespace.</summary>
public partial class Planet : Junction.ActiveRecord<Planet>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }
    public partial int? GalaxyId { get; set; }

    [Junction.BelongsTo] public partial Galaxy? Galaxy { get; set; }
}
