#pragma warning disable xUnit2017 // it is which Contains the compiler takes that is asserted
namespace Junction.Tests.Expressions;

/// <summary>The compiler gives expressions the types that C# gives the values: these lines need only compile.</summary>
public sealed class StaticTypes
{
    private static readonly Expr<byte> _byte = (byte)1;
    private static readonly Expr<short> _short = (short)1;
    private static readonly Expr<int> _int = 1;
    private static readonly Expr<int?> _optInt = 1;
    private static readonly Expr<long> _long = 1L;
    private static readonly Expr<long?> _optLong = 1L;
    private static readonly Expr<float> _float = 1f;
    private static readonly Expr<double> _double = 1d;
    private static readonly Expr<double?> _optDouble = 1d;
    private static readonly Expr<decimal> _decimal = 1m;
    private static readonly Expr<decimal?> _optDecimal = 1m;
    private static readonly Expr<string> _text = "a";
    private static readonly Expr<DateTime> _at = DateTime.UnixEpoch;
    private static readonly Expr<DateTime?> _optAt = DateTime.UnixEpoch;
    private static readonly Condition _flag = Condition.True;
    private static readonly Expr<bool?> _optFlag = true;

    [Fact]
    public void Arithmetic_widens_as_csharp_does()
    {
        int one = 1;
        int? optOne = 1;
        long oneLong = 1;
        double half = 0.5;
        decimal? optHalf = 0.5m;
        Is<Expr<int>>(_int + 1, 1 + _int, _int * one, one - _int, -_int, _short + _short, _byte + _short, _short * one, -_byte, _int % _short);
        Is<Expr<int?>>(_int + _optInt, _optInt + 1, _int + optOne, optOne - _int, -_optInt, _short + _optInt);
        Is<Expr<long>>(_long + 1, _int + _long, _long - _short, _int + oneLong, 5_000_000_000 * _int, _byte + oneLong);
        Is<Expr<long?>>(_optLong + _int, _int - _optLong, _long + _optInt);
        Is<Expr<float>>(_float + 1, _float * _int, _int / 2f, _long + _float);
        Is<Expr<double>>(_double + 1, _int * half, half / _int, _double + _float, _float + half, _double - _long, _int * 1.5);
        Is<Expr<double?>>(_optDouble + _int, _double * _optInt, _float - _optDouble);
        Is<Expr<decimal>>(_decimal * 2, 2 * _decimal, _decimal * _int, _long - _decimal, _int * 1.5m);
        Is<Expr<decimal?>>(_optDecimal * _int, _decimal * _optInt, _int * optHalf, _decimal + optHalf, optHalf + _optDecimal);
    }

    [Fact]
    public void Functions_have_the_types_of_their_values()
    {
        Is<Expr<string>>(_text + "x", "x" + _text, _text + _text, _text + 'c', _text.Trim(), _text.Coalesce("x"), Expr.When(_flag, "a").Else(_text), Expr.When(_flag, "a").ElseNull());
        Is<Expr<int>>(_text.Length, _text.IndexOf("x"), _at.Year, _optInt.Coalesce(1), _optInt.Value, _optInt.GetValueOrDefault(), _int.Abs(), Expr.Of(1), Expr.When(_flag, _int).Else(1));
        Is<Expr<int?>>(_optAt.Year, _int.AsNullable(), _optInt.Coalesce(_optInt), Expr.When(_flag, _int).Else(_optInt), Expr.When(_flag, 1).ElseNull());
        Is<Expr<decimal?>>(_optDecimal.Abs(), _optDecimal.Round(2), _optDecimal.Floor());
        Is<Expr<TimeSpan>>(_at - _at, _at - DateTime.UtcNow);
        Is<Expr<TimeSpan?>>(_optAt - _at, _at - _optAt, _optAt - _optAt);
        Is<Expr<DateTime>>(_at.AddDays(1), _at.AddMonths(_int), _at.Date);
        Is<Expr<DateOnly?>>(DateOnly.FromDateTime(_optAt));
        Is<Condition>(_optFlag.Value, _optFlag.Coalesce(false), _flag == true, _optFlag == _flag, _optInt.HasValue, _text.Contains("x"), string.IsNullOrEmpty(_text), !_flag, _flag & _flag);
    }

    [Fact]
    public void A_part_of_a_query_has_no_text()
    {
#pragma warning disable JN0021 // what the analyzer refuses must throw where it is switched off
        Assert.Throws<NotSupportedException>(() => $"{_text}");
#pragma warning restore JN0021
        Assert.Throws<NotSupportedException>(() => string.Concat(_int, "x"));
    }

    [Fact]
    public void LINQ_keeps_its_Contains()
    {
        Expr<int>[] parts = [_int];
        bool[] found = [((int[])[1, 2]).Contains(2), ((ReadOnlySpan<int>)[1, 2]).Contains(2), new[] { "a" }.AsEnumerable().Contains("a"),
            parts.Contains(_int), new[] { (1, "a") }.Contains((1, "a"))];
        Assert.DoesNotContain(false, found);
    }

    [Fact]
    public void A_literal_null_is_looked_for_by_LINQs_rules()
    {
        string?[] names = ["a", null];
        List<int?> numbers = [1, null];
        bool[] found = [names.Contains(null), names.AsEnumerable().Contains(null), numbers.Contains(null), ((int?[])[null]).Contains(null),
            ((IEnumerable<int?>)numbers).Contains(null), new HashSet<string?> { null }.Contains(null), ((ReadOnlySpan<string?>)names).Contains(null)];
        Assert.DoesNotContain(false, found);
        string?[] full = ["a"];
        Assert.False(full.Contains(null));
    }

    private static void Is<T>(params T[] expressions) => Assert.All(expressions, static expression => Assert.NotNull((object?)expression));
}
