using Junction.Dialects;
using Junction.Tests.Engines;
using Junction.Tests.Ledger;

namespace Junction.Tests.Databases.Sqlite;

/// <summary>Values on SQLite: they come back as they went in, or are refused before they are sent; and what other tools wrote is read.</summary>
public sealed class SqliteValues : Suite<SqliteEngine>
{
    private static readonly DateTime s_time = new(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc);

    private Task RawAsync(string sql) => RawAsync(Db, sql);

    internal static async Task RawAsync(Database db, string sql)
    {
        await using var work = await db.WorkAsync<AsyncCall>(Token);
        await work.ExecuteScriptAsync<AsyncCall>(sql, StatementKind.Schema, Token);
    }

    private static async Task<Sample> ThereAndBackAsync(Sample sample)
    {
        await sample.SaveAsync();
        return await Sample.FindAsync(sample.Id);
    }

    [Fact]
    public async Task Every_kind_comes_back()
    {
        using var _ = Db.Use();
        var sent = new Sample
        {
            Flag = true, Tiny = 255, Small = -32768, Big = long.MinValue, Float = 0.1f, Double = -0.1, Decimal = -12345678901234.5678m, Numeric = 0.1m,
            Char = 'é', Text = "a\0b 😀 'quoted'", Short = "1234", Guid = Guid.NewGuid(), Time = s_time.AddTicks(1234560), Millis = s_time.AddMilliseconds(12),
            Wall = new DateTime(2024, 2, 29), Offset = new DateTimeOffset(s_time, TimeSpan.Zero), Date = new(1, 1, 1), Clock = new(23, 59, 59, 999),
            Span = TimeSpan.FromTicks(-10), Bytes = [0, 1, 255], Level = Level.High,
        };
        var found = await ThereAndBackAsync(sent);
        foreach (var property in typeof(Sample).GetProperties().Where(p => p.DeclaringType == typeof(Sample)))
        {
            Assert.Equal(property.GetValue(sent), property.GetValue(found));
            if (property.GetValue(found) is DateTime time) Assert.Equal(property.Name == "Wall" ? DateTimeKind.Unspecified : DateTimeKind.Utc, time.Kind);
        }
    }

    [Fact]
    public async Task Nothing_comes_back_as_nothing()
    {
        using var _ = Db.Use();
        var found = await ThereAndBackAsync(new Sample());
        foreach (var property in typeof(Sample).GetProperties().Where(p => p.DeclaringType == typeof(Sample) && p.Name != "Id")) Assert.Null(property.GetValue(found));
    }

