using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries;

/// <summary>A query is a value: every verb makes another, and any number of threads may run the same one.</summary>
public abstract class Immutability<TEngine> : QuerySuite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task No_verb_changes_the_query_it_is_called_on()
    {
        var query = Learner.Where(l => l.Age >= 20).OrderBy(l => l.Name);
        var sql = query.ToSql();
        string[] names = ["Ada", "Ben", "Cleo", "Dan", "Fay"];
        _ = query.Where(l => l.Active);
        _ = query.OrderByDescending(l => l.Name);
        _ = query.ThenBy(l => l.Age);
        _ = query.Skip(1);
        _ = query.Take(1);
        _ = query.Distinct();
        _ = query.With(l => l.Subjects);
        _ = query.Loading(LoadMode.Throw);
        _ = query.Select(l => l.Name);
        Assert.Equal("Ada", (await query.FirstAsync(Token)).Name);
        Assert.Equal(5, await query.CountAsync(Token));
        Assert.True(await query.AnyAsync(l => l.Name == "Dan", Token));
        Assert.Equal(sql, query.ToSql());
        Assert.Equal(names, await Sends(1, async () => await NamesAsync(query)));
        Assert.Equal(names, await Sends(1, async () => await NamesAsync(query)));
    }

    [Fact]
    public async Task No_verb_changes_a_projection()
    {
        var ages = Learner.OrderBy(l => l.Name).Select(l => l.Age);
        _ = ages.Distinct();
        _ = ages.Take(1);
        _ = ages.Skip(3);
        Assert.Equal([36, 20, 20, 41, 0, 65], await ages.ToListAsync(Token));
        Assert.Equal([36, 20, 20, 41, 0, 65], await ages.ToListAsync(Token));
    }

    [Fact]
    public async Task Branches_of_one_query_do_not_know_of_each_other()
    {
        var adults = Learner.Where(l => l.Age >= 20);
        var (active, resting) = (adults.Where(l => l.Active), adults.Where(l => !l.Active));
        await HoldsFor(active, "Ada", "Ben", "Fay");
        await HoldsFor(resting, "Cleo", "Dan");
        await HoldsFor(adults, "Ada", "Ben", "Cleo", "Dan", "Fay");
    }

    [Fact]
    public async Task What_is_captured_is_taken_when_the_query_is_made()
    {
        var age = 20;
        var query = Learner.Where(l => l.Age == age);
        age = 41;
        await HoldsFor(query, "Ben", "Cleo");
        await HoldsFor(Learner.Where(l => l.Age == age), "Dan");
    }

    [Fact]
    public async Task The_rows_are_those_of_the_moment_it_runs()
    {
        var query = Learner.Where(l => l.Age == 20);
        await HoldsFor(query, "Ben", "Cleo");
        await Db.ExecuteAsync($"UPDATE learners SET age = {20} WHERE name = {"Dan"}", Token);
        await HoldsFor(query, "Ben", "Cleo", "Dan");
    }

    [Fact]
    public async Task Threads_share_a_query()
    {
        var query = Learner.Where(l => l.Subjects.Any((s, link) => link.Grade != "C") && l.Town.Name != "Bree").OrderBy(l => l.Name);
        var names = query.Select(l => (l.Name, l.Subjects.Count()));
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                Assert.Equal(["Ada", "Cleo", "Eve"], await NamesAsync(query));
                Assert.Equal([("Ada", 2), ("Cleo", 1), ("Eve", 1)], await names.ToListAsync(Token));
                Assert.Equal("Cleo", (await query.Skip(1).FirstAsync(Token)).Name);
            }
        }, Token)));
    }

    [Fact]
    public async Task Threads_make_queries_of_one_shape_at_once()
    {
        // The first use of a column, a path or a depth makes what later uses share.
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
        {
            var age = i % 2 == 0 ? 20 : 41;
            var found = await NamesAsync(Learner.Where(l => l.Age == age && l.Mentees.None(a => a.Mentees.Any(b => b.Mentees.Any(c => c.Mentees.Any(d => d.Town.Country.Name == l.Name))))).OrderBy(l => l.Id));
            Assert.Equal(i % 2 == 0 ? ["Ben", "Cleo"] : ["Dan"], found);
        }, Token)));
    }

    [Fact]
    public async Task Records_of_two_runs_are_different_objects()
    {
        var query = Learner.Where(l => l.Name == "Ada");
        Assert.NotSame(await query.SingleAsync(Token), await query.SingleAsync(Token));
    }

    [Fact]
    public async Task A_query_runs_on_the_database_in_use_unless_it_names_one()
    {
        await using var other = TEngine.Open();
        await other.Schema.CreateAsync(Token);
        var query = Learner.OrderBy(l => l.Name);
        Assert.Equal(0, await query.On(other).CountAsync(Token));
        Assert.Equal(0, await other.Query<Learner>().CountAsync(Token));
        Assert.Equal(6, await query.CountAsync(Token));
        using (other.Use())
        {
            Assert.Equal(0, await query.CountAsync(Token));
            Assert.Equal(6, await query.On(Db).CountAsync(Token));
            Assert.Equal(6, await Db.Query<Learner>().Where(l => l.Age < 100).CountAsync(Token));
        }
        Assert.Equal(6, await query.CountAsync(Token));
    }
}
