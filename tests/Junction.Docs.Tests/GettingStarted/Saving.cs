using System.Text.Json;
using Library;

namespace Junction.Docs.Tests.GettingStarted;

/// <summary>Saving, transactions, databases and what can be seen of them.</summary>
public sealed class Saving : LibraryExample
{
    private readonly List<string> _log = [];

    protected override void Configure(DatabaseOptions options) => options.LogTo(_log.Add);

    [Fact]
    public async Task Changes()
    {
        var book = await Book.FindAsync(2);
        Sent.Clear();
        #region GettingStarted.Changes
        book.Pages = 500;
        foreach (var change in book.Changes) Console.WriteLine($"{change.Property}: {change.Old} -> {change.New}");    // Pages: 412 -> 500

        await book.SaveAsync();
        await book.SaveAsync();                                                    // nothing to do, nothing sent
        #endregion
        SqlOfPage("GettingStarted.Changes");

        Assert.Equal(["Pages: 412 -> 500"], Console.Lines);
        Assert.False(book.IsDirty);
    }

    [Fact]
    public async Task Relations_of_one()
    {
        #region GettingStarted.BelongsTo
        var tor = new Publisher { Name = "Tor" };
        var book = new Book { Title = "Ender's Game", Pages = 324, Publisher = tor };
        await book.SaveAsync();                                                    // Tor first, then the book, in one transaction

        book.Publisher = await Publisher.FindByAsync(p => p.Name == "Ace");        // sets PublisherId
        await book.SaveAsync();

        var publisher = await book.LoadPublisherAsync();                           // loads when it is not loaded
        #endregion

        Assert.Equal("Ace", publisher!.Name);
        Assert.Equal(publisher.Id, book.PublisherId);
    }

    [Fact]
    public async Task Relations_of_many()
    {
        #region GettingStarted.HasMany
        var ace = await Publisher.All.SingleAsync(p => p.Name == "Ace");
        await ace.Books.AddAsync(new() { Title = "Babel-17", Pages = 173 });

        foreach (var book in await ace.Books) Console.WriteLine(book.Title);
        #endregion

        Assert.Equal(3, Console.Lines.Count);
    }

    [Fact]
    public async Task Without_reading()
    {
        #region GettingStarted.Reference
        var book = Book.Reference(2);                                              // sends nothing
        book.Pages = 500;
        await book.SaveAsync();                                                    // UPDATE of the pages alone
        #endregion

        Assert.Equal(1, Sent.Count);
        Assert.Equal(("Dune", 500), ((await Book.FindAsync(2)).Title, (await Book.FindAsync(2)).Pages));
    }

    [Fact]
    public async Task Transactions()
    {
        var (dune, weapons) = (await Book.FindAsync(2), await Book.FindAsync(3));
        #region GettingStarted.Transaction
        await db.TransactionAsync(async (tx, ct) =>
        {
            dune.Price += 1;
            await dune.SaveAsync(ct);
            weapons.Price -= 1;
            await weapons.SaveAsync(ct);
        });
        #endregion
        #region GettingStarted.Explicit
        await using (var tx = await db.BeginTransactionAsync())
        {
            await dune.DeleteAsync();
            await using (var part = await tx.SavepointAsync())
            {
                await weapons.DeleteAsync();
                await part.RollbackAsync();                                        // weapons is there again
            }
            await tx.CommitAsync();
        }
        #endregion

        Assert.Equal((true, false), (dune.IsDeleted, weapons.IsDeleted));
        Assert.Equal(7.00m, (await Book.FindAsync(3)).Price);
        Assert.Equal(4, await Book.All.CountAsync());
    }

    [Fact]
    public async Task Retries_and_read_only()
    {
        #region GettingStarted.Options
        await db.TransactionAsync(async (tx, ct) =>
        {
            var book = await Book.FindAsync(2, ct);
            book.Pages++;
            await book.SaveAsync(ct);
        }, new TransactionOptions { Retry = new RetryPolicy(MaxAttempts: 3) });

        var (books, publishers) = await db.TransactionAsync(
            async (tx, ct) => (await Book.All.CountAsync(ct), await Publisher.All.CountAsync(ct)),
            new TransactionOptions { IsReadOnly = true });
        #endregion

        Assert.Equal((5, 2, 413), (books, publishers, (await Book.FindAsync(2)).Pages));
    }

