using System.Linq.Expressions;
using Bench.Data;
using Bench.Engines;
using Bench.Models;
using BenchmarkDotNet.Attributes;
using Junction;
using Student = Bench.Models.Student;
using Course = Bench.Models.Course;

namespace Bench;

/// <summary>The small steps that the workloads are made of, on SQLite, in an open transaction: so without the locks of the file.</summary>
public class Steps
{
    private const int Rows = 1000, Targets = 50;

    private readonly string _name = School.NameOf(500);
    private SqliteEngine _engine = null!;
    private Database _database = null!;
    private IDisposable _use = null!;
    private IDisposable _scope = null!;
    private Transaction _transaction = null!;
    private Student _student = null!;
    private List<Course> _courses = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _engine = new SqliteEngine();
        _database = _engine.OpenJunction(_engine.Create(Scale.OfLinks(10 * Rows)));
        _use = _database.Use();
        _scope = _database.BeginScope();
        _transaction = _database.BeginTransaction(); // what the disk does at the end of one is none of these steps
        _student = Student.With(static s => s.Courses).Where(static s => s.Id == 1).First();
        _courses = [.. Enumerable.Range(1, Targets).Select(static id => Course.Reference(id))];
        Student.Reference(2).Courses.Attach(_courses, static e => e.EnrolledAt = School.Start);
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        _transaction.Dispose();
        _scope.Dispose();
        _use.Dispose();
        _database.Dispose();
        _engine.Dispose();
    }

    [Benchmark(Description = "`Student.Where(s => s.Name == name)`: the query is built")]
    public object Condition() => Student.Where(s => s.Name == _name);

    [Benchmark(Description = "the same condition as an expression tree of LINQ, for comparison")]
    public object Tree()
    {
        Expression<Func<Data.Student, bool>> tree = s => s.Name == _name;
        return tree;
    }

    [Benchmark(Description = "`Student.Where(s => s.Name == name).FirstOrDefault()`: it is run, its plan is known")]
    public object? Warm() => Student.Where(s => s.Name == _name).FirstOrDefault();

    [Benchmark(Description = "`Student.Find(500)`")]
    public object Find() => Student.Find(500);

    [Benchmark(OperationsPerInvoke = Rows, Description = "one row of `Student.All.ToList()`: four columns become a record")]
    public object Row() => Student.All.ToList();

    [Benchmark(Description = "`Student.Reference(500)`: a record of a key")]
    public object Reference() => Student.Reference(500);

    [Benchmark(Description = "a column is set to what it is")]
    public void SetSame() => _student.Year = _student.Year;

    [Benchmark(Description = "`student.Save()` with nothing changed")]
    public void SaveUnchanged() => _student.Save();

    [Benchmark(Description = "`student.Save()` with one column changed: one UPDATE")]
    public void SaveChanged()
    {
        _student.Year ^= 8;
        _student.Save();
    }

    [Benchmark(Description = "a walk through ten loaded courses")]
    public int Walk()
    {
        var credits = 0;
        foreach (var course in _student.Courses) credits += course.Credits;
        return credits;
    }

    [Benchmark(Description = "attach fifty courses that are attached already: planned, sent, compared")]
    public object Attach() => Student.Reference(2).Courses.Attach(_courses, static e => e.EnrolledAt = School.Start);
}
