using Junction.Tests.Catalogue;
using Junction.Tests.Types;

namespace Junction.Tests.Queries;

/// <summary>What ends a query: every terminal, async and sync, with rows and without.</summary>
public abstract class Terminals<TEngine> : QuerySuite<TEngine> where TEngine : IEngine
{
    private static readonly Query<Learner> s_byName = Learner.OrderBy(l => l.Name);
    private static readonly Query<Learner> s_none = Learner.Where(l => l.Name == "Nobody");
    private static readonly Query<Learner> s_twenty = Learner.Where(l => l.Age == 20).OrderBy(l => l.Name);

    [Fact]
    public async Task ToList_gives_all_rows()
    {
        Assert.Equal(AllNames, (await s_byName.ToListAsync(Token)).Select(l => l.Name));
        Assert.Equal(AllNames, s_byName.ToList().Select(l => l.Name));
        Assert.Empty(await s_none.ToListAsync(Token));
        Assert.Empty(s_none.ToList());
        Assert.Equal(6, (await Learner.All.ToListAsync(Token)).Count);
    }

    [Fact]
    public async Task A_query_is_enumerated_by_foreach_and_spread_and_await_foreach()
    {
        var names = new List<string>();
        foreach (var learner in s_byName) names.Add(learner.Name);
        await foreach (var learner in s_byName) names.Add(learner.Name);
        Assert.Equal([.. AllNames, .. AllNames], names);
    }

