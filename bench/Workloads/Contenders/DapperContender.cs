using System.Data.Common;
using Bench.Data;
using Bench.Engines;
using Bench.Harness;
using Dapper;

namespace Bench.Contenders;

/// <summary>Dapper, as its readme shows, and as an expert would use it.</summary>
internal sealed class DapperContender : Contender
{
    private readonly DbConnection _connection;

    public DapperContender(Engine engine, int students) : base(engine, students) => _connection = engine.Connect(Database);

    public override void Dispose()
    {
        _connection.Dispose();
        base.Dispose();
    }

    public override IEnumerable<Case> Cases(Workload workload)
    {
        Case Usual<T>(Func<T> run, Action<Digest, T> describe, Action? reset = null) => new Case<T>(workload, "Dapper", "", run, describe, reset);
        Case Form<T>(string form, Func<T> run, Action<Digest, T> describe, Action? reset = null) => new Case<T>(workload, "Dapper", form, run, describe, reset);

        switch (workload.Id)
        {
            case "W1":
                yield return Usual(() => LookUp(workload, id => _connection.QueryFirst<Student>($"SELECT {Ado.Student} FROM students s WHERE s.id = @id", new { id })), Describe);
                break;
            case "W2":
                yield return Usual(() => _connection.Query<Student>($"SELECT {Ado.Student} FROM students s").AsList(), Describe);
                break;
            case "W2e":
                yield return Usual(() => _connection.Query<Enrollment>(
                    "SELECT id AS Id, student_id AS StudentId, course_id AS CourseId, enrolled_at AS EnrolledAt, grade AS Grade, completed AS Completed FROM enrollments WHERE id <= @count",
                    new { count = 10_000 }).AsList(), static (digest, links) => links.ForEach(digest.Add));
                break;
            case "W3":
                yield return Form("multi-map", MultiMap, static (digest, students) => students.ForEach(student => digest.Add(student, student.Courses)));
                yield return Form("best", EachCourseOnce, static (digest, students) => students.ForEach(student => digest.Add(student, student.Courses)));
                break;
            case "W4":
                yield return Form("multi-map", MultiMapLinks,
                    static (digest, students) => students.ForEach(student => digest.Add(student, student.Enrollments.Select(static link => ((ICourse)link.Course!, (IEnrollment)link)))));
                break;
            case "W5":
                yield return Usual(OneByOne, static (digest, students) => students.ForEach(student => digest.Add(student, student.Courses)));
                break;
            case "W6":
                yield return Usual(Insert, (digest, _) => DescribeStudents(digest), ResetStudents);
                break;
            case "W7a":
                yield return WriteLinks(workload, "Dapper", "", _connection, Attach);
                break;
            case "W7s":
                yield return WriteLinks(workload, "Dapper", "", _connection, Sync);
                break;
            case "W8":
                yield return Usual(() => LookUp(workload, id => _connection.QueryFirst<Student>(
                    $"SELECT {Ado.Student} FROM students s WHERE s.name = @name LIMIT 1", new { name = Names[id] })), Describe);
                break;
        }
    }

    private List<Student> MultiMap()
    {
        var (students, courses) = (new Dictionary<int, Student>(), new Dictionary<int, Course>());
        _connection.Query<Student, Course, Student>($"""
            SELECT {Ado.Student}, {Ado.Course} FROM students s JOIN enrollments e ON e.student_id = s.id JOIN courses c ON c.id = e.course_id WHERE s.id <= @count
            """, (row, target) =>
            {
                if (!students.TryGetValue(row.Id, out var student)) students.Add(row.Id, student = row);
                if (!courses.TryGetValue(target.Id, out var course)) courses.Add(target.Id, course = target);
                (student.Courses ??= []).Add(course);
                return student;
            }, new { count = SomeStudents }).AsList();
        return [.. students.Values];
    }

    private List<Student> EachCourseOnce()
    {
        var students = _connection.Query<Student>($"SELECT {Ado.Student} FROM students s WHERE s.id <= @count", new { count = SomeStudents }).AsList();
        var byId = students.ToDictionary(static student => student.Id);
        foreach (var student in students) student.Courses = [];
        var courses = _connection.Query<Course>($"SELECT {Ado.Course} FROM courses c WHERE c.id IN (SELECT course_id FROM enrollments WHERE student_id <= @count)", new { count = SomeStudents })
            .ToDictionary(static course => course.Id);
        foreach (var (student, course) in _connection.Query<(int, int)>("SELECT student_id, course_id FROM enrollments WHERE student_id <= @count", new { count = SomeStudents }))
        {
            byId[student].Courses.Add(courses[course]);
        }
        return students;
    }

    private List<Student> MultiMapLinks()
    {
        var (students, courses) = (new Dictionary<int, Student>(), new Dictionary<int, Course>());
        _connection.Query<Student, Course, Enrollment, Student>($"""
            SELECT {Ado.Student}, {Ado.Course}, e.id AS Id, e.student_id AS StudentId, e.course_id AS CourseId, e.enrolled_at AS EnrolledAt, e.grade AS Grade, e.completed AS Completed
            FROM students s JOIN enrollments e ON e.student_id = s.id JOIN courses c ON c.id = e.course_id
            """, (row, target, link) =>
            {
                if (!students.TryGetValue(row.Id, out var student)) students.Add(row.Id, student = row);
                if (!courses.TryGetValue(target.Id, out var course)) courses.Add(target.Id, course = target);
                (link.Student, link.Course) = (student, course);
                (student.Enrollments ??= []).Add(link);
                return student;
            }).AsList();
        return [.. students.Values];
    }

    private List<Student> OneByOne()
    {
        var students = _connection.Query<Student>($"SELECT {Ado.Student} FROM students s WHERE s.id <= @count", new { count = SomeStudents }).AsList();
        foreach (var student in students)
        {
            student.Courses = _connection.Query<Course>($"SELECT {Ado.Course} FROM courses c JOIN enrollments e ON e.course_id = c.id WHERE e.student_id = @id", new { id = student.Id }).AsList();
        }
        return students;
    }

    private int Insert()
    {
        using var transaction = _connection.BeginTransaction();
        var count = _connection.Execute("INSERT INTO students (name, email, year) VALUES (@Name, @Email, @Year)", NewStudents(), transaction);
        transaction.Commit();
        return count;
    }

    private void Attach(DbTransaction transaction, int student) => Attach(transaction, student, TargetsOf(student));

    private void Attach(DbTransaction transaction, int student, IEnumerable<int> courses) => _connection.Execute("""
        INSERT INTO enrollments (student_id, course_id, enrolled_at, completed) VALUES (@student, @course, @at, @completed)
        ON CONFLICT (student_id, course_id) DO NOTHING
        """, courses.Select(course => new { student, course, at = School.Start, completed = false }), transaction);

    private void Sync(DbTransaction transaction, int student)
    {
        var wanted = TargetsOf(student);
        var present = _connection.Query<int>("SELECT course_id FROM enrollments WHERE student_id = @student", new { student }, transaction).AsList();
        _connection.Execute($"DELETE FROM enrollments WHERE student_id = @student AND {Engine.InList("course_id", "@gone")}", new { student, gone = Engine.ListOf([.. present.Except(wanted)]) }, transaction);
        Attach(transaction, student, wanted.Except(present));
    }
}
