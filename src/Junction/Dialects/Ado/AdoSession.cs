using System.Data;
using System.Data.Common;
using Junction.Model;
using Junction.Sql;

namespace Junction.Dialects.Ado;

/// <summary>
/// A session over a plain ADO.NET connection. A dialect says how its driver binds a value and reads a row, and overrides what its
/// driver does better.
/// </summary>
/// <typeparam name="TCursor">The dialect's cursor.</typeparam>
/// <param name="connection">The driver's connection, not yet open, its own pooling off.</param>
/// <param name="settings">What the database's options say.</param>
public abstract class AdoSession<TCursor>(DbConnection connection, SessionSettings settings) : Session where TCursor : struct, ICursor
{
    private readonly StatementCache<DbCommand> _commands = new(settings.StatementCacheSize);
    private DbTransaction? _transaction;

    /// <summary>The driver's connection.</summary>
    protected DbConnection Connection => connection;

    /// <summary>What the database's options say.</summary>
    protected SessionSettings Settings => settings;

    /// <summary>The transaction that is open.</summary>
    protected DbTransaction? Transaction => _transaction;

    /// <summary>The prepared commands.</summary>
    protected StatementCache<DbCommand> Commands => _commands;

    /// <summary>How long a command may take. ADO.NET counts whole seconds; none of them means "without end".</summary>
    protected int CommandTimeout => settings.CommandTimeout <= TimeSpan.Zero ? 0 : Math.Max(1, (int)settings.CommandTimeout.TotalSeconds);

    /// <summary>The cursor over a reader of the driver.</summary>
    protected abstract TCursor CreateCursor(DbDataReader reader);

    /// <summary>Adds the parameters of a statement to a new command, without values.</summary>
    protected abstract void AddParameters(DbCommand command, SqlText sql);

    /// <summary>Gives the parameters of a command their values.</summary>
    protected abstract void Bind(DbCommand command, SqlText sql, ReadOnlySpan<DbValue> arguments);

    /// <summary>Begins a transaction of the driver. Whether it only reads, ADO.NET cannot say: a dialect that can overrides this, or sends it after.</summary>
    protected virtual async ValueTask<DbTransaction> NewTransactionAsync<TCall>(IsolationLevel isolation, bool isReadOnly, CancellationToken cancellationToken)
        where TCall : struct, ICall => TCall.IsAsync
        ? await connection.BeginTransactionAsync(isolation, cancellationToken).ConfigureAwait(false)
        : connection.BeginTransaction(isolation);

    /// <summary>Whether a command is prepared before its first use. If false, Junction leaves it to the server to know a text again.</summary>
    protected virtual bool PreparesCommands => true;

    /// <summary>Tells the server that a prepared command is not used again, where disposing of it does not.</summary>
    protected virtual ValueTask UnprepareAsync<TCall>(DbCommand command, CancellationToken cancellationToken) where TCall : struct, ICall => default;

    /// <summary>Sends what sets a fresh connection up.</summary>
    protected virtual ValueTask SetUpAsync<TCall>(CancellationToken cancellationToken) where TCall : struct, ICall => default;

    /// <summary>Brings the settings of the connection back to what <see cref="SetUpAsync"/> made of them.</summary>
    protected virtual ValueTask RestoreAsync<TCall>() where TCall : struct, ICall => default;

    /// <inheritdoc />
    public override bool IsInTransaction => _transaction is not null;

    /// <inheritdoc />
    public override async ValueTask OpenAsync<TCall>(CancellationToken cancellationToken)
    {
        if (TCall.IsAsync) await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        else connection.Open();
        await SetUpAsync<TCall>(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public override async ValueTask<ResultSet> QueryAsync<TCall>(SqlText sql, ReadOnlyMemory<DbValue> arguments, CancellationToken cancellationToken)
    {
        var lease = await TakeAsync<TCall>(sql, arguments, cancellationToken).ConfigureAwait(false);
        try
        {
            var reader = TCall.IsAsync
                ? await lease.Statement.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false)
                : lease.Statement.ExecuteReader();
            return new AdoResultSet<TCursor>(reader, CreateCursor(reader), _commands, lease);
        }
        catch
        {
            _commands.Discard(lease);
            throw;
        }
    }

    /// <inheritdoc />
    public override async ValueTask<int> ExecuteAsync<TCall>(SqlText sql, ReadOnlyMemory<DbValue> arguments, CancellationToken cancellationToken)
    {
        var lease = await TakeAsync<TCall>(sql, arguments, cancellationToken).ConfigureAwait(false);
        try
        {
            var rows = TCall.IsAsync
                ? await lease.Statement.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false)
                : lease.Statement.ExecuteNonQuery();
            _commands.Return(lease);
            return rows;
        }
        catch
        {
            _commands.Discard(lease);
            throw;
        }
    }

