using Junction.Tests.Expressions;
using Junction.Tests.Samples;
using Junction.Tests.School;

namespace Junction.Tests.Engines;

/// <summary>The SQL for SQL Server, which is not run: a bit is no condition, a condition no value; lists are JSON.</summary>
public sealed class SqlServerExpressionSql : ExpressionSuite<SqliteEngine>
{
    private readonly List<string> _written = [];

    protected override void Configure(DatabaseOptions options) => options.StatementWritten = statement =>
    {
        if (SqlServerRendering.Text(statement) is { } text) _written.Add(text);
    };

    // What was written for the server, instead of what was sent to SQLite.
    private new async Task Sends(string condition, Query<Sample> query)
    {
        _written.Clear();
        await query.CountAsync(Token);
        Assert.Equal(condition, ConditionOf(Assert.Single(_written), '[', ']'));
    }

    private async Task<string> Written(Func<Task> run)
    {
        _written.Clear();
        await run();
        return Assert.Single(_written);
    }

    [Fact]
    public async Task Comparisons()
    {
        long seven = 7;
        string? text = "abc";
        await Sends("int = @p0", Sample.Where(s => s.Int == seven));
        await Sends("(opt_text <> @p0 OR opt_text IS NULL)", Sample.Where(s => s.OptText != text));
        await Sends("opt_text IS NULL", Sample.Where(s => s.OptText == null));
        await Sends("loose COLLATE Latin1_General_100_CI_AS = opt_text COLLATE Latin1_General_100_CI_AS", Sample.Where(s => s.Loose == s.OptText));
        await Sends("(opt_at = opt_at OR (opt_at IS NULL AND opt_at IS NULL))", Sample.Where(s => s.OptAt == s.OptAt));
        await Sends("CASE WHEN opt_at = opt_at OR (opt_at IS NULL AND opt_at IS NULL) THEN 0 ELSE 1 END = 1", Sample.Where(s => s.OptAt != s.OptAt));
        await Sends("CASE WHEN opt_int > @p0 THEN 1 ELSE 0 END = 0", Sample.Where(s => !(s.OptInt > 3)));
        await Sends("NOT flag = 1 AND short > @p0", Sample.Where(s => !s.Flag && s.Short > 3));
        await Sends("CASE WHEN int > @p0 THEN 1 ELSE 0 END = flag", Sample.Where(s => s.Int > 3 == s.Flag));
    }

    [Fact]
    public async Task Lists_are_JSON()
    {
        int[] ids = [1, 2];
        int?[] optInts = [7, null];
        (int, string)[] pairs = [(7, "abc")];
        await Sends("id IN (SELECT t1.c0 FROM OPENJSON(@p0) WITH (c0 int '$') AS t1)", Sample.Where(s => ids.Contains(s.Id)));
        await Sends("id NOT IN (SELECT t1.c0 FROM OPENJSON(@p0) WITH (c0 int '$') AS t1)", Sample.Where(s => !ids.Contains(s.Id)));
        await Sends("(opt_int IN (SELECT t1.c0 FROM OPENJSON(@p0) WITH (c0 int '$') AS t1 WHERE t1.c0 IS NOT NULL) OR opt_int IS NULL)", Sample.Where(s => optInts.Contains(s.OptInt)));
        await Sends("EXISTS (SELECT 1 FROM OPENJSON(@p0) WITH (c0 int '$0', c1 nvarchar(max) '$1') AS t1 WHERE t1.c0 = int AND CAST(CAST(t1.c1 AS varbinary(max)) AS nvarchar(max)) = text)",
            Sample.Where(s => pairs.Contains((s.Int, s.Text))));
        await Sends("loose COLLATE Latin1_General_100_CI_AS IN (SELECT CAST(CAST(t1.c0 AS varbinary(max)) AS nvarchar(max)) FROM OPENJSON(@p0) WITH (c0 nvarchar(max) '$') AS t1)",
            Sample.Where(s => new[] { "A", "b" }.Contains(s.Loose)));
    }

