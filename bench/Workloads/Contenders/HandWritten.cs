using System.Data.Common;
using Bench.Data;
using Bench.Engines;
using Bench.Harness;

namespace Bench.Contenders;

/// <summary>ADO.NET as most would write it by hand: a new command for each call, one join for what belongs together. All others are measured by it.</summary>
internal sealed class HandWritten : Contender
{
    private readonly DbConnection _connection;

    public HandWritten(Engine engine, Scale scale) : base(engine, scale) => _connection = engine.Connect(Database);

    public override void Dispose()
    {
        _connection.Dispose();
        base.Dispose();
    }

    protected override void Send(IEnumerable<string> statements) => Send(_connection, statements);

    public override IEnumerable<Case> Cases(Workload workload)
    {
        Case Plain<T>(Func<T> run, Action<Digest, T> describe, Action? reset = null) => new Case<T>(workload, Case.Baseline, "", run, describe, reset);
        Case Best<T>(Func<T> run, Action<Digest, T> describe, Action? reset = null) => new Case<T>(workload, Case.Baseline, "best", run, describe, reset);

        switch (workload.Id)
        {
            case "W1":
                yield return Plain(() => LookUp(workload, id => One("s.id", id)), Describe);
                break;
            case "W2":
                yield return Plain(AllStudents, Describe);
                break;
            case "W2e":
                yield return Plain(() => Enrollments(Scale.Links), static (digest, links) => links.ForEach(digest.Add));
                break;
            case "W3":
                yield return Plain(JoinCourses, DescribeCourses);
                yield return Best(CoursesOnce, DescribeCourses);
                break;
            case "W4":
                yield return Plain(JoinLinks, DescribeLinked);
                yield return Best(LinksOnce, DescribeLinked);
                break;
            case "W5":
                yield return Plain(OneByOne, DescribeCourses);
                yield return Best(CoursesOnce, DescribeCourses);
                break;
            case "W6":
                yield return Plain(InsertEach, DescribeInserted, ResetStudents);
                yield return Best(InsertSet, DescribeInserted, ResetStudents);
                break;
            case "W7a":
                yield return WriteLinks(workload, Case.Baseline, "", _connection, AttachEach);
                yield return WriteLinks(workload, Case.Baseline, "best", _connection, AttachSet);
                break;
            case "W7s":
                yield return WriteLinks(workload, Case.Baseline, "", _connection, SyncEach);
                yield return WriteLinks(workload, Case.Baseline, "best", _connection, SyncSet);
                break;
            case "W8":
                yield return Plain(() => LookUp(workload, id => One("s.name", Names[id])), Describe);
                break;
        }
    }

    private Student One(string column, object value)
    {
        using var command = _connection.Command($"SELECT {Ado.Student} FROM students s WHERE {column} = @value LIMIT 1").With("@value", value);
        using var reader = command.ExecuteReader();
        reader.Read();
        return Ado.ReadStudent(reader);
    }

    private List<Student> AllStudents()
    {
        using var command = _connection.Command($"SELECT {Ado.Student} FROM students s");
        using var reader = command.ExecuteReader();
        var students = new List<Student>();
        while (reader.Read()) students.Add(Ado.ReadStudent(reader));
        return students;
    }

    private List<Enrollment> Enrollments(int count)
    {
        using var command = _connection.Command($"SELECT {Ado.Link} FROM enrollments e WHERE e.id <= @count").With("@count", count);
        using var reader = command.ExecuteReader();
        var links = new List<Enrollment>();
        while (reader.Read()) links.Add(Ado.ReadLink(reader, 0));
        return links;
    }

    private List<Student> JoinCourses()
    {
        using var command = _connection.Command($"""
            SELECT {Ado.Student}, {Ado.Course} FROM students s LEFT JOIN enrollments e ON e.student_id = s.id LEFT JOIN courses c ON c.id = e.course_id
            WHERE s.id <= @count ORDER BY s.id
            """).With("@count", Scale.Owners);
        using var reader = command.ExecuteReader();
        var (students, courses) = (new List<Student>(), new Dictionary<int, Course>());
        while (reader.Read())
        {
            var id = reader.GetInt32(0);
            if (students.Count == 0 || students[^1].Id != id)
            {
                students.Add(Ado.ReadStudent(reader));
                students[^1].Courses = [];
            }
            if (reader.IsDBNull(4)) continue;
            var key = reader.GetInt32(4);
            if (!courses.TryGetValue(key, out var course)) courses.Add(key, course = Ado.ReadCourse(reader, 4));
            students[^1].Courses.Add(course);
        }
        return students;
    }

    private List<Student> CoursesOnce()
    {
        using var students = _connection.Command($"SELECT {Ado.Student} FROM students s WHERE s.id <= @count").With("@count", Scale.Owners);
        using var pairs = _connection.Command("SELECT student_id, course_id FROM enrollments WHERE student_id <= @count").With("@count", Scale.Owners);
        return Plans.CoursesOnce(students, pairs, Courses);
    }

