using Junction.Tests.School;
using Junction.Tests.Workshop;

namespace Junction.Tests.Records;

/// <summary>Single-valued relations as properties.</summary>
public abstract class BelongsTo<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task Assigning_a_target_sets_the_foreign_key_and_keeps_the_target()
    {
        var ada = await Teacher.CreateAsync(new() { Name = "Ada" }, Token);
        var course = new Course { Title = "Algebra", Teacher = ada };
        Assert.Equal(ada.Id, course.TeacherId);
        await Sends(1, async () => { await course.SaveAsync(Token); return 0; });
        Assert.Same(ada, await Sends(0, async () => await course.LoadTeacherAsync(Token)));
        Assert.Equal(ada.Id, (await Course.FindAsync(course.Id, Token)).TeacherId);
    }

    [Fact]
    public async Task Reading_loads_once()
    {
        var ada = await Teacher.CreateAsync(new() { Name = "Ada" }, Token);
        await Course.CreateAsync(new() { Title = "Algebra", TeacherId = ada.Id }, Token);
        var course = await Course.All.SingleAsync(Token);
        Sql.Clear();
        Assert.Equal("Ada", course.Teacher!.Name);
        Assert.Same(course.Teacher, await course.LoadTeacherAsync(Token));
        Assert.Equal(1, Sql.Count);
    }

    [Fact]
    public async Task Null_is_nobody_without_asking()
    {
        var course = await Course.CreateAsync(new() { Title = "Algebra" }, Token);
        var read = await Course.FindAsync(course.Id, Token);
        Sql.Clear();
        Assert.Null(read.Teacher);
        Assert.Null(await read.LoadTeacherAsync(Token));
        Assert.Null(new Enrollment().Student);
        Assert.Empty(Sql.All);
    }

    [Fact]
    public async Task Assigning_null_clears_a_nullable_foreign_key()
    {
        var ada = await Teacher.CreateAsync(new() { Name = "Ada" }, Token);
        var course = await Course.CreateAsync(new() { Title = "Algebra", Teacher = ada }, Token);
        course.Teacher = null;
        Assert.Equal([new Change("TeacherId", ada.Id, null)], course.Changes);
        await course.SaveAsync(Token);
        Assert.Null((await Course.FindAsync(course.Id, Token)).TeacherId);
    }

    [Fact]
    public async Task Assigning_null_where_the_foreign_key_cannot_be_null_throws()
    {
        var (ann, algebra) = (await Student.CreateAsync(new() { Name = "Ann" }, Token), await Course.CreateAsync(new() { Title = "Algebra" }, Token));
        var enrollment = await Enrollment.CreateAsync(new() { Student = ann, Course = algebra, EnrollmentDate = DateTime.UtcNow }, Token);
        var exception = Assert.Throws<RecordStateException>(() => enrollment.Student = null);
        Assert.Contains("Enrollment.Student", exception.Message, StringComparison.Ordinal);
        Assert.Contains("StudentId", exception.Message, StringComparison.Ordinal);
        Assert.Same(ann, enrollment.Student);
        Assert.Equal((ann.Id, false), (enrollment.StudentId, enrollment.IsDirty));
    }

    [Fact]
    public async Task Changing_the_foreign_key_drops_the_cached_target()
    {
        var (ada, bob) = (await Teacher.CreateAsync(new() { Name = "Ada" }, Token), await Teacher.CreateAsync(new() { Name = "Bob" }, Token));
        var course = await Course.CreateAsync(new() { Title = "Algebra", Teacher = ada }, Token);
        course.TeacherId = bob.Id;
        Assert.Equal("Bob", (await Sends(1, async () => await course.LoadTeacherAsync(Token)))!.Name);
        course.TeacherId = null;
        Assert.Null(await Sends(0, async () => await course.LoadTeacherAsync(Token)));
        course.TeacherId = ada.Id;
        Assert.Equal("Ada", course.Teacher!.Name);
    }

    [Fact]
    public async Task Setting_the_foreign_key_to_what_it_is_keeps_the_target()
    {
        var ada = await Teacher.CreateAsync(new() { Name = "Ada" }, Token);
        var course = new Course { Title = "Algebra", Teacher = ada };
        course.TeacherId = ada.Id;
        Assert.Same(ada, course.Teacher);
    }

    [Fact]
    public async Task A_new_parent_is_saved_first_in_the_same_transaction()
    {
        var course = new Course { Title = "Algebra", Teacher = new() { Name = "Ada" } };
        await Sends(2, async () => { await course.SaveAsync(Token); return 0; });
        Assert.Equal(["BEGIN", "INSERT INTO teachers", "INSERT INTO courses", "COMMIT"], Sql.All.Select(s => Kind(s.Text)));
        Assert.Equal((false, course.Teacher!.Id), (course.Teacher.IsNew, course.TeacherId));
        Assert.NotEqual(0, course.TeacherId);
        Assert.False(course.IsDirty);
    }

    [Fact]
    public async Task A_saved_record_saves_a_new_parent_too()
    {
        var course = await Course.CreateAsync(new() { Title = "Algebra" }, Token);
        course.Teacher = new() { Name = "Ada" };
        Assert.True(course.IsDirty);
        await course.SaveAsync(Token);
        Assert.Equal(course.Teacher.Id, (await Course.FindAsync(course.Id, Token)).TeacherId);
        Assert.False(course.IsDirty);
    }

    [Fact]
    public async Task When_the_record_fails_its_new_parent_is_new_again()
    {
        await Coupon.CreateAsync(new() { Code = "A" }, Token);
        var enrollment = new Enrollment { Student = new() { Name = "Ann" }, CourseId = 999, EnrollmentDate = DateTime.UtcNow };
        await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await enrollment.SaveAsync(Token));
        Assert.Equal((true, true, 0, 0, 0), (enrollment.IsNew, enrollment.Student!.IsNew, enrollment.Student.Id, enrollment.StudentId, enrollment.Id));
        Assert.Equal(0, await Student.All.CountAsync(Token));
        enrollment.Course = await Course.CreateAsync(new() { Title = "Algebra" }, Token);
        await enrollment.SaveAsync(Token);
        Assert.Equal(enrollment.Student.Id, (await Enrollment.All.SingleAsync(Token)).StudentId);
    }

    [Fact]
    public async Task A_parent_saved_between_assignment_and_save_lends_its_key()
    {
        var ada = new Teacher { Name = "Ada" };
        var (fresh, known) = (new Course { Title = "Algebra", Teacher = ada }, await Course.CreateAsync(new() { Title = "Logic" }, Token));
        known.Teacher = ada;
        await ada.SaveAsync(Token);
        await Sends(1, async () => { await fresh.SaveAsync(Token); return 0; });
        await Sends(1, async () => { await known.SaveAsync(Token); return 0; });
        Assert.Equal((ada.Id, ada.Id), (fresh.TeacherId, known.TeacherId));
        Assert.Equal(2, await ada.Courses.CountAsync(Token));
    }

    [Fact]
    public async Task A_chain_of_new_parents_is_saved_from_its_end()
    {
        Node? last = null;
        for (var i = 0; i < 2000; i++) last = new Node { Name = $"{i}", Parent = last };
        await last!.SaveAsync(Token);
        Assert.Equal(2000, await Node.All.CountAsync(Token));
        Assert.Equal("1998", (await Node.FindAsync(last.ParentId!.Value, Token)).Name);
    }

    [Fact]
    public async Task A_circle_of_new_records_is_refused_with_the_mend()
    {
        var (left, right) = (new Node { Name = "left" }, new Node { Name = "right" });
        (left.Parent, right.Parent) = (right, left);
        Sql.Clear();
        var exception = await Assert.ThrowsAsync<RecordStateException>(async () => await left.SaveAsync(Token));
        Assert.Contains("Node.Parent", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, Sql.Count);
        var own = new Node { Name = "own" };
        own.Parent = own;
        await Assert.ThrowsAsync<RecordStateException>(async () => await own.SaveAsync(Token));
        right.Parent = null;
        await left.SaveAsync(Token);
        right.Parent = left;
        await right.SaveAsync(Token);
        Assert.Equal((right.Id, left.Id), (left.ParentId, right.ParentId));
    }

    [Fact]
    public async Task Two_references_over_one_column_do_not_disagree()
    {
        var (ann, bob) = (await Guest.CreateAsync(new() { Name = "Ann" }, Token), await Guest.CreateAsync(new() { Name = "Bob" }, Token));
        var loan = await Loan.CreateAsync(new() { Borrower = ann }, Token);
        Assert.Equal("Ann", loan.Payer!.Name);
        loan.Payer = bob;
        Assert.Equal((bob.Id, "Bob"), (loan.GuestId, loan.Borrower!.Name));
    }

    [Fact]
    public async Task A_missing_target_is_null()
    {
        var course = await Course.CreateAsync(new() { Title = "Algebra", Teacher = new() { Name = "Ada" } }, Token);
        var read = await Course.FindAsync(course.Id, Token);
        read.TeacherId = 999;
        Assert.Null(await Sends(1, async () => await read.LoadTeacherAsync(Token)));
        Assert.Null(await Sends(0, async () => await read.LoadTeacherAsync(Token)));
    }

    private static string Kind(string sql) => sql.StartsWith("INSERT INTO", StringComparison.Ordinal)
        ? string.Join(' ', sql.Split(' ', '(')[..3]).Replace("\"", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal)
        : sql.Split(' ')[0];
}
