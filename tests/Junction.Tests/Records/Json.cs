using System.Text.Json;
using System.Text.Json.Serialization;
using Junction.Tests.School;

namespace Junction.Tests.Records;

/// <summary>Serialising records never loads, and ends.</summary>
public abstract class Json<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task What_is_not_loaded_is_null_and_nothing_is_sent()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" });
        var json = await Sends(0, () => Task.FromResult(JsonSerializer.Serialize(ann)));
        using var document = JsonDocument.Parse(json);
        Assert.Equal("Ann", document.RootElement.GetProperty("Name").GetString());
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("Courses").ValueKind);
        Assert.Equal(["Id", "Name", "Email", "Age", "Active", "Enrollments", "Courses", "Locker"], document.RootElement.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task What_is_loaded_is_written_and_a_record_on_the_way_is_left_out()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" });
        var bob = await Student.CreateAsync(new() { Name = "Bob" });
        var algebra = await Course.CreateAsync(new() { Title = "Algebra" });
        await algebra.Students.AttachAsync([ann, bob]);
        var students = await Student.With(s => s.Courses.With(c => c.Students)).OrderBy(s => s.Id).ToListAsync();
        var json = await Sends(0, () => Task.FromResult(JsonSerializer.Serialize(students[0])));
        using var document = JsonDocument.Parse(json);
        var course = Assert.Single(document.RootElement.GetProperty("Courses").EnumerateArray());
        Assert.Equal("Algebra", course.GetProperty("Title").GetString());
        Assert.Equal("Bob", Assert.Single(course.GetProperty("Students").EnumerateArray()).GetProperty("Name").GetString());
    }

    [Fact]
    public async Task A_relation_to_one_is_written_when_it_is_loaded_and_null_when_not()
    {
        await Enrol();
        var bare = await Enrollment.All.SingleAsync(Token);
        using (var json = await Written(bare)) Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("Student").ValueKind);
        Assert.Equal("Ann", bare.Student?.Name); // written or not, it can be loaded

        var loaded = await Enrollment.All.With(e => e.Course.Teacher).SingleAsync(Token);
        using (var json = await Written(loaded))
        {
            Assert.Equal("Grace", json.RootElement.GetProperty("Course").GetProperty("Teacher").GetProperty("Name").GetString());
            Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("Student").ValueKind);
        }
    }

    [Fact]
    public async Task One_that_leads_back_ends_there()
    {
        await Enrol();
        var student = await Student.With(s => s.Enrollments.With(e => e.Student)).With(s => s.Locker).SingleAsync(Token);
        Assert.Same(student, student.Enrollments.Loaded[0].Student);
        await student.Locker!.LoadStudentAsync(Token);
        using var json = await Written(student);
        Assert.Equal(7, json.RootElement.GetProperty("Locker").GetProperty("Number").GetInt32());
        var enrollment = Assert.Single(json.RootElement.GetProperty("Enrollments").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, enrollment.GetProperty("Student").ValueKind);
    }

    [Fact]
    public async Task A_source_generated_context_needs_no_attribute_and_loads_nothing()
    {
        await Enrol();
        var bare = await Enrollment.All.SingleAsync(Token);
        Assert.Contains("\"Student\":null", await Sends(0, () => Task.FromResult(JsonSerializer.Serialize(bare, SchoolJson.Default.Enrollment))));
        var loaded = await Enrollment.All.With(e => e.Student).SingleAsync(Token);
        Assert.Contains("\"Student\":{\"Id\":", await Sends(0, () => Task.FromResult(JsonSerializer.Serialize(loaded, SchoolJson.Default.Enrollment))));
        Assert.Contains("\"student\":{\"id\":", await Sends(0, () => Task.FromResult(JsonSerializer.Serialize(loaded, SchoolFastJson.Default.Enrollment))));
    }

    [Fact]
    public async Task A_stream_that_is_written_bit_by_bit_loads_nothing()
    {
        await Enrol();
        var students = Enumerable.Range(0, 200).Select(static n => new Student { Name = $"{n} {new string('x', 400)}" }).ToArray();
        await Student.CreateAllAsync(students, Token);
        var course = await Course.All.SingleAsync(Token);
        await course.Students.AttachAsync(students, Token);
        var enrollments = await Enrollment.With(e => e.Student).ToListAsync(Token);
        using var stream = new MemoryStream();
        await Sends(0, async () =>
        {
            await JsonSerializer.SerializeAsync(stream, enrollments, new JsonSerializerOptions { DefaultBufferSize = 64 }, Token);
            return 0;
        });
        Assert.Equal(JsonSerializer.SerializeToUtf8Bytes(enrollments), stream.ToArray());
        Assert.NotNull(enrollments[100].Course); // and they are what they were
    }

    [Fact]
    public async Task What_was_written_can_be_read()
    {
        await Enrol();
        var written = JsonSerializer.Serialize(await Enrollment.With(e => e.Student).SingleAsync(Token));
        var read = JsonSerializer.Deserialize<Enrollment>(written)!;
        Assert.True(read.StudentId > 0 && read.CourseId > 0); // its keys say where it leads, not the null of what was not loaded
        Assert.Equal("Ann", read.Student?.Name);
        Assert.False(read.Student!.IsNew);
    }

    [Fact]
    public async Task A_relation_to_one_loads_again_after_a_failure_in_a_collection()
    {
        await Enrol();
        var course = await Course.With(c => c.Enrollments).SingleAsync(Token);
        var options = new JsonSerializerOptions { Converters = { new Refusing() } };
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(course.Enrollments, options));
        Assert.NotNull(course.Enrollments.Loaded[0].Student);
    }

    [Fact]
    public async Task After_a_failure_in_its_midst_a_record_loads_when_asked_and_is_as_ever_when_reloaded()
    {
        await Enrol();
        var enrollment = await Enrollment.All.SingleAsync(Token);
        var options = new JsonSerializerOptions { Converters = { new Refusing() } };
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(enrollment, options));
        Assert.Equal("Ann", (await enrollment.LoadStudentAsync(Token))!.Name);
        await enrollment.ReloadAsync(Token);
        Assert.Equal("Algebra", enrollment.Course?.Title);
    }

    [Fact]
    public async Task Links_are_pairs_of_target_and_link_when_they_are_loaded()
    {
        await Enrol();
        var bare = await Student.All.SingleAsync(Token);
        using (var json = await Written(bare.Courses.Links)) Assert.Equal(JsonValueKind.Null, json.RootElement.ValueKind);
        var halfway = await Student.With(s => s.Courses).SingleAsync(Token);
        using (var json = await Written(halfway.Courses.Links)) Assert.Equal(JsonValueKind.Null, json.RootElement.ValueKind);
        var ann = await Student.With(s => s.Courses.Links).SingleAsync(Token);
        using (var json = await Written(new { ann.Name, ann.Courses.Links }))
        {
            var pair = Assert.Single(json.RootElement.GetProperty("Links").EnumerateArray());
            Assert.Equal("Algebra", pair.GetProperty("Target").GetProperty("Title").GetString());
            Assert.Equal(ann.Id, pair.GetProperty("Link").GetProperty("StudentId").GetInt32());
            Assert.Equal(JsonValueKind.Null, pair.GetProperty("Link").GetProperty("Course").ValueKind);
            Assert.Equal(JsonValueKind.Null, pair.GetProperty("Link").GetProperty("Student").ValueKind);
        }
        var text = await Sends(0, () => Task.FromResult(JsonSerializer.Serialize(ann.Courses.Links, SchoolLinksJson.Default.LinkPairsCourseEnrollment)));
        Assert.StartsWith("[{\"target\":{\"id\":", text, StringComparison.Ordinal);
        Assert.Contains("\"link\":{\"id\":", text, StringComparison.Ordinal);
        Assert.Equal("Algebra", (await ann.Courses.Links)[0].Link.Course?.Title); // nothing of it stays
    }

    private static async Task Enrol()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        await Locker.CreateAsync(new() { StudentId = ann.Id, Number = 7 }, Token);
        await ann.Courses.AttachAsync(new Course { Title = "Algebra", Teacher = new Teacher { Name = "Grace" } }, Token);
    }

    private async Task<JsonDocument> Written<T>(T record) => JsonDocument.Parse(await Sends(0, () => Task.FromResult(JsonSerializer.Serialize(record))));

    private sealed class Refusing : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LinkPairs<Course, Enrollment>)), JsonSerializable(typeof(Course)), JsonSerializable(typeof(Enrollment))]
internal sealed partial class SchoolLinksJson : JsonSerializerContext;

[JsonSerializable(typeof(Enrollment))]
internal sealed partial class SchoolJson : JsonSerializerContext;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(Enrollment))]
internal sealed partial class SchoolFastJson : JsonSerializerContext;
