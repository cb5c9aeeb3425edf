using Junction.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Junction.Generators.Tests.MustNotCompile;

/// <summary>
/// If it compiles, it translates: what SQL cannot say, and what would say something else than it seems to, does not compile. Each form
/// stands in Forms.txt with its message.
/// </summary>
public sealed class MustNotCompileTests
{
    private const string Clubs = """
        namespace School;

        public partial class Club : ActiveRecord<Club>
        {
            public partial int Id { get; set; }
            public required partial string Name { get; set; }
            public partial decimal Fee { get; set; }
            public partial bool Open { get; set; }
            public partial bool? Known { get; set; }
            public partial Guid Code { get; set; }
            public partial DateTime Founded { get; set; }
            public partial int? Rank { get; set; }
            [HasMany] public partial HasMany<Membership> Memberships { get; }
            [ManyToMany] public partial ManyToMany<Student, Membership> Members { get; }
            [ManyToMany] public partial ManyToMany<Course> Courses { get; }
        }

        [Index(nameof(ClubId), nameof(StudentId), IsUnique = true)]
        public partial class Membership : ActiveRecord<Membership>
        {
            public partial int Id { get; set; }
            public partial int ClubId { get; set; }
            public partial int StudentId { get; set; }
            public required partial string Role { get; set; }
            [BelongsTo] public partial Club? Club { get; set; }
            [BelongsTo] public partial Student? Student { get; set; }
        }
        """;

    /// <summary>Forms with their messages.</summary>
    private static readonly (string Form, string Message)[] All = [.. Read()];

    /// <summary>The errors of each form. All are compiled together, each in a file of its own.</summary>
    private static readonly Lazy<Task<ILookup<string, string>>> Errors = new(async () =>
    {
        var generated = Program([.. All.Select(static form => form.Form)]);
        return generated.Diagnostics.Concat(await Verify.Junctions(generated)).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToLookup(static diagnostic => diagnostic.Location.GetLineSpan().Path, static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(null)}");
    });

    public static TheoryData<string, string> Forms => [.. All];

    [Theory, MemberData(nameof(Forms))]
    public async Task MustNotCompile(string form, string message)
    {
        var errors = (await Errors.Value)[$"File{Array.FindIndex(All, known => known.Form == form) + 2}.cs"];

        Assert.True(errors.Any(error => error.StartsWith(message, StringComparison.Ordinal)), $"{form}\nexpected {message}\nbut was\n{string.Join("\n", errors)}");
    }

    /// <summary>The program around the forms has no error of its own.</summary>
    [Theory]
    [InlineData("Club.Where(c => c.Name == name && c.Open && !(c.Rank > number) || c.Known == flag)")]
    [InlineData("Club.Where(c => c.Members.Any((m, e) => e.Role == \"x\" && m.Name == name))")]
    [InlineData("Club.Find(3).Members.AttachAsync(john, m => m.Role = \"x\")")]
    [InlineData("club.Members.AttachAsync(3, m => m.Role = \"x\")")]
    [InlineData("club.Courses.AttachAsync([algebra])")]
    [InlineData("john.Courses.AttachAsync(algebra)")]
    public async Task TheProgramAroundCompiles(string form)
    {
        var generated = Program(form).Clean();

        Assert.DoesNotContain(await Verify.Junctions(generated), static diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
    }

    private static IEnumerable<(string Form, string Message)> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Junction.Generators.Tests", "MustNotCompile", "Forms.txt"));
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("    ", StringComparison.Ordinal)) yield return (lines[i - 1], lines[i].Trim());
        }
    }

    private static Generated Program(params string[] forms) => new Snippet([Models.School, Clubs, .. forms.Select(Use)]).Generate();

    private static string Use(string form, int i) => $$"""
        namespace School;

        public static class Use{{i}}
        {
            public static void Run(Student john, Course algebra, Club club, Enrollment enrollment, bool flag, string name, int number, object thing)
            {
                _ = {{form}};
            }
        }
        """;
}
