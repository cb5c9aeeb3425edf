using Junction.Databases;
using Junction.Dialects;
using Junction.Model;
using Junction.Tests.Workshop;

namespace Junction.Tests.Records;

/// <summary>A save that is broken off while SQLite works on it.</summary>
public sealed class SqliteInterruption : IAsyncLifetime
{
    private readonly Database _db = Database.Open(o => o.UseSqlite("Data Source=:memory:").UseModels(ModelInfos.Of<Coupon>()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // A coupon that says so keeps SQLite busy without end, in an insert as in an update.
    public async ValueTask InitializeAsync()
    {
        await _db.Schema.CreateAsync(Token);
        foreach (var statement in new[]
        {
            "CREATE VIEW endless (n) AS WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT max(id) FROM n",
            "CREATE TRIGGER inserted AFTER INSERT ON coupons WHEN new.code = 'endless' BEGIN SELECT n FROM endless; END",
            "CREATE TRIGGER updated AFTER UPDATE ON coupons WHEN new.code = 'endless' BEGIN SELECT n FROM endless; END",
            "CREATE TRIGGER deleted AFTER DELETE ON coupons WHEN old.uses = -1 BEGIN SELECT n FROM endless; END",
        })
        {
            await _db.SingleAsync<AsyncCall, string, bool>(statement, static async (work, sql, ct) =>
            {
                await work.ExecuteScriptAsync<AsyncCall>(sql, StatementKind.Schema, ct);
                return true;
            }, Token);
        }
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    private async Task CancelWhileRunningAsync(Func<CancellationToken, ValueTask> endless)
    {
        using var sql = _db.Record();
        for (var wait = 50; !sql.All.Any(statement => statement.Error is OperationCanceledException); wait *= 2)
        {
            using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
            source.CancelAfter(wait);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await endless(source.Token));
        }
    }

    [Fact]
    public async Task An_insert_that_is_broken_off_leaves_the_record_new_and_no_row()
    {
        var at = DateTime.UtcNow.ToLocalTime();
        var coupon = new Coupon { Code = "endless", ValidFrom = at };
        await CancelWhileRunningAsync(ct => coupon.SaveAsync(_db, ct));
        Assert.Equal((true, 0, at.Kind, at), (coupon.IsNew, coupon.Id, coupon.ValidFrom.Kind, coupon.ValidFrom));
        coupon.Code = "A";
        await coupon.SaveAsync(_db, Token);
        using (_db.Use()) Assert.Equal("A", (await Coupon.All.SingleAsync(Token)).Code);
    }

    [Fact]
    public async Task An_update_that_is_broken_off_leaves_the_record_dirty_and_the_row_as_it_was()
    {
        var coupon = new Coupon { Code = "A" };
        await coupon.SaveAsync(_db, Token);
        coupon.Code = "endless";
        await CancelWhileRunningAsync(ct => coupon.SaveAsync(ct));
        Assert.Equal([new Change("Code", "A", "endless")], coupon.Changes);
        await coupon.ReloadAsync(Token);
        Assert.Equal("A", coupon.Code);
    }

    [Fact]
    public async Task A_delete_that_is_broken_off_leaves_the_record_alive()
    {
        var coupon = new Coupon { Code = "A", Uses = -1 };
        await coupon.SaveAsync(_db, Token);
        await CancelWhileRunningAsync(async ct => await coupon.DeleteAsync(ct));
        Assert.False(coupon.IsDeleted);
        coupon.Uses = 0;
        await coupon.SaveAsync(Token);
        Assert.True(await coupon.DeleteAsync(Token));
    }
}
