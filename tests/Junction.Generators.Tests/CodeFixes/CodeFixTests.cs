using Junction.CodeFixes;
using Junction.Generators.Tests.Harness;

namespace Junction.Generators.Tests.CodeFixes;

public sealed class CodeFixTests
{
    [Theory]
    [InlineData("public class Thing : ActiveRecord<Thing>", "public partial class Thing : ActiveRecord<Thing>", "JN0001")]
    [InlineData("public class Thing : ActiveRecord<Thing>", "public partial class Thing : ActiveRecord<Thing>", "CS0311")]
    [InlineData("public class Thing : ActiveRecord<Thing>", "public partial class Thing : ActiveRecord<Thing>", "CS0751")]
    [InlineData("/// <summary>A thing.</summary>\nclass Thing : ActiveRecord<Thing>", "/// <summary>A thing.</summary>\npartial class Thing : ActiveRecord<Thing>", "JN0001")]
    [InlineData("// a comment\n[Table(\"things\")]\npublic sealed class Thing : ActiveRecord<Thing>", "// a comment\n[Table(\"things\")]\npublic sealed partial class Thing : ActiveRecord<Thing>", "JN0001")]
    [InlineData("[Table(\"things\")]\nclass Thing : ActiveRecord<Thing>", "[Table(\"things\")]\npartial class Thing : ActiveRecord<Thing>", "JN0001")]
    public Task AModelThatIsNotPartial(string before, string after, string id)
    {
        const string Body = "\n{\n    public partial int Id { get; set; }\n}\n";
        return Fix.Mends<PartialFix>(id, before + Body, after + Body, "Make 'Thing' partial");
    }

    [Fact]
    public Task AModelInAClassThatIsNotPartial() => Fix.Mends<PartialFix>(
        "JN0001",
        "static class Outer { internal class Thing : ActiveRecord<Thing> { public partial int Id { get; set; } } }",
        "static partial class Outer { internal partial class Thing : ActiveRecord<Thing> { public partial int Id { get; set; } } }",
        "Make 'Thing' partial");

    [Fact]
    public Task AnotherClassIsNoConcernOfOurs() => Fix.OffersNone<PartialFix>("CS0751", "public class Plain : List<int> { public partial int X { get; set; } }");

    [Theory]
    [InlineData("public int Size { get; set; }", "public partial int Size { get; set; }", "Size")]
    [InlineData("public required string Name { get; init; }", "public required partial string Name { get; init; }", "Name")]
    [InlineData("public string Name { get; set; } = \"\"; // its name", "public partial string Name { get; set; } = \"\"; // its name", "Name")]
    public Task APropertyThatIsNotPartial(string before, string after, string name) =>
        Fix.Mends<PartialFix>("JN0015", Thing(before), Thing(after), $"Make '{name}' partial");

    [Theory]
    [InlineData("\"ParntId\"", "\"ParentId\"", "Change 'ParntId' to 'ParentId'")]
    [InlineData("/* the key */ \"ParntId\" /* of the parent */", "/* the key */ \"ParentId\" /* of the parent */", "Change 'ParntId' to 'ParentId'")]
    public Task AMisspeltForeignKey(string before, string after, string title) => Fix.Mends<SpellingFix>(
        "JN0003", Tree($"ForeignKey = {before}"), Tree($"ForeignKey = {after}"), title);

    [Fact]
    public Task AMisspeltInverse() => Fix.Mends<SpellingFix>(
        "JN0007", Tree("ForeignKey = \"ParentId\", InverseOf = \"Perent\""), Tree("ForeignKey = \"ParentId\", InverseOf = \"Parent\""), "Change 'Perent' to 'Parent'");

    [Fact]
    public Task AJoinTableOfItsOwn()
    {
        const string Models = """
            public partial class Post : ActiveRecord<Post> { public partial int Id { get; set; } [ManyToMany(JoinTable = "posts_tags")] public partial ManyToMany<Tag> Tags { get; } }
            public partial class Tag : ActiveRecord<Tag> { public partial int Id { get; set; } [ManyToMany(JoinTable = "post_tags")] public partial ManyToMany<Post> Posts { get; } }
            """;
        return Fix.Mends<SpellingFix>("JN0028", Models, Models.Replace("posts_tags", "post_tags", StringComparison.Ordinal), "Change 'posts_tags' to 'post_tags'");
    }

    [Fact]
    public Task AMisspeltIndex() => Fix.Mends<SpellingFix>("JN0016",
        "[Index(\"Id\", \"Nmae\")]\n" + Thing("public partial string? Name { get; set; }"), "[Index(\"Id\", \"Name\")]\n" + Thing("public partial string? Name { get; set; }"),
        "Change 'Nmae' to 'Name'");

    [Fact]
    public Task AMisspeltPartOfAKeyOfTwo()
    {
        const string Models = """
            public partial class Line : ActiveRecord<Line> { [Key] public partial int OrderId { get; set; } [Key] public partial int Number { get; set; } }
            public partial class Note : ActiveRecord<Note>
            {
                public partial int Id { get; set; }
                public partial int LineOrder { get; set; }
                public partial int LineNumber { get; set; }
                [BelongsTo(ForeignKey = "LineOrder, LineNumbr")] public partial Line? Line { get; set; }
            }
            """;
        return Fix.Mends<SpellingFix>("JN0003", Models, Models.Replace("LineNumbr", "LineNumber", StringComparison.Ordinal), "Change 'LineNumbr' to 'LineNumber'");
    }

