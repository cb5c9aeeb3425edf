using Junction.Tests.Ledger;
using Junction.Tests.School;

namespace Junction.Tests.Databases;

/// <summary>A connection that the server ends: what is done again by itself, what only when asked for, and what nobody can know.</summary>
public abstract class LostConnections<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private static Account New(string owner = "Ada") => new() { Owner = owner };

    // The connection that the flow's scope or transaction holds.
    private void Lose() => TEngine.EndSession(TEngine.SessionId(Db));

    [Fact]
    public async Task A_query_is_done_again()
    {
        await New().SaveAsync(Token);
        await using var scope = Db.BeginScope();
        Lose();
        Assert.Equal(1, await Account.All.CountAsync(Token));
        Lose();
        Assert.Equal("Ada", (await Account.All.SingleAsync(Token)).Owner);
        Lose();
        Assert.Equal(["Ada"], await Account.OrderBy(a => a.Id).Select(a => a.Owner).ToListAsync(Token));
        Lose();
        Assert.Equal(1, Account.All.Count());
    }

    [Fact]
    public async Task A_relation_is_loaded_again()
    {
        await Account.CreateAsync(new() { Owner = "Ada" }, Token);
        await using var scope = Db.BeginScope();
        var account = await Account.All.SingleAsync(Token);
        Lose();
        await account.ReloadAsync(Token);
        Assert.Equal("Ada", account.Owner);
    }

    [Fact]
    public async Task A_verb_of_several_statements_is_done_again_whole()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        var course = await Course.CreateAsync(new() { Title = "Algebra" }, Token);
        var calls = 0;
        await using var scope = Db.BeginScope();
        var change = await ann.Courses.SyncAsync([course], e =>
        {
            e.Grade = "A";
            if (++calls == 1) Lose(); // in the midst of the verb's transaction
        }, cancellationToken: Token);
        Assert.Equal((2, 1), (calls, change.Attached.Count));
        Assert.Equal("A", (await Enrollment.All.SingleAsync(Token)).Grade);
    }

    [Fact]
    public async Task A_write_outside_a_transaction_has_an_unknown_outcome()
    {
        var account = New();
        await using (Db.BeginScope())
        {
            Lose();
            var unknown = await Assert.ThrowsAsync<OutcomeUnknownException>(async () => await account.SaveAsync(Token));
            Assert.False(unknown.IsTransient);
            Assert.True(account.IsNew);
        }
        await account.SaveAsync(Token);
        Assert.Equal(1, await Account.All.CountAsync(Token));
    }

    [Fact]
    public async Task Within_a_transaction_nothing_is_done_again_alone()
    {
        await Assert.ThrowsAsync<ConnectionLostException>(() => Db.TransactionAsync(async (_, ct) =>
        {
            await New().SaveAsync(ct);
            Lose();
            await Account.All.CountAsync(ct);
        }, cancellationToken: Token).AsTask());
        Assert.Equal(0, await Account.All.CountAsync(Token));
    }

    [Fact]
    public async Task A_transaction_is_run_again_when_asked_for()
    {
        var runs = 0;
        var account = New();
        await Db.TransactionAsync(async (_, ct) =>
        {
            await account.SaveAsync(ct);
            if (++runs == 1) Lose();
            await New("Bob").SaveAsync(ct);
        }, new TransactionOptions { Retry = new RetryPolicy() }, Token);
        Assert.Equal((2, 2), (runs, await Account.All.CountAsync(Token)));
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_has_an_unknown_outcome()
    {
        var account = New();
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => Db.TransactionAsync(async (_, ct) =>
        {
            await account.SaveAsync(ct);
            Lose();
        }, new TransactionOptions { Retry = new RetryPolicy() }, Token).AsTask());
        Assert.True(account.IsNew);
    }

    [Fact]
    public async Task What_idles_is_closed_with_the_one_that_was_lost()
    {
        int first;
        await using (Db.BeginScope())
        {
            first = TEngine.SessionId(Db);
            await using (Db.BeginScope()) TEngine.SessionId(Db);
        }
        await using (Db.BeginScope())
        {
            var held = TEngine.SessionId(Db);
            Lose();
            await Account.All.CountAsync(Token);
            Assert.NotEqual(held, TEngine.SessionId(Db));
            Assert.NotEqual(first, TEngine.SessionId(Db));
        }
    }
}

/// <summary>The same with the option switched off.</summary>
public abstract class LostConnectionsWithoutRetry<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    protected override void Configure(DatabaseOptions options) => options.Retry = null;

    [Fact]
    public async Task A_query_fails_and_the_next_has_a_fresh_connection()
    {
        await using var scope = Db.BeginScope();
        TEngine.EndSession(TEngine.SessionId(Db));
        var lost = await Assert.ThrowsAsync<ConnectionLostException>(() => Account.All.CountAsync(Token).AsTask());
        Assert.True(lost.IsTransient);
        Assert.Equal(0, await Account.All.CountAsync(Token));
    }
}
