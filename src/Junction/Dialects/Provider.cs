namespace Junction.Dialects;

/// <summary>
/// Where one opened database is and how to get there: it holds the connection string and makes physical connections. Whatever
/// must outlive a connection (a database in memory) lives as long as the provider.
/// </summary>
public abstract class Provider : IAsyncDisposable, IDisposable
{
    /// <summary>The kind of database.</summary>
    public abstract Dialect Dialect { get; }

    /// <summary>Which database this is, for messages and telemetry: no credentials.</summary>
    public abstract string DataSource { get; }

    /// <summary>The most connections that are of use at once, unless the options say otherwise.</summary>
    public virtual int DefaultPoolSize => 100;

    /// <summary>Whether the driver traces its commands itself. If false, Junction makes the client spans.</summary>
    public virtual bool TracesCommands => false;

    /// <summary>Makes a connection, not yet open.</summary>
    public abstract Session CreateSession(SessionSettings settings);

    /// <inheritdoc />
    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <inheritdoc />
    public virtual ValueTask DisposeAsync()
    {
        Dispose();
        GC.SuppressFinalize(this);
        return default;
    }
}

/// <summary>What the database's options say to every connection.</summary>
/// <param name="CommandTimeout">How long a command may run; zero or less means without end.</param>
/// <param name="StatementCacheSize">How many prepared statements a connection keeps.</param>
public sealed record SessionSettings(TimeSpan CommandTimeout, int StatementCacheSize);
