using Junction.Tests.School;

namespace Junction.Tests.Relations;

/// <summary>Eager loads with conditions, orders and limits, to any depth.</summary>
public abstract class ShapedLoads<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    protected override async Task SeedAsync()
    {
        var teacher = await Teacher.CreateAsync(new() { Name = "Noether" });
        string[] titles = ["Algebra", "Biology", "Chemistry"];
        var courses = new List<Course>();
        foreach (var title in titles) courses.Add(await Course.CreateAsync(new() { Title = title, TeacherId = title == "Algebra" ? teacher.Id : null }));
        foreach (var (name, grades) in new[] { ("Ann", "ABC"), ("Bob", "BAC"), ("Cid", "CCA") })
        {
            var student = await Student.CreateAsync(new() { Name = name });
            await student.Courses.AttachAsync(courses, (course, e) => e.Grade = grades[titles.IndexOf(course.Title)].ToString());
        }
        Sql.Clear();
    }

    [Fact]
    public async Task A_condition_on_target_and_link_shapes_the_load()
    {
        var students = await Sends(3, async () => await Student.With(s => s.Courses.Where((c, e) => e.Grade == "A" && c.Title != "Chemistry")).OrderBy(s => s.Name).ToListAsync());
        Assert.Equal([["Algebra"], ["Biology"], []], students.Select(s => s.Courses.Loaded.Select(c => c.Title).ToArray()));
        Assert.All(students, s => Assert.True(s.Courses.IsPartial && !s.Courses.IsLoaded));
    }

    [Fact]
    public async Task An_order_by_the_link_with_a_limit_holds_for_each_owner()
    {
        var students = await Sends(3, async () => await Student.With(s => s.Courses.OrderBy((c, e) => e.Grade).ThenByDescending(c => c.Title).Take(2)).OrderBy(s => s.Name).ToListAsync());
        Assert.Equal([["Algebra", "Biology"], ["Biology", "Algebra"], ["Chemistry", "Biology"]], students.Select(s => s.Courses.Loaded.Select(c => c.Title).ToArray()));
    }

    [Fact]
    public async Task An_order_without_a_limit_is_whole()
    {
        var students = await Student.With(s => s.Courses.OrderByDescending(c => c.Title)).ToListAsync();
        Assert.All(students, s => Assert.True(s.Courses.IsLoaded));
        Assert.Equal(["Chemistry", "Biology", "Algebra"], students[0].Courses.Loaded.Select(c => c.Title));
    }

    [Fact]
    public async Task Nested_shapes_keep_their_own_conditions()
    {
        var students = await Sends(4, async () => await Student.With(s => s.Enrollments.Where(e => e.Grade == "A").With(e => e.Course.With(c => c.Teacher))).OrderBy(s => s.Name).ToListAsync());
        Assert.Equal(["Algebra", "Biology", "Chemistry"], students.Select(s => Assert.Single(s.Enrollments.Loaded).Course!.Title));
        Assert.Equal("Noether", students[0].Enrollments.Loaded[0].Course!.Teacher!.Name);
        Assert.Null(students[1].Enrollments.Loaded[0].Course!.Teacher);
    }

    [Fact]
    public async Task Several_relations_load_side_by_side()
    {
        var students = await Sends(5, async () => await Student.With(s => s.Courses, s => s.Enrollments, s => s.Locker).ToListAsync());
        Assert.All(students, s => Assert.True(s.Courses.IsLoaded && s.Enrollments.IsLoaded && s.Locker is null));
    }

    [Fact]
    public async Task The_same_relation_asked_for_twice_loads_once()
    {
        var students = await Sends(4, async () => await Student.With(s => s.Courses).With(s => s.Courses.With(c => c.Teacher)).ToListAsync());
        Assert.True(students[0].Courses.IsLoaded);
    }

    [Fact]
    public async Task A_partial_load_never_passes_for_the_whole()
    {
        var ann = (await Student.Where(s => s.Name == "Ann").With(s => s.Courses.Where(c => c.Title == "Algebra")).ToListAsync())[0];
        Assert.Equal(3, await Sends(1, async () => await ann.Courses.CountAsync()));
        var biology = await Course.FindByAsync(c => c.Title == "Biology");
        Assert.True(await Sends(1, async () => await ann.Courses.ContainsAsync(biology!)));
        var change = await ann.Courses.SyncAsync([biology!], e => e.Grade = "A");
        Assert.Equal((0, 2, 1), (change.Attached.Count, change.Detached.Count, change.Unchanged.Count));
        Assert.Equal(3, (await Student.FindByAsync(s => s.Name == "Bob"))!.Courses.Count());
        Assert.Single(await ann.Courses.ReloadAsync());
    }

    [Fact]
    public async Task A_condition_in_a_shape_may_ask_about_further_relations()
    {
        var students = await Student.With(s => s.Courses.Where(c => c.Students.Any((other, e) => other.Name == "Cid" && e.Grade == "A"))).OrderBy(s => s.Name).ToListAsync();
        Assert.All(students, s => Assert.Equal("Chemistry", Assert.Single(s.Courses.Loaded).Title));
    }

    [Fact]
    public async Task Distinct_gives_each_target_once()
    {
        var students = await Student.With(s => s.Courses.Distinct().OrderBy(c => c.Title).Take(2)).ToListAsync();
        Assert.All(students, s => Assert.Equal(["Algebra", "Biology"], s.Courses.Loaded.Select(c => c.Title)));
    }

    [Fact]
    public async Task A_part_loses_what_is_unlinked_and_gains_nothing()
    {
        var dora = await Student.CreateAsync(new() { Name = "Dora" });
        var courses = await Course.OrderBy(c => c.Title).ToListAsync();
        await dora.Courses.AttachAsync(courses[..2], e => e.Grade = "A");
        var read = await Student.With(s => s.Courses.Where((c, e) => e.Grade == "A"), s => s.Enrollments.Where(e => e.Grade == "A")).SingleAsync(s => s.Name == "Dora");
        await read.Courses.AttachAsync(courses[2], e => e.Grade = "F");
        Assert.Equal(["Algebra", "Biology"], read.Courses.Loaded.Select(c => c.Title).Order());
        Assert.Equal(2, read.Enrollments.Loaded.Count);
        await read.Courses.DetachAsync(courses[0]);
        Assert.Equal(["Biology"], read.Courses.Loaded.Select(c => c.Title));
        Assert.Single(read.Enrollments.Loaded);
        Assert.Equal((true, 2), (read.Courses.IsPartial, await read.Courses.CountAsync()));
        await read.Courses.SyncAsync([courses[2]], e => e.Grade = "A");
        Assert.Empty(read.Courses.Loaded);
        Assert.True(read.Courses.IsPartial);
        Assert.Equal(["Chemistry"], (await read.Courses.ReloadAsync()).Select(c => c.Title));
    }

    [Fact]
    public async Task A_part_gains_nothing_through_a_record_that_is_saved_or_given()
    {
        var noether = await Teacher.With(t => t.Courses.Where(c => c.Title == "Algebra")).SingleAsync();
        await noether.Courses.AddAsync(new() { Title = "Rings" });
        await Course.CreateAsync(new() { Title = "Fields", Teacher = noether });
        Assert.Equal(["Algebra"], noether.Courses.Loaded.Select(c => c.Title));
        Assert.Equal(3, await noether.Courses.CountAsync());
    }

    [Fact]
    public async Task What_hangs_on_a_cut_of_distinct_targets_is_loaded_of_the_rows_that_are_left()
    {
        await (await Course.SingleAsync(c => c.Title == "Chemistry")).Enrollments.LoadAsync();
        var students = await Student.Where(s => s.Name != "Cid").With(s => s.Courses.OrderByDescending(c => c.Title).Distinct().Take(1).With(c => c.Teacher, c => c.Enrollments)).ToListAsync();
        Assert.All(students, s => Assert.Equal("Chemistry", Assert.Single(s.Courses.Loaded).Title));
        Assert.Equal(3, Assert.Single(students.SelectMany(s => s.Courses.Loaded).Distinct()).Enrollments.Loaded.Count);
        // Algebra is left to nobody: its teacher is not asked for.
        Assert.DoesNotContain(Sql.Statements, sql => sql.Contains("\"teachers\"", StringComparison.Ordinal));
    }
}
