using School;

namespace Junction.Docs.Tests.ManyToMany;

/// <summary>Writing through the relation: the second half of docs/many-to-many.md.</summary>
public sealed class Writing : SchoolExample
{
    [Fact]
    public async Task Attach_many_and_report()
    {
        var (student, (intro, algebra, logic)) = (await JohnAsync(), await CoursesAsync());
        await student.Courses.AttachAsync(intro);
        Sent.Clear();
        #region ManyToMany.AttachMany
        var change = await student.Courses.AttachAsync([intro, algebra, logic], e => e.EnrollmentDate = DateTime.UtcNow);

        Console.WriteLine($"new: {change.Attached.Count}, there already: {change.Unchanged.Count}");
        #endregion
        SqlOfPage("ManyToMany.AttachMany");

        Assert.Equal(["new: 2, there already: 1"], Console.Lines);
        Assert.Equal([2, 3], change.Attached);
        Assert.Equal([1], change.Unchanged);
    }

    [Fact]
    public async Task A_payload_for_each()
    {
        var student = await JohnAsync();
        var courses = await Course.All.ToListAsync();
        #region ManyToMany.PayloadForEach
        await student.Courses.AttachAsync(courses, (course, e) => e.Grade = course.Title == "Algebra" ? "A" : "B");
        #endregion

        Assert.Equal(["A", "B", "B"], (await student.Courses.Links).Select(pair => pair.Link.Grade).Order());
    }

    [Fact]
    public async Task By_key()
    {
        var student = await JohnAsync();
        Sent.Clear();
        #region ManyToMany.ByKey
        await student.Courses.AttachAsync(2, e => e.Grade = "A");
        await student.Courses.AttachAsync([1, 3]);
        var isTaken = await student.Courses.ContainsAsync(3);
        var keys = await student.Courses.KeysAsync();                  // of the link table alone
        await student.Courses.DetachAsync([1, 3]);
        #endregion

        Assert.Equal(5, Sent.Count);
        Assert.True(isTaken);
        Assert.Equal([1, 2, 3], keys.Order());
        Assert.Equal([2], await student.Courses.KeysAsync());
    }

    [Fact]
    public async Task Reading_the_payload_beside_the_course()
    {
        var (student, (intro, algebra, _)) = (await JohnAsync(), await CoursesAsync());
        await student.Courses.AttachAsync([intro, algebra], (course, e) => e.Grade = course == algebra ? "A" : "B");
        #region ManyToMany.Links
        foreach (var (course, link) in await student.Courses.Links)
        {
            Console.WriteLine($"{course.Title}: {link.Grade}");
        }
        #endregion

        Assert.Equal(["Introduction to Python: B", "Algebra: A"], Console.Lines);
    }

    [Fact]
    public async Task The_links_with_the_query()
    {
        var (student, (intro, algebra, _)) = (await JohnAsync(), await CoursesAsync());
        await student.Courses.AttachAsync([intro, algebra], (course, e) => e.Grade = course == algebra ? "A" : "B");
        Sent.Clear();
        #region ManyToMany.EagerLinks
        var students = await Student.With(s => s.Courses.Links).ToListAsync();
        #endregion
        SqlOfPage("ManyToMany.EagerLinks");

        Sent.Clear();
        Assert.Equal(["A", "B"], (await students[0].Courses.Links).Select(pair => pair.Link.Grade).Order());
        Assert.Equal(0, Sent.Count);
    }

    [Fact]
    public async Task Update_a_link()
    {
        var (student, (_, algebra, _)) = (await JohnAsync(), await CoursesAsync());
        await student.Courses.AttachAsync(algebra, e => e.Grade = "B");
        Sent.Clear();
        #region ManyToMany.UpdateLink
        var change = await student.Courses.UpdateLinkAsync(algebra, e => { e.Grade = "A"; e.Completed = true; });
        #endregion
        SqlOfPage("ManyToMany.UpdateLink");

        Assert.Equal([2], change.Updated);
        var link = (await student.Courses.Links).Single().Link;
        Assert.Equal(("A", true), (link.Grade, link.Completed));
    }

    [Fact]
    public async Task Sync()
    {
        var (student, (intro, algebra, logic)) = (await JohnAsync(), await CoursesAsync());
        await student.Courses.AttachAsync([intro, algebra], e => e.Grade = "B");
        Sent.Clear();
        #region ManyToMany.Sync
        // Whatever was there: now it is these two
        var change = await student.Courses.SyncAsync([algebra, logic], e => e.EnrollmentDate = DateTime.UtcNow);

        Console.WriteLine($"attached {string.Join(", ", change.Attached)}");      // keys of courses
        Console.WriteLine($"detached {string.Join(", ", change.Detached)}");
        Console.WriteLine($"unchanged {string.Join(", ", change.Unchanged)}");
        #endregion
        SqlOfPage("ManyToMany.Sync");

        Assert.Equal(["attached 3", "detached 1", "unchanged 2"], Console.Lines);
    }

