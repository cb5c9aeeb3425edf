namespace Bench.Harness;

/// <summary>A thing that is done. Every contender does it his own way, and his result must be that of the hand-written code.</summary>
/// <param name="Id">Its short name.</param>
/// <param name="Title">What is done once.</param>
/// <param name="Operations">How often in one run; times and bytes are told for once.</param>
internal sealed record Workload(string Id, string Title, int Operations)
{
    public static readonly Workload ByKey = new("W1", "one student by its key", 2000);
    public static readonly Workload Students = new("W2", "10,000 students", 1);
    public static readonly Workload Enrollments = new("W2e", "10,000 enrolments: dates, nullable numbers", 1);
    public static readonly Workload Courses = new("W3", "1,000 students with their 10,000 courses", 1);
    public static readonly Workload Links = new("W4", "10,000 students with 100,000 courses and the links between", 1);
    public static readonly Workload Lazy = new("W5", "the courses of 1,000 students, touched one after another", 1);
    public static readonly Workload Insert = new("W6", "insert 10,000 students", 1);
    public static readonly Workload Attach = new("W7a", "attach 50 courses, of which 25 are attached already, in an open transaction", 20);
    public static readonly Workload Sync = new("W7s", "sync 50 courses to 50 others, of which 25 are the same, in an open transaction", 20);
    public static readonly Workload ByName = new("W8", "one student by its name", 2000);

    public static readonly Workload[] All = [ByKey, Students, Enrollments, Courses, Links, Lazy, Insert, Attach, Sync, ByName];
}
