using Microsoft.Data.SqlClient;

namespace Junction.SqlServer;

/// <summary>What can be set for a SQL Server database beside its connection string.</summary>
public sealed class SqlServerOptions
{
    /// <summary>Sets up each connection of the driver before it is opened: access tokens, credentials, retry logic of the driver's own.</summary>
    public Action<SqlConnection>? ConfigureConnection { get; set; }
}
