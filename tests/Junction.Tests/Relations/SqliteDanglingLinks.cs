using Junction.Tests.School;
using Junction.Tests.Shop;

namespace Junction.Tests.Relations;

/// <summary>A link row whose target is gone, in a database that keeps no foreign keys, is no member of a relation, whoever asks.</summary>
public sealed class SqliteDanglingLinks : IAsyncLifetime
{
    private readonly Database _db = Database.Open(o => o.UseSqlite("Data Source=:memory:", s => s.ForeignKeys = false));
    private IDisposable? _use;
    private Student _ann = null!;
    private Student _bob = null!;
    private int _gone;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _db.Schema.Create();
        _use = _db.Use();
        return new(SeedAsync());
    }

    private async Task SeedAsync()
    {
        var (algebra, logic) = (await Course.CreateAsync(new() { Title = "Algebra" }, Token), await Course.CreateAsync(new() { Title = "Logic" }, Token));
        (_ann, _bob) = (await Student.CreateAsync(new() { Name = "Ann" }, Token), await Student.CreateAsync(new() { Name = "Bob" }, Token));
        await _ann.Courses.AttachAsync([algebra, logic], Token);
        await _bob.Courses.AttachAsync(algebra, Token);
        _gone = algebra.Id;
        await _db.ExecuteAsync($"DELETE FROM courses WHERE id = {_gone}", Token);
    }

    public ValueTask DisposeAsync()
    {
        _use?.Dispose();
        return _db.DisposeAsync();
    }

    [Fact]
    public async Task Counting_and_loading_agree()
    {
        Assert.Equal((1, 0), (await _ann.Courses.CountAsync(Token), await _bob.Courses.CountAsync(Token)));
        Assert.Equal((true, false), (await _ann.Courses.AnyAsync(Token), await _bob.Courses.AnyAsync(Token)));
        Assert.False(await _ann.Courses.ContainsAsync(_gone, Token));
        Assert.Equal(1, await _ann.Courses.CountAsync(c => c.Id > 0, Token));
        Assert.Equal(1, await _ann.Courses.Take(5).CountAsync(Token));
        Assert.Equal("Logic", Assert.Single(await _ann.Courses).Title);
        Assert.Single(await _ann.Courses.Links);
        Assert.Empty(await _bob.Courses);
        Assert.Equal((1, 0), (_ann.Courses.Count(), _bob.Courses.Count()));
    }

    [Fact]
    public async Task Conditions_agree_with_what_is_loaded()
    {
        Assert.Equal([("Ann", 1), ("Bob", 0)], await Student.OrderBy(s => s.Name).Select(s => (s.Name, s.Courses.Count())).ToListAsync(Token));
        Assert.Equal("Ann", (await Student.SingleAsync(s => s.Courses.Any(), Token)).Name);
        Assert.Equal("Bob", (await Student.SingleAsync(s => s.Courses.None(), Token)).Name);
        Assert.Equal([("Ann", 1), ("Bob", 0)], await Student.OrderBy(s => s.Name).Select(s => (s.Name, s.Courses.Take(3).Count())).ToListAsync(Token));
        var logic = await Course.SingleAsync(c => c.Title == "Logic", Token);
        Assert.Equal("Ann", (await Student.SingleAsync(s => s.Courses.ContainsExactly([logic]), Token)).Name);
    }

    [Fact]
    public async Task A_limit_counts_the_targets_there_are()
    {
        var students = await Student.OrderBy(s => s.Name).With(s => s.Courses.Take(1)).ToListAsync(Token);
        Assert.Equal([["Logic"], []], students.Select(s => s.Courses.Loaded.Select(c => c.Title).ToArray()));
    }

    [Fact]
    public async Task So_it_is_over_a_plain_join_table()
    {
        var lamp = await Product.CreateAsync(new() { Name = "Lamp" }, Token);
        var (home, light) = (await Category.CreateAsync(new() { Name = "Home" }, Token), await Category.CreateAsync(new() { Name = "Light" }, Token));
        await lamp.Categories.AttachAsync([home, light], Token);
        await _db.ExecuteAsync($"DELETE FROM categories WHERE id = {home.Id}", Token);
        Assert.Equal(1, await lamp.Categories.CountAsync(Token));
        Assert.Equal(1, await Product.Select(p => p.Categories.Count()).SingleAsync(Token));
        Assert.Equal(["Light"], (await lamp.Categories).Select(c => c.Name));
    }
}
