using System.Data;
using System.Data.Common;
using Junction.Dialects;
using Junction.Dialects.Ado;
using Junction.Model;
using Junction.Sql;
using Npgsql;

namespace Junction.PostgreSql;

/// <summary>A connection to PostgreSQL. BEGIN and SAVEPOINT travel with the next command: the driver sends them together.</summary>
internal sealed class PostgreSqlSession(NpgsqlConnection connection, SessionSettings settings) : AdoSession<PostgreSqlCursor>(connection, settings)
{
    // Settings back to those the connection was opened with; DISCARD ALL would forget the prepared statements too.
    private const string Restore = "RESET SESSION AUTHORIZATION; RESET ALL; UNLISTEN *; SELECT pg_advisory_unlock_all(); CLOSE ALL; DISCARD TEMP";

    private readonly HashSet<SqlText> _changing = new(ReferenceEqualityComparer.Instance);
    private PostgreSqlBatch? _batch; // the last
    private bool _isChanged;

    public override bool SendsTogether => true;

    public override int FailedStatement => _batch?.Failed ?? 0;

    public override async ValueTask<ResultSet> QueryAsync<TCall>(ReadOnlyMemory<BoundStatement> statements, CancellationToken cancellationToken)
    {
        _batch = new PostgreSqlBatch((NpgsqlConnection)Connection, (NpgsqlTransaction?)Transaction, CommandTimeout, Commands);
        try
        {
            foreach (var (sql, arguments) in statements.ToArray())
            {
                var command = await PreparedAsync<TCall>(sql, cancellationToken).ConfigureAwait(false);
                NoteChange(sql);
                _batch.Add(command, sql, arguments.Span);
            }
            return await _batch.SendAsync<TCall>(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _batch.Discard();
            throw;
        }
    }

    public override async ValueTask BeginAsync<TCall>(IsolationLevel isolation, bool isReadOnly, CancellationToken cancellationToken)
    {
        await base.BeginAsync<TCall>(isolation, isReadOnly, cancellationToken).ConfigureAwait(false);
        if (isReadOnly) await base.ExecuteScriptAsync<TCall>("SET TRANSACTION READ ONLY", cancellationToken).ConfigureAwait(false);
    }

    protected override PostgreSqlCursor CreateCursor(DbDataReader reader) => new((NpgsqlDataReader)reader);

    protected override void AddParameters(DbCommand command, SqlText sql)
    {
        if (MayChangeSession(sql.Text)) _changing.Add(sql);
        PostgreSqlBinding.AddParameters(((NpgsqlCommand)command).Parameters, sql);
    }

    protected override void Bind(DbCommand command, SqlText sql, ReadOnlySpan<DbValue> arguments)
    {
        NoteChange(sql);
        PostgreSqlBinding.Bind(((NpgsqlCommand)command).Parameters, sql, arguments);
    }

    private void NoteChange(SqlText sql)
    {
        if (_changing.Count > 0) _isChanged |= _changing.Contains(sql);
    }

    // The driver keeps a statement prepared until it is told otherwise, whatever becomes of the command.
    protected override async ValueTask UnprepareAsync<TCall>(DbCommand command, CancellationToken cancellationToken)
    {
        var prepared = (NpgsqlCommand)command;
        if (TCall.IsAsync) await prepared.UnprepareAsync(cancellationToken).ConfigureAwait(false);
        else prepared.Unprepare();
    }

    protected override async ValueTask RestoreAsync<TCall>()
    {
        if (!_isChanged) return;
        await ExecuteScriptAsync<TCall>(Restore, CancellationToken.None).ConfigureAwait(false);
        _isChanged = false;
    }

    // Only SQL of the user's can: SET, LISTEN, a temporary table, an advisory lock. Queries that do none of it cost nothing.
    private static bool MayChangeSession(string sql)
    {
        var text = sql.AsSpan().TrimStart();
        var isPlain = text.StartsWith("SELECT ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("INSERT ", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("UPDATE ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("DELETE ", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("WITH ", StringComparison.OrdinalIgnoreCase);
        return !isPlain || text.Contains("set_config", StringComparison.OrdinalIgnoreCase) || text.Contains("pg_advisory", StringComparison.OrdinalIgnoreCase)
            || text.Contains("pg_try_advisory", StringComparison.OrdinalIgnoreCase) || text.Contains("INTO TEMP", StringComparison.OrdinalIgnoreCase);
    }
}
