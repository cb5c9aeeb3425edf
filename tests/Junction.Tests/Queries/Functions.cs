using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries;

/// <summary>What is computed of texts, numbers and nulls: C#'s results.</summary>
public abstract class Functions<TEngine> : QuerySuite<TEngine> where TEngine : IEngine
{
    private static readonly Query<Learner> s_all = Learner.OrderBy(l => l.Id);

    private static async Task Gives<T>(Projection<T> projection, params T[] values) => Assert.Equal(values, await projection.ToListAsync(Token));

    [Fact]
    public async Task Texts_contain_start_and_end()
    {
        await HoldsOnlyFor(l => l.Name.Contains("e"), "Ben", "Cleo", "Eve");
        await HoldsOnlyFor(l => l.Name.StartsWith("E"), "Eve");
        await HoldsOnlyFor(l => l.Name.EndsWith("n"), "Ben", "Dan");
        await HoldsOnlyFor(l => l.Name.Contains("E"), "Eve");
        await HoldsOnlyFor(l => l.Nick.Contains(""), "Ada", "Cleo", "Dan", "Eve", "Fay"); // every text contains nothing; null is no text
        await HoldsOnlyFor(l => l.Nick.StartsWith(l.Name), "Dan");
        await HoldsOnlyFor(l => l.Name.EndsWith(l.Nick), "Cleo", "Dan");
        await HoldsOnlyFor(l => "Ada and Eve".Contains(l.Name), "Ada", "Eve");
        await HoldsOnlyFor(l => l.Nick.Contains((string?)null));
        await HoldsOnlyFor(l => l.Nick.Contains('o'), "Ada", "Fay");
    }

