using Junction.Tests.School;
using Junction.Tests.Shop;

namespace Junction.Tests.Relations;

/// <summary>Many rows at once: work grows with their number, not with its square.</summary>
public abstract class LargeWrites<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private const int Many = 20_000;

    [Fact]
    public async Task Links_to_a_loaded_relation()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        var courses = await CoursesAsync();
        await ann.Courses;
        await ann.Enrollments;
        await ann.Courses.AttachAsync(courses, Token);
        Assert.Equal(Many, ann.Courses.Loaded.Count);
        Assert.Equal(Many, ann.Enrollments.Loaded.Count);
        Assert.Same(ann.Enrollments.Loaded[^1], (await ann.Courses.Links)[^1].Link);
        await ann.Courses.SyncAsync(courses, e => e.Grade = "A", SyncMode.Update, Token);
        Assert.All(ann.Enrollments.Loaded, e => Assert.Equal("A", e.Grade));
        var change = await ann.Courses.DetachAsync(courses, Token);
        Assert.Equal(Many, change.Detached.Count);
        Assert.Empty(ann.Courses.Loaded);
        Assert.Empty(ann.Enrollments.Loaded);
    }

    [Fact]
    public async Task References_to_one_record()
    {
        var teacher = await Teacher.CreateAsync(new() { Name = "Eve" }, Token);
        await CoursesAsync(teacher.Id);
        var courses = await Course.With(c => c.Teacher).ToListAsync(Token);
        Assert.All(courses, c => Assert.Same(courses[0].Teacher, c.Teacher));
    }

    private async Task<List<Course>> CoursesAsync(int? teacher = null)
    {
        await Db.ExecuteAsync($"INSERT INTO courses (title, teacher_id) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Many}) SELECT 'Course', {teacher} FROM n", Token);
        return await Course.All.ToListAsync(Token);
    }
}
