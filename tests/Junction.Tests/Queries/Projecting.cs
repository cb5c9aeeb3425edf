using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries;

/// <summary>Select: one to eight values a row, of columns and what is computed of them, to tuples and by a function.</summary>
public abstract class Projecting<TEngine> : QuerySuite<TEngine> where TEngine : IEngine
{
    private static readonly Query<Learner> s_byName = Learner.OrderBy(l => l.Name);

    [Fact]
    public async Task One_column_gives_its_values()
    {
        Assert.Equal(AllNames, await Sends(1, async () => await s_byName.Select(l => l.Name).ToListAsync(Token)));
        Assert.Equal(AllNames, s_byName.Select(l => l.Name).ToList());
        Assert.Equal([null, "", "Dan", "Zoë", "countess", "eve"], await Learner.OrderBy(l => l.Nick).Select(l => l.Nick).ToListAsync(Token));
        Assert.Equal([90, null, -7, 90, 0, null], await s_byName.Select(l => l.Score).ToListAsync(Token));
        Assert.Equal(6, (await Learner.Select(l => l.Id).ToListAsync(Token)).Distinct().Count());
    }

    [Fact]
    public async Task Values_of_every_kind_come_back_as_they_are()
    {
        var row = await Learner.Where(l => l.Name == "Ada").Select(l => (l.Steps, l.Height, l.Weight, l.Balance, l.Credit, l.Born, l.Parted, l.Holiday)).SingleAsync(Token);
        Assert.Equal((10_000_000_000L, 1.65, 55.5, 100.50m, 0.125m, Day(1815, 12, 10), Day(1852, 11, 27), new DateOnly(2024, 2, 29)), row);
        Assert.Equal((DateTimeKind.Utc, DateTimeKind.Utc), (row.Item6.Kind, row.Item7!.Value.Kind));
        var flags = await Learner.Where(l => l.Name == "Ada").Select(l => (l.Active, l.Verified, l.Rank, l.Former)).SingleAsync(Token);
        Assert.Equal((true, true, Rank.Master, Rank.Adept), flags);
        var nulls = await Learner.Where(l => l.Name == "Ben").Select(l => (l.Nick, l.Score, l.Weight, l.Credit, l.Parted, l.Holiday, l.Verified, l.Former)).SingleAsync(Token);
        Assert.Equal((null, null, null, null, null, null, null, null), nulls);
    }

    [Fact]
    public async Task Two_to_eight_columns_give_tuples()
    {
        var ada = Learner.Where(l => l.Name == "Ada");
        Assert.Equal(("Ada", 36), await ada.Select(l => (l.Name, l.Age)).SingleAsync(Token));
        Assert.Equal(("Ada", 36, 90), await ada.Select(l => (l.Name, l.Age, l.Score)).SingleAsync(Token));
        Assert.Equal(("Ada", 36, 90, true), await ada.Select(l => (l.Name, l.Age, l.Score, l.Active)).SingleAsync(Token));
        Assert.Equal(("Ada", 36, 90, true, 1.65), await ada.Select(l => (l.Name, l.Age, l.Score, l.Active, l.Height)).SingleAsync(Token));
        Assert.Equal(("Ada", 36, 90, true, 1.65, "countess"), await ada.Select(l => (l.Name, l.Age, l.Score, l.Active, l.Height, l.Nick)).SingleAsync(Token));
        Assert.Equal(("Ada", 36, 90, true, 1.65, "countess", 55.5), await ada.Select(l => (l.Name, l.Age, l.Score, l.Active, l.Height, l.Nick, l.Weight)).SingleAsync(Token));
        Assert.Equal(("Ada", 36, 90, true, 1.65, "countess", 55.5, Rank.Master), await ada.Select(l => (l.Name, l.Age, l.Score, l.Active, l.Height, l.Nick, l.Weight, l.Rank)).SingleAsync(Token));
    }

