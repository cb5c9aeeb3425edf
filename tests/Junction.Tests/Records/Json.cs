using System.Text.Json;
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
        Assert.Equal(["Id", "Name", "Email", "Age", "Active", "Enrollments", "Courses"], document.RootElement.EnumerateObject().Select(p => p.Name));
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

}
