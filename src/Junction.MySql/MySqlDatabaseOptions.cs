using Junction.MySql;
using MySqlConnector;

namespace Junction;

/// <summary>Opens MariaDB and MySQL databases.</summary>
public static class MySqlDatabaseOptions
{
    /// <summary>
    /// Says that the database is on a MariaDB server, version 10.11 or later: <c>o.UseMySql("Server=localhost;Database=campus;User ID=app")</c>;
    /// or on a MySQL server, 8.0.20 or later: <c>o.UseMySql("…", m => m.Server = MySqlServer.MySql)</c>.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <param name="connectionString">
    /// A connection string of MySqlConnector. Junction pools by itself, so the driver's pooling is turned off; <c>Maximum Pool Size</c> counts
    /// all the same, unless <see cref="DatabaseOptions.PoolSize"/> is set. How values travel is Junction's to say as well.
    /// </param>
    /// <param name="configure">What else is to be set.</param>
    public static DatabaseOptions UseMySql(this DatabaseOptions options, string connectionString, Action<MySqlOptions>? configure = null)
    {
        var mySql = new MySqlOptions();
        configure?.Invoke(mySql);
        var connection = new MySqlConnectionStringBuilder(connectionString);
        return options.UseProvider(() => new MySqlProvider(connection, mySql));
    }
}
