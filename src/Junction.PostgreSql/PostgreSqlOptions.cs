using Npgsql;

namespace Junction.PostgreSql;

/// <summary>What can be set for a PostgreSQL database beside its connection string.</summary>
public sealed class PostgreSqlOptions
{
    /// <summary>
    /// Sets up the driver's data source: certificates, passwords that change, logging. Types mapped there are for SQL of your own; Junction
    /// maps its columns itself.
    /// </summary>
    public Action<NpgsqlDataSourceBuilder>? ConfigureDataSource { get; set; }
}
