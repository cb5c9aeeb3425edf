using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries;

/// <summary>Times inside queries: their parts, what is added to them, what lies between them.</summary>
public abstract class Times<TEngine> : QuerySuite<TEngine> where TEngine : IEngine
{
    private static readonly Query<Learner> s_all = Learner.OrderBy(l => l.Id);
    private static readonly Query<Learner> s_ben = Learner.Where(l => l.Name == "Ben"); // born on a 29 February at 13:45:59.123456

    private static readonly DateTime s_benBorn = new DateTime(2004, 2, 29, 13, 45, 59, DateTimeKind.Utc).AddTicks(1_234_560);

    [Fact]
    public async Task Times_have_parts()
    {
        Assert.Equal((2004, 2, 29, 13, 45, 59), await s_ben.Select(l => (l.Born.Year, l.Born.Month, l.Born.Day, l.Born.Hour, l.Born.Minute, l.Born.Second)).SingleAsync(Token));
        Assert.Equal([1852, null, null, null, null, null], await s_all.Select(l => l.Parted.Year).ToListAsync(Token));
        Assert.Equal([29, null, 31, null, null, null], await s_all.Select(l => l.Holiday.Day).ToListAsync(Token));
        await HoldsOnlyFor(l => l.Born.Year == 2004, "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Parted.Month != 1, AllNames);
        await HoldsOnlyFor(l => l.Holiday.Month < 3, "Ada");
    }

    [Fact]
    public async Task A_time_has_a_day()
    {
        Assert.Equal(Day(2004, 2, 29), await s_ben.Select(l => l.Born.Date).SingleAsync(Token));
        await HoldsOnlyFor(l => l.Born.Date == Day(2004, 2, 29), "Ben");
        await HoldsOnlyFor(l => DateOnly.FromDateTime(l.Born) == new DateOnly(2004, 2, 29), "Ben");
        await HoldsOnlyFor(l => l.Born.Date == l.Born, "Ada", "Cleo", "Dan", "Eve", "Fay");
    }

    [Fact]
    public async Task Time_is_added_as_DateTime_adds_it()
    {
        Assert.Equal(s_benBorn.AddDays(1), await s_ben.Select(l => l.Born.AddDays(1)).SingleAsync(Token));
        Assert.Equal(s_benBorn.AddYears(1), await s_ben.Select(l => l.Born.AddYears(1)).SingleAsync(Token));
        Assert.Equal(s_benBorn.AddYears(-4), await s_ben.Select(l => l.Born.AddYears(-4)).SingleAsync(Token));
        Assert.Equal(s_benBorn.AddMonths(12), await s_ben.Select(l => l.Born.AddMonths(12)).SingleAsync(Token));
        Assert.Equal(s_benBorn.AddMonths(-13), await s_ben.Select(l => l.Born.AddMonths(-13)).SingleAsync(Token));
        Assert.Equal(s_benBorn.AddHours(11), await s_ben.Select(l => l.Born.AddHours(11)).SingleAsync(Token));
        Assert.Equal(s_benBorn.AddMinutes(-100), await s_ben.Select(l => l.Born.AddMinutes(-100)).SingleAsync(Token));
        Assert.Equal(s_benBorn.AddSeconds(86_400), await s_ben.Select(l => l.Born.AddSeconds(86_400)).SingleAsync(Token));
        Assert.Equal(s_benBorn.AddDays(20), await s_ben.Select(l => l.Born.AddDays(l.Age)).SingleAsync(Token));
        Assert.Equal([new DateOnly(2024, 3, 1), null, new DateOnly(2024, 1, 1), null, null, null], await s_all.Select(l => l.Holiday.AddDays(1)).ToListAsync(Token));
        Assert.Equal([new DateOnly(2025, 2, 28), null, new DateOnly(2024, 12, 31), null, null, null], await s_all.Select(l => l.Holiday.AddYears(1)).ToListAsync(Token));
        await HoldsOnlyFor(l => l.Born.AddDays(1) == Day(2004, 3, 2), "Cleo");
        await HoldsOnlyFor(l => l.Born.AddYears(20) > Day(2024, 1, 1), "Ben", "Cleo", "Eve");
    }

    [Fact]
    public async Task Between_times_lies_a_span()
    {
        Assert.Equal(Day(1852, 11, 27) - Day(1815, 12, 10), await s_all.Take(1).Select(l => l.Parted - l.Born).SingleAsync(Token));
        Assert.Equal(Day(2004, 3, 1) - s_benBorn, await s_ben.Select(l => Day(2004, 3, 1) - l.Born).SingleAsync(Token));
        await HoldsOnlyFor(l => l.Parted - l.Born > TimeSpan.FromDays(36 * 365), "Ada");
        await HoldsOnlyFor(l => l.Born - Day(2004, 2, 29) < TimeSpan.FromHours(14), "Ada", "Ben", "Dan", "Fay");
        await HoldsOnlyFor(l => (l.Parted - l.Born).Days == 13502, "Ada");
        await HoldsOnlyFor(l => (l.Born - Day(2004, 2, 29)).Hours == 13, "Ben");
    }

    [Fact]
    public async Task Times_of_links_are_asked_about()
    {
        await HoldsOnlyFor(l => l.Subjects.Any((s, link) => link.HeldOn.Month == 3), "Ben", "Eve");
        await HoldsOnlyFor(l => l.Subjects.Max((s, link) => link.HeldOn) == Day(2024, 2, 1), "Ada");
        await HoldsOnlyFor(l => l.Sittings.Any(s => s.HeldOn < s.Learner.Born), "Eve");
    }

    [Fact]
    public async Task Fractions_of_seconds_count()
    {
        await HoldsOnlyFor(l => l.Born == s_benBorn, "Ben");
        await HoldsOnlyFor(l => l.Born == s_benBorn.AddTicks(10));
        await HoldsOnlyFor(l => l.Born > s_benBorn.AddTicks(-10) && l.Born < s_benBorn.AddTicks(10), "Ben");
        await HoldsOnlyFor(l => l.Born.Date == s_benBorn.Date && l.Born > s_benBorn.AddTicks(-1) && l.Born < s_benBorn.AddTicks(1), "Ben"); // finer than any column
    }

    [Fact]
    public async Task A_local_time_is_the_instant_it_names()
    {
        await HoldsOnlyFor(l => l.Born == s_benBorn.ToLocalTime(), "Ben");
        await Assert.ThrowsAsync<ValueOutOfRangeException>(async () => await Learner.CountAsync(l => l.Born == new DateTime(2004, 2, 29), Token));
    }
}
