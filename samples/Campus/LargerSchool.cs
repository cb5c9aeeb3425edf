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

    public static async Task FillAsync(Tour tour, Database db, int students, CancellationToken cancellation)
    {
        tour.Console.WriteLine();
        tour.Console.MarkupLineInterpolated($"[bold]Campus[/]  a school of {students:N0} students with {CoursesEach} courses each");
        tour.Console.WriteLine();
        await db.Schema.CreateAsync(cancellation);

        var clock = Stopwatch.StartNew();
        using var sql = db.Record();
        await tour.Console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
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
        tour.Console.MarkupLineInterpolated($"[green]→[/] {students:N0} students and {links:N0} enrolments written in {clock.Elapsed.TotalSeconds:0.00} s");

        sql.Clear();
        clock.Restart();
        var roster = await Student.With(s => s.Courses).ToListAsync(cancellation);
        var elapsed = clock.Elapsed;
        tour.Console.MarkupLineInterpolated(
            $"[green]→[/] all of them loaded with their courses and links by [yellow]{Tour.Counted(sql.Count)}[/] in {elapsed.TotalSeconds:0.00} s: {roster.Sum(s => s.Courses.Count()):N0} links");

        sql.Clear();
        clock.Restart();
        var honours = await Student.CountAsync(s => s.Courses.All((c, e) => e.Grade == "A" || e.Grade == "A+"), cancellation);
        tour.Console.MarkupLineInterpolated(
            $"[green]→[/] {honours:N0} have nothing but A and A+, by [yellow]{Tour.Counted(sql.Count)}[/] in {clock.Elapsed.TotalSeconds:0.00} s");
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
        var takers = courses.ToDictionary(course => course, _ => new List<Student>());
        for (var number = first; number < first + count; number++)
        {
            var student = await Student.CreateAsync(new() { Name = $"Student {number + 1}", Email = $"student{number + 1}@example.org" }, cancellation);
            var chances = new Random(number); // the same school every time
            foreach (var course in chances.GetItems(courses.ToArray(), CoursesEach).Distinct()) takers[course].Add(student);
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
