using Junction.Generators.Tests.Harness;

namespace Junction.Generators.Tests.Diagnostics;

/// <summary>JN0005, JN0006, JN0008, JN0009, JN0014, JN0017, JN0028.</summary>
public sealed class ManyToManyTests
{
    [Theory]
    [InlineData("""[HasMany] public partial HasMany<Enrollment> Enrollments { get; }""", """[ManyToMany(Through = [|"Enrolments"|])]""",
        "'Student.Courses' leads nowhere: 'Student' has no relation 'Enrolments'. Name a HasMany<Enrollment> of 'Student': Through = nameof(Enrollments). Did you mean 'Enrollments'?")]
    [InlineData("", """[ManyToMany(Through = [|"Links"|])]""", "'Student.Courses' leads nowhere: 'Student' has no relation 'Links'. Declare one in 'Student', [HasMany] public partial HasMany<Enrollment> Enrollments { get; }, and name it: Through = nameof(Enrollments).")]
    [InlineData("", "[ManyToMany]", "'Student.Courses' leads nowhere: 'Student' has no HasMany<Enrollment> that it could go through. Declare one in 'Student', [HasMany] public partial HasMany<Enrollment> Enrollments { get; }, and name it: Through = nameof(Enrollments).")]
    [InlineData("[HasMany] public partial HasMany<Course> Taught { get; }", "[ManyToMany(Through = [|nameof(Taught)|])]",
        "'Student.Courses' leads nowhere: 'Student.Taught' leads to 'Course', not to 'Enrollment'. Declare one in 'Student', [HasMany] public partial HasMany<Enrollment> Enrollments { get; }, and name it: Through = nameof(Enrollments).")]
    [InlineData("public partial int? FavouriteId { get; set; } [BelongsTo] public partial Course? Favourite { get; set; }", "[ManyToMany(Through = [|nameof(Favourite)|])]",
        "'Student.Courses' leads nowhere: 'Student.Favourite' is no HasMany. Declare one in 'Student', [HasMany] public partial HasMany<Enrollment> Enrollments { get; }, and name it: Through = nameof(Enrollments).")]
    [InlineData("[HasMany] public partial HasMany<Enrollment> Old { get; } [HasMany] public partial HasMany<Enrollment> New { get; }", "[ManyToMany]",
        "'Student.Courses' leads nowhere: it could go through 'Old' and 'New'. Say which: Through = nameof(…).")]
    public Task ThroughLeadsNowhere(string members, string attribute, string message) => Verify.Fires("JN0005", Models(members, attribute), message);

    [Fact]
    public Task ALinkThatLeadsElsewhere() => Verify.Fires("JN0005", Models("[HasMany] public partial HasMany<Enrollment> Enrollments { get; }", "[ManyToMany]", """
        [BelongsTo] public partial Student? Student { get; set; }
        """), "'Student.Courses' leads nowhere: 'Enrollment' has no BelongsTo that leads to 'Course'. Declare one in 'Enrollment', beside its foreign key: [BelongsTo] public partial Course? … { get; set; }.");

    [Theory]
    [InlineData("""[ManyToMany(Source = [|"Cuorse"|])]""", "'Student.Courses' does not know which way to go from 'Enrollment': it has no relation 'Cuorse'. Did you mean 'Course'?")]
    [InlineData("[ManyToMany(Source = [|nameof(Enrollment.Student)|])]",
        "'Student.Courses' does not know which way to go from 'Enrollment': 'Enrollment.Student' leads to 'Student', not to 'Course'.")]
    public Task SourceIsUnknown(string attribute, string message) =>
        Verify.Fires("JN0006", Models("[HasMany] public partial HasMany<Enrollment> Enrollments { get; }", attribute), message);

    [Fact]
    public Task SourceIsAmbiguous() => Verify.Fires("JN0006", Models("[HasMany] public partial HasMany<Enrollment> Enrollments { get; }", "[ManyToMany]", """
        public partial int? NextCourseId { get; set; }
        [BelongsTo] public partial Student? Student { get; set; }
        [BelongsTo] public partial Course? Course { get; set; }
        [BelongsTo] public partial Course? NextCourse { get; set; }
        """), "'Student.Courses' does not know which way to go from 'Enrollment': 'Course' and 'NextCourse' all lead to 'Course'. Say which: Source = nameof(…).");

    [Fact]
    public Task ALinkOfOneModelKnowsItsWay() => Verify.Silent("""
        public partial class Person : ActiveRecord<Person>
        {
            public partial int Id { get; set; }
            [HasMany] public partial HasMany<Friendship> Friendships { get; }
            [ManyToMany] public partial ManyToMany<Person, Friendship> Friends { get; }
        }
        [Index("PersonId", "FriendId", IsUnique = true)]
        public partial class Friendship : ActiveRecord<Friendship>
        {
            public partial int Id { get; set; }
            public partial int PersonId { get; set; }
            public partial int FriendId { get; set; }
            [BelongsTo] public partial Person? Person { get; set; }
            [BelongsTo] public partial Person? Friend { get; set; }
        }
        """);

