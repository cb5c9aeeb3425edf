using Junction.Generators.Tests.Harness;

namespace Junction.Generators.Tests.Generating;

/// <summary>Models of several assemblies work together.</summary>
public sealed class AssemblyTests
{
    private const string Extended = """
        namespace Clubs;
        public partial class Club : ActiveRecord<Club>
        {
            public partial int Id { get; set; }
            [HasMany] public partial HasMany<Membership> Memberships { get; }
            [ManyToMany(Through = nameof(Memberships))] public partial ManyToMany<School.Student, Membership> Members { get; }
        }
        [Index(nameof(ClubId), nameof(StudentId), IsUnique = true)]
        public partial class Membership : ActiveRecord<Membership>
        {
            public partial int Id { get; set; }
            public partial int ClubId { get; set; }
            public partial int StudentId { get; set; }
            [BelongsTo] public partial Club? Club { get; set; }
            [BelongsTo] public partial School.Student? Student { get; set; }
        }
        public static class Use
        {
            public static Task Run(Club club) => club.Members.Where((s, m) => s.Name == "x" && m.ClubId == 1).FirstAsync(s => s.Courses.Any((c, e) => e.Completed)).AsTask();
        }
        """;

    [Fact]
    public void ALinkToAModelOfAnotherAssembly()
    {
        var library = new Snippet(Models.School) { AssemblyName = "Some.Library-1" }.Emit();
        var generated = new Snippet(Extended) { References = [library] }.Generate().Clean();

        Assert.Contains("""["StudentId"]""", generated.File("Clubs.Membership.junction.g.cs"));
        Assert.Contains("ModelList.Register(global::JunctionModels__Some_Library_1_", generated.File("Models.junction.g.cs"));
    }

    [Fact]
    public void AnApplicationWithoutModelsRegistersThoseOfItsLibraries()
    {
        var library = new Snippet(Models.School) { AssemblyName = "Library" }.Emit();
        var generated = new Snippet("class Program;") { References = [library] }.Generate().Clean();

        Assert.Equal(["Models.junction.g.cs"], generated.Files);
    }
}
