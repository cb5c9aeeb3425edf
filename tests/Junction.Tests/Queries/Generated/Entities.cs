using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries.Generated;

/// <summary>The models of the catalogue and their rows.</summary>
internal static class Entities
{
    public static Entity Country { get; } = Entity.Of(default(Country), default(CountryRow))
        .Int("Id", c => c.Id.AsNullable(), r => r.Id)
        .Text("Name", c => c.Name, r => r.Name)
        .Flag("_.Population > 1", c => c.Population > 1L, r => r?.Population > 1)
        .Many("Towns", () => Town!, c => c.Towns, r => r.Towns);

    public static Entity Town { get; } = Entity.Of(default(Town), default(TownRow))
        .Int("Id", t => t.Id.AsNullable(), r => r.Id)
        .Text("Name", t => t.Name, r => r.Name)
        .Flag("_.Country == null", t => t.Country == null, r => r?.Country is null)
        .Path("Country", () => Country!, t => t.Country, r => r.Country)
        .Many("Learners", () => Learner!, t => t.Learners, r => r.Learners);

    public static Entity Learner { get; } = Entity.Of(default(Learner), default(LearnerRow))
        .Int("Id", l => l.Id.AsNullable(), r => r.Id)
        .Int("Age", l => l.Age.AsNullable(), r => r.Age)
        .Int("Score", l => l.Score, r => r.Score)
        .Text("Name", l => l.Name, r => r.Name)
        .Text("Nick", l => l.Nick, r => r.Nick)
        .Double("Height", l => l.Height.AsNullable(), r => r.Height)
        .Double("Weight", l => l.Weight, r => r.Weight)
        .Decimal("Balance", l => l.Balance.AsNullable(), r => r.Balance)
        .Decimal("Credit", l => l.Credit, r => r.Credit)
        .Time("Born", l => l.Born.AsNullable(), r => r.Born)
        .Time("Parted", l => l.Parted, r => r.Parted)
        .Flag("_.Active", l => l.Active, r => r?.Active ?? false)
        .Flag("_.Verified == true", l => l.Verified == true, r => r?.Verified == true)
        .Flag("_.Verified != false", l => l.Verified != false, r => r?.Verified != false)
        .Flag("_.Active == _.Verified", l => l.Active == l.Verified, r => (r?.Active ?? false) == r?.Verified)
        .Flag("_.Rank == Adept", l => l.Rank == Rank.Adept, r => r?.Rank == Rank.Adept)
        .Flag("_.Rank > Novice", l => l.Rank > Rank.Novice, r => r?.Rank > Rank.Novice)
        .Flag("_.Former != Master", l => l.Former != Rank.Master, r => r?.Former != Rank.Master)
        .Flag("[Novice, null].Contains(_.Former)", l => new Rank?[] { Rank.Novice, null }.Contains(l.Former), r => r?.Former is null or Rank.Novice)
        .Flag("_.Mentor == null", l => l.Mentor == null, r => r?.Mentor is null)
        .Flag("_.Mentor != 1", l => l.Mentor != Learner1, r => r?.Mentor?.Id != 1)
        .Flag("_.Town != null", l => l.Town != null, r => r?.Town is not null)
        .Path("Mentor", () => Learner!, l => l.Mentor, r => r.Mentor)
        .Path("Town", () => Town!, l => l.Town, r => r.Town)
        .Many("Mentees", () => Learner!, l => l.Mentees, r => r.Mentees)
        .Many("Sittings", () => Sitting!, l => l.Sittings, r => r.Sittings)
        .Many("Leads", () => Subject!, l => l.Leads, r => r.Leads)
        .Many("Admired", () => Learner!, l => l.Admired, r => r.Admired)
        .Many("Admirers", () => Learner!, l => l.Admirers, r => r.Admirers)
        .Linked("Subjects", () => Subject!, () => Sitting!, l => l.Subjects, r => r.Sittings.Select(static s => ((object)s.Subject, (object)s)));

    public static Entity Subject { get; } = Entity.Of(default(Subject), default(SubjectRow))
        .Int("Id", s => s.Id.AsNullable(), r => r.Id)
        .Int("Credits", s => s.Credits.AsNullable(), r => r.Credits)
        .Text("Title", s => s.Title, r => r.Title)
        .Text("Summary", s => s.Summary, r => r.Summary)
        .Decimal("Fee", s => s.Fee, r => r.Fee)
        .Flag("_.Lead == 1", s => s.Lead == Learner1, r => r?.Lead?.Id == 1)
        .Path("Lead", () => Learner!, s => s.Lead, r => r.Lead)
        .Many("Sittings", () => Sitting!, s => s.Sittings, r => r.Sittings)
        .Linked("Learners", () => Learner!, () => Sitting!, s => s.Learners, r => r.Sittings.Select(static s => ((object)s.Learner, (object)s)));

    public static Entity Sitting { get; } = Entity.Of(default(Sitting), default(SittingRow))
        .Int("Id", s => s.Id.AsNullable(), r => r.Id)
        .Int("Points", s => s.Points, r => r.Points)
        .Int("LearnerId", s => s.LearnerId.AsNullable(), r => r.Learner.Id)
        .Text("Grade", s => s.Grade, r => r.Grade)
        .Double("Mark", s => s.Mark, r => r.Mark)
        .Time("HeldOn", s => s.HeldOn.AsNullable(), r => r.HeldOn)
        .Flag("_.Passed", s => s.Passed, r => r?.Passed ?? false)
        .Flag("_.Learner == 1", s => s.Learner == Learner1, r => r?.Learner.Id == 1)
        .Path("Learner", () => Learner!, s => s.Learner, r => r.Learner)
        .Path("Subject", () => Subject!, s => s.Subject, r => r.Subject);

    /// <summary>The keys of what is loaded of a record's relation; in their order, or of rows without order in that of the keys.</summary>
    public static List<int> Loaded(object record, Relative relation)
    {
        IEnumerable<int> keys = (record, relation.Name) switch
        {
            (Catalogue.Country c, _) => c.Towns.Loaded.Select(static t => t.Id),
            (Catalogue.Town t, _) => t.Learners.Loaded.Select(static l => l.Id),
            (Catalogue.Learner l, nameof(Catalogue.Learner.Mentees)) => l.Mentees.Loaded.Select(static m => m.Id),
            (Catalogue.Learner l, nameof(Catalogue.Learner.Sittings)) => l.Sittings.Loaded.Select(static s => s.Id),
            (Catalogue.Learner l, nameof(Catalogue.Learner.Leads)) => l.Leads.Loaded.Select(static s => s.Id),
            (Catalogue.Learner l, nameof(Catalogue.Learner.Admired)) => l.Admired.Loaded.Select(static a => a.Id),
            (Catalogue.Learner l, nameof(Catalogue.Learner.Admirers)) => l.Admirers.Loaded.Select(static a => a.Id),
            (Catalogue.Learner l, nameof(Catalogue.Learner.Subjects)) => l.Subjects.Loaded.Select(static s => s.Id),
            (Catalogue.Subject s, nameof(Catalogue.Subject.Sittings)) => s.Sittings.Loaded.Select(static x => x.Id),
            (Catalogue.Subject s, _) => s.Learners.Loaded.Select(static l => l.Id),
            _ => throw new InvalidOperationException(relation.Name),
        };
        return [.. relation.IsOrdered ? keys : keys.Order()];
    }

    private static Learner Learner1 => Catalogue.Learner.Reference(1);
}
