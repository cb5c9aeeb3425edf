using School;

namespace Junction.Docs.Tests.ManyToMany;

/// <summary>The best practices of docs/many-to-many.md that are code.</summary>
public sealed class BestPractices : SchoolExample
{
    [Fact]
    public void Add_indexes_to_foreign_keys()
    {
        var script = db.Schema.Script().TrimEnd().Split("\n\n").Where(static statement => statement.Contains("\"enrollments\""));

        SqlOfPage("ManyToMany.Schema", string.Join('\n', script));
    }

    [Fact]
    public async Task Consider_using_transactions()
    {
        var (intro, algebra, logic) = await CoursesAsync();
        await (await JohnAsync()).Courses.AttachAsync(algebra);
        #region ManyToMany.Transaction
        await db.TransactionAsync(async (tx, ct) =>
        {
            var student = await Student.All.SingleAsync(s => s.Name == "John Doe", ct);
            await student.Courses.DetachAsync(algebra, ct);
            await student.Courses.AttachAsync([intro, logic], e => e.EnrollmentDate = DateTime.UtcNow, ct);
        });
        #endregion

        Assert.Equal([1, 3], (await (await JohnAsync()).Courses.KeysAsync()).Order());
    }

    [Fact]
    public async Task Implement_helper_methods()
    {
        var (_, algebra, _) = await CoursesAsync();
        await (await JohnAsync()).Courses.AttachAsync(algebra, e => e.Grade = "A");
        #region ManyToMany.UseHelpers
        var idle = await Student.All.Idle.ToListAsync();
        var best = await algebra.Students.WithGrade("A").OrderBy(s => s.Name).ToListAsync();
        #endregion

        Assert.Equal(["Jane Roe", "Max Moe"], idle.Select(s => s.Name).Order());
        Assert.Equal("John Doe", Assert.Single(best).Name);
    }

    [Fact]
    public async Task Be_mindful_of_N_plus_1()
    {
        foreach (var student in await Student.All.ToListAsync()) await student.Courses.AttachAsync(await Course.All.ToListAsync());
        Sent.Clear();
        #region ManyToMany.Peers
        var students = await Student.All.ToListAsync();        // nobody asked for courses

        foreach (var student in students)
        {
            foreach (var course in await student.Courses) Console.WriteLine($"{student.Name}: {course.Title}");
        }
        #endregion
        SqlOfPage("ManyToMany.Peers");

        Assert.Equal(9, Console.Lines.Count);
    }

    [Fact]
    public async Task Be_mindful_of_N_plus_1_and_forbid_it()
    {
        #region ManyToMany.Throw
        var strict = await Student.All.Loading(LoadMode.Throw).ToListAsync();
        var error = await Assert.ThrowsAsync<RelationNotLoadedException>(async () => await strict[0].Courses);
        #endregion

        Assert.Equal("Student.Courses is not loaded, and its mode is Throw. Load it with the query, .With(x => x.Courses), or explicitly with LoadAsync.", error.Message);
    }
}
