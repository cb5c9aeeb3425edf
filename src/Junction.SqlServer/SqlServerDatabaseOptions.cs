using Junction.SqlServer;
using Microsoft.Data.SqlClient;

namespace Junction;

/// <summary>Opens SQL Server databases.</summary>
public static class SqlServerDatabaseOptions
{
    /// <summary>
    /// Says that the database is on a SQL Server, version 2017 or later, or in Azure SQL: <c>o.UseSqlServer("Server=localhost;Database=campus;Integrated Security=true")</c>.
    /// </summary>
    /// <remarks>
    /// Junction's tests run on no SQL Server: every statement that its behaviour suites make is written in this dialect and parsed by
    /// Microsoft's own parser of T-SQL, and none has been executed.
    /// </remarks>
    /// <param name="options">The options.</param>
    /// <param name="connectionString">
    /// A connection string of Microsoft.Data.SqlClient. Junction pools by itself, so the driver's pooling is turned off; <c>Max Pool Size</c>
    /// counts all the same, unless <see cref="DatabaseOptions.PoolSize"/> is set.
    /// </param>
    /// <param name="configure">What else is to be set.</param>
    public static DatabaseOptions UseSqlServer(this DatabaseOptions options, string connectionString, Action<SqlServerOptions>? configure = null)
    {
        var sqlServer = new SqlServerOptions();
        configure?.Invoke(sqlServer);
        var connection = new SqlConnectionStringBuilder(connectionString);
        return options.UseProvider(() => new SqlServerProvider(connection, sqlServer));
    }
}
