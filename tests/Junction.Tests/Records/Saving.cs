using Junction.Tests.School;
using Junction.Tests.Types;
using Junction.Tests.Workshop;

namespace Junction.Tests.Records;

/// <summary>What a save sends, and what the record is afterwards.</summary>
public abstract class Saving<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task A_new_record_is_inserted_and_takes_its_key()
    {
        var ann = new Student { Name = "Ann", Email = "ann@example.org", Age = 20 };
        Assert.Equal((true, true, 0), (ann.IsNew, ann.IsDirty, ann.Id));
        await Sends(1, async () => { await ann.SaveAsync(Token); return 0; });
        Assert.StartsWith("INSERT INTO ", Sql.Statements[0], StringComparison.Ordinal);
        Assert.NotEqual(0, ann.Id);
        Assert.Equal((false, false), (ann.IsNew, ann.IsDirty));
        var read = await Student.FindAsync(ann.Id, Token);
        Assert.Equal(("Ann", "ann@example.org", 20, true), (read.Name, read.Email, read.Age, read.Active));
    }

    [Fact]
    public async Task Create_returns_the_same_record_saved()
    {
        var ann = new Student { Name = "Ann" };
        Assert.Same(ann, await Student.CreateAsync(ann, Token));
        Assert.False(ann.IsNew);
    }

    [Fact]
    public async Task Initialisers_are_written_and_mark_nothing_dirty()
    {
        var guest = await Guest.CreateAsync(new() { Name = "Ann" }, Token);
        var loan = await Loan.CreateAsync(new() { GuestId = guest.Id }, Token);
        var read = await Loan.FindAsync(loan.Id, Token);
        Assert.Equal((14, "open", false), (read.Days, read.Status, read.IsDirty));
    }

    [Fact]
    public async Task An_update_sends_the_changed_columns_only()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann", Age = 20 }, Token);
        ann.Age = 21;
        await Sends(1, async () => { await ann.SaveAsync(Token); return 0; });
        Assert.Equal("UPDATE \"students\" SET \"age\" = ? WHERE \"id\" = ?", Plain(Sql.Statements[0]));
        Assert.False(ann.IsDirty);
        Assert.Equal(("Ann", 21), (await Student.FindAsync(ann.Id, Token)) is var read ? (read.Name, read.Age) : default);
    }

    [Fact]
    public async Task The_order_of_assignment_makes_no_other_statement()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        Sql.Clear();
        (ann.Age, ann.Email) = (30, "a@example.org");
        await ann.SaveAsync(Token);
        (ann.Email, ann.Age) = ("b@example.org", 31);
        await ann.SaveAsync(Token);
        Assert.Equal(2, Sql.Count);
        Assert.Single(Sql.Statements.Distinct());
    }

    [Fact]
    public async Task A_clean_record_sends_nothing()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        await Sends(0, async () => { await ann.SaveAsync(Token); return 0; });
        ann.Name = "Ann";
        await Sends(0, async () => { await ann.SaveAsync(Token); return 0; });
        Assert.Empty(Sql.All);
    }

    [Fact]
    public async Task A_value_set_back_is_clean_again()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann", Age = 20 }, Token);
        ann.Name = "Bea";
        ann.Name = "Cleo";
        Assert.Equal([new Change("Name", "Ann", "Cleo")], ann.Changes);
        ann.Name = "Ann";
        Assert.False(ann.IsDirty);
        Assert.Empty(ann.Changes);
        await Sends(0, async () => { await ann.SaveAsync(Token); return 0; });
    }

    [Fact]
    public async Task Changes_tell_old_and_new_values_in_the_order_of_columns()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann", Age = 20 }, Token);
        (ann.Active, ann.Age, ann.Email) = (false, 21, "ann@example.org");
        Assert.True(ann.IsDirty);
        Assert.Equal([new Change("Email", null, "ann@example.org"), new Change("Age", 20, 21), new Change("Active", true, false)], ann.Changes);
        await ann.SaveAsync(Token);
        Assert.Empty(ann.Changes);
    }

    [Fact]
    public void Changes_of_a_new_record_are_what_it_would_insert()
    {
        var ann = new Student { Name = "Ann", Age = 20 };
        Assert.Equal(
            [new Change("Name", null, "Ann"), new Change("Email", null, null), new Change("Age", null, 20), new Change("Active", null, true)], ann.Changes);
        ann.Id = 7;
        Assert.Contains(new Change("Id", null, 7), ann.Changes);
    }

    [Fact]
    public async Task A_saved_record_is_changed_and_saved_again()
    {
        var ann = new Student { Name = "Ann" };
        await ann.SaveAsync(Token);
        ann.Name = "Bea";
        await ann.SaveAsync(Token);
        ann.Name = "Cleo";
        await ann.SaveAsync(Token);
        Assert.Equal("Cleo", (await Student.All.SingleAsync(Token)).Name);
    }

    [Fact]
    public async Task A_record_of_nothing_but_a_key_is_inserted()
    {
        var first = await Marker.CreateAsync(new(), Token);
        var second = await Marker.CreateAsync(new(), Token);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(2, await Marker.All.CountAsync(Token));
    }

    [Fact]
    public async Task Columns_named_by_attribute_and_set_once_are_written()
    {
        var ticket = await Ticket.CreateAsync(new() { Title = "Opera" }, Token);
        Assert.NotEqual(0, ticket.TicketId);
        Assert.Equal("Opera", (await Ticket.FindAsync(ticket.TicketId, Token)).Title);
        Assert.Equal(1, await Ticket.FromSql($"SELECT ticket_id, titel FROM tickets WHERE titel = {"Opera"}").CountAsync(Token));
    }

    [Fact]
    public async Task A_failed_insert_leaves_the_record_new_and_unchanged()
    {
        await Coupon.CreateAsync(new() { Code = "A" }, Token);
        var noon = new DateTime(2024, 7, 1, 12, 0, 0, DateTimeKind.Utc).AddTicks(7);
        var twin = new Coupon { Code = "A", ValidFrom = noon.ToLocalTime() };
        await Assert.ThrowsAsync<UniqueViolationException>(async () => await twin.SaveAsync(Token));
        Assert.Equal((true, 0, DateTimeKind.Local, noon.Ticks), (twin.IsNew, twin.Id, twin.ValidFrom.Kind, twin.ValidFrom.ToUniversalTime().Ticks));
        twin.Code = "B";
        await twin.SaveAsync(Token);
        Assert.Equal(["A", "B"], (await Coupon.OrderBy(c => c.Code).ToListAsync(Token)).Select(c => c.Code));
    }

    [Fact]
    public async Task A_failed_update_leaves_the_record_dirty()
    {
        await Coupon.CreateAsync(new() { Code = "A" }, Token);
        var b = await Coupon.CreateAsync(new() { Code = "B" }, Token);
        (b.Code, b.Uses) = ("A", 3);
        await Assert.ThrowsAsync<UniqueViolationException>(async () => await b.SaveAsync(Token));
        Assert.Equal([new Change("Code", "B", "A"), new Change("Uses", 0, 3)], b.Changes);
        b.Code = "B";
        await b.SaveAsync(Token);
        Assert.Equal(3, (await Coupon.FindAsync(b.Id, Token)).Uses);
    }

    [Fact]
    public async Task A_unique_violation_names_model_and_property()
    {
        await Coupon.CreateAsync(new() { Code = "A" }, Token);
        var exception = await Assert.ThrowsAsync<UniqueViolationException>(async () => await Coupon.CreateAsync(new() { Code = "A" }, Token));
        Assert.Equal(nameof(Coupon), exception.Model);
        Assert.Equal([nameof(Coupon.Code)], exception.Columns);
        Assert.DoesNotContain("'A'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_key_violation_is_typed_on_insert_update_and_delete()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        var algebra = await Course.CreateAsync(new() { Title = "Algebra" }, Token);
        await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await Enrollment.CreateAsync(new() { StudentId = ann.Id, CourseId = 999, EnrollmentDate = DateTime.UtcNow }, Token));
        var enrollment = await Enrollment.CreateAsync(new() { StudentId = ann.Id, CourseId = algebra.Id, EnrollmentDate = DateTime.UtcNow }, Token);
        enrollment.CourseId = 999;
        await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await enrollment.SaveAsync(Token));
        await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await ann.DeleteAsync(Token));
        Assert.Equal((false, true), (ann.IsDeleted, enrollment.IsDirty));
        await enrollment.DeleteAsync(Token);
        Assert.True(await ann.DeleteAsync(Token));
    }

    [Fact]
    public async Task A_null_where_there_must_be_a_value_is_typed()
    {
        var exception = await Assert.ThrowsAsync<NotNullViolationException>(async () => await Student.CreateAsync(new() { Name = null! }, Token));
        Assert.Equal((nameof(Student), nameof(Student.Name)), (exception.Model, Assert.Single(exception.Columns)));
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        ann.Name = null!;
        await Assert.ThrowsAsync<NotNullViolationException>(async () => await ann.SaveAsync(Token));
        Assert.Equal([new Change("Name", "Ann", null)], ann.Changes);
    }

    [Fact]
    public async Task Bytes_of_the_same_content_are_no_change()
    {
        var specimen = await Specimen.CreateAsync(new() { Bytes = [1, 2] }, Token);
        specimen.Bytes = [1, 2];
        Assert.False(specimen.IsDirty);
        specimen.Bytes = [1, 2, 3];
        Assert.True(specimen.IsDirty);
        specimen.Bytes = [1, 2];
        Assert.False(specimen.IsDirty);
    }

    [Fact]
    public async Task Saving_a_vanished_row_throws_and_writes_nothing()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        await (await Student.FindAsync(ann.Id, Token)).DeleteAsync(Token);
        ann.Name = "Bea";
        var exception = await Assert.ThrowsAsync<StaleRecordException>(async () => await ann.SaveAsync(Token));
        Assert.Equal((nameof(Student), $"Student({ann.Id})"), (exception.Model, exception.Record));
        Assert.True(ann.IsDirty);
        Assert.Equal(0, await Student.All.CountAsync(Token));
    }

    [Fact]
    public async Task Saving_a_deleted_record_throws()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        await ann.DeleteAsync(Token);
        ann.Name = "Bea";
        await Assert.ThrowsAsync<RecordStateException>(async () => await ann.SaveAsync(Token));
    }

    // Quotes and placeholders differ by engine.
    // Quotes and placeholders as any dialect may have them.
    private static string Plain(string sql) => System.Text.RegularExpressions.Regex.Replace(sql.Replace('`', '"'), @"[?$@]p?\d*", "?");

    [Fact]
    public async Task Changes_tell_enums_as_enums_however_they_are_stored()
    {
        var specimen = await Specimen.CreateAsync(new() { Paint = Colour.Green, Days = Days.Monday, Mark = Mark.Bad }, Token);
        (specimen.Level, specimen.Distance, specimen.Paint, specimen.Days) = (Level.High, Distance.Behind, Colour.Blue, Days.Monday | Days.Friday);
        (specimen.Offset, specimen.Mark) = ((Offset)7, (Mark)9);
        Assert.Equal(
        [
            new Change("Level", Level.Low, Level.High), new Change("Offset", Offset.None, (Offset)7), new Change("Distance", Distance.Here, Distance.Behind),
            new Change("Paint", Colour.Green, Colour.Blue), new Change("Mark", Mark.Bad, (Mark)9), new Change("Days", Days.Monday, Days.Monday | Days.Friday),
        ], specimen.Changes);
        var sparse = new Sparse { Colour = Colour.Green };
        Assert.Contains(new Change("Colour", null, Colour.Green), sparse.Changes);
        Assert.Contains(new Change("Mark", null, null), sparse.Changes);
        await sparse.SaveAsync(Token);
        (sparse.Colour, sparse.Mark) = (null, Mark.Good);
        Assert.Equal([new Change("Colour", Colour.Green, null), new Change("Mark", null, Mark.Good)], sparse.Changes);
    }
}
