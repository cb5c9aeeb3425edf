using System.Diagnostics;
using Junction.Model;
using Junction.Sql;

namespace Junction.Databases;

/// <summary>Who is told about statements. When nobody is, a statement pays one null check.</summary>
internal sealed class Observers
{
    private readonly Lock _gate = new();
    private readonly bool _showsValues;
    private Action<StatementEvent>[]? _observers;

    public Observers(DatabaseOptions options)
    {
        _showsValues = options.LogValues;
        if (options.Observers.Count > 0) _observers = [.. options.Observers];
    }

    /// <summary>Whether anybody listens.</summary>
    public bool IsActive => Volatile.Read(ref _observers) is not null;

    /// <summary>Adds an observer.</summary>
    public void Add(Action<StatementEvent> observer)
    {
        lock (_gate) _observers = [.. _observers ?? [], observer];
    }

    /// <summary>Takes an observer away.</summary>
    public void Remove(Action<StatementEvent> observer)
    {
        lock (_gate)
        {
            var rest = Array.FindAll(_observers ?? [], other => other != observer);
            _observers = rest.Length == 0 ? null : rest;
        }
    }

    /// <summary>The start of a statement, to measure from.</summary>
    public long Start() => IsActive ? Stopwatch.GetTimestamp() : 0;

    /// <summary>Tells about a data statement that has run.</summary>
    public void Tell(SqlText sql, ReadOnlyMemory<DbValue> arguments, long start, int? rows, Exception? error)
    {
        if (!IsActive) return;
        var values = _showsValues ? Array.ConvertAll(arguments.ToArray(), static value => value.ToObject()) : null;
        Tell(new StatementEvent(sql.Text, StatementKind.Data) { Duration = Elapsed(start), Rows = rows, Error = error, Values = values });
    }

    /// <summary>Tells about a statement without parameters.</summary>
    public void Tell(string text, StatementKind kind, long start, Exception? error)
    {
        if (IsActive) Tell(new StatementEvent(text, kind) { Duration = Elapsed(start), Error = error });
    }

    private void Tell(StatementEvent statement)
    {
        if (Volatile.Read(ref _observers) is not { } observers) return;
        foreach (var observer in observers) observer(statement);
    }

    private static TimeSpan Elapsed(long start) => start == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(start);
}
