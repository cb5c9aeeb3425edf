using Junction.Tests.Expressions;
using Junction.Tests.Samples;
using Junction.Tests.School;

namespace Junction.Tests.Engines;

/// <summary>The SQL on MariaDB: columns stay bare, so that their indexes serve; lists are one JSON text.</summary>
public sealed class MySqlExpressionSql : ExpressionSuite<MySqlEngine>
{
    [Fact]
    public async Task Comparisons()
    {
        long seven = 7;
        string? text = "abc";
        await Sends("int = @p0", Sample.Where(s => s.Int == seven));
        await Sends("NOT (opt_text <=> @p0)", Sample.Where(s => s.OptText != text));
        await Sends("opt_text IS NULL", Sample.Where(s => s.OptText == null));
        await Sends("(opt_int > @p0) IS NOT TRUE", Sample.Where(s => !(s.OptInt > 3)));
        await Sends("NOT flag AND short > @p0", Sample.Where(s => !s.Flag && s.Short > 3));
    }

    [Fact]
    public async Task Lists_are_tables_of_JSON()
    {
        int[] ids = [1, 2];
        int?[] optInts = [7, null];
        (int, string)[] pairs = [(7, "abc")];
        const string Ints = "(SELECT * FROM (SELECT DISTINCT t1.c0 FROM JSON_TABLE(@p0, '$[*]' COLUMNS (c0 BIGINT PATH '$' ERROR ON ERROR)) AS t1";
        const string Text = "LONGTEXT CHARACTER SET utf8mb4 COLLATE";
        await Sends($"id IN {Ints}) AS t2)", Sample.Where(s => ids.Contains(s.Id)));
        await Sends($"id NOT IN {Ints}) AS t2)", Sample.Where(s => !ids.Contains(s.Id)));
        await Sends($"(opt_int IN {Ints} WHERE t1.c0 IS NOT NULL) AS t2) OR opt_int IS NULL)", Sample.Where(s => optInts.Contains(s.OptInt)));
        await Sends("(int, text) IN (SELECT * FROM (SELECT DISTINCT t1.c0, t1.c1 FROM JSON_TABLE(@p0, '$[*]' COLUMNS (c0 BIGINT PATH '$[0]' ERROR ON ERROR, "
            + $"c1 {Text} utf8mb4_nopad_bin PATH '$[1]' ERROR ON ERROR)) AS t1) AS t2)", Sample.Where(s => pairs.Contains((s.Int, s.Text))));
        await Sends($"loose IN (SELECT * FROM (SELECT DISTINCT t1.c0 FROM JSON_TABLE(@p0, '$[*]' COLUMNS (c0 {Text} utf8mb4_uca1400_nopad_as_ci PATH '$' ERROR ON ERROR)) AS t1) AS t2)",
            Sample.Where(s => new[] { "A", "b" }.Contains(s.Loose)));
        await Sends("key IN (SELECT * FROM (SELECT DISTINCT UNHEX(t1.c0) FROM JSON_TABLE(@p0, '$[*]' COLUMNS (c0 CHAR(32) PATH '$' ERROR ON ERROR)) AS t1) AS t2)",
            Sample.Where(s => new[] { Guid.Empty }.Contains(s.Key)));
    }

    [Fact]
    public async Task Text()
    {
        await Sends("CONCAT(CONCAT(text, @p0), COALESCE(opt_text, '')) = @p1", Sample.Where(s => s.Text + " " + s.OptText == "a b"));
        await Sends("LOCATE(@p0, text) > 0", Sample.Where(s => s.Text.Contains("b")));
        await Sends("LEFT(text, CHAR_LENGTH(@p0)) = @p0", Sample.Where(s => s.Text.StartsWith("b")));
        await Sends("RIGHT(text, CHAR_LENGTH(@p0)) = @p0", Sample.Where(s => s.Text.EndsWith("b")));
        await Sends("loose = @p0", Sample.Where(s => s.Loose == "b"));
        await Sends("text COLLATE utf8mb4_uca1400_nopad_as_ci = loose", Sample.Where(s => s.Text == s.Loose));
        await Sends("LOCATE(@p0, loose) > 0", Sample.Where(s => s.Loose.Contains("b")));
        await Sends("LEFT(text, CHAR_LENGTH(opt_text)) = opt_text COLLATE utf8mb4_nopad_bin", Sample.Where(s => s.Text.StartsWith(s.OptText)));
    }

