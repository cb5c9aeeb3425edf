using Junction.Dialects;

namespace Junction.Databases;

/// <summary>A session of the pool, with what the pool and its borrowers must know about it.</summary>
internal sealed class Connection(Session session)
{
    private const int QuietMilliseconds = 5000;

    private int _isBusy;
    private Work? _spare;

    public Session Session => session;

    /// <summary>Whether the connection failed in a way that makes it useless.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The result that is being read bit by bit, if one is.</summary>
    public OpenResult? Open { get; set; }

    /// <summary>Starts a command; false when another is still running.</summary>
    public bool TryEnter() => Interlocked.CompareExchange(ref _isBusy, 1, 0) == 0;

    /// <summary>Ends a command.</summary>
    public void Leave() => Volatile.Write(ref _isBusy, 0);

    /// <summary>A hold on this connection, the last one used again where possible: an operation should not cost an object for it.</summary>
    public Work Hold(Database database) => Interlocked.Exchange(ref _spare, null) ?? new Work(database, this);

    /// <summary>Keeps a hold that is over.</summary>
    public void Keep(Work work) => _spare = work;

    /// <summary>
    /// Before a rollback: closes a result nobody reads at the moment, and lets a command that another task still runs come to its end.
    /// </summary>
    /// <exception cref="TimeoutException">It did not.</exception>
    public async ValueTask QuietenAsync<TCall>() where TCall : struct, ICall
    {
        Open?.TryClose();
        for (var waited = 0; Volatile.Read(ref _isBusy) != 0; waited++)
        {
            if (waited == QuietMilliseconds) throw new TimeoutException();
            if (TCall.IsAsync) await Task.Delay(1).ConfigureAwait(false);
            else Thread.Sleep(1);
        }
    }
}
