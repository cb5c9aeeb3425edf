using System.Data;
using Junction.Tests.Engines;
using Junction.Tests.Ledger;
using Npgsql;

namespace Junction.Tests.Databases.PostgreSql;

/// <summary>Connections: what is prepared on them, what they are given back as, how they are lost.</summary>
public sealed class PostgreSqlRunning : Suite<PostgreSqlEngine>
{
    protected override void Configure(DatabaseOptions options) => options.StatementCacheSize = 4;

    private static Account New(string owner = "Ada") => new() { Owner = owner };

    private Task<int> PreparedAsync() => Db.ScalarAsync<int>($"SELECT COUNT(*) FROM pg_prepared_statements WHERE statement LIKE '%accounts%'").AsTask();

    // A connection that is none of Junction's.
    private async Task<NpgsqlConnection> OtherAsync()
    {
        var connection = new NpgsqlConnection(PostgreSqlServer.Current.ConnectionString(await Db.ScalarAsync<string>($"SELECT current_database()", Token)));
        await connection.OpenAsync(Token);
        return connection;
    }

    [Fact]
    public async Task A_statement_is_prepared_once_a_connection()
    {
        await using var scope = Db.BeginScope();
        for (var n = 0; n < 5; n++) await Account.Where(a => a.Balance > n).ToListAsync(Token);
        Assert.Equal(1, await PreparedAsync() - 1); // the count itself has the name in it
    }

    [Fact]
    public async Task What_the_cache_lets_go_is_let_go_by_the_server()
    {
        await using var scope = Db.BeginScope();
        await Account.Where(a => a.Id == 1).ToListAsync(Token);
        await Account.Where(a => a.Id != 1).ToListAsync(Token);
        await Account.Where(a => a.Id > 1).ToListAsync(Token);
        await Account.Where(a => a.Id < 1).ToListAsync(Token);
        await Account.Where(a => a.Id >= 1).ToListAsync(Token);
        await Account.Where(a => a.Id <= 1).ToListAsync(Token);
        Assert.Equal(4, await PreparedAsync());
        Assert.Equal(0, await Account.CountAsync(a => a.Id == 1, Token));
    }

    [Fact]
    public async Task A_failed_statement_stays_prepared()
    {
        await using var scope = Db.BeginScope();
        await New().SaveAsync(Token);
        for (var n = 0; n < 3; n++) await Assert.ThrowsAsync<UniqueViolationException>(async () => await New().SaveAsync(Token));
        await New("Bob").SaveAsync(Token);
        Assert.Equal(1, await PreparedAsync() - 1);
    }

    [Fact]
    public async Task A_connection_is_given_back_with_its_settings()
    {
        await using var db = PostgreSqlEngine.Open(o => o.PoolSize = 1);
        for (var n = 0; n < 2; n++) // the second time it is prepared already
        {
            db.Execute($"SET search_path = pg_catalog");
            Assert.Equal("\"$user\", public", db.Scalar<string>($"SHOW search_path"));
        }
        db.Execute($"SET ROLE pg_read_all_data");
        db.Execute($"CREATE TEMP TABLE leftover (id int)");
        db.Execute($"LISTEN news");
        Assert.True(await db.ScalarAsync<bool>($"SELECT pg_try_advisory_lock({7L})", Token));
        Assert.Equal("12345ms", await db.ScalarAsync<string>($"SELECT set_config('statement_timeout', '12345', false)", Token));
        Assert.Equal("\"$user\", public", db.Scalar<string>($"SHOW search_path"));
        Assert.Equal("0", db.Scalar<string>($"SHOW statement_timeout"));
        Assert.Equal("UTC", db.Scalar<string>($"SHOW timezone"));
        Assert.True(db.Scalar<bool>($"SELECT current_user = session_user"));
        Assert.Equal(0, db.Scalar<int>($"SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"));
        Assert.Equal(0, db.Scalar<int>($"SELECT COUNT(*) FROM pg_class WHERE relname = 'leftover'"));
        Assert.Equal(0, db.Scalar<int>($"SELECT COUNT(*) FROM pg_listening_channels()"));
        Assert.Equal(1, db.Pool.Count);
    }

