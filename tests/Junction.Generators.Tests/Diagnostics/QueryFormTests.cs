using Junction.Generators.Tests.Harness;

namespace Junction.Generators.Tests.Diagnostics;

/// <summary>JN0021.</summary>
public sealed class QueryFormTests
{
    [Theory]
    [InlineData("Student.Select(s => [|s.Name == \"x\"|] ? s.Age : s.Id)", "?:")]
    [InlineData("Student.Select(s => [|s.Active && s.Age > 3|] ? s.Age : s.Id)", "?:")]
    [InlineData("Student.OrderBy(s => [|s.Nickname ?? s.Name|])", "??")]
    [InlineData("Student.Where(s => [|s.Nickname?.Length|] > 3)", "?.")]
    [InlineData("Enrollment.Where(e => [|e.Student?.Name|] == \"x\")", "?.")]
    [InlineData("Student.Where(s => [|s.Courses?.Count()|] > 3)", "?.")]
    [InlineData("Student.Where(s => [|s.Nickname is null|] ? s.Active : !s.Active)", "is")]
    [InlineData("Student.Where(s => [|s.Nickname is { }|] ? s.Active : !s.Active)", "is")]
    [InlineData("Student.Where(s => [|s.Name is IDisposable|] ? s.Active : !s.Active)", "is")]
    [InlineData("Student.Where(s => [|s.Age switch { null => s.Active, _ => s.Age > 3 }|])", "switch")]
    [InlineData("Student.Where(s => s.Name == $\"{[|s.Nickname|]}!\")", "$\"…\"")]
    [InlineData("Student.Where(s => [|ReferenceEquals(s.Name, s.Nickname)|] ? s.Active : !s.Active)", "comparison of references")]
    [InlineData("Student.Where(s => [|object.Equals(s.Name, \"x\")|] ? s.Active : !s.Active)", "comparison of references")]
    [InlineData("Enrollment.Where(e => [|e.Student == e.Student|] ? e.Id == 1 : e.Id == 2)", "comparison of references")]
    [InlineData("Student.Where(s => s.Name == [|\"x\" + s|])", "+ of text")]
    public Task MeansNothing(string query, string form) => Fires($"var query = {query};", form);

    [Theory]
    [InlineData("Student.Where(s => { if ([|s.Active|]) return s.Age > 3; return s.Age > 4; });", "if")]
    [InlineData("Student.Where(s => { while ([|s.Active|]) { } return s.Active; });", "while")]
    [InlineData("Student.Where(s => { do { } while ([|s.Active && s.Age > 3|]); return s.Active; });", "while")]
    [InlineData("Student.Where(s => { for (; [|s.Active|];) { } return s.Active; });", "while")]
    [InlineData("Student.Where(s => { switch ([|s.Name|]) { default: return s.Active; } });", "switch")]
    [InlineData("Student.Where(s => { var x = 1 switch { 1 when [|s.Active|] => 1, _ => 2 }; return s.Active; });", "operator true")]
    public Task MeansNothingInAStatement(string statement, string form) => Fires(statement, form);

    [Theory]
    [InlineData("Student.Where(s => s.Active && s.Age > 3 || !s.Active);")]
    [InlineData("Student.Where(s => s.Nickname == null);")]
    [InlineData("Student.Where(s => s.Nickname.Coalesce(s.Name) == name);")]
    [InlineData("Student.OrderBy(s => byAge ? s.Age : s.Name);")]
    [InlineData("Student.Where(s => s.Name == $\"{name}!\");")]
    [InlineData("Student.Where(s => s.Name == (name ?? \"x\"));")]
    [InlineData("Student.Where(s => s.Name == name?.Trim());")]
    [InlineData("Enrollment.Where(e => e.Student == student);")]
    [InlineData("Enrollment.Where(e => e.Student == null);")]
    [InlineData("Condition? all = null; Student.Where(s => { foreach (var n in new[] { 1, 2 }) all = all is null ? s.Age > n : all & s.Age > n; return all ?? s.Active; });")]
    [InlineData("if (student is { Name: \"x\" } || student?.Name is null) { }")]
    [InlineData("Student.Where(s => { if (byAge) return s.Age > 3; return s.Active; });")]
    [InlineData("Student.Where(s => name switch { null => s.Active, _ => s.Name == name });")]
    [InlineData("Console.WriteLine($\"{student}\" + student);")]
    public Task MeansWhatItSays(string statement) => Verify.Silent(Program(statement));

    private static async Task Fires(string statement, string form)
    {
        var source = Program(statement);
        var diagnostic = await Verify.Single("JN0021", source);
        Assert.StartsWith($"'{form}' is done by C# when the query is built, before there are values. ", diagnostic);
    }

    private static string Program(string statement) => $$"""
        public static class Program
        {
            public static void Run(string? name, bool byAge, Student? student)
            {
                {{statement}}
            }
        }
        public partial class Student : ActiveRecord<Student>
        {
            public partial int Id { get; set; }
            public required partial string Name { get; set; }
            public partial string? Nickname { get; set; }
            public partial int Age { get; set; }
            public partial bool Active { get; set; }
            [HasMany] public partial HasMany<Enrollment> Courses { get; }
        }
        public partial class Enrollment : ActiveRecord<Enrollment>
        {
            public partial int Id { get; set; }
            public partial int StudentId { get; set; }
            [BelongsTo] public partial Student? Student { get; set; }
        }
        """;
}
