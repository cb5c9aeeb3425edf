using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries;

/// <summary>Skip and Take, alone, together, repeated, and what is asked of the rows that are left: LINQ's meaning throughout.</summary>
public abstract class Slicing<TEngine> : QuerySuite<TEngine> where TEngine : IEngine
{
    private static readonly Query<Learner> s_byName = Learner.OrderBy(l => l.Name);

    private async Task Gives(Query<Learner> query, params string[] names) => Assert.Equal(names, await Sends(1, async () => await NamesAsync(query)));

    [Fact]
    public async Task Take_and_Skip_cut_the_ordered_rows()
    {
        await Gives(s_byName.Take(2), "Ada", "Ben");
        await Gives(s_byName.Skip(4), "Eve", "Fay");
        await Gives(s_byName.Skip(1).Take(2), "Ben", "Cleo");
        await Gives(s_byName.Take(99), AllNames);
        await Gives(s_byName.Skip(0), AllNames);
        await Gives(s_byName.Skip(6));
    }

    [Fact]
    public async Task Repeated_cuts_are_counted_as_LINQ_counts_them()
    {
        await Gives(s_byName.Take(3).Skip(1), "Ben", "Cleo");
        await Gives(s_byName.Skip(1).Take(3).Skip(1), "Cleo", "Dan");
        await Gives(s_byName.Take(4).Take(2), "Ada", "Ben");
        await Gives(s_byName.Take(2).Take(4), "Ada", "Ben");
        await Gives(s_byName.Skip(1).Skip(2), "Dan", "Eve", "Fay");
        await Gives(s_byName.Skip(-5).Take(1), "Ada");
        await Gives(s_byName.Skip(int.MaxValue).Skip(int.MaxValue));
    }

    [Fact]
    public async Task Nothing_to_take_is_not_asked_for()
    {
        Assert.Empty(await Sends(0, async () => await s_byName.Take(0).ToListAsync(Token)));
        Assert.Empty(await Sends(0, async () => await s_byName.Take(-1).ToListAsync(Token)));
        Assert.Empty(await Sends(0, async () => await s_byName.Take(2).Skip(2).ToListAsync(Token)));
        Assert.False(await s_byName.Take(0).AnyAsync(Token));
        Assert.Equal(0, await s_byName.Take(0).CountAsync(Token));
        Assert.Null(await s_byName.Take(0).FirstOrDefaultAsync(Token));
    }

    [Fact]
    public async Task Where_after_Take_filters_what_was_taken()
    {
        await Gives(s_byName.Take(3).Where(l => l.Age == 20), "Ben", "Cleo");
        await Gives(s_byName.Take(3).Where(l => l.Name == "Dan"));
        await Gives(s_byName.Skip(2).Where(l => l.Age == 20), "Cleo");
        await Gives(s_byName.Take(4).Where(l => l.Age >= 20).Skip(1).Where(l => l.Age > 20), "Dan");
    }

    [Fact]
    public async Task OrderBy_after_Take_orders_what_was_taken()
    {
        await Gives(s_byName.Take(3).OrderByDescending(l => l.Name), "Cleo", "Ben", "Ada");
        await Gives(s_byName.Take(3).OrderByDescending(l => l.Name).Take(2), "Cleo", "Ben");
        await Gives(s_byName.Skip(3).Take(2).OrderBy(l => l.Age), "Eve", "Dan");
    }

    [Fact]
    public async Task Terminals_see_only_the_rows_that_are_left()
    {
        Assert.Equal(3, await s_byName.Take(3).CountAsync(Token));
        Assert.Equal(2, await s_byName.Skip(4).CountAsync(Token));
        Assert.Equal(2, await s_byName.Take(3).CountAsync(l => l.Age == 20, Token));
        Assert.False(await s_byName.Skip(6).AnyAsync(Token));
        Assert.True(await s_byName.Skip(5).AnyAsync(Token));
        Assert.False(await s_byName.Take(3).AnyAsync(l => l.Name == "Dan", Token));
        Assert.True(await s_byName.Take(3).AllAsync(l => l.Age < 40, Token));
        Assert.Equal(76, await s_byName.Take(3).SumAsync(l => l.Age, Token));
        Assert.Equal(36, await s_byName.Take(3).MaxAsync(l => l.Age, Token));
        Assert.Equal(0, await s_byName.Skip(3).MinAsync(l => l.Age, Token));
        Assert.Equal(20.0, await s_byName.Skip(1).Take(2).AverageAsync(l => l.Age, Token));
        Assert.Equal("Dan", (await s_byName.Skip(3).FirstAsync(Token)).Name);
        Assert.Equal("Fay", (await s_byName.Skip(5).SingleAsync(Token)).Name);
        Assert.Equal("Cleo", (await s_byName.Take(3).FirstAsync(l => l.Name > "Ben", Token)).Name);
    }

