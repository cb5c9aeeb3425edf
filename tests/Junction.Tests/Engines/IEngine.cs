namespace Junction.Tests;

/// <summary>A database engine that suites run on. Suites ask for what it can do, never for its name.</summary>
public interface IEngine
{
    /// <summary>Opens an empty database of its own, without tables.</summary>
    static abstract Database Open(Action<DatabaseOptions>? configure = null);

    /// <summary>Opens a database of its own that has the tables of all models of this assembly already, where that is quicker than to make them; else null.</summary>
    static virtual Database? OpenWithTables(Action<DatabaseOptions>? configure = null) => null;

    /// <summary>Whether text may hold the character NUL.</summary>
    static virtual bool StoresNul => true;

    /// <summary>Whether a floating number may be none (NaN).</summary>
    static virtual bool StoresNaN => false;

    /// <summary>Whether a floating number may be infinite.</summary>
    static virtual bool StoresInfinity => true;

    /// <summary>Whether the rows of a relation that is cut (Skip, Take) may be chosen or ordered by what a lambda around speaks of.</summary>
    static virtual bool CutsByOuterLambdas => true;

    /// <summary>Whether a sum that is compared within a statement may be greater than a long.</summary>
    static virtual bool ComparesGreatSums => false;

    /// <summary>Whether a failed statement blocks its transaction, so that each writing verb stands behind a savepoint, and others must be put behind one.</summary>
    static virtual bool FailureBlocksTransaction => false;

    /// <summary>Whether writers of the same links from both sides may lock each other out, so that one of them is done again.</summary>
    static virtual bool RacesMayDeadlock => false;

    /// <summary>Whether statements that need not wait for each other share a round trip.</summary>
    static virtual bool SendsTogether => false;

    /// <summary>Drops an index, whose first column may be a foreign key.</summary>
    static virtual void DropIndex(Database database, string table, string column, string index) => database.Execute(Literal($"DROP INDEX {index}"));

    /// <summary>SQL that is put together at run time.</summary>
    static SqlInterpolation Literal(string text)
    {
        var sql = new SqlInterpolation(text.Length, 0);
        sql.AppendLiteral(text);
        return sql;
    }

    /// <summary>What the server calls the session of the flow's scope or transaction.</summary>
    static virtual int SessionId(Database database) => throw new NotSupportedException();

    /// <summary>Has the server end a session, and waits until it is gone.</summary>
    static virtual void EndSession(int id) => throw new NotSupportedException();
}

/// <summary>SQLite in memory. What is sent to it is written for SQL Server too, which cannot be run here, and parsed.</summary>
public sealed class SqliteEngine : IEngine
{
    public static Database Open(Action<DatabaseOptions>? configure = null) => Database.Open(options =>
    {
        options.UseSqlite("Data Source=:memory:");
        options.StatementWritten = Engines.SqlServerRendering.Check;
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
        if (TEngine.OpenWithTables(Configure) is { } ready) Db = ready;
        else (Db = TEngine.Open(Configure)).Schema.Create();
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
