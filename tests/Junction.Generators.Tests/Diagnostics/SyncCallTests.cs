using Junction.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Junction.Generators.Tests.Diagnostics;

/// <summary>JN0022, JN0023.</summary>
public sealed class SyncCallTests
{
    [Theory]
    [InlineData("foreach (var c in [|john.Courses|]) { }")]
    [InlineData("foreach (var (c, e) in [|john.Courses.Links|]) { }")]
    [InlineData("foreach (var s in await Student.With(s => s.Courses).ToListAsync()) foreach (var (c, e) in [|s.Courses.Links|]) { }")]
    [InlineData("Func<Task> f = async () => { foreach (var c in [|john.Enrollments|]) await Task.Yield(); };")]
    [InlineData("async Task Local() { foreach (var c in [|john.Enrollments|]) await Task.Yield(); } await Local();")]
    [InlineData("Course[] taken = [.. [|john.Courses|]];")]
    [InlineData("var links = new List<LinkPair<Course, Enrollment>>() { }; links = [.. [|john.Courses.Links|]];")]
    public Task Enumerates(string statement) => Verify.Fires("JN0022", Program("async Task", statement));

    [Theory]
    [InlineData("var e = await Enrollment.FindAsync(3); _ = [|e.Course|]?.Title;", "e")]
    [InlineData("foreach (var e in await Enrollment.Where(e => e.Completed).ToListAsync()) _ = [|e.Course|]?.Title;", "e")]
    [InlineData("var list = await Enrollment.All.ToListAsync(); var one = list[0]; _ = [|one.Course|]!.Title;", "one")]
    [InlineData("_ = [|(await Enrollment.FindAsync(3)).Course|]?.Title;", "(await Enrollment.FindAsync(3))")]
    public async Task TouchesToOne(string statement, string record)
    {
        await Verify.Fires("JN0022", Program("async Task", statement),
            $"'{record}.Course' blocks the thread when it is not loaded yet. Await it: await {record}.LoadCourseAsync(), or load it with the query: With(x => x.Course).");
        Assert.Equal(DiagnosticSeverity.Warning, await Severity(statement));
    }

    /// <summary>Whoever handed it in may have loaded it.</summary>
    [Theory]
    [InlineData("Enrollment Given() => new(); _ = [|Given().Course|];")]
    [InlineData("async Task Inner(Enrollment e) { await Task.Yield(); _ = [|e.Course|]; } await Inner(new());")]
    public async Task HintsAtARecordFromElsewhere(string statement)
    {
        await Verify.Fires("JN0022", Program("async Task", statement));
        Assert.Equal(DiagnosticSeverity.Info, await Severity(statement));
    }

    [Theory]
    [InlineData("[|john.Save()|];", "Save")]
    [InlineData("[|john.Courses.ToList()|];", "ToList")]
    [InlineData("[|Student.Find(3)|];", "Find")]
    [InlineData("[|Student.FindBy(s => s.Name == \"x\")|];", "FindBy")]
    [InlineData("[|Student.Where(s => s.Name == \"x\").First()|];", "First")]
    [InlineData("[|john.Courses.Attach(new Course(), e => { })|];", "Attach")]
    [InlineData("[|john.Courses.Where((c, e) => e.Completed).Any()|];", "Any")]
    [InlineData("[|Student.Create(john)|];", "Create")]
    [InlineData("[|Student.All.Sum(s => s.Id)|];", "Sum")]
    [InlineData("_ = [|john.Courses.Count()|];", "Count")]
    [InlineData("_ = [|john.Enrollments.Count()|];", "Count")]
    [InlineData("if ([|john.Courses.Any()|]) { }", "Any")]
    [InlineData("_ = [|john.Courses.Contains(new Course())|];", "Contains")]
    [InlineData("_ = [|john.Courses.Contains(3)|];", "Contains")]
    [InlineData("_ = [|john.Courses.Load()|];", "Load")]
    [InlineData("_ = [|john.Courses.Reload()|];", "Reload")]
    [InlineData("_ = [|john.Courses.Links.Load()|];", "Load")]
    [InlineData("_ = [|john.Courses.First()|];", "First")]
    [InlineData("_ = [|john.Courses.Keys()|];", "Keys")]
    [InlineData("_ = [|john.Courses.ToLinks()|];", "ToLinks")]
    [InlineData("_ = [|Student.Count()|];", "Count")]
    [InlineData("foreach (var s in await Student.ToListAsync()) _ = [|s.Courses.Count()|];", "Count")]
    [InlineData("foreach (var s in await Student.With(s => s.Enrollments).ToListAsync()) _ = [|s.Courses.Count()|];", "Count")]
    [InlineData("foreach (var s in await Student.With(s => s.Courses).ToListAsync()) _ = [|s.Courses.Reload()|];", "Reload")]
    [InlineData("await john.Courses; _ = [|john.Courses.Any(c => c.Title == \"x\")|];", "Any")]
    [InlineData("await john.Courses; _ = [|john.Courses.Count((c, e) => e.Completed)|];", "Count")]
    public Task Calls(string statement, string verb) => Verify.Fires("JN0023", Program("async Task", statement),
        $"'{verb}' blocks the thread until the database answers. Await '{verb}Async'.");

