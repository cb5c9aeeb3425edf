using System.Data.Common;
using Bench.Data;
using Bench.Engines;
using Bench.Harness;

namespace Bench.Contenders;

/// <summary>One way of talking to a database, over a database of its own.</summary>
internal abstract class Contender : IDisposable
{
    /// <summary>The first students, whose courses W3 and W5 read.</summary>
    protected const int SomeStudents = 1000;

    /// <summary>The students whose links W7 writes.</summary>
    protected const int Writers = 20;

    private DbConnection? _resetting;

    protected Contender(Engine engine, int students) => (Engine, Students, Database) = (engine, students, engine.Create(students));

    /// <summary>Makes each contender.</summary>
    public static IReadOnlyList<Func<Engine, int, Contender>> All { get; } =
    [
        static (engine, students) => new HandWritten(engine, students),
        static (engine, students) => new Prepared(engine, students),
        static (engine, students) => new DapperContender(engine, students),
        static (engine, students) => new EfCore(engine, students),
        static (engine, students) => new Linq2Db(engine, students),
        static (engine, students) => new JunctionContender(engine, students),
    ];

    protected Engine Engine { get; }

    /// <summary>How many students the database holds.</summary>
    protected int Students { get; }

    /// <summary>Its connection string.</summary>
    protected string Database { get; }

    /// <summary>Its cases of a workload.</summary>
    public abstract IEnumerable<Case> Cases(Workload workload);

    public virtual void Dispose() => _resetting?.Dispose();

    /// <summary>Looks students up one after another.</summary>
    protected T[] LookUp<T>(Workload workload, Func<int, T> find)
    {
        var found = new T[workload.Operations];
        for (var i = 0; i < found.Length; i++) found[i] = find(School.KeyAt(i, Students));
        return found;
    }

    /// <summary>The courses that W7 attaches to a student.</summary>
    protected static int[] TargetsOf(int student) => [.. Enumerable.Range(0, 50).Select(n => School.CourseOf(student, n))];

    /// <summary>The names that W8 looks for.</summary>
    protected string[] Names { get => field ??= [.. Enumerable.Range(0, Students + 1).Select(School.NameOf)]; }

    protected static void Describe(Digest digest, IEnumerable<IStudent> students)
    {
        foreach (var student in students) digest.Add(student);
    }

    /// <summary>The cases that write are compared by what stands in the database then.</summary>
    protected void DescribeLinks(Digest digest)
    {
        using var command = Resetting.CreateCommand();
        command.CommandText = $"SELECT student_id, course_id, completed, enrolled_at, grade FROM enrollments WHERE student_id <= {Writers}";
        using var reader = command.ExecuteReader();
        while (reader.Read()) digest.Add(Digest.Mix(Digest.Mix((ulong)reader.GetInt32(0), (ulong)reader.GetInt32(1)), Digest.Mix(reader.GetBoolean(2) ? 1u : 0u, Digest.Mix((ulong)reader.GetDateTime(3).Ticks, reader.IsDBNull(4) ? 1u : 0u))));
    }

    protected void DescribeStudents(Digest digest)
    {
        using var command = Resetting.CreateCommand();
        command.CommandText = $"SELECT id, name, email, year FROM students WHERE id > {Students}";
        using var reader = command.ExecuteReader();
        while (reader.Read()) digest.Add(new Student { Id = 0, Name = reader.GetString(1), Email = reader.GetString(2), Year = reader.GetInt32(3) });
    }

    /// <summary>Gives each writer exactly some courses.</summary>
    protected void ResetLinks(int from, int count)
    {
        using var transaction = Resetting.BeginTransaction();
        Send($"DELETE FROM enrollments WHERE student_id <= {Writers}");
        for (var student = 1; student <= Writers; student++)
        {
            var values = Enumerable.Range(from, count).Select(n => $"({student}, {School.CourseOf(student, n)}, '2024-09-01 08:00:00', {(n % 2 == 0 ? Engine.True : Engine.False)})");
            Send($"INSERT INTO enrollments (student_id, course_id, enrolled_at, completed) VALUES {string.Join(',', values)}");
        }
        transaction.Commit();

        void Send(string sql)
        {
            using var command = Resetting.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, transaction);
            command.ExecuteNonQuery();
        }
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
    protected void ResetStudents()
    {
        using var command = Resetting.CreateCommand();
        command.CommandText = $"DELETE FROM students WHERE id > {Students}";
        command.ExecuteNonQuery();
    }

    /// <summary>The students that W6 inserts; their keys are for the database to make.</summary>
    protected static IEnumerable<Student> NewStudents() => School.Students(10_000);

    private DbConnection Resetting => _resetting ??= Engine.Connect(Database);
}
