using Junction.Tests.School;

namespace Junction.Tests.Relations;

/// <summary>Reading through a many-to-many relation: lazily, eagerly, shaped, and with how many statements.</summary>
public abstract class ManyToManyReading<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private static async Task<(Student[] Students, Course[] Courses)> SchoolAsync(int students = 3, int courses = 4)
    {
        var allCourses = new Course[courses];
        for (var i = 0; i < courses; i++) allCourses[i] = await Course.CreateAsync(new() { Title = $"Course {i}" });
        var allStudents = new Student[students];
        for (var i = 0; i < students; i++)
        {
            allStudents[i] = await Student.CreateAsync(new() { Name = $"Student {i}" });
            await allStudents[i].Courses.AttachAsync(allCourses.Take(i + 1), (course, e) => e.Grade = course.Title == "Course 0" ? "A" : "B");
        }
        return (allStudents, allCourses);
    }

    [Fact]
    public async Task Eager_loading_takes_three_statements_whatever_the_number_of_owners()
    {
        await SchoolAsync();
        var roster = await Sends(3, async () => await Student.With(s => s.Courses).OrderBy(s => s.Name).ToListAsync());
        await Sends(0, async () =>
        {
            Assert.Equal([1, 2, 3], roster.Select(s => s.Courses.Count()));
            foreach (var student in roster)
            {
                Assert.True(student.Courses.IsLoaded);
                Assert.NotEmpty(await student.Courses);
            }
            return 0;
        });
        await Sends(1, async () =>
        {
            foreach (var student in roster)
            {
                foreach (var (course, link) in await student.Courses.Links) Assert.Equal(course.Title == "Course 0" ? "A" : "B", link.Grade);
            }
            return 0;
        });
        Assert.Same((await roster[0].Courses)[0], (await roster[2].Courses).Single(c => c.Title == "Course 0"));
    }

    [Fact]
    public async Task Touching_one_loads_all_peers_with_two_statements()
    {
        await SchoolAsync();
        var students = await Student.All.ToListAsync();
        await Sends(2, async () =>
        {
            foreach (var student in students) Assert.NotEmpty(await student.Courses);
            return 0;
        });
    }

    [Fact]
    public async Task Conditions_reach_target_and_link_together()
    {
        await SchoolAsync();
        var honours = await Sends(1, async () => await Student.Where(s => s.Courses.Any((c, e) => c.Title == "Course 1" && e.Grade == "B")).ToListAsync());
        Assert.Equal(["Student 1", "Student 2"], honours.Select(s => s.Name).Order());
        Assert.Empty(await Student.Where(s => s.Courses.Any((c, e) => c.Title == "Course 1" && e.Grade == "A")).ToListAsync());
    }

    [Fact]
    public async Task A_shaped_load_is_limited_per_owner_and_known_as_partial()
    {
        await SchoolAsync();
        var students = await Sends(3, async () => await Student.With(s => s.Courses.OrderByDescending(c => c.Title).Take(2)).OrderBy(s => s.Name).ToListAsync());
        Assert.Equal([["Course 0"], ["Course 1", "Course 0"], ["Course 2", "Course 1"]], students.Select(s => s.Courses.Loaded.Select(c => c.Title).ToArray()));
        Assert.All(students, s => Assert.True(s.Courses.IsPartial));
        Assert.Equal(3, await Sends(1, async () => await students[2].Courses.CountAsync()));
    }

    [Fact]
    public async Task Projections_count_relations()
    {
        await SchoolAsync();
        var report = await Sends(1, async () => await Student.OrderBy(s => s.Name).Select(s => (s.Name, s.Courses.Count()), (name, courses) => new { name, courses }).ToListAsync());
        Assert.Equal([("Student 0", 1), ("Student 1", 2), ("Student 2", 3)], report.Select(r => (r.name, r.courses)));
    }

    [Fact]
    public async Task A_relation_is_a_query_with_its_links()
    {
        var (students, _) = await SchoolAsync();
        var best = await students[2].Courses.Where((c, e) => e.Grade == "B").OrderByDescending(c => c.Title).ToListAsync();
        Assert.Equal(["Course 2", "Course 1"], best.Select(c => c.Title));
    }
}