    [Fact]
    public async Task Sync_terminals_see_only_the_rows_that_are_left()
    {
        Assert.Equal(["Ada", "Ben"], s_byName.Take(2).ToList().Select(l => l.Name));
        Assert.Equal(2, s_byName.Skip(4).Count());
        Assert.Equal(76, s_byName.Take(3).Sum(l => l.Age));
        Assert.False(s_byName.Skip(6).Any());
        Assert.Null(s_byName.Skip(6).FirstOrDefault());
        await Sends(0, async () => await s_byName.Take(0).ToListAsync(Token));
    }

    [Fact]
    public async Task A_cut_projection_is_cut()
    {
        var ages = s_byName.Select(l => l.Age);
        Assert.Equal([20, 20], await ages.Skip(1).Take(2).ToListAsync(Token));
        Assert.Equal([20], await s_byName.Skip(1).Take(2).Select(l => l.Age).Distinct().ToListAsync(Token));
        Assert.Equal(3, await ages.Take(3).CountAsync(Token));
        Assert.Equal(41, await ages.Skip(3).FirstAsync(Token));
    }

    [Fact]
    public async Task Distinct_before_a_cut_of_a_projection_comes_first()
    {
        var ages = Learner.OrderBy(l => l.Age).Select(l => l.Age).Distinct();
        Assert.Equal([0, 20, 36], await ages.Take(3).ToListAsync(Token));
        Assert.Equal([36, 41, 65], await ages.Skip(2).ToListAsync(Token));
        Assert.Equal(5, await ages.CountAsync(Token));
        Assert.Equal(2, await ages.Take(2).CountAsync(Token));
    }

    [Fact]
    public async Task Distinct_after_a_cut_of_a_projection_comes_last()
    {
        var ages = Learner.OrderBy(l => l.Age).ThenBy(l => l.Id).Select(l => l.Age);
        Assert.Equal([0, 20], (await ages.Take(3).Distinct().ToListAsync(Token)).Order());
        Assert.Equal(2, await ages.Take(3).Distinct().CountAsync(Token));
    }

    [Fact]
    public async Task A_relation_is_cut_like_a_query()
    {
        var ada = await Learner.FindByAsync(l => l.Name == "Ada", Token);
        Assert.Equal(["Cleo"], (await Sends(1, async () => await ada!.Mentees.OrderBy(l => l.Name).Skip(1).ToListAsync(Token))).Select(l => l.Name));
        Assert.Equal(["Botany"], (await Sends(1, async () => await ada!.Subjects.OrderBy(s => s.Title).Skip(1).Take(1).ToListAsync(Token))).Select(s => s.Title));
        Assert.Equal(["Algebra"], (await Sends(1, async () => await ada!.Subjects.OrderBy(s => s.Title).Take(1).Where((s, link) => link.Passed).ToListAsync(Token))).Select(s => s.Title));
        Assert.Empty(await ada!.Subjects.OrderBy(s => s.Title).Take(1).Where((s, link) => link.Grade == "B").ToListAsync(Token));
        Assert.Equal(1, await ada.Subjects.OrderBy(s => s.Title).Skip(1).CountAsync(Token));
    }

    [Fact]
    public async Task What_was_cut_can_be_loaded_with_its_relations()
    {
        var found = await Sends(3, async () => await s_byName.Take(2).Where(l => l.Active).With(l => l.Subjects).ToListAsync(Token));
        Assert.Equal([["Algebra", "Botany"], ["Algebra", "Chess"]], found.Select(l => l.Subjects.Loaded.Select(s => s.Title).Order().ToArray()));
    }
}
