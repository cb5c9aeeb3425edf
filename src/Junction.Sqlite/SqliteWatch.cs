using SQLitePCL;

namespace Junction.Sqlite;

/// <summary>
/// Breaks a running command off when it is cancelled or takes too long. An interrupt that comes after its command would hit the next
/// one, so a command does not end while its interrupt is on the way. One that comes just before its command takes its first step is
/// forgotten by SQLite, so the clock sends it again.
/// </summary>
internal sealed class SqliteWatch(SqliteClock clock)
{
    private const int Idle = 0, Running = 1, Interrupting = 2, Interrupted = 3;

    private sqlite3? _handle;
    private CancellationToken _token;
    private CancellationTokenRegistration _cancellation;
    private int _state;
    private long _start;

    /// <summary>Whether the command was broken off since it took too long.</summary>
    public bool IsTimedOut { get; private set; }

    /// <summary>Starts to watch a connection.</summary>
    public void Attach(sqlite3 handle)
    {
        _handle = handle;
        clock.Add(this);
    }

    /// <summary>Ends watching the connection.</summary>
    public void Detach() => clock.Remove(this);

    /// <summary>A command starts, or goes on.</summary>
    public void Start(CancellationToken cancellationToken)
    {
        IsTimedOut = false;
        _token = cancellationToken;
        _start = clock.Now;
        Volatile.Write(ref _state, Running);
        if (cancellationToken.CanBeCanceled) _cancellation = cancellationToken.UnsafeRegister(static watch => ((SqliteWatch)watch!).Interrupt(), this);
    }

    /// <summary>The command has ended, or pauses.</summary>
    public void Stop()
    {
        _cancellation.Dispose(); // waits for an interrupt that is being sent
        _cancellation = default;
        var wait = new SpinWait();
        while (Interlocked.CompareExchange(ref _state, Idle, Running) != Running && Interlocked.CompareExchange(ref _state, Idle, Interrupted) is not (Interrupted or Idle))
        {
            wait.SpinOnce();
        }
    }

    /// <summary>Called by the clock: breaks the command off when its time is up or it is cancelled. True while a command runs.</summary>
    public bool Check(long now, long limit)
    {
        if (Volatile.Read(ref _state) != Running) return false;
        var isCancelled = _token.IsCancellationRequested;
        if ((now - _start < limit && !isCancelled) || Interlocked.CompareExchange(ref _state, Interrupting, Running) != Running) return true;
        IsTimedOut = !isCancelled;
        Interrupt();
        Volatile.Write(ref _state, isCancelled ? Running : Interrupted);
        return true;
    }

    private void Interrupt()
    {
        if (_handle is { IsClosed: false } handle) raw.sqlite3_interrupt(handle);
    }
}

/// <summary>
/// The clock of one database's commands. It counts ticks, so that a command need not ask for the time; it stands still while nothing runs.
/// </summary>
internal sealed class SqliteClock : IDisposable
{
    private const int TicksPerTimeout = 8;
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly List<SqliteWatch> _watches = [];
    private readonly TimeSpan _period;
    private readonly long _limit = long.MaxValue;
    private readonly Timer _timer;
    private bool _isTicking;
    private bool _isDisposed;
    private long _now;

    public SqliteClock(TimeSpan timeout)
    {
        _period = _longest;
        if (timeout > TimeSpan.Zero)
        {
            _period = TimeSpan.FromMilliseconds(Math.Clamp(timeout.TotalMilliseconds / TicksPerTimeout, 1, _longest.TotalMilliseconds));
            _limit = (long)Math.Ceiling(timeout / _period) + 1; // one tick more: a command may have started just before the first
        }
        _timer = new Timer(static clock => ((SqliteClock)clock!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ticks counted so far. Asking starts the clock: a command is about to run.</summary>
    public long Now
    {
        get
        {
            if (!Volatile.Read(ref _isTicking)) Wind();
            return Volatile.Read(ref _now);
        }
    }

    public void Add(SqliteWatch watch)
    {
        lock (_gate) _watches.Add(watch);
    }

    public void Remove(SqliteWatch watch)
    {
        lock (_gate) _watches.Remove(watch);
    }

    public void Dispose()
    {
        lock (_gate) _isDisposed = true;
        _timer.Dispose();
    }

    private void Wind()
    {
        lock (_gate)
        {
            if (_isTicking || _isDisposed) return; // what still runs when the database is closed runs to its end
            _isTicking = true;
            _timer.Change(_period, _period);
        }
    }

    private void Tick()
    {
        lock (_gate)
        {
            if (_isDisposed) return;
            var now = ++_now;
            var isAnyRunning = false;
            foreach (var watch in _watches) isAnyRunning |= watch.Check(now, _limit);
            if (isAnyRunning) return;
            _isTicking = false;
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
