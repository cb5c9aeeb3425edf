using School;

namespace Junction.Docs.Tests.ManyToMany;

/// <summary>Asking across the relation.</summary>
public sealed class Asking : SchoolExample
{
    // John takes all three, Jane two, Max none.
    private async Task<(Course Intro, Course Algebra, Course Logic)> EnrolAsync()
    {
        var courses = await CoursesAsync();
        await (await JohnAsync()).Courses.AttachAsync([courses.Intro, courses.Algebra, courses.Logic], (course, e) => e.Grade = course == courses.Algebra ? "A" : "B");
        await (await Student.FindAsync(2)).Courses.AttachAsync([courses.Intro, courses.Algebra], (course, e) => e.Grade = course == courses.Intro ? "A" : "C");
        Sent.Clear();
        return courses;
    }

    [Fact]
    public async Task Of_target_and_link_together()
    {
        await EnrolAsync();
        #region ManyToMany.Any
        var best = await Student.Where(s => s.Courses.Any((c, e) => c.Title == "Algebra" && e.Grade == "A")).ToListAsync();
        #endregion
        SqlOfPage("ManyToMany.Any");

        Assert.Equal("John Doe", Assert.Single(best).Name);
    }

    [Fact]
    public async Task Of_two_links()
    {
        await EnrolAsync();
        #region ManyToMany.TwoAnys
        var same = await Student.Where(s => s.Courses.Any((c, e) => c.Title == "Algebra" && e.Grade == "A")).CountAsync();
        var other = await Student.Where(s => s.Courses.Any(c => c.Title == "Algebra") && s.Enrollments.Any(e => e.Grade == "A")).CountAsync();
        #endregion

        Assert.Equal((1, 2), (same, other));
    }

    [Fact]
    public async Task The_relation_is_a_query()
    {
        await EnrolAsync();
        var student = await JohnAsync();
        Sent.Clear();
        #region ManyToMany.Query
        var best = await student.Courses.Where((c, e) => e.Grade == "B" && c.Title.Contains("o")).OrderBy(c => c.Title).ToListAsync();
        #endregion
        SqlOfPage("ManyToMany.Query");

        Assert.Equal(["Introduction to Python", "Logic"], best.Select(c => c.Title));
    }

    [Fact]
    public async Task Set_algebra()
    {
        var (intro, algebra, logic) = await EnrolAsync();
        #region ManyToMany.Sets
        Course[] required = [intro, algebra];

        var some = await Student.Where(s => s.Courses.Any(c => c.Title == "Logic")).CountAsync();
        var none = await Student.Where(s => s.Courses.None()).CountAsync();
        var each = await Student.Where(s => s.Courses.All(c => c.Title != "Logic")).CountAsync();
        var one = await Student.Where(s => s.Courses.Contains(logic)).CountAsync();
        var all = await Student.Where(s => s.Courses.ContainsAll(required)).CountAsync();
        var exactly = await Student.Where(s => s.Courses.ContainsExactly(required)).CountAsync();
        #endregion

        Assert.Equal((1, 1, 2, 1, 2, 1), (some, none, each, one, all, exactly));
    }

    [Fact]
    public async Task Exactly_a_set()
    {
        var (intro, algebra, _) = await EnrolAsync();
        #region ManyToMany.Exactly
        var exactly = await Student.Where(s => s.Courses.ContainsExactly([intro, algebra])).ToListAsync();
        #endregion
        SqlOfPage("ManyToMany.Exactly");

        Assert.Equal("Jane Roe", Assert.Single(exactly).Name);
    }

    [Fact]
    public async Task Counts()
    {
        await EnrolAsync();
        #region ManyToMany.Counts
        var report = await Student.OrderBy(s => s.Name)
            .Select(s => (s.Name, s.Courses.Count(), s.Courses.Count((c, e) => e.Grade == "A")), (name, courses, best) => new { name, courses, best })
            .ToListAsync();
        var busy = await Student.Where(s => s.Courses.Count() > 2).ToListAsync();
        #endregion

        Assert.Equal([("Jane Roe", 2, 1), ("John Doe", 3, 1), ("Max Moe", 0, 0)], report.Select(r => (r.name, r.courses, r.best)));
        Assert.Equal("John Doe", Assert.Single(busy).Name);
        Assert.Equal(2, Sent.Count);
    }

    [Fact]
    public async Task Shaped_loads()
    {
        var (intro, _, _) = await EnrolAsync();
        #region ManyToMany.Shaped
        var students = await Student
            .With(s => s.Courses.Where((c, e) => e.Grade != null).OrderBy((c, e) => e.Grade).ThenBy(c => c.Title).Take(2))
            .OrderBy(s => s.Name)
            .ToListAsync();

        foreach (var student in students)
        {
            Console.WriteLine($"{student.Name}: {string.Join(", ", student.Courses.Loaded.Select(c => c.Title))}");
        }
        #endregion
        SqlOfPage("ManyToMany.Shaped");

        Assert.Equal(["Jane Roe: Introduction to Python, Algebra", "John Doe: Algebra, Introduction to Python", "Max Moe: "], Console.Lines);
        Assert.True(students[1].Courses.IsPartial);
        Assert.Equal(3, await students[1].Courses.CountAsync());
        Assert.True(await students[1].Courses.ContainsAsync(intro));
    }

    [Fact]
    public async Task Nested_loads()
    {
        await EnrolAsync();
        #region ManyToMany.Nested
        var students = await Student.With(s => s.Courses.With(c => c.Students)).ToListAsync();
        #endregion

        Assert.Equal(4, Sent.Count);
        var john = students.Single(s => s.Name == "John Doe");
        Assert.Same(john, john.Courses.Loaded[0].Students.Loaded.Single(s => s.Id == john.Id));
    }
}
