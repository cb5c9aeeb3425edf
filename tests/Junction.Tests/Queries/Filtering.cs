using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries;

/// <summary>Conditions over columns: what C# means by them is what the database answers, nulls included.</summary>
public abstract class Filtering<TEngine> : QuerySuite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task Equality_compares_values_of_every_kind()
    {
        await HoldsOnlyFor(l => l.Name == "Dan", "Dan");
        await HoldsOnlyFor(l => l.Age == 20, "Ben", "Cleo");
        await HoldsOnlyFor(l => l.Steps == 10_000_000_000, "Ada");
        await HoldsOnlyFor(l => l.Height == 1.8, "Ben");
        await HoldsOnlyFor(l => l.Balance == -20.25m, "Ben");
        await HoldsOnlyFor(l => l.Born == Day(2004, 3, 1), "Cleo");
        await HoldsOnlyFor(l => l.Holiday == new DateOnly(2024, 2, 29), "Ada");
        await HoldsOnlyFor(l => l.Rank == Rank.Adept, "Cleo", "Dan");
        await HoldsOnlyFor(l => l.Former == Rank.Adept, "Ada");
        await HoldsOnlyFor(l => l.Active == false, "Cleo", "Dan");
        await HoldsOnlyFor(l => l.Verified == false, "Cleo", "Eve");
    }

    [Fact]
    public async Task Inequality_counts_null_as_different_from_every_value()
    {
        await HoldsOnlyFor(l => l.Score != 90, "Ben", "Cleo", "Eve", "Fay");
        await HoldsOnlyFor(l => l.Nick != "", "Ada", "Ben", "Dan", "Eve", "Fay");
        await HoldsOnlyFor(l => l.Verified != true, "Ben", "Cleo", "Eve", "Fay");
        await HoldsOnlyFor(l => l.Former != Rank.Novice, "Ada", "Ben", "Dan", "Eve", "Fay");
    }

    [Fact]
    public async Task A_null_constant_asks_whether_there_is_a_value()
    {
        await HoldsOnlyFor(l => l.Nick == null, "Ben");
        await HoldsOnlyFor(l => l.Score == null, "Ben", "Fay");
        await HoldsOnlyFor(l => l.Parted != null, "Ada");
        await HoldsOnlyFor(l => l.Verified == null, "Ben", "Fay");
        await HoldsOnlyFor(l => l.Holiday == null, "Ben", "Dan", "Eve", "Fay");
        await HoldsOnlyFor(l => l.Former == null, "Ben", "Dan", "Eve", "Fay");
    }

    [Theory]
    [InlineData(90, new[] { "Ada", "Dan" })]
    [InlineData(null, new[] { "Ben", "Fay" })]
    public async Task One_condition_serves_a_captured_value_and_a_captured_null(int? score, string[] names) => await HoldsOnlyFor(l => l.Score == score, names);

    [Theory]
    [InlineData("eve", new[] { "Eve" })]
    [InlineData(null, new[] { "Ben" })]
    public async Task One_condition_serves_a_captured_text_and_a_captured_null(string? nick, string[] names) => await HoldsOnlyFor(l => l.Nick == nick, names);

    [Fact]
    public async Task Order_with_null_is_false_and_its_negation_true()
    {
        await HoldsOnlyFor(l => l.Score < 1, "Cleo", "Eve");
        await HoldsOnlyFor(l => l.Score >= -7, "Ada", "Cleo", "Dan", "Eve");
        await HoldsOnlyFor(l => l.Score > (int?)null);
        await HoldsOnlyFor(l => l.Score <= (int?)null);
        await HoldsOnlyFor(l => l.Weight <= 55.5, "Ada", "Eve");
        await HoldsOnlyFor(l => l.Parted > Day(1850, 1, 1), "Ada");
        await HoldsOnlyFor(l => !(l.Score < 1) && !(l.Score >= 1), "Ben", "Fay");
    }

    [Fact]
    public async Task Numbers_of_all_kinds_have_an_order()
    {
        await HoldsOnlyFor(l => l.Age >= 36, "Ada", "Dan", "Fay");
        await HoldsOnlyFor(l => 20 < l.Age, "Ada", "Dan", "Fay");
        await HoldsOnlyFor(l => l.Steps < 0L, "Ben");
        await HoldsOnlyFor(l => l.Height > 1.7, "Ben", "Dan");
        await HoldsOnlyFor(l => l.Balance > 99.99m, "Ada", "Fay");
        await HoldsOnlyFor(l => l.Balance >= 99.99m, "Ada", "Dan", "Fay");
        await HoldsOnlyFor(l => l.Credit < 0.125m, "Cleo");
        await HoldsOnlyFor(l => l.Rank > Rank.Novice, "Ada", "Cleo", "Dan", "Fay");
    }

    [Fact]
    public async Task Texts_have_the_order_of_their_code_points()
    {
        await HoldsOnlyFor(l => l.Nick < "Z", "Cleo", "Dan");
        await HoldsOnlyFor(l => l.Nick > "Zo", "Ada", "Eve", "Fay");
        await HoldsOnlyFor(l => l.Nick >= "eve", "Eve");
        await HoldsOnlyFor(l => l.Nick == "EVE");
    }

    [Fact]
    public async Task Times_have_an_order()
    {
        await HoldsOnlyFor(l => l.Born < Day(1900, 1, 1), "Ada");
        await HoldsOnlyFor(l => l.Born >= Day(2004, 2, 29) && l.Born < Day(2004, 3, 1), "Ben");
        await HoldsOnlyFor(l => l.Born > new DateTime(2004, 2, 29, 13, 45, 59, DateTimeKind.Utc), "Ben", "Cleo", "Eve");
        await HoldsOnlyFor(l => l.Holiday <= new DateOnly(2023, 12, 31), "Cleo");
    }

    [Fact]
    public async Task Columns_compare_with_columns()
    {
        await HoldsOnlyFor(l => l.Nick == l.Name, "Dan");
        await HoldsOnlyFor(l => l.Nick != l.Name, "Ada", "Ben", "Cleo", "Eve", "Fay");
        await HoldsOnlyFor(l => l.Score > l.Age, "Ada", "Dan");
        await HoldsOnlyFor(l => l.Score == l.Age, "Eve");
        await HoldsOnlyFor(l => l.Score == l.MentorId, "Fay");
        await HoldsOnlyFor(l => l.Parted > l.Born, "Ada");
        await HoldsOnlyFor(l => l.Credit < l.Balance, "Ada", "Cleo", "Dan");
        await HoldsOnlyFor(l => l.Weight == l.Height);
    }

    [Fact]
    public async Task Two_nulls_in_columns_are_equal()
    {
        await HoldsOnlyFor(l => l.Weight == l.Weight, AllNames);
        await HoldsOnlyFor(l => l.Score == l.TownId, "Fay");
        await HoldsOnlyFor(l => l.Score != l.TownId, "Ada", "Ben", "Cleo", "Dan", "Eve");
    }

    [Fact]
    public async Task Boolean_columns_are_conditions()
    {
        await HoldsOnlyFor(l => l.Active, "Ada", "Ben", "Eve", "Fay");
        await HoldsOnlyFor(l => !l.Active, "Cleo", "Dan");
        var flag = true;
        await HoldsOnlyFor(l => l.Active == flag, "Ada", "Ben", "Eve", "Fay");
        await HoldsOnlyFor(l => l.Active != flag, "Cleo", "Dan");
        await HoldsOnlyFor(l => l.Active == (l.Age > 30), "Ada", "Cleo", "Fay");
        await HoldsOnlyFor(l => l.Active == l.Verified, "Ada", "Cleo");
    }

    [Fact]
    public async Task And_or_and_not_combine_as_in_C_sharp()
    {
        await HoldsOnlyFor(l => l.Active && l.Age > 30, "Ada", "Fay");
        await HoldsOnlyFor(l => l.Active && l.Age > 30 || l.Name == "Dan", "Ada", "Dan", "Fay");
        await HoldsOnlyFor(l => l.Active && (l.Age > 30 || l.Name == "Dan"), "Ada", "Fay");
        await HoldsOnlyFor(l => l.Age > 30 || l.Active && l.Score == 0, "Ada", "Dan", "Eve", "Fay");
        await HoldsOnlyFor(l => !(l.Active && l.Age > 30), "Ben", "Cleo", "Dan", "Eve");
        await HoldsOnlyFor(l => !(l.Score == 90 || l.Score == null), "Cleo", "Eve");
        await HoldsOnlyFor(l => !!l.Active && !(!(l.Score != null)), "Ada", "Eve");
    }

    [Fact]
    public async Task Conditions_are_put_together_at_run_time()
    {
        var wanted = Learner.Where(l => l.Active);
        if (AllNames.Length == 6) wanted = wanted.Where(l => l.Score != null);
        foreach (var letter in (string[])["x", "v"]) wanted = wanted.Where(l => l.Name != letter);
        await HoldsFor(wanted, "Ada", "Eve");
    }

    [Fact]
    public async Task Further_conditions_narrow_and_orders_between_them_stay()
    {
        var names = await Sends(1, async () => await NamesAsync(Learner.Where(l => l.Age < 50).OrderByDescending(l => l.Age).Where(l => l.Active)));
        Assert.Equal(["Ada", "Ben", "Eve"], names);
    }

    [Fact]
    public async Task A_condition_and_its_negation_part_the_records_whatever_is_null()
    {
        await HoldsOnlyFor(l => l.Score > 0 && l.Weight > 0 || l.Verified == true, "Ada", "Dan");
        await HoldsOnlyFor(l => !(l.Score > 0) || !(l.Weight < 100), "Ben", "Cleo", "Dan", "Eve", "Fay");
    }
}
