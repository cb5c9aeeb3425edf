using System.Data;
using Junction.Tests.Ledger;

namespace Junction.Tests.Databases;

/// <summary>Transactions: what stays, what is undone, in the database and in the records; and what must not be done with them.</summary>
public abstract class Transactions<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private static TransactionOptions Retrying => new() { Retry = new RetryPolicy(3) { FirstPause = TimeSpan.Zero } };

    private static Account New(string owner = "Ada", decimal balance = 0) => new() { Owner = owner, Balance = balance };

    private static async Task<int> CountAsync() => await Account.All.CountAsync();

    [Fact]
    public async Task One_begun_in_an_async_method_that_has_returned_says_that_nothing_took_part()
    {
        async Task<Transaction> Begin() => await Db.BeginTransactionAsync(new TransactionOptions { IsReadOnly = true }, Token);

        await using (var tx = await Begin())
        {
            await Account.All.CountAsync(Token);
            Assert.Contains("async method", (await Assert.ThrowsAsync<TransactionMisuseException>(() => tx.CommitAsync(Token).AsTask())).Message, StringComparison.Ordinal);
            Assert.True(tx.IsActive);
        }
        ValueTask<Transaction> BeginHere() => Db.BeginTransactionAsync(cancellationToken: Token); // not async: it enters for its caller
        await using (var tx = await BeginHere())
        {
            await new Account { Owner = "Ada" }.SaveAsync(Token);
            await tx.RollbackAsync();
        }
        Assert.Equal(0, await Account.All.CountAsync(Token));
    }

    [Fact]
    public async Task A_rollback_of_one_begun_in_an_async_method_gives_up_its_lock_and_says_so()
    {
        using var _ = Db.Use();
        async Task<Transaction> Begin() => await Db.BeginTransactionAsync(cancellationToken: Token);

        var first = await Begin();
        Assert.Contains("async method", (await Assert.ThrowsAsync<TransactionMisuseException>(() => first.RollbackAsync().AsTask())).Message, StringComparison.Ordinal);
        var second = await Begin(); // on SQLite only one can write
        Assert.Throws<TransactionMisuseException>(second.Rollback);
        Assert.Equal((false, false), (first.IsActive, second.IsActive));
        await New().SaveAsync(Token);
        await second.RollbackAsync(); // over, so nothing
        await first.DisposeAsync();
        second.Dispose();
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task What_was_done_stays_once_the_work_returns()
    {
        using var _ = Db.Use();
        var account = await Db.TransactionAsync(async (tx, ct) =>
        {
            Assert.True(tx.IsActive);
            Assert.False(tx.IsNested);
            return await Account.CreateAsync(New(), ct);
        });
        Assert.False(account.IsNew);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task An_exception_undoes_the_rows_and_restores_the_records()
    {
        using var _ = Db.Use();
        var old = await Account.CreateAsync(New("Old", 1));
        var fresh = New("Fresh");
        await Assert.ThrowsAsync<InvalidDataException>(() => Db.TransactionAsync(async (tx, ct) =>
        {
            await fresh.SaveAsync(ct);
            old.Balance = 2;
            await old.SaveAsync(ct);
            old.Balance = 3;
            throw new InvalidDataException();
        }).AsTask());

        Assert.True(fresh.IsNew);
        Assert.Equal(0, fresh.Id);
        Assert.Equal(1, old.Balance); // as it was when the transaction began
        Assert.False(old.IsDirty);
        Assert.Equal(1, await CountAsync());
        await fresh.SaveAsync();
        await old.ReloadAsync();
        Assert.Equal(1, old.Balance);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_nested_one_can_be_undone_alone()
    {
        using var _ = Db.Use();
        Account outside = New("Outside"), inside = New("Inside");
        await Db.TransactionAsync(async (tx, ct) =>
        {
            await outside.SaveAsync(ct);
            await Assert.ThrowsAsync<InvalidDataException>(() => Db.TransactionAsync(async (nested, ct) =>
            {
                Assert.True(nested.IsNested);
                await inside.SaveAsync(ct);
                throw new InvalidDataException();
            }, cancellationToken: ct).AsTask());
            Assert.True(inside.IsNew);
            Assert.False(outside.IsNew);
            Assert.Equal(1, await CountAsync());
        });
        Assert.Equal("Outside", (await Account.All.SingleAsync()).Owner);
    }

    [Fact]
    public async Task What_a_nested_one_committed_goes_with_the_one_around()
    {
        using var _ = Db.Use();
        var account = New();
        await using (await Db.BeginTransactionAsync())
        {
            await Db.TransactionAsync(async (nested, ct) => await account.SaveAsync(ct));
            Assert.False(account.IsNew);
            Assert.Equal(1, await CountAsync());
        }
        Assert.True(account.IsNew);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Savepoints_can_be_asked_for_by_name_of_what_they_are()
    {
        using var _ = Db.Use();
        await using var tx = await Db.BeginTransactionAsync();
        await New("One").SaveAsync();
        await using (var savepoint = await tx.SavepointAsync())
        {
            await New("Two").SaveAsync();
            await savepoint.RollbackAsync();
        }
        await using (var savepoint = await tx.SavepointAsync())
        {
            await New("Three").SaveAsync();
            await savepoint.CommitAsync();
        }
        await tx.CommitAsync();
        Assert.Equal(["One", "Three"], (await Account.OrderBy(a => a.Id).ToListAsync()).Select(a => a.Owner));
    }

    [Fact]
    public async Task One_that_is_not_committed_is_rolled_back_when_disposed_of()
    {
        using var _ = Db.Use();
        var account = New();
        await using (await Db.BeginTransactionAsync()) await account.SaveAsync();
        Assert.True(account.IsNew);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task After_the_commit_the_flow_is_outside_again()
    {
        using var _ = Db.Use();
        await using var tx = await Db.BeginTransactionAsync();
        await New().SaveAsync();
        await tx.CommitAsync();
        Assert.False(tx.IsActive);
        Assert.Equal(1, await CountAsync());
        await tx.RollbackAsync(); // over already: nothing
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public void The_synchronous_forms_do_the_same()
    {
        using var _ = Db.Use();
        var one = Db.Transaction(tx => Account.Create(New("One")));
        Assert.Throws<InvalidDataException>(() => Db.Transaction(tx =>
        {
            New("Two").Save();
            throw new InvalidDataException();
        }));
        using (var tx = Db.BeginTransaction())
        {
            New("Three").Save();
            using (tx.Savepoint()) New("Four").Save();
            tx.Commit();
        }
        Assert.Equal(["One", "Three"], Account.OrderBy(a => a.Id).ToList().Select(a => a.Owner));
    }

    [Fact]
    public async Task A_transient_failure_runs_the_work_again_from_restored_records()
    {
        using var _ = Db.Use();
        var account = New();
        var runs = 0;
        await Db.TransactionAsync(async (tx, ct) =>
        {
            Assert.True(account.IsNew);
            await account.SaveAsync(ct);
            if (++runs < 3) throw Transient();
        }, Retrying);
        Assert.Equal(3, runs);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task It_is_run_only_so_often_and_only_when_asked()
    {
        using var _ = Db.Use();
        foreach (var (options, expected) in new[] { (Retrying, 3), (null, 1) })
        {
            var runs = 0;
            await Assert.ThrowsAsync<DeadlockException>(() => Db.TransactionAsync((tx, ct) =>
            {
                runs++;
                throw Transient();
            }, options).AsTask());
            Assert.Equal(expected, runs);
        }
    }

    [Fact]
    public async Task No_run_begins_after_the_time_limit()
    {
        using var _ = Db.Use();
        var runs = 0;
        await Assert.ThrowsAsync<DeadlockException>(() => Db.TransactionAsync((tx, ct) =>
        {
            runs++;
            throw Transient();
        }, new TransactionOptions { Retry = new RetryPolicy(3) { FirstPause = TimeSpan.Zero, TimeLimit = TimeSpan.Zero } }).AsTask());
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task A_lasting_failure_is_not_tried_again()
    {
        using var _ = Db.Use();
        await New().SaveAsync();
        var runs = 0;
        await Assert.ThrowsAsync<UniqueViolationException>(() => Db.TransactionAsync(async (tx, ct) =>
        {
            runs++;
            await New().SaveAsync(ct);
        }, Retrying).AsTask());
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task A_failed_verb_leaves_the_transaction_usable()
    {
        using var _ = Db.Use();
        await Db.TransactionAsync(async (tx, ct) =>
        {
            await New("One").SaveAsync(ct);
            await Assert.ThrowsAsync<UniqueViolationException>(() => New("One").SaveAsync(ct).AsTask());
            await New("Two").SaveAsync(ct);
        });
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_read_only_one_refuses_writes_and_its_connection_writes_again_later()
    {
        using var _ = Db.Use();
        using var scope = Db.BeginScope();
        await New("One").SaveAsync();
        await Db.TransactionAsync(async (tx, ct) =>
        {
            Assert.Equal(1, await CountAsync());
            var refused = await Assert.ThrowsAsync<DatabaseException>(() => New("Two").SaveAsync(ct).AsTask());
            Assert.Equal(DatabaseErrorKind.ReadOnly, refused.Kind);
        }, new TransactionOptions { IsReadOnly = true });
        await New("Three").SaveAsync();
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_task_left_running_cannot_use_it_after_its_end()
    {
        using var _ = Db.Use();
        var go = new TaskCompletionSource();
        Task? late = null;
        await Db.TransactionAsync((tx, ct) =>
        {
            late = Task.Run(async () =>
            {
                await go.Task;
                await New().SaveAsync(ct);
            }, ct);
            return Task.CompletedTask;
        });
        go.SetResult();
        await Assert.ThrowsAsync<TransactionMisuseException>(() => late!);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_second_command_while_a_result_is_being_read_is_refused()
    {
        using var _ = Db.Use();
        await New("One").SaveAsync();
        await Db.TransactionAsync(async (tx, ct) =>
        {
            await foreach (var account in Account.All.AsAsyncEnumerable(ct))
            {
                // Few rows or many: it is refused until the loop is over.
                var refused = await Assert.ThrowsAsync<TransactionMisuseException>(() => New("Two").SaveAsync(ct).AsTask());
                Assert.Contains("ToListAsync", refused.Message);
            }
            await New("Three").SaveAsync(ct);
        });
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_result_left_open_does_not_stop_the_rollback()
    {
        using var _ = Db.Use();
        await New("One").SaveAsync();
        IAsyncEnumerator<Account> left;
        await using (await Db.BeginTransactionAsync())
        {
            await New("Two").SaveAsync();
            left = Account.All.AsAsyncEnumerable().GetAsyncEnumerator();
            Assert.True(await left.MoveNextAsync());
        }
        Assert.Equal(1, await CountAsync());
        await left.DisposeAsync();
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task The_one_around_cannot_be_used_past_a_nested_one_that_is_open_elsewhere()
    {
        using var _ = Db.Use();
        await using var tx = await Db.BeginTransactionAsync();
        // The nested one is entered in a method of its own, whose flow ends there.
        var nested = await BeginElsewhereAsync();
        await Assert.ThrowsAsync<TransactionMisuseException>(() => New().SaveAsync().AsTask());
        await Assert.ThrowsAsync<TransactionMisuseException>(() => tx.CommitAsync().AsTask());
        await nested.CommitAsync();
        await New().SaveAsync();
        await tx.CommitAsync();
        Assert.Equal(1, await CountAsync());

        async Task<Transaction> BeginElsewhereAsync() => await Db.BeginTransactionAsync();
    }

    [Fact]
    public async Task A_nested_one_cannot_choose_another_isolation()
    {
        using var _ = Db.Use();
        await Db.TransactionAsync(async (tx, ct) => await Assert.ThrowsAsync<TransactionMisuseException>(
            () => Db.BeginTransactionAsync(new TransactionOptions { Isolation = IsolationLevel.Serializable }, ct).AsTask()));
    }

    [Fact]
    public async Task A_cancelled_commit_undoes_the_work()
    {
        using var _ = Db.Use();
        using var cancel = new CancellationTokenSource();
        var account = New();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Db.TransactionAsync(async (tx, ct) =>
        {
            await account.SaveAsync(ct);
            cancel.Cancel();
        }, cancellationToken: cancel.Token).AsTask());
        Assert.True(account.IsNew);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Transactions_of_two_flows_come_one_after_the_other()
    {
        using var _ = Db.Use();
        var account = await Account.CreateAsync(New());
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => Db.TransactionAsync(async (tx, ct) =>
        {
            var own = await Account.FindAsync(account.Id, ct);
            own.Balance++;
            await own.SaveAsync(ct);
        }, new TransactionOptions { Isolation = IsolationLevel.Serializable, Retry = new RetryPolicy(1000) { FirstPause = TimeSpan.FromMilliseconds(1) } }).AsTask())));
        await account.ReloadAsync();
        Assert.Equal(20, account.Balance);
    }

    private static DeadlockException Transient() => new("Made up.", new DatabaseErrorInfo(DatabaseErrorKind.Deadlock) { IsTransient = true });
}
