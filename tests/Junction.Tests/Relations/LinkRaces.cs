using System.Collections.Concurrent;
using System.Diagnostics;
using Junction.Tests.School;
using Junction.Tests.Shop;

namespace Junction.Tests.Relations;

/// <summary>Several writers at one relation: after any number of rounds the set is one caller's, without duplicate and without error.</summary>
public abstract class LinkRaces<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    /// <summary>As many as the promise speaks of, unless <c>JUNCTION_RACE_ROUNDS</c> says otherwise.</summary>
    private int Rounds => int.TryParse(Environment.GetEnvironmentVariable("JUNCTION_RACE_ROUNDS"), out var rounds) ? rounds : UsualRounds;

    /// <summary>How many rounds are usual on this engine.</summary>
    protected virtual int UsualRounds => 10_000;

    private readonly ConcurrentDictionary<string, int> _failures = new();

    // What failed and was done again, by its kind.
    protected override void Configure(DatabaseOptions options) => options.Observe(statement =>
    {
        if (statement.Error is { } error) _failures.AddOrUpdate(error.GetType().Name, 1, static (_, count) => count + 1);
    });

    private void Report(string what, int workers, int rounds, long start)
    {
        var again = _failures.IsEmpty ? "nothing done again" : string.Join(", ", _failures.Select(static failure => $"{failure.Value} done again after {failure.Key}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{Db.Dialect.Name}: {rounds} rounds of {what} by {workers} workers: {again}; {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        if (!TEngine.RacesMayDeadlock) Assert.DoesNotContain(nameof(DeadlockException), _failures.Keys);
    }

    [Theory, InlineData(2), InlineData(8)]
    public async Task Concurrent_syncs_of_one_owner_end_in_one_callers_set(int workers)
    {
        var owner = await Product.CreateAsync(new() { Name = "Lamp" });
        for (var i = 0; i < workers + 2; i++) await Category.CreateAsync(new() { Name = $"Category {i}" });
        var ids = (await Category.All.OrderBy(c => c.Id).ToListAsync()).ConvertAll(c => c.Id);
        var sets = Enumerable.Range(0, workers).Select(w => ids.Skip(w).Take(3).ToArray()).ToArray();
        var owners = await Task.WhenAll(Enumerable.Range(0, workers).Select(async _ => await Product.FindAsync(owner.Id)));
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < Rounds; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, workers).Select(w => Task.Run(async () => await owners[w].Categories.SyncAsync(sets[w]), Token)));
            var linked = await owner.Categories.KeysAsync();
            linked.Sort();
            Assert.True(sets.Any(set => set.SequenceEqual(linked)), $"round {round}: [{string.Join(", ", linked)}] is nobody's set");
        }
        Report("syncs of one owner", workers, Rounds, start);
    }

    [Theory, InlineData(2), InlineData(8)]
    public async Task Concurrent_attaches_from_both_sides_link_each_pair_once(int workers)
    {
        var students = new List<Student>();
        var courses = new List<Course>();
        for (var i = 0; i < 4; i++)
        {
            students.Add(await Student.CreateAsync(new() { Name = $"Student {i}" }));
            courses.Add(await Course.CreateAsync(new() { Title = $"Course {i}" }));
        }
        var (rounds, start) = (Rounds / 10, Stopwatch.GetTimestamp());
        for (var round = 0; round < rounds; round++)
        {
            await Db.ExecuteAsync($"DELETE FROM enrollments", Token);
            var attached = await Task.WhenAll(Enumerable.Range(0, workers).Select(w => Task.Run(async () => w % 2 == 0
                ? (await Student.Reference(students[0].Id).Courses.AttachAsync(courses, e => e.Points = w)).Attached.Count
                : (await Course.Reference(courses[0].Id).Students.AttachAsync(students, e => e.Points = w)).Attached.Count, Token)));
            Assert.Equal(7, attached.Sum());
            Assert.Equal(7, await Enrollment.All.CountAsync());
        }
        Report("attaches from both sides", workers, rounds, start);
    }
}
