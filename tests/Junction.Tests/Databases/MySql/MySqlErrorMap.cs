using Junction.Dialects;
using Junction.MySql;
using Junction.Tests.Engines;
using Junction.Tests.Ledger;
using Junction.Tests.Workshop;

namespace Junction.Tests.Databases.MySql;

/// <summary>Errors that the server really gives, and what they become.</summary>
public sealed class MySqlErrorMap : Suite<MySqlEngine>
{
    protected override async Task SeedAsync()
    {
        await Account.CreateAsync(new() { Owner = "Ada" });
        await new Posting { AccountId = 1, Amount = 1 }.SaveAsync();
    }

    [Theory]
    [InlineData("INSERT INTO accounts (id, owner, balance) VALUES (1, 'Bob', 0)", DatabaseErrorKind.Unique)]
    [InlineData("UPDATE accounts SET id = 7 WHERE id = 1", DatabaseErrorKind.ForeignKey)]
    [InlineData("UPDATE accounts SET owner = REPEAT('x', 30)", DatabaseErrorKind.ValueOutOfRange)]
    [InlineData("UPDATE accounts SET balance = 99999999999999", DatabaseErrorKind.ValueOutOfRange)]
    [InlineData("UPDATE accounts SET balance = 'much'", DatabaseErrorKind.Other)]
    [InlineData("UPDATE accounts SET balance = 1 / 0", DatabaseErrorKind.Other)]
    [InlineData("SELECT 9223372036854775807 + 1", DatabaseErrorKind.ValueOutOfRange)]
    [InlineData("USE nowhere", DatabaseErrorKind.MissingObject)]
    [InlineData("ALTER TABLE accounts DROP COLUMN nothing", DatabaseErrorKind.MissingObject)]
    [InlineData("ROLLBACK TO SAVEPOINT nowhere", DatabaseErrorKind.MissingObject)]
    [InlineData("SET STATEMENT max_statement_time = 0.01 FOR SELECT COUNT(*) FROM seq_1_to_1000000 a JOIN seq_1_to_1000000 b ON a.seq * b.seq = 7", DatabaseErrorKind.Timeout)]
    [InlineData("KILL QUERY CONNECTION_ID()", DatabaseErrorKind.Cancelled)]
    [InlineData("KILL CONNECTION_ID()", DatabaseErrorKind.OutcomeUnknown)] // it may have been a write
    [InlineData("CREATE TABLE accounts (id int)", DatabaseErrorKind.Other)]
    [InlineData("SELECT 'a' COLLATE utf8mb4_bin = 'b' COLLATE utf8mb4_general_ci", DatabaseErrorKind.Other)]
    public async Task An_error_becomes_its_kind(string sql, DatabaseErrorKind kind)
    {
        var failure = await Assert.ThrowsAnyAsync<DatabaseException>(async () => await Db.ExecuteAsync(IEngine.Literal(sql), Token));
        Assert.Equal(kind, failure.Kind);
        Assert.False(failure.IsTransient);
        Assert.Equal(1, await Account.All.CountAsync(Token)); // on whatever connection
    }

    [Fact]
    public async Task A_check_names_its_constraint()
    {
        await using var db = MySqlEngine.Open();
        await db.ExecuteAsync($"CREATE TABLE things (id int, CONSTRAINT positive CHECK (id > 0))", Token);
        var refused = await Assert.ThrowsAsync<CheckViolationException>(async () => await db.ExecuteAsync($"INSERT INTO things VALUES ({-1})", Token));
        Assert.Equal("positive", refused.ConstraintName);
    }

    [Fact]
    public async Task Violations_name_what_they_are_about()
    {
        var missing = await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await new Posting { AccountId = 99 }.SaveAsync(Token));
        Assert.Equal(("Posting", "postings_ibfk_1", "AccountId"), (missing.Model, missing.ConstraintName, Assert.Single(missing.Columns)));
        var taken = await Assert.ThrowsAsync<UniqueViolationException>(async () => await new Account { Id = 1, Owner = "Bob" }.SaveAsync(Token));
        Assert.Equal(("Account", "Id", "PRIMARY"), (taken.Model, Assert.Single(taken.Columns), taken.ConstraintName));
    }

    // Junction cannot know how much a column takes that says nothing of its length: in a schema of somebody's it may be more, or less.
    [Fact]
    public async Task A_text_that_its_column_has_no_room_for_is_refused_and_not_cut()
    {
        var longest = await Coupon.CreateAsync(new() { Code = new('x', MySqlDialect.IndexedLength) }, Token);
        var longer = new Coupon { Code = new('y', MySqlDialect.IndexedLength + 1) };
        var refused = await Assert.ThrowsAsync<DatabaseException>(async () => await longer.SaveAsync(Token));
        Assert.Equal((DatabaseErrorKind.ValueOutOfRange, "Coupon", "Code"), (refused.Kind, refused.Model, Assert.Single(refused.Columns)));
        Assert.Contains("Coupon.Code. Give the property room by [StringLength]", refused.Message, StringComparison.Ordinal);
        Assert.True(longer.IsNew);
        longest.Code += "x";
        await Assert.ThrowsAsync<DatabaseException>(async () => await longest.SaveAsync(Token));
        Assert.Equal(MySqlDialect.IndexedLength, (await Coupon.All.SingleAsync(Token)).Code.Length);
    }

    [Theory]
    [InlineData("UPDATE accounts SET balance = 'hunter2'")]
    [InlineData("UPDATE postings SET amount = CAST('hunter2' AS DATETIME)")]
    [InlineData("INSERT INTO accounts (owner, balance) SELECT 'hunter2', 0 UNION ALL SELECT 'hunter2', 0")]
    public async Task A_message_quotes_no_value(string sql)
    {
        var failure = await Assert.ThrowsAnyAsync<DatabaseException>(async () => await Db.ExecuteAsync(IEngine.Literal(sql), Token));
        Assert.DoesNotContain("hunter2", failure.ToString().Replace(sql, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("hunter2", Assert.IsType<DriverException>(failure.InnerException).Driver.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_that_cannot_be_provoked_here_are_known_all_the_same()
    {
        Assert.Equal(DatabaseErrorKind.Timeout, MySqlDialect.MariaDb.Classify(new TimeoutException()).Kind);
        Assert.Equal(DatabaseErrorKind.ConnectionLost, MySqlDialect.MariaDb.Classify(new IOException()).Kind);
        Assert.Equal(DatabaseErrorKind.Other, MySqlDialect.MariaDb.Classify(new InvalidOperationException()).Kind);
    }
}
