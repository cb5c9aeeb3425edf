using Junction.Tests.Expressions;
using Junction.Tests.Samples;

namespace Junction.Tests.Engines;

/// <summary>The SQL of conditions on SQLite: columns stay bare, so that their indexes serve.</summary>
public sealed class SqliteExpressionSql : ExpressionSuite<SqliteEngine>
{
    [Fact]
    public async Task Captured_numbers_take_the_type_of_the_column()
    {
        long seven = 7, big = 5_000_000_000;
        await Sends("int = ?1", Sample.Where(s => s.Int == seven));
        await Sends("int > ?1", Sample.Where(s => s.Int > 2.5));
        await Sends("int <= ?1", Sample.Where(s => s.Int < 2.5));
        await Sends("1 = 0", Sample.Where(s => s.Int == big));
        await Sends("", Sample.Where(s => s.Int < big));
        await Sends("opt_int IS NOT NULL", Sample.Where(s => s.OptInt < big));
        await Sends("decimal > ?1", Sample.Where(s => s.Decimal > 3));
    }

    [Fact]
    public async Task Equality_is_null_safe_only_where_null_can_be()
    {
        string? nothing = null, text = "abc";
        await Sends("text = ?1", Sample.Where(s => s.Text == text));
        await Sends("opt_text = ?1", Sample.Where(s => s.OptText == text));
        await Sends("opt_text IS NOT ?1", Sample.Where(s => s.OptText != text));
        await Sends("opt_text IS NULL", Sample.Where(s => s.OptText == nothing));
        await Sends("opt_text IS NULL", Sample.Where(s => s.OptText == null));
        await Sends("(opt_int > ?1) IS NOT TRUE", Sample.Where(s => !(s.OptInt > 3)));
    }

    [Fact]
    public async Task Flags_and_enums()
    {
        var flag = true;
        await Sends("flag", Sample.Where(s => s.Flag));
        await Sends("NOT flag AND int > ?1", Sample.Where(s => !s.Flag && s.Int > 3));
        await Sends("flag = ?1", Sample.Where(s => s.Flag == flag));
        await Sends("int > ?1", Sample.Where(s => (s.Int > 3) == flag));
        await Sends("rank_name = ?1", Sample.Where(s => s.RankName == Level.High));
        await Sends("CASE WHEN rank_name = ?1 THEN ?2 WHEN rank_name = ?3 THEN ?4 WHEN rank_name = ?5 THEN ?6 WHEN rank_name = ?7 THEN ?8 END > ?9",
            Sample.Where(s => s.RankName > Level.Low));
        await Sends("flag", Sample.Where(s => Condition.True && s.Flag || Condition.False));
    }

    [Fact]
    public async Task Lists_are_one_parameter()
    {
        int[] ids = [1, 2];
        await Sends("id IN (SELECT t1.value FROM json_each(?1) AS t1)", Sample.Where(s => ids.Contains(s.Id)));
        await Sends("id NOT IN (SELECT t1.value FROM json_each(?1) AS t1)", Sample.Where(s => !ids.Contains(s.Id)));
        await Sends("1 = 0", Sample.Where(s => Array.Empty<int>().Contains(s.Id)));
        await Sends("", Sample.Where(s => !Array.Empty<int>().Contains(s.Id)));
    }

    [Fact]
    public async Task Text()
    {
        await Sends("((text || ?1) || COALESCE(opt_text, '')) = ?2", Sample.Where(s => s.Text + " " + s.OptText == "a b"));
        await Sends("instr(text, ?1) > 0", Sample.Where(s => s.Text.Contains("b")));
        await Sends("opt_text IS NULL OR opt_text = ?1", Sample.Where(s => string.IsNullOrEmpty(s.OptText)));
    }
}
