using Junction.Sqlite;
using Microsoft.Data.Sqlite;

namespace Junction;

/// <summary>Opens SQLite databases.</summary>
public static class SqliteDatabaseOptions
{
    /// <summary>
    /// Says that the database is a file of SQLite: <c>o.UseSqlite("Data Source=campus.db")</c>. <c>Data Source=:memory:</c> is one database
    /// in memory for all connections, which lives until the <see cref="Database"/> is disposed of.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <param name="connectionString">A connection string of Microsoft.Data.Sqlite. Junction pools by itself, so its pooling is turned off.</param>
    /// <param name="configure">What else is to be set.</param>
    public static DatabaseOptions UseSqlite(this DatabaseOptions options, string connectionString, Action<SqliteOptions>? configure = null)
    {
        var sqlite = new SqliteOptions();
        configure?.Invoke(sqlite);
        var connection = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        return options.UseProvider(() => new SqliteProvider(connection, sqlite));
    }
}
