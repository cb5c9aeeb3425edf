using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries;

/// <summary>Literal SQL whose holes are parameters: as the start of a query, and sent by itself.</summary>
public abstract class RawSql<TEngine> : QuerySuite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task Literal_SQL_gives_records()
    {
        var age = 20;
        var found = await Sends(1, async () => await Learner.FromSql($"SELECT * FROM learners WHERE age = {age}").ToListAsync(Token));
        Assert.Equal(["Ben", "Cleo"], found.Select(l => l.Name).Order());
        Assert.All(found, l => Assert.False(l.IsNew || l.IsDirty));
    }

    [Fact]
    public async Task A_list_in_a_hole_is_not_sent_and_the_message_says_how_to_ask()
    {
        int[] ages = [20, 36];
        List<string> names = ["Ada"];
        var exception = Assert.Throws<JunctionException>(() => Learner.FromSql($"SELECT * FROM learners WHERE age IN ({ages})"));
        Assert.Contains(".Where(x => ids.Contains(x.Id))", exception.Message, StringComparison.Ordinal);
        Assert.Throws<JunctionException>(() => Learner.Where(l => Condition.Sql($"{l.Name} IN ({names})")));
        Assert.Equal(["Ada", "Ben", "Cleo"], await NamesAsync(Learner.FromSql($"SELECT * FROM learners").Where(l => ages.Contains(l.Age)).OrderBy(l => l.Name)));
        Assert.Equal(["Ada"], await NamesAsync(Learner.Where(l => Condition.Sql($"{names.Contains(l.Name)}"))));
    }

    [Fact]
    public async Task Verbs_go_on_from_literal_SQL()
    {
        var adults = Learner.FromSql($"SELECT * FROM learners WHERE age >= {20}");
        Assert.Equal(["Fay", "Ben"], await NamesAsync(adults.Where(l => l.Active && l.Score == null).OrderByDescending(l => l.Age)));
        Assert.Equal(["Ben"], await NamesAsync(adults.OrderBy(l => l.Name).Skip(1).Take(1)));
        Assert.Equal(["Ben"], await NamesAsync(adults.OrderBy(l => l.Name).Take(2).Where(l => l.Age == 20)));
        Assert.Equal(5, await adults.CountAsync(Token));
        Assert.Equal(4, await adults.Take(4).CountAsync(Token));
        Assert.True(await adults.AnyAsync(l => l.Subjects.Any(s => s.Title == "Botany"), Token));
        Assert.Equal(182, await adults.SumAsync(l => l.Age, Token));
        Assert.Equal([("Ada", "Aldo"), ("Ben", "Bree")], await adults.OrderBy(l => l.Name).Take(2).Select(l => (l.Name, l.Town.Name)).ToListAsync(Token));
        Assert.Equal(["Ada"], await NamesAsync(adults.Where(l => l.Town.Country.Name == "North")));
    }

    [Fact]
    public async Task Records_of_literal_SQL_load_their_relations()
    {
        var found = await Sends(3, async () => await Learner.FromSql($"SELECT * FROM learners WHERE age = {20}").OrderBy(l => l.Name).With(l => l.Subjects).ToListAsync(Token));
        Assert.Equal([["Algebra", "Chess"], ["Algebra"]], found.Select(l => l.Subjects.Loaded.Select(s => s.Title).Order().ToArray()));
    }

    [Fact]
    public async Task Columns_may_come_in_any_order_and_with_others()
    {
        var found = await Country.FromSql($"SELECT {7} AS extra, population, name, id FROM countries").OrderBy(c => c.Name).ToListAsync(Token);
        Assert.Equal([("North", 5_000_000_000L), ("South", null)], found.Select(c => (c.Name, c.Population)));
    }

    [Fact]
    public async Task Rows_that_repeat_are_one_object_and_Distinct_gives_them_once()
    {
        var twice = Country.FromSql($"SELECT * FROM countries UNION ALL SELECT * FROM countries");
        var found = await twice.ToListAsync(Token);
        Assert.Equal(4, found.Count);
        Assert.Equal(2, found.Distinct().Count());
        Assert.Equal(["North", "South"], (await twice.Distinct().OrderBy(c => c.Name).ToListAsync(Token)).Select(c => c.Name));
        Assert.Equal(2, await twice.Distinct().CountAsync(Token));
        Assert.Equal(["South", "North"], (await twice.OrderByDescending(c => c.Name + "!").Distinct().ToListAsync(Token)).Select(c => c.Name));
        Assert.Equal(["North"], (await twice.OrderBy(c => c.Towns.Count()).ThenBy(c => c.Name).Take(2).Distinct().ToListAsync(Token)).Select(c => c.Name));
    }

    [Theory]
    [InlineData("Dan")]
    [InlineData("x' OR 1=1 --")]
    [InlineData("'; DROP TABLE learners; --")]
    public async Task What_stands_in_a_hole_is_a_value(string name)
    {
        var found = await Learner.FromSql($"SELECT * FROM learners WHERE name = {name}").ToListAsync(Token);
        Assert.Equal(name == "Dan" ? 1 : 0, found.Count);
        Assert.Equal(6, await Learner.All.CountAsync(Token));
        Assert.DoesNotContain(name, Learner.FromSql($"SELECT * FROM learners WHERE name = {name}").ToSql());
    }

    [Fact]
    public async Task Holes_hold_values_of_every_kind_and_null()
    {
        string? nick = null;
        Assert.Equal(1, await Db.ScalarAsync<int>($"SELECT COUNT(*) FROM learners WHERE nick = {nick} OR (nick IS NULL AND {nick} IS NULL)", Token));
        Assert.Equal(2, await Db.ScalarAsync<int>($"SELECT COUNT(*) FROM learners WHERE born >= {Day(2004, 2, 29)} AND born < {Day(2004, 3, 2)}", Token));
        Assert.Equal(2, await Db.ScalarAsync<int>($"SELECT COUNT(*) FROM learners WHERE active = {false}", Token));
        Assert.Equal(2, await Db.ScalarAsync<int>($"SELECT COUNT(*) FROM learners WHERE height > {1.7}", Token));
        Assert.Equal(2, await Db.ScalarAsync<int>($"SELECT COUNT(*) FROM learners WHERE rank = {(short)Rank.Adept}", Token));
        Assert.Null(await Db.ScalarAsync<string>($"SELECT nick FROM learners WHERE name = {"Ben"}", Token));
        Assert.Null(await Db.ScalarAsync<int?>($"SELECT id FROM learners WHERE name = {"Nobody"}", Token));
    }

    [Fact]
    public async Task Literal_statements_tell_how_many_rows_they_touched()
    {
        Assert.Equal(2, await Sends(1, async () => await Db.ExecuteAsync($"UPDATE learners SET age = {21} WHERE age = {20}", Token)));
        Assert.Equal(2, await Learner.CountAsync(l => l.Age == 21, Token));
        Assert.Equal(0, Db.Execute($"UPDATE learners SET age = {21} WHERE age = {20}"));
        Assert.Equal(21, Db.Scalar<int>($"SELECT MIN(age) FROM learners WHERE name IN ({"Ben"}, {"Cleo"})"));
    }

    [Fact]
    public async Task Braces_and_question_marks_of_literal_SQL_are_text() =>
        Assert.Equal("{?} ?1 @p :x $1 Dan", await Db.ScalarAsync<string>($"SELECT CONCAT('{{?}} ?1 @p :x $1 ', name) FROM learners WHERE name = {"Dan"}", Token));

    [Fact]
    public async Task One_that_does_not_give_every_column_is_told_which()
    {
        var failure = await Assert.ThrowsAsync<DatabaseException>(async () => await Country.FromSql($"SELECT id, name FROM countries").ToListAsync(Token));
        Assert.Contains("Country.FromSql must give every column", failure.Message);
        Assert.Contains("does not give population", failure.Message);
        Assert.DoesNotContain("Schema.CreateAsync", failure.Message);

        var elsewhere = await Assert.ThrowsAsync<DatabaseException>(async () => await Country.FromSql($"SELECT * FROM countrys").ToListAsync(Token));
        Assert.Contains("Schema.CreateAsync", elsewhere.Message);
    }
}
