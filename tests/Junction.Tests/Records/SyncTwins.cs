using Junction.Tests.School;
using Junction.Tests.Workshop;

namespace Junction.Tests.Records;

/// <summary>Everything without await.</summary>
public abstract class SyncTwins<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    [Fact]
    public void Records_are_created_found_saved_reloaded_and_deleted()
    {
        var ann = Student.Create(new() { Name = "Ann", Age = 20 });
        Assert.Equal("Ann", Student.Find(ann.Id).Name);
        Assert.Null(Student.FindBy(s => s.Name == "Nobody"));
        ann.Age = 21;
        ann.Save();
        Assert.Equal(21, Student.FindBy(s => s.Name == "Ann")!.Age);
        ann.Age = 5;
        ann.Reload();
        Assert.Equal((21, 1), (ann.Age, Student.Where(s => s.Age == 21).Count()));
        Assert.True(ann.Delete());
        Assert.False(ann.Delete());
        Assert.Throws<RecordNotFoundException>(() => Student.Find(ann.Id));
        Assert.Throws<RecordStateException>(ann.Save);
        Assert.Throws<RecordNotFoundException>(ann.Reload);
    }

    [Fact]
    public void A_record_is_saved_to_another_database()
    {
        using var other = TEngine.Open();
        other.Schema.Create();
        var ann = new Student { Name = "Ann" };
        ann.Save(other);
        Assert.Throws<WrongDatabaseException>(() => ann.Save(Db));
        Assert.Equal(0, Student.All.Count());
        using (other.Use()) Assert.Equal(1, Student.All.Count());
    }

    [Fact]
    public void New_parents_and_queued_children_are_saved()
    {
        var course = new Course { Title = "Algebra", Teacher = new() { Name = "Ada" } };
        course.Save();
        Assert.Equal(course.Teacher.Id, Course.Find(course.Id).Teacher!.Id);
        var bob = new Teacher { Name = "Bob" };
        bob.Courses.Add(new() { Title = "Logic" });
        bob.Save();
        Assert.Equal("Logic", Assert.Single(bob.Courses.Reload()).Title);
        bob.Courses.Add(course);
        Assert.Equal(2, Teacher.Find(bob.Id).Courses.Count());
        Assert.True(Teacher.Find(bob.Id).Courses.Contains(course));
    }

    [Fact]
    public void Relations_load()
    {
        var (ann, algebra) = (Student.Create(new() { Name = "Ann" }), Course.Create(new() { Title = "Algebra" }));
        ann.Courses.Attach(algebra);
        var read = Student.Find(ann.Id);
        foreach (var course in read.Courses) Assert.Equal("Algebra", course.Title);
        Assert.Single(read.Courses.Load());
        Assert.Single(read.Enrollments.ToList());
        Assert.True(read.Enrollments.Any());
        Assert.Equal(algebra.Id, read.Enrollments.Load()[0].Course!.Id);
        Assert.Null(read.Locker);
    }

    [Fact]
    public void Violations_are_typed()
    {
        Coupon.Create(new() { Code = "A" });
        Assert.Throws<UniqueViolationException>(() => Coupon.Create(new() { Code = "A" }));
        Assert.Throws<ForeignKeyViolationException>(() => new Loan { GuestId = 999 }.Save());
        var mine = Document.Create(new() { Title = "Draft" });
        Document.Find(mine.Id).Delete();
        mine.Title = "Second";
        Assert.Throws<StaleRecordException>(mine.Save);
        Assert.Throws<ValueOutOfRangeException>(() => Coupon.Create(new() { Code = "B", ValidFrom = new DateTime(2024, 1, 1) }));
    }
}
