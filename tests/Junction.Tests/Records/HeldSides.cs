using Junction.Tests.School;
using Junction.Tests.Workshop;

namespace Junction.Tests.Records;

/// <summary>Saving and deleting a link row, or a record that belongs to others, keeps what the records at hand have loaded in step.</summary>
public abstract class HeldSides<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private async Task<(Student Ann, Course Algebra)> LoadedAsync()
    {
        var (ann, algebra) = (await Student.CreateAsync(new() { Name = "Ann" }, Token), await Course.CreateAsync(new() { Title = "Algebra" }, Token));
        await ann.Courses;
        await ann.Enrollments;
        await algebra.Students;
        await algebra.Enrollments;
        return (ann, algebra);
    }

    [Fact]
    public async Task Saving_a_link_shows_on_both_loaded_sides()
    {
        var (ann, algebra) = await LoadedAsync();
        var enrollment = new Enrollment { Student = ann, Course = algebra, EnrollmentDate = DateTime.UtcNow, Grade = "A" };
        await Sends(1, async () => { await enrollment.SaveAsync(Token); return 0; });
        await Sends(0, async () =>
        {
            Assert.Same(algebra, Assert.Single(await ann.Courses));
            Assert.Same(enrollment, Assert.Single(await ann.Courses.Links).Link);
            Assert.Same(enrollment, Assert.Single(await ann.Enrollments));
            Assert.Same(ann, Assert.Single(await algebra.Students));
            Assert.Same(enrollment, Assert.Single(await algebra.Enrollments));
            return 0;
        });
    }

    [Fact]
    public async Task Deleting_a_link_shows_on_both_loaded_sides()
    {
        var (ann, algebra) = await LoadedAsync();
        var enrollment = await Enrollment.CreateAsync(new() { Student = ann, Course = algebra, EnrollmentDate = DateTime.UtcNow }, Token);
        await Sends(1, async () => await enrollment.DeleteAsync(Token));
        await Sends(0, async () =>
        {
            Assert.Empty(await ann.Courses);
            Assert.Empty(await ann.Enrollments);
            Assert.Empty(await algebra.Students);
            Assert.Empty(await algebra.Enrollments);
            return 0;
        });
    }

    [Fact]
    public async Task A_link_read_with_its_ends_shows_its_deletion_on_them()
    {
        var (ann, algebra) = await LoadedAsync();
        await ann.Courses.AttachAsync(algebra, Token);
        var student = await Student.With(s => s.Courses, s => s.Enrollments).SingleAsync(Token);
        var enrollment = (await student.Enrollments)[0];
        await enrollment.DeleteAsync(Token);
        await Sends(0, async () =>
        {
            Assert.Empty(await student.Courses);
            Assert.Empty(await student.Enrollments);
            return 0;
        });
    }

    private async Task<(Student Ann, List<Course> Courses)> LinkedAsync()
    {
        foreach (var title in new[] { "Algebra", "Biology", "Chemistry" }) await Course.CreateAsync(new() { Title = title }, Token);
        var student = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        await student.Courses.AttachAsync(await Course.Where(c => c.Title != "Chemistry").ToListAsync(Token), e => e.Grade = "A", Token);
        var courses = await Course.With(c => c.Students.With(s => s.Courses, s => s.Enrollments)).OrderBy(c => c.Title).ToListAsync(Token);
        return (courses[0].Students.Loaded[0], courses);
    }

    [Fact]
    public async Task A_link_that_goes_leaves_relations_that_were_loaded_without_their_links()
    {
        var (ann, courses) = await LinkedAsync();
        var enrollment = (await ann.Enrollments).Single(e => e.CourseId == courses[0].Id);
        enrollment.Course = courses[0];
        await enrollment.DeleteAsync(Token);
        await Sends(0, async () =>
        {
            Assert.Same(courses[1], Assert.Single(await ann.Courses));
            Assert.Empty(await courses[0].Students);
            Assert.Same(ann, Assert.Single(await courses[1].Students));
            return 0;
        });
        Assert.Same(courses[1], Assert.Single(await ann.Courses.Links).Target);
    }

    [Fact]
    public async Task A_link_that_moves_leaves_relations_that_were_loaded_without_their_links()
    {
        var (ann, courses) = await LinkedAsync();
        var enrollment = (await ann.Enrollments).Single(e => e.CourseId == courses[0].Id);
        enrollment.Course = courses[2];
        await enrollment.SaveAsync(Token);
        Assert.Equal(["Biology", "Chemistry"], (await Sends(0, async () => await ann.Courses)).Select(c => c.Title));
        Assert.Equal(["Biology", "Chemistry"], (await Sends(1, async () => await ann.Courses.Links)).Select(pair => pair.Target.Title).Order());
        Assert.Contains(enrollment, (await ann.Courses.Links).Select(pair => pair.Link));
    }

    [Fact]
    public async Task A_deletion_that_is_undone_brings_back_what_was_loaded_without_its_links()
    {
        var (ann, courses) = await LinkedAsync();
        var enrollment = (await ann.Enrollments).Single(e => e.CourseId == courses[0].Id);
        await using (var transaction = await Db.BeginTransactionAsync(cancellationToken: Token))
        {
            enrollment.CourseId = courses[2].Id;
            await enrollment.DeleteAsync(Token);
            Assert.Same(courses[1], Assert.Single(await ann.Courses));
        }
        Assert.Equal(2, await Sends(0, async () => (await ann.Courses).Count));
    }

    [Fact]
    public async Task A_link_whose_other_end_is_not_at_hand_makes_the_relation_load_again()
    {
        var (ann, algebra) = await LoadedAsync();
        await Enrollment.CreateAsync(new() { Student = ann, CourseId = algebra.Id, EnrollmentDate = DateTime.UtcNow }, Token);
        Assert.False(ann.Courses.IsLoaded);
        Assert.Equal(["Algebra"], (await ann.Courses).Select(c => c.Title));
        await Sends(0, async () => { Assert.Single(await ann.Enrollments); return 0; });
    }

    [Fact]
    public async Task A_link_that_is_given_another_target_shows_on_all_loaded_sides()
    {
        var (ann, algebra) = await LoadedAsync();
        var logic = await Course.CreateAsync(new() { Title = "Logic" }, Token);
        Assert.Empty(await logic.Students);
        var enrollment = await Enrollment.CreateAsync(new() { Student = ann, Course = algebra, EnrollmentDate = DateTime.UtcNow }, Token);
        enrollment.Course = logic;
        await enrollment.SaveAsync(Token);
        await Sends(0, async () =>
        {
            Assert.Same(logic, Assert.Single(await ann.Courses));
            Assert.Same(enrollment, Assert.Single(await ann.Courses.Links).Link);
            Assert.Same(ann, Assert.Single(await logic.Students));
            return 0;
        });
        enrollment.CourseId = algebra.Id;
        await enrollment.SaveAsync(Token);
        Assert.Equal(["Algebra"], (await ann.Courses).Select(c => c.Title));
    }

    [Fact]
    public async Task A_list_handed_out_before_stays_as_it_was()
    {
        var (ann, algebra) = await LoadedAsync();
        var before = await ann.Courses;
        await Enrollment.CreateAsync(new() { Student = ann, Course = algebra, EnrollmentDate = DateTime.UtcNow }, Token);
        Assert.Empty(before);
    }

    [Fact]
    public async Task A_reference_given_to_a_saved_record_shows_on_the_loaded_side()
    {
        var ada = await Teacher.CreateAsync(new() { Name = "Ada" }, Token);
        var algebra = await Course.CreateAsync(new() { Title = "Algebra" }, Token);
        Assert.Empty(await ada.Courses);
        algebra.Teacher = ada;
        Assert.Empty(await ada.Courses);
        await algebra.SaveAsync(Token);
        await Sends(0, async () => { Assert.Same(algebra, Assert.Single(await ada.Courses)); return 0; });
    }

    [Fact]
    public async Task A_has_one_shows_what_was_saved_and_deleted()
    {
        var guest = await Guest.CreateAsync(new() { Name = "Ann" }, Token);
        Assert.Null(await guest.LoadBadgeAsync(Token));
        var badge = await Badge.CreateAsync(new() { Guest = guest }, Token);
        Assert.Same(badge, await Sends(0, async () => await guest.LoadBadgeAsync(Token)));
        await badge.DeleteAsync(Token);
        Assert.Null(await Sends(0, async () => await guest.LoadBadgeAsync(Token)));
    }

    [Fact]
    public async Task Relations_that_are_not_loaded_stay_so()
    {
        var (ann, algebra) = (await Student.CreateAsync(new() { Name = "Ann" }, Token), await Course.CreateAsync(new() { Title = "Algebra" }, Token));
        var enrollment = await Enrollment.CreateAsync(new() { Student = ann, Course = algebra, EnrollmentDate = DateTime.UtcNow }, Token);
        Assert.False(ann.Courses.IsLoaded);
        await enrollment.DeleteAsync(Token);
        Assert.False(ann.Courses.IsLoaded);
    }

    [Fact]
    public async Task A_foreign_key_set_by_its_column_takes_the_record_from_the_one_it_held()
    {
        var (ada, bob) = (await Teacher.CreateAsync(new() { Name = "Ada" }, Token), await Teacher.CreateAsync(new() { Name = "Bob" }, Token));
        await Course.CreateAsync(new() { Title = "Algebra", Teacher = ada }, Token);
        var read = await Teacher.With(t => t.Courses).SingleAsync(t => t.Name == "Ada", Token);
        var algebra = Assert.Single(read.Courses.Loaded);
        algebra.TeacherId = bob.Id;
        Assert.Single(read.Courses.Loaded);
        await algebra.SaveAsync(Token);
        Assert.Empty(await Sends(0, async () => await read.Courses));
        Assert.Equal("Bob", (await algebra.LoadTeacherAsync(Token))!.Name);
    }

    [Fact]
    public async Task A_foreign_key_set_by_its_column_and_back_takes_nothing_away()
    {
        var ada = await Teacher.CreateAsync(new() { Name = "Ada" }, Token);
        Assert.Empty(await ada.Courses);
        var algebra = await ada.Courses.AddAsync(new() { Title = "Algebra" }, Token);
        (algebra.TeacherId, algebra.Title) = (null, "Algebra I");
        algebra.TeacherId = ada.Id;
        await algebra.SaveAsync(Token);
        Assert.Same(algebra, Assert.Single(await Sends(0, async () => await ada.Courses)));
    }

    [Fact]
    public async Task A_link_given_another_owner_by_its_column_leaves_the_loaded_sides_of_the_one_it_held()
    {
        var (ann, algebra) = await LoadedAsync();
        var bob = await Student.CreateAsync(new() { Name = "Bob" }, Token);
        var enrollment = await Enrollment.CreateAsync(new() { Student = ann, Course = algebra, EnrollmentDate = DateTime.UtcNow }, Token);
        enrollment.StudentId = bob.Id;
        await enrollment.SaveAsync(Token);
        await Sends(0, async () =>
        {
            Assert.Empty(await ann.Courses);
            Assert.Empty(await ann.Enrollments);
            Assert.Same(enrollment, Assert.Single(await algebra.Enrollments));
            return 0;
        });
        Assert.Equal(["Bob"], (await algebra.Students).Select(s => s.Name));
    }

    [Fact]
    public async Task What_a_foreign_key_set_by_its_column_changed_is_restored_by_a_rollback()
    {
        var ada = await Teacher.CreateAsync(new() { Name = "Ada" }, Token);
        Assert.Empty(await ada.Courses);
        var algebra = await ada.Courses.AddAsync(new() { Title = "Algebra" }, Token);
        await using (var transaction = await Db.BeginTransactionAsync(cancellationToken: Token))
        {
            algebra.TeacherId = null;
            await algebra.SaveAsync(Token);
            Assert.Empty(await ada.Courses);
        }
        Assert.Same(algebra, Assert.Single(await ada.Courses));
        Assert.Same(ada, algebra.Teacher);
    }
}
