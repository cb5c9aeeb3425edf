using Junction.Tests.Catalogue;

namespace Junction.Tests.Queries;

/// <summary>Reading as the rows come: in chunks of peers, in constant memory, to be left at any time.</summary>
public abstract class Streaming<TEngine> : QuerySuite<TEngine> where TEngine : IEngine
{
    // More than two chunks.
    private const int Many = 700;

    private async Task SeedTownsAsync(int count)
    {
        await Db.TransactionAsync(async (_, token) =>
        {
            for (var i = 0; i < count; i++) await Town.CreateAsync(new() { Name = $"Town {i:0000}", CountryId = 1 + i % 2 }, token);
        }, cancellationToken: Token);
        Sql.Clear();
    }

    private static Query<Town> Towns => Town.Where(t => t.Name.StartsWith("Town ")).OrderBy(t => t.Name);

    [Fact]
    public async Task All_rows_come_in_order_by_one_statement()
    {
        await SeedTownsAsync(Many);
        var names = await Sends(1, async () =>
        {
            var names = new List<string>();
            await foreach (var town in Towns.AsAsyncEnumerable(Token)) names.Add(town.Name);
            return names;
        });
        Assert.Equal(Enumerable.Range(0, Many).Select(i => $"Town {i:0000}"), names);
    }

    [Fact]
    public async Task Rows_of_one_chunk_are_peers_and_load_together()
    {
        await SeedTownsAsync(Many);
        Sql.Clear();
        var count = 0;
        await foreach (var town in Towns.AsAsyncEnumerable(Token))
        {
            Assert.NotNull(await town.LoadCountryAsync(Token));
            count++;
        }
        Assert.Equal(Many, count);
        Assert.InRange(Sql.Count, 2, 8); // the stream, and one load for each chunk: never one for each row
    }

    [Fact]
    public async Task Eager_loads_come_with_each_chunk()
    {
        await SeedTownsAsync(Many);
        var seen = 0;
        Sql.Clear();
        await foreach (var town in Towns.With(t => t.Country).AsAsyncEnumerable(Token))
        {
            var sent = Sql.Count;
            Assert.Equal(seen++ % 2 == 0 ? "North" : "South", town.Country!.Name);
            Assert.Equal(sent, Sql.Count);
        }
        Assert.Equal(Many, seen);
        Assert.InRange(Sql.Count, 2, 8);
    }

    [Fact]
    public async Task Nothing_to_stream_ends_at_once()
    {
        await foreach (var _ in Learner.Where(l => l.Age < 0)) Assert.Fail("There is no such learner.");
        await foreach (var _ in Learner.All.Take(0)) Assert.Fail("Nothing was to be taken.");
        await foreach (var _ in Learner.Where(l => l.Age < 0).Select(l => l.Age)) Assert.Fail("There is no such learner.");
    }

    [Fact]
    public async Task Leaving_early_leaves_the_connection_clean()
    {
        await SeedTownsAsync(Many);
        for (var round = 0; round < 20; round++)
        {
            await foreach (var town in Towns)
            {
                if (town.Name.EndsWith("3")) break;
            }
            await foreach (var name in Towns.Select(t => t.Name))
            {
                if (name.EndsWith("3")) break;
            }
        }
        // A statement that was left open would hold its snapshot, and keep a writer out.
        await Town.CreateAsync(new() { Name = "Town 9999" }, Token);
        await Db.TransactionAsync(async (_, token) => await Db.ExecuteAsync($"DELETE FROM towns WHERE name = {"Town 9999"}", token), cancellationToken: Token);
        Assert.Equal(Many, await Towns.CountAsync(Token));
    }

    [Fact]
    public async Task Leaving_early_inside_a_scope_or_a_transaction_frees_its_connection()
    {
        await SeedTownsAsync(Many);
        await using (Db.BeginScope())
        {
            await foreach (var _ in Towns) break;
            Assert.Equal(Many, await Towns.CountAsync(Token));
        }
        await Db.TransactionAsync(async (_, token) =>
        {
            await foreach (var town in Towns.AsAsyncEnumerable(token)) break;
            Assert.Equal(Many, await Towns.CountAsync(token));
            await Town.CreateAsync(new() { Name = "Town 9999" }, token);
        }, cancellationToken: Token);
        Assert.Equal(Many + 1, await Towns.CountAsync(Token));
    }

    [Fact]
    public async Task An_exception_in_the_loop_leaves_the_connection_clean()
    {
        await SeedTownsAsync(Many);
        await Assert.ThrowsAsync<FormatException>(async () =>
        {
            await foreach (var _ in Towns) throw new FormatException();
        });
        await Town.CreateAsync(new() { Name = "Town 9999" }, Token);
        Assert.Equal(Many + 1, await Towns.CountAsync(Token));
    }

