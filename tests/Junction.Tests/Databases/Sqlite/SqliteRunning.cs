using Junction.Dialects;
using Junction.Sqlite;
using Junction.Tests.Engines;
using Junction.Tests.Ledger;

namespace Junction.Tests.Databases.Sqlite;

/// <summary>Breaking off, waiting for locks, and databases in memory.</summary>
public sealed class SqliteRunning : Suite<SqliteEngine>
{
    // It ends only when it is broken off.
    private const string Endless = "(WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c)";

    private static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromMilliseconds(30)).Token;

    private static Account New(string owner = "Ada") => new() { Owner = owner };

    [Fact]
    public async Task A_query_that_is_cancelled_leaves_a_clean_connection()
    {
        using var _ = Db.Use();
        await New().SaveAsync();
        var token = Soon;
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Account.FromSql($"SELECT * FROM accounts WHERE (WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c) > 0").ToListAsync(token).AsTask());
        Assert.Equal(token, cancelled.CancellationToken);
        Assert.Equal(1, await Account.All.CountAsync());
        await New("Bob").SaveAsync();
        Assert.Equal(1, Db.Pool.Count);
    }

    [Fact]
    public void A_cancellation_that_comes_before_the_first_step_is_not_lost()
    {
        Assert.Equal(SQLitePCL.raw.SQLITE_OK, SQLitePCL.raw.sqlite3_open(":memory:", out var connection));
        using (connection)
        using (var clock = new SqliteClock(TimeSpan.FromHours(1)))
        using (var cancellation = new CancellationTokenSource())
        {
            var watch = new SqliteWatch(clock);
            watch.Attach(connection);
            SQLitePCL.raw.sqlite3_prepare_v2(connection, $"SELECT {Endless}", out var statement);
            using (statement)
            {
                watch.Start(cancellation.Token);
                cancellation.Cancel(); // nothing runs yet, so SQLite forgets it
                Assert.Equal(SQLitePCL.raw.SQLITE_INTERRUPT, SQLitePCL.raw.sqlite3_step(statement));
                watch.Stop();
            }
            Assert.False(watch.IsTimedOut);
            watch.Detach();
        }
    }

    [Fact]
    public async Task A_write_that_is_cancelled_undoes_its_transaction()
    {
        using var _ = Db.Use();
        var account = New();
        var isUndone = false;
        for (var wait = 50; !isUndone && wait < 20_000; wait *= 2) // on a busy machine the time may be up before the endless statement has begun
        {
            using var source = new CancellationTokenSource(wait);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Db.TransactionAsync(async (tx, ct) =>
            {
                await account.SaveAsync(ct);
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(Db, $"UPDATE accounts SET balance = {Endless}", ct));
                isUndone = !tx.IsActive; // SQLite has undone it all
                if (isUndone) await Assert.ThrowsAsync<TransactionMisuseException>(() => New("Bob").SaveAsync(CancellationToken.None).AsTask());
                ct.ThrowIfCancellationRequested();
            }, cancellationToken: source.Token).AsTask());
            Assert.True(account.IsNew);
        }
        Assert.True(isUndone);
        Assert.Equal(0, await Account.All.CountAsync());
        await account.SaveAsync();
    }

    [Fact]
    public async Task A_command_that_takes_too_long_is_broken_off()
    {
        await using var db = SqliteEngine.Open(o => o.CommandTimeout = TimeSpan.FromMilliseconds(40));
        await db.Schema.CreateAsync();
        using var _ = db.Use();
        var failure = await Assert.ThrowsAsync<CommandTimeoutException>(() => RunAsync(db, $"SELECT {Endless}", default));
        Assert.Equal(DatabaseErrorKind.Timeout, failure.Kind);
        await New().SaveAsync();
        Assert.Equal(1, await Account.All.CountAsync());
    }

    [Fact]
    public async Task Writers_of_other_processes_are_waited_for_as_long_as_was_said()
    {
        var file = Path.Combine(SqliteFileEngine.Folder, $"{Guid.NewGuid():N}.db");
        // Two pools: as two processes they do not know of each other.
        await using var one = Database.Open(o => o.UseSqlite($"Data Source={file}"));
        await using var impatient = Database.Open(o => o.UseSqlite($"Data Source={file}", s => s.BusyTimeout = TimeSpan.Zero));
        await using var patient = Database.Open(o => o.UseSqlite($"Data Source={file}", s => s.BusyTimeout = TimeSpan.FromMinutes(1)));
        await one.Schema.CreateAsync();
        Task waiting;
        await using (var tx = await one.BeginTransactionAsync())
        {
            using (one.Use()) await New("One").SaveAsync();
            using (impatient.Use())
            {
                Assert.Equal(0, await Account.All.CountAsync()); // readers do not wait
                var busy = await Assert.ThrowsAsync<DatabaseBusyException>(() => New("Two").SaveAsync().AsTask());
                Assert.True(busy.IsTransient);
                await Assert.ThrowsAsync<DatabaseBusyException>(() => impatient.BeginTransactionAsync().AsTask());
                Assert.Equal(0, await Account.All.CountAsync());
            }
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => patient.BeginTransactionAsync(cancellationToken: Soon).AsTask());
            waiting = patient.TransactionAsync(async (ptx, ct) =>
            {
                using var _ = patient.Use();
                await New("Three").SaveAsync(ct);
            }).AsTask();
            Assert.False(waiting.IsCompleted);
            await tx.CommitAsync();
        }
        await waiting;
        using (impatient.Use()) Assert.Equal(["One", "Three"], (await Account.OrderBy(a => a.Id).ToListAsync()).Select(a => a.Owner));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public async Task A_write_that_finds_the_database_locked_is_done_again(int most, bool isDone)
    {
        var file = Path.Combine(SqliteFileEngine.Folder, $"{Guid.NewGuid():N}.db");
        await using var one = Database.Open(o => o.UseSqlite($"Data Source={file}"));
        await one.Schema.CreateAsync(Token);
        await using var tx = one.BeginTransaction();
        await using var other = Database.Open(o =>
        {
            o.UseSqlite($"Data Source={file}", s => s.BusyTimeout = TimeSpan.Zero);
            o.Retry = new RetryPolicy(most);
            o.Observe(statement =>
            {
                if (statement.Error is not null) tx.Rollback(); // the lock is free after the first attempt
            });
        });
        var account = New("One");
        if (isDone) await account.SaveAsync(other, Token);
        else await Assert.ThrowsAsync<DatabaseBusyException>(() => account.SaveAsync(other, Token).AsTask());
        Assert.Equal(isDone, !account.IsNew);
        Assert.Equal(isDone ? 1 : 0, await other.Query<Account>().CountAsync(Token));
    }

    [Fact]
    public async Task One_database_in_memory_serves_many_at_once()
    {
        using var _ = Db.Use();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(n => Task.Run(async () =>
        {
            await New($"Owner {n}").SaveAsync();
            Assert.True(await Account.Where(a => a.Owner == $"Owner {n}").AnyAsync());
        })));
        Assert.Equal(64, await Account.All.CountAsync());
    }

    [Fact]
    public async Task A_streamed_result_in_memory_does_not_keep_writers_waiting()
    {
        using var _ = Db.Use();
        await RunAsync(Db, "INSERT INTO accounts (owner, balance) WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 1000) SELECT 'Owner ' || x, x FROM c", default);
        var read = 0;
        await foreach (var account in Account.OrderBy(a => a.Id).AsAsyncEnumerable())
        {
            Assert.Equal($"Owner {++read}", account.Owner);
            if (read % 100 != 0) continue;
            account.Balance = -1;
            await account.SaveAsync();
        }
        Assert.Equal(1000, read);
        Assert.Equal(10, await Account.Where(a => a.Balance == -1).CountAsync());
    }

    [Fact]
    public async Task Databases_in_memory_are_apart()
    {
        await using var other = SqliteEngine.Open();
        await other.Schema.CreateAsync();
        using (Db.Use()) await New().SaveAsync();
        using (other.Use()) Assert.Equal(0, await Account.All.CountAsync());
    }

    [Theory]
    [InlineData("PRAGMA foreign_keys = OFF")]
    [InlineData("-- off\n /* for now */ pragma foreign_keys = OFF")]
    [InlineData("ATTACH ':memory:' AS other")]
    [InlineData("CREATE TEMP TABLE accounts (id INTEGER PRIMARY KEY)")]
    [InlineData("BEGIN")]
    public async Task What_literal_SQL_changes_on_a_connection_does_not_reach_the_next_borrower(string sql)
    {
        using var _ = Db.Use();
        var literal = new SqlInterpolation(sql.Length, 0);
        literal.AppendLiteral(sql);
        await using (Db.BeginScope()) await Db.ExecuteAsync(literal, Token);
        await New().SaveAsync();
        await Assert.ThrowsAsync<ForeignKeyViolationException>(() => new Posting { AccountId = 99 }.SaveAsync().AsTask());
        await using (var work = await Db.WorkAsync<AsyncCall>(Token)) Assert.False(work.Connection.Session.IsInTransaction);
        Assert.Equal(1, await Account.All.CountAsync());
    }

    [Fact]
    public async Task A_statement_with_much_to_undo_is_run_and_undone()
    {
        var file = Path.Combine(SqliteFileEngine.Folder, $"{Guid.NewGuid():N}.db");
        await using var db = Database.Open(o => o.UseSqlite($"Data Source={file}"));
        await db.ExecuteAsync($"CREATE TABLE words (word TEXT NOT NULL UNIQUE)", Token);
        await db.ExecuteAsync($"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 20000) INSERT INTO words SELECT printf('%0100d', x) FROM n", Token);
        await db.TransactionAsync(async (_, token) =>
        {
            Assert.Equal(20_000, await db.ExecuteAsync($"UPDATE words SET word = 'x' || word", token));
            await Assert.ThrowsAsync<NotNullViolationException>(
                () => db.ExecuteAsync($"UPDATE words SET word = CASE WHEN rowid < 20000 THEN 'y' || word END", token).AsTask());
        }, cancellationToken: Token);
        Assert.Equal(20_000, await db.ScalarAsync<int>($"SELECT count(*) FROM words WHERE word LIKE 'x%'", Token));
    }

    [Fact]
    public async Task Pragmas_are_set_on_each_connection()
    {
        await using var db = Database.Open(o => o.UseSqlite("Data Source=:memory:", s => s.Pragma("case_sensitive_like", "on").ForeignKeys = false));
        await db.Schema.CreateAsync();
        using var _ = db.Use();
        await new Posting { AccountId = 99 }.SaveAsync();
        Assert.Throws<ArgumentException>(() => new SqliteOptions().Pragma("synchronous; DROP TABLE x", "on"));
        Assert.Throws<ArgumentException>(() => new SqliteOptions().Pragma("synchronous", "on; DROP TABLE x"));
    }

    [Fact]
    public async Task Temporary_data_is_in_memory_unless_it_is_set_otherwise()
    {
        await using var inMemory = Database.Open(o => o.UseSqlite("Data Source=:memory:"));
        await using var inFiles = Database.Open(o => o.UseSqlite("Data Source=:memory:", s => s.Pragma("temp_store", "file")));
        Assert.Equal(2, await inMemory.ScalarAsync<int>($"PRAGMA temp_store", Token));
        Assert.Equal(1, await inFiles.ScalarAsync<int>($"PRAGMA temp_store", Token));
    }

    [Fact]
    public async Task A_file_is_in_WAL_and_enforces_foreign_keys()
    {
        var file = Path.Combine(SqliteFileEngine.Folder, $"{Guid.NewGuid():N}.db");
        await using (var db = Database.Open(o => o.UseSqlite($"Data Source={file}"))) await db.Schema.CreateAsync();
        await using var readOnly = Database.Open(o => o.UseSqlite($"Data Source={file};Mode=ReadOnly"));
        using var _ = readOnly.Use();
        Assert.Equal(0, await Account.All.CountAsync());
        Assert.Equal(DatabaseErrorKind.ReadOnly, (await Assert.ThrowsAsync<DatabaseException>(() => New().SaveAsync().AsTask())).Kind);
        var header = await File.ReadAllBytesAsync(file);
        Assert.Equal(2, header[18]); // the file format version of WAL
    }

    [Fact]
    public async Task A_file_that_is_none_is_told()
    {
        var file = Path.Combine(SqliteFileEngine.Folder, $"{Guid.NewGuid():N}.db");
        await File.WriteAllTextAsync(file, new string('x', 4096));
        await using var db = Database.Open(o => o.UseSqlite($"Data Source={file}"));
        using var _ = db.Use();
        Assert.Equal(DatabaseErrorKind.Corrupt, (await Assert.ThrowsAsync<DatabaseException>(() => Account.All.CountAsync().AsTask())).Kind);
    }

    [Theory]
    [InlineData("ReadOnly")]
    [InlineData("ReadWrite")]
    [InlineData("ReadWriteCreate")]
    public async Task A_file_that_cannot_be_opened_is_named_and_no_lost_connection(string mode)
    {
        var file = Path.Combine(SqliteFileEngine.Folder, mode == "ReadWriteCreate" ? "no such folder" : "", $"{Guid.NewGuid():N}.db");
        await using var nowhere = Database.Open(o => o.UseSqlite($"Data Source={file};Mode={mode}"));
        using var _ = nowhere.Use();
        foreach (var use in new Func<Task>[] { () => nowhere.BeginTransactionAsync().AsTask(), () => Account.All.CountAsync().AsTask(), () => New().SaveAsync().AsTask() })
        {
            var failure = await Assert.ThrowsAsync<DatabaseException>(use);
            Assert.Equal((DatabaseErrorKind.MissingDatabase, false), (failure.Kind, failure.IsTransient));
            Assert.Contains(file, failure.Message, StringComparison.Ordinal);
        }
    }

    private static async Task RunAsync(Database db, string sql, CancellationToken token)
    {
        await using var work = await db.WorkAsync<AsyncCall>(token);
        await work.ExecuteScriptAsync<AsyncCall>(sql, StatementKind.Schema, token);
    }
}
