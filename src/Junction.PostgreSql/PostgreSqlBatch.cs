using System.Data.Common;
using Junction.Dialects;
using Junction.Model;
using Junction.Sql;
using Npgsql;

namespace Junction.PostgreSql;

/// <summary>
/// Statements in one round trip, and their rows. They are prepared by the commands of the connection's cache, which are held while the batch
/// runs; the batch itself is made anew each time.
/// </summary>
internal sealed class PostgreSqlBatch(NpgsqlConnection connection, NpgsqlTransaction? transaction, int timeout, StatementCache<DbCommand> commands) : ResultSet
{
    private readonly NpgsqlBatch _batch = new(connection, transaction) { Timeout = timeout };
    private readonly List<StatementCache<DbCommand>.Lease> _held = [];
    private NpgsqlDataReader? _reader;
    private bool _isSent;

    /// <summary>The statement that was being prepared, run or read when something failed.</summary>
    public int Failed { get; private set; }

    /// <summary>Adds a statement.</summary>
    public void Add(StatementCache<DbCommand>.Lease prepared, SqlText sql, ReadOnlySpan<DbValue> arguments)
    {
        _held.Add(prepared);
        var command = new NpgsqlBatchCommand(sql.Text);
        PostgreSqlBinding.AddParameters(command.Parameters, sql);
        PostgreSqlBinding.Bind(command.Parameters, sql, arguments);
        _batch.BatchCommands.Add(command);
    }

    /// <summary>Sends the statements. That they are prepared already the driver finds by their texts, without asking.</summary>
    public async ValueTask<ResultSet> SendAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall
    {
        _isSent = true;
        if (TCall.IsAsync)
        {
            await _batch.PrepareAsync(cancellationToken).ConfigureAwait(false);
            _reader = await _batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        }
        else
        {
            _batch.Prepare();
            _reader = _batch.ExecuteReader();
        }
        return this;
    }

    /// <summary>Throws the statements away after a failure.</summary>
    public void Discard()
    {
        Failed = Running();
        foreach (var command in _held) commands.Discard(command);
        _held.Clear();
        _batch.Dispose();
    }

    public override async ValueTask<bool> ReadAsync<TCall>(RowReader rows, int limit, CancellationToken cancellationToken)
    {
        if (_reader is not { } reader) return false;
        bool isOver;
        try
        {
            if (await ReadAsync<PostgreSqlCursor, TCall>(rows, new PostgreSqlCursor(reader), limit, cancellationToken).ConfigureAwait(false)) return true;
            isOver = !(TCall.IsAsync ? await reader.NextResultAsync(cancellationToken).ConfigureAwait(false) : reader.NextResult());
        }
        catch
        {
            Failed = Running();
            throw;
        }
        if (isOver && TCall.IsAsync) await DisposeAsync().ConfigureAwait(false);
        else if (isOver) Dispose();
        return false;
    }

    public override void Dispose()
    {
        if (_reader is not { } reader) return;
        _reader = null;
        try
        {
            reader.Dispose();
            GiveBack();
        }
        catch
        {
            Discard();
            throw;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (_reader is not { } reader) return;
        _reader = null;
        try
        {
            await reader.DisposeAsync().ConfigureAwait(false);
            GiveBack();
        }
        catch
        {
            Discard();
            throw;
        }
    }

    private void GiveBack()
    {
        foreach (var command in _held) commands.Return(command);
        _held.Clear();
        _batch.BatchCommands.Clear(); // the session remembers the last batch, but not its values
        _batch.Dispose();
    }

    // The driver knows what kind a statement is when it has come to its end.
    private int Running()
    {
        if (!_isSent) return _batch.BatchCommands.Count;
        var running = 0;
        while (running < _batch.BatchCommands.Count && _batch.BatchCommands[running].StatementType != StatementType.Unknown) running++;
        return running;
    }
}
