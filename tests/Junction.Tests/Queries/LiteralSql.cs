using Junction.Tests.School;

namespace Junction.Tests.Queries;

/// <summary>Literal SQL: whole sources, conditions, statements. What stands in a hole is a parameter or a column, never text.</summary>
public abstract class LiteralSql<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private const string Nasty = "x'; DROP TABLE students; --";

    protected override async Task SeedAsync()
    {
        foreach (var name in (string[])["Ann", "Bob", Nasty]) await Student.CreateAsync(new() { Name = name, Age = name.Length });
    }

    [Fact]
    public async Task A_source_is_composed_further_and_its_holes_are_parameters()
    {
        var found = await Sends(1, async () => await Student.FromSql($"SELECT * FROM students WHERE name <> {Nasty}").Where(s => s.Age == 3).OrderByDescending(s => s.Name).ToListAsync(Token));
        Assert.Equal(["Bob", "Ann"], found.Select(s => s.Name));
        Assert.DoesNotContain("DROP", Sql.Statements[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relations_load_through_a_literal_source()
    {
        var course = await Course.CreateAsync(new() { Title = "Algebra" });
        await course.Students.AttachAsync((await Student.FindByAsync(s => s.Name == "Ann", Token))!);
        var found = await Sends(3, async () => await Student.FromSql($"SELECT * FROM students WHERE age < {10}").With(s => s.Courses).OrderBy(s => s.Name).ToListAsync(Token));
        Assert.Equal([1, 0], found.Select(s => s.Courses.Loaded.Count));
    }

    [Fact]
    public async Task A_condition_takes_columns_and_values()
    {
        var (least, name) = (2, Nasty);
        Assert.Equal(["Ann", "Bob"], (await Student.Where(s => Condition.Sql($"length({s.Name}) > {least}") && s.Name != name).OrderBy(s => s.Name).ToListAsync(Token)).Select(s => s.Name));
        Assert.Equal([Nasty], (await Student.Where(s => !Condition.Sql($"{s.Name} IN ('Ann', 'Bob')")).ToListAsync(Token)).Select(s => s.Name));
        Assert.Equal(0, await Student.CountAsync(s => s.Courses.Any((c, e) => Condition.Sql($"{c.Title} = {e.Grade}")), Token));
    }

    [Fact]
    public async Task Statements_run_with_parameters()
    {
        Assert.Equal(1, await Db.ExecuteAsync($"UPDATE students SET age = {99} WHERE name = {Nasty}", Token));
        Assert.Equal(99, await Db.ScalarAsync<int>($"SELECT age FROM students WHERE name = {Nasty}", Token));
        Assert.Equal(3, Db.Scalar<long>($"SELECT COUNT(*) FROM students"));
        Assert.Null(await Db.ScalarAsync<string>($"SELECT email FROM students WHERE name = {"Ann"}", Token));
    }
}
