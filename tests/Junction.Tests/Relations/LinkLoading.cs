using Junction.Tests.School;

namespace Junction.Tests.Relations;

/// <summary>The rows of the links come when they are asked for: for all peers at once, of the rows that are loaded, as the database has them now.</summary>
public abstract class LinkLoading<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private readonly List<string> _log = [];

    protected override void Configure(DatabaseOptions options) => options.LogTo(_log.Add);

    // Student n takes the courses from n to 3; their points are 10 * n + course.
    protected override async Task SeedAsync()
    {
        var courses = new List<Course>();
        for (var i = 0; i < 4; i++) courses.Add(await Course.CreateAsync(new() { Title = $"Course {i}" }));
        for (var i = 0; i < 4; i++)
        {
            var student = await Student.CreateAsync(new() { Name = $"Student {i}" });
            await student.Courses.AttachAsync(courses[i..], (course, e) => e.Points = (10 * i) + courses.IndexOf(course));
        }
        Sql.Clear();
    }

    private static string[] Pairs(Student student) => [.. student.Courses.Links.Load().Select(pair => $"{pair.Target.Title}: {pair.Link.Points}")];

    private static string[] All(int student) => [.. Enumerable.Range(student, 4 - student).Select(course => $"Course {course}: {(10 * student) + course}")];

    private static Query<Student> Ordered => Student.OrderBy(s => s.Name);

    [Fact]
    public async Task The_links_of_all_peers_come_by_one_statement_when_one_is_asked()
    {
        var students = await Sends(3, async () => await Ordered.With(s => s.Courses.OrderBy(c => c.Title)).ToListAsync(Token));
        var courses = students.ConvertAll(s => s.Courses.Loaded);
        await Sends(1, async () => await students[2].Courses.Links);
        await Sends(0, () =>
        {
            for (var i = 0; i < 4; i++) Assert.Equal(All(i), Pairs(students[i]));
            return Task.FromResult(0);
        });
        Assert.All(students.Zip(courses), pair => Assert.Equal(pair.Second, pair.First.Courses.Loaded));
    }

    [Fact]
    public async Task Links_of_a_relation_that_is_not_loaded_come_with_it()
    {
        var students = await Ordered.ToListAsync(Token);
        await Sends(2, async () =>
        {
            for (var i = 0; i < 4; i++) Assert.Equal(All(i), (await students[i].Courses.Links).Select(pair => $"{pair.Target.Title}: {pair.Link.Points}").Order());
            return 0;
        });
        Assert.Equal(4, await Sends(0, async () => (await students[0].Courses).Count));
    }

    [Fact]
    public async Task A_query_may_ask_for_them_at_once()
    {
        foreach (var query in new[] { Ordered.With(s => s.Courses.OrderBy(c => c.Title).Links), Ordered.With(s => s.Courses.Links.OrderBy(c => c.Title)) })
        {
            var students = await Sends(3, async () => await query.ToListAsync(Token));
            await Sends(0, () =>
            {
                for (var i = 0; i < 4; i++) Assert.Equal(All(i), Pairs(students[i]));
                return Task.FromResult(0);
            });
        }
        var twice = await Sends(3, async () => await Ordered.With(s => s.Courses, s => s.Courses.Links).ToListAsync(Token));
        Assert.Equal(4, await Sends(0, async () => (await twice[0].Courses.Links).Count));
    }

    [Fact]
    public async Task Of_a_part_they_are_those_of_the_part()
    {
        var asked = await Sends(3, async () => await Ordered.With(s => s.Courses.Where((c, e) => e.Points > 0).OrderByDescending((c, e) => e.Points).Take(2).Links).ToListAsync(Token));
        var later = await Sends(3, async () => await Ordered.With(s => s.Courses.Where((c, e) => e.Points > 0).OrderByDescending((c, e) => e.Points).Take(2)).ToListAsync(Token));
        await Sends(1, async () => await later[3].Courses.Links);
        await Sends(0, () =>
        {
            foreach (var students in new[] { asked, later })
            {
                Assert.Equal([["Course 3: 3", "Course 2: 2"], ["Course 3: 13", "Course 2: 12"], ["Course 3: 23", "Course 2: 22"], ["Course 3: 33"]], students.Select(Pairs));
                Assert.All(students, s => Assert.True(s.Courses.IsPartial));
            }
            return Task.FromResult(0);
        });
        Assert.Equal(4, await Sends(1, async () => await later[0].Courses.CountAsync(Token)));
    }

    [Fact]
    public async Task They_nest() // the students are at hand
    {
        var students = await Sends(4, async () => await Ordered.With(s => s.Courses.Links.With(c => c.Students.Links)).ToListAsync(Token));
        await Sends(0, () =>
        {
            var (course, link) = students[3].Courses.Links.Load().Single();
            Assert.Equal([3, 13, 23, 33], course.Students.Links.Load().Select(pair => pair.Link.Points!.Value).Order());
            Assert.Same(link, course.Students.Links.Load().Single(pair => pair.Target == students[3]).Link);
            return Task.FromResult(0);
        });
    }

    [Fact]
    public async Task What_is_loaded_is_then_as_the_database_has_it()
    {
        var students = await Ordered.With(s => s.Courses).ToListAsync(Token);
        var before = students[0].Courses.Loaded;
        await Db.ExecuteAsync($"DELETE FROM enrollments WHERE points < {2}", Token);
        Assert.Equal(4, students[0].Courses.Count());
        Assert.Equal(["Course 2: 2", "Course 3: 3"], Pairs(students[0]).Order());
        Assert.Equal(2, students[0].Courses.Count());
        Assert.Equal(4, before.Count);
        Assert.Subset(before.ToHashSet(), students[0].Courses.Loaded.ToHashSet());
    }

    [Fact]
    public async Task Targets_and_links_at_hand_stay_the_objects_they_are()
    {
        var ann = await Student.With(s => s.Courses, s => s.Enrollments).SingleAsync(s => s.Name == "Student 3", Token);
        var chemistry = await Course.CreateAsync(new() { Title = "Chemistry" }, Token);
        await ann.Courses.AttachAsync(chemistry, e => e.Points = 7, Token);
        Assert.Equal(2, await Sends(0, async () => (await ann.Courses).Count));
        var pairs = await Sends(1, async () => await ann.Courses.Links);
        Assert.Same(chemistry, pairs.Single(pair => pair.Link.Points == 7).Target);
        Assert.Equal(ann.Courses.Loaded, pairs.Select(pair => pair.Target));
        Assert.Equal(ann.Enrollments.Loaded.ToHashSet(), pairs.Select(pair => pair.Link).ToHashSet());
    }

    [Fact]
    public async Task What_was_attached_to_links_that_are_loaded_needs_no_reading()
    {
        var eve = await Student.CreateAsync(new() { Name = "Eve" }, Token);
        Assert.Empty(await eve.Courses);
        var course = await Course.FirstAsync(c => c.Title == "Course 1", Token);
        await eve.Courses.AttachAsync(course, e => e.Points = 5, Token);
        var (target, link) = Assert.Single(await Sends(0, async () => await eve.Courses.Links));
        Assert.Equal((course, 5), (target, link.Points));
    }

    [Fact]
    public async Task A_touch_that_is_undone_leaves_what_was_loaded()
    {
        var students = await Ordered.With(s => s.Courses).ToListAsync(Token);
        var before = students[0].Courses.Loaded;
        await using (var transaction = await Db.BeginTransactionAsync(cancellationToken: Token))
        {
            await Enrollment.CreateAsync(new() { StudentId = students[3].Id, CourseId = students[0].Courses.Loaded[0].Id, EnrollmentDate = DateTime.UtcNow }, Token);
            Assert.Equal(2, (await students[3].Courses.Links).Count);
        }
        Assert.Single(students[3].Courses.Loaded);
        Assert.Same(before, students[0].Courses.Loaded);
        Assert.Single(await students[3].Courses.Links);
    }

    [Fact]
    public async Task Asking_all_at_once_asks_once()
    {
        var students = await Ordered.With(s => s.Courses).ToListAsync(Token);
        await Sends(1, async () => await Task.WhenAll(students.Select(s => s.Courses.Links.LoadAsync(Token).AsTask())));
        students = await Ordered.ToListAsync(Token);
        await Sends(2, async () => await Task.WhenAll(students.Select(s => s.Courses.Links.LoadAsync(Token).AsTask())));
    }

    [Fact]
    public async Task Single_loads_the_links_of_one_record_alone()
    {
        var students = await Ordered.With(s => s.Courses).Loading(LoadMode.Single).ToListAsync(Token);
        await Sends(1, async () => await students[0].Courses.Links);
        await Sends(0, async () => await students[0].Courses.Links);
        await Sends(1, async () => await students[1].Courses.Links);
    }

    [Fact]
    public async Task Throw_refuses_links_that_are_not_loaded_and_says_how_to_load_them()
    {
        var students = await Ordered.With(s => s.Courses).Loading(LoadMode.Throw).ToListAsync(Token);
        var exception = await Assert.ThrowsAsync<RelationNotLoadedException>(async () => await students[0].Courses.Links);
        Assert.Contains("With(x => x.Courses.Links)", exception.Message, StringComparison.Ordinal);
        students = await Ordered.With(s => s.Courses.Links).Loading(LoadMode.Throw).ToListAsync(Token);
        Assert.Equal(4, (await students[0].Courses.Links).Count);
    }

    [Fact]
    public async Task A_synchronous_touch_is_warned_of_or_refused()
    {
        Db.Options.SyncTouch = SyncTouch.Warn;
        var students = await Ordered.With(s => s.Courses).ToListAsync(Token);
        _log.Clear();
        foreach (var (course, link) in students[0].Courses.Links) Assert.NotNull(link);
        Assert.Contains(_log, line => line.Contains("With(x => x.Courses.Links)", StringComparison.Ordinal));
        _log.Clear();
        foreach (var (course, link) in students[1].Courses.Links) Assert.NotNull(link);
        Assert.DoesNotContain(_log, line => line.Contains("Courses.Links", StringComparison.Ordinal));
        Db.Options.SyncTouch = SyncTouch.Throw;
        students = await Ordered.With(s => s.Courses).ToListAsync(Token);
        Assert.Throws<RelationNotLoadedException>(() => students[0].Courses.Links.GetEnumerator());
    }
}