    [Theory]
    [InlineData("""[ManyToMany(JoinTable = [|"enrollments"|])]""", "Enrollment")]
    [InlineData("""[ManyToMany(OwnerKey = [|"x"|])]""", "Enrollment")]
    public Task ALinkModelNamesItsOwnTable(string attribute, string link) => Verify.Fires("JN0014",
        Models($"[HasMany] public partial HasMany<{link}> Enrollments {{ get; }}", attribute));

    [Fact]
    public Task ThroughNeedsTheLinkInTheType() => Verify.Fires("JN0014", Models("[HasMany] public partial HasMany<Enrollment> Enrollments { get; }",
        "[ManyToMany]", extra: "[ManyToMany(Through = [|nameof(Enrollments)|])] public partial ManyToMany<Course> Plain { get; }"),
        "'Student.Plain': Through names a link model, so its type must name it too: ManyToMany<Course, …>.");

    [Theory]
    [InlineData("[Index(nameof(StudentId), nameof(CourseId), IsUnique = true)]", "")]
    [InlineData("[Index(nameof(CourseId), nameof(StudentId), IsUnique = true)]", "")]
    [InlineData("", "[Key]")]
    public Task APairThatIsKeptApart(string index, string key) => Verify.Silent(Linked(index, key, "Enrollment"));

    [Theory]
    [InlineData("")]
    [InlineData("[Index(nameof(StudentId), nameof(CourseId))]")]
    [InlineData("[Index(nameof(StudentId), nameof(CourseId), nameof(Term), IsUnique = true)]")]
    public Task APairThatIsNot(string index) => Verify.Fires("JN0008", Linked(index, "", "[|Enrollment|]"),
        "'Enrollment' links 'Student' and 'Course', but the same pair can be linked twice. Add [Index(nameof(StudentId), nameof(CourseId), IsUnique = true)].");

    [Theory]
    [InlineData("StudentCourse")]
    [InlineData("CourseStudent")]
    public Task ANameOfTwoEnds(string name) => Verify.Fires("JN0009", Linked("[Index(nameof(StudentId), nameof(CourseId), IsUnique = true)]", "", $"[|{name}|]"),
        $"'{name}' is named after its two ends. Name it after what the link means, as 'Enrollment' links students and courses.");

    [Theory]
    [InlineData("""[ManyToMany(OwnerKey = [|"a, b"|])]""", "'Post.Tags': OwnerKey names 2 columns, and the key of 'Post' has 1.")]
    [InlineData("""[ManyToMany(TargetKey = [|"a, b"|])]""", "'Post.Tags': TargetKey names 2 columns, and the key of 'Tag' has 1.")]
    public Task ColumnsOfAJoinTable(string attribute, string message) => Verify.Fires("JN0017", Plain(attribute), message);

    [Fact]
    public Task APlainJoinTable() => Verify.Silent(Plain("[ManyToMany]"));

    [Fact]
    public async Task TwoJoinTablesOfOneRelationship()
    {
        var both = await Verify.Junctions(new Snippet(Sides("""JoinTable = "post_tags" """, """JoinTable = "posts_tags" """)).Generate().Clean());

        Assert.Equal(["JN0028", "JN0028"], both.Select(static diagnostic => diagnostic.Id));
        Assert.Equal("'Post.Tags' is over the join table 'post_tags', and 'Tag.Posts' over 'posts_tags', so what is linked on one side is not seen on the other. "
            + "State the same JoinTable on both. If they are meant apart, declare each on both sides.", both[0].GetMessage(null));
        Assert.StartsWith("'Tag.Posts' is over the join table 'posts_tags', and 'Post.Tags' over 'post_tags', so", both[1].GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(["\"post_tags\"", "\"posts_tags\""], both.Select(static diagnostic => diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)));
    }

