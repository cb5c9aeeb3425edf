using Junction.Tests.Samples;

namespace Junction.Tests.Expressions;

/// <summary>Conditions mean what they mean in C#.</summary>
public abstract class Conditions<TEngine> : ExpressionSuite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task Equality_knows_null()
    {
        string? nothing = null, abc = "abc";
        int? none = null, seven = 7;
        await Check(Sample.Where(s => s.OptText == null), s => s.OptText == null);
        await Check(Sample.Where(s => s.OptText == nothing), s => s.OptText == nothing);
        await Check(Sample.Where(s => s.OptText != nothing), s => s.OptText != nothing);
        await Check(Sample.Where(s => s.OptText != abc), s => s.OptText != abc);
        await Check(Sample.Where(s => !(s.OptText == abc)), s => !(s.OptText == abc));
        await Check(Sample.Where(s => s.Text == s.OptText), s => s.Text == s.OptText);
        await Check(Sample.Where(s => s.Text != s.OptText), s => s.Text != s.OptText);
        await Check(Sample.Where(s => s.OptInt == none), s => s.OptInt == none);
        await Check(Sample.Where(s => s.OptInt != seven), s => s.OptInt != seven);
        await Check(Sample.Where(s => s.Int == seven), s => s.Int == seven);
        await Check(Sample.Where(s => s.Int == none), s => s.Int == none);
        await Check(Sample.Where(s => s.Int != s.OptInt), s => s.Int != s.OptInt);
        await Check(Sample.Where(s => s.OptInt == s.OptInt + 0), s => s.OptInt == s.OptInt + 0);
        await Check(Sample.Where(s => s.OptText == null || s.OptText.StartsWith("a")), s => s.OptText == null || s.OptText.StartsWith('a'));
    }

    [Fact]
    public async Task Order_with_null_is_false_and_its_negation_true()
    {
        int? none = null;
        await Check(Sample.Where(s => s.OptInt > 0), s => s.OptInt > 0);
        await Check(Sample.Where(s => !(s.OptInt > 0)), s => !(s.OptInt > 0));
        await Check(Sample.Where(s => s.OptInt <= s.Int), s => s.OptInt <= s.Int);
        await Check(Sample.Where(s => !(s.OptInt <= s.Int)), s => !(s.OptInt <= s.Int));
        await Check(Sample.Where(s => s.Int > none), s => s.Int > none);
        await Check(Sample.Where(s => !(s.Int > none)), s => !(s.Int > none));
        await Check(Sample.Where(s => 0 < s.Int), s => 0 < s.Int);
        await Check(Sample.Where(s => s.Text < "b"), s => string.CompareOrdinal(s.Text, "b") < 0);
    }

    [Fact]
    public async Task Booleans_combine_and_compare()
    {
        var flag = false;
        await Check(Sample.Where(s => s.Flag), s => s.Flag);
        await Check(Sample.Where(s => !s.Flag), s => !s.Flag);
        await Check(Sample.Where(s => s.Flag == flag), s => s.Flag == flag);
        await Check(Sample.Where(s => s.Flag != flag), s => s.Flag != flag);
        await Check(Sample.Where(s => s.Flag == true), s => s.Flag);
        await Check(Sample.Where(s => (s.Int > 0) == flag), s => s.Int > 0 == flag);
        await Check(Sample.Where(s => (s.Int > 0) == s.Flag), s => s.Int > 0 == s.Flag);
        await Check(Sample.Where(s => (s.OptInt > 0) != s.Flag), s => s.OptInt > 0 != s.Flag);
        await Check(Sample.Where(s => s.OptFlag == s.Flag), s => s.OptFlag == s.Flag);
        await Check(Sample.Where(s => s.OptFlag == false), s => s.OptFlag == false);
        await Check(Sample.Where(s => s.OptFlag != true), s => s.OptFlag != true);
        await Check(Sample.Where(s => s.OptFlag.Coalesce(true) && s.Flag), s => (s.OptFlag ?? true) && s.Flag);
        await Check(Sample.Where(s => !s.OptFlag.GetValueOrDefault()), s => !s.OptFlag.GetValueOrDefault());
        await Check(Sample.Where(s => s.Int > 0 && s.Flag || !s.Flag && s.Int < 0), s => (s.Int > 0 && s.Flag) || (!s.Flag && s.Int < 0));
        await Check(Sample.Where(s => (flag ? Condition.True : Condition.False) || s.Int == 0), s => flag || s.Int == 0);
        await Check(Sample.Where(s => Expr.When(s.Int > 0, s.Flag).Else(s.OptFlag == true).AsCondition()), s => s.Int > 0 ? s.Flag : s.OptFlag == true);
        var any = Condition.False;
        await Check(Sample.Where(s => { foreach (var n in (int[])[7, 0]) any |= s.Int == n; return any; }), s => s.Int is 7 or 0);
        await Check(Sample.Where(_ => Condition.True), _ => true);
    }

    [Fact]
    public async Task Numbers_of_different_types_compare_as_csharp_widens_them()
    {
        long seven = 7, big = 5_000_000_000;
        double half = 6.5, nan = double.NaN;
        var dec = 6.5m;
        long? none = null, optBig = 5_000_000_000;
        await Check(Sample.Where(s => s.Int == s.Long), s => s.Int == s.Long);
        await Check(Sample.Where(s => s.Byte < s.Short), s => s.Byte < s.Short);
        await Check(Sample.Where(s => s.Int == seven), s => s.Int == seven);
        await Check(Sample.Where(s => s.Int < big), s => s.Int < big);
        await Check(Sample.Where(s => s.OptInt < big), s => s.OptInt < big);
        await Check(Sample.Where(s => s.OptInt != big), s => s.OptInt != big);
        await Check(Sample.Where(s => s.Int == big), s => s.Int == big);
        await Check(Sample.Where(s => s.Int == none), s => s.Int == none);
        await Check(Sample.Where(s => s.Long == optBig), s => s.Long == optBig);
        await Check(Sample.Where(s => s.Int > half), s => s.Int > half);
        await Check(Sample.Where(s => s.Int <= -6.5), s => s.Int <= -6.5);
        await Check(Sample.Where(s => s.Int < nan), s => s.Int < nan);
        await Check(Sample.Where(s => s.Int != nan), s => s.Int != nan);
        await Check(Sample.Where(s => s.Int >= dec), s => s.Int >= dec);
        await Check(Sample.Where(s => dec > s.Int), s => dec > s.Int);
        await Check(Sample.Where(s => s.Decimal == s.Int), s => s.Decimal == s.Int);
        await Check(Sample.Where(s => s.OptDecimal < s.OptInt), s => s.OptDecimal < s.OptInt);
        await Check(Sample.Where(s => s.Double == s.Int), s => s.Double == s.Int);
        await Check(Sample.Where(s => s.OptDouble > s.Long), s => s.OptDouble > s.Long);
        await Check(Sample.Where(s => s.Single == s.Double), s => s.Single == s.Double);
        await Check(Sample.Where(s => s.Single > 0.25), s => s.Single > 0.25);
        await Check(Sample.Where(s => s.Decimal > 3), s => s.Decimal > 3);
        await Check(Sample.Where(s => s.Byte == half + 300), s => s.Byte == half + 300);
        await Check(Sample.Where(s => s.Letter == 97), s => s.Letter == 97);
        await Check(Sample.Where(s => s.Letter > 'a'), s => s.Letter > 'a');
    }

    [Fact]
    public async Task Enums_compare_however_they_are_stored()
    {
        Level? none = null;
        await Check(Sample.Where(s => s.Rank == Level.High), s => s.Rank == Level.High);
        await Check(Sample.Where(s => s.RankName == Level.High), s => s.RankName == Level.High);
        await Check(Sample.Where(s => s.RankName != Level.High), s => s.RankName != Level.High);
        await Check(Sample.Where(s => s.OptRankName == none), s => s.OptRankName == none);
        await Check(Sample.Where(s => s.OptRankName != Level.Mid), s => s.OptRankName != Level.Mid);
        await Check(Sample.Where(s => s.RankName == (Level)42), s => s.RankName == (Level)42);
        await Check(Sample.Where(s => s.Rank > Level.None), s => s.Rank > Level.None);
        await Check(Sample.Where(s => s.RankName > Level.None), s => s.RankName > Level.None);
        await Check(Sample.Where(s => s.OptRankName < Level.Low), s => s.OptRankName < Level.Low);
        await Check(Sample.Where(s => s.RankName == s.Rank), s => s.RankName == s.Rank);
        await Check(Sample.Where(s => s.OptRank == s.Rank), s => s.OptRank == s.Rank);
        await Check(Sample.Where(s => s.OptRankName == s.OptRank), s => s.OptRankName == s.OptRank);
        await Check(Sample.Where(s => s.Marks == (Marks.Red | Marks.Green)), s => s.Marks == (Marks.Red | Marks.Green));
        Level[] levels = [Level.Low, Level.High, (Level)42];
        Level?[] optLevels = [Level.Low, null];
        await Check(Sample.Where(s => levels.Contains(s.Rank)), s => levels.Contains(s.Rank));
        await Check(Sample.Where(s => levels.Contains(s.RankName)), s => levels.Contains(s.RankName));
        await Check(Sample.Where(s => !levels.Contains(s.OptRankName)), s => !levels.Cast<Level?>().Contains(s.OptRankName));
        await Check(Sample.Where(s => optLevels.Contains(s.OptRankName)), s => optLevels.Contains(s.OptRankName));
    }

    [Fact]
    public async Task Lists_of_any_kind_and_size()
    {
        int[] ids = [1, 3, 3];
        int?[] optInts = [7, null];
        string?[] texts = ["abc", null];
        long[] longs = [7, 5_000_000_000, -7];
        List<Guid> keys = [Guid.Empty];
        HashSet<DateOnly> days = [new(1999, 12, 31)];
        (int, string)[] pairs = [(7, "abc"), (0, "x"), (0, "")];
        (int, long, bool)[] triples = [(7, 7, true)];
        (int?, string?)[] optPairs = [(null, null), (7, "")];
        var many = Enumerable.Range(-100_000, 200_000);
        await Check(Sample.Where(s => ids.Contains(s.Id)), s => ids.Contains(s.Id));
        await Check(Sample.Where(s => !ids.Contains(s.Id)), s => !ids.Contains(s.Id));
        await Check(Sample.Where(s => new List<int> { 2 }.Contains(s.Id)), s => s.Id == 2);
        await Check(Sample.Where(s => Few.Contains(s.Id)), s => Few.Contains(s.Id));
        await Check(Sample.Where(s => Array.Empty<int>().Contains(s.Id)), s => false);
        await Check(Sample.Where(s => !Array.Empty<int>().Contains(s.Id)), s => true);
        await Check(Sample.Where(s => optInts.Contains(s.OptInt)), s => optInts.Contains(s.OptInt));
        await Check(Sample.Where(s => !optInts.Contains(s.OptInt)), s => !optInts.Contains(s.OptInt));
        await Check(Sample.Where(s => optInts.Contains(s.Int)), s => optInts.Contains(s.Int));
        await Check(Sample.Where(s => ids.Contains(s.OptInt)), s => ids.Cast<int?>().Contains(s.OptInt));
        await Check(Sample.Where(s => texts.Contains(s.OptText)), s => texts.Contains(s.OptText));
        await Check(Sample.Where(s => longs.Contains(s.Int)), s => longs.Contains(s.Int));
        await Check(Sample.Where(s => longs.Contains(s.OptInt)), s => longs.Cast<long?>().Contains(s.OptInt));
        await Check(Sample.Where(s => keys.Contains(s.Key)), s => keys.Contains(s.Key));
        await Check(Sample.Where(s => days.Contains(s.Day)), s => days.Contains(s.Day));
        await Check(Sample.Where(s => "abc".Contains(s.Letter)), s => "abc".Contains(s.Letter));
        await Check(Sample.Where(s => pairs.Contains((s.Int, s.Text))), s => pairs.Contains((s.Int, s.Text)));
        await Check(Sample.Where(s => triples.Contains((s.Int, s.Long, s.Flag))), s => triples.Contains((s.Int, s.Long, s.Flag)));
        await Check(Sample.Where(s => optPairs.Contains((s.OptInt, s.OptText))), s => optPairs.Contains((s.OptInt, s.OptText)));
        await Check(Sample.Where(s => many.Contains(s.Int)), s => true);
    }

    [Fact]
    public async Task Text_is_searched_ordinally()
    {
        string? nothing = null;
        await Check(Sample.Where(s => s.Text.Contains("b")), s => s.Text.Contains("b"));
        await Check(Sample.Where(s => s.Text.Contains('B')), s => s.Text.Contains('B'));
        await Check(Sample.Where(s => s.Text.Contains("%_")), s => s.Text.Contains("%_"));
        await Check(Sample.Where(s => s.Text.Contains("")), s => s.Text.Contains(""));
        await Check(Sample.Where(s => s.Text.StartsWith("ab")), s => s.Text.StartsWith("ab", StringComparison.Ordinal));
        await Check(Sample.Where(s => s.Text.EndsWith(' ')), s => s.Text.EndsWith(' '));
        await Check(Sample.Where(s => s.Text.EndsWith("")), s => true);
        await Check(Sample.Where(s => s.OptText.Contains("b")), s => s.OptText?.Contains('b') == true);
        await Check(Sample.Where(s => !s.OptText.Contains("b")), s => s.OptText?.Contains('b') != true);
        await Check(Sample.Where(s => s.Text.Contains(nothing)), s => false);
        await Check(Sample.Where(s => "xabcx".Contains(s.Text)), s => "xabcx".Contains(s.Text));
        await Check(Sample.Where(s => "abcx".StartsWith(s.OptText)), s => s.OptText is { } text && "abcx".StartsWith(text, StringComparison.Ordinal));
        await Check(Sample.Where(s => string.IsNullOrEmpty(s.OptText)), s => string.IsNullOrEmpty(s.OptText));
        await Check(Sample.Where(s => string.IsNullOrWhiteSpace(s.Text)), s => string.IsNullOrWhiteSpace(s.Text));
        await Check(Sample.Where(s => s.Loose == "aBC"), s => s.Loose.Equals("aBC", StringComparison.OrdinalIgnoreCase));
        await Check(Sample.Where(s => s.Loose.StartsWith("AB")), s => s.Loose.StartsWith("AB", StringComparison.OrdinalIgnoreCase));
        await Check(Sample.Where(s => s.Text == "ABC"), s => s.Text == "ABC");
    }

    [Fact]
    public async Task Times_compare_and_take_apart()
    {
        var at = Rows[0].At;
        await Check(Sample.Where(s => s.At == at), s => s.At == at);
        await Check(Sample.Where(s => s.OptAt > at), s => s.OptAt > at);
        await Check(Sample.Where(s => s.At >= s.OptAt), s => s.At >= s.OptAt);
        await Check(Sample.Where(s => s.Instant > new DateTimeOffset(at)), s => s.Instant > new DateTimeOffset(at));
        await Check(Sample.Where(s => s.At.Year == 2024 && s.At.Month == 2), s => s.At is { Year: 2024, Month: 2 });
        await Check(Sample.Where(s => s.OptAt.Second > 30), s => s.OptAt?.Second > 30);
        await Check(Sample.Where(s => s.At.AddDays(1) > at), s => s.At.AddDays(1) > at);
        await Check(Sample.Where(s => s.OptAt - s.At > TimeSpan.FromMinutes(1)), s => s.OptAt - s.At > TimeSpan.FromMinutes(1));
        await Check(Sample.Where(s => DateOnly.FromDateTime(s.At) == s.Day), s => DateOnly.FromDateTime(s.At) == s.Day);
        await Check(Sample.Where(s => s.Time < new TimeOnly(12, 0)), s => s.Time < new TimeOnly(12, 0));
        await Check(Sample.Where(s => s.Span < TimeSpan.Zero), s => s.Span < TimeSpan.Zero);
    }

    private static ReadOnlySpan<int> Few => [1, 2];
}
