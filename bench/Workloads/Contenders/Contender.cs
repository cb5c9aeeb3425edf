using System.Data.Common;
using Bench.Data;
using Bench.Engines;
using Bench.Harness;

namespace Bench.Contenders;

/// <summary>One way of talking to a database, over a database of its own.</summary>
internal abstract class Contender : IDisposable
{
    /// <summary>The students whose links W7 writes.</summary>
    protected const int Writers = 20;

    private DbConnection? _checking;

    protected Contender(Engine engine, Scale scale) => (Engine, Scale, Database) = (engine, scale, engine.Create(scale));

    protected Engine Engine { get; }

    /// <summary>How much the database holds.</summary>
    protected Scale Scale { get; }

    /// <summary>Its connection string.</summary>
    protected string Database { get; }

    /// <summary>Its cases of a workload.</summary>
    public abstract IEnumerable<Case> Cases(Workload workload);

    public virtual void Dispose() => _checking?.Dispose();

    /// <summary>Looks students up one after another.</summary>
    protected T[] LookUp<T>(Workload workload, Func<int, T> find)
    {
        var found = new T[workload.Operations];
        for (var i = 0; i < found.Length; i++) found[i] = find(School.KeyAt(i, Scale.Students));
        return found;
    }

    /// <summary>The courses that W7 attaches to a student.</summary>
    protected static int[] TargetsOf(int student) => [.. Enumerable.Range(0, 50).Select(n => School.CourseOf(student, n))];

    /// <summary>The names that W8 looks for.</summary>
    protected string[] Names { get => field ??= [.. Enumerable.Range(0, Scale.Students + 1).Select(School.NameOf)]; }

    protected static void Describe(Digest digest, IEnumerable<IStudent> students)
    {
        foreach (var student in students) digest.Add(student);
    }

    /// <summary>The cases that write are compared by what stands in the database then.</summary>
    protected void DescribeLinks(Digest digest)
    {
        using var command = Checking.Command($"SELECT student_id, course_id, completed, enrolled_at, grade FROM enrollments WHERE student_id <= {Writers}");
        using var reader = command.ExecuteReader();
        while (reader.Read()) digest.Add(Digest.Mix(Digest.Mix((ulong)reader.GetInt32(0), (ulong)reader.GetInt32(1)), Digest.Mix(reader.GetBoolean(2) ? 1u : 0u, Digest.Mix((ulong)reader.GetDateTime(3).Ticks, reader.IsDBNull(4) ? 1u : 0u))));
    }

    /// <summary>What W6 inserted, and the objects that it came from where the library gives them their keys.</summary>
    protected void DescribeInserted(Digest digest, IReadOnlyCollection<IStudent>? objects)
    {
        using var command = Checking.Command($"SELECT {Ado.Student} FROM students s WHERE s.id > {Scale.Students}");
        using var reader = command.ExecuteReader();
        var rows = new Dictionary<int, Student>();
        while (reader.Read()) rows.Add(reader.GetInt32(0), Ado.ReadStudent(reader));
        digest.AddInserted(rows, objects);
    }

    protected static void DescribeCourses(Digest digest, List<Student> students) => students.ForEach(student => digest.Add(student, student.Courses));

    protected static void DescribeLinked(Digest digest, List<Student> students) =>
        students.ForEach(student => digest.Add(student, student.Enrollments.Select(static link => ((ICourse)link.Course!, (IEnrollment)link))));

    /// <summary>Gives each writer exactly some courses.</summary>
    protected void ResetLinks(int from, int count) => Send([$"DELETE FROM enrollments WHERE student_id <= {Writers}", .. Enumerable.Range(1, Writers).Select(student =>
    {
        var values = Enumerable.Range(from, count).Select(n => $"({student}, {School.CourseOf(student, n)}, {Engine.Literal(School.Start)}, {Engine.Literal(n % 2 == 0)})");
        return $"INSERT INTO enrollments (student_id, course_id, enrolled_at, completed) VALUES {string.Join(',', values)}";
    })]);

    /// <summary>
    /// Sends statements that bring the database back, in a transaction of the connection that the contender works on: SQLite would throw
    /// away what a connection has in memory when another one has written.
    /// </summary>
    protected abstract void Send(IEnumerable<string> statements);

    /// <summary>Sends them on a connection.</summary>
    protected static void Send(DbConnection connection, IEnumerable<string> statements)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var sql in statements)
        {
            using var command = connection.Command(sql, transaction);
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    /// <summary>A case that writes the links of each writer. What the disk does at the end is the same for all, and not measured.</summary>
    protected Case WriteLinks(Workload workload, string contender, string form, DbConnection connection, Action<DbTransaction, int> write)
    {
        DbTransaction? transaction = null;
        return Writing(workload, contender, form, () => transaction = connection.BeginTransaction(), student => write(transaction!, student), () => transaction!.Commit());
    }

    /// <summary>A case that writes the links of each writer in a transaction.</summary>
    protected Case Writing(Workload workload, string contender, string form, Action begin, Action<int> write, Action commit) => new Case<bool>(workload, contender, form,
        () =>
        {
            for (var student = 1; student <= Writers; student++) write(student);
            return true;
        },
        (digest, _) => DescribeLinks(digest),
        () =>
        {
            if (workload == Workload.Attach) ResetLinks(0, 25);
            else ResetLinks(25, 50);
            begin();
        },
        commit);

    /// <summary>Takes away the students that W6 inserted.</summary>
    public void ResetStudents() => Send([$"DELETE FROM students WHERE id > {Scale.Students}"]);

    /// <summary>The students that W6 inserts, new ones for each run; their keys are for the database to make.</summary>
    protected IEnumerable<Student> NewStudents()
    {
        foreach (var row in Rows) yield return new Student { Name = row.Name, Email = row.Email, Year = row.Year };
    }

    /// <summary>What they are made of.</summary>
    protected Student[] Rows { get => field ??= [.. School.Students(Scale.Inserts)]; }

    private DbConnection Checking => _checking ??= Engine.Connect(Database);
}
