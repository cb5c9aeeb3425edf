using Junction.Tests.School;
using Junction.Tests.Workshop;

namespace Junction.Tests.Records;

/// <summary>Records that stand for a row which was never read.</summary>
public abstract class References<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task A_reference_updates_what_was_set_and_reads_nothing()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann", Age = 20, Email = "ann@example.org" }, Token);
        var reference = Student.Reference(ann.Id);
        Assert.Equal((false, false, ann.Id), (reference.IsNew, reference.IsDirty, reference.Id));
        reference.Age = 21;
        await Sends(1, async () => { await reference.SaveAsync(Token); return 0; });
        await ann.ReloadAsync(Token);
        Assert.Equal(("Ann", 21, "ann@example.org"), (ann.Name, ann.Age, ann.Email));
    }

    [Fact]
    public async Task A_reference_without_changes_sends_nothing()
    {
        var reference = Student.Reference(5);
        await Sends(0, async () => { await reference.SaveAsync(Token); return 0; });
    }

    [Fact]
    public async Task What_a_reference_is_set_to_is_sent_even_when_it_looks_the_same()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann", Age = 20, Email = "ann@example.org", Active = false }, Token);
        var reference = Student.Reference(ann.Id);
        reference.Age = 0;
        reference.Email = null;
        reference.Active = true;
        Assert.Equal(["Email", "Age", "Active"], reference.Changes.Select(change => change.Property));
        await reference.SaveAsync(Token);
        await ann.ReloadAsync(Token);
        Assert.Equal((0, null, true), (ann.Age, ann.Email, ann.Active));

        // Its other columns are as unknown after the save as before it.
        ann.Age = 40;
        await ann.SaveAsync(Token);
        reference.Age = 0;
        await reference.SaveAsync(Token);
        await ann.ReloadAsync(Token);
        Assert.Equal(0, ann.Age);
    }

    [Fact]
    public async Task A_reference_to_no_row_is_stale()
    {
        var reference = Student.Reference(999);
        reference.Age = 3;
        await Assert.ThrowsAsync<StaleRecordException>(async () => await reference.SaveAsync(Token));
    }

    [Fact]
    public async Task A_reference_is_deleted_without_reading_it()
    {
        var document = await Document.CreateAsync(new() { Title = "Draft", Version = 7 }, Token);
        var reference = Document.Reference(document.Id);
        Assert.True(await Sends(1, async () => await reference.DeleteAsync(Token)));
        Assert.False(await Document.Reference(document.Id).DeleteAsync(Token));
    }

    [Fact]
    public async Task A_reference_reloads_into_a_full_record()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann", Age = 20 }, Token);
        var reference = Student.Reference(ann.Id);
        await reference.ReloadAsync(Token);
        Assert.Equal(("Ann", 20), (reference.Name, reference.Age));
        reference.Age = 20;
        Assert.False(reference.IsDirty);
    }

    [Fact]
    public async Task A_reference_has_relations()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        var algebra = await Course.CreateAsync(new() { Title = "Algebra" }, Token);
        await Student.Reference(ann.Id).Courses.AttachAsync(Course.Reference(algebra.Id), Token);
        Assert.Equal(["Algebra"], (await Student.Reference(ann.Id).Courses).Select(c => c.Title));
        var enrollment = new Enrollment { Student = Student.Reference(ann.Id), CourseId = algebra.Id };
        Assert.Equal(ann.Id, enrollment.StudentId);
    }

    [Fact]
    public async Task A_reference_of_a_composite_key_updates_its_row()
    {
        await Part.CreateAsync(new() { Maker = "Acme", Number = 1, Label = "bolt" }, Token);
        var reference = Part.Reference("Acme", 1);
        reference.Label = "nut";
        await reference.SaveAsync(Token);
        Assert.Equal("nut", (await Part.All.SingleAsync(Token)).Label);
    }

    [Fact]
    public async Task A_column_that_was_not_read_cannot_be_read_until_it_is_known()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann", Age = 20 }, Token);
        var reference = Student.Reference(ann.Id);
        var refused = Assert.Throws<ColumnNotLoadedException>(() => reference.Age += 5);
        Assert.Equal(("Student", "Age"), (refused.Model, refused.Column));
        Assert.Contains("ReloadAsync", refused.Message);
        Assert.False(reference.IsDirty);

        reference.Age = 21;
        Assert.Equal(21, reference.Age);
        await reference.SaveAsync(Token);
        Assert.Equal(21, reference.Age); // known, since it was written
        Assert.Throws<ColumnNotLoadedException>(() => reference.Name);

        await reference.ReloadAsync(Token);
        Assert.Equal(("Ann", 21), (reference.Name, reference.Age));
    }

    [Fact]
    public async Task A_relation_to_one_of_a_reference_does_not_pass_for_none()
    {
        var course = await Course.CreateAsync(new() { Title = "Algebra", Teacher = new Teacher { Name = "Grace" } }, Token);
        var reference = Course.Reference(course.Id);
        Assert.Equal("TeacherId", Assert.Throws<ColumnNotLoadedException>(() => reference.Teacher).Column);
        await Assert.ThrowsAsync<ColumnNotLoadedException>(async () => await reference.LoadTeacherAsync(Token));
        await reference.ReloadAsync(Token);
        Assert.Equal("Grace", (await reference.LoadTeacherAsync(Token))!.Name);
    }
}
