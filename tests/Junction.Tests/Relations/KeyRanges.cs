using Junction.Tests.School;

namespace Junction.Tests.Relations;

/// <summary>Keys without a gap are asked for as their range, others as a list: what is loaded is the same.</summary>
public abstract class KeyRanges<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private const int Students = 60;
    private const int Courses = 24;

    // Keys begin below zero, and each student takes every third course, beginning with another one.
    protected override async Task SeedAsync()
    {
        await Teacher.CreateAllAsync([.. Enumerable.Range(-20, 40).Select(static id => new Teacher { Id = id == 0 ? 100 : id, Name = $"Teacher {id}" })], Token);
        await Student.CreateAllAsync([.. Enumerable.Range(1, Students).Select(static n => new Student { Name = $"Student {n}", Age = n })], Token);
        await Course.CreateAllAsync([.. Enumerable.Range(1, Courses).Select(static n => new Course { Title = $"Course {n:00}", TeacherId = -n % 20 - 1 })], Token);
        var (students, courses) = (await Student.OrderBy(s => s.Age).ToListAsync(Token), await Course.OrderBy(c => c.Title).ToListAsync(Token));
        await Enrollment.CreateAllAsync([.. from s in students from c in courses.Where((_, n) => (n + s.Age) % 3 == 0) select new Enrollment { StudentId = s.Id, CourseId = c.Id }], Token);
        Sql.Clear();
    }

    private static string[] Expected(int age) => [.. Enumerable.Range(1, Courses).Where(n => (n - 1 + age) % 3 == 0).Select(static n => $"Course {n:00}")];

    private static void AreRight(IEnumerable<Student> students)
    {
        Assert.All(students, static student =>
        {
            Assert.Equal(Expected(student.Age), student.Courses.Loaded.Select(static c => c.Title).Order());
            Assert.Equal(Expected(student.Age).Length, student.Enrollments.Loaded.Count);
            Assert.All(student.Enrollments.Loaded, link => Assert.Equal(student.Id, link.StudentId));
        });
    }

    [Theory]
    [InlineData(10, 30, 1)] // without a gap
    [InlineData(10, 40, 2)] // every other one
    [InlineData(10, 25, 1)] // as few as are a range
    [InlineData(10, 24, 1)] // too few
    public async Task Each_owner_has_what_is_its_own(int from, int to, int step)
    {
        var ages = Enumerable.Range(from, to - from + 1).Where(age => (age - from) % step == 0).ToArray();
        var students = await Sends(4, async () => await Student.With(s => s.Courses).With(s => s.Enrollments).Where(s => ages.Contains(s.Age)).ToListAsync(Token));
        Assert.Equal(ages.Length, students.Count);
        AreRight(students);
        Assert.Equal(ages.Length >= 16 && step == 1, Sql.Statements.Count(static sql => sql.Contains(">=", StringComparison.Ordinal)) >= 2);
    }

    [Fact]
    public async Task A_row_that_is_gone_makes_a_list_of_them()
    {
        var gone = await Student.SingleAsync(s => s.Age == 20, Token);
        await gone.Courses.ClearAsync(Token);
        await gone.DeleteAsync(Token);
        var students = await Student.With(s => s.Courses).With(s => s.Enrollments).Where(s => s.Age > 5).Where(s => s.Age < 45).ToListAsync(Token);
        Assert.Equal(38, students.Count);
        AreRight(students);
        Assert.DoesNotContain(Sql.Statements, static sql => sql.Contains("enrollments", StringComparison.Ordinal) && sql.Contains(">=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_shaped_load_is_cut_for_each_owner()
    {
        var students = await Student.With(s => s.Courses.Where(c => c.Title != "Course 01").OrderBy(c => c.Title).Take(3)).Where(s => s.Age <= 30).ToListAsync(Token);
        Assert.All(students, static student => Assert.Equal(Expected(student.Age).Where(static title => title != "Course 01").Take(3), student.Courses.Loaded.Select(static c => c.Title)));
    }

    [Fact]
    public async Task What_rows_belong_to_is_found_below_zero_too()
    {
        var courses = await Sends(2, async () => await Course.With(c => c.Teacher).Where(c => c.Title <= "Course 19").ToListAsync(Token));
        Assert.Equal(19, courses.Count);
        Assert.All(courses, static course => Assert.Equal(course.TeacherId, course.Teacher!.Id));
    }

    [Fact]
    public async Task Peers_are_loaded_as_an_eager_load_is()
    {
        var students = await Student.Where(s => s.Age > 3).Where(s => s.Age < 44).ToListAsync(Token);
        await Sends(2, async () => await students[0].Courses);
        await Sends(1, async () => await students[0].Enrollments);
        AreRight(students);
    }
}
