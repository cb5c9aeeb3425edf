using Bench.Data;
using Bench.Engines;
using Bench.Harness;
using Microsoft.EntityFrameworkCore;

namespace Bench.Contenders;

/// <summary>Entity Framework Core: a context for each unit of work, as its documentation says, and what it advises where speed matters.</summary>
internal sealed class EfCore : Contender
{
    private static readonly Func<SchoolContext, int, Student> _byKey = EF.CompileQuery((SchoolContext context, int id) => context.Students.AsNoTracking().First(s => s.Id == id));
    private static readonly Func<SchoolContext, string, Student> _byName = EF.CompileQuery((SchoolContext context, string name) => context.Students.AsNoTracking().First(s => s.Name == name));

    private readonly DbContextOptions<SchoolContext> _options;
    private readonly SchoolContext _living;

    public EfCore(Engine engine, Scale scale) : base(engine, scale)
    {
        var builder = new DbContextOptionsBuilder<SchoolContext>();
        engine.UseEfCore(builder, Database);
        _options = builder.Options;
        _living = new SchoolContext(_options);
        engine.SetUp(_living.Database.GetDbConnection());
    }

    public override void Dispose()
    {
        _living.Dispose();
        base.Dispose();
    }

    // The pool gives the next context the connection that came back last.
    protected override void Send(IEnumerable<string> statements)
    {
        using var context = Ready();
        Send(context.Database.GetDbConnection(), statements);
    }

    public override IEnumerable<Case> Cases(Workload workload)
    {
        Case Of<T>(string form, Func<SchoolContext, T> run, Action<Digest, T> describe, Action? reset = null) => new Case<T>(workload, "EF Core", form, () =>
        {
            using var context = new SchoolContext(_options);
            return run(context);
        }, describe, reset);
        Case Living<T>(string form, Func<T> run, Action<Digest, T> describe) => new Case<T>(workload, "EF Core", form, run, describe);

        switch (workload.Id)
        {
            case "W1":
                yield return Living("", () => LookUp(workload, id => Once(context => context.Students.First(s => s.Id == id))), Describe);
                yield return Living("no tracking", () => LookUp(workload, id => Once(context => context.Students.AsNoTracking().First(s => s.Id == id))), Describe);
                yield return Living("compiled, living context", () => LookUp(workload, id => _byKey(_living, id)), Describe);
                break;
            case "W2":
                yield return Of("", static context => context.Students.ToList(), Describe);
                yield return Of("no tracking", static context => context.Students.AsNoTracking().ToList(), Describe);
                break;
            case "W2e":
                yield return Of("", context => context.Enrollments.Where(e => e.Id <= Scale.Links).ToList(), static (digest, links) => links.ForEach(digest.Add));
                yield return Of("no tracking", context => context.Enrollments.AsNoTracking().Where(e => e.Id <= Scale.Links).ToList(), static (digest, links) => links.ForEach(digest.Add));
                break;
            case "W3":
                yield return Of("one query", context => context.Students.Include(s => s.Courses).Where(s => s.Id <= Scale.Owners).ToList(), DescribeCourses);
                yield return Of("split", context => context.Students.AsSplitQuery().Include(s => s.Courses).Where(s => s.Id <= Scale.Owners).ToList(), DescribeCourses);
                yield return Of("split, no tracking",
                    context => context.Students.AsNoTrackingWithIdentityResolution().AsSplitQuery().Include(s => s.Courses).Where(s => s.Id <= Scale.Owners).ToList(), DescribeCourses);
                break;
            case "W4":
                yield return Of("split", static context => context.Students.AsSplitQuery().Include(s => s.Enrollments).ThenInclude(e => e.Course).ToList(), DescribeLinked);
                yield return Of("split, no tracking",
                    static context => context.Students.AsNoTrackingWithIdentityResolution().AsSplitQuery().Include(s => s.Enrollments).ThenInclude(e => e.Course).ToList(), DescribeLinked);
                break;
            case "W5":
                yield return Of("explicit loading", context =>
                {
                    var students = context.Students.Where(s => s.Id <= Scale.Owners).ToList();
                    foreach (var student in students) context.Entry(student).Collection(s => s.Courses).Load();
                    return students;
                }, DescribeCourses);
                break;
            case "W6":
                yield return new Case<List<Student>>(workload, "EF Core", "", () =>
                {
                    using var context = Ready();
                    var students = NewStudents().ToList();
                    context.Students.AddRange(students);
                    context.SaveChanges();
                    return students;
                }, DescribeInserted, ResetStudents);
                break;
            case "W7a":
                yield return Write(workload, Attach);
                break;
            case "W7s":
                yield return Write(workload, Sync);
                break;
            case "W8":
                yield return Living("", () => LookUp(workload, id =>
                {
                    var name = Names[id];
                    return Once(context => context.Students.First(s => s.Name == name));
                }), Describe);
                yield return Living("no tracking", () => LookUp(workload, id =>
                {
                    var name = Names[id];
                    return Once(context => context.Students.AsNoTracking().First(s => s.Name == name));
                }), Describe);
                yield return Living("compiled, living context", () => LookUp(workload, id => _byName(_living, Names[id])), Describe);
                break;
        }
    }

