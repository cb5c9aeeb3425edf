using Junction.Tests.Engines;
using Junction.Tests.Ledger;

namespace Junction.Tests.Databases.PostgreSql;

/// <summary>Values where PostgreSQL has more, or other, than .NET.</summary>
public sealed class PostgreSqlValues : Suite<PostgreSqlEngine>
{
    private static readonly DateTime _at = new(2024, 3, 10, 6, 30, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Columns_of_other_types_are_written_read_and_compared()
    {
        var saved = await Document.CreateAsync(new() { Body = """{"a": 1}""", At = _at, Amount = 123456789012345678.0123456789m }, Token);
        await Document.CreateAsync(new(), Token);
        var read = await Document.FindAsync(saved.Id, Token);
        Assert.Equal(("""{"a": 1}""", _at, DateTimeKind.Utc, 123456789012345678.0123456789m), (read.Body, read.At!.Value, read.At.Value.Kind, read.Amount!.Value));
        var body = """{ "a" : 1 }""";
        Assert.Equal(saved.Id, (await Document.Where(d => d.Body == body).SingleAsync(Token)).Id);
        Assert.Equal(saved.Id, (await Document.Where(d => new[] { body, "{}" }.Contains(d.Body)).SingleAsync(Token)).Id);
        Assert.Equal(saved.Id, (await Document.Where(d => d.At == _at && d.At < _at.AddTicks(1)).SingleAsync(Token)).Id);
        Assert.Equal(6, await Document.Where(d => d.At != null).Select(d => d.At.Hour.Value).SingleAsync(Token));
    }

    [Fact]
    public async Task An_enum_of_the_database_holds_an_enum_stored_as_text()
    {
        var first = await Document.CreateAsync(new() { Mood = Mood.Glad }, Token);
        await Document.CreateAllAsync([.. Enumerable.Range(0, 120).Select(static i => new Document { Mood = i % 4 == 3 ? null : (Mood)(i % 4) })], Token);
        Assert.Equal(31, await Document.CountAsync(d => d.Mood == Mood.Glad, Token));
        Mood?[] some = [Mood.Sad, Mood.Glad];
        Assert.Equal(61, await Document.CountAsync(d => some.Contains(d.Mood), Token));
        Assert.Equal(30, await Document.CountAsync(d => d.Mood == null, Token));
        Assert.Equal(Mood.Glad, await Document.MaxAsync(d => d.Mood, Token));
        Assert.Equal(Mood.Sad, (await Document.Where(d => d.Mood != null).OrderBy(d => d.Mood).FirstAsync(Token)).Mood);
        first.Mood = Mood.Fair;
        await first.SaveAsync(Token);
        Assert.Equal(31, await Document.CountAsync(d => d.Mood == Mood.Fair, Token));
    }

    [Fact]
    public async Task The_zone_of_the_session_shifts_nothing()
    {
        var name = PostgreSqlDatabases.NewEmpty();
        await using (var db = Database.Open(o => o.UsePostgreSql(PostgreSqlServer.Current.ConnectionString(name) + ";Timezone=America/New_York")))
        {
            db.Schema.Create();
            using var _ = db.Use();
            Assert.Equal("America/New_York", db.Scalar<string>($"SHOW timezone"));
            // The night on which the clocks of New York went forward.
            await Sample.CreateAsync(new() { Time = _at, Wall = DateTime.SpecifyKind(_at, DateTimeKind.Unspecified), Offset = _at, Millis = _at.AddDays(1) }, Token);
            var found = await Sample.Where(s => s.Time == _at && s.Offset == new DateTimeOffset(_at) && s.Wall == DateTime.SpecifyKind(_at, DateTimeKind.Unspecified)).SingleAsync(Token);
            Assert.Equal((_at, _at, _at), (found.Time!.Value, found.Wall!.Value, found.Offset!.Value.UtcDateTime));
            Assert.Equal((6, 6, _at.Date, _at.AddDays(1), _at.AddMonths(1)),
                await Sample.Select(s => (s.Time.Hour.Value, s.Wall.Hour.Value, s.Time.Date.Value, s.Time.AddDays(1).Value, s.Time.AddMonths(1).Value)).SingleAsync(Token));
            Assert.Equal(1, await Sample.CountAsync(s => s.Time.AddDays(1) == s.Millis && s.Millis - s.Time == TimeSpan.FromDays(1), Token));
            var wall = await Sample.Select(s => (s.Wall.Date.Value, s.Wall.AddDays(1).Value)).SingleAsync(Token);
            Assert.Equal((DateTimeKind.Unspecified, DateTimeKind.Unspecified), (wall.Item1.Kind, wall.Item2.Kind));
        }
        PostgreSqlDatabases.Drop(name);
    }

    [Fact]
    public async Task Text_is_ordinal_in_a_database_that_is_not()
    {
        var name = PostgreSqlDatabases.NewByLanguage();
        await using (var db = Database.Open(o => o.UsePostgreSql(PostgreSqlServer.Current.ConnectionString(name))))
        {
            db.Schema.Create();
            using var _ = db.Use();
            Assert.Equal("a", db.Scalar<string>($"SELECT min(c) FROM unnest(ARRAY['a', 'B']) AS c"));
            foreach (var text in (string[])["a", "B", "b", "\U0001F600", "\uFF5E"]) await Sample.CreateAsync(new() { Text = text }, Token);
            Assert.Equal(["B", "a", "b", "\uFF5E", "\U0001F600"], await Sample.OrderBy(s => s.Text).Select(s => s.Text).ToListAsync(Token));
            Assert.Equal("B", await Sample.OrderBy(s => s.Id).MinAsync(s => s.Text, Token));
            Assert.Equal(4, await Sample.CountAsync(s => s.Text < "b" || s.Text.ToUpper() > "a", Token));
        }
        PostgreSqlDatabases.Drop(name);
    }

    [Fact]
    public async Task Infinity_is_the_end_of_the_range_and_what_is_beyond_it_cannot_be_read()
    {
        var sample = await Sample.CreateAsync(new(), Token);
        await Db.ExecuteAsync($"UPDATE ledger_samples SET time = 'infinity', wall = '-infinity', date = 'infinity'", Token);
        await sample.ReloadAsync(Token);
        Assert.Equal((DateTime.MaxValue, DateTime.MinValue, DateOnly.MaxValue), (sample.Time!.Value, sample.Wall!.Value, sample.Date!.Value));
        await Db.ExecuteAsync($"UPDATE ledger_samples SET time = '0044-03-15 00:00+00 BC'", Token);
        Assert.Equal("Time", (await Assert.ThrowsAsync<ColumnReadException>(async () => await Sample.All.ToListAsync(Token))).Column);
        await Db.ExecuteAsync($"UPDATE ledger_samples SET time = NULL, clock = '24:00'", Token);
        Assert.Equal("Clock", (await Assert.ThrowsAsync<ColumnReadException>(async () => await Sample.All.ToListAsync(Token))).Column);
        await Db.ExecuteAsync($"UPDATE ledger_samples SET clock = NULL, span = '1 month'", Token);
        Assert.Equal("Span", (await Assert.ThrowsAsync<ColumnReadException>(async () => await Sample.All.ToListAsync(Token))).Column);
        await Db.ExecuteAsync($"UPDATE ledger_samples SET span = NULL, numeric = 1e40", Token);
        Assert.Equal("Numeric", (await Assert.ThrowsAsync<ColumnReadException>(async () => await Sample.All.ToListAsync(Token))).Column);
    }

    [Fact]
    public async Task What_is_no_number_returns()
    {
        var sample = await Sample.CreateAsync(new() { Double = double.NaN, Float = float.NaN }, Token);
        await sample.ReloadAsync(Token);
        Assert.Equal((double.NaN, float.NaN), (sample.Double!.Value, sample.Float!.Value));
    }

    [Fact]
    public async Task A_compared_value_finer_than_a_microsecond_lies_between_two()
    {
        var (clock, span) = (new TimeOnly(12, 0), TimeSpan.FromSeconds(-5));
        await Sample.CreateAsync(new() { Time = _at, Clock = clock, Span = span }, Token);
        foreach (var ticks in new[] { -3, 3 })
        {
            var (t, c, s) = (_at.AddTicks(ticks), clock.Add(TimeSpan.FromTicks(ticks)), span + TimeSpan.FromTicks(ticks));
            var isLess = ticks > 0 ? 1 : 0;
            Assert.Equal(isLess, await Sample.CountAsync(x => x.Time < t && x.Clock < c && x.Span < s, Token));
            Assert.Equal(isLess, await Sample.CountAsync(x => x.Time <= t && x.Clock <= c && x.Span <= s, Token));
            Assert.Equal(1 - isLess, await Sample.CountAsync(x => x.Time > t && x.Clock > c && x.Span > s, Token));
            Assert.Equal(1 - isLess, await Sample.CountAsync(x => t <= x.Time && c <= x.Clock && s <= x.Span, Token));
            Assert.Equal(0, await Sample.CountAsync(x => x.Time == t || x.Clock == c || x.Span == s, Token));
            Assert.Equal(1, await Sample.CountAsync(x => x.Time != t && x.Clock != c && x.Span != s, Token));
            Assert.Equal(0, await Sample.CountAsync(x => new[] { t, t.AddYears(1) }.Contains(x.Time.Value), Token));
        }
    }

    [Fact]
    public async Task Extremes_and_sums_of_types_without_their_own()
    {
        var (low, high) = (new Guid("00112233-4455-6677-8899-aabbccddeeff"), new Guid("ff112233-4455-6677-8899-aabbccddeeff"));
        await Sample.CreateAsync(new() { Guid = high, Span = TimeSpan.FromDays(1), Big = long.MaxValue, Float = 0.1f }, Token);
        await Sample.CreateAsync(new() { Guid = low, Span = TimeSpan.FromHours(-1), Float = 0.2f }, Token);
        Assert.Equal((low, high), (await Sample.All.MinAsync(s => s.Guid, Token), await Sample.All.MaxAsync(s => s.Guid, Token)));
        Assert.Equal(long.MaxValue, await Sample.All.SumAsync(s => s.Big, Token));
        await Sample.CreateAsync(new() { Big = 1 }, Token);
        var overflow = await Assert.ThrowsAsync<ColumnReadException>(async () => await Sample.All.SumAsync(s => s.Big, Token));
        Assert.Equal(DatabaseErrorKind.ValueOutOfRange, Assert.IsType<DatabaseException>(overflow.InnerException).Kind);
        Assert.Equal((float)(0.1f + (double)0.2f), await Sample.All.SumAsync(s => s.Float, Token));
    }
}
