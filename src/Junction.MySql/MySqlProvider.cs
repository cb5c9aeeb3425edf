using Junction.Dialects;
using MySqlConnector;

namespace Junction.MySql;

/// <summary>One MariaDB or MySQL database.</summary>
internal sealed class MySqlProvider : Provider
{
    private readonly MySqlDataSource _source;
    private readonly MySqlDialect _dialect;

    public MySqlProvider(MySqlConnectionStringBuilder connection, MySqlOptions options)
        : this(connection, options, options.Server == MySqlServer.MySql ? MySqlDialect.MySql : MySqlDialect.MariaDb)
    {
    }

    public MySqlProvider(MySqlConnectionStringBuilder connection, MySqlOptions options, MySqlDialect dialect)
    {
        _dialect = dialect;
        DefaultPoolSize = (int)connection.MaximumPoolSize;
        DataSource = $"{connection.Server}:{connection.Port}/{connection.Database}";
        var own = new MySqlConnectionStringBuilder(connection.ConnectionString)
        {
            Pooling = false, // prepared statements belong to a connection, and to know them it must be ours
            AutoEnlist = false,
            IgnorePrepare = false, // else values would travel as text, escaped by what the driver believes of sql_mode
            NoBackslashEscapes = false,
            UseAffectedRows = false, // an UPDATE counts the rows it found, changed or not
            AllowUserVariables = true, // for SQL of the user's own
            TreatTinyAsBoolean = false,
            GuidFormat = MySqlGuidFormat.None,
            DateTimeKind = MySqlDateTimeKind.Unspecified,
        };
        var builder = new MySqlDataSourceBuilder(own.ConnectionString);
        options.ConfigureDataSource?.Invoke(builder);
        _source = builder.Build();
    }

    public override Dialect Dialect => _dialect;

    public override string DataSource { get; }

    public override int DefaultPoolSize { get; }

    public override bool TracesCommands => true;

    public override Session CreateSession(SessionSettings settings) => new MySqlSession(_source.CreateConnection(), settings, _dialect);

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