    [Theory]
    [InlineData("foreach (var s in [|Student.All|]) { }", "foreach")]
    [InlineData("foreach (var s in [|Student.Where(s => s.Name == \"x\")|]) { }", "foreach")]
    [InlineData("foreach (var name in [|Student.Select(s => s.Name)|]) { }", "foreach")]
    [InlineData("foreach (var c in [|john.Courses.Where((c, e) => e.Completed)|]) { }", "foreach")]
    [InlineData("Student[] all = [.. [|Student.All|]];", "..")]
    public Task EnumeratesAQuery(string statement, string form) => Verify.Fires("JN0023", Program("async Task", statement),
        $"'{form}' blocks the thread until the database answers. Await 'ToListAsync'.");

    [Theory]
    [InlineData("foreach (var c in await john.Courses) { }")]
    [InlineData("await foreach (var c in john.Courses) { }")]
    [InlineData("foreach (var c in john.Courses.Loaded) { }")]
    [InlineData("foreach (var e in await Enrollment.With(x => x.Course).ToListAsync()) _ = e.Course?.Title;")]
    [InlineData("foreach (var s in await Student.With(s => s.Enrollments.With(e => e.Course)).ToListAsync()) foreach (var e in s.Enrollments) _ = e.Course?.Title;")]
    [InlineData("foreach (var s in await Student.With(s => s.Courses).ToListAsync()) foreach (var c in s.Courses) { }")]
    [InlineData("foreach (var s in await Student.With(s => s.Courses.Links).ToListAsync()) foreach (var (c, e) in s.Courses.Links) { }")]
    [InlineData("var e = await Enrollment.FindAsync(3); await e.LoadCourseAsync(); _ = e.Course?.Title;")]
    [InlineData("await john.Courses; foreach (var c in john.Courses) { }")]
    [InlineData("var e = await Enrollment.FindAsync(3); e.Course = null; _ = nameof(e.Student);")]
    [InlineData("_ = await Enrollment.Where(e => e.Course.Title == \"x\").ToListAsync();")]
    [InlineData("foreach (var s in await Student.With(s => s.Courses).ToListAsync()) _ = s.Courses.Any() ? s.Courses.Count() : s.Courses.ToList().Count;")]
    [InlineData("foreach (var s in await Student.With(s => s.Courses.Links).ToListAsync()) _ = s.Courses.Links.Load().Count;")]
    [InlineData("await john.Courses; Course[] taken = [.. john.Courses]; _ = john.Courses.Contains(taken[0]) || john.Courses.Load().Count > 0;")]
    [InlineData("_ = await john.Courses.CountAsync() + john.Courses.Loaded.Count;")]
    [InlineData("await john.Courses; _ = john.Courses.Contains(3) ? john.Courses.Keys().Count : 0;")]
    [InlineData("await foreach (var s in Student.All) { }")]
    [InlineData("foreach (var s in await Student.All.ToListAsync()) { }")]
    [InlineData("Student[] all = [.. await Student.All.ToListAsync()];")]
    [InlineData("await john.SaveAsync();")]
    [InlineData("foreach (var x in new[] { 1 }) { }")]
    [InlineData("_ = new[] { 1 }.ToList().First();")]
    [InlineData("Func<Student> f = () => { john.Save(); return john; };")]
    [InlineData("_ = Student.Where(s => s.Courses.Any() && s.Courses.Count() > 3);")]
    public Task DoesNotBlock(string statement) => Verify.Silent(Program("async Task", statement));

    [Theory]
    [InlineData("john.Save(); foreach (var c in john.Courses) { }")]
    [InlineData("async Task Local() => await john.SaveAsync(); john.Save(); Local().Wait();")]
    public Task IsInNoAsyncMethod(string statement) => Verify.Silent(Program("void", statement));

    [Fact]
    public async Task InAProgramOfStatements()
    {
        var program = new Snippet("await Task.Yield(); foreach (var c in new School.Student { Name = \"\", Email = \"\" }.Courses) { }", Models.School) { IsProgram = true };

        Assert.Equal("JN0022", Assert.Single(await Verify.Junctions(program.Generate().Clean())).Id);
    }

    private static async Task<DiagnosticSeverity> Severity(string statement)
    {
        var source = Program("async Task", statement.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
        return Assert.Single(await Verify.Junctions(new Snippet(source).Generate())).Severity;
    }

    private static string Program(string returns, string statement) => $$"""
        {{Models.School.Replace("required ", "", StringComparison.Ordinal).Replace("string Name { get; set; }", "string Name { get; set; } = \"\";", StringComparison.Ordinal)
            .Replace("string Email { get; set; }", "string Email { get; set; } = \"\";", StringComparison.Ordinal).Replace("string Title { get; set; }", "string Title { get; set; } = \"\";", StringComparison.Ordinal)}}
        public static class Program
        {
            public static {{returns}} Run(Student john)
            {
                {{(returns == "void" ? "" : "await Task.Yield();")}}
                {{statement}}
            }
        }
        """;
}
