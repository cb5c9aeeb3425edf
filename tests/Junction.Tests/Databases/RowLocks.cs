using Junction.Tests.Ledger;

namespace Junction.Tests.Databases;

/// <summary>Writers that wait for each other's rows.</summary>
public abstract class RowLocks<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task Rows_locked_crosswise_are_a_deadlock()
    {
        var (one, two) = (await Account.CreateAsync(new() { Owner = "One" }, Token), await Account.CreateAsync(new() { Owner = "Two" }, Token));
        using var meet = new Barrier(2);
        var failures = await Task.WhenAll(LockAsync(one.Id, two.Id), LockAsync(two.Id, one.Id));
        var deadlock = Assert.IsType<DeadlockException>(Assert.Single(failures, static failure => failure is not null));
        Assert.True(deadlock.IsTransient);

        Task<Exception?> LockAsync(int first, int second) => Task.Run(() => Xunit.Record.Exception(() => Db.Transaction(_ =>
        {
            Db.Execute($"UPDATE accounts SET balance = 1 WHERE id = {first}");
            meet.SignalAndWait(Token);
            Db.Execute($"UPDATE accounts SET balance = 1 WHERE id = {second}");
        })), Token);
    }
}
