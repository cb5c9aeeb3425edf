using Library;

namespace Junction.Docs.Tests.GettingStarted;

/// <summary>Asking for records and values.</summary>
public sealed class Queries : LibraryExample
{
    [Fact]
    public async Task Where_and_order()
    {
        #region GettingStarted.Where
        string[] series = ["A Culture novel", "A Hainish novel"];

        var books = await Book
            .Where(b => b.InPrint && (b.Pages > 400 || b.Title.StartsWith("The ")))
            .Where(b => b.Subtitle == null || series.Contains(b.Subtitle))
            .OrderByDescending(b => b.PublishedOn).ThenBy(b => b.Title)
            .Skip(0).Take(10)
            .ToListAsync();
        #endregion
        SqlOfPage("GettingStarted.Where");

        Assert.Equal(["Use of Weapons", "The Left Hand of Darkness", "Dune"], books.Select(b => b.Title));
    }

    [Fact]
    public async Task Conditions_are_composed()
    {
        var (onlyInPrint, longerThan) = (true, 400);
        #region GettingStarted.Compose
        var query = Book.All;
        if (onlyInPrint) query = query.Where(b => b.InPrint);
        if (longerThan > 0) query = query.Where(b => b.Pages > longerThan);

        var count = await query.CountAsync();
        var page = await query.OrderBy(b => b.Title).Take(20).ToListAsync();
        #endregion

        Assert.Equal((2, 2), (count, page.Count));
    }

    [Fact]
    public async Task Paths_and_relations()
    {
        #region GettingStarted.Paths
        var culture = await Book.Where(b => b.Publisher.Name == "Orbit").ToListAsync();
        var busy = await Publisher.Where(p => p.Books.Count(b => b.InPrint) > 1).ToListAsync();
        var loaded = await Publisher.With(p => p.Books.OrderBy(b => b.Title)).ToListAsync();
        #endregion

        Assert.Equal(2, culture.Count);
        Assert.Equal("Ace", Assert.Single(busy).Name);
        Assert.Equal(4, loaded.Sum(p => p.Books.Loaded.Count));
        Assert.Equal(4, Sent.Count);
    }

    [Fact]
    public async Task Projections()
    {
        #region GettingStarted.Select
        var titles = await Book.OrderBy(b => b.Title).Select(b => b.Title).ToListAsync();

        var rows = await Book.OrderBy(b => b.Id)
            .Select(b => (b.Title, b.Publisher.Name, b.Price * 2), (title, publisher, price) => $"{title}, {publisher}: {price}")
            .ToListAsync();

        var sizes = await Book.OrderBy(b => b.Id).Select(b => Expr.When(b.Pages > 400, "long").When(b.Pages > 100, "medium").Else("short")).ToListAsync();
        #endregion

        Assert.Equal(5, titles.Count);
        Assert.StartsWith("The Left Hand of Darkness, Ace: 19.98", rows[0]);
        Assert.Equal(["medium", "long", "long", "long", "short"], sizes);
    }

    [Fact]
    public async Task Aggregates()
    {
        #region GettingStarted.Aggregates
        var pages = await Book.Where(b => b.InPrint).SumAsync(b => b.Pages);
        var newest = await Book.All.MaxAsync(b => b.PublishedOn);
        var average = await Book.All.AverageAsync(b => b.Price);
        var any = await Book.AnyAsync(b => b.Pages > 1000);
        #endregion

        Assert.Equal((1131, new DateOnly(1990, 3, 1), false), (pages, newest, any));
        Assert.Equal(7.398m, average);
    }

    [Fact]
    public async Task One_record()
    {
        #region GettingStarted.One
        var byKey = await Book.FindAsync(2);                                       // throws when there is none
        var byCondition = await Book.FindByAsync(b => b.Title == "Dune");          // null when there is none
        var first = await Book.OrderBy(b => b.Pages).FirstAsync();                 // throws when there is none
        var single = await Book.Where(b => b.Pages < 10).SingleOrDefaultAsync();   // null when there is none, throws when there are several
        #endregion

        Assert.Equal(byKey.Id, byCondition!.Id);
        Assert.Equal(first.Id, single!.Id);
        await Assert.ThrowsAsync<RecordNotFoundException>(async () => await Book.FindAsync(4711));
    }