    [Fact]
    public Task NothingIsNear() => Fix.OffersNone<SpellingFix>("JN0003", Tree("ForeignKey = \"Elsewhere\""));

    [Theory]
    [InlineData("", "[Index(nameof(StudentId), nameof(CourseId), IsUnique = true)]\n")]
    [InlineData("/// <summary>A link.</summary>\n", "/// <summary>A link.</summary>\n[Index(nameof(StudentId), nameof(CourseId), IsUnique = true)]\n")]
    [InlineData("[Table(\"links\")]\n", "[Table(\"links\")]\n[Index(nameof(StudentId), nameof(CourseId), IsUnique = true)]\n")]
    public Task ALinkWithoutItsIndex(string before, string after) => Fix.Mends<IndexFix>("JN0008", Linked(before), Linked(after), "Add the unique index");

    [Fact]
    public Task AHasOneWithoutItsIndex()
    {
        const string Before = """
            public partial class Thing : ActiveRecord<Thing>
            {
                public partial int Id { get; set; }
                [HasOne] public partial Part? Part { get; set; }
            }

            public partial class Part : ActiveRecord<Part>
            {
                public partial int Id { get; set; }
                public partial int ThingId { get; set; }
            }
            """;
        return Fix.Mends<IndexFix>("JN0025", Before, Before.Replace("public partial class Part", "[Index(nameof(ThingId), IsUnique = true)]\npublic partial class Part", StringComparison.Ordinal), "Add the unique index");
    }

    [Theory]
    [InlineData("foreach (var child in thing.Children) { }", "foreach (var child in await thing.Children) { }", "JN0022")]
    [InlineData("var t = await Thing.FindAsync(3); var n = t.Parent?.Id;", "var t = await Thing.FindAsync(3); var n = (await t.LoadParentAsync())?.Id;", "JN0022")]
    [InlineData("thing.Save();", "await thing.SaveAsync();", "JN0023")]
    [InlineData("var n = thing.Children.ToList().Count;", "var n = (await thing.Children.ToListAsync()).Count;", "JN0023")]
    [InlineData("var x = Thing.Where(t => t.Id == 3).First();", "var x = await Thing.Where(t => t.Id == 3).FirstAsync();", "JN0023")]
    [InlineData("if (Thing.All.Any()) { }", "if (await Thing.All.AnyAsync()) { }", "JN0023")]
    [InlineData("var x = Thing.Find(3); // found", "var x = await Thing.FindAsync(3); // found", "JN0023")]
    [InlineData("var n = thing.Children.Count();", "var n = await thing.Children.CountAsync();", "JN0023")]
    [InlineData("if (!thing.Children.Contains(thing)) { }", "if (!await thing.Children.ContainsAsync(thing)) { }", "JN0023")]
    [InlineData("Thing[] all = [.. thing.Children];", "Thing[] all = [.. await thing.Children];", "JN0022")]
    [InlineData("foreach (var t in Thing.Where(t => t.Id == 3)) { }", "foreach (var t in await Thing.Where(t => t.Id == 3).ToListAsync()) { }", "JN0023")]
    [InlineData("Thing[] all = [.. Thing.All];", "Thing[] all = [.. await Thing.All.ToListAsync()];", "JN0023")]
    public Task ACallThatBlocks(string before, string after, string id) =>
        Fix.Mends<AwaitFix>(id, Program(before), Program(after), "Await it");

    [Theory]
    [InlineData("thing?.Save();")]
    [InlineData("lock (thing) { thing.Save(); }")]
    public Task WhereAwaitCannotStand(string statement) => Fix.OffersNone<AwaitFix>("JN0023", Program(statement));

    private static string Thing(string property) => $"public partial class Thing : ActiveRecord<Thing>\n{{\n    public partial int Id {{ get; set; }}\n    {property}\n}}\n";

    private static string Tree(string arguments) => $$"""
        public partial class Node : ActiveRecord<Node>
        {
            public partial int Id { get; set; }
            public partial int? ParentId { get; set; }
            [BelongsTo] public partial Node? Parent { get; set; }
            [HasMany({{arguments}})] public partial HasMany<Node> Children { get; }
        }
        """;

    private static string Linked(string attributes) => $$"""
        public partial class Student : ActiveRecord<Student>
        {
            public partial int Id { get; set; }
            [HasMany] public partial HasMany<Enrollment> Enrollments { get; }
            [ManyToMany] public partial ManyToMany<Course, Enrollment> Courses { get; }
        }

        public partial class Course : ActiveRecord<Course> { public partial int Id { get; set; } }

        {{attributes}}public partial class Enrollment : ActiveRecord<Enrollment>
        {
            public partial int Id { get; set; }
            public partial int StudentId { get; set; }
            public partial int CourseId { get; set; }
            [BelongsTo] public partial Student? Student { get; set; }
            [BelongsTo] public partial Course? Course { get; set; }
        }
        """;

    private static string Program(string statement) => $$"""
        public static class Program
        {
            public static async Task Run(Thing thing)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        public partial class Thing : ActiveRecord<Thing>
        {
            public partial int Id { get; set; }
            public partial int? ThingId { get; set; }
            [BelongsTo(ForeignKey = nameof(ThingId))] public partial Thing? Parent { get; set; }
            [HasMany] public partial HasMany<Thing> Children { get; }
        }
        """;
}
