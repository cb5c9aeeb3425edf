using System.Diagnostics;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;

namespace Junction.Databases;

/// <summary>Who is told about statements: observers, logs, tracing. When nobody is, a statement pays two checks.</summary>
internal sealed class Observers
{
    private readonly Lock _gate = new();
    private readonly Provider _provider;
    private readonly bool _showsValues;
    private Action<StatementEvent>[]? _observers;

    public Observers(DatabaseOptions options, Provider provider)
    {
        _provider = provider;
        _showsValues = options.LogValues;
        if (options.Observers.Count > 0) _observers = [.. options.Observers];
    }

    /// <summary>Whether anybody is told of statements when they have run.</summary>
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

    /// <summary>A statement is about to run.</summary>
    public Observation Start(string sql) => new(
        IsActive ? Stopwatch.GetTimestamp() : 0,
        _provider.TracesCommands ? null : Telemetry.Command(_provider.Dialect.Name, _provider.DataSource, sql));

    /// <summary>A statement with parameters has run.</summary>
    public void Tell(SqlText sql, ReadOnlyMemory<DbValue> arguments, Observation observation, int? rows, Exception? error, bool sharesRoundTrip = false)
    {
        Telemetry.End(observation.Activity, error);
        if (!IsActive || error is ValueOutOfRangeException) return; // a value that does not fit is found before anything is sent
        var values = _showsValues ? Array.ConvertAll(arguments.ToArray(), static value => value.ToObject()) : null;
        Tell(new StatementEvent(sql.Text, sql.Kind) { Duration = observation.Elapsed, Rows = rows, Error = error, Values = values, SharesRoundTrip = sharesRoundTrip });
    }

    /// <summary>A statement without parameters has run.</summary>
    public void Tell(string text, StatementKind kind, Observation observation, Exception? error)
    {
        Telemetry.End(observation.Activity, error);
        if (IsActive) Tell(new StatementEvent(text, kind) { Duration = observation.Elapsed, Error = error });
    }

    private void Tell(StatementEvent statement)
    {
        if (Volatile.Read(ref _observers) is not { } observers) return;
        foreach (var observer in observers) observer(statement);
    }
}

/// <summary>A statement that runs, as far as it is watched.</summary>
/// <param name="Start">When it began; 0 when nobody asked.</param>
/// <param name="Activity">Its span.</param>
internal readonly record struct Observation(long Start, Activity? Activity)
{
    /// <summary>How long it has been running.</summary>
    public TimeSpan Elapsed => Start == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(Start);
}
