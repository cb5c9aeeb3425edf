using Junction.Tests.Samples;

namespace Junction.Tests.Expressions;

/// <summary>Computed values are what C# would compute, and have its types.</summary>
public abstract class Values<TEngine> : ExpressionSuite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task The_suite_itself_notices_a_difference()
    {
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Same(Sample.Select(s => s.Int), s => s.Int + 1));
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Check(Sample.Where(s => s.Int > 0), s => s.Int <= 0));
    }

    [Fact]
    public async Task Arithmetic()
    {
        int two = 2;
        int? none = null;
        decimal? noDiscount = null;
        await Same(Sample.Select(s => s.Int + 1), s => s.Int + 1);
        await Same(Sample.Select(s => 1 - s.Int), s => 1 - s.Int);
        await Same(Sample.Select(s => s.Int + s.OptInt), s => s.Int + s.OptInt);
        await Same(Sample.Select(s => s.Int * none), s => s.Int * none);
        await Same(Sample.Select(s => s.Int / two), s => s.Int / two);
        await Same(Sample.Select(s => s.Int % 4), s => s.Int % 4);
        await Same(Sample.Select(s => -s.OptInt), s => -s.OptInt);
        await Same(Sample.Select(s => s.Short + s.Short), s => s.Short + s.Short);
        await Same(Sample.Select(s => s.Byte - s.Short), s => s.Byte - s.Short);
        await Same(Sample.Select(s => s.Byte * two), s => s.Byte * two);
        await Same(Sample.Select(s => s.Int * s.Long), s => s.Int * s.Long);
        await Same(Sample.Select(s => s.Int + 5_000_000_000), s => s.Int + 5_000_000_000);
        await Same(Sample.Select(s => s.Int * 0.5), s => s.Int * 0.5);
        await Same(Sample.Select(s => s.Int * noDiscount), s => s.Int * noDiscount);
        await Same(Sample.Select(s => s.Int / 2.0), s => s.Int / 2.0);
        await Same(Sample.Select(s => s.Double % 2), s => s.Double % 2);
        await Same(Sample.Select(s => s.Single + s.Double), s => s.Single + s.Double);
        await Same(Sample.Select(s => s.Single * 2), s => s.Single * 2);
        await Same(Sample.Select(s => s.OptDouble - s.Int), s => s.OptDouble - s.Int);
        await Same(Sample.Select(s => s.Decimal * s.Int), s => s.Decimal * s.Int);
        await Same(Sample.Select(s => s.Decimal + 0.123456m), s => s.Decimal + 0.123456m);
        await Same(Sample.Select(s => s.Decimal - s.OptDecimal), s => s.Decimal - s.OptDecimal);
        await Same(Sample.Select(s => s.Decimal / 2), s => s.Decimal / 2);
        await Same(Sample.Select(s => (s.Int + 1) * (s.Int - 1)), s => (s.Int + 1) * (s.Int - 1));
    }

    [Fact]
    public async Task Text()
    {
        string? nothing = null;
        await Same(Sample.Select(s => s.Text + " " + s.OptText), s => s.Text + " " + s.OptText);
        await Same(Sample.Select(s => "<" + s.Text + '>'), s => "<" + s.Text + '>');
        await Same(Sample.Select(s => s.Letter + s.Text + nothing), s => s.Letter + s.Text + nothing);
        await Same(Sample.Select(s => s.Text.Length), s => s.Text.Length);
        await Same(Sample.Select(s => s.Text.Trim()), s => s.Text.Trim());
        await Same(Sample.Select(s => s.Text.TrimStart() + "|" + s.Text.TrimEnd()), s => s.Text.TrimStart() + "|" + s.Text.TrimEnd());
        await Same(Sample.Select(s => s.Loose.ToLower() + s.Loose.ToUpper()), s => s.Loose.ToLowerInvariant() + s.Loose.ToUpperInvariant());
        await Same(Sample.Select(s => (s.Text + "abcdef").Substring(1, 3)), s => (s.Text + "abcdef").Substring(1, 3));
        await Same(Sample.Select(s => (s.Text + "abcdef").Substring(4)), s => (s.Text + "abcdef").Substring(4));
        await Same(Sample.Select(s => s.Text.Replace("b", "--")), s => s.Text.Replace("b", "--"));
        await Same(Sample.Select(s => s.Text.IndexOf("c")), s => s.Text.IndexOf('c'));
        await Same(Sample.Select(s => s.OptText.ToUpper()), s => s.OptText?.ToUpperInvariant()!);
    }

    [Fact]
    public async Task Numbers_and_nulls()
    {
        await Same(Sample.Select(s => s.Int.Abs()), s => Math.Abs(s.Int));
        await Same(Sample.Select(s => s.OptDecimal.Abs()), s => s.OptDecimal is { } d ? Math.Abs(d) : null);
        await Same(Sample.Select(s => s.Decimal.Round(2)), s => Math.Round(s.Decimal, 2, MidpointRounding.AwayFromZero));
        await Same(Sample.Select(s => s.Double.Round()), s => Math.Round(s.Double, MidpointRounding.AwayFromZero));
        await Same(Sample.Select(s => s.Decimal.Floor()), s => Math.Floor(s.Decimal));
        await Same(Sample.Select(s => s.OptDouble.Ceiling()), s => s.OptDouble is { } d ? Math.Ceiling(d) : null);
        await Same(Sample.Select(s => s.OptText.Coalesce("none")), s => s.OptText ?? "none");
        await Same(Sample.Select(s => s.OptInt.Coalesce(3)), s => s.OptInt ?? 3);
        await Same(Sample.Select(s => s.OptInt.Coalesce(s.Int) + 1), s => (s.OptInt ?? s.Int) + 1);
        await Same(Sample.Select(s => s.OptInt.GetValueOrDefault()), s => s.OptInt.GetValueOrDefault());
        await Same(Sample.Select(s => s.OptDecimal.Coalesce(1)), s => s.OptDecimal ?? 1);
        await Same(Sample.Select(s => s.OptInt.HasValue), s => s.OptInt.HasValue);
        await Same(Sample.Select(s => s.Int.AsNullable()), s => (int?)s.Int);
        await Same(Sample.Select(s => s.OptFlag), s => s.OptFlag);
        using var _ = Db.Use();
        Assert.Contains("AsNullable()", Assert.Throws<ColumnReadException>(() => Sample.Select(s => s.OptInt.Value).ToList()).Message);
    }

    [Fact]
    public async Task Cases()
    {
        await Same(Sample.Select(s => Expr.When(s.Int > 0, "more").When(s.Int < 0, "less").Else("none")), s => s.Int > 0 ? "more" : s.Int < 0 ? "less" : "none");
        await Same(Sample.Select(s => Expr.When(s.Flag, s.Int).Else(0)), s => s.Flag ? s.Int : 0);
        await Same(Sample.Select(s => Expr.When(s.Flag, s.Int).Else(s.OptInt)), s => s.Flag ? s.Int : s.OptInt);
        await Same(Sample.Select(s => Expr.When(s.Flag, s.Decimal).ElseNull()), s => s.Flag ? s.Decimal : (decimal?)null);
        await Same(Sample.Select(s => Expr.When(s.Flag, Level.Mid).Else(s.RankName)), s => s.Flag ? Level.Mid : s.RankName);
        await Same(Sample.Select(s => Expr.When(s.Flag, s.Rank).Else(s.RankName)), s => s.Flag ? s.Rank : s.RankName);
        await Same(Sample.Select(s => Expr.Of(3)), _ => 3);
    }

    [Fact]
    public async Task Enums()
    {
        await Same(Sample.Select(s => s.Rank), s => s.Rank);
        await Same(Sample.Select(s => s.OptRank), s => s.OptRank);
        await Same(Sample.Select(s => s.RankName), s => s.RankName);
        await Same(Sample.Select(s => s.OptRankName), s => s.OptRankName);
        await Same(Sample.Select(s => s.Marks), s => s.Marks);
        await Same(Sample.Select(s => s.OptRankName.Coalesce(Level.High)), s => s.OptRankName ?? Level.High);
        await Same(Sample.Select(s => s.OptRankName.Coalesce(s.Rank)), s => s.OptRankName ?? s.Rank);
    }

    [Fact]
    public async Task Times()
    {
        var at = Rows[1].At;
        await Same(Sample.Select(s => s.At.Hour * 10000 + s.At.Minute * 100 + s.At.Second), s => s.At.Hour * 10000 + s.At.Minute * 100 + s.At.Second);
        await Same(Sample.Select(s => s.At.Date), s => s.At.Date);
        await Same(Sample.Select(s => s.OptAt.Day), s => s.OptAt?.Day);
        await Same(Sample.Select(s => s.At.AddYears(1)), s => s.At.AddYears(1));
        await Same(Sample.Select(s => s.Day.AddMonths(1)), s => s.Day.AddMonths(1));
        await Same(Sample.Select(s => s.At.AddHours(s.Int)), s => s.At.AddHours(s.Int));
        await Same(Sample.Select(s => s.OptAt.AddSeconds(-1)), s => s.OptAt?.AddSeconds(-1));
        await Same(Sample.Select(s => s.Instant.AddMinutes(1)), s => s.Instant.AddMinutes(1));
        await Same(Sample.Select(s => s.Time.AddHours(3)), s => s.Time.AddHours(3));
        await Same(Sample.Select(s => s.At - at), s => s.At - at);
        await Same(Sample.Select(s => s.OptAt - s.At), s => s.OptAt - s.At);
        await Same(Sample.Select(s => s.Span.Days * 24 + s.Span.Hours), s => s.Span.Days * 24 + s.Span.Hours);
        await Same(Sample.Select(s => s.Day), s => s.Day);
        await Same(Sample.Select(s => s.Key), s => s.Key);
    }
}
