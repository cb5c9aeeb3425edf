using CsCheck;
using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries.Generated;

internal sealed class CountryRow(int id, string name)
{
    public int Id { get; } = id;
    public string Name { get; } = name;
    public long? Population { get; init; }
    public List<TownRow> Towns { get; } = [];
}

internal sealed class TownRow(int id, string name, CountryRow? country)
{
    public int Id { get; } = id;
    public string Name { get; } = name;
    public CountryRow? Country { get; } = country;
    public List<LearnerRow> Learners { get; } = [];
}

internal sealed class LearnerRow(int id, string name, LearnerRow? mentor, TownRow? town)
{
    public int Id { get; } = id;
    public string Name { get; } = name;
    public LearnerRow? Mentor { get; } = mentor;
    public TownRow? Town { get; } = town;
    public string? Nick { get; init; }
    public int Age { get; init; }
    public int? Score { get; init; }
    public double Height { get; init; }
    public double? Weight { get; init; }
    public decimal Balance { get; init; }
    public decimal? Credit { get; init; }
    public DateTime Born { get; init; }
    public DateTime? Parted { get; init; }
    public bool Active { get; init; }
    public bool? Verified { get; init; }
    public Rank Rank { get; init; }
    public Rank? Former { get; init; }
    public List<LearnerRow> Mentees { get; } = [];
    public List<SittingRow> Sittings { get; } = [];
    public List<SubjectRow> Leads { get; } = [];
    public List<LearnerRow> Admired { get; } = [];
    public List<LearnerRow> Admirers { get; } = [];
}

internal sealed class SubjectRow(int id, string title, LearnerRow? lead)
{
    public int Id { get; } = id;
    public string Title { get; } = title;
    public LearnerRow? Lead { get; } = lead;
    public string? Summary { get; init; }
    public int Credits { get; init; }
    public decimal? Fee { get; init; }
    public List<SittingRow> Sittings { get; } = [];
}

internal sealed class SittingRow(int id, LearnerRow learner, SubjectRow subject)
{
    public int Id { get; } = id;
    public LearnerRow Learner { get; } = learner;
    public SubjectRow Subject { get; } = subject;
    public DateTime HeldOn { get; init; }
    public string? Grade { get; init; }
    public int? Points { get; init; }
    public double? Mark { get; init; }
    public bool Passed { get; init; }
}

/// <summary>Random rows, as objects that refer to each other: what LINQ to Objects is asked about.</summary>
internal sealed class World
{
    private static readonly Gen<int> s_any = Gen.Int[-1, 11];
    private static readonly Gen<decimal> s_decimal = Gen.Int[-999, 999].Select(static cents => cents / 100m);
    private static readonly Gen<double> s_double = Gen.Int[-16, 40].Select(static quarters => quarters / 4.0);

    /// <summary>Numbers that meet each other, and whose computed values stay small.</summary>
    public static readonly Gen<int> Ints = Gen.Int[-3, 12];

    /// <summary>Texts with all that may trip a database, and none whose upper case it may not know.</summary>
    public static readonly Gen<string> Texts = Gen.OneOf("", "a", "A", "b", "ab", "Ab", "ba b", " a", "a%", "_", "'", "\\", "\U0001F600", "\uFF5E", "\u05E9\u05DC", "zz", "\u00A0x\t");

    /// <summary>Times at the ends of months and years, with fractions and without.</summary>
    public static readonly Gen<DateTime> Times = Gen.Select(
        Gen.OneOf("2020-02-29", "2020-12-31", "2021-01-01", "2021-01-31", "1999-06-15"),
        Gen.OneOf(0L, 1, 86_399_999_999, 43_200_000_000, 60_123_450_000),
        static (day, microseconds) => DateTime.SpecifyKind(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc).AddTicks(microseconds * 10));

    public List<CountryRow> Countries { get; } = [];
    public List<TownRow> Towns { get; } = [];
    public List<LearnerRow> Learners { get; } = [];
    public List<SubjectRow> Subjects { get; } = [];
    public List<SittingRow> Sittings { get; } = [];

    private static readonly Gen<(string, string?, int, int?, double, double?, decimal, decimal?)> s_learner =
        Gen.Select(Texts, Texts.Null(0.3), Ints, Ints.Nullable(0.3), s_double, s_double.Nullable(0.3), s_decimal, s_decimal.Nullable(0.3));

    private static readonly Gen<(DateTime, DateTime?, bool, bool?, int, int, int, int)> s_learnerToo =
        Gen.Select(Times, Times.Nullable(0.4), Gen.Bool, Gen.Bool.Nullable(0.3), Gen.Int[0, 2], Gen.Int[-1, 2], s_any, s_any);

    private static readonly Gen<(string, string?, int, decimal?, int)> s_subject = Gen.Select(Texts, Texts.Null(0.4), Ints, s_decimal.Nullable(0.3), s_any);

    private static readonly Gen<(int, int, DateTime, string?, int?, double?, bool)> s_sitting =
        Gen.Select(s_any, s_any, Times, Gen.OneOf("A", "B", "", "zz").Null(0.3), Ints.Nullable(0.3), s_double.Nullable(0.4), Gen.Bool);

    public static readonly Gen<World> Random = Gen.Select(
        Gen.Select(Texts, Gen.Long[-2, 8_000_000_000].Nullable(0.3)).Array[0, 2],
        Gen.Select(Texts, s_any).Array[0, 3],
        Gen.Select(s_learner, s_learnerToo).Array[0, 6],
        s_subject.Array[0, 4],
        s_sitting.Array[0, 12],
        Gen.Select(s_any, s_any).Array[0, 8],
        Make);

