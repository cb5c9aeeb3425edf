using System.Data;
using Junction.MySql;
using Junction.Tests.Engines;
using Junction.Tests.Ledger;
using MySqlConnector;

namespace Junction.Tests.Databases.MySql;

/// <summary>Connections: what is prepared on them, what they are given back as, how they are lost.</summary>
public sealed class MySqlRunning : Suite<MySqlEngine>
{
    protected override void Configure(DatabaseOptions options) => options.StatementCacheSize = 4;

    private static Account New(string owner = "Ada") => new() { Owner = owner };

    private static Task<string?> NameAsync(Database db) => db.ScalarAsync<string>($"SELECT DATABASE()", Token).AsTask()!;

    // A connection that is none of Junction's.
    private async Task<MySqlConnection> OtherAsync()
    {
        var connection = new MySqlConnection(MySqlServers.Current.ConnectionString((await NameAsync(Db))!));
        await connection.OpenAsync(Token);
        return connection;
    }

    private Task<int> PreparedAsync() =>
        Db.ScalarAsync<int>($"SELECT CAST(VARIABLE_VALUE AS SIGNED) FROM information_schema.session_status WHERE VARIABLE_NAME = 'COM_STMT_PREPARE'", Token).AsTask();

    [Fact]
    public async Task A_statement_is_prepared_once_a_connection()
    {
        await using var scope = Db.BeginScope();
        await PreparedAsync();
        var before = await PreparedAsync();
        for (var n = 0; n < 5; n++) await Account.Where(a => a.Balance > n).ToListAsync(Token);
        Assert.Equal(1, await PreparedAsync() - before);
    }

    [Fact]
    public async Task A_connection_on_which_many_statements_are_left_prepared_is_given_up()
    {
        await using var db = MySqlEngine.Open(o => (o.PoolSize, o.StatementCacheSize) = (1, 4));
        var first = await db.ScalarAsync<long>($"SELECT CONNECTION_ID()", Token);
        for (var n = 0; n < 20; n++) await EachAsync(db, n);
        Assert.Equal(first, await db.ScalarAsync<long>($"SELECT CONNECTION_ID()", Token));
        for (var n = 20; n < 100; n++) await EachAsync(db, n);
        Assert.NotEqual(first, await db.ScalarAsync<long>($"SELECT CONNECTION_ID()", Token));
    }

    // A text of its own for each number: so many conditions.
    private static async Task EachAsync(Database db, int conditions)
    {
        using var _ = db.Use();
        var query = Account.FromSql($"SELECT 1 AS id, 'Ada' AS owner, NULL AS nickname, 0 AS balance");
        for (var n = 0; n <= conditions; n++) query = query.Where(a => a.Id != 1);
        await query.CountAsync(Token);
    }

    [Fact]
    public async Task A_connection_is_given_back_with_its_settings()
    {
        await using var db = MySqlEngine.Open(o => o.PoolSize = 1);
        var mode = db.Scalar<string>($"SELECT @@sql_mode");
        for (var n = 0; n < 2; n++) // the second time it is prepared already
        {
            db.Execute($"SET SESSION sql_mode = 'ANSI_QUOTES'");
            Assert.Equal(mode, db.Scalar<string>($"SELECT @@sql_mode"));
        }
        db.Execute($"CREATE TEMPORARY TABLE leftover (id int)");
        Assert.Equal(DatabaseErrorKind.MissingObject, (await Assert.ThrowsAsync<DatabaseException>(async () => await db.ScalarAsync<int>($"SELECT id FROM leftover", Token))).Kind);
        Assert.Equal(1, await db.ScalarAsync<int>($"SELECT GET_LOCK('news', 0)", Token));
        // The server lets go of a lock when it notices that the session is gone, which may be later: but the session here is another one.
        Assert.Equal(0, await db.ScalarAsync<int>($"SELECT coalesce(IS_USED_LOCK('news'), 0) = CONNECTION_ID()", Token));
        db.Execute($"SET time_zone = '+05:00'");
        Assert.Equal("+00:00", db.Scalar<string>($"SELECT @@time_zone"));
        db.Execute($"SET SESSION foreign_key_checks = 0");
        Assert.Equal(1, db.Scalar<int>($"SELECT @@foreign_key_checks"));
        Assert.Equal(1, db.Pool.Count);
    }

