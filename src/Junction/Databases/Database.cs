using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction;

/// <summary>
/// An opened database: where records are found and saved. Safe to share between threads; open one for the life of the application.
/// </summary>
/// <remarks><code>
/// Database.Default = Database.Open(o => o.UseSqlite("Data Source=campus.db"));
/// </code></remarks>
public sealed partial class Database : IAsyncDisposable, IDisposable
{
    private static Database? _default;

    private readonly Provider _provider;

    private Database(DatabaseOptions options, Provider provider)
    {
        _provider = provider;
        Options = options;
        Dialect = provider.Dialect;
        Observers = new Observers(options, provider);
        Errors = new Errors(this);
        Plans = new PlanCache(options.PlanCacheSize, options.StatementWritten);
        var settings = new SessionSettings(options.CommandTimeout, options.StatementCacheSize);
        Pool = new SessionPool(this, provider, settings, options.PoolSize ?? provider.DefaultPoolSize, options.PoolTimeout);
    }

    /// <summary>The database that records use unless told otherwise.</summary>
    /// <exception cref="JunctionException">None is set.</exception>
    public static Database Default
    {
        get => Volatile.Read(ref _default) ?? throw new JunctionException(
            "There is no database to use. Set one at the start of the application, Database.Default = Database.Open(o => o.UseSqlite(\"Data Source=app.db\")), "
            + "or name one: using (db.Use()) { … }, db.Query<T>(), record.SaveAsync(db).");
        set => Volatile.Write(ref _default, value);
    }

    /// <summary>The database named by <see cref="Use"/> in this flow, else the default one.</summary>
    internal static Database Current
    {
        get
        {
            for (var node = Ambient.Top; node is not null; node = node.Outer)
            {
                if (node.Holder is null) return node.Database;
            }
            return Default;
        }
    }

    /// <summary>The kind of database.</summary>
    public Dialect Dialect { get; }

    /// <summary>How it was opened.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>Which database it is, for messages: no credentials.</summary>
    internal string DataSource => _provider.DataSource;

    /// <summary>The models it holds: those chosen, else all of the application.</summary>
    internal IReadOnlyList<ModelInfo> Models => Options.Models ?? ModelList.All;

    internal Observers Observers { get; }

    internal Errors Errors { get; }

    internal PlanCache Plans { get; }

    internal SessionPool Pool { get; }

    /// <summary>Opens a database. It connects when first used.</summary>
    public static Database Open(Action<DatabaseOptions> configure)
    {
        var options = new DatabaseOptions();
        configure(options);
        var provider = options.ProviderFactory ?? throw new JunctionException(
            "Database.Open was not told which database. Add the package of one, say Junction.Sqlite, and name it: Database.Open(o => o.UseSqlite(\"Data Source=app.db\")).");
        return new Database(options, provider());
    }

    /// <summary>Makes this the database of the current flow until what is returned is disposed of: <c>using (db.Use()) { … }</c>.</summary>
    public IDisposable Use() => new Using(Ambient.Push(this, null));

    /// <summary>Records the statements of this database until the recorder is disposed of.</summary>
    public SqlRecorder Record()
    {
        var recorder = new SqlRecorder();
        Observers.Add(recorder.Add);
        recorder.Detach = recorder => Observers.Remove(recorder.Add);
        return recorder;
    }

    /// <summary>Closes its connections; those in use are closed when their operation ends. A database in memory is gone then.</summary>
    public void Dispose()
    {
        Pool.CloseAsync<SyncCall>().Wait();
        _provider.Dispose();
    }

    /// <inheritdoc cref="Dispose" />
    public async ValueTask DisposeAsync()
    {
        await Pool.CloseAsync<AsyncCall>().ConfigureAwait(false);
        await _provider.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>The kind and place of the database, without credentials.</summary>
    public override string ToString() => $"{Dialect.Name} ({DataSource})";

    /// <summary>Tells the log something that is no statement.</summary>
    internal void Warn(string message)
    {
        foreach (var log in Options.Logs) log(message);
    }

    /// <summary>The SQL of a statement, with placeholders for its values.</summary>
    internal string Render(SqlStatement statement) => Plans.Get(statement, new ShapeWalker(Dialect.Syntax)).Text;

    private sealed class Using(Ambient node) : IDisposable
    {
        public void Dispose() => Ambient.Remove(node);
    }
}
