using Junction.Tests.School;

namespace Junction.Tests.Relations;

/// <summary>Statements that need not wait for each other travel together where the driver can; what comes of them is the same everywhere.</summary>
public abstract class SharedRoundTrips<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private Student _ann = null!;
    private Student _bob = null!;
    private List<Course> _courses = null!;

    // Ann takes the first two courses, Bob the second and the third.
    protected override async Task SeedAsync()
    {
        (_ann, _bob) = (await Student.CreateAsync(new() { Name = "Ann", Age = 1 }), await Student.CreateAsync(new() { Name = "Bob", Age = 2 }));
        _courses = [];
        for (var i = 0; i < 4; i++) _courses.Add(await Course.CreateAsync(new() { Title = $"Course {i}" }));
        await _ann.Courses.AttachAsync(_courses[..2]);
        await _bob.Courses.AttachAsync(_courses[1..3]);
        await Locker.CreateAsync(new() { StudentId = _bob.Id, Number = 7 });
        Sql.Clear();
    }

    // How many statements travelled with the one before them.
    private void Shared(int together) => Assert.Equal(TEngine.SendsTogether ? together : 0, Sql.All.Count(static e => e.SharesRoundTrip));

    private static string[] Titles(Student student) => [.. student.Courses.Loaded.Select(static c => c.Title).Order()];

    private async Task Loads(int together, Query<Student> query, params string[] names)
    {
        var students = await Sends(5, async () => await query.With(s => s.Courses, s => s.Enrollments, s => s.Locker!).ToListAsync(Token));
        Shared(together);
        Assert.Equal(names, students.Select(static s => s.Name).Order());
        await Sends(0, () =>
        {
            foreach (var student in students)
            {
                Assert.Equal(student.Name == "Ann" ? ["Course 0", "Course 1"] : ["Course 1", "Course 2"], Titles(student));
                Assert.Equal(2, student.Enrollments.Loaded.Count);
                Assert.All(student.Enrollments.Loaded, link => Assert.Same(student, link.Student));
                Assert.Equal(student.Name == "Bob" ? 7 : null, student.Locker?.Number);
            }
            return Task.FromResult(0);
        });
    }

    [Fact]
    public async Task Owners_that_are_named_by_their_keys_come_with_their_rows()
    {
        var (ann, bob) = (_ann.Id, _bob.Id);
        await Loads(3, Student.Where(s => s.Id == ann), "Ann");
        await Loads(3, Student.Where(s => s.Id == bob).Take(1), "Bob");
        await Loads(3, Student.Where(s => ann <= s.Id && s.Id <= bob), "Ann", "Bob");
        await Loads(3, Student.Where(s => s.Id == ann || s.Id == bob).OrderBy(s => s.Name), "Ann", "Bob");
        await Loads(3, Student.Where(s => new[] { bob, 12345 }.Contains(s.Id)), "Bob");
        await Loads(1, Student.OrderBy(s => s.Name), "Ann", "Bob"); // the links of all; what may belong to nobody is asked for by key
    }

    [Fact]
    public async Task A_condition_on_anything_else_is_asked_once()
    {
        var (ann, none) = (_ann.Id, (int?)null);
        await Loads(0, Student.Where(s => s.Name == "Ann"), "Ann");
        await Loads(0, Student.Where(s => s.Id == ann && s.Age == 1), "Ann");
        await Loads(0, Student.Where(s => s.Id >= ann).Take(10), "Ann", "Bob");
        await Loads(0, Student.Where(s => s.Id != 12345), "Ann", "Bob");
        await Loads(0, Student.Where(s => s.Id != none), "Ann", "Bob");
        await Loads(0, Student.Where(s => s.Id == s.Age || s.Id > 0), "Ann", "Bob");
    }

    [Fact]
    public async Task One_that_is_looked_up_comes_with_its_rows()
    {
        var bob = await Sends(3, async () => await Student.With(s => s.Courses).FindAsync(_bob.Id, Token));
        Shared(1);
        Assert.Equal(["Course 1", "Course 2"], Titles(bob));
        Assert.Equal(["Course 1", "Course 2"], await Sends(3, () => Task.FromResult(Titles(Student.With(s => s.Courses).Find(_bob.Id)))));
        Shared(1);
    }

    [Fact]
    public async Task Where_there_is_no_owner_there_are_no_rows()
    {
        await Sends(TEngine.SendsTogether ? 2 : 1, async () => await Student.Where(s => s.Id == 12345).With(s => s.Courses).ToListAsync(Token));
        Assert.Null(await Student.With(s => s.Courses).Where(s => s.Id == 12345).FirstOrDefaultAsync(Token));
    }

    [Fact]
    public async Task A_part_of_a_relation_and_what_hangs_on_it_come_as_they_are_asked_for()
    {
        var id = _bob.Id;
        var student = await Sends(4, async () => await Student.Where(s => s.Id == id)
            .With(s => s.Courses.OrderByDescending(c => c.Title).Take(1).With(c => c.Enrollments)).SingleAsync(Token));
        Shared(1);
        Assert.Equal(["Course 2"], Titles(student));
        Assert.Equal([_bob.Id], student.Courses.Loaded[0].Enrollments.Loaded.Select(static e => e.StudentId));
        student = await Sends(3, async () => await Student.Where(s => s.Id == id).With(s => s.Courses.Where((c, e) => c.Title == s.Name || e.StudentId == id).Links).SingleAsync(Token));
        Shared(1);
        Assert.Equal(2, (await Sends(0, async () => await student.Courses.Links)).Count);
    }

    [Fact]
    public async Task A_sync_locks_and_reads_then_deletes_and_inserts()
    {
        var change = await Sends(3, async () => await _ann.Courses.SyncAsync([_courses[1], _courses[2], _courses[3]], cancellationToken: Token));
        Shared(2);
        Assert.Equal([_courses[2].Id, _courses[3].Id], change.Attached);
        Assert.Equal([_courses[0].Id], change.Detached);
        Assert.Equal([_courses[1].Id], change.Unchanged);
        Assert.Equal([_courses[1].Id, _courses[2].Id, _courses[3].Id], await Enrollment.Where(e => e.StudentId == _ann.Id).OrderBy(e => e.CourseId).Select(e => e.CourseId).ToListAsync(Token));

        await Sends(2, async () => await _ann.Courses.SyncAsync([_courses[1]], cancellationToken: Token)); // nothing to insert
        Shared(1);
        await Sends(2, async () => await _ann.Courses.SyncAsync([_courses[1], _courses[2]], cancellationToken: Token)); // nothing to delete
        Shared(1);
        Assert.Equal(["Course 1", "Course 2"], (await _ann.Courses.OrderBy(c => c.Title).ToListAsync(Token)).Select(static c => c.Title));
    }

    [Fact]
    public async Task A_toggle_locks_and_deletes_and_an_update_locks_and_reads()
    {
        var change = await _ann.Courses.ToggleAsync([_courses[1], _courses[3]], cancellationToken: Token);
        Shared(1);
        Assert.Equal([_courses[3].Id], change.Attached);
        Assert.Equal([_courses[1].Id], change.Detached);
        Sql.Clear();
        await _ann.Courses.UpdateLinkAsync(_courses[3], e => e.Points = 5, Token);
        Shared(1);
        Assert.Equal(5, (await Enrollment.Where(e => e.CourseId == _courses[3].Id).SingleAsync(Token)).Points);
    }

    [Fact]
    public async Task What_the_second_of_two_breaks_is_told_of_the_second_and_the_first_is_undone()
    {
        var gone = await Course.CreateAsync(new() { Title = "Gone" });
        var same = await Course.FindAsync(gone.Id);
        await same.DeleteAsync();
        Sql.Clear();
        var error = await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await _ann.Courses.SyncAsync([_courses[1], gone], cancellationToken: Token));
        Assert.Equal(nameof(Enrollment), error.Model);
        Assert.Contains(nameof(Enrollment.CourseId), error.Message, StringComparison.Ordinal);
        Assert.StartsWith("INSERT", error.SqlText, StringComparison.Ordinal);
        Assert.Equal(["SELECT", "DELETE", "INSERT"], Sql.Statements.Select(static text => text[..6]));
        Assert.Equal([null, null, error], Sql.All.Where(static e => e.Kind == StatementKind.Data).Select(static e => e.Error));
        Assert.Equal([_courses[0].Id, _courses[1].Id], await Enrollment.Where(e => e.StudentId == _ann.Id).OrderBy(e => e.CourseId).Select(e => e.CourseId).ToListAsync(Token));
        Assert.Single((await _ann.Courses.SyncAsync([_courses[1]], cancellationToken: Token)).Detached);
    }

    [Fact]
    public async Task A_value_that_does_not_fit_is_told_of_its_own_statement_and_nothing_is_sent()
    {
        if (TEngine.StoresNul) return;
        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(async () => await _ann.Courses.SyncAsync([_courses[1], _courses[2]], static e => e.Grade = "\0", cancellationToken: Token));
        Assert.Equal(nameof(Enrollment.Grade), error.Column);
        Assert.Equal(2, await Enrollment.Where(e => e.StudentId == _ann.Id).CountAsync(Token));
    }

    [Fact]
    public async Task A_statement_that_the_database_refuses_is_named()
    {
        var id = _ann.Id;
        await Student.With(s => s.Courses).FindAsync(id, Token); // prepared
        Db.Execute($"ALTER TABLE enrollments RENAME TO moved");
        foreach (var query in new[] { Student.Where(s => s.Id == id).With(s => s.Courses), Student.Where(s => s.Id <= id).With(s => s.Enrollments) })
        {
            var error = await Assert.ThrowsAsync<DatabaseException>(async () => await query.ToListAsync(Token));
            Assert.Equal(DatabaseErrorKind.MissingObject, error.Kind);
            Assert.Contains("enrollments", error.SqlText, StringComparison.Ordinal);
        }
        Db.Execute($"ALTER TABLE moved RENAME TO enrollments");
        Assert.Equal(2, (await Student.With(s => s.Courses).FindAsync(id, Token)).Courses.Loaded.Count);
    }

    [Fact]
    public async Task A_table_that_changed_since_is_prepared_anew()
    {
        var id = _ann.Id;
        async Task<int> Count() => (await Student.Where(s => s.Id == id).With(s => s.Enrollments).SingleAsync(Token)).Enrollments.Loaded.Count;
        Assert.Equal(2, await Count());
        Db.Execute($"ALTER TABLE enrollments ADD COLUMN remark INT");
        Assert.Equal(2, await Count());
        Db.Execute($"ALTER TABLE students ADD COLUMN remark INT");
        Assert.Equal(2, await Count());
        Assert.Single((await _ann.Courses.SyncAsync([_courses[0]], cancellationToken: Token)).Detached);
    }

    [Fact]
    public async Task Few_statements_are_kept_where_few_may_be()
    {
        await using var small = TEngine.Open(options =>
        {
            Configure(options);
            options.StatementCacheSize = 2;
        });
        small.Schema.Create();
        using var use = small.Use();
        var student = await Student.CreateAsync(new() { Name = "Cleo" });
        var courses = new List<Course>();
        for (var i = 0; i < 3; i++) courses.Add(await Course.CreateAsync(new() { Title = $"Course {i}" }));
        for (var round = 0; round < 5; round++)
        {
            await student.Courses.SyncAsync(courses[..(1 + (round % 3))], cancellationToken: Token);
            var found = await Student.With(s => s.Courses, s => s.Enrollments, s => s.Locker!).FindAsync(student.Id, Token);
            Assert.Equal(1 + (round % 3), found.Courses.Loaded.Count);
            Assert.Equal(1 + (round % 3), found.Enrollments.Loaded.Count);
        }
    }
}