    [Fact]
    public async Task A_session_is_strict_and_speaks_utf8_whatever_the_server_was_set_to()
    {
        Assert.Equal("utf8mb4_nopad_bin", await Db.ScalarAsync<string>($"SELECT @@collation_connection", Token));
        Assert.Equal(0, await Db.ScalarAsync<int>($"SELECT 'a' = 'a ' OR 'a' = 'A' OR 'e' = 'é'", Token));
        await using var scope = Db.BeginScope();
        var modes = (await Db.ScalarAsync<string>($"SELECT @@sql_mode", Token))!.Split(',');
        Assert.Contains("STRICT_ALL_TABLES", modes);
        Assert.DoesNotContain("NO_BACKSLASH_ESCAPES", modes); // the driver is told so too
    }

    [Theory]
    [InlineData(@"x\' OR 1=1 -- ")]
    [InlineData(@"\")]
    [InlineData("' OR ''='")]
    public async Task No_text_is_escaped_since_none_travels_in_the_statement(string text)
    {
        await Account.CreateAsync(New(text), Token);
        await Account.CreateAsync(New("other"), Token);
        Assert.Equal(text, (await Account.Where(a => a.Owner == text).SingleAsync(Token)).Owner);
        await Db.ExecuteAsync($"SET SESSION sql_mode = 'NO_BACKSLASH_ESCAPES'", Token);
        Assert.Equal(text, (await Account.Where(a => a.Owner == text).SingleAsync(Token)).Owner);
    }

    [Fact]
    public async Task The_other_server_is_refused_with_the_mend()
    {
        await using var db = Database.Open(o => o.UseMySql(MySqlServers.Current.ConnectionString(), m => m.Server = MySqlServer.MySql));
        var refused = await Assert.ThrowsAnyAsync<Exception>(async () => await db.ScalarAsync<int>($"SELECT 1", Token));
        Assert.True(refused is JunctionException, refused.ToString());
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_lost_connection()
    {
        await using var db = Database.Open(o => o.UseMySql("Server=127.0.0.1;Port=1;User ID=nobody;Password=hunter2;Database=nothing;Connection Timeout=5"));
        var lost = await Assert.ThrowsAsync<ConnectionLostException>(async () => await db.ScalarAsync<int>($"SELECT 1", Token));
        Assert.True(lost.IsTransient);
        Assert.DoesNotContain("hunter2", lost.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", db.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_that_is_not_to_be_had_is_busy_and_the_transaction_goes_on()
    {
        var account = await Account.CreateAsync(New(), Token);
        await using var holder = await OtherAsync();
        await using var held = await holder.BeginTransactionAsync(Token);
        await using var command = new MySqlCommand($"UPDATE accounts SET balance = 9 WHERE id = {account.Id}", holder, held);
        await command.ExecuteNonQueryAsync(Token);
        await Db.TransactionAsync(async (tx, ct) =>
        {
            await New("Bob").SaveAsync(ct);
            var busy = await Assert.ThrowsAsync<DatabaseBusyException>(async () => await Db.ScalarAsync<int>($"SELECT id FROM accounts WHERE id = {account.Id} FOR UPDATE NOWAIT", ct));
            Assert.True(busy.IsTransient);
            Assert.True(tx.IsActive);
            await New("Cleo").SaveAsync(ct);
        }, cancellationToken: Token);
        await held.RollbackAsync(Token);
        Assert.Equal(["Ada", "Bob", "Cleo"], (await Account.OrderBy(a => a.Id).ToListAsync(Token)).Select(a => a.Owner));
    }

    [Fact]
    public async Task A_read_only_transaction_refuses_to_write()
    {
        var refused = await Assert.ThrowsAsync<DatabaseException>(() => Db.TransactionAsync(
            async (_, ct) => await New().SaveAsync(ct), new TransactionOptions { IsReadOnly = true, Isolation = IsolationLevel.ReadCommitted }, Token).AsTask());
        Assert.Equal(DatabaseErrorKind.ReadOnly, refused.Kind);
        await New().SaveAsync(Token);
    }

    [Fact]
    public async Task A_login_that_is_refused_is_no_lost_connection()
    {
        var connection = new MySqlConnectionStringBuilder(MySqlServers.Current.ConnectionString()) { UserID = "stranger", Password = "hunter2" };
        await using var db = Database.Open(o => o.UseMySql(connection.ConnectionString));
        var refused = await Assert.ThrowsAnyAsync<DatabaseException>(async () => await db.ScalarAsync<int>($"SELECT 1", Token));
        Assert.Equal((DatabaseErrorKind.AccessDenied, false), (refused.Kind, refused.IsTransient));
    }
}
