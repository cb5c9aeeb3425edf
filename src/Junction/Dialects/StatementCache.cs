using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Junction.Sql;

namespace Junction.Dialects;

/// <summary>
/// The prepared statements of one connection, by the text object they were made for. Bounded: the one unused for longest goes
/// first. A statement in use is never handed out again; the second caller makes a spare that is not kept.
/// </summary>
/// <typeparam name="T">What the driver calls a prepared statement.</typeparam>
/// <param name="capacity">How many statements are kept.</param>
public sealed class StatementCache<T>(int capacity) : IDisposable where T : class, IDisposable
{
    private readonly Dictionary<SqlText, Lease> _leases = new(ByReference.Instance);
    private Lease? _last;
    private long _clock;

    /// <summary>A statement of the cache, or a spare, while a caller uses it.</summary>
    public sealed class Lease
    {
        internal Lease(SqlText text, T statement, bool isKept) => (Text, Statement, IsKept) = (text, statement, isKept);

        /// <summary>The statement.</summary>
        public T Statement { get; }

        internal SqlText Text { get; }

        internal bool IsKept { get; set; }

        internal bool IsBusy { get; set; }

        internal long LastUse { get; set; }
    }

    /// <summary>How many statements are kept now.</summary>
    public int Count => _leases.Count;

    /// <summary>Takes the statement of a text, when there is one and nobody uses it.</summary>
    public bool TryTake(SqlText text, [NotNullWhen(true)] out Lease? lease)
    {
        lease = _last;
        if (lease is null || !ReferenceEquals(lease.Text, text))
        {
            if (!_leases.TryGetValue(text, out lease)) return false;
            _last = lease;
        }
        if (lease.IsBusy)
        {
            lease = null;
            return false;
        }
        lease.IsBusy = true;
        lease.LastUse = ++_clock;
        return true;
    }

    /// <summary>Takes in a statement just prepared, already taken by the caller.</summary>
    public Lease Add(SqlText text, T statement)
    {
        var isKept = capacity > 0 && !_leases.ContainsKey(text);
        var lease = new Lease(text, statement, isKept) { IsBusy = true, LastUse = ++_clock };
        if (!isKept) return lease;
        if (_leases.Count >= capacity) Evict();
        _leases.Add(text, lease);
        return lease;
    }

    /// <summary>Takes the statement out that would have to go for another, for a driver that must tell its server so; null when there is room.</summary>
    public T? MakeRoom()
    {
        if (capacity == 0 || _leases.Count < capacity || Oldest() is not { } oldest) return null;
        Forget(oldest);
        return oldest.Statement;
    }

    /// <summary>Gives a statement back, reset; a spare is disposed of.</summary>
    public void Return(Lease lease)
    {
        lease.IsBusy = false;
        if (!lease.IsKept) lease.Statement.Dispose();
    }

    /// <summary>Throws a statement away that failed in a way that makes it doubtful.</summary>
    public void Discard(Lease lease)
    {
        Forget(lease);
        lease.Statement.Dispose();
    }

    /// <summary>Throws all statements away; those in use are disposed of when they are given back.</summary>
    public void Clear()
    {
        foreach (var lease in _leases.Values)
        {
            lease.IsKept = false;
            if (!lease.IsBusy) lease.Statement.Dispose();
        }
        _leases.Clear();
        _last = null;
    }

    /// <inheritdoc />
    public void Dispose() => Clear();

    private void Evict()
    {
        if (Oldest() is { } oldest) Discard(oldest); // when all are in use the cache grows past its bound until they come back
    }

    private Lease? Oldest()
    {
        Lease? oldest = null;
        foreach (var lease in _leases.Values)
        {
            if (!lease.IsBusy && (oldest is null || lease.LastUse < oldest.LastUse)) oldest = lease;
        }
        return oldest;
    }

    private void Forget(Lease lease)
    {
        if (lease.IsKept) _leases.Remove(lease.Text);
        lease.IsKept = false;
        if (ReferenceEquals(_last, lease)) _last = null;
    }

    private sealed class ByReference : IEqualityComparer<SqlText>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(SqlText? x, SqlText? y) => ReferenceEquals(x, y);

        public int GetHashCode(SqlText obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
