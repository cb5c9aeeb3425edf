using Bench.Data;
using Bench.Engines;
using Bench.Harness;
using Junction;
using Enrollment = Bench.Models.Enrollment;
using Student = Bench.Models.Student;
using Course = Bench.Models.Course;
using Pupil = Bench.Models.Pupil;

namespace Bench.Contenders;

/// <summary>Junction as its users write it: ordinary records, in a unit of work that keeps a connection.</summary>
internal sealed class JunctionContender : Contender
{
    private readonly Database _database;
    private readonly IDisposable _use;

    public JunctionContender(Engine engine, Scale scale) : base(engine, scale)
    {
        _database = engine.OpenJunction(Database);
        _use = _database.Use();
    }

    public override void Dispose()
    {
        _use.Dispose();
        _database.Dispose();
        base.Dispose();
    }

    protected override void Send(IEnumerable<string> statements)
    {
        using var transaction = _database.BeginTransaction();
        foreach (var statement in statements)
        {
            var sql = new SqlInterpolation(statement.Length, 0);
            sql.AppendLiteral(statement);
            _database.Execute(sql);
        }
        transaction.Commit();
    }

    public override IEnumerable<Case> Cases(Workload workload)
    {
        Case Scoped<T>(Func<T> run, Action<Digest, T> describe, Action? reset = null) => new Case<T>(workload, "Junction", "", InScope(run), describe, reset);
        Case Form<T>(string form, Func<T> run, Action<Digest, T> describe, Action? reset = null) => new Case<T>(workload, "Junction", form, InUse(run), describe, reset);

        Case Plain<T>(Func<T> run, Action<Digest, T> describe) => new Case<T>(workload, "Junction", "plain join table", InScope(run), describe);

        switch (workload.Id)
        {
            case "W1":
                yield return Scoped(() => LookUp(workload, static id => Student.Find(id)), Describe);
                yield return Form("no scope", () => LookUp(workload, static id => Student.Find(id)), Describe);
                break;
            case "W2":
                yield return Scoped(static () => Student.All.ToList(), Describe);
                break;
            case "W2e":
                yield return Scoped(() => Enrollment.Where(e => e.Id <= Scale.Links).ToList(), static (digest, links) => links.ForEach(digest.Add));
                break;
            case "W3":
                yield return Scoped(() => Student.With(s => s.Courses).Where(s => s.Id <= Scale.Owners).ToList(),
                    static (digest, students) => students.ForEach(student => digest.Add(student, CoursesOf(student.Courses))));
                yield return Plain(() => Pupil.With(s => s.Courses).Where(s => s.Id <= Scale.Owners).ToList(),
                    static (digest, students) => students.ForEach(student => digest.Add(student, CoursesOf(student.Courses))));
                break;
            case "W4":
                yield return Scoped(static () => Student.With(s => s.Courses.Links).ToList(),
                    static (digest, students) => students.ForEach(student => digest.Add(student, Links(student.Courses))));
                break;
            case "W5":
                yield return Scoped(Touch, static (digest, students) => students.ForEach(student => digest.Add(student, CoursesOf(student.Courses))));
                yield return Plain(TouchPlain, static (digest, students) => students.ForEach(student => digest.Add(student, CoursesOf(student.Courses))));
                break;
            case "W6":
                yield return Scoped(Insert, DescribeInserted, ResetStudents);
                break;
            case "W7a":
                yield return Write(workload, static (student, courses) => student.Courses.Attach(courses, static e => e.EnrolledAt = School.Start));
                break;
            case "W7s":
                yield return Write(workload, static (student, courses) => student.Courses.Sync(courses, static e => e.EnrolledAt = School.Start));
                break;
            case "W8":
                yield return Scoped(() => LookUp(workload, ByName), Describe);
                yield return Form("no scope", () => LookUp(workload, ByName), Describe);
                break;
        }
    }

    private static IEnumerable<ICourse> CoursesOf(RelationCollection<Course> courses)
    {
        var list = new List<ICourse>();
        foreach (var course in courses) list.Add(course);
        return list;
    }

    private static IEnumerable<(ICourse, IEnrollment)> Links(ManyToMany<Course, Enrollment> courses)
    {
        var list = new List<(ICourse, IEnrollment)>();
        foreach (var (course, link) in courses.Links) list.Add((course, link));
        return list;
    }

    private Func<T> InScope<T>(Func<T> run) => () =>
    {
        using var use = _database.Use();
        using var scope = _database.BeginScope();
        return run();
    };

    private Func<T> InUse<T>(Func<T> run) => () =>
    {
        using var use = _database.Use();
        return run();
    };

    private Student ByName(int id)
    {
        var name = Names[id];
        return Student.Where(s => s.Name == name).FirstOrDefault()!;
    }

    private List<Student> Touch()
    {
        var students = Student.Where(s => s.Id <= Scale.Owners).ToList();
        foreach (var student in students)
        {
            foreach (var course in student.Courses) _ = course;
        }
        return students;
    }

    private List<Pupil> TouchPlain()
    {
        var students = Pupil.Where(s => s.Id <= Scale.Owners).ToList();
        foreach (var student in students)
        {
            foreach (var course in student.Courses) _ = course;
        }
        return students;
    }

    private List<Student> Insert()
    {
        var students = Rows.Select(static row => new Student { Name = row.Name, Email = row.Email, Year = row.Year }).ToList();
        Student.CreateAll(students);
        return students;
    }

    private Case Write(Workload workload, Func<Student, int[], LinkChange> write)
    {
        Transaction? transaction = null;
        return Writing(workload, "Junction", "",
            () => transaction = _database.BeginTransaction(),
            student => write(Student.Reference(student), TargetsOf(student)),
            () =>
            {
                transaction!.Commit();
                transaction.Dispose();
            });
    }
}