    private List<Student> LinksOnce()
    {
        using var students = _connection.Command($"SELECT {Ado.Student} FROM students s");
        using var links = _connection.Command($"SELECT {Ado.Link} FROM enrollments e");
        return Plans.LinksOnce(students, links, Courses);
    }

    private DbCommand Courses(ICollection<int> keys) =>
        _connection.Command($"SELECT {Ado.Course} FROM courses c WHERE {Engine.InList("c.id", "@keys")}").With("@keys", Engine.ListOf([.. keys]));

    private List<Student> JoinLinks()
    {
        using var command = _connection.Command($"""
            SELECT {Ado.Student}, {Ado.Course}, {Ado.Link} FROM students s LEFT JOIN enrollments e ON e.student_id = s.id LEFT JOIN courses c ON c.id = e.course_id
            ORDER BY s.id
            """);
        using var reader = command.ExecuteReader();
        var (students, courses) = (new List<Student>(), new Dictionary<int, Course>());
        while (reader.Read())
        {
            var id = reader.GetInt32(0);
            if (students.Count == 0 || students[^1].Id != id)
            {
                students.Add(Ado.ReadStudent(reader));
                students[^1].Enrollments = [];
            }
            if (reader.IsDBNull(4)) continue;
            var key = reader.GetInt32(4);
            if (!courses.TryGetValue(key, out var course)) courses.Add(key, course = Ado.ReadCourse(reader, 4));
            var link = Ado.ReadLink(reader, 8);
            (link.Student, link.Course) = (students[^1], course);
            students[^1].Enrollments.Add(link);
        }
        return students;
    }

    private List<Student> OneByOne()
    {
        var students = new List<Student>();
        using (var command = _connection.Command($"SELECT {Ado.Student} FROM students s WHERE s.id <= @count").With("@count", Scale.Owners))
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read()) students.Add(Ado.ReadStudent(reader));
        }
        foreach (var student in students)
        {
            using var command = _connection.Command($"SELECT {Ado.Course} FROM courses c JOIN enrollments e ON e.course_id = c.id WHERE e.student_id = @id").With("@id", student.Id);
            using var reader = command.ExecuteReader();
            student.Courses = [];
            while (reader.Read()) student.Courses.Add(Ado.ReadCourse(reader, 0));
        }
        return students;
    }

    private List<Student> InsertEach()
    {
        var students = NewStudents().ToList();
        using var transaction = _connection.BeginTransaction();
        foreach (var student in students)
        {
            using var command = _connection.Command("INSERT INTO students (name, email, year) VALUES (@name, @email, @year) RETURNING id", transaction)
                .With("@name", student.Name).With("@email", student.Email).With("@year", student.Year);
            student.Id = Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        }
        transaction.Commit();
        return students;
    }

    private List<Student> InsertSet()
    {
        var students = NewStudents().ToList();
        using var transaction = _connection.BeginTransaction();
        Engine.Insert(_connection, transaction, students);
        transaction.Commit();
        return students;
    }

    private void AttachEach(DbTransaction transaction, int student)
    {
        foreach (var course in TargetsOf(student)) Attach(transaction, student, course);
    }

    private void Attach(DbTransaction transaction, int student, int course)
    {
        using var command = _connection.Command($"""
            INSERT INTO enrollments (student_id, course_id, enrolled_at, completed) VALUES (@student, @course, @at, @completed)
            {Engine.UnlessLinked}
            """, transaction).With("@student", student).With("@course", course).With("@at", School.Start).With("@completed", false);
        command.ExecuteNonQuery();
    }

    private void AttachSet(DbTransaction transaction, int student)
    {
        using var command = _connection.Command($"""
            INSERT INTO enrollments (student_id, course_id, enrolled_at, completed) SELECT @student, target, @at, @completed FROM {Engine.ListRows("@courses")} WHERE true
            {Engine.UnlessLinked}
            """, transaction).With("@student", student).With("@courses", Engine.ListOf(TargetsOf(student))).With("@at", School.Start).With("@completed", false);
        command.ExecuteNonQuery();
    }

    private void SyncEach(DbTransaction transaction, int student)
    {
        var wanted = TargetsOf(student).ToHashSet();
        var present = new HashSet<int>();
        using (var command = _connection.Command("SELECT course_id FROM enrollments WHERE student_id = @student", transaction).With("@student", student))
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read()) present.Add(reader.GetInt32(0));
        }
        foreach (var course in present.Except(wanted))
        {
            using var command = _connection.Command("DELETE FROM enrollments WHERE student_id = @student AND course_id = @course", transaction)
                .With("@student", student).With("@course", course);
            command.ExecuteNonQuery();
        }
        foreach (var course in wanted.Except(present)) Attach(transaction, student, course);
    }

    private void SyncSet(DbTransaction transaction, int student)
    {
        using (var command = _connection.Command($"DELETE FROM enrollments WHERE student_id = @student AND NOT ({Engine.InList("course_id", "@courses")})", transaction)
            .With("@student", student).With("@courses", Engine.ListOf(TargetsOf(student))))
        {
            command.ExecuteNonQuery();
        }
        AttachSet(transaction, student);
    }
}
