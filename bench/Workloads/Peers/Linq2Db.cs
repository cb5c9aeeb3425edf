using Bench.Data;
using Bench.Engines;
using Bench.Harness;
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.Mapping;

namespace Bench.Contenders;

/// <summary>linq2db: a connection for each unit of work, and compiled queries where it matters.</summary>
internal sealed class Linq2Db : Contender
{
    private static readonly Func<DataConnection, int, Student> _byKey = CompiledQuery.Compile((DataConnection db, int id) => db.GetTable<Student>().First(s => s.Id == id));
    private static readonly Func<DataConnection, string, Student> _byName = CompiledQuery.Compile((DataConnection db, string name) => db.GetTable<Student>().First(s => s.Name == name));
    private static readonly MappingSchema _mapping = Mapping();

    private readonly DataConnection _db;

    public Linq2Db(Engine engine, Scale scale) : base(engine, scale)
    {
        _db = new DataConnection(engine.Linq2Db(Database).UseMappingSchema(_mapping));
        engine.SetUp(_db.OpenDbConnection());
    }

    public override void Dispose()
    {
        _db.Dispose();
        base.Dispose();
    }

    protected override void Send(IEnumerable<string> statements) => Send(_db.OpenDbConnection(), statements);

    public override IEnumerable<Case> Cases(Workload workload)
    {
        Case Of<T>(string form, Func<T> run, Action<Digest, T> describe, Action? reset = null) => new Case<T>(workload, "linq2db", form, run, describe, reset);
        static void Courses(Digest digest, List<Student> students) =>
            students.ForEach(student => digest.Add(student, student.Enrollments.Select(static link => (ICourse)link.Course!)));

        switch (workload.Id)
        {
            case "W1":
                yield return Of("", () => LookUp(workload, id => _db.GetTable<Student>().First(s => s.Id == id)), Describe);
                yield return Of("compiled", () => LookUp(workload, id => _byKey(_db, id)), Describe);
                break;
            case "W2":
                yield return Of("", () => _db.GetTable<Student>().ToList(), Describe);
                break;
            case "W2e":
                yield return Of("", () => _db.GetTable<Enrollment>().Where(e => e.Id <= Scale.Links).ToList(), static (digest, links) => links.ForEach(digest.Add));
                break;
            case "W3":
                yield return Of("", () => _db.GetTable<Student>().LoadWith(s => s.Enrollments).ThenLoad(e => e.Course).Where(s => s.Id <= Scale.Owners).ToList(), Courses);
                break;
            case "W4":
                yield return Of("", () => _db.GetTable<Student>().LoadWith(s => s.Enrollments).ThenLoad(e => e.Course).ToList(),
                    static (digest, students) => students.ForEach(student => digest.Add(student, student.Enrollments.Select(static link => ((ICourse)link.Course!, (IEnrollment)link)))));
                break;
            case "W5":
                yield return Of("one by one", () =>
                {
                    var students = _db.GetTable<Student>().Where(s => s.Id <= Scale.Owners).ToList();
                    foreach (var student in students)
                    {
                        student.Courses = [.. from e in _db.GetTable<Enrollment>() join c in _db.GetTable<Course>() on e.CourseId equals c.Id where e.StudentId == student.Id select c];
                    }
                    return students;
                }, DescribeCourses);
                break;
            case "W6":
                yield return Of("bulk copy", () =>
                {
                    using var transaction = _db.BeginTransaction();
                    _db.GetTable<Student>().BulkCopy(new BulkCopyOptions { BulkCopyType = BulkCopyType.MultipleRows }, NewStudents());
                    transaction.Commit();
                    return (List<Student>?)null;
                }, DescribeInserted, ResetStudents);
                break;
            case "W7s":
                yield return Writing(workload, "linq2db", "", () => _db.BeginTransaction(), Sync, () => _db.CommitTransaction());
                break;
            case "W8":
                yield return Of("", () => LookUp(workload, id =>
                {
                    var name = Names[id];
                    return _db.GetTable<Student>().First(s => s.Name == name);
                }), Describe);
                yield return Of("compiled", () => LookUp(workload, id => _byName(_db, Names[id])), Describe);
                break;
        }
    }

    private void Sync(int student)
    {
        var wanted = TargetsOf(student);
        var present = _db.GetTable<Enrollment>().Where(e => e.StudentId == student).Select(e => e.CourseId).ToList();
        var gone = present.Except(wanted).ToList();
        _db.GetTable<Enrollment>().Where(e => e.StudentId == student && gone.Contains(e.CourseId)).Delete();
        _db.GetTable<Enrollment>().BulkCopy(new BulkCopyOptions { BulkCopyType = BulkCopyType.MultipleRows },
            wanted.Except(present).Select(course => new Enrollment { StudentId = student, CourseId = course, EnrolledAt = School.Start }));
    }

    private static MappingSchema Mapping()
    {
        var schema = new MappingSchema();
        new FluentMappingBuilder(schema)
            .Entity<Student>().HasTableName("students")
                .Property(s => s.Id).HasColumnName("id").IsPrimaryKey().IsIdentity()
                .Property(s => s.Name).HasColumnName("name")
                .Property(s => s.Email).HasColumnName("email")
                .Property(s => s.Year).HasColumnName("year")
                .Property(s => s.Courses).IsNotColumn()
                .Association(s => s.Enrollments, s => s.Id, e => e.StudentId)
            .Entity<Course>().HasTableName("courses")
                .Property(c => c.Id).HasColumnName("id").IsPrimaryKey()
                .Property(c => c.Title).HasColumnName("title")
                .Property(c => c.Credits).HasColumnName("credits")
                .Property(c => c.Description).HasColumnName("description")
                .Property(c => c.Students).IsNotColumn()
                .Property(c => c.Enrollments).IsNotColumn()
            .Entity<Enrollment>().HasTableName("enrollments")
                .Property(e => e.Id).HasColumnName("id").IsPrimaryKey().IsIdentity()
                .Property(e => e.StudentId).HasColumnName("student_id")
                .Property(e => e.CourseId).HasColumnName("course_id")
                .Property(e => e.EnrolledAt).HasColumnName("enrolled_at")
                .Property(e => e.Grade).HasColumnName("grade")
                .Property(e => e.Completed).HasColumnName("completed")
                .Property(e => e.Student).IsNotColumn()
                .Association(e => e.Course, e => e.CourseId, c => c!.Id)
            .Build();
        return schema;
    }
}