    [Fact]
    public async Task Text()
    {
        await Sends("CONCAT(CONCAT(CAST(text AS nvarchar(max)) COLLATE Latin1_General_100_BIN2, @p0), opt_text) = @p1", Sample.Where(s => s.Text + " " + s.OptText == "a b"));
        await Sends("(CHARINDEX(@p0, text COLLATE Latin1_General_100_BIN2) > 0 OR (DATALENGTH(@p0) = 0 AND text IS NOT NULL))", Sample.Where(s => s.Text.Contains("b")));
        await Sends("(CHARINDEX(@p0, text COLLATE Latin1_General_100_BIN2) = 1 OR (DATALENGTH(@p0) = 0 AND text IS NOT NULL))", Sample.Where(s => s.Text.StartsWith("b")));
        await Sends("(CHARINDEX(REVERSE(@p0), REVERSE(text COLLATE Latin1_General_100_BIN2)) = 1 OR (DATALENGTH(@p0) = 0 AND text IS NOT NULL))", Sample.Where(s => s.Text.EndsWith("b")));
        await Sends("loose COLLATE Latin1_General_100_CI_AS = @p0", Sample.Where(s => s.Loose == "b"));
        await Sends("(CHARINDEX(@p0, loose COLLATE Latin1_General_100_CI_AS) > 0 OR (DATALENGTH(@p0) = 0 AND loose IS NOT NULL))", Sample.Where(s => s.Loose.Contains("b")));
        await Sends("CAST(LEN((CAST(text AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.') COLLATE Latin1_General_100_CI_AS_SC) - 1 AS int) > @p0", Sample.Where(s => s.Text.Length > 2));
    }

    [Fact]
    public async Task Numbers_and_times()
    {
        var at = Rows[0].At;
        await Sends("(CAST(short AS int) + CAST(short AS int)) > @p0", Sample.Where(s => s.Short + s.Short > 3));
        await Sends("(int / @p0) = @p1", Sample.Where(s => s.Int / 2 == 3));
        await Sends("(CAST(decimal AS decimal(18,4)) * @p0) > @p1", Sample.Where(s => s.Decimal * 1.5m > 3));
        await Sends("(double - @p0 * ROUND(double / @p0, 0, 1)) > @p1", Sample.Where(s => s.Double % 2.0 > 1.0));
        await Sends("at < @p0", Sample.Where(s => s.At < at));
        await Sends("DATEPART(year, at) = @p0", Sample.Where(s => s.At.Year == 2024));
        await Sends("DATEPART(hour, SWITCHOFFSET(instant, '+00:00')) = @p0", Sample.Where(s => s.Instant.Hour == 3));
        await Sends("DATEADD(day, @p0, at) > @p1", Sample.Where(s => s.At.AddDays(1) > at));
        await Sends("DATEDIFF_BIG(microsecond, at, opt_at) > @p0", Sample.Where(s => s.OptAt - s.At > TimeSpan.FromMinutes(1)));
        await Sends("CAST(span / CAST(3600000000 AS bigint) % 24 AS int) = @p0", Sample.Where(s => s.Span.Hours == 2));
    }

