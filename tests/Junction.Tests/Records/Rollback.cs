using Junction.Tests.School;
using Junction.Tests.Workshop;

namespace Junction.Tests.Records;

/// <summary>A transaction that is undone leaves records as they were before it, in memory as in the database.</summary>
public abstract class Rollback<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private sealed class Undo : Exception;

    private async Task UndoneAsync(Func<Task> work) => await Assert.ThrowsAsync<Undo>(() => Db.TransactionAsync(async (_, _) =>
    {
        await work();
        throw new Undo();
    }, cancellationToken: Token).AsTask());

    [Fact]
    public async Task An_insert_that_is_undone_leaves_the_record_new_without_a_key()
    {
        var at = new DateTime(2024, 7, 1, 12, 0, 0, DateTimeKind.Utc).AddTicks(5).ToLocalTime();
        var coupon = new Coupon { Code = "A", ValidFrom = at };
        await UndoneAsync(async () =>
        {
            await coupon.SaveAsync(Token);
            Assert.Equal((false, DateTimeKind.Utc), (coupon.IsNew, coupon.ValidFrom.Kind));
            Assert.NotEqual(0, coupon.Id);
        });
        Assert.Equal((true, 0, "A", at, DateTimeKind.Local), (coupon.IsNew, coupon.Id, coupon.Code, coupon.ValidFrom, coupon.ValidFrom.Kind));
        await coupon.SaveAsync(Token);
        Assert.Equal("A", (await Coupon.All.SingleAsync(Token)).Code);
    }

    [Fact]
    public async Task An_explicit_key_is_still_there_after_the_undo()
    {
        var ann = new Student { Id = 77, Name = "Ann" };
        await UndoneAsync(async () => await ann.SaveAsync(Token));
        Assert.Equal((true, 77), (ann.IsNew, ann.Id));
    }

    [Fact]
    public async Task What_was_dirty_before_the_transaction_is_dirty_after_it()
    {
        var coupon = await Coupon.CreateAsync(new() { Code = "A", Uses = 1 }, Token);
        coupon.Code = "B";
        await UndoneAsync(async () =>
        {
            await coupon.SaveAsync(Token);
            Assert.False(coupon.IsDirty);
            coupon.Uses = 2;
            await coupon.SaveAsync(Token);
        });
        Assert.Equal([new Change("Code", "A", "B")], coupon.Changes);
        Assert.Equal(("B", 1), (coupon.Code, coupon.Uses));
        await coupon.SaveAsync(Token);
        Assert.Equal(("B", 1), ((await Coupon.All.SingleAsync(Token)) is var read ? (read.Code, read.Uses) : default));
    }

    [Fact]
    public async Task What_was_set_inside_is_as_it_was_before()
    {
        var coupon = await Coupon.CreateAsync(new() { Code = "A", Uses = 1 }, Token);
        await UndoneAsync(async () =>
        {
            coupon.Uses++;
            await coupon.SaveAsync(Token);
            coupon.Code = "not saved";
        });
        Assert.Equal(("A", 1, false), (coupon.Code, coupon.Uses, coupon.IsDirty));
    }

    [Fact]
    public async Task A_transaction_that_is_run_again_finds_the_records_as_the_first_run_did()
    {
        var coupon = await Coupon.CreateAsync(new() { Code = "A", Uses = 1 }, Token);
        var guest = new Guest { Name = "Ann" };
        var runs = 0;
        await Db.TransactionAsync(async (_, ct) =>
        {
            runs++;
            Assert.Equal((1, false, true), (coupon.Uses, coupon.IsDirty, guest.IsNew));
            coupon.Uses++;
            await coupon.SaveAsync(ct);
            await guest.SaveAsync(ct);
            if (runs == 1) throw new SerializationFailureException("again", new DatabaseErrorInfo(DatabaseErrorKind.Serialization) { IsTransient = true });
        }, new TransactionOptions { Retry = new RetryPolicy { FirstPause = TimeSpan.Zero } }, Token);
        Assert.Equal((2, 2), (runs, (await Coupon.All.SingleAsync(Token)).Uses));
        Assert.Equal(1, await Guest.All.CountAsync(Token));
    }

    [Fact]
    public async Task A_delete_that_is_undone_leaves_the_record_alive()
    {
        var coupon = await Coupon.CreateAsync(new() { Code = "A" }, Token);
        await UndoneAsync(async () =>
        {
            await coupon.DeleteAsync(Token);
            Assert.True(coupon.IsDeleted);
        });
        Assert.False(coupon.IsDeleted);
        coupon.Uses = 9;
        await coupon.SaveAsync(Token);
        Assert.Equal(9, (await Coupon.All.SingleAsync(Token)).Uses);
    }

    [Fact]
    public async Task A_reload_that_is_undone_brings_the_changes_and_relations_back()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        var courses = await ann.Courses;
        ann.Name = "Bea";
        await UndoneAsync(async () =>
        {
            await ann.ReloadAsync(Token);
            Assert.Equal(("Ann", false), (ann.Name, ann.Courses.IsLoaded));
        });
        Assert.Equal([new Change("Name", "Ann", "Bea")], ann.Changes);
        Assert.Same(courses, await Sends(0, async () => await ann.Courses));
    }

    [Fact]
    public async Task Loaded_relations_of_both_sides_are_as_before()
    {
        var (ann, algebra, logic) = (await Student.CreateAsync(new() { Name = "Ann" }, Token), await Course.CreateAsync(new() { Title = "Algebra" }, Token), await Course.CreateAsync(new() { Title = "Logic" }, Token));
        await ann.Courses.AttachAsync(algebra, e => e.Grade = "A", Token);
        Assert.Single(await ann.Courses);
        Assert.Single(await ann.Enrollments);
        Assert.Empty(await logic.Students);
        var link = (await ann.Courses.Links)[0].Link;
        await UndoneAsync(async () =>
        {
            await ann.Courses.SyncAsync([logic], e => e.Grade = "B", Token);
            Assert.Equal("Logic", Assert.Single(await ann.Courses).Title);
            Assert.Same(ann, Assert.Single(await logic.Students));
            await new Enrollment { Student = ann, Course = algebra, EnrollmentDate = DateTime.UtcNow }.SaveAsync(Token);
            Assert.Equal(2, (await ann.Courses).Count);
        });
        await Sends(0, async () =>
        {
            Assert.Equal("Algebra", Assert.Single(await ann.Courses).Title);
            Assert.Same(link, Assert.Single(await ann.Courses.Links).Link);
            Assert.Single(await ann.Enrollments);
            Assert.Empty(await logic.Students);
            return 0;
        });
        Assert.Equal("Algebra", Assert.Single(await ann.Courses.ReloadAsync(Token)).Title);
    }

    [Fact]
    public async Task A_collection_the_user_holds_is_restored_too()
    {
        var (ann, algebra) = (await Student.CreateAsync(new() { Name = "Ann" }, Token), await Course.CreateAsync(new() { Title = "Algebra" }, Token));
        var courses = ann.Courses;
        await UndoneAsync(async () =>
        {
            Assert.Empty(await courses);
            await courses.AttachAsync(algebra, Token);
            Assert.Single(await courses);
        });
        Assert.Empty(await courses);
        Assert.Same(courses, ann.Courses);
    }

    [Fact]
    public async Task Single_references_are_as_before()
    {
        var (ada, bob) = (await Teacher.CreateAsync(new() { Name = "Ada" }, Token), await Teacher.CreateAsync(new() { Name = "Bob" }, Token));
        var algebra = await Course.CreateAsync(new() { Title = "Algebra", Teacher = ada }, Token);
        await UndoneAsync(async () =>
        {
            algebra.Teacher = bob;
            await algebra.SaveAsync(Token);
        });
        Assert.Same(ada, await Sends(0, async () => await algebra.LoadTeacherAsync(Token)));
        Assert.Equal((ada.Id, false), (algebra.TeacherId, algebra.IsDirty));

        await UndoneAsync(async () =>
        {
            algebra.TeacherId = bob.Id;
            Assert.Equal("Bob", (await algebra.LoadTeacherAsync(Token))!.Name);
            await algebra.SaveAsync(Token);
        });
        Assert.Same(ada, await Sends(0, async () => await algebra.LoadTeacherAsync(Token)));

        var guest = await Guest.CreateAsync(new() { Name = "Ann" }, Token);
        Assert.Null(await guest.LoadBadgeAsync(Token));
        await UndoneAsync(async () =>
        {
            guest.Badge = new() { Text = "A1" };
            await guest.SaveAsync(Token);
        });
        Assert.Null(await Sends(0, async () => await guest.LoadBadgeAsync(Token)));
        Assert.False(guest.IsDirty);
    }

    [Fact]
    public async Task A_new_parent_and_queued_children_are_new_again()
    {
        var enrollment = new Enrollment { Student = new() { Name = "Ann" }, Course = new() { Title = "Algebra" }, EnrollmentDate = DateTime.UtcNow };
        var ada = new Teacher { Name = "Ada" };
        var course = await ada.Courses.AddAsync(enrollment.Course, Token);
        await UndoneAsync(async () =>
        {
            await enrollment.SaveAsync(Token);
            Assert.False(ada.IsNew || course.IsNew || enrollment.Student!.IsNew);
        });
        Assert.True(ada.IsNew && course.IsNew && enrollment.Student!.IsNew && enrollment.IsNew);
        Assert.Equal((0, 0, 0, 0), (enrollment.StudentId, enrollment.CourseId, ada.Id, course.Id));
        await enrollment.SaveAsync(Token);
        Assert.Equal(ada.Id, (await Course.All.SingleAsync(Token)).TeacherId);
    }

    [Fact]
    public async Task A_savepoint_restores_what_came_after_it_and_nothing_else()
    {
        var coupon = await Coupon.CreateAsync(new() { Code = "A", Uses = 0 }, Token);
        var second = new Coupon { Code = "B" };
        await using (var transaction = await Db.BeginTransactionAsync(cancellationToken: Token))
        {
            coupon.Uses = 1;
            await coupon.SaveAsync(Token);
            await using (var savepoint = await transaction.SavepointAsync(Token))
            {
                coupon.Uses = 2;
                await coupon.SaveAsync(Token);
                await second.SaveAsync(Token);
            }
            Assert.Equal((1, false, true), (coupon.Uses, coupon.IsDirty, second.IsNew));
            await transaction.CommitAsync(Token);
        }
        Assert.Equal(1, (await Coupon.All.SingleAsync(Token)).Uses);
        Assert.Equal((1, true, 0), (coupon.Uses, second.IsNew, second.Id));
    }

    [Fact]
    public async Task A_savepoint_that_was_kept_is_restored_with_the_whole()
    {
        var coupon = await Coupon.CreateAsync(new() { Code = "A", Uses = 0 }, Token);
        var second = new Coupon { Code = "B" };
        await using (var transaction = await Db.BeginTransactionAsync(cancellationToken: Token))
        {
            await Db.TransactionAsync(async (_, ct) =>
            {
                coupon.Uses = 2;
                await coupon.SaveAsync(ct);
                await second.SaveAsync(ct);
            }, cancellationToken: Token);
            Assert.False(second.IsNew);
            await transaction.RollbackAsync();
            Assert.Equal((0, true), (coupon.Uses, second.IsNew));
        }
        Assert.Equal(0, (await Coupon.All.SingleAsync(Token)).Uses);
    }

    [Fact]
    public async Task A_failed_verb_inside_a_transaction_undoes_itself_alone()
    {
        var ann = new Student { Name = "Ann" };
        await Db.TransactionAsync(async (_, ct) =>
        {
            await ann.SaveAsync(ct);
            var enrollment = new Enrollment { Student = ann, Course = new() { Title = "Algebra", TeacherId = 999 }, EnrollmentDate = DateTime.UtcNow };
            await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await enrollment.SaveAsync(ct));
            Assert.True(enrollment.IsNew && enrollment.Course.IsNew);
        }, cancellationToken: Token);
        Assert.False(ann.IsNew);
        Assert.Equal((1, 0), (await Student.All.CountAsync(Token), await Course.All.CountAsync(Token)));
    }

    [Fact]
    public async Task What_is_committed_stays()
    {
        var coupon = await Coupon.CreateAsync(new() { Code = "A" }, Token);
        await Db.TransactionAsync(async (_, ct) =>
        {
            coupon.Uses = 5;
            await coupon.SaveAsync(ct);
        }, cancellationToken: Token);
        Assert.Equal((5, false), (coupon.Uses, coupon.IsDirty));
        coupon.Uses = 6;
        Assert.Equal([new Change("Uses", 5, 6)], coupon.Changes);
    }

    [Fact]
    public async Task A_queue_that_was_filled_inside_is_as_it_was_before()
    {
        var ada = new Teacher { Name = "Ada" };
        var ann = new Student { Name = "Ann" };
        await UndoneAsync(async () =>
        {
            await ada.Courses.AddAsync(new() { Title = "Algebra" }, Token);
            await ann.Courses.AttachAsync(new Course { Title = "Logic" }, Token);
        });
        Assert.Empty(await ada.Courses);
        Assert.Empty(await ann.Courses);
        await ada.SaveAsync(Token);
        await ann.SaveAsync(Token);
        Assert.Equal(0, await Course.All.CountAsync(Token));
    }

    [Fact]
    public async Task Versions_are_restored()
    {
        var document = await Document.CreateAsync(new() { Title = "Draft", Version = 1 }, Token);
        await UndoneAsync(async () =>
        {
            (document.Title, document.Version) = ("Second", 2);
            await document.SaveAsync(Token);
        });
        document.Title = "Third";
        await document.SaveAsync(Token);
        Assert.Equal(("Third", 1), ((await Document.All.SingleAsync(Token)) is var read ? (read.Title, read.Version) : default));
    }

    [Fact]
    public void Synchronous_transactions_restore_as_well()
    {
        var coupon = Coupon.Create(new() { Code = "A", Uses = 1 });
        var second = new Coupon { Code = "B" };
        Assert.Throws<Undo>(() => Db.Transaction(_ =>
        {
            coupon.Uses = 2;
            coupon.Save();
            second.Save();
            throw new Undo();
        }));
        Assert.Equal((1, true), (coupon.Uses, second.IsNew));
        using (var transaction = Db.BeginTransaction())
        {
            coupon.Uses = 3;
            coupon.Save();
        }
        Assert.Equal((1, 1), (coupon.Uses, Coupon.All.Single().Uses));
    }
}
