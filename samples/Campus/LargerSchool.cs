using System.Diagnostics;
using Junction;
using Spectre.Console;

namespace Campus;

/// <summary>Fills a school of any size, and loads it with the same three statements.</summary>
public static class LargerSchool
{
    private const int Batch = 500;
    private const int CoursesEach = 8;

    private static readonly string[] _subjects = ["Algebra", "Biology", "Chemistry", "Drawing", "Economics", "French", "Geography", "History", "Latin", "Music"];
    private static readonly string[] _grades = ["A+", "A", "B", "C", "D"];

    public static async Task FillAsync(IAnsiConsole console, Database db, int students, CancellationToken cancellation)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]Campus[/]  a school of {students:N0} students with {CoursesEach} courses each");
        console.WriteLine();
        await db.Schema.CreateAsync(cancellation);

        var clock = Stopwatch.StartNew();
        await console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask("Enrolling", maxValue: students);
                // All or nothing: when something fails half-way, or Ctrl+C is pressed, no half of a school stays behind.
                await db.TransactionAsync(async (_, ct) =>
                {
                    var courses = await CoursesAsync(ct);
                    for (var first = 0; first < students; first += Batch)
                    {
                        var count = Math.Min(Batch, students - first);
                        await EnrolAsync(first, count, courses, ct);
                        bar.Increment(count);
                    }
                }, cancellationToken: cancellation);
            });
        var links = await Enrollment.All.CountAsync(cancellation);
        console.MarkupLineInterpolated($"[green]→[/] {students:N0} students and {links:N0} enrolments written in {clock.Elapsed.TotalSeconds:0.00} s");

        using var sql = db.Record();
        clock.Restart();
        var roster = await Student.With(s => s.Courses).ToListAsync(cancellation);
        var elapsed = clock.Elapsed;
        console.MarkupLineInterpolated(
            $"[green]→[/] {roster.Count:N0} students loaded with {roster.Sum(s => s.Courses.Loaded.Count):N0} courses by [yellow]{Tour.Counted(sql.Count)}[/] in {elapsed.TotalSeconds:0.00} s");

        sql.Clear();
        clock.Restart();
        var honours = await Student.CountAsync(s => s.Courses.All((c, e) => e.Grade == "A" || e.Grade == "A+"), cancellation);
        console.MarkupLineInterpolated(
            $"[green]→[/] {honours:N0} of them have nothing but A and A+, by [yellow]{Tour.Counted(sql.Count)}[/] in {clock.Elapsed.TotalSeconds:0.00} s");
    }

    private static async Task<List<Course>> CoursesAsync(CancellationToken cancellation)
    {
        var courses = new List<Course>();
        foreach (var subject in _subjects)
        {
            for (var level = 1; level <= 4; level++) courses.Add(await Course.CreateAsync(new() { Title = $"{subject} {level}", Credits = 3 + level }, cancellation));
        }
        return courses;
    }

    private static async Task EnrolAsync(int first, int count, List<Course> courses, CancellationToken cancellation)
    {
        var chances = new Random(first); // the same school every time
        var offered = courses.ToArray();
        var takers = courses.ToDictionary(course => course, _ => new List<Student>());
        for (var number = first; number < first + count; number++)
        {
            var student = await Student.CreateAsync(new() { Name = $"Student {number + 1}", Email = $"student{number + 1}@example.org" }, cancellation);
            chances.Shuffle(offered);
            foreach (var course in offered.AsSpan(0, CoursesEach)) takers[course].Add(student);
        }
        // From the side of the courses: one statement for each course, however many students take it.
        foreach (var (course, students) in takers)
        {
            await course.Students.AttachAsync(students, (student, e) =>
            {
                e.EnrollmentDate = DateTime.UtcNow;
                e.Grade = _grades[(student.Id * 7 + course.Id) % _grades.Length];
            }, cancellation);
        }
    }
}