    [Fact]
    public async Task TwoSchemasOfOneJoinTable()
    {
        var both = await Verify.Junctions(new Snippet(Sides("""JoinTable = "t", JoinSchema = "a" """, """JoinTable = "t", JoinSchema = "b" """)).Generate().Clean());

        Assert.StartsWith("'Post.Tags' is over the join table 'a.t', and 'Tag.Posts' over 'b.t', so", both[0].GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("State the same JoinSchema on both", both[0].GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""JoinTable = "post_tags" """, """JoinTable = "post_tags" """)]
    [InlineData("""JoinTable = "post_tags" """, "")]
    [InlineData("", """JoinTable = "post_tags", JoinSchema = "a" """)]
    [InlineData("InverseOf = nameof(Tag.Posts)", """JoinTable = "post_tags" """)]
    public Task OneJoinTable(string post, string tag) => Verify.Silent(Sides(post, tag));

    [Fact]
    public Task TwoJoinTablesOfOneRelationshipByItsOwnWord() => Verify.Fires("JN0007",
        Sides("""JoinTable = "post_tags", InverseOf = [|nameof(Tag.Posts)|]""", """JoinTable = "posts_tags" """),
        "'Post.Tags' is not the inverse of 'Tag.Posts': 'Tag.Posts' is over the join table 'posts_tags', this one over 'post_tags'.");

    /// <summary>Two relationships: of one side alone, of both, and one that only one side has.</summary>
    [Theory]
    [InlineData("""[ManyToMany(JoinTable = "likes")] public partial ManyToMany<Tag> Likes { get; } [ManyToMany(JoinTable = "follows")] public partial ManyToMany<Tag> Follows { get; }""", "")]
    [InlineData("""[ManyToMany(JoinTable = "likes")] public partial ManyToMany<Tag> Likes { get; } [ManyToMany(JoinTable = "follows")] public partial ManyToMany<Tag> Follows { get; }""",
        """[ManyToMany(JoinTable = "likes")] public partial ManyToMany<Post> LikedBy { get; } [ManyToMany(JoinTable = "follows")] public partial ManyToMany<Post> FollowedBy { get; }""")]
    [InlineData("""[ManyToMany(JoinTable = "likes")] public partial ManyToMany<Tag> Likes { get; } [ManyToMany(JoinTable = "follows")] public partial ManyToMany<Tag> Follows { get; }""",
        """[ManyToMany(JoinTable = "marks")] public partial ManyToMany<Post> Marked { get; }""")]
    [InlineData("""
        [ManyToMany(JoinTable = "follows", OwnerKey = "a", TargetKey = "b")] public partial ManyToMany<Post> Follows { get; }
        [ManyToMany(JoinTable = "likes", OwnerKey = "a", TargetKey = "b")] public partial ManyToMany<Post> Likes { get; }
        """, "")]
    public Task SeveralRelationships(string post, string tag) => Verify.Silent($$"""
        public partial class Post : ActiveRecord<Post>
        {
            public partial int Id { get; set; }
        {{post}}
        }
        public partial class Tag : ActiveRecord<Tag>
        {
            public partial int Id { get; set; }
        {{tag}}
        }
        """);

    private static string Sides(string post, string tag) => $$"""
        public partial class Post : ActiveRecord<Post> { public partial int Id { get; set; } [ManyToMany({{post}})] public partial ManyToMany<Tag> Tags { get; } }
        public partial class Tag : ActiveRecord<Tag> { public partial int Id { get; set; } [ManyToMany({{tag}})] public partial ManyToMany<Post> Posts { get; } }
        """;

    private static string Plain(string attribute) => $$"""
        public partial class Post : ActiveRecord<Post> { public partial int Id { get; set; } {{attribute}} public partial ManyToMany<Tag> Tags { get; } }
        public partial class Tag : ActiveRecord<Tag> { public partial int Id { get; set; } }
        """;

    private static string Linked(string index, string key, string name) => $$"""
        public partial class Student : ActiveRecord<Student>
        {
            public partial int Id { get; set; }
            [HasMany] public partial HasMany<{{name.Trim('[', '|', ']')}}> Links { get; }
            [ManyToMany] public partial ManyToMany<Course, {{name.Trim('[', '|', ']')}}> Courses { get; }
        }
        public partial class Course : ActiveRecord<Course>
        {
            public partial int Id { get; set; }
            [HasMany] public partial HasMany<{{name.Trim('[', '|', ']')}}> Links { get; }
            [ManyToMany] public partial ManyToMany<Student, {{name.Trim('[', '|', ']')}}> Students { get; }
        }
        {{index}}
        public partial class {{name}} : ActiveRecord<{{name.Trim('[', '|', ']')}}>
        {
            {{(key.Length == 0 ? "public partial int Id { get; set; }" : "")}}
            {{key}} public partial int StudentId { get; set; }
            {{key}} public partial int CourseId { get; set; }
            public partial int Term { get; set; }
            [BelongsTo] public partial Student? Student { get; set; }
            [BelongsTo] public partial Course? Course { get; set; }
        }
        """;

    // Without an argument to point at, the place is the property.
    private static string Models(string members, string attribute, string? link = null, string extra = "") => $$"""
        public partial class Student : ActiveRecord<Student>
        {
            public partial int Id { get; set; }
            {{members}}
            {{attribute}} public partial ManyToMany<Course, Enrollment> {{(attribute.Contains("[|", StringComparison.Ordinal) || extra.Length > 0 ? "Courses" : "[|Courses|]")}} { get; }
            {{extra}}
        }
        public partial class Course : ActiveRecord<Course>
        {
            public partial int Id { get; set; }
            public partial int? StudentId { get; set; }
        }
        [Index(nameof(StudentId), nameof(CourseId), IsUnique = true)]
        public partial class Enrollment : ActiveRecord<Enrollment>
        {
            public partial int Id { get; set; }
            public partial int StudentId { get; set; }
            public partial int CourseId { get; set; }
            {{link ?? "[BelongsTo] public partial Student? Student { get; set; } [BelongsTo] public partial Course? Course { get; set; }"}}
        }
        """;
}
