using System.Diagnostics;
using System.Reflection;
using Junction.Model;
using Junction.Tests.School;
using Junction.Tests.Shop;

namespace Junction.Tests.Queries;

/// <summary>
/// What the hottest paths allocate once they are warm. Without optimisation each async method costs an object, hence two budgets.
/// </summary>
public sealed class Allocations : IDisposable
{
    private static readonly bool _isOptimised = typeof(Database).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    private readonly Database _db = Database.Open(o => o.UseSqlite("Data Source=:memory:").UseModels(
        ModelInfos.Of<Student>(), ModelInfos.Of<Course>(), ModelInfos.Of<Enrollment>(), ModelInfos.Of<Teacher>(), ModelInfos.Of<Locker>(), ModelInfos.Of<Product>(), ModelInfos.Of<Category>()));
    private readonly IDisposable _use;

    public Allocations()
    {
        _use = _db.Use();
        _db.Schema.Create();
    }

    public void Dispose()
    {
        _use.Dispose();
        _db.Dispose();
    }

    private static long Allocated(Action action, int times = 1)
    {
        for (var i = 0; i < 3; i++) action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < times; i++) action();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / times;
    }

    private static long Budget(long optimised, long otherwise) => _isOptimised ? optimised : otherwise;

    [Fact]
    public void A_look_up_by_key_allocates_little_beyond_its_record()
    {
        Student.CreateAll([new() { Name = "Ann" }]);
        using var scope = _db.BeginScope();
        Assert.InRange(Allocated(static () => Student.Find(1), 100), 1, Budget(400, 1800));
    }

    [Fact]
    public void A_look_up_by_a_condition_allocates_the_condition_and_the_query_but_no_text()
    {
        Student.CreateAll([new() { Name = "Ann" }]);
        using var scope = _db.BeginScope();
        var name = "Ann";
        Assert.InRange(Allocated(() => Student.Where(s => s.Name == name).FirstOrDefault(), 100), 1, Budget(900, 2300));
    }

    [Fact]
    public void A_link_of_a_plain_join_table_costs_its_place_in_the_owners_list()
    {
        var categories = Category.CreateAll(Enumerable.Range(1, 60).Select(static i => new Category { Name = $"Category {i}" }));
        var products = Product.CreateAll(Enumerable.Range(1, 200).Select(static i => new Product { Name = $"Product {i}" }));
        long Load(int links)
        {
            foreach (var product in products) product.Categories.Sync(categories.Take(links));
            return Allocated(static () => Product.With(p => p.Categories).ToList());
        }

        var (few, many) = (Load(20), Load(60));
        Assert.InRange((many - few) / (200.0 * 40), 8, 16);
    }

    [Fact]
    public void A_link_of_a_model_costs_its_place_and_its_record_when_that_is_asked_for()
    {
        var courses = Course.CreateAll(Enumerable.Range(1, 60).Select(static i => new Course { Title = $"Course {i}" }));
        var students = Student.CreateAll(Enumerable.Range(1, 200).Select(static i => new Student { Name = $"Student {i}" }));
        (long Keys, long Records) Load(int links)
        {
            foreach (var student in students) student.Courses.Sync(courses.Take(links), static e => e.EnrollmentDate = DateTime.UnixEpoch);
            return (Allocated(static () => Student.With(s => s.Courses).ToList()), Allocated(static () => Student.With(s => s.Courses.Links).ToList()));
        }

        var (few, many) = (Load(20), Load(60));
        var record = Allocated(static () => New<Enrollment>(), 100);
        // Its places: among the owner's targets and links, and among its peers, whose list doubles. Without optimisation its two keys are boxed.
        Assert.InRange((many.Records - few.Records) / (200.0 * 40), record, record + Budget(48, 96));
        // Nobody has asked for the record here.
        Assert.InRange((many.Keys - few.Keys) / (200.0 * 40), 8, 16);
    }

    private static T New<T>() where T : Junction.Model.Record, IRecord<T> => T.NewRecord();
}
