using Junction.Dialects;
using Microsoft.Data.SqlClient;

namespace Junction.SqlServer;

/// <summary>One SQL Server database.</summary>
internal sealed class SqlServerProvider : Provider
{
    private readonly string _connectionString;
    private readonly SqlServerOptions _options;

    public SqlServerProvider(SqlConnectionStringBuilder connection, SqlServerOptions options)
    {
        DefaultPoolSize = connection.MaxPoolSize;
        DataSource = $"{connection.DataSource}/{connection.InitialCatalog}";
        _options = options;
        // Our own pool knows what became of a connection; and one command at a time is all that a session is asked for.
        _connectionString = new SqlConnectionStringBuilder(connection.ConnectionString) { Pooling = false, Enlist = false, MultipleActiveResultSets = false }.ConnectionString;
    }

    public override Dialect Dialect => SqlServerDialect.Instance;

    public override string DataSource { get; }

    public override int DefaultPoolSize { get; }

    public override Session CreateSession(SessionSettings settings)
    {
        var connection = new SqlConnection(_connectionString);
        _options.ConfigureConnection?.Invoke(connection);
        return new SqlServerSession(connection, settings);
    }
}