    [Fact]
    public async Task A_model_itself_is_a_query_for_all_its_records()
    {
        Assert.Equal(AllNames, (await Learner.ToListAsync(Token)).Select(l => l.Name).Order());
        Assert.Equal(AllNames, Learner.ToList().Select(l => l.Name).Order());
        Assert.Equal((6, 6, 6), (await Learner.CountAsync(), await Sends(1, async () => await Learner.CountAsync(Token)), Learner.Count()));
        Assert.True(await Learner.AnyAsync() && await Learner.AnyAsync(cancellationToken: Token) && Learner.Any());
        Assert.Contains((await Learner.FirstAsync(Token)).Name, AllNames);
        Assert.Contains(Learner.First().Name, AllNames);
        Assert.Contains((await Learner.FirstOrDefaultAsync(Token))!.Name, AllNames);
        Assert.Contains(Learner.FirstOrDefault()!.Name, AllNames);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Learner.SingleAsync(Token));
        Assert.Throws<InvalidOperationException>(() => Learner.SingleOrDefault());
        Assert.Equal((6, false), ((await Learner.All.ToListAsync(Token)).Count, Learner.All(l => l.Active)));
    }

    [Fact]
    public async Task A_model_without_records_has_none()
    {
        Assert.Empty(await Specimen.ToListAsync(Token));
        Assert.Equal((0, false), (await Specimen.CountAsync(default), Specimen.Any()));
        Assert.Null(await Specimen.FirstOrDefaultAsync(Token));
        Assert.Null(await Specimen.SingleOrDefaultAsync());
        await Assert.ThrowsAsync<RecordNotFoundException>(async () => await Specimen.FirstAsync());
        Assert.Throws<RecordNotFoundException>(() => Specimen.Single());
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Specimen.CountAsync(stop.Token));
    }

    [Fact]
    public async Task First_gives_the_first_row_and_reads_no_more()
    {
        Assert.Equal("Ada", (await Sends(1, async () => await s_byName.FirstAsync(Token))).Name);
        Assert.Equal("Ada", s_byName.First().Name);
        Assert.Equal("Ada", (await s_byName.FirstOrDefaultAsync(Token))!.Name);
        Assert.Equal("Ada", s_byName.FirstOrDefault()!.Name);
        Assert.Equal("Cleo", (await s_byName.FirstAsync(l => !l.Active, Token)).Name);
        Assert.Equal("Cleo", s_byName.First(l => !l.Active).Name);
        Assert.Equal("Cleo", (await s_byName.FirstOrDefaultAsync(l => !l.Active, Token))!.Name);
        Assert.Equal("Cleo", s_byName.FirstOrDefault(l => !l.Active)!.Name);
    }

    [Fact]
    public async Task First_of_nothing_throws_or_is_null()
    {
        var exception = await Assert.ThrowsAsync<RecordNotFoundException>(async () => await s_none.FirstAsync(Token));
        Assert.Contains("Learner", exception.Message);
        Assert.Throws<RecordNotFoundException>(() => s_none.First());
        await Assert.ThrowsAsync<RecordNotFoundException>(async () => await s_byName.FirstAsync(l => l.Age < 0, Token));
        Assert.Throws<RecordNotFoundException>(() => s_byName.First(l => l.Age < 0));
        Assert.Null(await s_none.FirstOrDefaultAsync(Token));
        Assert.Null(s_none.FirstOrDefault());
        Assert.Null(await s_byName.FirstOrDefaultAsync(l => l.Age < 0, Token));
        Assert.Null(s_byName.FirstOrDefault(l => l.Age < 0));
    }

    [Fact]
    public async Task Single_gives_the_only_row()
    {
        Assert.Equal("Dan", (await Sends(1, async () => await Learner.Where(l => l.Name == "Dan").SingleAsync(Token))).Name);
        Assert.Equal("Dan", Learner.Where(l => l.Name == "Dan").Single().Name);
        Assert.Equal("Dan", (await s_byName.SingleAsync(l => l.Name == "Dan", Token)).Name);
        Assert.Equal("Dan", s_byName.Single(l => l.Name == "Dan").Name);
        Assert.Equal("Dan", (await s_byName.SingleOrDefaultAsync(l => l.Name == "Dan", Token))!.Name);
        Assert.Equal("Dan", s_byName.SingleOrDefault(l => l.Name == "Dan")!.Name);
        Assert.Null(await s_none.SingleOrDefaultAsync(Token));
        Assert.Null(s_none.SingleOrDefault());
        Assert.Null(await s_byName.SingleOrDefaultAsync(l => l.Age < 0, Token));
        Assert.Null(s_byName.SingleOrDefault(l => l.Age < 0));
    }

    [Fact]
    public async Task Single_of_none_or_several_throws()
    {
        await Assert.ThrowsAsync<RecordNotFoundException>(async () => await s_none.SingleAsync(Token));
        Assert.Throws<RecordNotFoundException>(() => s_none.Single());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await s_twenty.SingleAsync(Token));
        Assert.Throws<InvalidOperationException>(() => s_twenty.Single());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await s_twenty.SingleOrDefaultAsync(Token));
        Assert.Throws<InvalidOperationException>(() => s_twenty.SingleOrDefault());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await s_byName.SingleAsync(l => l.Age == 20, Token));
        Assert.Throws<InvalidOperationException>(() => s_byName.SingleOrDefault(l => l.Age == 20));
        Assert.Equal("Ben", (await s_twenty.Take(1).SingleAsync(Token)).Name);
    }

    [Fact]
    public async Task FindBy_gives_the_first_that_fulfils_a_condition_or_null()
    {
        Assert.Equal("Eve", (await Learner.FindByAsync(l => l.Nick == "eve", Token))!.Name);
        Assert.Equal("Eve", Learner.FindBy(l => l.Nick == "eve")!.Name);
        Assert.Null(await Learner.FindByAsync(l => l.Nick == "nobody", Token));
        Assert.Null(Learner.FindBy(l => l.Nick == "nobody"));
        Assert.Equal("Cleo", (await s_byName.FindByAsync(l => !l.Active, Token))!.Name);
        Assert.Equal("Cleo", s_byName.FindBy(l => !l.Active)!.Name);
    }

    [Fact]
    public async Task Find_gives_the_record_with_a_key_or_throws()
    {
        var dan = await Learner.FindByAsync(l => l.Name == "Dan", Token);
        Assert.Equal("Dan", (await Sends(1, async () => await Learner.FindAsync(dan!.Id, Token))).Name);
        Assert.Equal("Dan", Learner.Find(dan!.Id).Name);
        var exception = await Assert.ThrowsAsync<RecordNotFoundException>(async () => await Learner.FindAsync(999, Token));
        Assert.Equal((object)999, exception.Key);
        Assert.Throws<RecordNotFoundException>(() => Learner.Find(999));
        await Assert.ThrowsAsync<RecordNotFoundException>(async () => await Learner.Where(l => l.Active).FindAsync(dan.Id, Token));
    }

    [Fact]
    public async Task Count_and_Any_and_All_answer_by_one_statement_without_reading_records()
    {
        Assert.Equal(6, await Sends(1, async () => await Learner.All.CountAsync(Token)));
        Assert.Equal(6, Learner.All.Count());
        Assert.Equal(2, await Sends(1, async () => await s_twenty.CountAsync(Token)));
        Assert.Equal(2, await Learner.CountAsync(l => l.Age == 20, Token));
        Assert.Equal(2, Learner.Count(l => l.Age == 20));
        Assert.Equal(1, s_twenty.Count(l => l.Active));
        Assert.True(await Sends(1, async () => await Learner.AnyAsync(l => l.Age == 20, Token)));
        Assert.False(Learner.Any(l => l.Age == 21));
        Assert.True(await s_twenty.AnyAsync(Token));
        Assert.False(s_none.Any());
        Assert.True(await s_byName.AnyAsync(l => l.Name == "Eve", Token));
        Assert.True(await Sends(1, async () => await s_twenty.AllAsync(l => l.Age < 30, Token)));
        Assert.False(s_twenty.All(l => l.Active));
        Assert.True(await s_none.AllAsync(l => l.Active, Token));
        Assert.False(await s_byName.AllAsync(l => l.Score > -100, Token)); // a null is not greater
    }

    [Fact]
    public async Task Sum_leaves_nulls_out_and_is_zero_of_nothing()
    {
        Assert.Equal(182, await Sends(1, async () => await Learner.All.SumAsync(l => l.Age, Token)));
        Assert.Equal(182, Learner.All.Sum(l => l.Age));
        Assert.Equal(173, await Learner.All.SumAsync(l => l.Score, Token));
        Assert.Equal(10_000_000_047L, await Learner.All.SumAsync(l => l.Steps, Token));
        Assert.Equal(118.75, Learner.All.Sum(l => l.Weight));
        Assert.Equal(1180.25m, await Learner.All.SumAsync(l => l.Balance, Token));
        Assert.Equal(10.625m, Learner.All.Sum(l => l.Credit));
        Assert.Equal(0, await s_none.SumAsync(l => l.Age, Token));
        Assert.Equal(0, await s_none.SumAsync(l => l.Score, Token));
        Assert.Equal(0m, s_none.Sum(l => l.Balance));
        Assert.Equal(0.0, s_none.Sum(l => l.Weight));
        Assert.Equal(202, await Learner.All.SumAsync(l => l.Age + l.Score.Coalesce(0) - 25 + 25 - l.Score.Coalesce(0) + l.Id - l.Id, Token) + 20);
    }

    [Fact]
    public async Task Min_and_Max_leave_nulls_out_and_are_null_of_nothing()
    {
        Assert.Equal(0, await Sends(1, async () => await Learner.All.MinAsync(l => l.Age, Token)));
        Assert.Equal(65, Learner.All.Max(l => l.Age));
        Assert.Equal(-7, await Learner.All.MinAsync(l => l.Score, Token));
        Assert.Equal(90, Learner.All.Max(l => l.Score));
        Assert.Equal(10_000_000_000L, await Learner.All.MaxAsync(l => l.Steps, Token));
        Assert.Equal(-20.25m, await Learner.All.MinAsync(l => l.Balance, Token));
        Assert.Equal(12m, Learner.All.Max(l => l.Credit));
        Assert.Equal(0.5, Learner.All.Min(l => l.Height));
        Assert.Equal("", await Learner.All.MinAsync(l => l.Nick, Token));
        Assert.Equal("eve", Learner.All.Max(l => l.Nick));
        Assert.Equal(Day(2024, 12, 31), await Learner.All.MaxAsync(l => l.Born, Token));
        Assert.Equal(DateTimeKind.Utc, Learner.All.Max(l => l.Born)!.Value.Kind);
        Assert.Equal(new DateOnly(2023, 12, 31), await Learner.All.MinAsync(l => l.Holiday, Token));
        Assert.Equal(Rank.Master, await Learner.All.MaxAsync(l => l.Rank, Token));
        Assert.Null(await s_none.MinAsync(l => l.Age, Token));
        Assert.Null(s_none.Max(l => l.Age));
        Assert.Null(await s_none.MaxAsync(l => l.Nick, Token));
        Assert.Null(await Learner.Where(l => l.Name == "Ben").MaxAsync(l => l.Score, Token));
    }

    [Fact]
    public async Task Average_of_integers_is_a_double_and_of_decimals_a_decimal()
    {
        Assert.Equal(182 / 6.0, await Sends(1, async () => await Learner.All.AverageAsync(l => l.Age, Token)));
        Assert.Equal(173 / 4.0, Learner.All.Average(l => l.Score));
        Assert.Equal(1180.25m / 6, (await Learner.All.AverageAsync(l => l.Balance, Token))!.Value, 6);
        Assert.Equal(10.625m / 3, Learner.All.Average(l => l.Credit)!.Value, 6);
        Assert.Equal(118.75 / 3, (await Learner.All.AverageAsync(l => l.Weight, Token))!.Value, 12);
        Assert.Null(await s_none.AverageAsync(l => l.Age, Token));
        Assert.Null(s_none.Average(l => l.Balance));
        Assert.Null(await Learner.Where(l => l.Name == "Ben").AverageAsync(l => l.Score, Token));
    }

    [Fact]
    public async Task Terminals_of_a_relation_see_targets_and_links()
    {
        var ada = (await Learner.FindByAsync(l => l.Name == "Ada", Token))!;
        Assert.Equal(2, await Sends(1, async () => await ada.Subjects.CountAsync(Token)));
        Assert.Equal(1, await Sends(1, async () => await ada.Subjects.CountAsync((s, link) => link.Grade == "A" && s.Credits == 6, Token)));
        Assert.True(await ada.Subjects.AnyAsync((s, link) => link.Points > 9, Token));
        Assert.False(ada.Subjects.Any((s, link) => link.Points > 10));
        Assert.Equal("Botany", (await ada.Subjects.FirstAsync((s, link) => link.Grade == "B", Token)).Title);
        Assert.Equal("Botany", ada.Subjects.SingleOrDefault((s, link) => link.Points == 5)!.Title);
        Assert.Equal("Algebra", (await ada.Subjects.FindByAsync((s, link) => link.Mark == 9.5, Token))!.Title);
        Assert.Equal(15, await ada.Subjects.SumAsync((s, link) => link.Points, Token));
        Assert.Equal(75, ada.Subjects.Sum((s, link) => link.Points * s.Credits));
        Assert.Equal(9, await ada.Subjects.SumAsync(s => s.Credits, Token));
        Assert.Equal(Day(2024, 2, 1), await ada.Subjects.MaxAsync((s, link) => link.HeldOn, Token));
        Assert.Equal("A", ada.Subjects.Min((s, link) => link.Grade));
        Assert.Equal(7.5, await ada.Subjects.AverageAsync((s, link) => link.Points, Token));
        Assert.False(await ada.Subjects.AllAsync(s => s.Credits > 3, Token));
        Assert.Equal(2, ada.Mentees.Count());
        Assert.Equal(40, await ada.Mentees.SumAsync(l => l.Age, Token));
    }

    [Fact]
    public async Task Terminals_of_a_relation_have_sync_twins()
    {
        var ada = (await Learner.FindByAsync(l => l.Name == "Ada", Token))!;
        var ordered = ada.Subjects.OrderBy(s => s.Title);
        Assert.Equal(["Algebra", "Botany"], ordered.ToList().Select(s => s.Title));
        Assert.Equal("Algebra", ordered.First().Title);
        Assert.Equal("Botany", ordered.First((s, link) => link.Grade == "B").Title);
        Assert.Equal("Botany", ordered.FirstOrDefault((s, link) => link.Grade == "B")!.Title);
        Assert.Equal("Botany", ordered.Single((s, link) => link.Grade == "B").Title);
        Assert.Equal("Botany", ordered.FindBy((s, link) => link.Grade == "B")!.Title);
        Assert.Null(ordered.SingleOrDefault((s, link) => link.Grade == "C"));
        Assert.Throws<RecordNotFoundException>(() => ordered.Single((s, link) => link.Grade == "C"));
        Assert.Equal(1, ordered.Count((s, link) => link.Points > 5));
        Assert.False(ordered.All((s, link) => link.Points > 5));
        Assert.Equal(10, ordered.Max((s, link) => link.Points));
        Assert.Equal(9.5, ordered.Sum((s, link) => link.Mark));
        Assert.Equal(7.5, ordered.Average((s, link) => link.Points));
        Assert.Equal(Day(2024, 1, 10), ordered.Min((s, link) => link.HeldOn));
        Assert.Equal([10, 5], ordered.Select((s, link) => link.Points).ToList());
    }

    [Fact]
    public async Task A_model_itself_has_every_terminal_that_takes_a_lambda()
    {
        Assert.Equal(("Dan", "Dan"), ((await Learner.FirstAsync(l => l.Age == 41, Token)).Name, Learner.First(l => l.Age == 41).Name));
        Assert.Equal(("Dan", null), ((await Learner.FirstOrDefaultAsync(l => l.Age == 41, Token))?.Name, Learner.FirstOrDefault(l => l.Age == 42)?.Name));
        Assert.Equal(("Dan", "Dan"), ((await Learner.SingleAsync(l => l.Age == 41, Token)).Name, Learner.Single(l => l.Age == 41).Name));
        Assert.Equal(("Dan", null), ((await Learner.SingleOrDefaultAsync(l => l.Age == 41, Token))?.Name, Learner.SingleOrDefault(l => l.Age == 42)?.Name));
        Assert.Throws<RecordNotFoundException>(() => Learner.First(l => l.Age == 42));
        Assert.Equal((6, 2), (await Learner.CountAsync(l => l.Age >= 0, Token), Learner.Count(l => l.Age == 20)));
        Assert.True(await Learner.AnyAsync(l => l.Age == 20, Token) && Learner.Any(l => l.Age == 20));
        Assert.True(await Learner.AllAsync(l => l.Age >= 0, Token) && !Learner.All(l => l.Age > 0));
        Assert.Equal((182, 173), (await Learner.SumAsync(l => l.Age, Token), Learner.Sum(l => l.Score)));
        Assert.Equal((0, -7), (await Learner.MinAsync(l => l.Age, Token), Learner.Min(l => l.Score)));
        Assert.Equal((65, 90), (await Learner.MaxAsync(l => l.Age, Token), Learner.Max(l => l.Score)));
        Assert.Equal(("Ada", "Fay"), (Learner.Min(l => l.Name), await Learner.MaxAsync(l => l.Name, Token)));
        Assert.Equal((182 / 6.0, 173 / 4.0), (await Learner.AverageAsync(l => l.Age, Token), Learner.Average(l => l.Score)));
    }
}
