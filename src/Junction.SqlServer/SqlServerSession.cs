using System.Data;
using System.Data.Common;
using Junction.Dialects;
using Junction.Dialects.Ado;
using Junction.Model;
using Junction.Sql;
using Microsoft.Data.SqlClient;

namespace Junction.SqlServer;

/// <summary>
/// A connection to SQL Server. A command with parameters travels as <c>sp_executesql</c>, whose plan the server keeps by its text: preparing it
/// would add nothing but a handle that can be lost.
/// </summary>
internal sealed class SqlServerSession(SqlConnection connection, SessionSettings settings) : AdoSession<SqlServerCursor>(connection, settings)
{
    private readonly HashSet<SqlText> _changing = new(ReferenceEqualityComparer.Instance);
    private bool _isChanged;
    private bool _isIsolated;

    protected override bool PreparesCommands => false;

    public override string BeginText(IsolationLevel isolation, bool isReadOnly) => "BEGIN TRANSACTION";

    /// <inheritdoc />
    /// <exception cref="NotSupportedException">The transaction is to read only.</exception>
    public override ValueTask BeginAsync<TCall>(IsolationLevel isolation, bool isReadOnly, CancellationToken cancellationToken)
    {
        if (isReadOnly) throw new NotSupportedException(
            "SQL Server has no transaction that may only read. Leave IsReadOnly out, and take IsolationLevel.Snapshot for reads that agree with each other, or a login of the role db_datareader to refuse writes.");
        // The level stays that of the connection after the transaction.
        _isIsolated |= isolation is not (IsolationLevel.Unspecified or IsolationLevel.ReadCommitted);
        return base.BeginAsync<TCall>(isolation, isReadOnly, cancellationToken);
    }

    public override async ValueTask RollbackAsync<TCall>(CancellationToken cancellationToken)
    {
        try
        {
            await base.RollbackAsync<TCall>(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException) when (Connection.State == ConnectionState.Open)
        {
            // The server has undone it already: a deadlock, or an error that ends the transaction.
        }
    }

    public override ValueTask SavepointAsync<TCall>(string name, CancellationToken cancellationToken) =>
        ExecuteScriptAsync<TCall>($"SAVE TRANSACTION {SqlServerDialect.Instance.Syntax.Quote(name)}", cancellationToken);

    public override ValueTask RollbackToAsync<TCall>(string name, CancellationToken cancellationToken) =>
        ExecuteScriptAsync<TCall>($"ROLLBACK TRANSACTION {SqlServerDialect.Instance.Syntax.Quote(name)}", cancellationToken);

    // A savepoint is forgotten with its transaction, and one set again takes the place of that of the same name.
    public override ValueTask ReleaseAsync<TCall>(string name, CancellationToken cancellationToken) => default;

    // What SQL of the user's left behind (a temporary table, a setting, a lock of the session) only a new connection is surely free of.
    public override ValueTask<bool> ResetAsync<TCall>() => _isChanged ? new(false) : base.ResetAsync<TCall>();

    protected override SqlServerCursor CreateCursor(DbDataReader reader) => new((SqlDataReader)reader);

    protected override void AddParameters(DbCommand command, SqlText sql)
    {
        if (MayChangeSession(sql.Text)) _changing.Add(sql);
        var parameters = ((SqlCommand)command).Parameters;
        for (var i = 0; i < sql.Parameters.Length; i++) parameters.Add(SqlServerBinding.Parameter(i, sql.Parameters[i]));
    }

    protected override void Bind(DbCommand command, SqlText sql, ReadOnlySpan<DbValue> arguments)
    {
        var parameters = ((SqlCommand)command).Parameters;
        if (_changing.Count > 0) _isChanged |= _changing.Contains(sql);
        for (var i = 0; i < sql.Parameters.Length; i++) SqlServerBinding.Bind(parameters[i], sql.Parameters[i], arguments);
    }

    protected override async ValueTask RestoreAsync<TCall>()
    {
        if (!_isIsolated) return;
        await ExecuteScriptAsync<TCall>("SET TRANSACTION ISOLATION LEVEL READ COMMITTED", CancellationToken.None).ConfigureAwait(false);
        _isIsolated = false;
    }

    // What Junction writes itself begins so. A temporary table has # before its name.
    private static bool MayChangeSession(string sql)
    {
        var text = sql.AsSpan().TrimStart();
        var isPlain = text.StartsWith("SELECT ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("INSERT ", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("UPDATE ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("DELETE ", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("MERGE ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("SET IDENTITY_INSERT ", StringComparison.Ordinal);
        return !isPlain || text.Contains('#') || text.Contains("sp_", StringComparison.OrdinalIgnoreCase);
    }
}
