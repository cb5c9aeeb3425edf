using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries;

/// <summary>
/// Six learners of three towns and four subjects, chosen so that each question has an answer that another reading of it would not give.
/// </summary>
public abstract class QuerySuite<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    protected static DateTime Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The names of the learners a query gives, in its order.</summary>
    protected static async Task<string[]> NamesAsync(Query<Learner> query) => [.. (await query.ToListAsync(Token)).Select(static learner => learner.Name)];

    /// <summary>Asserts which learners a condition holds for, and by how many statements it was asked: one.</summary>
    protected async Task HoldsFor(Query<Learner> query, params string[] names)
    {
        var found = await Sends(1, async () => await NamesAsync(query.OrderBy(l => l.Id)));
        Assert.Equal(names, found);
    }

    /// <summary>Asserts which learners a condition holds for; its negation must hold for all the others.</summary>
    protected async Task HoldsOnlyFor(Func<Junction__Junction_Tests__Junction_Tests_Catalogue_Learner.Columns, Condition> condition, params string[] names)
    {
        await HoldsFor(Learner.Where(condition), names);
        await HoldsFor(Learner.Where(l => !condition(l)), [.. AllNames.Except(names)]);
    }

    protected static readonly string[] AllNames = ["Ada", "Ben", "Cleo", "Dan", "Eve", "Fay"];

    protected override async Task SeedAsync()
    {
        var (north, south) = (await Country.CreateAsync(new() { Name = "North", Population = 5_000_000_000 }), await Country.CreateAsync(new() { Name = "South" }));
        var (aldo, bree) = (await Town.CreateAsync(new() { Name = "Aldo", CountryId = north.Id }), await Town.CreateAsync(new() { Name = "Bree", CountryId = south.Id }));
        var nowhere = await Town.CreateAsync(new() { Name = "Nowhere" });

        var ada = await Learner.CreateAsync(new()
        {
            Name = "Ada", Nick = "countess", Age = 36, Score = 90, Steps = 10_000_000_000, Height = 1.65, Weight = 55.5, Balance = 100.50m, Credit = 0.125m,
            Born = Day(1815, 12, 10), Parted = Day(1852, 11, 27), Holiday = new(2024, 2, 29), Active = true, Verified = true, Rank = Rank.Master, Former = Rank.Adept, TownId = aldo.Id,
        });
        var ben = await Learner.CreateAsync(new()
        {
            Name = "Ben", Age = 20, Steps = -3, Height = 1.8, Balance = -20.25m, Born = new DateTime(2004, 2, 29, 13, 45, 59, DateTimeKind.Utc).AddTicks(1_234_560),
            Active = true, Rank = Rank.Novice, MentorId = ada.Id, TownId = bree.Id,
        });
        var cleo = await Learner.CreateAsync(new()
        {
            Name = "Cleo", Nick = "", Age = 20, Score = -7, Steps = 0, Height = 1.7, Weight = 60, Balance = 0m, Credit = -1.5m, Born = Day(2004, 3, 1), Holiday = new(2023, 12, 31),
            Active = false, Verified = false, Rank = Rank.Adept, Former = Rank.Novice, MentorId = ada.Id, TownId = nowhere.Id,
        });
        var dan = await Learner.CreateAsync(new()
        {
            Name = "Dan", Nick = "Dan", Age = 41, Score = 90, Steps = 7, Height = 1.75, Balance = 99.99m, Credit = 12m, Born = Day(1983, 7, 4), Active = false, Verified = true, Rank = Rank.Adept, MentorId = ben.Id,
        });
        var eve = await Learner.CreateAsync(new() { Name = "Eve", Nick = "eve", Age = 0, Score = 0, Steps = 42, Height = 0.5, Weight = 3.25, Balance = 0.01m, Born = Day(2024, 12, 31), Active = true, Verified = false, MentorId = dan.Id, TownId = aldo.Id });
        var fay = await Learner.CreateAsync(new() { Name = "Fay", Nick = "Zoë", Age = 65, Steps = 1, Height = 1.6, Balance = 1000m, Born = Day(1960, 1, 1), Active = true, Rank = Rank.Master });

        var algebra = await Subject.CreateAsync(new() { Title = "Algebra", Credits = 6, Fee = 10.50m, LeadId = ada.Id });
        var botany = await Subject.CreateAsync(new() { Title = "Botany", Summary = "Plants", Credits = 3, LeadId = fay.Id });
        var chess = await Subject.CreateAsync(new() { Title = "Chess", Summary = "", Credits = 1, Fee = 0m });
        await Subject.CreateAsync(new() { Title = "Dance", Credits = 2, Fee = 7m, LeadId = ada.Id });

        await ada.Subjects.AttachAsync(algebra, s => (s.HeldOn, s.Grade, s.Points, s.Mark, s.Passed) = (Day(2024, 1, 10), "A", 10, 9.5, true));
        await ada.Subjects.AttachAsync(botany, s => (s.HeldOn, s.Grade, s.Points, s.Passed) = (Day(2024, 2, 1), "B", 5, true));
        await ben.Subjects.AttachAsync(algebra, s => (s.HeldOn, s.Grade, s.Points) = (Day(2024, 1, 10), "B", -2));
        await ben.Subjects.AttachAsync(chess, s => s.HeldOn = Day(2024, 3, 3));
        await cleo.Subjects.AttachAsync(algebra, s => (s.HeldOn, s.Grade, s.Points, s.Mark, s.Passed) = (Day(2023, 6, 6), "A", 8, 7.25, true));
        await eve.Subjects.AttachAsync(chess, s => s.HeldOn = Day(2024, 3, 4));

        await ada.Admired.AttachAsync([ben, cleo]);
        await ben.Admired.AttachAsync([ada]);
        await dan.Admired.AttachAsync([dan]);
        await eve.Admired.AttachAsync([ada, ben, cleo]);
    }
}
