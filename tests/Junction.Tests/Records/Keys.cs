using Junction.Tests.School;
using Junction.Tests.Workshop;

namespace Junction.Tests.Records;

/// <summary>Keys: made by the database, stated, of several columns, changed.</summary>
public abstract class Keys<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task An_explicit_key_is_honoured()
    {
        var ann = await Student.CreateAsync(new() { Id = 500, Name = "Ann" }, Token);
        Assert.Equal(500, ann.Id);
        Assert.Equal("Ann", (await Student.FindAsync(500, Token)).Name);
        Assert.NotEqual(500, (await Student.CreateAsync(new() { Name = "Bea" }, Token)).Id);
    }

    [Fact]
    public async Task An_explicit_key_that_is_taken_is_a_unique_violation()
    {
        await Student.CreateAsync(new() { Id = 5, Name = "Ann" }, Token);
        var twin = new Student { Id = 5, Name = "Bea" };
        await Assert.ThrowsAsync<UniqueViolationException>(async () => await twin.SaveAsync(Token));
        Assert.Equal((true, 5), (twin.IsNew, twin.Id));
    }

    [Fact]
    public async Task A_key_that_the_caller_makes_is_sent_as_it_is()
    {
        var id = Guid.NewGuid();
        var hammer = await Tool.CreateAsync(new() { Id = id, Name = "Hammer" }, Token);
        Assert.Equal(id, hammer.Id);
        Assert.Equal("Hammer", (await Tool.FindAsync(id, Token)).Name);
        await Tool.CreateAsync(new() { Name = "Nobody's" }, Token);
        Assert.Equal("Nobody's", (await Tool.FindAsync(Guid.Empty, Token)).Name);
    }

    [Fact]
    public async Task A_number_that_the_database_does_not_make_may_be_zero()
    {
        await Shelf.CreateAsync(new() { Number = 0, Id = "ground" }, Token);
        await Shelf.CreateAsync(new() { Number = 3 }, Token);
        Assert.Equal("ground", (await Shelf.FindAsync(0, Token)).Id);
        await Assert.ThrowsAsync<UniqueViolationException>(async () => await Shelf.CreateAsync(new() { Number = 0 }, Token));
    }

    [Fact]
    public async Task A_key_of_two_columns_finds_saves_and_deletes_its_row()
    {
        await Part.CreateAsync(new() { Maker = "Acme", Number = 1, Label = "bolt" }, Token);
        await Part.CreateAsync(new() { Maker = "Acme", Number = 2, Label = "nut" }, Token);
        await Part.CreateAsync(new() { Maker = "Bolts", Number = 1, Label = "screw" }, Token);
        var nut = await Part.FindAsync("Acme", 2, Token);
        Assert.Equal("nut", nut.Label);
        nut.Label = "wing nut";
        await nut.SaveAsync(Token);
        Assert.Equal(["bolt", "screw", "wing nut"], (await Part.OrderBy(p => p.Label).ToListAsync(Token)).Select(p => p.Label));
        Assert.True(await nut.DeleteAsync(Token));
        var exception = await Assert.ThrowsAsync<RecordNotFoundException>(async () => await Part.FindAsync("Acme", 2, Token));
        Assert.Equal((object[])["Acme", 2], Assert.IsType<object[]>(exception.Key));
        Assert.Equal(2, await Part.All.CountAsync(Token));
    }

    [Fact]
    public async Task A_foreign_key_of_two_columns_is_set_together()
    {
        var bolt = await Part.CreateAsync(new() { Maker = "Acme", Number = 1 }, Token);
        var crate = await Crate.CreateAsync(new() { Part = bolt }, Token);
        Assert.Equal(("Acme", 1), (crate.PartMaker, crate.PartNumber));
        var read = await Crate.With(c => c.Part).SingleAsync(Token);
        Assert.Equal("Acme", read.Part!.Maker);
        Assert.Equal([crate.Id], (await bolt.Crates).Select(c => c.Id));
        read.Part = null;
        await read.SaveAsync(Token);
        Assert.Equal((null, null), (read.PartMaker, read.PartNumber));
        Assert.Empty(await bolt.Crates.ReloadAsync(Token));
    }

    [Fact]
    public async Task A_key_can_be_changed()
    {
        var bolt = await Part.CreateAsync(new() { Maker = "Acme", Number = 1, Label = "bolt" }, Token);
        bolt.Number = 9;
        bolt.Label = "long bolt";
        await bolt.SaveAsync(Token);
        Assert.Equal("long bolt", (await Part.FindAsync("Acme", 9, Token)).Label);
        Assert.Equal(1, await Part.All.CountAsync(Token));
        bolt.Number = 10;
        Assert.True(await bolt.DeleteAsync(Token));
        Assert.Equal(0, await Part.All.CountAsync(Token));
    }

    [Fact]
    public async Task Find_throws_with_the_key_and_find_by_gives_null()
    {
        var exception = await Assert.ThrowsAsync<RecordNotFoundException>(async () => await Student.FindAsync(77, Token));
        Assert.Equal((nameof(Student), 77), (exception.Model, exception.Key));
        Assert.DoesNotContain("77", exception.Message, StringComparison.Ordinal);
        Assert.Null(await Student.FindByAsync(s => s.Name == "Nobody", Token));
    }

    [Fact]
    public async Task Children_and_links_that_wait_get_the_key_the_row_is_inserted_with()
    {
        var course = await Course.CreateAsync(new() { Title = "Algebra" }, Token);
        var ann = new Student { Id = 41, Name = "Ann" };
        var enrollment = await ann.Enrollments.AddAsync(new() { Course = await Course.CreateAsync(new() { Title = "Logic" }, Token), EnrollmentDate = DateTime.UtcNow }, Token);
        await ann.Courses.AttachAsync(course, Token);
        ann.Locker = new() { Number = 7 };
        var later = new Enrollment { Student = ann, Course = await Course.CreateAsync(new() { Title = "Music" }, Token), EnrollmentDate = DateTime.UtcNow };
        Assert.Equal(41, later.StudentId);
        ann.Id = 42;
        await ann.SaveAsync(Token);
        await later.SaveAsync(Token);
        Assert.Equal((42, 42, 42), (enrollment.StudentId, ann.Locker!.StudentId, later.StudentId));
        Assert.Equal(3, await Enrollment.CountAsync(e => e.StudentId == 42, Token));
        Assert.Equal(7, (await Locker.SingleAsync(l => l.StudentId == 42, Token)).Number);
    }

    [Fact]
    public async Task A_child_saved_first_gets_the_key_its_new_owner_is_inserted_with()
    {
        var part = new Part { Maker = "Acme", Number = 1 };
        var crate = await part.Crates.AddAsync(new(), Token);
        var other = new Crate { Part = part };
        part.Number = 2;
        await other.SaveAsync(Token);
        Assert.Equal(("Acme", 2, "Acme", 2), (crate.PartMaker, crate.PartNumber, other.PartMaker, other.PartNumber));
        Assert.Equal(2, (await Part.With(p => p.Crates).SingleAsync(Token)).Crates.Count());
    }
}
