namespace Junction;

/// <summary>
/// Remembers the statements a database sends, for tests and for finding out. It sees the whole database, whichever flow sends,
/// and may be read while it records.
/// </summary>
/// <remarks><code>
/// using var recorder = db.Record();
/// …
/// Assert.Equal(3, recorder.Count);
/// </code></remarks>
public sealed class SqlRecorder : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<StatementEvent> _events = [];
    private int _count;

    /// <summary>Called when the recorder is disposed of, so that its databases stop telling it.</summary>
    internal Action<SqlRecorder>? Detach { get; set; }

    /// <summary>How many data statements were sent; BEGIN, COMMIT, SAVEPOINT, PRAGMA and DDL do not count.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The texts of the data statements, in order.</summary>
    public IReadOnlyList<string> Statements
    {
        get
        {
            lock (_gate) return [.. _events.Where(static e => e.Kind == StatementKind.Data).Select(static e => e.Text)];
        }
    }

    /// <summary>Every statement, in order.</summary>
    public IReadOnlyList<StatementEvent> All
    {
        get
        {
            lock (_gate) return [.. _events];
        }
    }

    /// <summary>Forgets what it has seen.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _events.Clear();
            _count = 0;
        }
    }

    /// <summary>Stops recording; what was seen stays.</summary>
    public void Dispose()
    {
        Detach?.Invoke(this);
        Detach = null;
    }

    /// <summary>The statements, one a line: what a failed assertion wants to show.</summary>
    public override string ToString() => string.Join(Environment.NewLine, All.Select(static e => e.Text));

    internal void Add(StatementEvent statement)
    {
        lock (_gate)
        {
            _events.Add(statement);
            if (statement.Kind == StatementKind.Data) _count++;
        }
    }
}
