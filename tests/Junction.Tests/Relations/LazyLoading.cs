using Junction.Tests.School;

namespace Junction.Tests.Relations;

/// <summary>What touching a relation that is not loaded does.</summary>
public abstract class LazyLoading<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private readonly List<string> _log = [];

    protected override void Configure(DatabaseOptions options) => options.LogTo(_log.Add);

    private static async Task<List<Student>> SchoolAsync()
    {
        var course = await Course.CreateAsync(new() { Title = "Algebra" });
        for (var i = 0; i < 3; i++)
        {
            var student = await Student.CreateAsync(new() { Name = $"Student {i}" });
            await student.Courses.AttachAsync(course);
        }
        return await Student.All.ToListAsync();
    }

    [Fact]
    public async Task Single_loads_for_the_touched_record_alone()
    {
        await SchoolAsync();
        var students = await Student.All.Loading(LoadMode.Single).ToListAsync();
        await Sends(2, async () => await students[0].Courses);
        Assert.False(students[1].Courses.IsLoaded);
        await Sends(1, async () => await students[1].Courses); // the course is at hand by now
    }

    [Fact]
    public async Task Throw_refuses_and_names_the_relation_and_the_mend()
    {
        await SchoolAsync();
        var students = await Student.All.Loading(LoadMode.Throw).ToListAsync();
        var exception = await Assert.ThrowsAsync<RelationNotLoadedException>(async () => await students[0].Courses);
        Assert.Equal(("Student", "Courses"), (exception.Model, exception.Relation));
        Assert.Contains("With(x => x.Courses)", exception.Message, StringComparison.Ordinal);
        Assert.Throws<RelationNotLoadedException>(() => students[0].Locker);
        var eager = await Student.With(s => s.Courses).Loading(LoadMode.Throw).ToListAsync();
        Assert.Single(await eager[0].Courses);
        await Assert.ThrowsAsync<RelationNotLoadedException>(async () => await eager[0].Courses.Loaded[0].Students);
    }

    [Fact]
    public async Task Touching_all_at_once_loads_once()
    {
        var students = await SchoolAsync();
        await Sends(2, async () => await Task.WhenAll(students.Select(s => s.Courses.LoadAsync().AsTask())));
        Assert.All(students, s => Assert.Single(s.Courses.Loaded));
    }

    [Fact]
    public async Task A_synchronous_touch_loads_for_the_peers_too()
    {
        var students = await SchoolAsync();
        await Sends(2, () =>
        {
            foreach (var student in students)
            {
                foreach (var course in student.Courses) Assert.Equal("Algebra", course.Title);
            }
            return Task.FromResult(0);
        });
    }

    [Fact]
    public async Task Links_and_targets_reached_by_a_load_are_peers_in_turn()
    {
        var students = await SchoolAsync();
        foreach (var student in students) await student.Enrollments;
        await Sends(1, async () =>
        {
            foreach (var student in students)
            {
                foreach (var link in await student.Enrollments) Assert.Equal("Algebra", (await link.LoadCourseAsync())!.Title);
            }
            return 0;
        });
        Assert.Same(students[0], students[0].Enrollments.Loaded[0].Student);
    }

    [Fact]
    public async Task A_belongs_to_that_is_null_is_known_as_null()
    {
        var course = await Course.CreateAsync(new() { Title = "Algebra" });
        await Sends(0, async () => await course.LoadTeacherAsync());
        var loaded = await Course.With(c => c.Teacher).SingleAsync();
        await Sends(0, () => Task.FromResult(loaded.Teacher));
        Assert.Null(loaded.Teacher);
    }

    [Fact]
    public async Task A_record_that_left_its_peers_loads_alone()
    {
        var students = await SchoolAsync();
        students[0].LeavePeers();
        await students[0].Courses;
        Assert.False(students[1].Courses.IsLoaded);
    }

    [Fact]
    public async Task Unsaved_records_have_empty_relations_without_sql()
    {
        var student = new Student { Name = "New" };
        await Sends(0, async () =>
        {
            Assert.Empty(await student.Courses);
            Assert.Equal(0, await student.Enrollments.CountAsync());
            Assert.False(await student.Courses.AnyAsync());
            Assert.Null(student.Locker);
            Assert.Empty(await student.Courses.Where(c => c.Title == "Algebra").ToListAsync());
            return 0;
        });
    }

    [Fact]
    public async Task Nothing_loads_by_being_looked_at()
    {
        var students = await SchoolAsync();
        await Sends(0, () => Task.FromResult($"{students[0]} {students[0].Courses} {students[0].Equals(students[1])} {students[0].GetHashCode()}"));
    }

    [Fact]
    public async Task Reload_reads_the_relation_again()
    {
        var students = await SchoolAsync();
        Assert.Single(await students[0].Courses);
        await Db.ExecuteAsync($"DELETE FROM enrollments", Token);
        Assert.Single(await students[0].Courses);
        Assert.Empty(await students[0].Courses.ReloadAsync());
    }
}

/// <summary>The option that says what a synchronous touch does.</summary>
public abstract class SyncTouches<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private readonly List<string> _log = [];

    protected override void Configure(DatabaseOptions options) => options.LogTo(_log.Add);

    [Fact]
    public async Task Warn_writes_to_the_log_and_loads()
    {
        Db.Options.SyncTouch = SyncTouch.Warn;
        await Student.CreateAsync(new() { Name = "Ann" });
        var ann = await Student.All.SingleAsync();
        foreach (var _ in ann.Courses) Assert.Fail("there is none");
        Assert.Contains(_log, line => line.Contains("Student.Courses", StringComparison.Ordinal) && line.Contains("await", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Throw_refuses_what_is_not_loaded_and_gives_what_is()
    {
        Db.Options.SyncTouch = SyncTouch.Throw;
        await Student.CreateAsync(new() { Name = "Ann" });
        var ann = await Student.All.SingleAsync();
        Assert.Throws<RelationNotLoadedException>(() => ann.Courses.GetEnumerator());
        Assert.Throws<RelationNotLoadedException>(() => ann.Locker);
        await ann.Courses;
        foreach (var _ in ann.Courses) Assert.Fail("there is none");
    }
}
