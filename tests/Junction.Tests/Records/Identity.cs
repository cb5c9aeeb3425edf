using Junction.Tests.School;
using Junction.Tests.Workshop;

namespace Junction.Tests.Records;

/// <summary>What a record is: an object, of one database, that shows itself without loading anything.</summary>
public abstract class Identity<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task Records_are_equal_when_they_are_the_same_object()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        var same = await Student.FindAsync(ann.Id, Token);
        Assert.NotSame(ann, same);
        Assert.False(ann.Equals(same));
        Assert.True(ann.Equals(ann));
        Assert.Equal(2, new HashSet<Student> { ann, same, ann }.Count);
        same.Name = "changed";
        Assert.Equal("Ann", ann.Name);
    }

    [Fact]
    public async Task Relations_compare_by_key()
    {
        var (ann, algebra) = (await Student.CreateAsync(new() { Name = "Ann" }, Token), await Course.CreateAsync(new() { Title = "Algebra" }, Token));
        await ann.Courses.AttachAsync(algebra, Token);
        var other = await Course.FindAsync(algebra.Id, Token);
        Assert.True(await ann.Courses.ContainsAsync(other, Token));
        await ann.Courses;
        Assert.True(await ann.Courses.ContainsAsync(other, Token));
        await ann.Courses.DetachAsync(other, Token);
        Assert.Empty(await ann.Courses);
    }

    [Fact]
    public async Task Showing_a_record_loads_nothing()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        var read = await Student.FindAsync(ann.Id, Token);
        Sql.Clear();
        Assert.Equal($"Student({ann.Id})", read.ToString());
        Assert.Equal("Part(Acme, 1)", new Part { Maker = "Acme", Number = 1 }.ToString());
        Assert.Equal("Student(0)", new Student { Name = "New" }.ToString());
        Assert.Equal("Student.Courses: not loaded", read.Courses.ToString());
        _ = (read.GetHashCode(), read.Equals(ann), read.IsDirty, read.Changes);
        Assert.Empty(Sql.All);
        await read.Courses;
        Assert.Equal("Student.Courses: 0 loaded", read.Courses.ToString());
    }

    [Fact]
    public async Task A_record_stays_with_the_database_it_came_from()
    {
        await using var other = TEngine.Open();
        await other.Schema.CreateAsync(Token);
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        using (other.Use())
        {
            await Student.CreateAsync(new() { Name = "Other" }, Token);
            ann.Age = 30;
            await ann.SaveAsync(Token);
            await ann.ReloadAsync(Token);
            Assert.Empty(await ann.Courses);
            Assert.Equal(["Other"], (await Student.All.ToListAsync(Token)).Select(s => s.Name));
        }
        Assert.Equal(("Ann", 30), ((await Student.All.SingleAsync(Token)) is var read ? (read.Name, read.Age) : default));
    }

    [Fact]
    public async Task A_new_record_is_saved_where_it_is_told()
    {
        await using var other = TEngine.Open();
        await other.Schema.CreateAsync(Token);
        var ann = new Student { Name = "Ann" };
        await ann.SaveAsync(other, Token);
        ann.Age = 5;
        await ann.SaveAsync(Token);
        Assert.Equal(0, await Student.All.CountAsync(Token));
        using (other.Use()) Assert.Equal(5, (await Student.All.SingleAsync(Token)).Age);
    }

    [Fact]
    public async Task Using_a_record_with_another_database_throws()
    {
        await using var other = TEngine.Open();
        await other.Schema.CreateAsync(Token);
        Student ann;
        Course algebra;
        using (other.Use())
        {
            ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
            algebra = await Course.CreateAsync(new() { Title = "Algebra" }, Token);
        }
        ann.Age = 30;
        await Assert.ThrowsAsync<WrongDatabaseException>(async () => await ann.SaveAsync(Db, Token));
        var enrollment = new Enrollment { Student = ann, Course = algebra, EnrollmentDate = DateTime.UtcNow };
        await Assert.ThrowsAsync<WrongDatabaseException>(async () => await enrollment.SaveAsync(Db, Token));
        Assert.True(enrollment.IsNew);
        var ada = await Teacher.CreateAsync(new() { Name = "Ada" }, Token);
        var exception = await Assert.ThrowsAsync<WrongDatabaseException>(async () => await ada.Courses.AddAsync(algebra, Token));
        Assert.Contains("Course", exception.Message, StringComparison.Ordinal);
        Assert.Null(algebra.TeacherId);
        await enrollment.SaveAsync(other, Token);
        Assert.False(enrollment.IsNew);
    }

    [Fact]
    public async Task A_condition_about_a_record_of_another_database_throws()
    {
        await using var other = TEngine.Open();
        await other.Schema.CreateAsync(Token);
        Course algebra;
        Teacher grace;
        using (other.Use())
        {
            algebra = await Course.CreateAsync(new() { Title = "Algebra" }, Token);
            grace = await Teacher.CreateAsync(new() { Name = "Grace" }, Token);
        }
        var here = await Course.CreateAsync(new() { Title = "Here" }, Token);
        Sql.Clear();
        foreach (var query in new[]
        {
            Student.Where(s => s.Courses.Contains(algebra)), Student.Where(s => !s.Courses.Contains(algebra)), Student.Where(s => s.Courses.ContainsAll([here, algebra])),
            Student.Where(s => s.Courses.ContainsExactly([algebra])), Student.Where(s => s.Age > 3 || s.Courses.Any(c => c.Teacher == grace)),
        })
        {
            var exception = await Assert.ThrowsAsync<WrongDatabaseException>(async () => await query.ToListAsync(Token));
            Assert.Contains("belongs to another database", exception.Message, StringComparison.Ordinal);
        }
        await Assert.ThrowsAsync<WrongDatabaseException>(async () => await Course.AnyAsync(c => c.Teacher != grace, Token));
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        await Assert.ThrowsAsync<WrongDatabaseException>(async () => await ann.Courses.AttachAsync(algebra, Token));
        Assert.DoesNotContain(Sql.Statements, statement => statement.Contains("SELECT", StringComparison.Ordinal));
        using (other.Use()) Assert.Equal(1, await Course.CountAsync(c => c.Students.None() && (c.Teacher == null || c.Teacher == grace), Token));
        Assert.Equal(0, await Student.CountAsync(s => s.Courses.Contains(here) || s.Courses.Contains(new Course { Title = "New" }), Token));
    }

    [Fact]
    public async Task A_record_that_left_its_peers_loads_alone()
    {
        for (var i = 0; i < 3; i++) await Student.CreateAsync(new() { Name = $"{i}" }, Token);
        var students = await Student.All.ToListAsync(Token);
        students[0].LeavePeers();
        await Sends(1, async () => await students[0].Enrollments);
        Assert.False(students[1].Enrollments.IsLoaded);
        await Sends(1, async () => await students[1].Enrollments);
        Assert.True(students[2].Enrollments.IsLoaded);
    }
}