    [Fact]
    public async Task A_function_makes_what_is_wanted_of_one_to_eight_values()
    {
        var ada = Learner.Where(l => l.Name == "Ada");
        Assert.Equal("<Ada>", await ada.Select(l => l.Name, name => $"<{name}>").SingleAsync(Token));
        Assert.Equal("Ada36", await ada.Select(l => (l.Name, l.Age), (a, b) => $"{a}{b}").SingleAsync(Token));
        Assert.Equal("Ada36T", await ada.Select(l => (l.Name, l.Age, l.Active), (a, b, c) => $"{a}{b}{(c ? 'T' : 'F')}").SingleAsync(Token));
        Assert.Equal("Ada3690T", await ada.Select(l => (l.Name, l.Age, l.Score, l.Active), (a, b, c, d) => $"{a}{b}{c}{(d ? 'T' : 'F')}").SingleAsync(Token));
        Assert.Equal(10, await ada.Select(l => (l.Id * 0, l.Id * 0 + 1, l.Id * 0 + 2, l.Id * 0 + 3, l.Id * 0 + 4), (a, b, c, d, e) => a + b + c + d + e).SingleAsync(Token));
        Assert.Equal((int[])[1, 2, 3, 4, 5, 6], await ada.Select(l => (Expr.Of(1), Expr.Of(2), Expr.Of(3), Expr.Of(4), Expr.Of(5), Expr.Of(6)), (a, b, c, d, e, f) => new[] { a, b, c, d, e, f }).SingleAsync(Token));
        Assert.Equal((int[])[1, 2, 3, 4, 5, 6, 7], await ada.Select(l => (Expr.Of(1), Expr.Of(2), Expr.Of(3), Expr.Of(4), Expr.Of(5), Expr.Of(6), Expr.Of(7)), (a, b, c, d, e, f, g) => new[] { a, b, c, d, e, f, g }).SingleAsync(Token));
        Assert.Equal((int[])[1, 2, 3, 4, 5, 6, 7, 8], await ada.Select(l => (Expr.Of(1), Expr.Of(2), Expr.Of(3), Expr.Of(4), Expr.Of(5), Expr.Of(6), Expr.Of(7), Expr.Of(8)), (a, b, c, d, e, f, g, h) => new[] { a, b, c, d, e, f, g, h }).SingleAsync(Token));
    }

    [Fact]
    public async Task Computed_values_and_conditions_are_projected()
    {
        Assert.Equal([("Ada!", 37, true), ("Ben!", 21, false)], await s_byName.Take(2).Select(l => (l.Name + "!", l.Age + 1, l.Age > 30)).ToListAsync(Token));
        Assert.Equal([true, false, false, true, false, false], await s_byName.Select(l => l.Score > 0).ToListAsync(Token));
        Assert.Equal([true, true, true, true, true, true], await s_byName.Select(l => !(l.Score > 1000)).ToListAsync(Token));
        Assert.Equal([91, null, -6, 91, 1, null], await s_byName.Select(l => l.Score + 1).ToListAsync(Token));
    }

    [Fact]
    public async Task Relations_are_counted_and_summed_beside_columns()
    {
        var rows = await Sends(1, async () => await s_byName.Select(l => (l.Name, l.Subjects.Count(), l.Sittings.Sum(s => s.Points), l.Subjects.Max((s, link) => link.Mark), l.Subjects.Any(s => s.Title == "Chess"))).ToListAsync(Token));
        Assert.Equal([("Ada", 2, 15, 9.5, false), ("Ben", 2, -2, null, true), ("Cleo", 1, 8, 7.25, false), ("Dan", 0, 0, null, false), ("Eve", 1, 0, null, true), ("Fay", 0, 0, null, false)], rows);
    }

    [Fact]
    public async Task A_relation_projects_targets_and_links()
    {
        var ada = (await Learner.FindByAsync(l => l.Name == "Ada", Token))!;
        Assert.Equal([("Algebra", "A", 10), ("Botany", "B", 5)], await Sends(1, async () => await ada.Subjects.OrderBy(s => s.Title).Select((s, link) => (s.Title, link.Grade, link.Points)).ToListAsync(Token)));
        Assert.Equal(["Algebra:A", "Botany:B"], await ada.Subjects.OrderBy(s => s.Title).Select((s, link) => (s.Title, link.Grade), (title, grade) => $"{title}:{grade}").ToListAsync(Token));
        Assert.Equal(["A", "B"], await ada.Subjects.OrderBy((s, link) => link.Grade).Select((s, link) => link.Grade).ToListAsync(Token));
        Assert.Equal(["Ben", "Cleo"], await ada.Mentees.OrderBy(l => l.Name).Select(l => l.Name).ToListAsync(Token));
    }

