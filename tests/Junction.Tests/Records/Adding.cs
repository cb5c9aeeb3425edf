using Junction.Tests.School;
using Junction.Tests.Workshop;

namespace Junction.Tests.Records;

/// <summary>Adding to a has-many relation, and what a has-one does with its target.</summary>
public abstract class Adding<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task Add_to_a_saved_owner_saves_the_record_as_the_owners()
    {
        var ada = await Teacher.CreateAsync(new() { Name = "Ada" }, Token);
        var algebra = new Course { Title = "Algebra" };
        Assert.Same(algebra, await Sends(1, async () => await ada.Courses.AddAsync(algebra, Token)));
        Assert.Equal((false, ada.Id), (algebra.IsNew, algebra.TeacherId));
        Assert.Same(ada, await Sends(0, async () => await algebra.LoadTeacherAsync(Token)));
        Assert.Equal(["Algebra"], (await ada.Courses).Select(c => c.Title));
    }

    [Fact]
    public async Task Add_keeps_a_loaded_relation_in_step()
    {
        var ada = await Teacher.CreateAsync(new() { Name = "Ada" }, Token);
        Assert.Empty(await ada.Courses);
        var algebra = await ada.Courses.AddAsync(new() { Title = "Algebra" }, Token);
        await Sends(0, async () => { Assert.Same(algebra, Assert.Single(await ada.Courses)); return 0; });
    }

    [Fact]
    public async Task Add_takes_a_record_from_its_former_owner()
    {
        var (ada, bob) = (await Teacher.CreateAsync(new() { Name = "Ada" }, Token), await Teacher.CreateAsync(new() { Name = "Bob" }, Token));
        Assert.Empty(await ada.Courses);
        Assert.Empty(await bob.Courses);
        var algebra = await ada.Courses.AddAsync(new() { Title = "Algebra" }, Token);
        await Sends(1, async () => await bob.Courses.AddAsync(algebra, Token));
        Assert.StartsWith("UPDATE", Sql.Statements[0], StringComparison.Ordinal);
        await Sends(0, async () =>
        {
            Assert.Empty(await ada.Courses);
            Assert.Same(algebra, Assert.Single(await bob.Courses));
            Assert.Same(bob, algebra.Teacher);
            return 0;
        });
        Assert.Equal(bob.Id, (await Course.FindAsync(algebra.Id, Token)).TeacherId);
    }

    [Fact]
    public async Task Adding_what_is_there_already_sends_nothing()
    {
        var ada = await Teacher.CreateAsync(new() { Name = "Ada" }, Token);
        var algebra = await ada.Courses.AddAsync(new() { Title = "Algebra" }, Token);
        Assert.Single(await ada.Courses);
        await Sends(0, async () => await ada.Courses.AddAsync(algebra, Token));
        Assert.Single(await ada.Courses);
    }

    [Fact]
    public async Task Add_to_a_new_owner_waits_for_its_save()
    {
        var ada = new Teacher { Name = "Ada" };
        var (algebra, logic) = (new Course { Title = "Algebra" }, new Course { Title = "Logic" });
        await Sends(0, async () =>
        {
            await ada.Courses.AddAsync(algebra, Token);
            await ada.Courses.AddAsync(logic, Token);
            await ada.Courses.AddAsync(logic, Token);
            return 0;
        });
        Assert.Equal([algebra, logic], await ada.Courses);
        Assert.Equal((2, true), (await ada.Courses.CountAsync(Token), algebra.IsNew));
        await Sends(3, async () => { await ada.SaveAsync(Token); return 0; });
        Assert.Equal((ada.Id, ada.Id), (algebra.TeacherId, logic.TeacherId));
        Assert.Equal([algebra, logic], await ada.Courses);
        Assert.Equal(2, await Course.Where(c => c.TeacherId == ada.Id).CountAsync(Token));
        await Sends(0, async () => { await ada.SaveAsync(Token); return 0; });
    }

    [Fact]
    public async Task Saving_what_was_added_to_a_new_owner_saves_the_owner_first()
    {
        var ada = new Teacher { Name = "Ada" };
        var algebra = await ada.Courses.AddAsync(new() { Title = "Algebra" }, Token);
        Assert.Same(ada, algebra.Teacher);
        await Sends(2, async () => { await algebra.SaveAsync(Token); return 0; });
        Assert.Equal((false, ada.Id), (ada.IsNew, algebra.TeacherId));
        Assert.Same(algebra, Assert.Single(await ada.Courses));
        Assert.Equal(1, await Course.All.CountAsync(Token));
    }

    [Fact]
    public async Task When_a_queued_record_fails_the_owner_is_new_again_with_its_queue()
    {
        await Coupon.CreateAsync(new() { Code = "A" }, Token);
        var ann = new Student { Name = "Ann" };
        var enrollment = await ann.Enrollments.AddAsync(new() { CourseId = 999, EnrollmentDate = DateTime.UtcNow }, Token);
        await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await ann.SaveAsync(Token));
        Assert.Equal((true, true, 0, 0), (ann.IsNew, enrollment.IsNew, ann.Id, enrollment.StudentId));
        Assert.Same(enrollment, Assert.Single(await ann.Enrollments));
        enrollment.Course = await Course.CreateAsync(new() { Title = "Algebra" }, Token);
        await ann.SaveAsync(Token);
        Assert.Equal(ann.Id, (await Enrollment.All.SingleAsync(Token)).StudentId);
    }

    [Fact]
    public async Task A_tree_is_saved_from_its_root()
    {
        var root = new Node { Name = "root" };
        var child = await root.Children.AddAsync(new() { Name = "child" }, Token);
        await child.Children.AddAsync(new() { Name = "grandchild" }, Token);
        await root.SaveAsync(Token);
        var read = await Node.With(n => n.Children.With(c => c.Children)).FindByAsync(n => n.Name == "root", Token);
        await Sends(0, async () => { Assert.Equal("grandchild", Assert.Single(await Assert.Single(await read!.Children).Children).Name); return 0; });
    }

    [Fact]
    public async Task A_deleted_record_cannot_be_added()
    {
        var ada = await Teacher.CreateAsync(new() { Name = "Ada" }, Token);
        var algebra = await ada.Courses.AddAsync(new() { Title = "Algebra" }, Token);
        await algebra.DeleteAsync(Token);
        await Assert.ThrowsAsync<RecordStateException>(async () => await ada.Courses.AddAsync(algebra, Token));
    }

    [Fact]
    public async Task A_has_one_target_is_saved_with_its_owner()
    {
        var guest = new Guest { Name = "Ann", Badge = new() { Text = "A1" } };
        Assert.Same(guest, guest.Badge.Guest);
        await Sends(2, async () => { await guest.SaveAsync(Token); return 0; });
        Assert.Equal((false, guest.Id), (guest.Badge!.IsNew, guest.Badge.GuestId));
        Assert.Equal("A1", (await Guest.With(g => g.Badge).SingleAsync(Token)).Badge!.Text);
        await Sends(0, async () => { await guest.SaveAsync(Token); return 0; });
    }

    [Fact]
    public async Task A_has_one_target_of_a_saved_owner_takes_its_key_and_is_saved_with_it()
    {
        var guest = await Guest.CreateAsync(new() { Name = "Ann" }, Token);
        guest.Badge = new() { Text = "A1" };
        Assert.Equal((guest.Id, true), (guest.Badge.GuestId, guest.IsDirty));
        // Whether somebody is in the place was not asked before, so the save makes room first.
        await Sends(2, async () => { await guest.SaveAsync(Token); return 0; });
        Assert.Equal((false, false), (guest.IsDirty, guest.Badge.IsNew));
    }

    [Fact]
    public async Task A_has_one_target_gives_way_to_another()
    {
        var guest = await Guest.CreateAsync(new() { Name = "Ann", Badge = new() { Text = "A1" } }, Token);
        var first = guest.Badge!;
        guest.Badge = new() { Text = "A2" };
        await guest.SaveAsync(Token);
        Assert.Equal((null, guest.Id), (first.GuestId, guest.Badge.GuestId));
        Assert.Equal(["A1"], (await Badge.Where(b => b.GuestId == null).ToListAsync(Token)).Select(b => b.Text));
        guest.Badge = null;
        await guest.SaveAsync(Token);
        Assert.Equal(2, await Badge.Where(b => b.GuestId == null).CountAsync(Token));
        Assert.Null((await Guest.FindAsync(guest.Id, Token)).Badge);
    }

    [Fact]
    public async Task A_has_one_target_that_must_belong_to_somebody_does_not_give_way()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        var locker = await Locker.CreateAsync(new() { StudentId = ann.Id, Number = 1 }, Token);
        Assert.Equal(locker.Id, (await ann.LoadLockerAsync(Token))!.Id);
        var exception = Assert.Throws<RecordStateException>(() => ann.Locker = null);
        Assert.Contains("Student.Locker", exception.Message, StringComparison.Ordinal);
        Assert.Throws<RecordStateException>(() => ann.Locker = new Locker { Number = 2 });
        Assert.Equal(1, ann.Locker!.Number);
        await ann.Locker.DeleteAsync(Token);
        ann.Locker = new Locker { Number = 2 };
        await ann.SaveAsync(Token);
        Assert.Equal(2, (await Locker.All.SingleAsync(Token)).Number);
    }
}
