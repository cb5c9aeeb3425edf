using System.Runtime.CompilerServices;
using Junction.Tests.Samples;

namespace Junction.Tests.Expressions;

/// <summary>Rows of every type, and the comparison of what the database says about them with what C# says.</summary>
public abstract class ExpressionSuite<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private protected Sample[] Rows { get; private set; } = [];

    /// <summary>Asserts the condition that a query sends, without quotes and the alias of its table.</summary>
    protected async Task Sends(string condition, Query<Sample> query)
    {
        Sql.Clear();
        await query.CountAsync(Token);
        Assert.Equal(condition, ConditionOf(Assert.Single(Sql.Statements), '"', '`'));
    }

    /// <summary>What stands after WHERE, without quotes and the alias of the table.</summary>
    protected static string ConditionOf(string sql, params char[] quotes)
    {
        var where = sql.IndexOf(" WHERE ", StringComparison.Ordinal);
        return where < 0 ? "" : string.Concat(sql[(where + 7)..].Where(c => !quotes.Contains(c))).Replace("t0.", "", StringComparison.Ordinal);
    }

    protected override async Task SeedAsync()
    {
        var day = new DateTime(2024, 2, 29, 13, 45, 7, DateTimeKind.Utc).AddTicks(1234560);
        Rows =
        [
            new()
            {
                Text = "abc", OptText = null, Loose = "Abc", Int = 7, OptInt = null, Long = 7, Short = 30000, Byte = 200, Double = 2.5, OptDouble = null, Single = 0.5f,
                Decimal = 12.3456m, OptDecimal = null, Flag = true, OptFlag = null, Letter = 'a', Key = Guid.Parse("0fa85f64-5717-4562-b3fc-2c963f66afa6"), At = day, OptAt = null,
                Instant = new(day), Day = new(2024, 2, 29), Time = new(13, 45, 7), Span = TimeSpan.FromHours(50.5), Rank = Level.Low, OptRank = null,
                RankName = Level.Low, OptRankName = null, Marks = Marks.Red | Marks.Green,
            },
            new()
            {
                Text = "  Zoë 100%_ ", OptText = "", Loose = "ABC", Int = -7, OptInt = 7, Long = 5_000_000_000, Short = -3, Byte = 0, Double = -2.5, OptDouble = 7, Single = -7,
                Decimal = -7m, OptDecimal = 0.5m, Flag = false, OptFlag = true, Letter = 'Z', Key = Guid.Empty, At = day.AddDays(-1000), OptAt = day.AddSeconds(90.25),
                Instant = new(day.AddHours(3)), Day = new(1999, 12, 31), Time = new(0, 0, 0), Span = TimeSpan.FromMinutes(-61), Rank = Level.High, OptRank = Level.High,
                RankName = Level.High, OptRankName = Level.Mid, Marks = Marks.None,
            },
            new()
            {
                Text = "", OptText = "abc", Loose = "x", Int = 0, OptInt = -7, Long = -1, Short = 2, Byte = 7, Double = 7, OptDouble = -0.5, Single = 7,
                Decimal = 0.5m, OptDecimal = -12.5m, Flag = true, OptFlag = false, Letter = 'b', Key = Guid.Parse("ffa85f64-5717-4562-b3fc-2c963f66afa6"), At = day.AddYears(1), OptAt = day.AddYears(1),
                Instant = new(day.AddYears(-30)), Day = new(2024, 1, 31), Time = new(23, 59, 59), Span = TimeSpan.Zero, Rank = Level.None, OptRank = Level.Low,
                RankName = Level.None, OptRankName = Level.None, Marks = Marks.Blue,
            },
        ];
        foreach (var row in Rows) await row.SaveAsync();
        Sql.Clear();
    }

    /// <summary>The condition selects the rows that C# would.</summary>
    private protected async Task Check(Query<Sample> query, Func<Sample, bool> expected, [CallerArgumentExpression(nameof(expected))] string source = "")
    {
        using var _ = Db.Use();
        var found = await query.OrderBy(s => s.Id).ToListAsync();
        var wanted = Rows.Where(expected).Select(row => row.Id).ToArray();
        Assert.True(found.Select(row => row.Id).SequenceEqual(wanted),
            $"{source}: rows {string.Join(",", found.Select(row => row.Id))} instead of {string.Join(",", wanted)}\n{Sql.Statements[^1]}");
    }

    /// <summary>The expression has the values that C# would compute.</summary>
    private protected async Task Same<T>(Projection<T> projection, Func<Sample, T> expected, [CallerArgumentExpression(nameof(expected))] string source = "")
    {
        using var _ = Db.Use();
        var found = await projection.ToListAsync();
        var wanted = Rows.Select(expected).ToArray();
        Assert.True(found.SequenceEqual(wanted), $"{source}: {string.Join(", ", found)} instead of {string.Join(", ", wanted)}\n{Sql.Statements[^1]}");
    }
}
