using Junction.Tests.School;
using Junction.Tests.Shop;

namespace Junction.Tests.Relations;

/// <summary>The number of statements of a load depends on what is asked for, never on the number of rows.</summary>
public abstract class LoadBudgets<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    /// <summary>Few owners, and more than any parameter limit.</summary>
    public static TheoryData<int> Owners => [10, 50_000];

    private static DateTime Day => new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private async Task FillAsync(int owners)
    {
        await Db.TransactionAsync(async (_, token) =>
        {
            var teacher = await Teacher.CreateAsync(new() { Name = "Noether" }, token);
            for (var i = 0; i < 5; i++) await Course.CreateAsync(new() { Title = $"Course {i}", TeacherId = teacher.Id }, token);
            await Db.ExecuteAsync($"INSERT INTO students (name, age, active) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {owners}) SELECT CONCAT('Student ', i), 20, {true} FROM n", token);
            await Db.ExecuteAsync($"INSERT INTO enrollments (student_id, course_id, enrollment_date, completed) SELECT s.id, c.id, {Day}, {false} FROM students s JOIN courses c ON (s.id + c.id) % 2 = 0", token);
        }, cancellationToken: Token);
    }

    [Theory, MemberData(nameof(Owners))]
    public async Task Eager_many_to_many_takes_three_statements(int owners)
    {
        await FillAsync(owners);
        var students = await Sends(3, async () => await Student.With(s => s.Courses).ToListAsync());
        Assert.Equal(owners, students.Count);
        Assert.All(students, s => Assert.Equal(s.Id % 2 == 0 ? 2 : 3, s.Courses.Loaded.Count));
        Assert.Equal(5, students.SelectMany(s => s.Courses.Loaded).Distinct().Count());
    }

    [Theory, MemberData(nameof(Owners))]
    public async Task Each_further_level_takes_two_more_and_a_single_one_takes_one(int owners)
    {
        await FillAsync(owners);
        await Sends(4, async () => await Student.With(s => s.Courses.With(c => c.Teacher)).ToListAsync() is { Count: > 0 });
        await Sends(3, async () => await Student.With(s => s.Enrollments.With(e => e.Course)).ToListAsync());
        await Sends(2, async () => await Student.With(s => s.Locker).ToListAsync());
    }

    [Theory, MemberData(nameof(Owners))]
    public async Task A_lazy_touch_of_any_number_of_peers_takes_two(int owners)
    {
        await FillAsync(owners);
        var students = await Student.All.ToListAsync();
        await Sends(2, async () =>
        {
            foreach (var student in students) Assert.NotEmpty(await student.Courses);
            return 0;
        });
        await Sends(1, async () => await students[^1].LoadLockerAsync());
        await Sends(0, async () => await students[0].LoadLockerAsync());
    }

    [Theory, MemberData(nameof(Owners))]
    public async Task A_limit_per_owner_takes_no_more(int owners)
    {
        await FillAsync(owners);
        var students = await Sends(3, async () => await Student.With(s => s.Courses.OrderByDescending(c => c.Title).Skip(1).Take(1)).ToListAsync());
        Assert.All(students, s => Assert.Equal(s.Id % 2 == 0 ? "Course 1" : "Course 2", Assert.Single(s.Courses.Loaded).Title));
    }

    [Fact]
    public async Task No_owners_take_no_further_round_trip()
    {
        await Student.With(s => s.Courses.With(c => c.Students), s => s.Enrollments).ToListAsync();
        await Student.Where(s => s.Id == 1).With(s => s.Courses.With(c => c.Students), s => s.Enrollments).ToListAsync();
        await Student.Where(s => s.Name == "Ann").With(s => s.Courses.With(c => c.Students), s => s.Enrollments).ToListAsync();
        Assert.Equal(3, Sql.All.Count(static e => !e.SharesRoundTrip));
        Assert.Equal(TEngine.SendsTogether ? 6 : 3, Sql.Count);
    }

    [Fact]
    public async Task A_row_is_one_object_within_a_result()
    {
        await FillAsync(10);
        var students = await Sends(4, async () => await Student.With(s => s.Courses.With(c => c.Students)).ToListAsync());
        var fromCourse = students[0].Courses.Loaded[0].Students.Loaded;
        Assert.All(fromCourse, student => Assert.Contains(student, students));
    }

    [Theory, InlineData(1), InlineData(10_000)]
    public async Task Writes_take_a_constant_number_of_statements(int targets)
    {
        var lamp = await Product.CreateAsync(new() { Name = "Lamp" });
        await Db.ExecuteAsync($"INSERT INTO categories (name) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {targets}) SELECT CONCAT('Category ', i) FROM n", Token);
        var categories = await Category.All.ToListAsync();
        await Sends(1, async () => await lamp.Categories.AttachAsync(categories));
        await Sends(1, async () => await lamp.Categories.AttachAsync(categories));
        await Sends(2, async () => await lamp.Categories.SyncAsync(categories.Skip(targets / 2 + 1)));
        await Sends(2, async () => await lamp.Categories.ToggleAsync(categories));
        Assert.Equal(targets / 2 + 1, await Sends(1, async () => await lamp.Categories.CountAsync()));
        Assert.Equal(targets / 2 + 1, (await Sends(1, async () => await lamp.Categories.KeysAsync())).Count);
        await Sends(1, async () => await lamp.Categories.DetachAsync(categories));
        Assert.False(await Sends(1, async () => await lamp.Categories.AnyAsync()));
    }

    [Theory, InlineData(1), InlineData(10_000)]
    public async Task Writes_with_payload_take_at_most_three_statements(int targets)
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" });
        await Db.ExecuteAsync($"INSERT INTO courses (title) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {targets}) SELECT CONCAT('Course ', i) FROM n", Token);
        var courses = await Course.All.ToListAsync();
        await Sends(1, async () => await ann.Courses.AttachAsync(courses, (course, e) => e.Points = course.Id));
        await Sends(1, async () => await ann.Courses.SyncAsync(courses, e => e.Points = 0));
        await Sends(2, async () => await ann.Courses.SyncAsync(courses, e => e.Points = 0, SyncMode.Update));
        var added = await Course.CreateAsync(new() { Title = "New" });
        await Sends(3, async () => await ann.Courses.SyncAsync([.. courses.Skip(1), added], (course, e) => e.Points = course.Id, SyncMode.Update));
        Assert.All(await ann.Courses.Links, pair => Assert.Equal(pair.Target.Id, pair.Link.Points));
    }
}
