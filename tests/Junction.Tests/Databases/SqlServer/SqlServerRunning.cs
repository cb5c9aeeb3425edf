using System.Data;
using Junction.Dialects;
using Junction.SqlServer;
using Junction.Tests.Engines;
using Junction.Tests.Samples;
using Junction.Tests.School;
using Microsoft.Data.SqlClient;

namespace Junction.Tests.Databases.SqlServer;

/// <summary>What of a SQL Server database can be tested without a server.</summary>
public sealed class SqlServerRunning
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_opened_by_its_connection_string_and_says_where_it_is_without_credentials()
    {
        await using var db = Database.Open(o => o.UseSqlServer("Server=sql.example.org;Database=campus;User ID=app;Password=secret"));
        Assert.Equal("SQL Server (sql.example.org/campus)", db.ToString());
        using var _ = db.Use();
        Assert.Equal("SELECT TOP (@p0) t0.[id], t0.[name] FROM [teachers] AS t0 ORDER BY t0.[name]", Teacher.OrderBy(t => t.Name).Take(3).ToSql());
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_lost_connection()
    {
        await using var db = Database.Open(o =>
        {
            o.UseSqlServer("Server=tcp:127.0.0.1,1;Database=campus;User ID=app;Password=x;Connect Timeout=2;ConnectRetryCount=0");
            o.Retry = null;
        });
        using var _ = db.Use();
        var error = await Assert.ThrowsAsync<ConnectionLostException>(async () => await Sample.CountAsync(s => s.Id > 0, Token));
        Assert.True(error.IsTransient);
        Assert.IsType<SqlException>(error.InnerException);
    }

    [Fact]
    public async Task A_transaction_that_may_only_read_is_refused_with_the_way_round()
    {
        await using var session = new SqlServerSession(new SqlConnection("Server=nowhere"), new SessionSettings(TimeSpan.Zero, 1));
        var error = await Assert.ThrowsAsync<NotSupportedException>(async () => await session.BeginAsync<AsyncCall>(IsolationLevel.Unspecified, isReadOnly: true, Token));
        Assert.Contains("SQL Server", error.Message, StringComparison.Ordinal);
        Assert.Contains("Snapshot", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_to_SQLite_is_written_for_it_too()
    {
        var before = SqlServerRendering.Count;
        await using var db = SqliteEngine.Open();
        await db.Schema.CreateAsync(Token);
        using var _ = db.Use();
        await Sample.CountAsync(s => s.Id > 0, Token);
        Assert.True(SqlServerRendering.Count > before);
    }

    [Theory]
    [InlineData("SELECT [id] FROM [t] LIMIT 1", "")]
    [InlineData("SELECT [id] FROM [t] WHERE [flag]", "")]
    [InlineData("SELECT 1 FROM [t] WHERE ([a], [b]) IN (SELECT 1, 2)", "")]
    [InlineData("SELECT [id] FROM (SELECT [id] FROM [t] ORDER BY [id]) AS t0", "")]
    [InlineData("SELECT [id] FROM [t] WHERE [id] IN (SELECT [id] FROM [t] ORDER BY [id])", "")]
    [InlineData("SELECT row_number() OVER (PARTITION BY [a]) FROM [t]", "4112")]
    [InlineData("SELECT [id] FROM [t] ORDER BY [id], [id]", "169")]
    [InlineData("SELECT SUM((SELECT COUNT(*) FROM [u])) FROM [t]", "130")]
    [InlineData("SELECT [a] = 1 FROM [t]", "0")]
    [InlineData("SELECT 1 FROM (SELECT COUNT(*) FROM [t]) AS t0", "8155")]
    [InlineData("SELECT DISTINCT [a] FROM [t] ORDER BY [b]", "145")]
    [InlineData("MERGE INTO [t] AS t USING (SELECT 1 AS a) AS s ON t.a = s.a WHEN MATCHED THEN DELETE", "")]
    public void What_it_would_not_take_is_found(string sql, string number)
    {
        var faults = TransactSql.Faults(sql);
        Assert.NotEmpty(faults);
        if (number.Length > 0) Assert.Contains(faults, fault => fault.StartsWith($"{number}: ", StringComparison.Ordinal));
    }
}