    [Fact]
    public async Task Order_and_slices()
    {
        Assert.EndsWith(" ORDER BY t0.[opt_int], t0.[opt_text] DESC, t0.[id] OFFSET @p0 ROWS FETCH NEXT @p1 ROWS ONLY",
            await Written(async () => await Sample.OrderBy(s => s.OptInt).ThenByDescending(s => s.OptText).ThenBy(s => s.Id).ThenBy(s => s.OptInt).Skip(1).Take(3).ToListAsync(Token)), StringComparison.Ordinal);
        Assert.StartsWith("SELECT TOP (@p0) t0.[id]", await Written(async () => await Sample.OrderBy(s => s.Id).Take(3).ToListAsync(Token)), StringComparison.Ordinal);
        Assert.StartsWith("SELECT TOP (1) t0.[id]", await Written(async () => await Sample.OrderBy(s => s.Id).FirstAsync(Token)), StringComparison.Ordinal);
        Assert.EndsWith(" ORDER BY (SELECT NULL) OFFSET @p0 ROWS", await Written(async () => await Sample.All.Skip(1).ToListAsync(Token)), StringComparison.Ordinal);
        using (var db = Database.Open(o => o.UseSqlServer("Server=nowhere")))
        using (db.Use()) Assert.StartsWith("SELECT TOP (0) ", Sample.All.Skip(1).Take(0).ToSql(), StringComparison.Ordinal);
        Assert.EndsWith(" ORDER BY CAST(t0.[key] AS char(36)) DESC", await Written(async () => await Sample.OrderByDescending(s => s.Key).ToListAsync(Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aggregates()
    {
        Assert.Equal("SELECT COALESCE(SUM(t0.c0), 0) FROM [samples] AS t1 CROSS APPLY (SELECT (t1.[int] * t1.[int]) AS c0) AS t0", await Written(async () => await Sample.All.SumAsync(s => s.Int * s.Int, Token)));
        Assert.Equal("SELECT AVG(CAST(t0.[int] AS float)) FROM [samples] AS t0", await Written(async () => await Sample.All.AverageAsync(s => s.Int, Token)));
        Assert.Equal("SELECT CAST(MAX(CAST(t0.[key] AS char(36))) AS uniqueidentifier) FROM [samples] AS t0", await Written(async () => await Sample.All.MaxAsync(s => s.Key, Token)));
        Assert.Equal("SELECT COALESCE(SUM(t0.c0), 0) FROM [students] AS t1 CROSS APPLY (SELECT (SELECT COUNT(*) FROM [enrollments] AS t2 WHERE t2.[student_id] = t1.[id]) AS c0) AS t0",
            await Written(async () => await Student.All.SumAsync(s => s.Courses.Count(), Token)));
    }

    [Fact]
    public async Task Writes_of_records()
    {
        Assert.Equal("INSERT INTO [teachers] ([name]) OUTPUT inserted.[id] VALUES (@p0)", await Written(async () => await Teacher.CreateAsync(new() { Name = "Ann" }, Token)));
        Assert.Equal("SET IDENTITY_INSERT [teachers] ON; INSERT INTO [teachers] ([id], [name]) VALUES (@p0, @p1); SET IDENTITY_INSERT [teachers] OFF",
            await Written(async () => await Teacher.CreateAsync(new() { Id = 77, Name = "Bob" }, Token)));
    }

    [Fact]
    public async Task Writes_of_a_relation()
    {
        var ann = await Student.CreateAsync(new() { Name = "Ann" }, Token);
        var algebra = await Course.CreateAsync(new() { Title = "Algebra" }, Token);
        _written.Clear();
        await ann.Courses.AttachAsync(algebra);
        await ann.Courses.SyncAsync([]);
        Assert.Equal(
        [
            "MERGE INTO [enrollments] WITH (HOLDLOCK) AS t1 USING (SELECT t2.c0, t2.c1, t2.c2, CAST(CAST(t2.c3 AS varbinary(max)) AS nvarchar(4000)), t2.c4, t2.c5 "
                + "FROM OPENJSON(@p0) WITH (c0 int '$[0]', c1 int '$[1]', c2 datetime2(7) '$[2]', c3 nvarchar(max) '$[3]', c4 bit '$[4]', c5 int '$[5]', place int '$[6]') AS t2) "
                + "AS t0 (c0, c1, c2, c3, c4, c5) ON t1.[student_id] = t0.c0 AND t1.[course_id] = t0.c1 "
                + "WHEN NOT MATCHED BY TARGET THEN INSERT ([student_id], [course_id], [enrollment_date], [grade], [completed], [points]) VALUES (t0.c0, t0.c1, t0.c2, t0.c3, t0.c4, t0.c5) "
                + "OUTPUT inserted.[course_id], inserted.[id];",
            "SELECT t0.[course_id] FROM [enrollments] AS t0 WHERE t0.[student_id] = @p0",
            "DELETE FROM [enrollments] WHERE [student_id] = @p0 AND [course_id] IN (SELECT t0.c0 FROM OPENJSON(@p1) WITH (c0 int '$') AS t0)",
        ], _written);
    }
}
