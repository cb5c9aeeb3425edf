using Junction.PostgreSql;
using Npgsql;

namespace Junction;

/// <summary>Opens PostgreSQL databases.</summary>
public static class PostgreSqlDatabaseOptions
{
    /// <summary>
    /// Says that the database is on a PostgreSQL server, version 14 or later: <c>o.UsePostgreSql("Host=localhost;Database=campus;Username=app")</c>.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <param name="connectionString">
    /// A connection string of Npgsql. Junction pools by itself, so the driver's pooling is turned off; <c>Maximum Pool Size</c> counts all the
    /// same, unless <see cref="DatabaseOptions.PoolSize"/> is set.
    /// </param>
    /// <param name="configure">What else is to be set.</param>
    public static DatabaseOptions UsePostgreSql(this DatabaseOptions options, string connectionString, Action<PostgreSqlOptions>? configure = null)
    {
        var postgreSql = new PostgreSqlOptions();
        configure?.Invoke(postgreSql);
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        return options.UseProvider(() => new PostgreSqlProvider(connection, postgreSql));
    }
}
