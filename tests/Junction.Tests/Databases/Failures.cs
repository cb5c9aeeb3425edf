using Junction.Tests.Ledger;

namespace Junction.Tests.Databases;

/// <summary>What errors of the database become, what is logged, and that a failure leaves nothing behind.</summary>
public abstract class Failures<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task A_duplicate_names_the_model_and_the_property_but_no_value()
    {
        using var _ = Db.Use();
        await new Account { Owner = "Secret" }.SaveAsync();
        var failure = await Assert.ThrowsAsync<UniqueViolationException>(() => new Account { Owner = "Secret" }.SaveAsync().AsTask());
        Assert.Equal(DatabaseErrorKind.Unique, failure.Kind);
        Assert.Equal("Account", failure.Model);
        Assert.Equal(["Owner"], failure.Columns);
        Assert.False(failure.IsTransient);
        Assert.Contains("Account.Owner", failure.Message);
        Assert.DoesNotContain("Secret", failure.ToString());
        Assert.StartsWith("INSERT", failure.SqlText);
        Assert.NotNull(failure.InnerException);
    }

    [Fact]
    public async Task A_name_without_regard_to_case_is_there_once()
    {
        using var _ = Db.Use();
        await new Handle { Name = "Ada" }.SaveAsync();
        var failure = await Assert.ThrowsAsync<UniqueViolationException>(() => new Handle { Name = "ADA" }.SaveAsync().AsTask());
        Assert.Equal(["Name"], failure.Columns);
        await new Handle { Name = "Bob" }.SaveAsync();
        Assert.Equal("Ada", (await Handle.FindByAsync(h => h.Name == "aDA"))?.Name);
        Assert.Equal(2, await Handle.CountAsync(h => new[] { "ADA", "bob", "x" }.Contains(h.Name)));
    }

    [Fact]
    public async Task A_reference_to_nothing_is_a_foreign_key_violation()
    {
        using var _ = Db.Use();
        var failure = await Assert.ThrowsAsync<ForeignKeyViolationException>(() => new Posting { AccountId = 99 }.SaveAsync().AsTask());
        Assert.Equal(DatabaseErrorKind.ForeignKey, failure.Kind);
    }

    [Fact]
    public async Task A_name_that_an_enum_does_not_have_names_the_column_but_not_itself()
    {
        using var _ = Db.Use();
        await Db.ExecuteAsync($"INSERT INTO reviews (mark) VALUES ('Secret')", Token);
        var failure = await Assert.ThrowsAsync<ColumnReadException>(() => Types.Review.All.ToListAsync(Token).AsTask());
        Assert.Equal(("Review", "Mark"), (failure.Model, failure.Column));
        Assert.Contains("Review.Mark", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_table_says_how_to_make_it()
    {
        await using var db = TEngine.Open();
        using var _ = db.Use();
        var failure = await Assert.ThrowsAsync<DatabaseException>(() => Account.All.CountAsync().AsTask());
        Assert.Equal(DatabaseErrorKind.MissingObject, failure.Kind);
        Assert.Contains("Schema.CreateAsync", failure.Message);
    }

    [Fact]
    public async Task Values_are_shown_only_where_the_options_say_so()
    {
        foreach (var showsValues in new[] { false, true })
        {
            var lines = new List<string>();
            await using var db = TEngine.Open(o =>
            {
                o.LogTo(lines.Add);
                o.LogValues = showsValues;
            });
            db.Schema.Create();
            using var _ = db.Use();
            await new Account { Owner = "Secret" }.SaveAsync();
            Assert.Contains(lines, line => line.StartsWith("INSERT", StringComparison.Ordinal));
            Assert.Equal(showsValues, lines.Exists(line => line.Contains("'Secret'", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_recorder_tells_data_from_the_rest()
    {
        using var _ = Db.Use();
        await Db.TransactionAsync(async (tx, ct) =>
        {
            await new Account { Owner = "One" }.SaveAsync(ct);
            await Db.TransactionAsync(async (nested, ct) => await new Account { Owner = "Two" }.SaveAsync(ct), cancellationToken: ct);
        });
        Assert.Equal(2, Sql.Count);
        var guards = TEngine.FailureBlocksTransaction ? 4 : 0; // SAVEPOINT and RELEASE around each write
        Assert.Equal(6 + guards, Sql.All.Count);
        Assert.All(Sql.Statements, text => Assert.StartsWith("INSERT", text));
        Assert.Equal(4 + guards, Sql.All.Count(statement => statement.Kind == StatementKind.Transaction));

        Sql.Dispose();
        await Account.All.CountAsync();
        Assert.Equal(2, Sql.Count);
    }

    [Fact]
    public async Task Cancelled_before_it_starts_nothing_is_sent()
    {
        using var _ = Db.Use();
        Sql.Clear();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Account { Owner = "One" }.SaveAsync(new CancellationToken(true)).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Account.All.ToListAsync(new CancellationToken(true)).AsTask());
        Assert.Empty(Sql.All);
    }
}
