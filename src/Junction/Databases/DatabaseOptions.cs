using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction;

/// <summary>How a database is opened. A dialect's package adds the method that says where it is: <c>o.UseSqlite("Data Source=campus.db")</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>What touching an unloaded relation does where neither the query nor the relation says so.</summary>
    public LoadMode Loading { get; set; } = LoadMode.Peers;

    /// <summary>What touching an unloaded relation without <c>await</c> does.</summary>
    public SyncTouch SyncTouch { get; set; } = SyncTouch.Allow;

    /// <summary>How long a command may run before it fails with <see cref="CommandTimeoutException"/>; zero means without end.</summary>
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often Junction's own verbs and single queries are done again when the database asks for it (deadlock, serialization, busy) or the
    /// connection was lost before anything was written; null never does. Nothing that is part of a transaction is done again alone, and a
    /// delegate given to <c>TransactionAsync</c> only as <see cref="TransactionOptions.Retry"/> says. What fills the data of a link is called again.
    /// </summary>
    public RetryPolicy? Retry { get; set; } = new();

    /// <summary>The most connections open at once; null leaves it to the dialect.</summary>
    public int? PoolSize { get; set; }

    /// <summary>How long an operation waits for a connection when all are in use.</summary>
    public TimeSpan PoolTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many prepared statements each connection keeps.</summary>
    public int StatementCacheSize { get; set; } = 256;

    /// <summary>How many texts of statements, by their shape, the database keeps.</summary>
    public int PlanCacheSize { get; set; } = 2048;

    /// <summary>Whether logs and observers get to see the values of statements. They may be personal: leave it off in production.</summary>
    public bool LogValues { get; set; }

    internal Func<Provider>? ProviderFactory { get; private set; }

    internal List<Action<StatementEvent>> Observers { get; } = [];

    internal List<Action<string>> Logs { get; } = [];

    /// <summary>Is told every statement whose text was written: tests have it written by another dialect too.</summary>
    internal Action<SqlStatement>? StatementWritten { get; set; }

    internal List<ModelInfo>? Models { get; private set; }

    /// <summary>Says where the database is; called by the methods of the dialects' packages.</summary>
    public DatabaseOptions UseProvider(Func<Provider> provider)
    {
        ProviderFactory = provider;
        return this;
    }

    /// <summary>Restricts the database to some models, for its schema; without it, it has all of the application.</summary>
    public DatabaseOptions UseModels(params IEnumerable<ModelInfo> models)
    {
        (Models ??= []).AddRange(models);
        return this;
    }

    /// <summary>
    /// Writes a line for every statement, and for every warning: <c>o.LogTo(Console.WriteLine)</c>. Values are shown only with
    /// <see cref="LogValues"/>.
    /// </summary>
    public DatabaseOptions LogTo(Action<string> write)
    {
        Logs.Add(write);
        return Observe(statement => write(statement.ToString()));
    }

    /// <summary>Tells every statement once it has run. The observer must be quick, safe to call from any thread, and must not throw.</summary>
    public DatabaseOptions Observe(Action<StatementEvent> observer)
    {
        Observers.Add(observer);
        return this;
    }

    /// <summary>Records every statement from the first on.</summary>
    public DatabaseOptions Observe(SqlRecorder recorder) => Observe(recorder.Add);
}

/// <summary>What touching an unloaded relation without <c>await</c> does: it must block its thread to load.</summary>
public enum SyncTouch
{
    /// <summary>Loads.</summary>
    Allow,

    /// <summary>Loads, and tells the log.</summary>
    Warn,

    /// <summary>Throws <see cref="RelationNotLoadedException"/>.</summary>
    Throw,
}
