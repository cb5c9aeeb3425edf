using Junction.Generators.Tests.Harness;

namespace Junction.Generators.Tests.Diagnostics;

/// <summary>JN0003, JN0004, JN0020, JN0025.</summary>
public sealed class ForeignKeyTests
{
    [Fact]
    public Task AMisspeltNameSuggestsTheNearest() => Verify.Fires("JN0003", """
        public partial class Student : ActiveRecord<Student>
        {
            public partial int Id { get; set; }
            [HasMany(ForeignKey = [|"StudntId"|])] public partial HasMany<Enrollment> Enrollments { get; }
        }
        public partial class Enrollment : ActiveRecord<Enrollment>
        {
            public partial int Id { get; set; }
            public partial int StudentId { get; set; }
        }
        """, "'Student.Enrollments' has no foreign key: 'Enrollment' has no column 'StudntId'. Did you mean 'StudentId'?");

    [Fact]
    public Task ConventionFindsNone() => Verify.Fires("JN0003", """
        public partial class Student : ActiveRecord<Student>
        {
            public partial int Id { get; set; }
            [HasMany] public partial HasMany<Enrollment> [|Enrollments|] { get; }
        }
        public partial class Enrollment : ActiveRecord<Enrollment>
        {
            public partial int Id { get; set; }
        }
        """, "'Student.Enrollments' has no foreign key: 'Enrollment' has no column 'StudentId'. Add it, or say which property holds the key: ForeignKey = nameof(…).");

    [Fact]
    public Task OfABelongsTo() => Verify.Fires("JN0003", """
        public partial class Book : ActiveRecord<Book>
        {
            public partial int Id { get; set; }
            [BelongsTo] public partial Book? [|Sequel|] { get; set; }
        }
        """, "'Book.Sequel' has no foreign key: 'Book' has no column 'SequelId'. Add it, or say which property holds the key: ForeignKey = nameof(…).");

