using Library;

namespace Junction.Docs.Tests.GettingStarted;

/// <summary>What columns hold, and what they refuse.</summary>
public sealed class Values : Example
{
    private static Reader Ann() => new() { Name = "Ann", Email = "Ann@Example.org" };

    [Fact]
    public async Task Attributes()
    {
        var reader = Ann();
        await reader.SaveAsync();

        Assert.Equal(reader.CardNumber, (await Reader.FindByAsync(r => r.Email == "ann@example.org"))!.CardNumber);
        Assert.Equal("Good", await db.ScalarAsync<string>($"SELECT standing FROM reader_cards WHERE name = {"Ann"}"));
        SqlOfPage("GettingStarted.Reader", string.Join('\n', db.Schema.Script().TrimEnd().Split("\n\n").Where(static statement => statement.Contains("\"reader_cards\""))));
    }

    [Fact]
    public async Task Enums_by_their_names()
    {
        foreach (var (name, standing) in new[] { ("Ann", Standing.Blocked), ("Ben", Standing.Good) })
        {
            await new Reader { Name = name, Email = $"{name}@example.org", Standing = standing }.SaveAsync();
        }
        Sent.Clear();
        #region GettingStarted.Enums
        var blocked = await Reader.Where(r => r.Standing == Standing.Blocked).CountAsync();     // by the name, which an index serves
        var names = await Reader.OrderBy(r => r.Standing).Select(r => r.Name).ToListAsync();    // Ben, Ann: Good is 0, Blocked is 1
        var worst = await Reader.All.MaxAsync(r => r.Standing);                                 // Blocked
        var last = await db.ScalarAsync<string>($"SELECT max(standing) FROM reader_cards");     // Good: your own SQL sees letters
        #endregion
        SqlOfPage("GettingStarted.Enums");

        Assert.Equal((1, "Ben", "Ann", (Standing?)Standing.Blocked, "Good"), (blocked, names[0], names[1], worst, last));

        await db.ExecuteAsync($"UPDATE reader_cards SET standing = 'Frozen' WHERE name = 'Ann'");
        Assert.Equal(["Ann", "Ben"], await Reader.OrderBy(r => r.Standing).Select(r => r.Name).ToListAsync());
        Assert.Equal(Standing.Good, await Reader.All.MaxAsync(r => r.Standing));
        Assert.Equal(Standing.Good, await Reader.All.MinAsync(r => r.Standing));
        #region GettingStarted.UnknownName
        var error = await Assert.ThrowsAsync<ColumnReadException>(async () => await Reader.All.ToListAsync());
        Console.WriteLine(error.Message);
        #endregion
        Assert.Contains("Reader.Standing", Assert.Single(Console.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("Frozen", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_record()
    {
        await Ann().SaveAsync();
        #region GettingStarted.Concurrency
        var mine = await Reader.All.SingleAsync();
        var theirs = await Reader.All.SingleAsync();

        (theirs.Name, theirs.Version) = ("Anne", theirs.Version + 1);
        await theirs.SaveAsync();

        (mine.Name, mine.Version) = ("Anna", mine.Version + 1);
        await Assert.ThrowsAsync<StaleRecordException>(async () => await mine.SaveAsync());
        await mine.ReloadAsync();                         // look again, and decide
        #endregion

        Assert.Equal("Anne", mine.Name);
    }

    [Fact]
    public async Task Times()
    {
        var reader = Ann();
        #region GettingStarted.Times
        reader.JoinedAt = new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc);
        reader.OpensAt = new DateTime(2026, 3, 1, 9, 30, 0);                       // [WallClock]: any kind
        await reader.SaveAsync();

        reader.JoinedAt = new DateTime(2026, 3, 1, 10, 0, 0);                      // which zone?
        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(async () => await reader.SaveAsync());
        #endregion

        Assert.Contains("DateTime.SpecifyKind", error.Message);
        var read = await Reader.FindAsync(reader.CardNumber);
        Assert.Equal((DateTimeKind.Utc, 10), (read.JoinedAt.Kind, read.JoinedAt.Hour));
        Assert.Equal((DateTimeKind.Unspecified, 9), (read.OpensAt!.Value.Kind, read.OpensAt.Value.Hour));
    }

    [Fact]
    public async Task A_local_time_becomes_utc_and_digits_beyond_microseconds_are_cut()
    {
        var reader = Ann();
        var local = new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Local).AddTicks(12345678);
        reader.JoinedAt = local;
        await reader.SaveAsync();

        Assert.Equal(local.ToUniversalTime().AddTicks(-8), reader.JoinedAt);
        Assert.Equal(reader.JoinedAt, (await Reader.FindAsync(reader.CardNumber)).JoinedAt);
    }

    [Fact]
    public async Task Decimals()
    {
        var reader = Ann();
        #region GettingStarted.Decimals
        reader.Fees = 12.3456m;                                                    // [Precision(9, 4)]
        await reader.SaveAsync();

        reader.Fees = 12.34567m;
        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(async () => await reader.SaveAsync());
        #endregion

        Assert.Contains("Round it first", error.Message);
    }

    [Fact]
    public async Task Strings_are_ordinal()
    {
        foreach (var title in (string[])["apple", "Zebra", "äpfel"]) await Book.CreateAsync(new() { Title = title });
        #region GettingStarted.Strings
        var titles = await Book.OrderBy(b => b.Title).Select(b => b.Title).ToListAsync();       // Zebra, apple, äpfel
        var none = await Book.Where(b => b.Title == "APPLE").CountAsync();                      // 0
        var one = await Book.Where(b => b.Title.ToUpper() == "APPLE").CountAsync();             // 1
        #endregion

        Assert.Equal(["Zebra", "apple", "äpfel"], titles);
        Assert.Equal((0, 1), (none, one));
    }

    [Fact]
    public async Task Null_is_as_in_csharp()
    {
        await Book.CreateAsync(new() { Title = "With", Subtitle = "x", PublishedOn = new(2020, 1, 1) });
        await Book.CreateAsync(new() { Title = "Without" });
        #region GettingStarted.Nulls
        string? wanted = null;
        var without = await Book.Where(b => b.Subtitle == wanted).CountAsync();                 // 1: IS NULL
        var others = await Book.Where(b => b.Subtitle != "x").CountAsync();                     // 1: null is not "x"

        var limit = new DateOnly(2000, 1, 1);
        var later = await Book.Where(b => b.PublishedOn > limit).CountAsync();                  // 1
        var rest = await Book.Where(b => !(b.PublishedOn > limit)).CountAsync();                // 1: the one without a date
        #endregion

        Assert.Equal((1, 1, 1, 1), (without, others, later, rest));
        Assert.Equal("Without", await Book.OrderBy(b => b.PublishedOn).Select(b => b.Title).FirstAsync());
    }
}