    [Fact]
    public async Task Sync_in_update_mode()
    {
        var (student, (intro, algebra, _)) = (await JohnAsync(), await CoursesAsync());
        await student.Courses.AttachAsync([intro, algebra], (course, e) => e.Grade = course == intro ? "A" : "B");
        #region ManyToMany.SyncUpdate
        var change = await student.Courses.SyncAsync([intro, algebra], e => e.Grade = "A", SyncMode.Update);

        Console.WriteLine($"updated {string.Join(", ", change.Updated)}");
        Console.WriteLine($"unchanged {string.Join(", ", change.Unchanged)}");    // had an A before
        #endregion

        Assert.Equal(["updated 2", "unchanged 1"], Console.Lines);
    }

    [Fact]
    public async Task Toggle()
    {
        var (student, (intro, algebra, _)) = (await JohnAsync(), await CoursesAsync());
        await student.Courses.AttachAsync(intro);
        #region ManyToMany.Toggle
        var change = await student.Courses.ToggleAsync([intro, algebra], e => e.EnrollmentDate = DateTime.UtcNow);
        #endregion

        Assert.Equal([1], change.Detached);
        Assert.Equal([2], change.Attached);
    }

    [Fact]
    public async Task Clear()
    {
        var student = await JohnAsync();
        await student.Courses.AttachAsync([1, 2]);
        Sent.Clear();
        #region ManyToMany.Clear
        await student.Courses.ClearAsync();
        #endregion

        Assert.Equal(1, Sent.Count);
        Assert.False(await student.Courses.AnyAsync());
    }

    [Fact]
    public async Task Unsaved_owners()
    {
        var (_, algebra, _) = await CoursesAsync();
        Sent.Clear();
        #region ManyToMany.Unsaved
        var mary = new Student { Name = "Mary Major", Email = "mary@example.org" };
        await mary.Courses.AttachAsync(algebra, e => e.EnrollmentDate = DateTime.UtcNow);     // sends nothing
        Console.WriteLine($"{(await mary.Courses).Count} course, {(mary.IsNew ? "not saved" : "saved")}");
        foreach (var (course, link) in await mary.Courses.Links) link.Grade = "A";            // the links that the save will write

        await mary.SaveAsync();                                                               // the student, then the link, in one transaction
        #endregion
        SqlOfPage("ManyToMany.Unsaved");

        Assert.Equal(["1 course, not saved"], Console.Lines);
        Assert.Equal([mary.Id], await algebra.Students.KeysAsync());
        Assert.Equal("A", (await Enrollment.All.SingleAsync(e => e.StudentId == mary.Id)).Grade);
    }

    [Fact]
    public async Task New_targets_are_saved_first()
    {
        var student = await JohnAsync();
        #region ManyToMany.NewTarget
        var physics = new Course { Title = "Physics" };
        await student.Courses.AttachAsync(physics, e => e.EnrollmentDate = DateTime.UtcNow);
        #endregion

        Assert.False(physics.IsNew);
        Assert.Equal([physics.Id], await student.Courses.KeysAsync());
    }

    [Fact]
    public async Task Loaded_sides_follow()
    {
        var (student, (_, algebra, _)) = (await JohnAsync(), await CoursesAsync());
        #region ManyToMany.LoadedSides
        Console.WriteLine((await student.Courses).Count);              // 0: loaded
        Console.WriteLine((await algebra.Students).Count);             // 0: loaded

        await student.Courses.AttachAsync(algebra);

        Console.WriteLine((await student.Courses).Count);              // 1, without a further statement
        Console.WriteLine((await algebra.Students).Count);             // 1
        #endregion

        Assert.Equal(["0", "0", "1", "1"], Console.Lines);
        Assert.Equal(3, Sent.Count - 4); // two loads and an insert, after four lookups
    }

    [Fact]
    public async Task A_rollback_restores_what_was_loaded()
    {
        var (student, (_, algebra, logic)) = (await JohnAsync(), await CoursesAsync());
        #region ManyToMany.Rollback
        await student.Courses.AttachAsync(algebra);
        var before = await student.Courses;

        await using (var tx = await db.BeginTransactionAsync())
        {
            await student.Courses.SyncAsync([logic]);
            await tx.RollbackAsync();
        }

        var after = await student.Courses;                             // Algebra again, without a further statement
        #endregion

        Assert.Equal(before, after);
        Assert.Equal([2], (await Enrollment.All.ToListAsync()).Select(e => e.CourseId));
    }

    [Fact]
    public async Task Concurrent_syncs_leave_one_callers_set()
    {
        await JohnAsync();
        #region ManyToMany.Concurrency
        int[][] sets = [[1, 2], [2, 3], [1, 3], [3]];
        await Task.WhenAll(sets.Select(set => Task.Run(async () =>
        {
            var student = await Student.All.SingleAsync(s => s.Name == "John Doe");
            await student.Courses.SyncAsync(set);
        })));

        var taken = await Student.Reference(1).Courses.KeysAsync();    // one of the four sets, never a mixture
        #endregion

        Assert.Contains(sets, set => set.SequenceEqual(taken.Order()));
    }
}
