using MySqlConnector;

namespace Junction.MySql;

/// <summary>What can be set for a MariaDB or MySQL database beside its connection string.</summary>
public sealed class MySqlOptions
{
    /// <summary>
    /// Which of the two servers it is. They speak one language but for a few sentences, and a connection to the other one is refused. MariaDB
    /// unless set.
    /// </summary>
    public MySqlServer Server { get; set; }

    /// <summary>
    /// Sets up the driver's data source: certificates, passwords that change, logging.
    /// </summary>
    public Action<MySqlDataSourceBuilder>? ConfigureDataSource { get; set; }
}

/// <summary>The servers that speak MySQL's language.</summary>
public enum MySqlServer
{
    /// <summary>MariaDB, 10.11 or later.</summary>
    MariaDb,
    /// <summary>MySQL, 8.0.20 or later.</summary>
    MySql,
}
