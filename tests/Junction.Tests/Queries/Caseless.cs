using Junction.Tests.Ledger;

namespace Junction.Tests.Queries;

/// <summary>A column that is compared without regard to case is so everywhere: alone, in lists, in orders, against others.</summary>
public abstract class Caseless<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    protected override async Task SeedAsync()
    {
        foreach (var (owner, nickname) in ((string, string?)[])[("One", "bee"), ("two", "Ant"), ("bee", "BEE"), ("four", null), ("five", "cat")])
        {
            await Account.CreateAsync(new() { Owner = owner, Nickname = nickname });
        }
    }

    private async Task HoldsOnlyFor(Func<AccountColumns, Condition> condition, params string[] owners)
    {
        Assert.Equal(owners, await Sends(1, async () => await Account.Where(a => condition(new(a.Owner, a.Nickname))).OrderBy(a => a.Id).Select(a => a.Owner).ToListAsync(Token)));
        Assert.Equal(5 - owners.Length, await Account.CountAsync(a => !condition(new(a.Owner, a.Nickname)), Token));
    }

#nullable disable // as the generated columns are
    private sealed record AccountColumns(Expr<string> Owner, Expr<string> Nickname);
#nullable enable

    [Fact]
    public async Task Comparisons_ignore_case()
    {
        await HoldsOnlyFor(a => a.Nickname == "Bee", "One", "bee");
        await HoldsOnlyFor(a => "bEE" == a.Nickname, "One", "bee");
        await HoldsOnlyFor(a => a.Nickname != "Bee", "two", "four", "five");
        await HoldsOnlyFor(a => a.Nickname < "BEE", "two");
        await HoldsOnlyFor(a => a.Nickname >= "BEE", "One", "bee", "five");
    }

    [Fact]
    public async Task A_column_of_the_other_kind_is_compared_without_case_too()
    {
        await HoldsOnlyFor(a => a.Nickname == a.Owner, "bee");
        await HoldsOnlyFor(a => a.Owner == a.Nickname, "bee");
        await HoldsOnlyFor(a => a.Owner == "BEE");
    }

    [Fact]
    public async Task Parts_of_text_are_found_without_case()
    {
        await HoldsOnlyFor(a => a.Nickname.Contains("EE"), "One", "bee");
        await HoldsOnlyFor(a => a.Nickname.StartsWith("B"), "One", "bee");
        await HoldsOnlyFor(a => a.Nickname.EndsWith("NT"), "two");
        await HoldsOnlyFor(a => a.Owner.Contains("EE"));
    }

    [Fact]
    public async Task Lists_match_without_case()
    {
        await HoldsOnlyFor(a => new[] { "BEE", "CAT", "dog" }.Contains(a.Nickname), "One", "bee", "five");
        await HoldsOnlyFor(a => new[] { "ANT", null }.Contains(a.Nickname), "two", "four");
        await HoldsOnlyFor(a => !new[] { "ANT" }.Contains(a.Nickname), "One", "bee", "four", "five");
        await HoldsOnlyFor(a => new[] { ("One", "BEE"), ("ONE", "x") }.Contains((a.Owner, a.Nickname)), "One");
    }

    [Fact]
    public async Task Orders_ignore_case()
    {
        Assert.Equal(["four", "two", "bee", "One", "five"], await Account.OrderBy(a => a.Nickname).ThenByDescending(a => a.Id).Select(a => a.Owner).ToListAsync(Token));
        Assert.Equal(["five", "One", "bee", "two", "four"], await Account.OrderByDescending(a => a.Nickname).ThenBy(a => a.Id).Select(a => a.Owner).ToListAsync(Token));
        Assert.Equal(["One", "bee", "five", "four", "two"], await Account.OrderBy(a => a.Owner).Select(a => a.Owner).ToListAsync(Token));
    }

    [Fact]
    public async Task Distinct_values_are_told_apart_without_case()
    {
        Assert.Equal([null, "Ant", "bee", "cat"], await Account.OrderBy(a => a.Nickname).ThenBy(a => a.Id).Select(a => a.Nickname).Distinct().ToListAsync(Token));
        Assert.Equal(4, await Account.Select(a => a.Nickname).Distinct().CountAsync(Token));
    }

    [Fact]
    public async Task Computed_text_keeps_the_kind()
    {
        await HoldsOnlyFor(a => a.Nickname.Trim() == "CAT", "five");
        await HoldsOnlyFor(a => a.Nickname.Coalesce("none") == "NONE", "four");
    }
}
