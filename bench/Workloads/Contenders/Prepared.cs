using System.Data.Common;
using Bench.Data;
using Bench.Engines;
using Bench.Harness;

namespace Bench.Contenders;

/// <summary>ADO.NET by a patient expert: each command prepared once and kept, and the best plan for each workload.</summary>
internal sealed class Prepared : Contender
{
    private readonly DbConnection _connection;
    private readonly DbCommand _byKey;
    private readonly DbCommand _byName;
    private readonly DbCommand _some;
    private readonly DbCommand _pairs;
    private readonly DbCommand _courses;

    public Prepared(Engine engine, int students) : base(engine, students)
    {
        _connection = engine.Connect(Database);
        _byKey = Prepare($"SELECT {Ado.Student} FROM students s WHERE s.id = @value", 1);
        _byName = Prepare($"SELECT {Ado.Student} FROM students s WHERE s.name = @value LIMIT 1", "");
        _some = Prepare($"SELECT {Ado.Student} FROM students s WHERE s.id <= @value", 1);
        _pairs = Prepare("SELECT student_id, course_id FROM enrollments WHERE student_id <= @value", 1);
        _courses = Prepare($"SELECT {Ado.Course} FROM courses c WHERE {engine.InList("c.id", "@value")}", engine.ListOf([1]));
    }

    public override void Dispose()
    {
        foreach (var command in (DbCommand[])[_byKey, _byName, _some, _pairs, _courses]) command.Dispose();
        _connection.Dispose();
        base.Dispose();
    }

    public override IEnumerable<Case> Cases(Workload workload)
    {
        Case Of<T>(Func<T> run, Action<Digest, T> describe) => new Case<T>(workload, "prepared", "", run, describe);
        static void Describe3(Digest digest, List<Student> students) => students.ForEach(student => digest.Add(student, student.Courses));

        switch (workload.Id)
        {
            case "W1":
                yield return Of(() => LookUp(workload, id => One(_byKey, id)), Describe);
                break;
            case "W2":
                yield return Of(() => Some(int.MaxValue), Describe);
                break;
            case "W3":
            case "W5":
                yield return Of(() => EachCourseOnce(SomeStudents), Describe3);
                break;
            case "W8":
                yield return Of(() => LookUp(workload, id => One(_byName, Names[id])), Describe);
                break;
        }
    }

    private DbCommand Prepare(string sql, object value)
    {
        var command = _connection.Command(sql).With("@value", value);
        command.Prepare();
        return command;
    }

    private static Student One(DbCommand command, object value)
    {
        command.Parameters[0].Value = value;
        using var reader = command.ExecuteReader();
        reader.Read();
        return Ado.ReadStudent(reader);
    }

    private List<Student> Some(int count)
    {
        _some.Parameters[0].Value = count;
        using var reader = _some.ExecuteReader();
        var students = new List<Student>();
        while (reader.Read()) students.Add(Ado.ReadStudent(reader));
        return students;
    }

    // Owners, pairs of keys, and each course once: an empty one when its key is met, filled by the last statement.
    private List<Student> EachCourseOnce(int count)
    {
        var students = Some(count);
        var (byId, courses) = (new Dictionary<int, Student>(students.Count), new Dictionary<int, Course>());
        foreach (var student in students)
        {
            student.Courses = [];
            byId.Add(student.Id, student);
        }
        _pairs.Parameters[0].Value = count;
        using (var reader = _pairs.ExecuteReader())
        {
            Student? last = null;
            while (reader.Read())
            {
                var (owner, key) = (reader.GetInt32(0), reader.GetInt32(1));
                if (last is null || last.Id != owner) last = byId[owner];
                if (!courses.TryGetValue(key, out var course)) courses.Add(key, course = new Course { Id = key });
                last.Courses.Add(course);
            }
        }
        _courses.Parameters[0].Value = Engine.ListOf(courses.Keys);
        using (var reader = _courses.ExecuteReader())
        {
            while (reader.Read())
            {
                var course = courses[reader.GetInt32(0)];
                (course.Title, course.Credits, course.Description) = (reader.GetString(1), reader.GetInt32(2), reader.IsDBNull(3) ? null : reader.GetString(3));
            }
        }
        return students;
    }
}
