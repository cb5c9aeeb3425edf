namespace Bench.Data;

/// <summary>
/// A deep checksum of a result: every value of every row, and which row hangs on which. Rows of one list count in any order.
/// </summary>
internal sealed class Digest
{
    private readonly HashSet<object> _targets = new(ReferenceEqualityComparer.Instance);

    public ulong Sum { get; private set; }

    /// <summary>How many objects stand for the targets of a result: 500 courses may be 500 objects, or one for each of 10,000 links.</summary>
    public int Targets => _targets.Count;

    /// <summary>Whether the keys that the database made stand on the objects that were inserted; null where nothing was.</summary>
    public bool? HasKeys { get; private set; }

    public void Add(ulong hash) => Sum += hash;

    /// <summary>Rows that were inserted, and the objects they came from; null when these have no keys. A wrong key makes another sum.</summary>
    public void AddInserted(IReadOnlyDictionary<int, Student> rows, IReadOnlyCollection<IStudent>? objects)
    {
        foreach (var row in rows.Values) Add(Mix(Mix(Hash(row.Name), Hash(row.Email)), (ulong)row.Year)); // keys go on from run to run
        HasKeys = objects is not null;
        if (objects is null) return;
        if (objects.Count != rows.Count || objects.Any(one => !rows.TryGetValue(one.Id, out var row) || row.Name != one.Name || row.Email != one.Email)) Add(Mix(11, 13));
    }

    public void Add(IStudent student) => Add(Hash(student));

    public void Add(IEnrollment link) => Add(Hash(link));

    /// <summary>A student with the courses that hang on it.</summary>
    public void Add(IStudent student, IEnumerable<ICourse> courses)
    {
        var hash = Hash(student);
        Add(hash);
        foreach (var course in courses)
        {
            _targets.Add(course);
            Add(Mix(hash, Hash(course)));
        }
    }

    /// <summary>A student with the courses that hang on it, and the links between.</summary>
    public void Add(IStudent student, IEnumerable<(ICourse Course, IEnrollment Link)> courses)
    {
        var hash = Hash(student);
        Add(hash);
        foreach (var (course, link) in courses)
        {
            _targets.Add(course);
            Add(Mix(Mix(hash, Hash(course)), Hash(link)));
        }
    }

    public static ulong Hash(IStudent student) => Mix(Mix(Mix(Mix(1, (ulong)student.Id), Hash(student.Name)), Hash(student.Email)), (ulong)student.Year);

    private static ulong Hash(ICourse course) => Mix(Mix(Mix(Mix(2, (ulong)course.Id), Hash(course.Title)), (ulong)course.Credits), Hash(course.Description));

    private static ulong Hash(IEnrollment link) =>
        Mix(Mix(Mix(Mix(Mix(Mix(3, (ulong)link.Id), (ulong)link.StudentId), (ulong)link.CourseId), (ulong)link.EnrolledAt.Ticks),
            link.Grade is { } grade ? BitConverter.DoubleToUInt64Bits(grade) : 7), link.Completed ? 1u : 0u);

    private static ulong Hash(string? text)
    {
        if (text is null) return 5;
        var hash = 14695981039346656037ul;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211ul;
        return hash;
    }

    public static ulong Mix(ulong left, ulong right)
    {
        var x = left * 0x9E3779B97F4A7C15ul ^ right;
        x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9ul;
        x = (x ^ x >> 27) * 0x94D049BB133111EBul;
        return x ^ x >> 31;
    }
}