    [Fact]
    public async Task Nothing_in_a_text_is_a_pattern()
    {
        foreach (var title in (string[])["100%", "100x", "a_b", "axb", @"back\slash", "[ab]", "a*b?", "'quoted'", "\"double\""]) await Subject.CreateAsync(new() { Title = title, Credits = 50 }, Token);
        var some = Subject.Where(s => s.Credits == 50);
        Assert.Equal("100%", (await some.SingleAsync(s => s.Title.Contains("%"), Token)).Title);
        Assert.Equal("100%", (await some.SingleAsync(s => s.Title.EndsWith("0%"), Token)).Title);
        Assert.Equal("a_b", (await some.SingleAsync(s => s.Title.Contains("_"), Token)).Title);
        Assert.Equal("a_b", (await some.SingleAsync(s => s.Title.StartsWith("a_"), Token)).Title);
        Assert.Equal(@"back\slash", (await some.SingleAsync(s => s.Title.Contains(@"\"), Token)).Title);
        Assert.Equal("[ab]", (await some.SingleAsync(s => s.Title.StartsWith("[ab"), Token)).Title);
        Assert.Equal("a*b?", (await some.SingleAsync(s => s.Title.Contains("*b?"), Token)).Title);
        Assert.Equal("'quoted'", (await some.SingleAsync(s => s.Title.Contains("'"), Token)).Title);
        Assert.Equal("\"double\"", (await some.SingleAsync(s => s.Title.EndsWith("\""), Token)).Title);
    }

    [Fact]
    public async Task Texts_change_their_case_and_lose_white_space()
    {
        await Gives(s_all.Select(l => l.Nick.ToUpper()).Take(5), "COUNTESS", null, "", "DAN", "EVE");
        await Gives(s_all.Select(l => l.Name.ToLower()), "ada", "ben", "cleo", "dan", "eve", "fay");
        await HoldsOnlyFor(l => l.Nick.ToLower() == l.Name.ToLower(), "Dan", "Eve");
        await Gives(s_all.Take(1).Select(l => ("\t " + l.Name + "\u00A0\u3000\n").Trim()), "Ada");
        await Gives(s_all.Take(1).Select(l => (("  " + l.Name + "  ").TrimStart(), ("  " + l.Name + "  ").TrimEnd())), ("Ada  ", "  Ada"));
    }

    [Fact]
    public async Task Lengths_and_positions_count_characters()
    {
        await Gives(s_all.Select(l => l.Name.Length), 3, 3, 4, 3, 3, 3);
        await HoldsOnlyFor(l => l.Nick.Length > 3, "Ada");
        await HoldsOnlyFor(l => l.Nick.Length == 0, "Cleo");
        await Gives(s_all.Select(l => l.Name.IndexOf("a")), 2, -1, -1, 1, -1, 1);
    }

    [Fact]
    public async Task Parts_are_taken_from_the_position_that_C_sharp_counts()
    {
        await Gives(s_all.Take(3).Select(l => l.Name.Substring(1)), "da", "en", "leo");
        await Gives(s_all.Take(3).Select(l => l.Name.Substring(0, 2)), "Ad", "Be", "Cl");
        await Gives(s_all.Take(3).Select(l => l.Name.Substring(l.Name.Length - 1)), "a", "n", "o");
        await Gives(s_all.Take(3).Select(l => l.Name.Substring(2, 5)), "a", "n", "eo"); // fewer where the text ends
        await Gives(s_all.Take(3).Select(l => l.Name.Replace("e", "<e>")), "Ada", "B<e>n", "Cl<e>o");
        await Gives(s_all.Take(3).Select(l => l.Nick.Replace("count", "")), "ess", null, "");
    }

    [Fact]
    public async Task Texts_are_joined_and_null_adds_nothing()
    {
        await Gives(s_all.Select(l => l.Name + "/" + l.Nick), "Ada/countess", "Ben/", "Cleo/", "Dan/Dan", "Eve/eve", "Fay/Zoë");
        await Gives(s_all.Take(2).Select(l => "(" + l.Nick + ")"), "(countess)", "()");
        await HoldsOnlyFor(l => l.Name + l.Nick == "Ben", "Ben");
        await HoldsOnlyFor(l => l.Nick + "!" == "!", "Ben", "Cleo");
    }

    [Fact]
    public async Task Whole_numbers_are_computed_as_in_C_sharp()
    {
        await Gives(s_all.Select(l => l.Score + 1), 91, null, -6, 91, 1, null);
        await Gives(s_all.Select(l => l.Score / 2), 45, null, -3, 45, 0, null); // toward zero
        await Gives(s_all.Select(l => l.Score % 4), 2, null, -3, 2, 0, null); // the sign of the dividend
        await Gives(s_all.Select(l => -l.Score), -90, null, 7, -90, 0, null);
        await Gives(s_all.Select(l => l.Score * l.Age), 3240, null, -140, 3690, 0, null);
        await Gives(s_all.Select(l => l.Score - l.Age), 54, null, -27, 49, 0, null);
        await Gives(s_all.Select(l => l.Score.Abs()), 90, null, 7, 90, 0, null);
        await Gives(s_all.Select(l => (l.Age + 1) * 2 - l.Age / 3), 62, 36, 36, 71, 2, 111);
        await Gives(s_all.Select(l => l.Steps * 2), 20_000_000_000, -6, 0, 14, 84, 2);
    }

    [Fact]
    public async Task Kinds_of_numbers_mix_where_C_sharp_widens()
    {
        await Gives(s_all.Select(l => l.Age + l.Steps), 10_000_000_036, 17, 20, 48, 42, 66);
        await Gives(s_all.Take(2).Select(l => l.Age * l.Height), 36 * 1.65, 20 * 1.8);
        await Gives(s_all.Take(2).Select(l => l.Age / 8.0), 4.5, 2.5);
        await Gives(s_all.Take(2).Select(l => l.Age * l.Balance), 3618.00m, -405.00m);
        await HoldsOnlyFor(l => l.Age > l.Steps, "Ben", "Cleo", "Dan", "Fay");
        await HoldsOnlyFor(l => l.Age == l.Weight || l.Age > 40.5, "Dan", "Fay");
        await HoldsOnlyFor(l => l.Steps == 7, "Dan");
        await HoldsOnlyFor(l => l.Balance > 99, "Ada", "Dan", "Fay");
    }

    [Fact]
    public async Task Decimals_are_exact()
    {
        await Gives(s_all.Select(l => l.Balance + 0.005m), 100.505m, -20.245m, 0.005m, 99.995m, 0.015m, 1000.005m);
        await Gives(s_all.Select(l => l.Balance - l.Credit), 100.375m, null, 1.5m, 87.99m, null, null);
        await Gives(s_all.Select(l => l.Balance * 0.1m), 10.050m, -2.025m, 0m, 9.999m, 0.001m, 100m);
        await Gives(s_all.Take(2).Select(l => l.Balance / 4), 25.125m, -5.0625m);
        await Gives(s_all.Take(2).Select(l => l.Balance % 3), 1.50m, -2.25m);
        await HoldsOnlyFor(l => l.Balance * 3 == 0.03m, "Eve");
        await HoldsOnlyFor(l => l.Balance + l.Credit == 100.625m, "Ada");
    }

    [Fact]
    public async Task Numbers_are_rounded()
    {
        var fay = Learner.Where(l => l.Name == "Fay");
        await Gives(s_all.Select(l => l.Balance.Round()), 101m, -20m, 0m, 100m, 0m, 1000m); // half away from zero
        await Gives(s_all.Select(l => l.Credit.Round(2)), 0.13m, null, -1.5m, 12m, null, null);
        await Gives(s_all.Select(l => l.Balance.Floor()), 100m, -21m, 0m, 99m, 0m, 1000m);
        await Gives(s_all.Select(l => l.Balance.Ceiling()), 101m, -20m, 0m, 100m, 1m, 1000m);
        await Gives(s_all.Select(l => l.Weight.Floor()), 55, null, 60, null, 3, null);
        await Gives(s_all.Select(l => l.Weight.Ceiling()), 56, null, 60, null, 4, null);
        await Gives(s_all.Select(l => l.Weight.Round()), 56, null, 60, null, 3, null);
        await Gives(fay.Select(l => (l.Height.Round(1), (l.Height - 3).Abs())), (1.6, 1.4));
        await HoldsOnlyFor(l => l.Balance.Abs() > 20, "Ada", "Ben", "Dan", "Fay");
    }

    [Fact]
    public async Task Coalesce_takes_the_first_that_is_not_null()
    {
        await Gives(s_all.Select(l => l.Score.Coalesce(-1)), 90, -1, -7, 90, 0, -1);
        await Gives(s_all.Select(l => l.Score.Coalesce(l.Age)), 90, 20, -7, 90, 0, 65);
        await Gives(s_all.Select(l => l.Nick.Coalesce(l.Name)), "countess", "Ben", "", "Dan", "eve", "Zoë");
        await Gives(s_all.Select(l => l.Nick.Coalesce("none") + "."), "countess.", "none.", ".", "Dan.", "eve.", "Zoë.");
        await Gives(s_all.Select(l => l.Score.Coalesce(l.MentorId).Coalesce(7)), 90, 1, -7, 90, 0, 7);
        await Gives(s_all.Select(l => l.Credit.Coalesce(l.Balance)), 0.125m, -20.25m, -1.5m, 12m, 0.01m, 1000m);
        await HoldsOnlyFor(l => l.Verified.Coalesce(false), "Ada", "Dan");
        await HoldsOnlyFor(l => l.Verified.Coalesce(true), "Ada", "Ben", "Dan", "Fay");
        await HoldsOnlyFor(l => l.Score.GetValueOrDefault() == 0, "Ben", "Eve", "Fay");
        await HoldsOnlyFor(l => l.Score.HasValue && l.Score.Value > 0, "Ada", "Dan");
        await HoldsOnlyFor(l => l.Town.Name.Coalesce("Aldo") == "Aldo", "Ada", "Dan", "Eve", "Fay");
    }

    [Fact]
    public async Task Case_takes_the_first_condition_that_holds()
    {
        var stage = s_all.Select(l => Expr.When(l.Age < 18, "minor").When(l.Age < 65, "adult").Else("senior"));
        await Gives(stage, "adult", "adult", "adult", "adult", "minor", "senior");
        await Gives(s_all.Select(l => Expr.When(l.Score > 0, l.Score).ElseNull()), 90, null, null, 90, null, null);
        await Gives(s_all.Select(l => Expr.When(l.Score > 0, 1).Else(0)), 1, 0, 0, 1, 0, 0);
        await Gives(s_all.Select(l => Expr.When(l.Active, l.Balance).Else(0.5m)), 100.5m, -20.25m, 0.5m, 0.5m, 0.01m, 1000m);
        await HoldsOnlyFor(l => Expr.When(l.Subjects.Any(), l.Age).Else(0) > 20, "Ada");
        var names = await NamesAsync(Learner.OrderBy(l => Expr.When(l.Name == "Eve", 0).Else(1)).ThenByDescending(l => l.Name));
        Assert.Equal(["Eve", "Fay", "Dan", "Cleo", "Ben", "Ada"], names);
    }

    [Fact]
    public async Task Functions_nest()
    {
        await HoldsOnlyFor(l => l.Nick.Coalesce(l.Name).Trim().ToUpper().Substring(0, 1) == l.Name.Substring(0, 1), "Ben", "Dan", "Eve");
        await HoldsOnlyFor(l => (l.Score.Coalesce(0) * 2 - 1).Abs() % 10 == 1, "Ben", "Eve", "Fay");
        await HoldsOnlyFor(l => l.Subjects.Any((s, link) => (s.Title.ToLower() + link.Grade).EndsWith("aB")), "Ben");
    }

    [Fact]
    public async Task What_does_not_fit_its_type_throws_when_it_is_read()
    {
        var ada = Learner.Where(l => l.Name == "Ada");
        await Assert.ThrowsAnyAsync<JunctionException>(async () => await ada.Select(l => l.Age * 2_000_000_000).SingleAsync(Token));
        await Assert.ThrowsAnyAsync<JunctionException>(async () => await ada.Select(l => l.Steps * l.Steps).SingleAsync(Token));
        await Assert.ThrowsAnyAsync<JunctionException>(async () => await Learner.All.SumAsync(l => l.Age * 100_000_000, Token));
        await Assert.ThrowsAnyAsync<JunctionException>(async () => await Learner.All.SumAsync(l => l.Steps * 1_000_000_000, Token));
        await Assert.ThrowsAnyAsync<JunctionException>(async () => await ada.Select(l => l.Subjects.Sum(s => l.Age * 100_000_000)).SingleAsync(Token));
        Assert.Equal(36L * 2_000_000_000, await ada.Select(l => l.Age * 2_000_000_000L).SingleAsync(Token));
        Assert.Equal(6, await Learner.All.CountAsync(Token)); // the connection is fine
    }
}
