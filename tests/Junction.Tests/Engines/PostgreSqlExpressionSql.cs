using Junction.Tests.Expressions;
using Junction.Tests.Samples;
using Junction.Tests.School;

namespace Junction.Tests.Engines;

/// <summary>The SQL on PostgreSQL: columns stay bare, so that their indexes serve; lists are arrays.</summary>
public sealed class PostgreSqlExpressionSql : ExpressionSuite<PostgreSqlEngine>
{
    [Fact]
    public async Task Comparisons()
    {
        long seven = 7;
        string? text = "abc";
        await Sends("int = $1", Sample.Where(s => s.Int == seven));
        await Sends("opt_text IS DISTINCT FROM $1", Sample.Where(s => s.OptText != text));
        await Sends("opt_text IS NULL", Sample.Where(s => s.OptText == null));
        await Sends("(opt_int > $1) IS NOT TRUE", Sample.Where(s => !(s.OptInt > 3)));
        await Sends("NOT flag AND short > $1", Sample.Where(s => !s.Flag && s.Short > 3));
    }

    [Fact]
    public async Task Lists_are_arrays()
    {
        int[] ids = [1, 2];
        int?[] optInts = [7, null];
        (int, string)[] pairs = [(7, "abc")];
        await Sends("id = ANY($1)", Sample.Where(s => ids.Contains(s.Id)));
        await Sends("id <> ALL($1)", Sample.Where(s => !ids.Contains(s.Id)));
        await Sends("(opt_int = ANY($1) OR opt_int IS NULL)", Sample.Where(s => optInts.Contains(s.OptInt)));
        await Sends("(int, text) IN (SELECT t1.c0, t1.c1 FROM unnest($1, $2) AS t1 (c0, c1))", Sample.Where(s => pairs.Contains((s.Int, s.Text))));
        await Sends("loose COLLATE junction_caseless = ANY($1)", Sample.Where(s => new[] { "A", "b" }.Contains(s.Loose)));
    }

    [Fact]
    public async Task Text()
    {
        await Sends("((text || $1) || COALESCE(opt_text, '')) = $2", Sample.Where(s => s.Text + " " + s.OptText == "a b"));
        await Sends("strpos(text, $1) > 0", Sample.Where(s => s.Text.Contains("b")));
        await Sends("starts_with(text, $1)", Sample.Where(s => s.Text.StartsWith("b")));
        await Sends("right(text, length($1)) = $1", Sample.Where(s => s.Text.EndsWith("b")));
        await Sends("loose COLLATE junction_caseless = $1", Sample.Where(s => s.Loose == "b"));
        await Sends("strpos(lower(loose COLLATE und-x-icu), lower($1 COLLATE und-x-icu)) > 0", Sample.Where(s => s.Loose.Contains("b")));
        await Sends("starts_with(text, opt_text COLLATE C)", Sample.Where(s => s.Text.StartsWith(s.OptText)));
    }

    [Fact]
    public async Task Numbers_and_times()
    {
        var at = Rows[0].At;
        await Sends("(CAST(short AS integer) + CAST(short AS integer)) > $1", Sample.Where(s => s.Short + s.Short > 3));
        await Sends("(int / $1) = $2", Sample.Where(s => s.Int / 2 == 3));
        await Sends("at < $1", Sample.Where(s => s.At < at));
        await Sends("CAST(extract(year FROM at AT TIME ZONE 'UTC') AS integer) = $1", Sample.Where(s => s.At.Year == 2024));
        await Sends("((at AT TIME ZONE 'UTC' + $1 * interval '1 day') AT TIME ZONE 'UTC') > $2", Sample.Where(s => s.At.AddDays(1) > at));
        await Sends("(at + $1 * interval '1 hour') > $2", Sample.Where(s => s.At.AddHours(1) > at));
        await Sends("(opt_at - at) > $1", Sample.Where(s => s.OptAt - s.At > TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Order_has_nulls_first()
    {
        Sql.Clear();
        await Sample.OrderBy(s => s.OptInt).ThenByDescending(s => s.OptText).ThenBy(s => s.Id).Skip(1).Take(3).ToListAsync(Token);
        Assert.EndsWith(" ORDER BY t0.\"opt_int\" NULLS FIRST, t0.\"opt_text\" DESC NULLS LAST, t0.\"id\" LIMIT $1 OFFSET $2", Assert.Single(Sql.Statements));
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
            "INSERT INTO \"enrollments\" (\"student_id\", \"course_id\", \"enrollment_date\", \"grade\", \"completed\", \"points\") "
                + "SELECT t0.c0, t0.c1, t0.c2, t0.c3, t0.c4, t0.c5 FROM unnest($1, $2, $3, $4, $5, $6) AS t0 (c0, c1, c2, c3, c4, c5) "
                + "ON CONFLICT (\"student_id\", \"course_id\") DO NOTHING RETURNING \"course_id\", \"id\"",
            "BEGIN",
            "SELECT 1 FROM \"students\" WHERE \"id\" = $1 ORDER BY \"id\" FOR NO KEY UPDATE",
            "SELECT t0.\"course_id\" FROM \"enrollments\" AS t0 WHERE t0.\"student_id\" = $1",
            "DELETE FROM \"enrollments\" WHERE \"student_id\" = $1 AND \"course_id\" = ANY($2)",
            "COMMIT",
        ], Sql.All.Select(static statement => statement.Text));
    }
}