    [Fact]
    public async Task A_query_whose_table_has_changed_is_prepared_anew()
    {
        await using var db = PostgreSqlEngine.Open(o => o.PoolSize = 1);
        db.Execute($"CREATE TABLE things (value int)");
        db.Execute($"INSERT INTO things VALUES (7)");
        Assert.Equal(7, await db.ScalarAsync<int>($"SELECT value FROM things", Token));
        db.Execute($"ALTER TABLE things ALTER value TYPE bigint");
        var stale = await Assert.ThrowsAsync<DatabaseException>(async () => await db.ScalarAsync<int>($"SELECT value FROM things", Token));
        Assert.True(stale.IsTransient);
        Assert.Equal(7, await db.ScalarAsync<int>($"SELECT value FROM things", Token));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1")]
    [InlineData("Host=127.0.0.1:1,127.0.0.1:2")]
    public async Task A_server_that_is_not_there_is_a_lost_connection(string connection)
    {
        await using var db = Database.Open(o => o.UsePostgreSql(connection + ";Username=nobody;Password=hunter2;Database=nothing;Timeout=5"));
        var lost = await Assert.ThrowsAsync<ConnectionLostException>(async () => await db.ScalarAsync<int>($"SELECT 1", Token));
        Assert.True(lost.IsTransient);
        Assert.DoesNotContain("hunter2", lost.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", db.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_changed_since_the_snapshot_is_a_serialization_failure_and_ends_the_transaction()
    {
        var account = await Account.CreateAsync(New(), Token);
        var failure = await Assert.ThrowsAsync<SerializationFailureException>(() => Db.TransactionAsync(async (tx, ct) =>
        {
            var own = await Account.FindAsync(account.Id, ct);
            await using (var other = await OtherAsync())
            {
                await using var command = new NpgsqlCommand("UPDATE accounts SET balance = balance + 1", other);
                await command.ExecuteNonQueryAsync(ct);
            }
            own.Balance = 5;
            await own.SaveAsync(ct);
        }, new TransactionOptions { Isolation = IsolationLevel.RepeatableRead }, Token).AsTask());
        Assert.True(failure.IsTransient);
    }

    [Fact]
    public async Task A_lock_that_is_not_to_be_had_is_busy()
    {
        var account = await Account.CreateAsync(New(), Token);
        await using var holder = await OtherAsync();
        await using var _ = await holder.BeginTransactionAsync(Token);
        await using var command = new NpgsqlCommand("UPDATE accounts SET balance = 9", holder);
        await command.ExecuteNonQueryAsync(Token);
        await using var scope = Db.BeginScope();
        await Db.ExecuteAsync($"SET lock_timeout = '10ms'", Token);
        account.Balance = 1;
        Assert.True((await Assert.ThrowsAsync<DatabaseBusyException>(async () => await account.SaveAsync(Token))).IsTransient);
        await Db.ExecuteAsync($"SET lock_timeout = 0; SET statement_timeout = '10ms'", Token);
        await Assert.ThrowsAsync<CommandTimeoutException>(async () => await account.SaveAsync(Token));
    }

    [Fact]
    public async Task After_a_failed_statement_a_transaction_says_what_to_do_and_does_not_commit()
    {
        var account = New();
        await using (var tx = await Db.BeginTransactionAsync(cancellationToken: Token))
        {
            await account.SaveAsync(Token);
            await Assert.ThrowsAsync<DatabaseException>(async () => await Db.ExecuteAsync($"SELECT 1 / 0", Token));
            Assert.False(tx.IsActive);
            var refused = await Assert.ThrowsAsync<TransactionMisuseException>(async () => await Account.All.CountAsync(Token));
            Assert.Contains("nested", refused.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<TransactionMisuseException>(async () => await tx.CommitAsync(Token));
        }
        Assert.True(account.IsNew);
        Assert.Equal(0, await Account.All.CountAsync(Token));
    }

    [Fact]
    public async Task What_may_fail_in_a_nested_transaction_leaves_the_one_around()
    {
        await Db.TransactionAsync(async (tx, ct) =>
        {
            await New("One").SaveAsync(ct);
            await Assert.ThrowsAsync<DatabaseException>(() => Db.TransactionAsync(async (_, ct) =>
            {
                await New("Two").SaveAsync(ct);
                await Db.ExecuteAsync($"SELECT 1 / 0", ct);
            }, cancellationToken: ct).AsTask());
            Assert.True(tx.IsActive);
            await New("Three").SaveAsync(ct);
        }, cancellationToken: Token);
        Assert.Equal(["One", "Three"], (await Account.OrderBy(a => a.Id).ToListAsync(Token)).Select(a => a.Owner));
    }

    [Fact]
    public async Task Violations_name_what_they_are_about()
    {
        var missing = await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await new Posting { AccountId = 99 }.SaveAsync(Token));
        Assert.Equal(("Posting", "postings_account_id_fkey"), (missing.Model, missing.ConstraintName));
        var account = await Account.CreateAsync(New(), Token);
        var taken = await Assert.ThrowsAsync<UniqueViolationException>(async () => await new Account { Id = account.Id, Owner = "Bob" }.SaveAsync(Token));
        Assert.Equal(["Id"], taken.Columns);
        var empty = await Assert.ThrowsAsync<NotNullViolationException>(async () => await Db.ExecuteAsync($"UPDATE accounts SET owner = NULL", Token));
        Assert.Equal(("Account", "Owner"), (empty.Model, Assert.Single(empty.Columns)));
        await using var db = PostgreSqlEngine.Open();
        await db.ExecuteAsync($"CREATE TABLE accounts (id int CONSTRAINT positive CHECK (id > 0))", Token);
        var refused = await Assert.ThrowsAsync<CheckViolationException>(async () => await db.ExecuteAsync($"INSERT INTO accounts VALUES ({-1})", Token));
        Assert.Equal("positive", refused.ConstraintName);
        Assert.Equal(DatabaseErrorKind.Syntax, (await Assert.ThrowsAsync<DatabaseException>(async () => await db.ExecuteAsync($"SELEKT 1", Token))).Kind);
        Assert.Equal(DatabaseErrorKind.MissingObject, (await Assert.ThrowsAsync<DatabaseException>(async () => await db.ExecuteAsync($"SELECT nothing FROM accounts", Token))).Kind);
        Assert.Equal(DatabaseErrorKind.ValueOutOfRange, (await Assert.ThrowsAsync<DatabaseException>(async () => await db.ExecuteAsync($"SELECT 2147483647 + {1}", Token))).Kind);
    }

    [Fact]
    public async Task A_login_that_is_refused_is_no_lost_connection()
    {
        var connection = new NpgsqlConnectionStringBuilder(PostgreSqlServer.Current.ConnectionString()) { Username = "stranger" };
        await using var db = Database.Open(o => o.UsePostgreSql(connection.ConnectionString));
        var refused = await Assert.ThrowsAnyAsync<DatabaseException>(async () => await db.ScalarAsync<int>($"SELECT 1", Token));
        Assert.Equal((DatabaseErrorKind.AccessDenied, false), (refused.Kind, refused.IsTransient));
    }
}