    private Student Once(Func<SchoolContext, Student> find)
    {
        using var context = new SchoolContext(_options);
        return find(context);
    }

    // Its connection waits for the disk as those of all others do.
    private SchoolContext Ready()
    {
        var context = new SchoolContext(_options);
        context.Database.OpenConnection();
        Engine.SetUp(context.Database.GetDbConnection());
        return context;
    }

    private Case Write(Workload workload, Action<SchoolContext, int> write)
    {
        SchoolContext? context = null;
        return Writing(workload, "EF Core", "", () =>
        {
            context = Ready();
            context.Database.BeginTransaction();
        }, student =>
        {
            write(context!, student);
            context!.SaveChanges();
        }, () =>
        {
            context!.Database.CommitTransaction();
            context.Dispose();
        });
    }

    private static void Attach(SchoolContext context, int student)
    {
        var present = context.Enrollments.Where(e => e.StudentId == student).Select(e => e.CourseId).ToHashSet();
        context.Enrollments.AddRange(TargetsOf(student).Where(course => !present.Contains(course)).Select(course => New(student, course)));
    }

    private static void Sync(SchoolContext context, int student)
    {
        var wanted = TargetsOf(student).ToHashSet();
        var present = context.Enrollments.Where(e => e.StudentId == student).ToList();
        context.Enrollments.RemoveRange(present.Where(link => !wanted.Contains(link.CourseId)));
        context.Enrollments.AddRange(wanted.Except(present.Select(static link => link.CourseId)).Select(course => New(student, course)));
    }

    private static Enrollment New(int student, int course) => new() { StudentId = student, CourseId = course, EnrolledAt = School.Start };
}

/// <summary>The school as EF Core knows it.</summary>
internal sealed class SchoolContext(DbContextOptions<SchoolContext> options) : DbContext(options)
{
    public DbSet<Student> Students => Set<Student>();

    public DbSet<Course> Courses => Set<Course>();

    public DbSet<Enrollment> Enrollments => Set<Enrollment>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Student>(student =>
        {
            student.ToTable("students");
            student.Property(static s => s.Id).HasColumnName("id");
            student.Property(static s => s.Name).HasColumnName("name");
            student.Property(static s => s.Email).HasColumnName("email");
            student.Property(static s => s.Year).HasColumnName("year");
            student.HasMany(static s => s.Courses).WithMany(static c => c.Students).UsingEntity<Enrollment>(
                static link => link.HasOne(static e => e.Course).WithMany(static c => c.Enrollments).HasForeignKey(static e => e.CourseId),
                static link => link.HasOne(static e => e.Student).WithMany(static s => s.Enrollments).HasForeignKey(static e => e.StudentId),
                static link => link.HasKey(static e => e.Id));
        });
        modelBuilder.Entity<Course>(static course =>
        {
            course.ToTable("courses");
            course.Property(static c => c.Id).HasColumnName("id");
            course.Property(static c => c.Title).HasColumnName("title");
            course.Property(static c => c.Credits).HasColumnName("credits");
            course.Property(static c => c.Description).HasColumnName("description");
        });
        modelBuilder.Entity<Enrollment>(static link =>
        {
            link.ToTable("enrollments");
            link.Property(static e => e.Id).HasColumnName("id");
            link.Property(static e => e.StudentId).HasColumnName("student_id");
            link.Property(static e => e.CourseId).HasColumnName("course_id");
            link.Property(static e => e.EnrolledAt).HasColumnName("enrolled_at");
            link.Property(static e => e.Grade).HasColumnName("grade");
            link.Property(static e => e.Completed).HasColumnName("completed");
        });
    }
}
