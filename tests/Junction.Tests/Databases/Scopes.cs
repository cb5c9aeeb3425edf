using Junction.Tests.Ledger;

namespace Junction.Tests.Databases;

/// <summary>Scopes, the pool behind them, and several databases at once.</summary>
public abstract class Scopes<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private static Account New(string owner = "Ada") => new() { Owner = owner };

    [Fact]
    public async Task A_scope_keeps_one_connection_for_what_comes_in_turn()
    {
        using var _ = Db.Use();
        await using var scope = Db.BeginScope();
        for (var n = 0; n < 3; n++) await New($"Owner {n}").SaveAsync();
        await Db.TransactionAsync(async (tx, ct) => await New("Last").SaveAsync(ct));
        Assert.Equal(4, await Account.All.CountAsync());
        Assert.Equal(1, Db.Pool.Count);
    }

    [Fact]
    public async Task What_comes_while_another_runs_gets_a_connection_of_its_own()
    {
        using var _ = Db.Use();
        await using var scope = Db.BeginScope();
        await New("One").SaveAsync();
        await foreach (var account in Account.All.AsAsyncEnumerable()) Assert.Equal(1, await Account.All.CountAsync());
        Assert.Equal(2, Db.Pool.Count);
    }

    [Fact]
    public async Task A_scope_inside_a_transaction_does_not_lead_out_of_it()
    {
        using var _ = Db.Use();
        await using (await Db.BeginTransactionAsync())
        {
            await using var scope = Db.BeginScope();
            await New().SaveAsync();
            Assert.Equal(1, await Account.All.CountAsync());
        }
        Assert.Equal(0, await Account.All.CountAsync());
    }

    [Fact]
    public async Task A_task_that_outlives_its_scope_goes_on_without_it()
    {
        using var _ = Db.Use();
        var go = new TaskCompletionSource();
        Task<int> late;
        await using (Db.BeginScope())
        {
            await New().SaveAsync();
            late = Task.Run(async () =>
            {
                await go.Task;
                return await Account.All.CountAsync();
            });
        }
        go.SetResult();
        Assert.Equal(1, await late);
    }

    [Fact]
    public async Task A_result_that_is_read_beyond_the_end_of_its_scope_gives_the_connection_back()
    {
        using var _ = Db.Use();
        await New("One").SaveAsync();
        IAsyncEnumerator<Account> rows;
        await using (Db.BeginScope())
        {
            rows = Account.All.AsAsyncEnumerable().GetAsyncEnumerator();
            Assert.True(await rows.MoveNextAsync());
        }
        Assert.False(await rows.MoveNextAsync());
        await rows.DisposeAsync();
        Assert.Equal(1, await Account.All.CountAsync());
        Assert.Equal(1, Db.Pool.Count);
    }

    [Fact]
    public async Task A_full_pool_says_what_holds_it()
    {
        await using var db = Open(1, TimeSpan.Zero);
        using var _ = db.Use();
        await New("One").SaveAsync();
        await foreach (var account in Account.All.AsAsyncEnumerable())
        {
            var busy = await Assert.ThrowsAsync<DatabaseBusyException>(() => Account.All.CountAsync().AsTask());
            Assert.Contains("PoolSize", busy.Message);
        }
        Assert.Equal(1, await Account.All.CountAsync());
    }

    [Fact]
    public async Task Who_waits_for_a_connection_gets_the_one_given_back()
    {
        await using var db = Open(1, TimeSpan.FromMinutes(1));
        using var _ = db.Use();
        await New("One").SaveAsync();
        var rows = Account.All.AsAsyncEnumerable().GetAsyncEnumerator();
        Assert.True(await rows.MoveNextAsync());
        using var cancel = new CancellationTokenSource();
        var first = Account.All.CountAsync().AsTask();
        var cancelled = Account.All.CountAsync(cancel.Token).AsTask();
        var second = Task.Run(() => Account.All.Count());
        Assert.False(first.IsCompleted);
        cancel.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await rows.DisposeAsync();
        Assert.Equal(1, await first);
        Assert.Equal(1, await second);
        Assert.Equal(1, db.Pool.Count);
    }

    [Fact]
    public async Task Databases_are_used_side_by_side()
    {
        await using var other = Open(4, TimeSpan.FromMinutes(1));
        using var _ = Db.Use();
        await using var tx = await Db.BeginTransactionAsync();
        await New("Here").SaveAsync();
        using (other.Use())
        {
            Assert.Equal(0, await Account.All.CountAsync());
            await other.TransactionAsync(async (otherTx, ct) =>
            {
                Assert.False(otherTx.IsNested);
                await New("There").SaveAsync(ct);
            });
        }
        await tx.RollbackAsync();
        Assert.Equal(0, await Account.All.CountAsync());
        using (other.Use()) Assert.Equal("There", (await Account.All.SingleAsync()).Owner);
    }

    [Fact]
    public async Task What_is_used_in_one_flow_is_not_in_another()
    {
        await using var other = Open(4, TimeSpan.FromMinutes(1));
        using var _ = Db.Use();
        var inside = new TaskCompletionSource();
        var done = new TaskCompletionSource();
        var flow = Task.Run(async () =>
        {
            using var __ = other.Use();
            await New().SaveAsync();
            inside.SetResult();
            await done.Task;
            return await Account.All.CountAsync();
        });
        await inside.Task;
        Assert.Equal(0, await Account.All.CountAsync());
        done.SetResult();
        Assert.Equal(1, await flow);
    }

    [Fact]
    public void Nothing_to_use_says_how_to_open_one()
    {
        Assert.Contains("Database.Default", Assert.Throws<JunctionException>(() => Database.Default).Message);
        Assert.Contains("UseSqlite", Assert.Throws<JunctionException>(() => Database.Open(static _ => { })).Message);
    }

    [Fact]
    public async Task A_closed_database_refuses()
    {
        var db = Open(1, TimeSpan.Zero);
        await db.DisposeAsync();
        using var _ = db.Use();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Account.All.CountAsync().AsTask());
    }

    private static Database Open(int poolSize, TimeSpan timeout)
    {
        var db = TEngine.Open(o =>
        {
            o.PoolSize = poolSize;
            o.PoolTimeout = timeout;
        });
        db.Schema.Create();
        return db;
    }

    [Fact]
    public async Task Who_waits_synchronously_for_a_connection_of_a_database_that_closes_is_told_so()
    {
        var db = TEngine.Open(options => options.PoolSize = 1);
        using var _ = db.Use();
        await using var scope = db.BeginScope();
        await db.ScalarAsync<int>($"SELECT 1", Token);
        Task waiting;
        using (ExecutionContext.SuppressFlow()) waiting = Task.Factory.StartNew(() => db.Scalar<int>($"SELECT 1"), Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Task.Delay(100, Token);
        await db.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
    }
}