    [Fact]
    public Task APropertyThatIsNoColumnIsNoKey() => Verify.Fires("JN0003", """
        public partial class Book : ActiveRecord<Book>
        {
            public partial int Id { get; set; }
            [NotMapped] public int OtherId { get; set; }
            [BelongsTo(ForeignKey = [|nameof(OtherId)|])] public partial Book? Other { get; set; }
        }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("[Index(nameof(StudentId))]")]
    [InlineData("[Index(nameof(StudentId), nameof(Room), IsUnique = true)]")]
    public Task AHasOneWhoseForeignKeyMayRepeat(string index) => Verify.Fires("JN0025", HasOne(index, "", "[|Locker|]"),
        "'Student.Locker' leads to one 'Locker', but several can refer to the same 'Student'. Add [Index(nameof(StudentId), IsUnique = true)] to 'Locker'.");

    [Theory]
    [InlineData("[Index(nameof(StudentId), IsUnique = true)]", "")]
    [InlineData("", "[Key]")]
    public Task AHasOneWhoseForeignKeyIsUnique(string index, string key) => Verify.Silent(HasOne(index, key, "Locker"));

    /// <summary>In an editor the other project is source too, of which an analyzer may not speak.</summary>
    [Fact]
    public async Task AHasOneOfAnotherProjectsModel()
    {
        var library = new Snippet("""
            public partial class Locker : ActiveRecord<Locker>
            {
                public partial int Id { get; set; }
                public partial int StudentId { get; set; }
            }
            """) { AssemblyName = "Library" };
        var generated = new Snippet("""
            public partial class Student : ActiveRecord<Student>
            {
                public partial int Id { get; set; }
                [HasOne] public partial Locker? Locker { get; set; }
            }
            """) { References = [library.Generate().Clean().Compilation.ToMetadataReference()] }.Generate().Clean();

        Assert.Equal("JN0025", Assert.Single(await Verify.Junctions(generated)).Id);
    }

    private static string HasOne(string index, string key, string name) => $$"""
        public partial class Student : ActiveRecord<Student>
        {
            public partial int Id { get; set; }
            [HasOne] public partial Locker? {{name}} { get; set; }
        }
        {{index}}
        public partial class Locker : ActiveRecord<Locker>
        {
            {{(key.Length == 0 ? "public partial int Id { get; set; }" : "")}}
            {{key}} public partial int StudentId { get; set; }
            public partial int Room { get; set; }
        }
        """;

    [Fact]
    public Task OfABaseIsReportedAtTheClassThatDerives() => Verify.Fires("JN0003", """
        public abstract partial class Owned<TSelf> : ActiveRecord<TSelf> where TSelf : Owned<TSelf>, Junction.Model.IRecord<TSelf>
        {
            public partial int Id { get; set; }
            [HasMany] public partial HasMany<Note> Notes { get; }
        }
        public partial class Note : ActiveRecord<Note> { public partial int Id { get; set; } public partial int TaskId { get; set; } }
        public partial class Task : Owned<Task>;
        public partial class [|Person|] : Owned<Person>;
        """);

    [Theory]
    [InlineData("int?")]
    [InlineData("int")]
    public Task ATypeThatFits(string type) => Verify.Silent(BookOf($"public partial {type}", "Author"));

    [Theory]
    [InlineData("public partial long", "long")]
    [InlineData("public partial Guid?", "Guid")]
    [InlineData("public required partial string", "string")]
    public Task ATypeThatDoesNot(string property, string type) => Verify.Fires("JN0004", BookOf(property, "[|Author|]"),
        $"'Book.Author' cannot use the foreign key 'Book.AuthorId': it is of type '{type}', and 'Author.Id' of type 'int'.");

    private static string BookOf(string property, string name) => $$"""
        public partial class Author : ActiveRecord<Author>
        {
            public partial int Id { get; set; }
        }
        public partial class Book : ActiveRecord<Book>
        {
            public partial int Id { get; set; }
            {{property}} AuthorId { get; set; }
            [BelongsTo] public partial Author? {{name}} { get; set; }
        }
        """;

    [Fact]
    public Task AKeyOfTwoPartsNeedsTwo() => Verify.Fires("JN0004", """
        public partial class Line : ActiveRecord<Line>
        {
            [Key] public partial int OrderId { get; set; }
            [Key] public partial int Number { get; set; }
        }
        public partial class Note : ActiveRecord<Note>
        {
            public partial int Id { get; set; }
            public partial int LineOrderId { get; set; }
            [BelongsTo(ForeignKey = [|nameof(LineOrderId)|])] public partial Line? Line { get; set; }
        }
        """, "'Note.Line' cannot use the foreign key 'LineOrderId': the key of 'Line' has 2 parts (OrderId, Number), the foreign key 1.");

    [Fact]
    public Task BothPartsNamed() => Verify.Silent("""
        public partial class Line : ActiveRecord<Line>
        {
            [Key] public partial int OrderId { get; set; }
            [Key] public partial int Number { get; set; }
        }
        public partial class Note : ActiveRecord<Note>
        {
            public partial int Id { get; set; }
            public partial int Order { get; set; }
            public partial int Position { get; set; }
            [BelongsTo(ForeignKey = $"{nameof(Order)}, {nameof(Position)}")] public partial Line? Line { get; set; }
        }
        """);

    [Fact]
    public Task SetNullNeedsAColumnThatTakesIt() => Verify.Fires("JN0020", """
        public partial class Author : ActiveRecord<Author> { public partial int Id { get; set; } }
        public partial class Book : ActiveRecord<Book>
        {
            public partial int Id { get; set; }
            public partial int AuthorId { get; set; }
            [BelongsTo(OnDelete = [|OnDelete.SetNull|])] public partial Author? Author { get; set; }
        }
        """, "'Book.Author' says OnDelete.SetNull, but 'AuthorId' cannot be null. Declare it nullable, or choose Cascade or Restrict.");
}
