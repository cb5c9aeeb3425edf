using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries;

/// <summary>The order of rows: by values of every kind, nulls first ascending and last descending, texts by code points.</summary>
public abstract class Ordering<TEngine> : QuerySuite<TEngine> where TEngine : IEngine
{
    private async Task Orders(Query<Learner> query, params string[] names) => Assert.Equal(names, await Sends(1, async () => await NamesAsync(query)));

    [Fact]
    public async Task Values_of_every_kind_have_their_order()
    {
        await Orders(Learner.OrderBy(l => l.Name), AllNames);
        await Orders(Learner.OrderByDescending(l => l.Name), [.. AllNames.Reverse()]);
        await Orders(Learner.OrderBy(l => l.Steps), "Ben", "Cleo", "Fay", "Dan", "Eve", "Ada");
        await Orders(Learner.OrderBy(l => l.Height), "Eve", "Fay", "Ada", "Cleo", "Dan", "Ben");
        await Orders(Learner.OrderBy(l => l.Balance), "Ben", "Cleo", "Eve", "Dan", "Ada", "Fay");
        await Orders(Learner.OrderBy(l => l.Born), "Ada", "Fay", "Dan", "Ben", "Cleo", "Eve");
        await Orders(Learner.OrderBy(l => l.Active).ThenBy(l => l.Id), "Cleo", "Dan", "Ada", "Ben", "Eve", "Fay");
        await Orders(Learner.OrderByDescending(l => l.Rank).ThenBy(l => l.Id), "Ada", "Fay", "Cleo", "Dan", "Ben", "Eve");
    }

