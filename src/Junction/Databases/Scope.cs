using Junction.Databases;
using Junction.Dialects;

namespace Junction;

/// <summary>
/// A unit of work that keeps one connection: a request, a job. Operations inside use it in turn; one that comes while another still
/// runs gets a connection of its own. It is no transaction.
/// </summary>
/// <remarks><code>
/// await using var scope = db.BeginScope();
/// </code></remarks>
public sealed class Scope : IAsyncDisposable, IDisposable
{
    private const int Idle = 0, Busy = 1, Ended = 2, EndedBusy = 3;

    private readonly Database _database;
    private readonly Ambient _node;
    private Connection? _connection; // leased at the first operation; touched only by whoever made the state Busy or Ended
    private int _state;

    internal Scope(Database database)
    {
        _database = database;
        _node = Ambient.Push(database, this);
    }

    /// <summary>The database.</summary>
    public Database Database => _database;

    /// <summary>Takes the scope's connection for one operation; false when it is taken, or the scope is over.</summary>
    internal bool TryEnter() => Interlocked.CompareExchange(ref _state, Busy, Idle) == Idle;

    /// <summary>A hold on the connection, after <see cref="TryEnter"/>.</summary>
    internal ValueTask<Work> WorkAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall =>
        _connection is { } connection ? new(connection.Hold(_database).Begin<TCall>(null, this)) : FirstAsync<TCall>(cancellationToken);

    /// <summary>Ends an operation's hold.</summary>
    internal ValueTask LeaveAsync<TCall>() where TCall : struct, ICall
    {
        if (_connection is { IsBroken: false } && Interlocked.CompareExchange(ref _state, Idle, Busy) == Busy) return default;
        var connection = _connection;
        _connection = null;
        // A broken connection is exchanged for a new one at the next operation; an ended scope gives its connection back.
        if (Interlocked.CompareExchange(ref _state, Idle, Busy) != Busy) Volatile.Write(ref _state, Ended);
        return connection is null ? default : _database.Pool.ReturnAsync<TCall>(connection);
    }

    /// <summary>Gives the connection back; an operation that still runs does so at its end.</summary>
    public void Dispose()
    {
        Ambient.Remove(_node);
        var end = EndAsync<SyncCall>();
        if (!end.IsCompleted) end.AsTask().GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="Dispose" />
    public ValueTask DisposeAsync()
    {
        Ambient.Remove(_node); // before the first await: for the caller
        return EndAsync<AsyncCall>();
    }

    private async ValueTask<Work> FirstAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        try
        {
            _connection = await _database.Pool.LeaseAsync<TCall>(cancellationToken).ConfigureAwait(false);
            return _connection.Hold(_database).Begin<TCall>(null, this);
        }
        catch
        {
            await LeaveAsync<TCall>().ConfigureAwait(false);
            throw;
        }
    }

    private ValueTask EndAsync<TCall>() where TCall : struct, ICall
    {
        while (true)
        {
            var state = Volatile.Read(ref _state);
            if (state is Ended or EndedBusy) return default;
            if (Interlocked.CompareExchange(ref _state, state == Idle ? Ended : EndedBusy, state) != state) continue;
            if (state == Busy || _connection is not { } connection) return default;
            _connection = null;
            return _database.Pool.ReturnAsync<TCall>(connection);
        }
    }
}
