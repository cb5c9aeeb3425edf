using CsCheck;

namespace Junction.Tests.Types;

/// <summary>Values come back as they went, or do not go.</summary>
public abstract class RoundTrips<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    // Sent with an insert, sent with an update, and read by a query: each by its own way through the driver.
    private void Returns<T>(T value, Action<Specimen, T> set, Func<Specimen, T> get)
    {
        var inserted = new Specimen();
        set(inserted, value);
        inserted.Save(Db);
        Assert.Equal(value, get(inserted));
        inserted.Reload();
        Assert.Equal(value, get(inserted));

        var updated = new Specimen();
        updated.Save(Db);
        set(updated, value);
        updated.Save();
        Assert.False(updated.IsDirty);
        Assert.Equal(value, get(Specimen.Find(updated.Id)));
    }

    private void EachReturns<T>(Action<Specimen, T> set, Func<Specimen, T> get, params T[] values)
    {
        foreach (var value in values) Returns(value, set, get);
    }

    private void AnyReturns<T>(Gen<T> values, Action<Specimen, T> set, Func<Specimen, T> get)
    {
        var row = new Specimen();
        row.Save(Db);
        values.Sample(value =>
        {
            set(row, value);
            row.Save();
            row.Reload();
            Assert.Equal(value, get(row));
        }, iter: 400, threads: 1);
    }

    [Fact]
    public void Extremes_of_whole_numbers_return()
    {
        EachReturns((s, v) => s.Flag = v, s => s.Flag, false, true);
        EachReturns((s, v) => s.Byte = v, s => s.Byte, byte.MinValue, byte.MaxValue);
        EachReturns((s, v) => s.Short = v, s => s.Short, short.MinValue, (short)-1, short.MaxValue);
        EachReturns((s, v) => s.Int = v, s => s.Int, int.MinValue, -1, int.MaxValue);
        EachReturns((s, v) => s.Long = v, s => s.Long, long.MinValue, -1, long.MaxValue);
    }

    [Fact]
    public void Any_whole_number_returns()
    {
        AnyReturns(Gen.Byte, (s, v) => s.Byte = v, s => s.Byte);
        AnyReturns(Gen.Short, (s, v) => s.Short = v, s => s.Short);
        AnyReturns(Gen.Int, (s, v) => s.Int = v, s => s.Int);
        AnyReturns(Gen.Long, (s, v) => s.Long = v, s => s.Long);
    }

    [Fact]
    public void Extremes_of_floating_numbers_return()
    {
        EachReturns((s, v) => s.Float = v, s => s.Float, 0f, float.Epsilon, float.MinValue, float.MaxValue, 0.1f);
        EachReturns((s, v) => s.Double = v, s => s.Double, 0d, double.Epsilon, double.MinValue, double.MaxValue, 0.1, 2d, 9007199254740993d, 1e300, Math.BitIncrement(1.0));
    }

    [Fact]
    public void Infinity_returns_or_is_refused()
    {
        if (TEngine.StoresInfinity)
        {
            EachReturns((s, v) => s.Float = v, s => s.Float, float.PositiveInfinity, float.NegativeInfinity);
            EachReturns((s, v) => s.Double = v, s => s.Double, double.PositiveInfinity, double.NegativeInfinity);
            return;
        }
        Assert.Throws<ValueOutOfRangeException>(() => new Specimen { Float = float.PositiveInfinity }.Save(Db));
        Assert.Throws<ValueOutOfRangeException>(() => new Specimen { Double = double.NegativeInfinity }.Save(Db));
        Assert.Throws<ValueOutOfRangeException>(() => Specimen.Where(s => s.Double < double.PositiveInfinity).Any());
    }

    [Fact]
    public void Any_floating_number_returns()
    {
        AnyReturns(Gen.Float.Where(static v => !float.IsNaN(v)), (s, v) => s.Float = v, s => s.Float);
        AnyReturns(Gen.Double.Where(static v => !double.IsNaN(v)), (s, v) => s.Double = v, s => s.Double);
    }

    [Fact]
    public void Decimals_within_their_scale_return()
    {
        EachReturns((s, v) => s.Decimal = v, s => s.Decimal, 0m, 0.0001m, -0.0001m, 99999999999999.9999m, -99999999999999.9999m, 1m, 1.50m, 1.5000m);
        AnyReturns(Gen.Long[-999_999_999_999_999_999, 999_999_999_999_999_999].Select(static v => v / 10_000m), (s, v) => s.Decimal = v, s => s.Decimal);
    }

    [Fact]
    public void A_decimal_returns_with_the_digits_of_its_scale()
    {
        var row = new Specimen { Decimal = 1.5m };
        row.Save(Db);
        Assert.Equal("1.5000", row.Decimal.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("1.5000", Specimen.Find(row.Id).Decimal.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Texts_return()
    {
        EachReturns((s, v) => s.Text = v, s => s.Text, "", " ", "  padded  ", "'quoted\" ; -- \\ %_", "\r\n\t", "é", "e\u0301", "😀", "\uFEFF", "\uFFFF", new string('ß', 5000));
        EachReturns((s, v) => s.Char = v, s => s.Char, 'a', ' ', '\'', 'ß', '\uFFFD', '\u0001');
    }

    [Fact]
    public void Nul_returns_or_is_refused()
    {
        if (TEngine.StoresNul)
        {
            Returns("a\0b", (s, v) => s.Text = v, s => s.Text);
            Returns('\0', (s, v) => s.Char = v, s => s.Char);
            return;
        }
        Assert.Contains("NUL", Assert.Throws<ValueOutOfRangeException>(() => new Specimen { Text = "a\0b" }.Save(Db)).Message, StringComparison.Ordinal);
        Assert.Throws<ValueOutOfRangeException>(() => new Specimen { Char = '\0' }.Save(Db));
        Assert.Throws<ValueOutOfRangeException>(() => Specimen.Where(s => s.Text == "a\0b").Any());
    }

    [Fact]
    public void Any_text_without_half_a_pair_returns()
    {
        AnyReturns(Gen.String.Where(static v => !HasHalfAPair(v) && (TEngine.StoresNul || !v.Contains('\0'))), (s, v) => s.Text = v, s => s.Text);
        AnyReturns(Gen.Char.Where(static v => !char.IsSurrogate(v) && (TEngine.StoresNul || v != '\0')), (s, v) => s.Char = v, s => s.Char);
    }

    [Fact]
    public void Bytes_and_guids_return()
    {
        EachReturns((s, v) => s.Bytes = v, s => s.Bytes, [], [0], [255, 0, 1], [.. Enumerable.Range(0, 70_000).Select(static i => (byte)i)]);
        EachReturns((s, v) => s.Guid = v, s => s.Guid, Guid.Empty, Guid.AllBitsSet, new Guid("00112233-4455-6677-8899-aabbccddeeff"));
        AnyReturns(Gen.Byte.Array, (s, v) => s.Bytes = v, s => s.Bytes);
        AnyReturns(Gen.Guid, (s, v) => s.Guid = v, s => s.Guid);
    }

    [Fact]
    public void Extremes_of_times_return()
    {
        var last = new DateTime(DateTime.MaxValue.Ticks - DateTime.MaxValue.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
        EachReturns((s, v) => s.At = v, s => s.At, DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), last, DateTime.UnixEpoch, DateTime.UnixEpoch.AddMicroseconds(1));
        EachReturns((s, v) => s.Instant = v, s => s.Instant, DateTimeOffset.MinValue, new DateTimeOffset(last), DateTimeOffset.UnixEpoch);
        EachReturns((s, v) => s.Day = v, s => s.Day, DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(2024, 2, 29));
        EachReturns((s, v) => s.Time = v, s => s.Time, TimeOnly.MinValue, new TimeOnly(23, 59, 59, 999, 999), new TimeOnly(1, 2, 3));
        EachReturns((s, v) => s.Span = v, s => s.Span, TimeSpan.Zero, TimeSpan.FromMicroseconds(-1), TimeSpan.FromDays(10_000), TimeSpan.FromDays(-10_000),
            new TimeSpan(long.MaxValue / 10 * 10), new TimeSpan(long.MinValue / 10 * 10));
    }

    [Fact]
    public void Any_time_of_whole_microseconds_returns()
    {
        AnyReturns(Gen.Long[0, DateTime.MaxValue.Ticks / 10].Select(static v => new DateTime(v * 10, DateTimeKind.Utc)), (s, v) => s.At = v, s => s.At);
        AnyReturns(Gen.Long[0, DateTime.MaxValue.Ticks / 10].Select(static v => new DateTimeOffset(v * 10, TimeSpan.Zero)), (s, v) => s.Instant = v, s => s.Instant);
        AnyReturns(Gen.DateOnly, (s, v) => s.Day = v, s => s.Day);
        AnyReturns(Gen.Long[0, TimeSpan.TicksPerDay / 10 - 1].Select(static v => new TimeOnly(v * 10)), (s, v) => s.Time = v, s => s.Time);
        AnyReturns(Gen.Long[long.MinValue / 10, long.MaxValue / 10].Select(static v => new TimeSpan(v * 10)), (s, v) => s.Span = v, s => s.Span);
    }

    [Fact]
    public void A_time_is_read_as_utc()
    {
        var row = new Specimen { At = new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc) };
        row.Save(Db);
        Assert.Equal(DateTimeKind.Utc, Specimen.Find(row.Id).At.Kind);
    }

    [Fact]
    public void Enums_return_as_numbers_and_as_names()
    {
        EachReturns((s, v) => s.Level = v, s => s.Level, Level.Low, Level.Middle, Level.High, (Level)77);
        EachReturns((s, v) => s.Offset = v, s => s.Offset, Offset.Down, Offset.None, Offset.Up);
        EachReturns((s, v) => s.Colour = v, s => s.Colour, Colour.Red, Colour.Green, Colour.Blue, (Colour)(-1));
        EachReturns((s, v) => s.Distance = v, s => s.Distance, Distance.Behind, Distance.Here, Distance.Ahead);
        EachReturns((s, v) => s.Paint = v, s => s.Paint, Colour.Red, Colour.Green, Colour.Blue);
        EachReturns((s, v) => s.Mark = v, s => s.Mark, Mark.Good, Mark.Bad);
        EachReturns((s, v) => s.Days = v, s => s.Days, Days.None, Days.Monday, Days.Monday | Days.Friday);
    }

    [Fact]
    public async Task An_enum_is_stored_as_the_attribute_says()
    {
        var row = new Specimen { Colour = Colour.Green, Paint = Colour.Green };
        await row.SaveAsync(Token);
        Assert.Equal(1, await Specimen.FromSql($"SELECT * FROM specimens WHERE colour = 1 AND paint = 'Green'").CountAsync(Token));
    }

    [Fact]
    public void Nulls_return()
    {
        var row = new Sparse();
        row.Save(Db);
        var read = Sparse.Find(row.Id);
        Assert.Equal(
            (null, null, null, null, null, null, null),
            (read.Flag, read.Byte, read.Short, read.Int, read.Long, read.Float, read.Double));
        Assert.Equal(
            (null, null, null, null, null, null, null),
            (read.Decimal, read.Char, read.Text, read.Guid, read.At, read.Instant, read.Day));
        Assert.Equal(
            (null, null, null, null, null, null, null),
            (read.Time, read.Span, read.Level, read.Offset, read.Colour, read.Distance, read.Mark));
        Assert.Null(read.Bytes);
    }

    [Fact]
    public void Nullable_columns_hold_values_and_lose_them_again()
    {
        var row = new Sparse
        {
            Flag = false, Byte = 0, Short = 0, Int = 0, Long = 0, Float = 0, Double = 0, Decimal = 0, Char = ' ', Text = "", Guid = Guid.Empty,
            At = DateTime.UnixEpoch, Instant = DateTimeOffset.UnixEpoch, Day = default(DateOnly), Time = default(TimeOnly), Span = TimeSpan.Zero, Bytes = [],
            Level = Level.Low, Offset = Offset.None, Colour = Colour.Red, Distance = Distance.Here, Mark = Mark.Bad,
        };
        row.Save(Db);
        var read = Sparse.Find(row.Id);
        Assert.Equal(
            (false, (byte)0, (short)0, 0, 0L, 0f, 0d),
            (read.Flag, read.Byte, read.Short, read.Int, read.Long, read.Float, read.Double));
        Assert.Equal(
            (0m, ' ', "", Guid.Empty, DateTime.UnixEpoch, DateTimeOffset.UnixEpoch, default(DateOnly)),
            (read.Decimal, read.Char, read.Text, read.Guid, read.At, read.Instant, read.Day));
        Assert.Equal(
            (default(TimeOnly), TimeSpan.Zero, Level.Low, Offset.None, Colour.Red, Distance.Here, Mark.Bad),
            (read.Time, read.Span, read.Level, read.Offset, read.Colour, read.Distance, read.Mark));
        Assert.Empty(read.Bytes!);

        (read.Flag, read.Int, read.Text, read.Guid, read.At, read.Bytes, read.Level, read.Mark) = (null, null, null, null, null, null, null, null);
        read.Save();
        row.Reload();
        Assert.Equal((null, null, null, null, null, null, null), (row.Flag, row.Int, row.Text, row.Guid, row.At, row.Level, row.Mark));
        Assert.Null(row.Bytes);
    }

    private static bool HasHalfAPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text, i)) return true;
            i++;
        }
        return false;
    }
}
