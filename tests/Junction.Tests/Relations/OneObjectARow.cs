using Junction.Tests.School;

namespace Junction.Tests.Relations;

/// <summary>Inside one result a row is one object, by whatever path it was reached.</summary>
public abstract class OneObjectARow<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    protected override async Task SeedAsync()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" });
        var bob = await Student.CreateAsync(new() { Name = "Bob" });
        var algebra = await Course.CreateAsync(new() { Title = "Algebra" });
        var biology = await Course.CreateAsync(new() { Title = "Biology" });
        await ann.Courses.AttachAsync([algebra, biology]);
        await bob.Courses.AttachAsync([algebra]);
    }

    [Fact]
    public async Task A_link_is_the_same_object_beside_its_target_and_in_the_relation_it_goes_through()
    {
        var students = await Student.With(s => s.Enrollments, s => s.Courses).ToListAsync(Token);
        Assert.All(students, s => Assert.All(s.Courses.Links.Load(), pair => Assert.Contains(s.Enrollments.Loaded, e => ReferenceEquals(e, pair.Link))));
        students = await Student.With(s => s.Courses, s => s.Enrollments).ToListAsync(Token);
        Assert.All(students, s => Assert.All(s.Courses.Links.Load(), pair => Assert.Contains(s.Enrollments.Loaded, e => ReferenceEquals(e, pair.Link))));
    }

    [Fact]
    public async Task A_link_is_the_same_object_from_both_sides()
    {
        var ann = (await Student.With(s => s.Courses.With(c => c.Students)).OrderBy(s => s.Name).ToListAsync(Token))[0];
        var (course, link) = (await ann.Courses.Links).First(pair => pair.Target.Title == "Algebra");
        Assert.Same(link, (await course.Students.Links).First(pair => pair.Target == ann).Link);
    }

    [Fact]
    public async Task A_link_given_with_its_target_is_met_again()
    {
        var ann = (await Student.FindByAsync(s => s.Name == "Ann", Token))!;
        var (course, link) = (await ann.Courses.OrderBy(c => c.Title).ToLinksAsync(Token))[0];
        Assert.Same(link, (await course.Enrollments).Single(e => e.Id == link.Id));
    }

    [Fact]
    public async Task A_link_made_through_a_loaded_relation_is_met_when_its_links_are_read()
    {
        var (physics, chemistry) = (await Course.CreateAsync(new() { Title = "Physics" }, Token), await Course.CreateAsync(new() { Title = "Chemistry" }, Token));
        var made = new List<Enrollment>();
        var students = await Student.With(s => s.Courses).OrderBy(s => s.Name).ToListAsync(Token);
        await physics.Enrollments;
        await students[0].Courses.AttachAsync([physics, chemistry], e => { e.Grade = "A"; made.Add(e); }, Token);
        await students[0].Courses.DetachAsync(chemistry, Token);
        var links = await Sends(1, async () => await students[0].Courses.Links);
        Assert.Equal(3, links.Count);
        Assert.Same(made[0], links.Single(pair => pair.Target.Id == physics.Id).Link);
        Assert.Same(made[0], Assert.Single(physics.Enrollments.Loaded));
        Assert.DoesNotContain(students[0].Courses.Loaded, course => course.Id == chemistry.Id);
        await students[0].Courses.AttachAsync(chemistry, e => made.Add(e), Token);
        Assert.Same(made[^1], (await students[0].Courses.Links).Single(pair => pair.Target.Id == chemistry.Id).Link);
    }

    [Fact]
    public async Task A_link_made_in_a_transaction_that_was_undone_is_not_met_again()
    {
        var physics = await Course.CreateAsync(new() { Title = "Physics" }, Token);
        Enrollment? undone = null;
        var ann = await Student.With(s => s.Courses).Where(s => s.Name == "Ann").SingleAsync(Token);
        await using (var transaction = await Db.BeginTransactionAsync(cancellationToken: Token))
        {
            await ann.Courses.AttachAsync(physics, e => undone = e, Token);
            Assert.Equal(3, ann.Courses.Loaded.Count);
            await transaction.RollbackAsync();
        }
        await (await Student.FindAsync(ann.Id, Token)).Courses.AttachAsync(physics, Token); // on some databases with the same key
        await ann.Courses.Links;
        Assert.DoesNotContain((await ann.Courses.Links), pair => ReferenceEquals(pair.Link, undone));
        Assert.Equal(3, (await ann.Courses.Links).Count);
    }

    [Fact]
    public async Task A_deleted_link_takes_its_target_out_though_other_links_are_not_known()
    {
        var physics = await Course.CreateAsync(new() { Title = "Physics" }, Token);
        Enrollment? made = null;
        var ann = await Student.With(s => s.Courses).Where(s => s.Name == "Ann").SingleAsync(Token);
        await ann.Courses.AttachAsync(physics, e => made = e, Token);
        Assert.Equal(3, ann.Courses.Loaded.Count);
        await made!.DeleteAsync(Token);
        Assert.Equal(["Algebra", "Biology"], ann.Courses.Loaded.Select(c => c.Title).Order());
        Assert.Equal(2, (await ann.Courses.Links).Count);
    }

    [Fact]
    public async Task A_row_that_moved_meanwhile_is_found_where_the_database_has_it()
    {
        var students = await Student.With(s => s.Enrollments).OrderBy(s => s.Name).ToListAsync(Token);
        var moved = students[0].Enrollments.Loaded[0];
        var physics = await Course.CreateAsync(new() { Title = "Physics" }, Token);
        var other = await Enrollment.FindAsync(moved.Id, Token);
        other.CourseId = physics.Id;
        await other.SaveAsync(Token);
        // Reached through the same result, whose object still has the old course.
        var courses = await Task.WhenAll(students[0].Courses.LoadAsync(Token).AsTask());
        var course = courses[0].Single(c => c.Title == "Physics");
        Assert.Equal(moved.Id, Assert.Single(await course.Enrollments).Id);
    }

    [Fact]
    public async Task A_reference_that_was_given_another_target_keeps_it()
    {
        var ann = await Student.With(s => s.Enrollments, s => s.Courses).Where(s => s.Name == "Ann").SingleAsync(Token);
        var enrollment = ann.Enrollments.Loaded[0];
        var old = ann.Courses.Loaded.Single(c => c.Id == enrollment.CourseId);
        var physics = await Course.CreateAsync(new() { Title = "Physics" }, Token);
        enrollment.Course = physics;
        await old.Enrollments;
        Assert.Same(physics, enrollment.Course);
        await enrollment.SaveAsync(Token);
        Assert.Equal(physics.Id, (await Enrollment.FindAsync(enrollment.Id, Token)).CourseId);
    }

    [Fact]
    public async Task A_part_loaded_further_down_does_not_take_the_place_of_the_whole()
    {
        var ann = await Student.Where(s => s.Name == "Ann").With(s => s.Courses.With(c => c.Students.With(x => x.Courses.Take(1)))).SingleAsync(Token);
        Assert.Equal(2, (await ann.Courses).Count);
    }

    [Fact]
    public void A_relation_asked_for_with_two_shapes_is_refused()
    {
        var exception = Assert.Throws<JunctionException>(() => Student.With(s => s.Courses.Where(c => c.Title == "Algebra"), s => s.Courses.Where(c => c.Title == "Biology")));
        Assert.Contains("Student.Courses", exception.Message, StringComparison.Ordinal);
    }
}
