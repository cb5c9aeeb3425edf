namespace Junction.Tests.Types;

/// <summary>Times: UTC unless the wall's, cut to the column's precision, and the property holds what was stored.</summary>
public abstract class TimeRules<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private static readonly DateTime s_noon = new(2024, 7, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_local_time_is_stored_as_its_instant_and_the_property_says_so()
    {
        var row = new Specimen { At = s_noon.ToLocalTime() };
        await row.SaveAsync(Token);
        Assert.Equal((s_noon, DateTimeKind.Utc), (row.At, row.At.Kind));
        Assert.Equal(s_noon, (await Specimen.FindAsync(row.Id, Token)).At);
        Assert.NotNull(await Specimen.FindByAsync(s => s.At == s_noon.ToLocalTime(), Token));
    }

    [Fact]
    public async Task A_time_of_unknown_zone_throws_with_the_mend_before_anything_is_sent()
    {
        var row = new Specimen { At = new DateTime(2024, 7, 1, 12, 0, 0) };
        Sql.Clear();
        var exception = await Assert.ThrowsAsync<ValueOutOfRangeException>(async () => await row.SaveAsync(Token));
        Assert.Equal((nameof(Specimen), nameof(Specimen.At)), (exception.Model, exception.Column));
        Assert.Contains("DateTime.SpecifyKind", exception.Message, StringComparison.Ordinal);
        Assert.Contains("[WallClock]", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Sql.All);
        Assert.True(row.IsNew);
    }

    [Fact]
    public async Task A_time_of_unknown_zone_throws_in_an_update_and_leaves_the_record_dirty()
    {
        var row = new Specimen();
        await row.SaveAsync(Token);
        row.Text = "kept";
        row.At = new DateTime(2024, 7, 1);
        Sql.Clear();
        await Assert.ThrowsAsync<ValueOutOfRangeException>(async () => await row.SaveAsync(Token));
        Assert.Empty(Sql.All);
        Assert.Equal([nameof(Specimen.Text), nameof(Specimen.At)], row.Changes.Select(change => change.Property));
    }

    [Fact]
    public async Task Another_kind_at_the_same_hour_is_a_change()
    {
        var row = new Specimen { At = s_noon };
        await row.SaveAsync(Token);
        row.At = DateTime.SpecifyKind(s_noon, DateTimeKind.Local);
        Assert.Equal(DateTimeKind.Local, row.At.Kind);
        Assert.True(row.IsDirty);
        row.At = s_noon.AddHours(1);
        row.At = DateTime.SpecifyKind(s_noon, DateTimeKind.Local);
        Assert.True(row.IsDirty);
        row.At = s_noon;
        Assert.False(row.IsDirty);
    }

    [Fact]
    public async Task A_wall_clock_column_keeps_the_hours_of_any_kind()
    {
        foreach (var kind in new[] { DateTimeKind.Local, DateTimeKind.Unspecified, DateTimeKind.Utc })
        {
            var row = new Measure { Opening = DateTime.SpecifyKind(s_noon, kind), Closing = DateTime.SpecifyKind(s_noon.AddHours(8), kind) };
            await row.SaveAsync(Token);
            Assert.Equal((s_noon, DateTimeKind.Unspecified), (row.Opening, row.Opening.Kind));
            var read = await Measure.FindAsync(row.Id, Token);
            Assert.Equal((s_noon, DateTimeKind.Unspecified), (read.Opening, read.Opening.Kind));
            Assert.Equal((s_noon.AddHours(8), DateTimeKind.Unspecified), (read.Closing!.Value, read.Closing.Value.Kind));
        }
    }

    [Fact]
    public async Task An_offset_is_stored_as_its_instant()
    {
        var row = new Specimen { Instant = new DateTimeOffset(2024, 7, 1, 14, 30, 0, TimeSpan.FromHours(2.5)) };
        await row.SaveAsync(Token);
        Assert.Equal((s_noon, TimeSpan.Zero), (row.Instant.UtcDateTime, row.Instant.Offset));
        Assert.Equal((s_noon, TimeSpan.Zero), ((await Specimen.FindAsync(row.Id, Token)).Instant is var read ? (read.UtcDateTime, read.Offset) : default));
        row.Instant = new DateTimeOffset(2024, 7, 1, 5, 0, 0, TimeSpan.FromHours(-7));
        Assert.False(row.IsDirty);
    }

    [Fact]
    public async Task Times_are_cut_to_microseconds_and_the_properties_hold_what_was_stored()
    {
        var row = new Specimen
        {
            At = s_noon.AddTicks(12_345_678_9), Instant = new DateTimeOffset(s_noon.AddTicks(19)), Time = new TimeOnly(12, 0).Add(TimeSpan.FromTicks(19)), Span = TimeSpan.FromTicks(-19),
        };
        await row.SaveAsync(Token);
        var expected = (s_noon.AddTicks(12_345_678_0), s_noon.AddTicks(10), new TimeOnly(12, 0).Add(TimeSpan.FromTicks(10)), TimeSpan.FromTicks(-10));
        Assert.Equal(expected, (row.At, row.Instant.UtcDateTime, row.Time, row.Span));
        Assert.False(row.IsDirty);
        var read = await Specimen.FindAsync(row.Id, Token);
        Assert.Equal(expected, (read.At, read.Instant.UtcDateTime, read.Time, read.Span));
        read.At = read.At.AddTicks(9);
        await read.SaveAsync(Token);
        Assert.Equal(expected.Item1, read.At);
    }

    [Fact]
    public async Task Times_are_cut_to_the_precision_that_the_column_declares()
    {
        var row = new Measure
        {
            Second = s_noon.AddMilliseconds(999), Millisecond = new DateTimeOffset(s_noon.AddTicks(19_999)), Tenth = new TimeOnly(1, 2, 3, 987), Seconds = TimeSpan.FromMilliseconds(-1999),
        };
        await row.SaveAsync(Token);
        var expected = (s_noon, s_noon.AddMilliseconds(1), new TimeOnly(1, 2, 3, 900), TimeSpan.FromSeconds(-1));
        Assert.Equal(expected, (row.Second, row.Millisecond.UtcDateTime, row.Tenth, row.Seconds));
        var read = await Measure.FindAsync(row.Id, Token);
        Assert.Equal(expected, (read.Second, read.Millisecond.UtcDateTime, read.Tenth, read.Seconds));
    }

    [Fact]
    public async Task Times_compare_and_sort_as_times()
    {
        DateTime[] times = [s_noon.AddMicroseconds(10), s_noon, s_noon.AddMilliseconds(100), s_noon.AddMicroseconds(9), s_noon.AddSeconds(-1), s_noon.AddYears(-1900)];
        foreach (var time in times) await Specimen.CreateAsync(new() { At = time, Time = TimeOnly.FromDateTime(time), Span = time - s_noon, Instant = time }, Token);
        Assert.Equal(times.Order(), (await Specimen.OrderBy(s => s.At).ToListAsync(Token)).Select(s => s.At));
        Assert.Equal(times.Order(), (await Specimen.OrderBy(s => s.Instant).ToListAsync(Token)).Select(s => s.Instant.UtcDateTime));
        Assert.Equal(times.Select(t => t - s_noon).Order(), (await Specimen.OrderBy(s => s.Span).ToListAsync(Token)).Select(s => s.Span));
        Assert.Equal(times.Select(TimeOnly.FromDateTime).Order(), (await Specimen.OrderBy(s => s.Time).ToListAsync(Token)).Select(s => s.Time));
        Assert.Equal(3, await Specimen.Where(s => s.At > s_noon).CountAsync(Token));
    }
}