    [Fact]
    public async Task What_repeats_an_order_is_left_out()
    {
        await Orders(Learner.OrderByDescending(l => l.Name.ToUpper()).ThenBy(l => l.Name.ToUpper()).ThenBy(l => l.Id), [.. AllNames.Reverse()]);
        var sent = Assert.Single(Sql.Statements);
        Assert.Equal(sent.IndexOf("UPPER(", StringComparison.OrdinalIgnoreCase), sent.LastIndexOf("UPPER(", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Nulls_come_first_ascending_and_last_descending()
    {
        await Orders(Learner.OrderBy(l => l.Score).ThenBy(l => l.Id), "Ben", "Fay", "Cleo", "Eve", "Ada", "Dan");
        await Orders(Learner.OrderByDescending(l => l.Score).ThenBy(l => l.Id), "Ada", "Dan", "Eve", "Cleo", "Ben", "Fay");
        await Orders(Learner.OrderBy(l => l.Credit).ThenBy(l => l.Id), "Ben", "Eve", "Fay", "Cleo", "Ada", "Dan");
        await Orders(Learner.OrderBy(l => l.Holiday).ThenByDescending(l => l.Id), "Fay", "Eve", "Dan", "Ben", "Cleo", "Ada");
        await Orders(Learner.OrderBy(l => l.Verified).ThenBy(l => l.Id), "Ben", "Fay", "Cleo", "Eve", "Ada", "Dan");
    }

    [Fact]
    public async Task Texts_are_ordered_by_their_code_points()
    {
        await Orders(Learner.OrderBy(l => l.Nick), "Ben", "Cleo", "Dan", "Fay", "Ada", "Eve");
        await Learner.All.FirstAsync(Token);
        // UTF-16 would put the emoji, a surrogate pair, before U+FB01; code points put it after.
        foreach (var title in (string[])["\U0001F600", "\uFB01", "é", "e", "E", "Z", "", " "]) await Subject.CreateAsync(new() { Title = title, Credits = 99 }, Token);
        var titles = await Subject.Where(s => s.Credits == 99).OrderBy(s => s.Title).Select(s => s.Title).ToListAsync(Token);
        Assert.Equal(["", " ", "E", "Z", "e", "é", "\uFB01", "\U0001F600"], titles);
    }

    [Fact]
    public async Task Later_keys_decide_among_equals_and_each_has_its_direction()
    {
        await Orders(Learner.OrderBy(l => l.Age).ThenBy(l => l.Name), "Eve", "Ben", "Cleo", "Ada", "Dan", "Fay");
        await Orders(Learner.OrderBy(l => l.Age).ThenByDescending(l => l.Name), "Eve", "Cleo", "Ben", "Ada", "Dan", "Fay");
        await Orders(Learner.OrderByDescending(l => l.Active).ThenByDescending(l => l.Rank).ThenBy(l => l.Age), "Ada", "Fay", "Eve", "Ben", "Cleo", "Dan");
    }

    [Fact]
    public async Task Another_OrderBy_replaces_the_order() =>
        await Orders(Learner.OrderBy(l => l.Age).ThenBy(l => l.Name).OrderByDescending(l => l.Height), "Ben", "Dan", "Cleo", "Ada", "Fay", "Eve");

    [Fact]
    public async Task Computed_values_and_conditions_are_keys()
    {
        await Orders(Learner.OrderBy(l => l.Age % 10).ThenBy(l => l.Id), "Ben", "Cleo", "Eve", "Dan", "Fay", "Ada");
        await Orders(Learner.OrderBy(l => l.Name == "Dan").ThenByDescending(l => l.Name), "Fay", "Eve", "Cleo", "Ben", "Ada", "Dan");
        await Orders(Learner.OrderBy(l => l.Score > 0).ThenBy(l => l.Id), "Ben", "Cleo", "Eve", "Fay", "Ada", "Dan");
        await Orders(Learner.OrderBy(l => l.Name.Length).ThenBy(l => l.Id), "Ada", "Ben", "Dan", "Eve", "Fay", "Cleo");
    }

    [Fact]
    public async Task Relations_are_keys()
    {
        await Orders(Learner.OrderByDescending(l => l.Subjects.Count()).ThenBy(l => l.Name), "Ada", "Ben", "Cleo", "Eve", "Dan", "Fay");
        await Orders(Learner.OrderBy(l => l.Sittings.Max(s => s.Points)).ThenBy(l => l.Id), "Dan", "Eve", "Fay", "Ben", "Cleo", "Ada");
        await Orders(Learner.OrderBy(l => l.Subjects.Any(s => s.Title == "Chess")).ThenBy(l => l.Id), "Ada", "Cleo", "Dan", "Fay", "Ben", "Eve");
    }

    [Fact]
    public async Task Links_order_the_targets_of_a_relation()
    {
        var ada = await Learner.FindByAsync(l => l.Name == "Ada", Token);
        Assert.Equal(["Botany", "Algebra"], (await ada!.Subjects.OrderBy((s, link) => link.Points).ToListAsync(Token)).Select(s => s.Title));
        Assert.Equal(["Algebra", "Botany"], (await ada.Subjects.OrderByDescending((s, link) => link.Points).ThenBy(s => s.Title).ToListAsync(Token)).Select(s => s.Title));
        var algebra = await Subject.FindByAsync(s => s.Title == "Algebra", Token);
        Assert.Equal(["Cleo", "Ada", "Ben"], (await algebra!.Learners.OrderBy((l, link) => link.Grade).ThenByDescending((l, link) => l.Name).ToListAsync(Token)).Select(l => l.Name));
    }

    [Fact]
    public async Task Distinct_targets_keep_the_place_of_their_first_link()
    {
        var algebra = (await Subject.FindByAsync(s => s.Title == "Algebra", Token))!;
        var found = algebra.Learners.OrderByDescending((l, link) => link.Points).Distinct();
        Assert.Equal(["Ada", "Cleo", "Ben"], await Sends(1, async () => await NamesAsync(found)));
        Assert.Equal(["Cleo"], await NamesAsync(found.Skip(1).Take(1)));
        Assert.Equal(["Ben", "Cleo"], await NamesAsync(found.Where(l => l.Age == 20).OrderBy(l => l.Name)));
        Assert.Equal(["Ada", "Ben", "Cleo"], await NamesAsync(algebra.Learners.OrderBy(l => l.Name).Distinct()));
        Assert.Equal(["Cleo", "Ada"], await NamesAsync(algebra.Learners.OrderBy((l, link) => link.HeldOn).ThenBy(l => l.Name).Take(2).Distinct()));
    }
}
