using Junction.Generators.Tests.Harness;

namespace Junction.Generators.Tests.Diagnostics;

/// <summary>JN0027.</summary>
public sealed class DiscardTests
{
    [Theory]
    [InlineData("[|db.BeginScope()|];", "The scope never gives its connection back. Keep it until it ends: await using var scope = db.BeginScope().")]
    [InlineData("[|db.Use()|];", "The database stays the current one. Keep it until it ends: using var use = db.Use().")]
    [InlineData("_ = [|db.Use()|];", null)]
    [InlineData("await [|db.BeginTransactionAsync()|];", "The transaction never ends. Keep it until it ends: await using var transaction = await db.BeginTransactionAsync().")]
    [InlineData("await [|db.BeginTransactionAsync()|].ConfigureAwait(false);", null)]
    [InlineData("_ = await [|db.BeginTransactionAsync()|];", null)]
    public Task IsThrownAway(string statement, string? message) => Verify.Fires("JN0027", Program("async Task", statement + " await Task.Yield();"), message);

    [Fact]
    public Task IsThrownAwayWithoutAwait() => Verify.Fires("JN0027", Program("void", "[|db.BeginTransaction()|];"),
        "The transaction never ends. Keep it until it ends: using var transaction = db.BeginTransaction().");

    [Theory]
    [InlineData("using var scope = db.BeginScope();")]
    [InlineData("using (db.Use()) { }")]
    [InlineData("await using var transaction = await db.BeginTransactionAsync();")]
    [InlineData("var transaction = await db.BeginTransactionAsync(); await transaction.DisposeAsync();")]
    [InlineData("IDisposable Kept() => db.Use(); Kept().Dispose();")]
    public Task IsKept(string statement) => Verify.Silent(Program("async Task", statement + " await Task.Yield();"));

    private static string Program(string type, string statement) => $$"""
        public static class Program
        {
            public static {{type}} Run(Database db)
            {
                {{statement}}
            }
        }
        """;
}
