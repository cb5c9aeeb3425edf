using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Junction.Tests.Catalogue;

/// <summary>Stored as a number, and elsewhere by its name.</summary>
public enum Rank : short
{
    Novice,
    Adept,
    Master,
}

public partial class Country : ActiveRecord<Country>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }
    public partial long? Population { get; set; }

    [HasMany] public partial HasMany<Town> Towns { get; }
}

public partial class Town : ActiveRecord<Town>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }
    public partial int? CountryId { get; set; }

    [BelongsTo] public partial Country? Country { get; set; }
    [HasMany] public partial HasMany<Learner> Learners { get; }
}

/// <summary>A column of every kind that queries compute with, nullable and not; relations of every kind.</summary>
public partial class Learner : ActiveRecord<Learner>
{
    public partial int Id { get; set; }
    public required partial string Name { get; set; }
    public partial string? Nick { get; set; }
    public partial int Age { get; set; }
    public partial int? Score { get; set; }
    public partial long Steps { get; set; }
    public partial double Height { get; set; }
    public partial double? Weight { get; set; }
    [Precision(12, 2)] public partial decimal Balance { get; set; }
    [Precision(12, 3)] public partial decimal? Credit { get; set; }
    public partial DateTime Born { get; set; }
    public partial DateTime? Parted { get; set; }
    public partial DateOnly? Holiday { get; set; }
    public partial bool Active { get; set; }
    public partial bool? Verified { get; set; }
    public partial Rank Rank { get; set; }
    [StoredAsText] public partial Rank? Former { get; set; }
    public partial int? MentorId { get; set; }
    public partial int? TownId { get; set; }

    [BelongsTo(InverseOf = nameof(Mentees))] public partial Learner? Mentor { get; set; }
    [HasMany(ForeignKey = nameof(MentorId), InverseOf = nameof(Mentor))] public partial HasMany<Learner> Mentees { get; }
    [BelongsTo] public partial Town? Town { get; set; }
    [HasMany] public partial HasMany<Sitting> Sittings { get; }
    [HasMany(ForeignKey = nameof(Subject.LeadId), InverseOf = nameof(Subject.Lead))] public partial HasMany<Subject> Leads { get; }

    [ManyToMany(Through = nameof(Sittings))] public partial ManyToMany<Subject, Sitting> Subjects { get; }

    [ManyToMany(JoinTable = "admirations", OwnerKey = "admirer_id", TargetKey = "admired_id", InverseOf = nameof(Admirers))]
    public partial ManyToMany<Learner> Admired { get; }

    [ManyToMany(JoinTable = "admirations", OwnerKey = "admired_id", TargetKey = "admirer_id", InverseOf = nameof(Admired))]
    public partial ManyToMany<Learner> Admirers { get; }
}

public partial class Subject : ActiveRecord<Subject>
{
    public partial int Id { get; set; }
    public required partial string Title { get; set; }
    public partial string? Summary { get; set; }
    public partial int Credits { get; set; }
    [Precision(10, 2)] public partial decimal? Fee { get; set; }
    public partial int? LeadId { get; set; }

    [BelongsTo(InverseOf = nameof(Learner.Leads))] public partial Learner? Lead { get; set; }
    [HasMany] public partial HasMany<Sitting> Sittings { get; }
    [ManyToMany(Through = nameof(Sittings))] public partial ManyToMany<Learner, Sitting> Learners { get; }
}

[Index(nameof(LearnerId), nameof(SubjectId), IsUnique = true)]
public partial class Sitting : ActiveRecord<Sitting>
{
    public partial int Id { get; set; }
    public partial int LearnerId { get; set; }
    public partial int SubjectId { get; set; }
    public partial DateTime HeldOn { get; set; }
    [MaxLength(2)] public partial string? Grade { get; set; }
    public partial int? Points { get; set; }
    public partial double? Mark { get; set; }
    public partial bool Passed { get; set; }

    [BelongsTo(InverseOf = nameof(Learner.Sittings))] public partial Learner? Learner { get; set; }
    [BelongsTo(InverseOf = nameof(Subject.Sittings))] public partial Subject? Subject { get; set; }
}
