namespace Junction.Tests;

/// <summary>A database engine that suites run on. Suites ask for what it can do, never for its name.</summary>
public interface IEngine
{
    /// <summary>Opens an empty database of its own, without tables.</summary>
    static abstract Database Open(Action<DatabaseOptions>? configure = null);
}

/// <summary>SQLite in memory.</summary>
public sealed class SqliteEngine : IEngine
{
    public static Database Open(Action<DatabaseOptions>? configure = null) => Database.Open(options =>
    {
        options.UseSqlite("Data Source=:memory:");
        configure?.Invoke(options);
    });
}

/// <summary>A suite of behaviours, written once; each engine derives it in its own file.</summary>
public abstract class Suite<TEngine> : IAsyncLifetime where TEngine : IEngine
{
    private IDisposable? _use;

    /// <summary>The test's own database, with the tables of all models of this assembly; current for the test's flow.</summary>
    protected Database Db { get; private set; } = null!;

    /// <summary>Counts statements since it was last cleared.</summary>
    protected SqlRecorder Sql { get; private set; } = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    // Not async: an async method could not make the database current for the test, which runs after it.
    public ValueTask InitializeAsync()
    {
        Db = TEngine.Open(Configure);
        Db.Schema.Create();
        _use = Db.Use();
        Sql = Db.Record();
        return new ValueTask(SeedAsync());
    }

    /// <summary>Fills the test's database.</summary>
    protected virtual Task SeedAsync() => Task.CompletedTask;

    /// <summary>Options of the test's database.</summary>
    protected virtual void Configure(DatabaseOptions options) { }

    public async ValueTask DisposeAsync()
    {
        _use?.Dispose();
        await Db.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Asserts how many data statements some code sends.</summary>
    protected async Task<T> Sends<T>(int statements, Func<Task<T>> code)
    {
        Sql.Clear();
        var result = await code();
        Assert.True(statements == Sql.Count, $"{Sql.Count} statements instead of {statements}:\n{string.Join('\n', Sql.Statements)}");
        return result;
    }
}
