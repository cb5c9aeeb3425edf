using System.Data.Common;
using Bench.Data;
using Bench.Engines;
using Bench.Harness;
using Dapper;

namespace Bench.Contenders;

/// <summary>
/// Dapper with the code that Dapper.AOT makes at build time in place of each call: in this class only, so that plain Dapper stays plain. It has no multi-map.
/// </summary>
[DapperAot]
internal sealed class DapperAotContender : Contender
{
    private const string Links = "e.id AS Id, e.student_id AS StudentId, e.course_id AS CourseId, e.enrolled_at AS EnrolledAt, e.grade AS Grade, e.completed AS Completed";

    private readonly DbConnection _connection;

    public DapperAotContender(Engine engine, Scale scale) : base(engine, scale) => _connection = engine.Connect(Database);

    public override void Dispose()
    {
        _connection.Dispose();
        base.Dispose();
    }

    protected override void Send(IEnumerable<string> statements) => Send(_connection, statements);

    public override IEnumerable<Case> Cases(Workload workload)
    {
        Case Of<T>(string form, Func<T> run, Action<Digest, T> describe, Action? reset = null) => new Case<T>(workload, "Dapper.AOT", form, run, describe, reset);

        switch (workload.Id)
        {
            case "W1":
                yield return Of("", () => LookUp(workload, ByKey), Describe);
                yield return Of("cached command", () => LookUp(workload, ByKeyCached), Describe);
                break;
            case "W2":
                yield return Of("", AllStudents, Describe);
                break;
            case "W2e":
                yield return Of("", () => FirstLinks(Scale.Links), static (digest, links) => links.ForEach(digest.Add));
                break;
            case "W3":
                yield return Of("", CoursesOnce, DescribeCourses);
                break;
            case "W4":
                yield return Of("", LinksOnce, DescribeLinked);
                break;
            case "W5":
                yield return Of("", OneByOne, DescribeCourses);
                break;
            case "W6":
                yield return Of("", Insert, DescribeInserted, ResetStudents);
                break;
            case "W7a":
                yield return WriteLinks(workload, "Dapper.AOT", "", _connection, (transaction, student) => Attach(transaction, student, TargetsOf(student)));
                break;
            case "W7s":
                yield return WriteLinks(workload, "Dapper.AOT", "", _connection, Sync);
                break;
            case "W8":
                yield return Of("", () => LookUp(workload, id => ByName(Names[id])), Describe);
                yield return Of("cached command", () => LookUp(workload, id => ByNameCached(Names[id])), Describe);
                break;
        }
    }

    private Student ByKey(int id) => _connection.QueryFirst<Student>($"SELECT {Ado.Student} FROM students s WHERE s.id = @id", new { id });

    [CacheCommand]
    private Student ByKeyCached(int id) => _connection.QueryFirst<Student>($"SELECT {Ado.Student} FROM students s WHERE s.id = @id", new { id });

    private Student ByName(string name) => _connection.QueryFirst<Student>($"SELECT {Ado.Student} FROM students s WHERE s.name = @name LIMIT 1", new { name });

    [CacheCommand]
    private Student ByNameCached(string name) => _connection.QueryFirst<Student>($"SELECT {Ado.Student} FROM students s WHERE s.name = @name LIMIT 1", new { name });

    private List<Student> AllStudents() => _connection.Query<Student>($"SELECT {Ado.Student} FROM students s").AsList();

    private List<Student> FirstStudents(int count) => _connection.Query<Student>($"SELECT {Ado.Student} FROM students s WHERE s.id <= @count", new { count }).AsList();

    private List<Enrollment> FirstLinks(int count) => _connection.Query<Enrollment>($"SELECT {Links} FROM enrollments e WHERE e.id <= @count", new { count }).AsList();

    private List<Student> CoursesOnce()
    {
        var count = Scale.Owners;
        var students = FirstStudents(count);
        var byId = students.ToDictionary(static student => student.Id);
        foreach (var student in students) student.Courses = [];
        var courses = _connection.Query<Course>($"SELECT {Ado.Course} FROM courses c WHERE c.id IN (SELECT course_id FROM enrollments WHERE student_id <= @count)", new { count })
            .ToDictionary(static course => course.Id);
        foreach (var pair in _connection.Query<Pair>("SELECT student_id AS StudentId, course_id AS CourseId FROM enrollments WHERE student_id <= @count", new { count }))
        {
            byId[pair.StudentId].Courses.Add(courses[pair.CourseId]);
        }
        return students;
    }

    private List<Student> LinksOnce()
    {
        var students = AllStudents();
        var byId = students.ToDictionary(static student => student.Id);
        foreach (var student in students) student.Enrollments = [];
        var courses = _connection.Query<Course>($"SELECT {Ado.Course} FROM courses c").ToDictionary(static course => course.Id);
        foreach (var link in _connection.Query<Enrollment>($"SELECT {Links} FROM enrollments e"))
        {
            (link.Student, link.Course) = (byId[link.StudentId], courses[link.CourseId]);
            link.Student.Enrollments.Add(link);
        }
        return students;
    }

    private List<Student> OneByOne()
    {
        var students = FirstStudents(Scale.Owners);
        foreach (var student in students)
        {
            student.Courses = _connection.Query<Course>($"SELECT {Ado.Course} FROM courses c JOIN enrollments e ON e.course_id = c.id WHERE e.student_id = @id", new { id = student.Id }).AsList();
        }
        return students;
    }

    private List<Student>? Insert()
    {
        using var transaction = _connection.BeginTransaction();
        _connection.Execute("INSERT INTO students (name, email, year) VALUES (@Name, @Email, @Year)",
            Rows.Select(static row => new NewStudent(row.Name, row.Email, row.Year)), transaction);
        transaction.Commit();
        return null;
    }

    private void Attach(DbTransaction transaction, int student, IEnumerable<int> courses) => _connection.Execute($"""
        INSERT INTO enrollments (student_id, course_id, enrolled_at, completed) VALUES (@Student, @Course, @At, @Completed)
        {Engine.UnlessLinked}
        """, courses.Select(course => new NewLink(student, course, School.Start, false)), transaction);

    private void Sync(DbTransaction transaction, int student)
    {
        var wanted = TargetsOf(student);
        var present = _connection.Query<int>("SELECT course_id FROM enrollments WHERE student_id = @student", new { student }, transaction).AsList();
        _connection.Execute("DELETE FROM enrollments WHERE student_id = @Student AND course_id = @Course", present.Except(wanted).Select(course => new NewLink(student, course, School.Start, false)), transaction);
        Attach(transaction, student, wanted.Except(present));
    }

    internal sealed class Pair
    {
        public int StudentId { get; set; }
        public int CourseId { get; set; }
    }

    // A class with relations, such as Student, is no parameter for it.
    internal sealed record NewStudent(string Name, string Email, int Year);

    internal sealed record NewLink(int Student, int Course, DateTime At, bool Completed);
}
