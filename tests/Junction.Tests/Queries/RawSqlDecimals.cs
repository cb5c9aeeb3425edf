using Junction.Tests.Types;

namespace Junction.Tests.Queries;

/// <summary>Random decimals in literal SQL, over columns of several precisions: the answer is that of typed queries, or an exception, never another.</summary>
public abstract class RawSqlDecimals<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    /// <summary>One decimal column, as literal SQL and as typed lambdas know it.</summary>
    private sealed record Subject(Column<decimal> Column, Func<Func<Expr<decimal>, Condition>, Query<Measure>> Where, Action<Measure, decimal> Set, Func<Measure, decimal> Get);

    private static readonly Subject[] Subjects =
    [
        new(Measure.Column(m => m.Price), condition => Measure.Where(m => condition(m.Price)), static (m, value) => m.Price = value, static m => m.Price),
        new(Measure.Column(m => m.Share), condition => Measure.Where(m => condition(m.Share)), static (m, value) => m.Share = value, static m => m.Share),
        new(Measure.Column(m => m.Wide), condition => Measure.Where(m => condition(m.Wide)), static (m, value) => m.Wide = value, static m => m.Wide),
        new(Measure.Column(m => m.Whole), condition => Measure.Where(m => condition(m.Whole)), static (m, value) => m.Whole = value, static m => m.Whole),
    ];

    private bool NeedsColumns => Db.Dialect.Syntax.StoresDecimalsScaled;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_is_compared_with_a_column_finds_what_the_typed_query_finds(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 12; i++)
        {
            await Measure.CreateAsync(new() { Price = Next(random, 2), Share = Next(random, 5) % 1, Wide = Next(random, 6), Whole = Next(random, 0) });
        }
        foreach (var subject in Subjects)
        {
            for (var i = 0; i < 8; i++)
            {
                var value = Next(random, random.Next(0, 7));
                for (var op = 0; op < 6; op++)
                {
                    var expected = await subject.Where(column => Typed(column, op, value)).CountAsync(Token);
                    Assert.True(expected == await subject.Where(column => Raw(column, op, value)).CountAsync(Token), $"{subject.Column} {op} {value}, condition");
                    Assert.True(expected == await Measure.FromSql(Source(subject.Column, op, value)).CountAsync(Token), $"{subject.Column} {op} {value}, source");
                }
                var (low, high) = (value - 3, value + 3);
                var between = await subject.Where(column => column >= low & column <= high).CountAsync(Token);
                Assert.Equal(between, await Db.ScalarAsync<int>($"SELECT COUNT(*) FROM measures WHERE {subject.Column} BETWEEN {low} AND {high}", Token));
            }
        }
    }

    [Fact]
    public async Task A_sum_of_decimals_is_exact_or_names_its_column()
    {
        await Measure.CreateAllAsync([new() { Wide = 900_000_000m }, new() { Wide = 900_000_000m }], Token);
        if (!NeedsColumns)
        {
            Assert.Equal(1_800_000_000m, await Measure.SumAsync(m => m.Wide, Token));
            return;
        }
        var overflow = await Assert.ThrowsAsync<ColumnReadException>(async () => await Measure.SumAsync(m => m.Wide, Token));
        Assert.Equal("The sum of Measure.Wide does not fit the numbers that this database adds decimals as. Give the column fewer digits after the point, [Precision(18, 2)], or sum parts of the rows.", overflow.Message);
        Assert.Equal(900_000_000m, await Measure.All.Take(1).SumAsync(m => m.Wide, Token));
    }

    [Fact]
    public async Task An_average_in_literal_SQL_is_exact_or_says_how_to_round_it()
    {
        await Measure.CreateAllAsync([new() { Price = 1m }, new() { Price = 1.01m }], Token);
        var price = Measure.Column(m => m.Price);
        if (!NeedsColumns)
        {
            Assert.Equal(1.005m, await Db.ScalarAsync(price, $"SELECT avg(price) FROM measures", Token));
            return;
        }
        var fraction = await Assert.ThrowsAsync<ColumnReadException>(async () => await Db.ScalarAsync(price, $"SELECT avg(price) FROM measures", Token));
        Assert.EndsWith("stores Measure.Price as whole numbers of its last digit. Round it in the SQL: CAST(round(…) AS INTEGER).", fraction.Message, StringComparison.Ordinal);
        Assert.Equal(1.01m, await Db.ScalarAsync(price, $"SELECT CAST(round(avg(price)) AS INTEGER) FROM measures", Token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_is_assigned_is_stored_as_a_save_stores_it_or_refused_as_it_is(int seed)
    {
        var random = new Random(seed);
        var (raw, saved) = (await Measure.CreateAsync(new()), await Measure.CreateAsync(new()));
        foreach (var subject in Subjects)
        {
            for (var i = 0; i < 20; i++)
            {
                var value = Next(random, random.Next(0, 7)) / (subject.Get == Subjects[1].Get ? 100 : 1);
                subject.Set(saved, value);
                var isSaved = await HoldsAsync(async () => await saved.SaveAsync(Token));
                var isSent = await HoldsAsync(async () => await Db.ExecuteAsync($"UPDATE measures SET {subject.Column} = {value} WHERE id = {raw.Id}", Token));
                var isInserted = await HoldsAsync(async () => await Db.ExecuteAsync($"UPDATE measures SET {subject.Column} = coalesce({subject.Column.Value(value)}, 0) WHERE id = {raw.Id}", Token));
                Assert.Equal((isSaved, isSaved), (isSent, isInserted));
                await saved.ReloadAsync(Token);
                await raw.ReloadAsync(Token);
                if (isSaved) Assert.Equal(value, subject.Get(raw));
                Assert.Equal(subject.Get(saved), subject.Get(raw));
                Assert.Equal(subject.Get(saved), await Db.ScalarAsync(subject.Column, $"SELECT {subject.Column} FROM measures WHERE id = {raw.Id}", Token));
            }
        }
    }

    [Fact]
    public async Task A_decimal_beside_no_column_is_sent_only_where_it_is_right()
    {
        await Measure.CreateAsync(new() { Price = 23.5m, Share = 0.5m, Whole = 7 });
        await Either(1, () => Db.ExecuteAsync($"UPDATE measures SET price = {30m}", Token));
        Assert.Equal(NeedsColumns ? 23.5m : 30m, (await Measure.All.SingleAsync(Token)).Price);
        await Either(1, () => Db.ScalarAsync<int>($"SELECT COUNT(*) FROM measures WHERE price > {23m}", Token));
        await Either(1, () => Measure.FromSql($"SELECT * FROM measures WHERE price > {23m}").CountAsync(Token));
        await Either(1, () => Measure.CountAsync(m => Condition.Sql($"price > {Expr.Of(23m)}"), Token));
    }

    [Fact]
    public async Task Only_a_plain_comparison_tells_a_value_its_column()
    {
        await Measure.CreateAsync(new() { Price = 23.5m, Share = 0.5m, Whole = 7 });
        var price = Measure.Column(m => m.Price);
        await Either(1, () => Measure.CountAsync(m => Condition.Sql($"{m.Price} > {2m} * {3m}"), Token));
        await Either(1, () => Measure.CountAsync(m => Condition.Sql($"1 + {m.Price} > {24m}"), Token));
        await Either(0, () => Measure.CountAsync(m => Condition.Sql($"{m.Price} > {23m} + 1"), Token));
        await Either(1, () => Measure.CountAsync(m => Condition.Sql($"{m.Price} + {1m} > 24"), Token));
        await Either(1, () => Measure.CountAsync(m => Condition.Sql($"round({m.Price}) > {23m}"), Token));
        await Either(1, () => Measure.CountAsync(m => Condition.Sql($"{m.Price} IN (1, 23.5, {24m})"), Token));
        await Either(1, () => Measure.CountAsync(m => Condition.Sql($"{m.Price} BETWEEN {1m} * 2 AND {24m}"), Token));
        await Either(1, () => Measure.CountAsync(m => Condition.Sql($"1 + -- WHERE\n{m.Price} > {24m}"), Token));
        await Either(1, () => Db.ExecuteAsync($"UPDATE measures SET {price} = {price} + {1m}", Token));
        await Either(0, () => Db.ScalarAsync<int>($"SELECT COUNT(*) FROM measures m WHERE 2 * m.{price} < {30m}", Token));
    }

    [Fact]
    public async Task Columns_of_different_digits_are_compared_only_where_it_is_right()
    {
        await Measure.CreateAsync(new() { Price = 23.5m, Share = 0.5m, Whole = 7 });
        await Either(1, () => Measure.CountAsync(m => Condition.Sql($"{m.Price} > {m.Share}"), Token));
        await Either(1, () => Db.ScalarAsync<int>($"SELECT COUNT(*) FROM measures WHERE {Measure.Column(m => m.Whole)} < {Measure.Column(m => m.Price)}", Token));
        Assert.Equal(1, await Measure.CountAsync(m => Condition.Sql($"{m.Price} = {m.Price}"), Token));
    }

    [Fact]
    public async Task A_decimal_scalar_is_read_only_where_its_digits_are_known()
    {
        foreach (var price in (decimal[])[300m, 33.50m]) await Measure.CreateAsync(new() { Price = price });
        Sql.Clear();
        if (NeedsColumns)
        {
            var refused = await Assert.ThrowsAsync<ColumnNeededException>(async () => await Db.ScalarAsync<decimal>($"SELECT sum(price) FROM measures", Token));
            Assert.Contains("db.ScalarAsync(Product.Column(p => p.Price), ", refused.Message, StringComparison.Ordinal);
            Assert.Throws<ColumnNeededException>(() => Db.Scalar<decimal?>($"SELECT sum(price) FROM measures"));
            Assert.Equal(0, Sql.Count);
        }
        else
        {
            Assert.Equal(333.50m, await Db.ScalarAsync<decimal>($"SELECT sum(price) FROM measures", Token));
        }
        Assert.Equal(333.50m, await Db.ScalarAsync(Measure.Column(m => m.Price), $"SELECT sum(price) FROM measures", Token));
    }

    // Where decimals have a type of their own: the answer. Where they are whole numbers: nothing is sent.
    private async Task Either(int answer, Func<ValueTask<int>> ask)
    {
        Sql.Clear();
        if (!NeedsColumns)
        {
            Assert.Equal(answer, await ask());
            return;
        }
        var refused = await Assert.ThrowsAsync<ColumnNeededException>(async () => await ask());
        Assert.Equal(0, Sql.Count);
        Assert.StartsWith("Literal SQL was not sent: this database stores decimals as whole numbers", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<bool> HoldsAsync(Func<Task> send)
    {
        try
        {
            await send();
            return true;
        }
        catch (ValueOutOfRangeException)
        {
            return false;
        }
    }

    private static decimal Next(Random random, int scale) => new(random.Next(0, 2) == 0 ? random.Next(0, 400) : random.Next(0, 400_000), 0, 0, random.Next(0, 3) == 0, (byte)scale);

    private static Condition Typed(Expr<decimal> column, int op, decimal value) => op switch
    {
        0 => column == value,
        1 => column != value,
        2 => column < value,
        3 => column <= value,
        4 => column > value,
        _ => column >= value,
    };

    private static Condition Raw(Expr<decimal> column, int op, decimal value) => op switch
    {
        0 => Condition.Sql($"{column} = {value}"),
        1 => Condition.Sql($"{value} <> {column}"),
        2 => Condition.Sql($"{column} < {value}"),
        3 => Condition.Sql($"{value} >= {column}"),
        4 => Condition.Sql($"({column} > {value})"),
        _ => Condition.Sql($"{value} <= {column}"),
    };

    private static SqlInterpolation Source(Column<decimal> column, int op, decimal value)
    {
        if (op == 0) return $"SELECT * FROM measures WHERE {column} = {value}";
        if (op == 1) return $"SELECT * FROM measures WHERE {column} != {value}";
        if (op == 2) return $"SELECT * FROM measures WHERE {value} > {column} AND 1 = 1";
        if (op == 3) return $"SELECT * FROM measures WHERE id > 0 AND {column} <= {value}";
        if (op == 4) return $"SELECT * FROM measures WHERE {value} < {column}";
        return $"SELECT * FROM measures WHERE ({column} >= {value})";
    }
}
