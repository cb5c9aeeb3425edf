using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries;

/// <summary>Text that means something to SQL, to a pattern or to an encoding is a value like any other.</summary>
public abstract class HostileText<TEngine> : QuerySuite<TEngine> where TEngine : IEngine
{
    public static TheoryData<string> Texts =>
    [
        "",
        " ",
        "  lead and trail  ",
        "'",
        "''",
        "\"",
        "`",
        "]",
        "%",
        "_",
        "\\",
        "\\'",
        "x\\' OR 1=1 -- ",
        "x' OR '1'='1",
        "'; DROP TABLE subjects; --",
        "\"; DROP TABLE subjects; --",
        "/* comment */ -- comment",
        "?1 ?2 @p0 $1 :name {0} {{1}}",
        "NULL",
        "null",
        "true",
        "0",
        "1e3",
        "line\nbreak\r\nand\ttab",
        "\U0001F469\u200D\U0001F680 \U0001F44D\U0001F3FD \U0001F1E9\U0001F1EA",
        "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
        "\u202Ereversed\u202C \u200B\uFEFFzero",
        "e\u0301 \u00E9",
        "\u0130\u0131\u00DF\u1E9E",
        "\uFFFD\uFFFE\uFFFF",
        "\u4E2D\u6587\u5B57\u7B26",
        "[\"json\", {\"a\": 1}]",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_comes_back_as_it_was_and_is_found(string text)
    {
        var saved = await Subject.CreateAsync(new() { Title = text, Summary = "hostile", Credits = 77 }, Token);
        await Subject.CreateAsync(new() { Title = text + "x", Summary = "other", Credits = 77 }, Token);
        var some = Subject.Where(s => s.Credits == 77);
        Assert.Equal(text, (await Subject.FindAsync(saved.Id, Token)).Title);
        Assert.Equal("hostile", (await some.SingleAsync(s => s.Title == text, Token)).Summary);
        Assert.Equal("other", (await some.SingleAsync(s => s.Title != text, Token)).Summary);
        Assert.Equal("hostile", (await some.SingleAsync(s => new[] { text, "y" }.Contains(s.Title), Token)).Summary);
        Assert.Equal("other", (await some.SingleAsync(s => !new[] { text, null }.Contains(s.Title), Token)).Summary);
        Assert.Equal(text, await some.Where(s => s.Title == text).Select(s => s.Title).SingleAsync(Token));
        Assert.Equal(text + text, await some.Where(s => s.Title == text).Select(s => s.Title + text).SingleAsync(Token));
        Assert.Equal(4, await Subject.CountAsync(s => s.Credits != 77, Token));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_is_searched_for_literally(string text)
    {
        await Subject.CreateAsync(new() { Title = $"<{text}>", Credits = 77 }, Token);
        await Subject.CreateAsync(new() { Title = "plain", Credits = 77 }, Token);
        var expected = text.Length == 0 ? 2 : 1;
        var some = Subject.Where(s => s.Credits == 77);
        Assert.Equal(expected, await some.CountAsync(s => s.Title.Contains(text), Token));
        Assert.Equal(1, await some.CountAsync(s => s.Title.StartsWith("<" + text), Token));
        Assert.Equal(1, await some.CountAsync(s => s.Title.EndsWith(text + ">"), Token));
        Assert.Equal(text.Length == 0 ? "<>" : "<(found)>", await some.Where(s => s.Title.StartsWith("<")).Select(s => s.Title.Replace(text, "(found)")).SingleAsync(Token));
        Assert.Equal(text.EnumerateRunes().Count() + 2, await some.Where(s => s.Title.StartsWith("<")).Select(s => s.Title.Length).SingleAsync(Token));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_in_relations_and_orders_is_a_value(string text)
    {
        var subject = await Subject.CreateAsync(new() { Title = text, Credits = 77 }, Token);
        var dan = (await Learner.FindByAsync(l => l.Name == "Dan", Token))!;
        await dan.Subjects.AttachAsync(subject, s => s.HeldOn = Day(2024, 1, 1), Token);
        await HoldsOnlyFor(l => l.Subjects.Any(s => s.Title == text), "Dan");
        await HoldsOnlyFor(l => l.Subjects.Max(s => s.Title) == text, "Dan");
        Assert.Equal("Dan", (await Learner.OrderByDescending(l => l.Subjects.Any(s => s.Title == text)).FirstAsync(Token)).Name);
        Assert.Equal(text, await Learner.Where(l => l.Name == "Dan").Select(l => Expr.When(l.Active, "no").Else(text)).SingleAsync(Token));
    }

    [Fact]
    public async Task Values_are_in_no_text_of_a_statement()
    {
        const string Secret = "s3cr3t'; --";
        await Learner.Where(l => l.Name == Secret || l.Nick.Contains(Secret) || new[] { Secret, "x" }.Contains(l.Nick)).ToListAsync(Token);
        await Learner.FromSql($"SELECT * FROM learners WHERE name = {Secret}").ToListAsync(Token);
        Assert.All(Sql.All, statement => Assert.DoesNotContain("s3cr3t", statement.Text));
        Assert.DoesNotContain("s3cr3t", Learner.Where(l => l.Name == Secret).ToSql());
        Assert.DoesNotContain("s3cr3t", Learner.Where(l => l.Name == Secret).ToString());
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_is_refused_before_anything_is_sent()
    {
        Sql.Clear();
        await Assert.ThrowsAsync<ValueOutOfRangeException>(async () => await Learner.CountAsync(l => l.Name == "\uD83D", Token));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(async () => await Learner.CountAsync(l => new[] { "a", "\uDE00b" }.Contains(l.Name), Token));
        Assert.All(Sql.All, statement => Assert.NotNull(statement.Error));
        Assert.Equal(6, await Learner.All.CountAsync(Token));
    }
}
