using Junction.Dialects;
using Junction.Sqlite.Native;
using Microsoft.Data.Sqlite;

namespace Junction.Sqlite;

/// <summary>
/// How this process's connections wait for SQLite's locks. Writers of one database stand in line here, since the file itself can only
/// be asked again and again; for writers of other processes it is asked with pauses, in which the caller can cancel.
/// </summary>
/// <param name="timeout">How long a wait may last.</param>
internal sealed class SqliteLocks(TimeSpan timeout)
{
    /// <summary>How long SQLite itself waits, in milliseconds: most locks are gone sooner, and it cannot be interrupted there.</summary>
    public const int ShortWait = 8;

    private const int LongestPause = 40;

    private readonly SemaphoreSlim _writer = new(1);

    /// <summary>Waits for the turn to write.</summary>
    /// <exception cref="SqliteException">The turn did not come in time: busy.</exception>
    public ValueTask EnterAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (!TCall.IsAsync) return _writer.Wait(timeout, cancellationToken) ? default : throw NativeErrors.Locked();
        return _writer.Wait(0, CancellationToken.None) ? default : WaitAsync(cancellationToken);
    }

    /// <summary>Lets the next one write.</summary>
    public void Leave() => _writer.Release();

    /// <summary>A pause before the file is asked again; false when the time is up.</summary>
    /// <param name="attempt">How often it was asked, from 0.</param>
    /// <param name="start">When the wait began, by <see cref="Environment.TickCount64"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<bool> PauseAsync<TCall>(int attempt, long start, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (Environment.TickCount64 - start >= timeout.TotalMilliseconds) return false;
        var pause = Math.Min(1 << Math.Min(attempt, 10), LongestPause) + Random.Shared.Next(3);
        if (TCall.IsAsync) await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
        else if (cancellationToken.WaitHandle.WaitOne(pause)) cancellationToken.ThrowIfCancellationRequested();
        return true;
    }

    private async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        if (!await _writer.WaitAsync(timeout, cancellationToken).ConfigureAwait(false)) throw NativeErrors.Locked();
    }
}
