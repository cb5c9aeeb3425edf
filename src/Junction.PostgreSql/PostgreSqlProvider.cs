using Junction.Dialects;
using Npgsql;

namespace Junction.PostgreSql;

/// <summary>One PostgreSQL database.</summary>
internal sealed class PostgreSqlProvider : Provider
{
    private readonly NpgsqlDataSource _source;

    public PostgreSqlProvider(NpgsqlConnectionStringBuilder connection, PostgreSqlOptions options)
    {
        DefaultPoolSize = connection.MaxPoolSize;
        DataSource = $"{connection.Host}:{connection.Port}/{connection.Database ?? connection.Username}";
        var own = new NpgsqlConnectionStringBuilder(connection.ConnectionString)
        {
            Pooling = false, // prepared statements belong to a connection, and to know them it must be ours
            Enlist = false,
            // A column without time zone that meets a time with one is converted in the session's zone: all times here are UTC.
            Timezone = connection.Timezone ?? "UTC",
        };
        var builder = new NpgsqlDataSourceBuilder(own.ConnectionString);
        options.ConfigureDataSource?.Invoke(builder);
        _source = builder.Build();
    }

    public override Dialect Dialect => PostgreSqlDialect.Instance;

    public override string DataSource { get; }

    public override int DefaultPoolSize { get; }

    public override bool TracesCommands => true;

    public override Session CreateSession(SessionSettings settings) => new PostgreSqlSession(_source.CreateConnection(), settings);

    public override void Dispose()
    {
        _source.Dispose();
        base.Dispose();
    }

    public override async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }
}
