using Junction.Tests.Engines;
using Junction.Tests.Ledger;

namespace Junction.Tests.Databases.Sqlite;

/// <summary>Errors that SQLite really gives, and what they become.</summary>
public sealed class SqliteErrorMap : Suite<SqliteDriverEngine>
{
    protected override async Task SeedAsync()
    {
        await Account.CreateAsync(new() { Owner = "Ada" });
        await new Posting { AccountId = 1, Amount = 1 }.SaveAsync();
    }

    [Theory]
    [InlineData("INSERT INTO accounts (id, owner, balance) VALUES (1, 'Bob', 0)", DatabaseErrorKind.Unique)]
    [InlineData("UPDATE accounts SET id = 7 WHERE id = 1", DatabaseErrorKind.ForeignKey)]
    [InlineData("SELECT abs(-9223372036854775807 - 1)", DatabaseErrorKind.ValueOutOfRange)]
    [InlineData("SELECT SUM(x) FROM (SELECT 9223372036854775807 AS x UNION ALL SELECT 1)", DatabaseErrorKind.ValueOutOfRange)]
    [InlineData("SELECT zeroblob(2147483647)", DatabaseErrorKind.ValueOutOfRange)]
    [InlineData("DROP INDEX absent", DatabaseErrorKind.MissingObject)]
    [InlineData("ALTER TABLE accounts DROP COLUMN absent", DatabaseErrorKind.MissingObject)]
    [InlineData("ROLLBACK TO SAVEPOINT nowhere", DatabaseErrorKind.MissingObject)]
    [InlineData("SELECT * FROM accounts WHERE owner = 'Ada", DatabaseErrorKind.Syntax)]
    [InlineData("CREATE TABLE accounts (id int)", DatabaseErrorKind.Other)]
    [InlineData("INSERT INTO sqlite_master DEFAULT VALUES", DatabaseErrorKind.Other)]
    [InlineData("INSERT INTO accounts (id, owner, balance) VALUES ('x', 'Bob', 0)", DatabaseErrorKind.Other)]
    [InlineData("INSERT INTO accounts (owner) VALUES (1, 2)", DatabaseErrorKind.Other)]
    [InlineData("SELECT json_extract('{', '$')", DatabaseErrorKind.Other)]
    [InlineData("SELECT 1 UNION SELECT 1, 2", DatabaseErrorKind.Other)]
    [InlineData("SELECT id FROM accounts WHERE COUNT(*) > 1", DatabaseErrorKind.Other)]
    [InlineData("COMMIT", DatabaseErrorKind.Other)]
    public async Task An_error_becomes_its_kind(string sql, DatabaseErrorKind kind)
    {
        await Is(Db, sql, kind);
        using var native = Database.Open(options => options.UseSqlite("Data Source=:memory:"));
        native.Schema.Create();
        native.Execute($"INSERT INTO accounts (owner, balance) VALUES ('Ada', 0)");
        native.Execute($"INSERT INTO postings (account_id, amount) VALUES (1, 0)");
        await Is(native, sql, kind);
    }

    [Fact]
    public async Task A_check_and_a_trigger_name_what_refused()
    {
        await Db.ExecuteAsync($"CREATE TABLE things (id int, CONSTRAINT positive CHECK (id > 0))", Token);
        var refused = await Assert.ThrowsAsync<CheckViolationException>(async () => await Db.ExecuteAsync($"INSERT INTO things VALUES ({-1})", Token));
        Assert.Equal("positive", refused.ConstraintName);
        await Db.ExecuteAsync($"CREATE TRIGGER never BEFORE DELETE ON things BEGIN SELECT RAISE(ABORT, 'not here'); END", Token);
        await Db.ExecuteAsync($"INSERT INTO things VALUES ({1})", Token);
        var stopped = await Assert.ThrowsAsync<DatabaseException>(async () => await Db.ExecuteAsync($"DELETE FROM things", Token));
        Assert.Contains("not here", stopped.Message, StringComparison.Ordinal);
    }

    private static async Task Is(Database db, string sql, DatabaseErrorKind kind)
    {
        var failure = await Assert.ThrowsAnyAsync<DatabaseException>(async () => await db.ExecuteAsync(IEngine.Literal(sql), Token));
        Assert.Equal((kind, false), (failure.Kind, failure.IsTransient));
        Assert.Equal(1, await db.ScalarAsync<int>($"SELECT COUNT(*) FROM accounts", Token)); // nothing of it was written
    }
}