    public void Save()
    {
        foreach (var c in Countries) Country.Create(new() { Id = c.Id, Name = c.Name, Population = c.Population });
        foreach (var t in Towns) Town.Create(new() { Id = t.Id, Name = t.Name, CountryId = t.Country?.Id });
        foreach (var l in Learners)
        {
            Learner.Create(new()
            {
                Id = l.Id, Name = l.Name, Nick = l.Nick, Age = l.Age, Score = l.Score, Height = l.Height, Weight = l.Weight, Balance = l.Balance, Credit = l.Credit, Born = l.Born, Parted = l.Parted,
                Active = l.Active, Verified = l.Verified, Rank = l.Rank, Former = l.Former, MentorId = l.Mentor?.Id, TownId = l.Town?.Id,
            });
        }
        foreach (var s in Subjects) Subject.Create(new() { Id = s.Id, Title = s.Title, Summary = s.Summary, Credits = s.Credits, Fee = s.Fee, LeadId = s.Lead?.Id });
        foreach (var s in Sittings) Sitting.Create(new() { Id = s.Id, LearnerId = s.Learner.Id, SubjectId = s.Subject.Id, HeldOn = s.HeldOn, Grade = s.Grade, Points = s.Points, Mark = s.Mark, Passed = s.Passed });
        foreach (var l in Learners) Learner.Reference(l.Id).Admired.Attach(l.Admired.Select(static a => Learner.Reference(a.Id)));
    }

    public override string ToString() => string.Join('\n',
    [
        .. Countries.Select(static c => $"country {c.Id} '{c.Name}' {c.Population}"),
        .. Towns.Select(static t => $"town {t.Id} '{t.Name}' country={t.Country?.Id}"),
        .. Learners.Select(static l => $"learner {l.Id} '{l.Name}' nick={l.Nick ?? "null"} age={l.Age} score={l.Score} height={l.Height} weight={l.Weight} balance={l.Balance} credit={l.Credit} born={l.Born:o} parted={l.Parted:o} "
            + $"active={l.Active} verified={l.Verified} rank={l.Rank} former={l.Former} mentor={l.Mentor?.Id} town={l.Town?.Id} admired=[{string.Join(' ', l.Admired.Select(static a => a.Id))}]"),
        .. Subjects.Select(static s => $"subject {s.Id} '{s.Title}' summary={s.Summary ?? "null"} credits={s.Credits} fee={s.Fee} lead={s.Lead?.Id}"),
        .. Sittings.Select(static s => $"sitting {s.Id} learner={s.Learner.Id} subject={s.Subject.Id} on={s.HeldOn:o} grade={s.Grade ?? "null"} points={s.Points} mark={s.Mark} passed={s.Passed}"),
    ]);

    private static World Make(
        (string Name, long? Population)[] countries,
        (string Name, int Country)[] towns,
        ((string, string?, int, int?, double, double?, decimal, decimal?), (DateTime, DateTime?, bool, bool?, int, int, int, int))[] learners,
        (string, string?, int, decimal?, int)[] subjects,
        (int, int, DateTime, string?, int?, double?, bool)[] sittings,
        (int, int)[] admirations)
    {
        var world = new World();
        foreach (var (name, population) in countries) world.Countries.Add(new(world.Countries.Count + 1, name) { Population = population });
        foreach (var (name, country) in towns) Add(world.Towns, new(world.Towns.Count + 1, name, At(world.Countries, country)), static town => town.Country?.Towns);
        foreach (var ((name, nick, age, score, height, weight, balance, credit), (born, parted, active, verified, rank, former, mentor, town)) in learners)
        {
            var learner = new LearnerRow(world.Learners.Count + 1, name, At(world.Learners, mentor), At(world.Towns, town))
            {
                Nick = nick, Age = age, Score = score, Height = height, Weight = weight, Balance = balance, Credit = credit, Born = born, Parted = parted, Active = active, Verified = verified,
                Rank = (Rank)rank, Former = former < 0 ? null : (Rank)former,
            };
            learner.Town?.Learners.Add(learner);
            Add(world.Learners, learner, static learner => learner.Mentor?.Mentees);
        }
        foreach (var (title, summary, credits, fee, lead) in subjects)
        {
            Add(world.Subjects, new(world.Subjects.Count + 1, title, At(world.Learners, lead)) { Summary = summary, Credits = credits, Fee = fee }, static subject => subject.Lead?.Leads);
        }
        foreach (var (learner, subject, heldOn, grade, points, mark, passed) in sittings)
        {
            if (At(world.Learners, learner) is not { } who || At(world.Subjects, subject) is not { } what || who.Sittings.Exists(s => s.Subject == what)) continue;
            var sitting = new SittingRow(world.Sittings.Count + 1, who, what) { HeldOn = heldOn, Grade = grade, Points = points, Mark = mark, Passed = passed };
            what.Sittings.Add(sitting);
            Add(world.Sittings, sitting, static sitting => sitting.Learner.Sittings);
        }
        foreach (var (from, to) in admirations)
        {
            if (At(world.Learners, from) is not { } who || At(world.Learners, to) is not { } whom || who.Admired.Contains(whom)) continue;
            who.Admired.Add(whom);
            whom.Admirers.Add(who);
        }
        return world;
    }

    private static T? At<T>(List<T> rows, int index) where T : class => index < 0 || rows.Count == 0 ? null : rows[index % rows.Count];

    private static void Add<T>(List<T> rows, T row, Func<T, List<T>?> inverse) where T : class
    {
        rows.Add(row);
        inverse(row)?.Add(row);
    }
}
