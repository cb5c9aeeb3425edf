using System.Text.Json;
using System.Text.Json.Serialization;
using Junction.Tests.School;

namespace Junction.Tests.Records;

/// <summary>A target and its link as a value: taken apart, compared, written as JSON, and at hand without a statement.</summary>
public abstract class LinkPairForms<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private Student _ann = null!;

    protected override async Task SeedAsync()
    {
        _ann = await Student.CreateAsync(new() { Name = "Ann" });
        await _ann.Courses.AttachAsync([new Course { Title = "Algebra" }, new Course { Title = "Biology" }], (course, e) => e.Grade = course.Title[..1]);
    }

    [Fact]
    public async Task A_pair_comes_apart_and_has_names()
    {
        var pairs = await _ann.Courses.OrderBy(c => c.Title).ToLinksAsync(Token);
        foreach (var (course, link) in pairs) Assert.Equal(course.Title[..1], link.Grade);
        Assert.Equal(["A", "B"], pairs.Select(p => p.Link.Grade));
        Assert.Equal(pairs[0], new LinkPair<Course, Enrollment>(pairs[0].Target, pairs[0].Link));
        Assert.NotEqual(pairs[0], pairs[1]);
        Assert.Equal($"LinkPair {{ Target = Course({pairs[0].Target.Id}), Link = Enrollment({pairs[0].Link.Id}) }}", pairs[0].ToString());
    }

    [Fact]
    public async Task Awaited_pairs_are_written_as_target_and_link_that_lead_nowhere_back()
    {
        var ann = await Student.With(s => s.Courses.With(c => c.Students), s => s.Courses.Links).SingleAsync(Token);
        var pairs = await ann.Courses.Links;
        using var json = await Written(pairs);
        Assert.Equal(2, json.RootElement.GetArrayLength());
        foreach (var pair in json.RootElement.EnumerateArray())
        {
            Assert.Equal(["Target", "Link"], pair.EnumerateObject().Select(property => property.Name));
            Assert.Equal(pair.GetProperty("Target").GetProperty("Id").GetInt32(), pair.GetProperty("Link").GetProperty("CourseId").GetInt32());
            Assert.Empty(pair.GetProperty("Target").GetProperty("Students").EnumerateArray());
            Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (pair.GetProperty("Link").GetProperty("Student").ValueKind, pair.GetProperty("Link").GetProperty("Course").ValueKind));
        }
        Assert.Equal(JsonSerializer.Serialize(ann.Courses.Links), JsonSerializer.Serialize(pairs));
        Assert.Same(ann, pairs[0].Link.Student); // nothing of it stays
    }

    [Fact]
    public async Task Pairs_of_a_query_are_written_without_loading()
    {
        var pairs = await (await Student.FindAsync(_ann.Id, Token)).Courses.Where(c => c.Title == "Biology").ToLinksAsync(Token);
        using var json = await Written(pairs);
        var pair = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(("Biology", "B"), (pair.GetProperty("Target").GetProperty("Title").GetString(), pair.GetProperty("Link").GetProperty("Grade").GetString()));
        Assert.Equal(JsonValueKind.Null, pair.GetProperty("Target").GetProperty("Students").ValueKind);
        using (var alone = await Written(pairs[0])) Assert.Equal("B", alone.RootElement.GetProperty("Link").GetProperty("Grade").GetString());
        using (var nobody = await Written(default(LinkPair<Course, Enrollment>))) Assert.Equal(JsonValueKind.Null, nobody.RootElement.ValueKind);
    }

    [Fact]
    public async Task A_source_generated_context_writes_them_by_its_naming_policy()
    {
        var pairs = await _ann.Courses.OrderBy(c => c.Title).ToLinksAsync(Token);
        var text = await Sends(0, () => Task.FromResult(JsonSerializer.Serialize(pairs, LinkPairContext.Default.ListLinkPairCourseEnrollment)));
        Assert.StartsWith("[{\"target\":{\"id\":", text, StringComparison.Ordinal);
        Assert.Contains("\"link\":{\"id\":", text, StringComparison.Ordinal);
        var awaited = JsonSerializer.Serialize(await _ann.Courses.Links, LinkPairContext.Default.IReadOnlyListLinkPairCourseEnrollment);
        Assert.Equal(text.Length, awaited.Length);
    }

    [Fact]
    public void They_cannot_be_read_from_json() =>
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<LinkPair<Course, Enrollment>>("""{"Target":null,"Link":null}"""));

    [Fact]
    public async Task Loaded_links_are_at_hand_without_a_statement()
    {
        var bare = await Student.All.SingleAsync(Token);
        Assert.Equal((false, false), (bare.Courses.Links.IsLoaded, bare.Courses.Links.IsPartial));
        Assert.Throws<RelationNotLoadedException>(() => bare.Courses.Links.Loaded);
        await bare.Courses;
        Assert.False(bare.Courses.Links.IsLoaded);
        var exception = Assert.Throws<RelationNotLoadedException>(() => bare.Courses.Links.Loaded);
        Assert.Contains("Student.Courses.Links", exception.Message, StringComparison.Ordinal);
        await bare.Courses.Links;
        Assert.True(bare.Courses.Links.IsLoaded);
        var part = await Student.With(s => s.Courses.Where(c => c.Title == "Biology").Links).SingleAsync(Token);
        Assert.Equal((false, true), (part.Courses.Links.IsLoaded, part.Courses.Links.IsPartial));
        await Sends(0, () =>
        {
            Assert.Equal(["A", "B"], bare.Courses.Links.Loaded.Select(pair => pair.Link.Grade).Order());
            Assert.Equal("B", Assert.Single(part.Courses.Links.Loaded).Link.Grade);
            return Task.FromResult(0);
        });
    }

    [Fact]
    public async Task A_change_says_in_a_log_what_it_was()
    {
        var (algebra, biology) = ((await _ann.Courses.OrderBy(c => c.Title).ToListAsync(Token)) is [var first, var second] ? (first, second) : default);
        var chemistry = await Course.CreateAsync(new() { Title = "Chemistry" }, Token);
        Assert.Equal("1 attached, 1 detached, 1 updated", (await _ann.Courses.SyncAsync([algebra, chemistry], e => e.Grade = "C", SyncMode.Update, Token)).ToString());
        Assert.Equal("2 unchanged", (await _ann.Courses.AttachAsync([algebra, chemistry], Token)).ToString());
        Assert.Equal("1 updated, 1 missing", await Both(_ann, algebra, biology));
        Assert.Equal("nothing changed", (await _ann.Courses.AttachAsync(Array.Empty<Course>(), Token)).ToString());

        static async Task<string> Both(Student ann, Course linked, Course unlinked) =>
            string.Join(", ", await ann.Courses.UpdateLinkAsync(linked, e => e.Grade = "D", Token), await ann.Courses.UpdateLinkAsync(unlinked, e => e.Grade = "D", Token));
    }

    private async Task<JsonDocument> Written<T>(T value) => JsonDocument.Parse(await Sends(0, () => Task.FromResult(JsonSerializer.Serialize(value))));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<LinkPair<Course, Enrollment>>)), JsonSerializable(typeof(IReadOnlyList<LinkPair<Course, Enrollment>>))]
[JsonSerializable(typeof(Course)), JsonSerializable(typeof(Enrollment))]
internal sealed partial class LinkPairContext : JsonSerializerContext;
