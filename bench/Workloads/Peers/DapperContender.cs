using System.Data.Common;
using Bench.Data;
using Bench.Engines;
using Bench.Harness;
using Dapper;

namespace Bench.Contenders;

/// <summary>Dapper, as its readme shows, and as an expert would use it.</summary>
internal sealed class DapperContender : Contender
{
    private const string Links = "e.id AS Id, e.student_id AS StudentId, e.course_id AS CourseId, e.enrolled_at AS EnrolledAt, e.grade AS Grade, e.completed AS Completed";

    private readonly DbConnection _connection;

    public DapperContender(Engine engine, Scale scale) : base(engine, scale) => _connection = engine.Connect(Database);

    public override void Dispose()
    {
        _connection.Dispose();
        base.Dispose();
    }

    protected override void Send(IEnumerable<string> statements) => Send(_connection, statements);

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
                    $"SELECT {Links} FROM enrollments e WHERE e.id <= @count",
                    new { count = Scale.Links }).AsList(), static (digest, links) => links.ForEach(digest.Add));
                break;
            case "W3":
                yield return Form("multi-map", MultiMap, DescribeCourses);
                yield return Form("best", CoursesOnce, DescribeCourses);
                break;
            case "W4":
                yield return Form("multi-map", MultiMapLinks, DescribeLinked);
                yield return Form("best", LinksOnce, DescribeLinked);
                break;
            case "W5":
                yield return Usual(OneByOne, DescribeCourses);
                break;
            case "W6":
                yield return Usual(Insert, DescribeInserted, ResetStudents);
                yield return Form("with keys", InsertWithKeys, DescribeInserted, ResetStudents);
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
            }, new { count = Scale.Owners }).AsList();
        return [.. students.Values];
    }

    private List<Student> CoursesOnce()
    {
        var students = _connection.Query<Student>($"SELECT {Ado.Student} FROM students s WHERE s.id <= @count", new { count = Scale.Owners }).AsList();
        var byId = students.ToDictionary(static student => student.Id);
        foreach (var student in students) student.Courses = [];
        var courses = _connection.Query<Course>($"SELECT {Ado.Course} FROM courses c WHERE c.id IN (SELECT course_id FROM enrollments WHERE student_id <= @count)", new { count = Scale.Owners })
            .ToDictionary(static course => course.Id);
        foreach (var (student, course) in _connection.Query<(int, int)>("SELECT student_id, course_id FROM enrollments WHERE student_id <= @count", new { count = Scale.Owners }))
        {
            byId[student].Courses.Add(courses[course]);
        }
        return students;
    }

    private List<Student> MultiMapLinks()
    {
        var (students, courses) = (new Dictionary<int, Student>(), new Dictionary<int, Course>());
        _connection.Query<Student, Course, Enrollment, Student>($"""
            SELECT {Ado.Student}, {Ado.Course}, {Links}
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

    private List<Student> LinksOnce()
    {
        var students = _connection.Query<Student>($"SELECT {Ado.Student} FROM students s").AsList();
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
        var students = _connection.Query<Student>($"SELECT {Ado.Student} FROM students s WHERE s.id <= @count", new { count = Scale.Owners }).AsList();
        foreach (var student in students)
        {
            student.Courses = _connection.Query<Course>($"SELECT {Ado.Course} FROM courses c JOIN enrollments e ON e.course_id = c.id WHERE e.student_id = @id", new { id = student.Id }).AsList();
        }
        return students;
    }

    private List<Student>? Insert()
    {
        using var transaction = _connection.BeginTransaction();
        _connection.Execute("INSERT INTO students (name, email, year) VALUES (@Name, @Email, @Year)", NewStudents(), transaction);
        transaction.Commit();
        return null;
    }

    private List<Student> InsertWithKeys()
    {
        var students = NewStudents().ToList();
        using var transaction = _connection.BeginTransaction();
        foreach (var student in students)
        {
            student.Id = _connection.ExecuteScalar<int>("INSERT INTO students (name, email, year) VALUES (@Name, @Email, @Year) RETURNING id", student, transaction);
        }
        transaction.Commit();
        return students;
    }

    private void Attach(DbTransaction transaction, int student) => Attach(transaction, student, TargetsOf(student));

    private void Attach(DbTransaction transaction, int student, IEnumerable<int> courses) => _connection.Execute($"""
        INSERT INTO enrollments (student_id, course_id, enrolled_at, completed) VALUES (@student, @course, @at, @completed)
        {Engine.UnlessLinked}
        """, courses.Select(course => new { student, course, at = School.Start, completed = false }), transaction);

    private void Sync(DbTransaction transaction, int student)
    {
        var wanted = TargetsOf(student);
        var present = _connection.Query<int>("SELECT course_id FROM enrollments WHERE student_id = @student", new { student }, transaction).AsList();
        _connection.Execute($"DELETE FROM enrollments WHERE student_id = @student AND {Engine.InList("course_id", "@gone")}", new { student, gone = Engine.ListOf([.. present.Except(wanted)]) }, transaction);
        Attach(transaction, student, wanted.Except(present));
    }
}
