using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries;

/// <summary>Whether a value is in a list: of any size, empty, with nulls, of every type, of several columns.</summary>
public abstract class Lists<TEngine> : QuerySuite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task An_empty_list_holds_nothing_and_its_negation_everything()
    {
        int[] none = [];
        await HoldsOnlyFor(l => none.Contains(l.Id));
        await HoldsOnlyFor(l => !none.Contains(l.Id), AllNames);
        await HoldsOnlyFor(l => new List<int?>().Contains(l.Score));
        await HoldsOnlyFor(l => !Array.Empty<string>().Contains(l.Nick), AllNames);
        await HoldsOnlyFor(l => none.Contains(l.Id) || l.Name == "Dan", "Dan");
        await HoldsOnlyFor(l => l.Subjects.Any(s => none.Contains(s.Id)));
        await HoldsOnlyFor(l => l.Subjects.All(s => !none.Contains(s.Id)), AllNames);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(32_767)]
    [InlineData(65_536)]
    [InlineData(100_000)]
    public async Task A_list_has_any_size(int size)
    {
        var ids = Enumerable.Range(2, size).ToArray(); // not Ada's, which is 1
        string[] found = size == 1 ? ["Ben"] : ["Ben", "Cleo", "Dan", "Eve", "Fay"];
        await HoldsOnlyFor(l => ids.Contains(l.Id), found);
        var texts = Enumerable.Range(0, size - 1).Select(i => $"text {i}").Append("Dan").ToList();
        await HoldsOnlyFor(l => texts.Contains(l.Nick), "Dan");
        var numbers = Enumerable.Range(1_000, size - 1).Select(i => (int?)i).Append(null).ToHashSet();
        await HoldsOnlyFor(l => numbers.Contains(l.Score), "Ben", "Fay");
        Assert.Equal(found.Length, await Learner.CountAsync(l => ids.Contains(l.Id), Token));
        await HoldsFor(Learner.Where(l => l.Admired.Any(a => ids.Contains(a.Id))), size == 1 ? ["Ada", "Eve"] : ["Ada", "Dan", "Eve"]);
    }

    [Fact]
    public async Task A_null_in_a_list_is_equal_to_null()
    {
        await HoldsOnlyFor(l => new int?[] { 90, null }.Contains(l.Score), "Ada", "Ben", "Dan", "Fay");
        await HoldsOnlyFor(l => new int?[] { 90 }.Contains(l.Score), "Ada", "Dan");
        await HoldsOnlyFor(l => new int[] { 90 }.Contains(l.Score), "Ada", "Dan");
        await HoldsOnlyFor(l => new int?[] { null }.Contains(l.Score), "Ben", "Fay");
        await HoldsOnlyFor(l => new int?[] { null }.Contains(l.Age));
        await HoldsOnlyFor(l => new string?[] { null, "" }.Contains(l.Nick), "Ben", "Cleo");
        await HoldsOnlyFor(l => new string?[] { null, "Dan" }.Contains(l.Name), "Dan");
    }

    [Fact]
    public async Task Lists_of_every_type_match()
    {
        await HoldsOnlyFor(l => new long[] { 42, 10_000_000_000 }.Contains(l.Steps), "Ada", "Eve");
        await HoldsOnlyFor(l => new[] { 1.8, 0.5 }.Contains(l.Height), "Ben", "Eve");
        await HoldsOnlyFor(l => new double?[] { 60, null }.Contains(l.Weight), "Ben", "Cleo", "Dan", "Fay");
        await HoldsOnlyFor(l => new[] { 100.5m, -20.250m, 7.777m }.Contains(l.Balance), "Ada", "Ben");
        await HoldsOnlyFor(l => new decimal?[] { 0.125m, 12m }.Contains(l.Credit), "Ada", "Dan");
        await HoldsOnlyFor(l => new[] { Day(2004, 3, 1), Day(1960, 1, 1), Day(1999, 9, 9) }.Contains(l.Born), "Cleo", "Fay");
        await HoldsOnlyFor(l => new DateOnly?[] { new(2024, 2, 29) }.Contains(l.Holiday), "Ada");
        await HoldsOnlyFor(l => new[] { Rank.Adept }.Contains(l.Rank), "Cleo", "Dan");
        await HoldsOnlyFor(l => new Rank?[] { Rank.Adept, null }.Contains(l.Former), "Ada", "Ben", "Dan", "Eve", "Fay");
        await HoldsOnlyFor(l => new bool?[] { true, null }.Contains(l.Verified), "Ada", "Ben", "Dan", "Fay");
        await HoldsOnlyFor(l => new[] { true }.Contains(l.Active), "Ada", "Ben", "Eve", "Fay");
        await HoldsOnlyFor(l => new long[] { 36, 5_000_000_000 }.Contains(l.Age), "Ada");
    }

    [Fact]
    public async Task Lists_of_rows_match_several_columns_together()
    {
        await HoldsOnlyFor(l => new[] { (20, true), (41, true) }.Contains((l.Age, l.Active)), "Ben");
        await HoldsOnlyFor(l => new (int?, string?)[] { (null, null), (90, "Dan"), (0, "x") }.Contains((l.Score, l.Nick)), "Ben", "Dan");
        await HoldsOnlyFor(l => new[] { (20, true, "Ben"), (20, true, "Cleo") }.Contains((l.Age, l.Active, l.Name)), "Ben");
    }

    [Fact]
    public async Task Computed_values_and_paths_are_looked_up()
    {
        await HoldsOnlyFor(l => new[] { 21, 66 }.Contains(l.Age + 1), "Ben", "Cleo", "Fay");
        await HoldsOnlyFor(l => new[] { "Aldo", null }.Contains(l.Town.Name), "Ada", "Dan", "Eve", "Fay");
        await HoldsOnlyFor(l => new[] { 2 }.Contains(l.Subjects.Count()), "Ada", "Ben");
        await HoldsOnlyFor(l => l.Subjects.Any((s, link) => new[] { "A" }.Contains(link.Grade)), "Ada", "Cleo");
    }

    [Fact]
    public async Task The_length_of_a_list_is_no_part_of_the_SQL_where_it_travels_as_one_parameter()
    {
        var (one, three) = (new[] { 1 }, new[] { 1, 2, 3 });
        await HoldsFor(Learner.Where(l => one.Contains(l.Id)), "Ada");
        await HoldsFor(Learner.Where(l => three.Contains(l.Id)), "Ada", "Ben", "Cleo");
        Assert.Equal(Learner.Where(l => one.Contains(l.Id)).ToSql(), Learner.Where(l => three.Contains(l.Id)).ToSql());
    }

    [Fact]
    public async Task A_query_keeps_the_list_it_was_made_with()
    {
        var ids = new List<int> { 1 };
        var query = Learner.Where(l => ids.Contains(l.Id));
        ids.Add(2);
        await HoldsFor(query, "Ada");
    }
}
