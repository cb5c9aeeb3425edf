using Junction.Docs.Tests.Pages;

namespace Junction.Docs.Tests;

/// <summary>
/// A test whose snippets are on a page. It has a database of its own in memory, with the tables of all models, which is current for the
/// test's flow, as <c>Database.Default</c> is for a program.
/// </summary>
public abstract class Example : IAsyncLifetime
{
    private IDisposable? _use;
    private Database? _db;

    /// <summary>The test's database.</summary>
    protected Database db => _db!;

    /// <summary>What snippets print, instead of the console of the process.</summary>
    protected Transcript Console { get; } = new();

    /// <summary>What it has sent since it was last cleared.</summary>
    protected SqlRecorder Sent { get; private set; } = null!;

    // Not async: an async method could not make the database current for its caller.
    public ValueTask InitializeAsync()
    {
        _db = Database.Open(options =>
        {
            options.UseSqlite("Data Source=:memory:");
            Configure(options);
        });
        _db.Schema.Create();
        _use = _db.Use();
        Sent = _db.Record();
        return PrepareAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _use?.Dispose();
        await db.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Options of the test's database.</summary>
    protected virtual void Configure(DatabaseOptions options) { }

    /// <summary>What is in the database when the test begins.</summary>
    protected virtual ValueTask SeedAsync() => default;

    private async ValueTask PrepareAsync()
    {
        await SeedAsync();
        Sent.Clear();
    }

    /// <summary>Asserts that a page shows exactly what was sent since the recorder was last cleared.</summary>
    protected void SqlOfPage(string name) =>
        SqlOfPage(name, SqlLayout.Of(Sent.All.Where(static sent => sent.Kind != StatementKind.Schema).Select(static sent => sent.Text)));

    /// <summary>Asserts that a page shows this SQL.</summary>
    protected static void SqlOfPage(string name, string sql)
    {
        foreach (var path in Page.Paths.Where(path => Page.Read(path).Fences.Any(fence => fence.Sql == name)))
        {
            if (Updating.IsOn) Updating.Rewrite(path, fence => fence.Sql == name ? sql : null);
            Assert.All(Page.Read(path).Fences, fence =>
            {
                if (fence.Sql == name) Assert.Equal(sql, fence.Text);
            });
        }
    }
}

/// <summary>Lines that a snippet has printed.</summary>
public sealed class Transcript
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void WriteLine(object? line) => _lines.Add($"{line}");
}
