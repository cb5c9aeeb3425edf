using Junction.Tests.School;
using Junction.Tests.Workshop;

namespace Junction.Tests.Records;

/// <summary>Writes that wait for a save, and what a rollback leaves of them.</summary>
public abstract class PendingWrites<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private async Task RollBackAsync(Func<Task> work)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Db.TransactionAsync(async (_, _) =>
        {
            await work();
            throw new InvalidOperationException("undo");
        }, cancellationToken: Token).AsTask());
        Assert.Equal("undo", failure.Message);
    }

    [Fact]
    public async Task A_rollback_takes_a_queued_link_back()
    {
        var course = await Course.CreateAsync(new() { Title = "Algebra" }, Token);
        var ann = new Student { Name = "Ann" };
        await RollBackAsync(async () => await ann.Courses.ToggleAsync(course, Token));
        Assert.Empty(await ann.Courses);
        await ann.Courses.ToggleAsync(course, Token);
        await ann.SaveAsync(Token);
        Assert.Equal(1, await Enrollment.All.CountAsync(Token));
    }

    [Fact]
    public async Task What_was_loaded_in_a_transaction_is_not_believed_after_its_rollback()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        var course = await Course.CreateAsync(new() { Title = "Algebra" }, Token);
        var teacher = await Teacher.CreateAsync(new() { Name = "Eve" }, Token);
        await RollBackAsync(async () =>
        {
            await Enrollment.CreateAsync(new() { StudentId = ann.Id, CourseId = course.Id }, Token);
            await Course.CreateAsync(new() { Title = "Biology", TeacherId = teacher.Id }, Token);
            Assert.Single(await course.Students);
            Assert.Single(await teacher.Courses);
        });
        Assert.Empty(await course.Students);
        Assert.Empty(await teacher.Courses);
    }

    [Fact]
    public async Task What_was_loaded_before_a_transaction_is_as_before_after_its_rollback()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        var course = await Course.CreateAsync(new() { Title = "Algebra" }, Token);
        await ann.Courses.AttachAsync(course, Token);
        var loaded = await course.Students;
        await RollBackAsync(async () =>
        {
            await Enrollment.All.ToListAsync(Token);
            await ann.Courses.DetachAsync(course, Token);
            Assert.Empty(await course.Students.ReloadAsync(Token));
        });
        Assert.Equal(loaded.Select(s => s.Id), (await course.Students).Select(s => s.Id));
    }

    [Fact]
    public async Task A_has_one_that_is_given_back_leaves_the_other_alone()
    {
        var guest = await Guest.CreateAsync(new() { Name = "Ann", Badge = new() { Text = "A1" } }, Token);
        var first = guest.Badge!;
        var second = await Badge.CreateAsync(new() { Text = "A2" }, Token);
        guest.Badge = second;
        guest.Badge = first;
        await guest.SaveAsync(Token);
        Assert.Equal((guest.Id, null), ((await Badge.FindAsync(first.Id, Token)).GuestId, (await Badge.FindAsync(second.Id, Token)).GuestId));
    }

    [Fact]
    public async Task A_has_one_that_was_anothers_is_taken_from_it_by_the_save()
    {
        await Guest.CreateAsync(new() { Name = "Ann", Badge = new() { Text = "A1" } }, Token);
        await Guest.CreateAsync(new() { Name = "Bob" }, Token);
        var guests = await Guest.With(g => g.Badge).OrderBy(g => g.Name).ToListAsync(Token);
        var (ann, bob, cid) = (guests[0], guests[1], new Guest { Name = "Cid" });
        var badge = ann.Badge;
        bob.Badge = badge;
        Assert.Same(badge, ann.Badge);
        await bob.SaveAsync(Token);
        Assert.Equal((null, badge), (ann.Badge, bob.Badge));
        cid.Badge = badge;
        await cid.SaveAsync(Token);
        Assert.Equal((null, badge, cid.Id), (bob.Badge, cid.Badge, (await Badge.All.SingleAsync(Token)).GuestId));
    }

    [Fact]
    public async Task A_has_one_takes_the_place_of_a_record_that_was_not_loaded()
    {
        var guest = await Guest.CreateAsync(new() { Name = "Ann", Badge = new() { Text = "A1" } }, Token);
        guest = await Guest.FindAsync(guest.Id, Token);
        guest.Badge = new() { Text = "A2" };
        await guest.SaveAsync(Token);
        Assert.Equal("A2", (await Guest.With(g => g.Badge).SingleAsync(Token)).Badge!.Text);
        Assert.Equal(1, await Badge.Where(b => b.GuestId == null).CountAsync(Token));
    }

    [Fact]
    public async Task A_has_one_that_was_not_loaded_is_sent_away_by_null()
    {
        var guest = await Guest.CreateAsync(new() { Name = "Ann", Badge = new() { Text = "A1" } }, Token);
        guest = await Guest.FindAsync(guest.Id, Token);
        guest.Badge = null;
        await Sends(1, async () => { await guest.SaveAsync(Token); return 0; });
        Assert.Null((await Badge.All.SingleAsync(Token)).GuestId);
    }

    [Fact]
    public async Task A_has_one_that_must_belong_to_somebody_is_found_though_it_was_not_loaded()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        await Locker.CreateAsync(new() { StudentId = ann.Id, Number = 1 }, Token);
        ann.Locker = new() { Number = 2 };
        var exception = await Assert.ThrowsAsync<RecordStateException>(() => ann.SaveAsync(Token).AsTask());
        Assert.Contains("Student.Locker", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await Locker.All.SingleAsync(Token)).Number);
    }

    [Fact]
    public async Task A_reference_given_to_another_shows_on_the_one_it_left()
    {
        var eve = await Teacher.CreateAsync(new() { Name = "Eve" }, Token);
        var dan = await Teacher.CreateAsync(new() { Name = "Dan" }, Token);
        var course = await Course.CreateAsync(new() { Title = "Algebra", Teacher = eve }, Token);
        await eve.Courses;
        await dan.Courses;
        course.Teacher = dan;
        Assert.Single(eve.Courses.Loaded);
        await course.SaveAsync(Token);
        Assert.Equal((0, 1), (await eve.Courses.CountAsync(Token), await dan.Courses.CountAsync(Token)));
    }

    [Fact]
    public async Task A_record_of_another_database_cannot_be_linked()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        await using var other = TEngine.Open();
        await other.Schema.CreateAsync(Token);
        var course = new Course { Title = "Algebra" };
        await course.SaveAsync(other, Token);
        await Assert.ThrowsAsync<WrongDatabaseException>(() => ann.Courses.AttachAsync(course, Token).AsTask());
        await Assert.ThrowsAsync<WrongDatabaseException>(() => ann.Courses.DetachAsync(course, Token).AsTask());
    }

    [Fact]
    public async Task Nothing_can_be_added_to_a_deleted_owner()
    {
        var eve = await Teacher.CreateAsync(new() { Name = "Eve" }, Token);
        await eve.DeleteAsync(Token);
        var exception = await Assert.ThrowsAsync<RecordStateException>(() => eve.Courses.AddAsync(new() { Title = "Algebra" }, Token).AsTask());
        Assert.Contains("Teacher", exception.Message, StringComparison.Ordinal);
    }
}