    [Fact]
    public async Task Ends_of_the_ranges_come_back()
    {
        using var _ = Db.Use();
        foreach (var (low, high) in new[] { (true, false), (false, true) })
        {
            var sent = new Sample
            {
                Big = low ? long.MinValue : long.MaxValue, Double = low ? double.NegativeInfinity : double.Epsilon, Float = low ? float.MinValue : float.MaxValue,
                Decimal = low ? -99999999999999.9999m : 99999999999999.9999m, Text = low ? "" : new string('ß', 100_000), Bytes = low ? [] : new byte[100_000],
                Time = low ? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc) : new DateTime(9999, 12, 31, 23, 59, 59, DateTimeKind.Utc),
                Date = low ? DateOnly.MinValue : DateOnly.MaxValue, Clock = low ? TimeOnly.MinValue : new TimeOnly(23, 59, 59), Guid = low ? Guid.Empty : Guid.AllBitsSet,
            };
            var found = await ThereAndBackAsync(sent);
            Assert.Equivalent(
                (sent.Big, sent.Double, sent.Float, sent.Decimal, sent.Text, sent.Time, sent.Date, sent.Clock, sent.Guid),
                (found.Big, found.Double, found.Float, found.Decimal, found.Text, found.Time, found.Date, found.Clock, found.Guid));
            Assert.Equal(sent.Bytes, found.Bytes);
        }
    }

    [Fact]
    public async Task Times_are_cut_and_the_record_holds_what_was_stored()
    {
        using var _ = Db.Use();
        var local = new DateTime(2024, 7, 1, 12, 0, 0, DateTimeKind.Local).AddTicks(1234567);
        var sent = new Sample
        {
            Time = local, Millis = s_time.AddTicks(9_999_999), Offset = new DateTimeOffset(2024, 7, 1, 12, 0, 0, TimeSpan.FromHours(2)).AddTicks(7),
            Clock = new TimeOnly(1, 2, 3).Add(TimeSpan.FromTicks(1234567)), Span = TimeSpan.FromTicks(-19),
        };
        await sent.SaveAsync();
        Assert.Equal(local.ToUniversalTime().AddTicks(-7), sent.Time);
        Assert.Equal(DateTimeKind.Utc, sent.Time!.Value.Kind);
        Assert.Equal(s_time.AddMilliseconds(999), sent.Millis);
        Assert.Equal(TimeSpan.Zero, sent.Offset!.Value.Offset);
        Assert.Equal(TimeSpan.FromTicks(-10), sent.Span);
        var found = await Sample.FindAsync(sent.Id);
        Assert.Equal((sent.Time, sent.Millis, sent.Offset, sent.Clock, sent.Span), (found.Time, found.Millis, found.Offset, found.Clock, found.Span));
    }

    public static TheoryData<string, Action<Sample>> Misfits => new()
    {
        { "Text", s => s.Text = "half \uD83D" },
        { "Char", s => s.Char = '\uDC00' },
        { "Short", s => s.Short = "12345" },
        { "Double", s => s.Double = double.NaN },
        { "Float", s => s.Float = float.NaN },
        { "Decimal", s => s.Decimal = 0.00001m },
        { "Decimal", s => s.Decimal = 100_000_000_000_000m },
        { "Decimal", s => s.Decimal = decimal.MaxValue },
        { "Numeric", s => s.Numeric = 0.12345m },
        { "Time", s => s.Time = new DateTime(2024, 1, 1) },
    };

    [Theory, MemberData(nameof(Misfits), DisableDiscoveryEnumeration = true)]
    public async Task What_does_not_fit_is_refused_before_it_is_sent(string column, Action<Sample> set)
    {
        using var _ = Db.Use();
        var sample = new Sample();
        set(sample);
        Sql.Clear();
        var refused = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => sample.SaveAsync().AsTask());
        Assert.Equal(("Sample", column), (refused.Model, refused.Column));
        Assert.Contains($"Sample.{column}", refused.Message);
        Assert.Equal(0, Sql.Count);
        Assert.True(sample.IsNew);
    }

    [Fact]
    public async Task Times_of_other_tools_are_read()
    {
        using var _ = Db.Use();
        var sample = new Sample();
        await sample.SaveAsync();
        foreach (var (text, expected) in new[]
        {
            ("2024-05-06T07:08:09Z", s_time), ("2024-05-06 07:08:09", s_time), ("2024-05-06T09:08:09+02:00", s_time), ("2024-05-06 07:08:09.1234567", s_time.AddTicks(1234567)),
            ("2024-05-06T01:08:09-0600", s_time), ("2024-05-06", s_time.Date), ("2024-05-06 07:08", s_time.AddSeconds(-9)), ("2024-05-06 07:08:09.123456789 +00:00", s_time.AddTicks(1234567)),
        })
        {
            await RawAsync($"UPDATE ledger_samples SET time = '{text}', wall = '{text}', offset = '{text}'");
            await sample.ReloadAsync();
            Assert.Equal(expected, sample.Time);
            Assert.Equal(new DateTimeOffset(expected, TimeSpan.Zero), sample.Offset);
            Assert.Equal(DateTimeKind.Unspecified, sample.Wall!.Value.Kind);
        }
    }

    [Fact]
    public async Task Guids_and_numbers_of_other_tools_are_read()
    {
        using var _ = Db.Use();
        var sample = new Sample { Guid = Guid.NewGuid() };
        await sample.SaveAsync();
        var guid = sample.Guid;
        await RawAsync("UPDATE ledger_samples SET guid = lower(guid), numeric = 1.10, double = 2");
        await sample.ReloadAsync();
        Assert.Equal((guid, 1.10m, 2d), (sample.Guid, sample.Numeric, sample.Double));
        await RawAsync($"UPDATE ledger_samples SET guid = x'{Convert.ToHexString(guid!.Value.ToByteArray())}', numeric = 7");
        await sample.ReloadAsync();
        Assert.Equal((guid, 7m), (sample.Guid, sample.Numeric));
    }

    [Theory]
    [InlineData("tiny = 256", "Tiny")]
    [InlineData("small = 40000", "Small")]
    [InlineData("big = 'ten'", "Big")]
    [InlineData("big = 1.5", "Big")]
    [InlineData("flag = 2", "Flag")]
    [InlineData("double = 'x'", "Double")]
    [InlineData("decimal = 1.5", "Decimal")]
    [InlineData("numeric = 0.123456", "Numeric")]
    [InlineData("text = x'00'", "Text")]
    [InlineData("char = 'ab'", "Char")]
    [InlineData("guid = 'no guid'", "Guid")]
    [InlineData("time = '2024-13-01'", "Time")]
    [InlineData("time = '2024-01-01 25:00:00'", "Time")]
    [InlineData("time = 0", "Time")]
    [InlineData("date = '2024-01-01 10:00'", "Date")]
    [InlineData("clock = 'noon'", "Clock")]
    [InlineData("span = 9223372036854775807", "Span")]
    [InlineData("bytes = 'text'", "Bytes")]
    public async Task What_is_not_of_the_kind_is_told_and_not_guessed(string assignment, string column)
    {
        using var _ = Db.Use();
        await new Sample().SaveAsync();
        await RawAsync($"UPDATE ledger_samples SET {assignment}");
        var failure = await Assert.ThrowsAsync<ColumnReadException>(() => Sample.All.ToListAsync().AsTask());
        Assert.Equal(("Sample", column), (failure.Model, failure.Column));
        Assert.Equal(1, await Sample.All.CountAsync());
    }

    [Fact]
    public async Task Lists_carry_any_text()
    {
        using var _ = Db.Use();
        string[] texts = ["plain", "a\0b", "\0", "", "\"quoted\" \\ \n\t", "😀", "\u2028", "null"];
        foreach (var text in texts) await new Sample { Text = text }.SaveAsync();
        var all = await Sample.Where(s => texts.Contains(s.Text)).OrderBy(s => s.Id).ToListAsync();
        Assert.Equal(texts, all.Select(s => s.Text));
        foreach (var text in texts) Assert.Equal(text, (await Sample.Where(s => new[] { text }.Contains(s.Text)).SingleAsync()).Text);
    }

    [Fact]
    public async Task A_file_of_UTF16_is_read_and_written()
    {
        var file = Path.Combine(SqliteFileEngine.Folder, $"{Guid.NewGuid():N}.db");
        await using (var raw = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False"))
        {
            raw.Open();
            using var command = raw.CreateCommand();
            command.CommandText = "PRAGMA encoding = 'UTF-16le'; CREATE TABLE made(a);";
            command.ExecuteNonQuery();
        }
        await using var db = Database.Open(o => o.UseSqlite($"Data Source={file}"));
        await db.Schema.CreateAsync();
        using var _ = db.Use();
        var found = await ThereAndBackAsync(new Sample { Text = "Grüße 😀", Time = s_time });
        Assert.Equal(("Grüße 😀", s_time), (found.Text, found.Time));
    }
}
