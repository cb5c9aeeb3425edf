using System.Data;
using System.Data.Common;
using Junction.Dialects;
using Junction.Dialects.Ado;
using Junction.Model;
using Junction.Sql;
using MySqlConnector;

namespace Junction.MySql;

/// <summary>A connection to MariaDB or MySQL.</summary>
internal sealed class MySqlSession(MySqlConnection connection, SessionSettings settings, MySqlDialect dialect) : AdoSession<MySqlCursor>(connection, settings)
{
    private readonly HashSet<SqlText> _changing = new(ReferenceEqualityComparer.Instance);
    private bool _isChanged;
    private int _left;

    public override async ValueTask ExecuteScriptAsync<TCall>(string sql, CancellationToken cancellationToken)
    {
        _isChanged |= sql.StartsWith("SET ", StringComparison.Ordinal);
        await base.ExecuteScriptAsync<TCall>(sql, cancellationToken).ConfigureAwait(false);
    }

    // What would bring the settings back would forget the prepared statements too: a new connection does the same.
    public override async ValueTask<bool> ResetAsync<TCall>() =>
        !_isChanged && _left < Settings.StatementCacheSize + 64 && await base.ResetAsync<TCall>().ConfigureAwait(false);

    protected override MySqlCursor CreateCursor(DbDataReader reader) => new((MySqlDataReader)reader);

    protected override async ValueTask<DbTransaction> NewTransactionAsync<TCall>(IsolationLevel isolation, bool isReadOnly, CancellationToken cancellationToken) =>
        TCall.IsAsync
            ? await connection.BeginTransactionAsync(isolation, isReadOnly, cancellationToken).ConfigureAwait(false)
            : connection.BeginTransaction(isolation, isReadOnly);

    protected override void AddParameters(DbCommand command, SqlText sql)
    {
        if (MayChangeSession(sql.Text)) _changing.Add(sql);
        var parameters = ((MySqlCommand)command).Parameters;
        for (var i = 0; i < sql.Parameters.Length; i++) parameters.Add(MySqlBinding.Parameter(sql.Parameters[i], dialect.Syntax.Placeholder(i)));
    }

    protected override void Bind(DbCommand command, SqlText sql, ReadOnlySpan<DbValue> arguments)
    {
        var parameters = ((MySqlCommand)command).Parameters;
        if (_changing.Count > 0) _isChanged |= _changing.Contains(sql);
        for (var i = 0; i < sql.Parameters.Length; i++) MySqlBinding.Bind(parameters[i], sql.Parameters[i], arguments);
    }

    // The driver keeps a statement prepared as long as the connection lives: when many are left, the connection is given up.
    protected override ValueTask UnprepareAsync<TCall>(DbCommand command, CancellationToken cancellationToken)
    {
        _left++;
        return default;
    }

    protected override async ValueTask SetUpAsync<TCall>(CancellationToken cancellationToken)
    {
        var flavour = dialect.Flavour;
        using var command = connection.CreateCommand();
        // Times are UTC. Quotients and averages keep more digits than four.
        command.CommandText = $"""
            SET NAMES utf8mb4 COLLATE {flavour.Ordinal};
            SET SESSION sql_mode = '{flavour.SqlMode}', time_zone = '+00:00', div_precision_increment = 12, {flavour.RecursionLimit} = 4294967295;
            SELECT VERSION(), @@SESSION.sql_mode, @@SESSION.collation_connection
            """;
        if (!TCall.IsAsync)
        {
            using var reader = command.ExecuteReader();
            Check(reader.Read() ? reader : null);
            return;
        }
        var answer = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false)) Check(await answer.ReadAsync(cancellationToken).ConfigureAwait(false) ? answer : null);
    }

    // A proxy may drop a setting, or keep one of another client: values would then be cut, or told apart in another way, without a word.
    private void Check(MySqlDataReader? answer)
    {
        var (version, mode, collation) = answer is null ? ("", "", "") : (answer.GetString(0), answer.GetString(1), answer.GetString(2));
        var isMariaDb = version.Contains("MariaDB", StringComparison.OrdinalIgnoreCase);
        if (isMariaDb != dialect.Flavour.IsMariaDb)
        {
            throw new JunctionException(
                $"The server {connection.DataSource} is {version}, and was opened as {dialect.Flavour.Name}. Open it by o.UseMySql(\"…\", m => m.Server = MySqlServer.{(isMariaDb ? nameof(MySqlServer.MariaDb) : nameof(MySqlServer.MySql))}).");
        }
        var asked = dialect.Flavour.SqlMode.Split(',').Order();
        if (!mode.Split(',').Order().SequenceEqual(asked, StringComparer.OrdinalIgnoreCase) || collation != dialect.Flavour.Ordinal)
        {
            throw new JunctionException(
                $"The server {connection.DataSource} does not take the settings of a session: sql_mode is '{mode}' and collation_connection '{collation}', "
                + $"instead of '{dialect.Flavour.SqlMode}' and '{dialect.Flavour.Ordinal}'. If a proxy stands between, have it hand SET on.");
        }
    }

    // Only SQL of the user's can: SET, LOCK TABLES, a temporary table, a named lock. Queries that do none of it cost nothing.
    private static bool MayChangeSession(string sql)
    {
        var text = sql.AsSpan().TrimStart();
        var isPlain = text.StartsWith("SELECT ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("INSERT ", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("UPDATE ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("DELETE ", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("WITH ", StringComparison.OrdinalIgnoreCase);
        return !isPlain || text.Contains("GET_LOCK", StringComparison.OrdinalIgnoreCase);
    }
}