    [Fact]
    public async Task Terminals_of_a_projection()
    {
        var ages = s_byName.Select(l => l.Age);
        var none = Learner.Where(l => l.Age < 0).Select(l => l.Age);
        Assert.Equal((36, 36), (await ages.FirstAsync(Token), ages.First()));
        Assert.Equal((36, 36), (await ages.FirstOrDefaultAsync(Token), ages.FirstOrDefault()));
        Assert.Equal((0, 0), (await none.FirstOrDefaultAsync(Token), none.FirstOrDefault()));
        Assert.Equal((36, 36), (await ages.Take(1).SingleAsync(Token), ages.Take(1).Single()));
        Assert.Equal((0, 0), (await none.SingleOrDefaultAsync(Token), none.SingleOrDefault()));
        Assert.Equal((6, 6), (await ages.CountAsync(Token), ages.Count()));
        Assert.Equal((5, 5), (await ages.Distinct().CountAsync(Token), ages.Distinct().Count()));
        Assert.Equal((0, 0), (await none.CountAsync(Token), none.Distinct().Count()));
        await Assert.ThrowsAsync<RecordNotFoundException>(async () => await none.FirstAsync(Token));
        Assert.Throws<RecordNotFoundException>(() => none.First());
        await Assert.ThrowsAsync<RecordNotFoundException>(async () => await none.SingleAsync(Token));
        Assert.Throws<RecordNotFoundException>(() => none.Single());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await ages.SingleAsync(Token));
        Assert.Throws<InvalidOperationException>(() => ages.SingleOrDefault());
        Assert.Empty(await none.ToListAsync(Token));
        Assert.Empty(none.ToList());
    }

    [Fact]
    public async Task Distinct_keeps_each_row_of_values_once_nulls_included()
    {
        Assert.Equal([null, -7, 0, 90], await Learner.OrderBy(l => l.Score).Select(l => l.Score).Distinct().ToListAsync(Token));
        Assert.Equal([(20, false), (20, true)], await Learner.Where(l => l.Age == 20).OrderBy(l => l.Age).ThenBy(l => l.Active).Select(l => (l.Age, l.Active)).Distinct().ToListAsync(Token));
        Assert.Equal(4, await Learner.Select(l => l.Score).Distinct().Distinct().CountAsync(Token));
    }

    [Fact]
    public async Task Distinct_keeps_the_order_of_the_first_even_by_what_is_not_selected()
    {
        Assert.Equal([36, 20, 41, 0, 65], await Sends(1, async () => await s_byName.Select(l => l.Age).Distinct().ToListAsync(Token)));
        Assert.Equal([20, 41], await s_byName.Select(l => l.Age).Distinct().Skip(1).Take(2).ToListAsync(Token));
        Assert.Equal([(true, 1), (false, 1)], await s_byName.Select(l => (l.Active, Expr.Of(1))).Distinct().ToListAsync(Token));
        Assert.Equal([90, null, -7, 0], await Learner.OrderByDescending(l => l.Rank).ThenBy(l => l.Name).Select(l => l.Score).Distinct().ToListAsync(Token));
    }

    [Fact]
    public async Task A_value_that_is_null_where_its_type_has_none_says_so()
    {
        // Dan and Fay live nowhere: the name of their town is null, its key has no null to be.
        Assert.Equal(["Aldo", "Bree", "Nowhere", null, "Aldo", null], await s_byName.Select(l => l.Town.Name).ToListAsync(Token));
        Assert.Equal([1, 2, 3, null, 1, null], await s_byName.Select(l => l.Town.Id.AsNullable()).ToListAsync(Token));
        await Assert.ThrowsAnyAsync<JunctionException>(async () => await s_byName.Select(l => l.Town.Id).ToListAsync(Token));
    }

    [Fact]
    public async Task A_projection_is_read_as_it_comes()
    {
        var names = new List<string>();
        await foreach (var name in s_byName.Select(l => l.Name)) names.Add(name);
        await foreach (var name in s_byName.Select(l => l.Name).AsAsyncEnumerable(Token)) names.Add(name);
        foreach (var name in s_byName.Select(l => l.Name)) names.Add(name);
        Assert.Equal([.. AllNames, .. AllNames, .. AllNames], names);
    }

    [Fact]
    public void A_projection_shows_its_SQL()
    {
        var names = s_byName.Select(l => l.Name);
        Assert.Equal(names.ToSql(), names.ToString());
        Assert.StartsWith("SELECT", names.ToString());
    }
}