    [Fact]
    public async Task Numbers_and_times()
    {
        var at = Rows[0].At;
        await Sends("(short + short) > @p0", Sample.Where(s => s.Short + s.Short > 3));
        await Sends("(int DIV @p0) = @p1", Sample.Where(s => s.Int / 2 == 3));
        await Sends("at < @p0", Sample.Where(s => s.At < at));
        await Sends("YEAR(at) = @p0", Sample.Where(s => s.At.Year == 2024));
        await Sends("(at + INTERVAL @p0 DAY) > @p1", Sample.Where(s => s.At.AddDays(1) > at));
        await Sends("TIME(TIMESTAMP('2000-01-01', time) + INTERVAL @p0 HOUR) > @p1", Sample.Where(s => s.Time.AddHours(1) > TimeOnly.MinValue));
        await Sends("TIMESTAMPDIFF(MICROSECOND, at, opt_at) > @p0", Sample.Where(s => s.OptAt - s.At > TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Order_has_nulls_first_and_no_positions()
    {
        Sql.Clear();
        await Sample.OrderBy(s => s.OptInt).ThenByDescending(s => s.OptText).ThenBy(s => s.Id).Skip(1).ToListAsync(Token);
        Assert.EndsWith(" ORDER BY t0.`opt_int`, t0.`opt_text` DESC, t0.`id` LIMIT 18446744073709551615 OFFSET @p0", Assert.Single(Sql.Statements));
        Sql.Clear();
        await Sample.OrderBy(s => Expr.Of(1)).ToListAsync(Token);
        Assert.EndsWith(" ORDER BY COALESCE(@p0)", Assert.Single(Sql.Statements));
    }

    [Fact]
    public async Task Writes_of_a_relation()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        var algebra = await Course.CreateAsync(new() { Title = "Algebra" }, Token);
        Sql.Clear();
        await ann.Courses.AttachAsync(algebra);
        await ann.Courses.SyncAsync([]);
        Assert.Equal(
        [
            "INSERT INTO `enrollments` (`student_id`, `course_id`, `enrollment_date`, `grade`, `completed`, `points`) "
                + "SELECT t0.c0, t0.c1, t0.c2, t0.c3, t0.c4, t0.c5 FROM JSON_TABLE(@p0, '$[*]' COLUMNS (c0 BIGINT PATH '$[0]' ERROR ON ERROR, c1 BIGINT PATH '$[1]' ERROR ON ERROR, "
                + "c2 DATETIME(6) PATH '$[2]' ERROR ON ERROR, c3 VARCHAR(2) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$[3]' ERROR ON ERROR, "
                + "c4 TINYINT PATH '$[4]' ERROR ON ERROR, c5 BIGINT PATH '$[5]' ERROR ON ERROR)) AS t0 WHERE LAST_INSERT_ID(0) = 0 "
                + "ON DUPLICATE KEY UPDATE `student_id` = IF(LAST_INSERT_ID(18446744073709551615) = 0, `enrollments`.`student_id`, `enrollments`.`student_id`) "
                + "RETURNING `course_id`, `id`, LAST_INSERT_ID() <> 18446744073709551615, LAST_INSERT_ID(0)",
            "BEGIN",
            "SELECT 1 FROM `students` WHERE `id` = @p0 ORDER BY `id` FOR UPDATE",
            "SELECT t0.`course_id` FROM `enrollments` AS t0 WHERE t0.`student_id` = @p0",
            "DELETE FROM `enrollments` WHERE `student_id` = @p0 AND `course_id` IN (SELECT * FROM (SELECT DISTINCT t0.c0 FROM JSON_TABLE(@p1, '$[*]' COLUMNS (c0 BIGINT PATH '$' ERROR ON ERROR)) AS t0) AS t1)",
            "COMMIT",
        ], Sql.All.Select(static statement => statement.Text));
    }

    // A transaction that has read sees what was there then: what decides about the write is read with a lock.
    [Fact]
    public async Task In_a_transaction_that_may_have_read_the_difference_is_read_with_a_lock()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        await Db.TransactionAsync(async (_, ct) =>
        {
            await Student.All.CountAsync(ct);
            Sql.Clear();
            await ann.Courses.SyncAsync([], ct);
        }, cancellationToken: Token);
        Assert.EndsWith("WHERE t0.`student_id` = @p0 FOR UPDATE", Assert.Single(Sql.Statements));
    }
}
