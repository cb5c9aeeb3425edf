using Junction.Tests.Engines;
using Junction.Tests.Ledger;

namespace Junction.Tests.Databases;

/// <summary>Errors that every database gives for the same statement, and what they become. Those of one database alone stand in its error map.</summary>
public abstract class ErrorKinds<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    protected override async Task SeedAsync()
    {
        await Account.CreateAsync(new() { Owner = "Ada" });
        await new Posting { AccountId = 1, Amount = 1 }.SaveAsync();
    }

    [Theory]
    [InlineData("INSERT INTO accounts (owner, balance) VALUES ('Ada', 0)", DatabaseErrorKind.Unique)]
    [InlineData("INSERT INTO postings (account_id, amount) VALUES (99, 0)", DatabaseErrorKind.ForeignKey)]
    [InlineData("UPDATE postings SET account_id = 99", DatabaseErrorKind.ForeignKey)]
    [InlineData("UPDATE accounts SET owner = NULL", DatabaseErrorKind.NotNull)]
    [InlineData("INSERT INTO accounts (balance) VALUES (0)", DatabaseErrorKind.NotNull)]
    [InlineData("SELECT id FROM absent", DatabaseErrorKind.MissingObject)]
    [InlineData("SELECT absent FROM accounts", DatabaseErrorKind.MissingObject)]
    [InlineData("SELECT absent(1)", DatabaseErrorKind.MissingObject)]
    [InlineData("SELECT * FROM nowhere.accounts", DatabaseErrorKind.MissingObject)]
    [InlineData("DROP TABLE absent", DatabaseErrorKind.MissingObject)]
    [InlineData("SELEKT 1", DatabaseErrorKind.Syntax)]
    [InlineData("SELECT * FROM accounts WHERE", DatabaseErrorKind.Syntax)]
    public async Task An_error_becomes_its_kind(string sql, DatabaseErrorKind kind)
    {
        var failure = await Assert.ThrowsAnyAsync<DatabaseException>(async () => await Db.ExecuteAsync(IEngine.Literal(sql), Token));
        Assert.Equal((kind, false), (failure.Kind, failure.IsTransient));
        Assert.Equal(1, await Posting.CountAsync(p => p.AccountId == 1, Token)); // nothing of it was written
    }
}