    [Fact]
    public async Task A_key_of_several_parts()
    {
        await Review.CreateAsync(new() { BookId = 2, Year = 2024, Stars = 5 });
        await Review.CreateAsync(new() { BookId = 2, Year = 2025, Stars = 3 });
        #region GettingStarted.FindComposite
        var review = await Review.FindAsync(2, 2024);                              // the parts, in the order of the key
        var praise = await Review.Where(r => r.Stars > 3).FindAsync((2, 2024));    // a tuple, as in every verb that takes keys
        #endregion

        Assert.Equal((5, 5), (review.Stars, praise.Stars));
        await Assert.ThrowsAsync<RecordNotFoundException>(async () => await Review.FindAsync(2024, 2));
    }

    [Fact]
    public async Task Streams()
    {
        #region GettingStarted.Stream
        await foreach (var book in Book.OrderBy(b => b.Id))                        // 256 rows at a time
        {
            Console.WriteLine(book.Title);
        }
        #endregion

        Assert.Equal(5, Console.Lines.Count);
    }

    [Fact]
    public async Task Literal_sql()
    {
        var (least, percent) = (400, 10);
        #region GettingStarted.Sql
        var books = await Book.FromSql($"SELECT * FROM books WHERE pages > {least}").OrderBy(b => b.Title).ToListAsync();
        var changed = await db.ExecuteAsync($"UPDATE books SET pages = pages + {percent} WHERE in_print = {true}");
        var longest = await db.ScalarAsync<int>($"SELECT max(pages) FROM books");
        #endregion

        Assert.Equal(["Dune", "Excession", "Use of Weapons"], books.Select(b => b.Title));
        Assert.Equal((4, 451), (changed, longest));
    }

    [Fact]
    public async Task Literal_sql_and_columns()
    {
        #region GettingStarted.SqlColumns
        var price = Book.Column(b => b.Price);
        var standing = Reader.Column(r => r.Standing);

        await db.ExecuteAsync($"UPDATE books SET {price} = {8.50m} WHERE {price} < {5m}");
        await db.ExecuteAsync($"INSERT INTO books (title, pages, in_print, price) VALUES ({"Ubik"}, {202}, {true}, {price.Value(6.75m)})");
        var total = await db.ScalarAsync(price, $"SELECT sum({price}) FROM books");
        var blocked = await Reader.FromSql($"SELECT * FROM reader_cards WHERE {standing} = {Standing.Blocked}").ToListAsync();
        var dear = await Book.Where(b => Condition.Sql($"{b.Price} BETWEEN {8m} AND {9m}")).CountAsync();

        var error = await Assert.ThrowsAsync<ColumnNeededException>(async () =>
            await db.ExecuteAsync($"UPDATE reader_cards SET standing = {Standing.Good}"));    // a name or a number?
        #endregion

        Assert.Equal((await Book.All.SumAsync(b => b.Price), await Book.CountAsync(b => b.Price >= 8m && b.Price <= 9m)), (total, dear));
        Assert.Equal(6.75m, (await Book.FindByAsync(b => b.Title == "Ubik"))!.Price);
        Assert.False(await Book.AnyAsync(b => b.Price < 5m));
        Assert.Empty(blocked);
        Assert.Contains("no column beside it", error.Message);
    }

    [Fact]
    public void To_sql()
    {
        #region GettingStarted.ToSql
        Console.WriteLine(Book.Where(b => b.Pages > 400).ToSql());
        #endregion

        Assert.Equal("SELECT t0.\"id\", t0.\"title\", t0.\"subtitle\", t0.\"pages\", t0.\"in_print\", t0.\"price\", t0.\"published_on\", t0.\"publisher_id\" FROM \"books\" AS t0 WHERE t0.\"pages\" > ?1", Assert.Single(Console.Lines));
    }

    [Fact]
    public void Sync_twins()
    {
        #region GettingStarted.Sync
        var book = Book.Create(new() { Title = "Neuromancer", Pages = 271 });
        var books = Book.Where(b => b.Pages < 300).ToList();
        db.Transaction(tx =>
        {
            book.Price = 7;
            book.Save();
        });
        #endregion

        Assert.Equal(2, books.Count);
        Assert.Equal(7m, Book.Find(book.Id).Price);
    }
}