    [Fact]
    public async Task Scopes()
    {
        #region GettingStarted.Scope
        await using (db.BeginScope())
        {
            var book = await Book.FindAsync(2);
            var publisher = await book.LoadPublisherAsync();                       // the same connection
        }
        #endregion

        Assert.Equal(2, Sent.Count);
    }

    [Fact]
    public async Task Several_databases()
    {
        await using var archive = Database.Open(o => o.UseSqlite("Data Source=:memory:"));
        #region GettingStarted.Databases
        await archive.Schema.CreateAsync();

        using (archive.Use())                                                      // for this flow, until the end of the block
        {
            await Book.CreateAsync(new() { Title = "Beowulf" });
        }

        var old = await archive.Query<Book>().OrderBy(b => b.Title).ToListAsync();
        await new Book { Title = "Gilgamesh" }.SaveAsync(archive);
        old[0].Pages = 90;
        await old[0].SaveAsync();                                                  // a record remembers its database
        #endregion

        Assert.Equal(2, await archive.Query<Book>().CountAsync());
        Assert.Equal(5, await Book.All.CountAsync());
        await Assert.ThrowsAsync<WrongDatabaseException>(async () => await old[0].SaveAsync(db));
    }

    [Fact]
    public async Task Recording()
    {
        #region GettingStarted.Record
        using var recorder = db.Record();

        foreach (var publisher in await Publisher.With(p => p.Books).ToListAsync()) Console.WriteLine(publisher.Books.Loaded.Count);

        Assert.Equal(2, recorder.Count);
        #endregion

        Assert.Equal(["2", "2"], Console.Lines);
    }

    [Fact]
    public async Task Logging()
    {
        _log.Clear();
        await Book.FindAsync(2);

        var line = Assert.Single(_log);
        Assert.Contains("WHERE t0.\"id\" = ?1", line);
        Assert.DoesNotContain("[2", line);
    }

    [Fact]
    public async Task Options_of_a_database()
    {
        #region GettingStarted.DatabaseOptions
        await using var library = Database.Open(o => o
            .UseSqlite("Data Source=:memory:", sqlite => sqlite.BusyTimeout = TimeSpan.FromSeconds(5))
            .LogTo(Console.WriteLine));
        #endregion
        await library.Schema.CreateAsync();

        Assert.Contains(Console.Lines, static line => line.Contains("CREATE TABLE"));
    }

    [Fact]
    public async Task Json()
    {
        #region GettingStarted.Json
        var ace = await Publisher.With(p => p.Books).Where(p => p.Name == "Ace").SingleAsync();

        Console.WriteLine(JsonSerializer.Serialize(ace));
        #endregion

        Assert.Equal(2, Sent.Count);
        Assert.StartsWith("""{"Id":1,"Name":"Ace","Books":[{"Id":1,"Title":"The Left Hand of Darkness",""", Console.Lines[0]);
    }

    [Fact]
    public async Task Json_by_generated_code()
    {
        await (await Poet.CreateAsync(new() { Name = "Emily" })).Poems.AddAsync(new() { Title = "Hope" });
        #region GettingStarted.UseJsonContext
        var poet = await Poet.With(p => p.Poems).FirstAsync();
        Console.WriteLine(JsonSerializer.Serialize(poet, PoetryJson.Default.Poet));
        #endregion

        Assert.Equal(["""{"Id":1,"Name":"Emily","Poems":[{"Id":1,"Title":"Hope","PoetId":1,"Poet":null}]}"""], Console.Lines);
    }

    [Fact]
    public async Task Json_ends_though_the_way_back_is_written()
    {
        var ace = await Publisher.With(p => p.Books.With(b => b.Publisher)).Where(p => p.Name == "Ace").SingleAsync();

        var json = JsonSerializer.Serialize(ace, LibraryJson.Default.Publisher);
        Assert.Contains("\"Publisher\":null", json);
        Assert.DoesNotContain("\"Publisher\":{", json);
    }

    [Fact]
    public async Task Errors()
    {
        #region GettingStarted.Errors
        try
        {
            await new Publisher { Id = 1, Name = "Ace again" }.SaveAsync();
        }
        catch (UniqueViolationException taken)
        {
            Console.WriteLine($"{taken.Model}.{taken.Columns[0]} is taken");         // Publisher.Id is taken
        }
        #endregion

        Assert.Equal(["Publisher.Id is taken"], Console.Lines);
    }
}
