namespace Bench.Data;

/// <summary>The rows that every contender starts from: the same on every run and every database.</summary>
internal static class School
{
    public const int CourseCount = 500;

    /// <summary>The time the payloads count from: whole seconds, which every database stores exactly.</summary>
    public static readonly DateTime Start = new(2024, 9, 1, 8, 0, 0, DateTimeKind.Utc);

    public static IEnumerable<Student> Students(int count) =>
        Enumerable.Range(1, count).Select(static id => new Student { Id = id, Name = NameOf(id), Email = $"student{id}@example.org", Year = 1 + id % 6 });

    public static IEnumerable<Course> Courses() =>
        Enumerable.Range(1, CourseCount).Select(static id => new Course
        {
            Id = id, Title = $"Course {id}", Credits = 1 + id % 12, Description = id % 3 == 0 ? null : $"What course number {id} is about",
        });

    public static IEnumerable<Enrollment> Enrollments(int students, int coursesEach)
    {
        var id = 0;
        for (var student = 1; student <= students; student++)
        {
            for (var n = 0; n < coursesEach; n++)
            {
                id++;
                yield return new Enrollment
                {
                    Id = id,
                    StudentId = student,
                    CourseId = CourseOf(student, n),
                    EnrolledAt = Start.AddSeconds(id * 37L),
                    Grade = id % 4 == 0 ? null : id % 40 / 4.0,
                    Completed = id % 2 == 0,
                };
            }
        }
    }

    /// <summary>The n-th course of a student; up to 500 of them are different.</summary>
    public static int CourseOf(int student, int n) => 1 + (student * 37 + n * 49) % CourseCount;

    public static string NameOf(int id) => $"{_first[id % _first.Length]} {_last[id / _first.Length % _last.Length]} {id}";

    /// <summary>Keys in an order that is no order, for look-ups.</summary>
    public static int KeyAt(int n, int count) => 1 + (int)(n * 7919L % count);

    private static readonly string[] _first = ["Ada", "Alan", "Barbara", "Edsger", "Grace", "John", "Katherine", "Margaret", "Niklaus", "Zoë"];
    private static readonly string[] _last = ["Lovelace", "Turing", "Liskov", "Dijkstra", "Hopper", "Backus", "Johnson", "Hamilton", "Wirth", "Müller"];
}