    [Fact]
    public async Task A_cancelled_stream_stops_and_leaves_the_connection_clean()
    {
        await SeedTownsAsync(Many);
        using var cancellation = new CancellationTokenSource();
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Towns.AsAsyncEnumerable(cancellation.Token))
            {
                if (++seen == 10) await cancellation.CancelAsync();
            }
        });
        Assert.InRange(seen, 10, Many - 1);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Towns.Select(t => t.Name).AsAsyncEnumerable(cancellation.Token)) Assert.Fail("It was cancelled before.");
        });
        await Town.CreateAsync(new() { Name = "Town 9999" }, Token);
        Assert.Equal(Many + 1, await Towns.CountAsync(Token));
    }

    [Fact]
    public async Task A_token_given_to_the_loop_cancels_too()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Learner.All.AsAsyncEnumerable().WithCancellation(cancellation.Token)) Assert.Fail("It was cancelled before.");
        });
    }

    [Fact]
    public async Task A_cancelled_token_stops_every_terminal_before_it_sends()
    {
        var cancelled = new CancellationToken(canceled: true);
        Sql.Clear();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Learner.All.ToListAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Learner.All.FirstAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Learner.All.CountAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Learner.AnyAsync(l => l.Active, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Learner.All.SumAsync(l => l.Age, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Learner.Select(l => l.Age).ToListAsync(cancelled));
        Assert.Equal(0, Sql.Count);
        Assert.Equal(6, await Learner.All.CountAsync(Token));
    }

    [Fact]
    public async Task A_stream_in_a_transaction_must_be_read_or_left_before_the_next_command()
    {
        await SeedTownsAsync(Many);
        await Db.TransactionAsync(async (_, token) =>
        {
            await Assert.ThrowsAsync<TransactionMisuseException>(async () =>
            {
                await foreach (var town in Towns.AsAsyncEnumerable(token)) await Town.CountAsync(t => t.Name == town.Name, token);
            });
            Assert.Equal(Many, await Towns.CountAsync(token));
        }, cancellationToken: Token);
    }

    [Fact]
    public async Task Outside_a_transaction_other_commands_run_while_a_stream_is_open()
    {
        await SeedTownsAsync(Many);
        var seen = 0;
        await foreach (var town in Towns)
        {
            if (seen++ % 100 == 0) Assert.Equal(1, await Town.CountAsync(t => t.Name == town.Name, Token));
        }
        Assert.Equal(Many, seen);
    }

    [Fact]
    public async Task A_stream_is_read_twice_like_a_query()
    {
        var stream = Learner.OrderBy(l => l.Name).AsAsyncEnumerable(Token);
        var names = new List<string>();
        await foreach (var learner in stream) names.Add(learner.Name);
        await foreach (var learner in stream) names.Add(learner.Name);
        Assert.Equal([.. AllNames, .. AllNames], names);
    }

    [Fact]
    public async Task A_relation_and_its_links_are_streamed()
    {
        var ada = (await Learner.FindByAsync(l => l.Name == "Ada", Token))!;
        var titles = new List<string>();
        await foreach (var subject in ada.Subjects.OrderBy(s => s.Title).AsAsyncEnumerable(Token)) titles.Add(subject.Title);
        await foreach (var subject in ada.Subjects.Where((s, link) => link.Grade == "A")) titles.Add(subject.Title);
        await foreach (var (title, grade) in ada.Subjects.OrderByDescending(s => s.Title).Select((s, link) => (s.Title, link.Grade))) titles.Add(title + grade);
        Assert.Equal(["Algebra", "Botany", "Algebra", "BotanyB", "AlgebraA"], titles);
    }

    [Fact]
    public async Task Links_come_with_their_targets()
    {
        var ada = (await Learner.FindByAsync(l => l.Name == "Ada", Token))!;
        var pairs = await Sends(1, async () => await ada.Subjects.OrderByDescending((s, link) => link.Points).ToLinksAsync(Token));
        Assert.Equal([("Algebra", "A"), ("Botany", "B")], pairs.Select(p => (p.Target.Title, p.Link.Grade)));
        Assert.Equal([5], ada.Subjects.Where((s, link) => link.Grade == "B").ToLinks().Select(p => p.Link.Points));
        await Sends(0, async () =>
        {
            await Task.Yield();
            Assert.All(pairs, p => Assert.Same(p.Target, p.Link.Subject));
            Assert.All(pairs, p => Assert.Same(ada, p.Link.Learner));
            return 0;
        });
    }
}
