using Junction.Tests.School;
using Junction.Tests.Workshop;

namespace Junction.Tests.Records;

/// <summary>Cancellation and the time limit of commands: nothing is written, records stay as they are, the connection is fit for the next.</summary>
public abstract class Cancelling<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    protected override void Configure(DatabaseOptions options)
    {
        options.PoolSize = 2; // what is not clean is met again soon
        options.CommandTimeout = TimeSpan.FromMinutes(2);
    }

    // Never comes to an end by itself.
    private static Query<Marker> Endless() => Marker.FromSql($"WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT max(id) AS id FROM n");

    // Cancels what runs without end, until it was cancelled while it ran and not before it was sent.
    private async Task CancelWhileRunningAsync(Func<CancellationToken, Task> endless)
    {
        for (var wait = 50; ; wait *= 2)
        {
            using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
            Sql.Clear();
            source.CancelAfter(wait);
            var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless(source.Token));
            Assert.Equal(source.Token, exception.CancellationToken);
            if (Sql.All.Any(statement => statement.Error is OperationCanceledException)) return;
        }
    }

    private async Task IsCleanAsync()
    {
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async i =>
        {
            await Db.TransactionAsync(async (_, ct) => await Student.CreateAsync(new() { Name = $"after {i}" }, ct), cancellationToken: Token);
        }));
        Assert.Equal(2, await Student.Where(s => s.Name.StartsWith("after")).CountAsync(Token));
    }

    [Fact]
    public async Task A_cancelled_token_sends_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        var bea = new Student { Name = "Bea" };
        ann.Age = 5;
        Sql.Clear();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await bea.SaveAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await ann.SaveAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await ann.DeleteAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await ann.ReloadAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Student.FindAsync(ann.Id, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Student.All.ToListAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await ann.Courses.LoadAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await ann.Enrollments.AddAsync(new(), cancelled));
        Assert.Empty(Sql.All);
        Assert.Equal((true, true, false), (bea.IsNew, ann.IsDirty, ann.IsDeleted));
        await IsCleanAsync();
    }

    [Fact]
    public async Task The_token_of_a_link_verb_follows_what_else_it_takes()
    {
        var cancelled = new CancellationToken(canceled: true);
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        var course = await Course.CreateAsync(new() { Title = "Algebra" }, Token);
        Sql.Clear();
        await Cancels(ann.Courses.SyncAsync([course], cancelled));
        await Cancels(ann.Courses.SyncAsync([course.Id], cancelled));
        await Cancels(ann.Courses.SyncAsync([course], e => e.Grade = "A", cancelled));
        await Cancels(ann.Courses.SyncAsync([course.Id], e => e.Grade = "A", cancelled));
        await Cancels(ann.Courses.SyncAsync([course], (c, e) => e.Grade = c.Title[..1], cancelled));
        await Cancels(ann.Courses.SyncAsync([course], e => e.Grade = "A", SyncMode.Update, cancelled));
        await Cancels(ann.Courses.AttachAsync([course], (c, e) => e.Grade = c.Title[..1], cancelled));
        await Cancels(ann.Courses.ToggleAsync(course.Id, e => e.Grade = "A", cancelled));
        await Cancels(ann.Courses.UpdateLinkAsync(course.Id, e => e.Grade = "A", cancelled));
        await Cancels(ann.Courses.DetachAsync([course.Id], cancelled));
        await Cancels(ann.Courses.ClearAsync(cancelled));
        Assert.Empty(Sql.All);
        await ann.Courses.SyncAsync([course], e => e.Grade = "A", Token);
        Assert.Equal("1 unchanged", (await ann.Courses.SyncAsync([course], e => e.Grade = "B", Token)).ToString());
        Assert.Equal("1 unchanged", (await ann.Courses.SyncAsync([course.Id], e => e.Grade = "B", Token)).ToString());
        Assert.Equal("1 unchanged", (await ann.Courses.SyncAsync([course], (c, e) => e.Grade = "B", Token)).ToString());

        static async Task Cancels(ValueTask<LinkChange> write) => await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await write);
    }

    [Fact]
    public async Task A_running_query_is_broken_off()
    {
        await CancelWhileRunningAsync(async ct => await Endless().ToListAsync(ct));
        await IsCleanAsync();
    }

    [Fact]
    public async Task A_transaction_that_is_cancelled_inside_is_undone()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann", Age = 20 }, Token);
        var bea = new Student { Name = "Bea" };
        await CancelWhileRunningAsync(ct => Db.TransactionAsync(async (_, _) =>
        {
            ann.Age = 21;
            await ann.SaveAsync(Token);
            await bea.SaveAsync(Token);
            await Endless().ToListAsync(ct);
        }, cancellationToken: Token).AsTask());
        Assert.Equal((20, false, true, 0), (ann.Age, ann.IsDirty, bea.IsNew, bea.Id));
        Assert.Equal(["Ann"], (await Student.All.ToListAsync(Token)).Select(s => s.Name));
        Assert.Equal("ROLLBACK", Sql.All.Last(statement => statement.Kind == StatementKind.Transaction).Text);
        await IsCleanAsync();
    }

    [Fact]
    public async Task A_transaction_goes_on_after_a_query_inside_was_cancelled()
    {
        var coupon = new Coupon { Code = "A" };
        await Db.TransactionAsync(async (_, ct) =>
        {
            await coupon.SaveAsync(ct);
            await CancelWhileRunningAsync(TEngine.FailureBlocksTransaction
                ? token => Db.TransactionAsync(async (_, _) => await Endless().ToListAsync(token), cancellationToken: ct).AsTask()
                : async token => await Endless().ToListAsync(token));
            coupon.Uses = 3;
            await coupon.SaveAsync(ct);
        }, cancellationToken: Token);
        Assert.Equal(3, (await Coupon.All.SingleAsync(Token)).Uses);
    }

    [Fact]
    public async Task A_streamed_query_is_broken_off_between_its_chunks()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var marker in Marker.FromSql($"WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 20000) SELECT id FROM n").AsAsyncEnumerable(source.Token))
            {
                if (++seen == 1000) await source.CancelAsync();
            }
        });
        Assert.InRange(seen, 1000, 2000);
        await IsCleanAsync();
    }

    [Fact]
    public async Task Who_cancels_a_load_for_peers_leaves_the_others_to_it()
    {
        await using var narrow = TEngine.Open(options => options.PoolSize = 1);
        await narrow.Schema.CreateAsync(Token);
        using var use = narrow.Use();
        foreach (var name in new[] { "Ann", "Bea" }) await (await Student.CreateAsync(new() { Name = name }, Token)).Courses.AttachAsync(new Course { Title = name }, Token);
        var students = await Student.OrderBy(s => s.Name).ToListAsync(Token);

        // Another flow has the only connection, so that both loads wait: the first for it, the second for the first.
        var (taken, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var holder = Task.Run(() => narrow.TransactionAsync(async (_, _) =>
        {
            taken.SetResult();
            await release.Task;
        }).AsTask(), Token);
        await taken.Task;
        using var source = new CancellationTokenSource();
        var (first, second) = (students[0].Courses.LoadAsync(source.Token).AsTask(), students[1].Courses.LoadAsync(Token).AsTask());
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        release.SetResult();
        await holder;
        Assert.Equal("Bea", Assert.Single(await second).Title);
        Assert.Equal("Ann", Assert.Single(students[0].Courses.Loaded).Title);
    }

    [Fact]
    public async Task A_command_that_takes_too_long_fails_as_such()
    {
        await using var hasty = TEngine.Open(options => options.CommandTimeout = TimeSpan.FromSeconds(1));
        using (hasty.Use())
        {
            var exception = await Assert.ThrowsAsync<CommandTimeoutException>(async () => await Endless().ToListAsync(Token));
            Assert.Contains("CommandTimeout", exception.Message, StringComparison.Ordinal);
            Assert.Throws<CommandTimeoutException>(() => Endless().ToList());
            Assert.Equal(1, await Marker.FromSql($"SELECT 1 AS id").CountAsync(Token));
        }
    }
}
