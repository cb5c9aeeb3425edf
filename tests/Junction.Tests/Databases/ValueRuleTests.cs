using CsCheck;
using Junction.Dialects;
using Junction.Model;
using Junction.Sqlite;

namespace Junction.Tests.Databases;

/// <summary>The rules for values, by themselves.</summary>
public sealed class ValueRuleTests
{
    private static readonly Dialect s_dialect = SqliteDialect.Instance;

    [Fact]
    public void A_decimal_scales_and_comes_back() =>
        Gen.Select(Gen.Long, Gen.Int[0, 18]).Sample((scaled, scale) =>
        {
            var value = ValueRules.Unscale(scaled, scale);
            Assert.Equal(scale, value.Scale);
            Assert.True(ValueRules.TryScale(value, scale, out var again) && again == scaled);
        });

    [Fact]
    public void A_decimal_of_more_digits_does_not_scale()
    {
        Assert.False(ValueRules.TryScale(0.12345m, 4, out _));
        Assert.False(ValueRules.TryScale(decimal.MaxValue, 0, out _));
        Assert.False(ValueRules.TryScale(922337203685477.5808m, 4, out _));
        Assert.True(ValueRules.TryScale(922337203685477.5807m, 4, out var largest));
        Assert.Equal(long.MaxValue, largest);
    }

    [Fact]
    public void Half_of_a_pair_is_found_wherever_it_stands() =>
        Gen.Select(Gen.String, Gen.Int[0, 3]).Sample((text, kind) =>
        {
            var expected = System.Text.Encoding.Unicode.GetString(System.Text.Encoding.Unicode.GetBytes(text)) != text;
            Assert.Equal(expected, ValueRules.HasLoneSurrogate(text));
            Assert.False(ValueRules.HasLoneSurrogate("😀" + new string('a', kind) + "😀"));
            Assert.True(ValueRules.HasLoneSurrogate("😀" + new string('a', kind) + "😀"[..1]));
            Assert.True(ValueRules.HasLoneSurrogate("😀"[1..] + new string('a', kind)));
        });

    [Fact]
    public void What_was_brought_to_its_column_stays_as_it_is() =>
        Gen.DateTime.Sample(time =>
        {
            var type = new ColumnType(ValueKind.DateTime) { Precision = 3 };
            var stored = s_dialect.Normalise(DbValue.From(DateTime.SpecifyKind(time, DateTimeKind.Utc)), type);
            Assert.Equal(stored, s_dialect.Normalise(stored, type));
            Assert.Equal(0, stored.As<DateTime>().Ticks % TimeSpan.TicksPerMillisecond);
        });

    [Theory]
    [InlineData("2024-02-30")]
    [InlineData("2024-2-3")]
    [InlineData("0000-01-01")]
    [InlineData("2024-01-01 24:00:00")]
    [InlineData("2024-01-01 10:00:60")]
    [InlineData("2024-01-01 10:00:00.")]
    [InlineData("2024-01-01 10:00:00+15:00")]
    [InlineData("2024-01-01 10:00:00 UTC")]
    [InlineData("2024-01-01x10:00:00")]
    [InlineData("0001-01-01 00:00:00+01:00")]
    [InlineData("")]
    public void A_text_that_is_no_time_is_none(string text) => Assert.False(SqliteTime.Instant(System.Text.Encoding.UTF8.GetBytes(text), out _));
}