    /// <inheritdoc />
    public override async ValueTask ExecuteScriptAsync<TCall>(string sql, CancellationToken cancellationToken)
    {
        var command = NewCommand(sql);
        await using var disposal = command.ConfigureAwait(false);
        if (TCall.IsAsync) await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        else command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public override async ValueTask BeginAsync<TCall>(IsolationLevel isolation, bool isReadOnly, CancellationToken cancellationToken) =>
        _transaction = await NewTransactionAsync<TCall>(isolation, isReadOnly, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public override async ValueTask CommitAsync<TCall>(CancellationToken cancellationToken)
    {
        if (TCall.IsAsync) await _transaction!.CommitAsync(cancellationToken).ConfigureAwait(false);
        else _transaction!.Commit();
        _transaction.Dispose();
        _transaction = null;
    }

    /// <inheritdoc />
    public override async ValueTask RollbackAsync<TCall>(CancellationToken cancellationToken)
    {
        if (_transaction is not { } transaction) return;
        _transaction = null;
        if (TCall.IsAsync) await transaction.RollbackAsync(cancellationToken).ConfigureAwait(false);
        else transaction.Rollback();
        transaction.Dispose();
    }

    /// <inheritdoc />
    public override async ValueTask SavepointAsync<TCall>(string name, CancellationToken cancellationToken)
    {
        if (TCall.IsAsync) await _transaction!.SaveAsync(name, cancellationToken).ConfigureAwait(false);
        else _transaction!.Save(name);
    }

    /// <inheritdoc />
    public override async ValueTask RollbackToAsync<TCall>(string name, CancellationToken cancellationToken)
    {
        if (TCall.IsAsync) await _transaction!.RollbackAsync(name, cancellationToken).ConfigureAwait(false);
        else _transaction!.Rollback(name);
    }

    /// <inheritdoc />
    public override async ValueTask ReleaseAsync<TCall>(string name, CancellationToken cancellationToken)
    {
        if (TCall.IsAsync) await _transaction!.ReleaseAsync(name, cancellationToken).ConfigureAwait(false);
        else _transaction!.Release(name);
    }

    /// <inheritdoc />
    public override async ValueTask<bool> ResetAsync<TCall>()
    {
        if (connection.State != ConnectionState.Open) return false;
        try
        {
            await RollbackAsync<TCall>(CancellationToken.None).ConfigureAwait(false);
            await RestoreAsync<TCall>().ConfigureAwait(false);
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _commands.Dispose();
        _transaction?.Dispose();
        connection.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        _commands.Dispose();
        if (_transaction is not null) await _transaction.DisposeAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    /// <summary>A command of a statement, prepared, which nobody else uses until it is given back to <see cref="Commands"/>.</summary>
    protected async ValueTask<StatementCache<DbCommand>.Lease> PreparedAsync<TCall>(SqlText sql, CancellationToken cancellationToken) where TCall : struct, ICall
    {
        if (!_commands.TryTake(sql, out var lease))
        {
            if (_commands.MakeRoom() is { } oldest)
            {
                await UnprepareAsync<TCall>(oldest, cancellationToken).ConfigureAwait(false);
                oldest.Dispose();
            }
            var command = NewCommand(sql.Text);
            AddParameters(command, sql);
            if (PreparesCommands && TCall.IsAsync) await command.PrepareAsync(cancellationToken).ConfigureAwait(false);
            else if (PreparesCommands) command.Prepare();
            lease = _commands.Add(sql, command);
        }
        return lease;
    }

    private async ValueTask<StatementCache<DbCommand>.Lease> TakeAsync<TCall>(SqlText sql, ReadOnlyMemory<DbValue> arguments, CancellationToken cancellationToken)
        where TCall : struct, ICall
    {
        var lease = await PreparedAsync<TCall>(sql, cancellationToken).ConfigureAwait(false);
        try
        {
            lease.Statement.Transaction = _transaction;
            Bind(lease.Statement, sql, arguments.Span);
            return lease;
        }
        catch
        {
            _commands.Return(lease); // a value that does not fit: nothing was sent
            throw;
        }
    }

    private DbCommand NewCommand(string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = _transaction;
        command.CommandTimeout = CommandTimeout;
        return command;
    }
}
