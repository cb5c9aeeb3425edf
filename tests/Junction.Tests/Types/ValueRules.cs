using Junction.Tests.School;

namespace Junction.Tests.Types;

/// <summary>What a column cannot hold exactly is refused before anything is sent, and the record stays as it is.</summary>
public abstract class ValueRules<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private async Task<ValueOutOfRangeException> RefusedAsync<T>(ActiveRecord<T> row) where T : ActiveRecord<T>, Junction.Model.IRecord<T>
    {
        Sql.Clear();
        var exception = await Assert.ThrowsAsync<ValueOutOfRangeException>(async () => await row.SaveAsync(Token));
        Assert.Empty(Sql.All);
        Assert.True(row.IsDirty);
        return exception;
    }

    [Fact]
    public async Task A_decimal_beyond_the_scale_throws_with_the_mend()
    {
        var exception = await RefusedAsync(new Measure { Price = 1.005m });
        Assert.Equal((nameof(Measure), nameof(Measure.Price)), (exception.Model, exception.Column));
        Assert.Contains("Round", exception.Message, StringComparison.Ordinal);
        Assert.Contains("[Precision(", exception.Message, StringComparison.Ordinal);
        await RefusedAsync(new Measure { Price = 0.001m });
        await RefusedAsync(new Measure { Whole = 0.5m });
        await RefusedAsync(new Specimen { Decimal = 0.00001m });
    }

    [Fact]
    public async Task A_decimal_beyond_the_precision_throws()
    {
        await RefusedAsync(new Measure { Price = 100_000_000m });
        await RefusedAsync(new Measure { Share = 1m });
        await RefusedAsync(new Measure { Whole = -1_000_000_000m });
        await RefusedAsync(new Specimen { Decimal = decimal.MaxValue });
        await RefusedAsync(new Specimen { Decimal = decimal.MinValue });
    }

    [Fact]
    public async Task Decimals_at_their_limits_are_stored()
    {
        var row = new Measure { Price = -99_999_999.99m, Share = 0.99999m, Wide = 123456789.0123456789m, Whole = 999_999_999m };
        await row.SaveAsync(Token);
        var read = await Measure.FindAsync(row.Id, Token);
        Assert.Equal((-99_999_999.99m, 0.99999m, 123456789.0123456789m, 999_999_999m), (read.Price, read.Share, read.Wide, read.Whole));
    }

    [Fact]
    public async Task Trailing_zeros_are_no_digits()
    {
        var row = new Measure { Price = 1.50000m };
        await row.SaveAsync(Token);
        Assert.Equal(1.5m, (await Measure.FindAsync(row.Id, Token)).Price);
    }

    [Fact]
    public async Task Decimals_compare_and_sort_as_numbers()
    {
        decimal[] prices = [10m, 9.5m, 100m, -1m, 9.49m];
        foreach (var price in prices) await Measure.CreateAsync(new() { Price = price }, Token);
        Assert.Equal(prices.Order(), (await Measure.OrderBy(m => m.Price).ToListAsync(Token)).Select(m => m.Price));
        Assert.Equal(2, await Measure.Where(m => m.Price > 9.5m).CountAsync(Token));
        Assert.Equal(3, await Measure.Where(m => m.Price >= 9.495m).CountAsync(Token));
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_throws()
    {
        await RefusedAsync(new Specimen { Text = "cut \uD83D" });
        await RefusedAsync(new Specimen { Text = "\uDE00 off" });
        await RefusedAsync(new Specimen { Text = "\uDE00\uD83D" });
        await RefusedAsync(new Specimen { Char = '\uD83D' });
        await RefusedAsync(new Sparse { Text = "\uD83D" });
    }

    [Fact]
    public async Task What_is_not_a_number_throws()
    {
        Assert.SkipWhen(TEngine.StoresNaN, "The database stores it.");
        await RefusedAsync(new Specimen { Double = double.NaN });
        await RefusedAsync(new Specimen { Float = float.NaN });
        await RefusedAsync(new Sparse { Double = double.NaN });
    }

    [Fact]
    public async Task Text_and_bytes_beyond_their_length_throw()
    {
        Assert.Equal(nameof(Measure.Short), (await RefusedAsync(new Measure { Short = "four" })).Column);
        Assert.Equal(nameof(Measure.Pair), (await RefusedAsync(new Measure { Pair = [1, 2, 3] })).Column);
        var row = new Measure { Short = "abc", Pair = [1, 2] };
        await row.SaveAsync(Token);
        Assert.Equal("abc", (await Measure.FindAsync(row.Id, Token)).Short);
    }

    [Fact]
    public async Task A_message_shows_no_value()
    {
        var exception = await RefusedAsync(new Measure { Price = 1234.567m });
        Assert.DoesNotContain("1234", exception.ToString(), StringComparison.Ordinal);
        exception = await RefusedAsync(new Measure { Short = "secret" });
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enum_value_without_a_name_is_not_stored_by_name()
    {
        var exception = await RefusedAsync(new Specimen { Paint = (Colour)42 });
        Assert.Equal((nameof(Specimen), nameof(Specimen.Paint)), (exception.Model, exception.Column));
        Assert.Contains("StoredAsText", exception.Message, StringComparison.Ordinal);
        await RefusedAsync(new Review());
    }

    [Fact]
    public async Task A_record_may_hold_an_enum_value_without_a_name_until_it_is_saved()
    {
        var review = await Review.CreateAsync(new() { Mark = Mark.Bad }, Token);
        review.Mark = (Mark)9;
        Assert.Equal(((Mark)9, true), (review.Mark, review.IsDirty));
        await Db.TransactionAsync(async (tx, ct) =>
        {
            await Assert.ThrowsAsync<ValueOutOfRangeException>(async () => await review.SaveAsync(ct));
            review.Mark = Mark.Good;
            await tx.RollbackAsync();
        }, cancellationToken: Token);
        Assert.Equal((Mark)9, review.Mark);
        review.Mark = Mark.Bad;
        Assert.False(review.IsDirty);
        var reference = Review.Reference(review.Id);
        reference.Mark = Mark.Good;
        await reference.SaveAsync(Token);
        Assert.Equal(Mark.Good, (await Review.FindAsync(review.Id, Token)).Mark);
    }

    [Fact]
    public async Task Null_in_a_property_that_cannot_be_null_names_model_and_property()
    {
        await Specimen.CreateAsync(new(), Token);
        var exception = await Assert.ThrowsAsync<ColumnReadException>(async () => await Measure.FromSql(
            $"SELECT 1 AS id, 0 AS price, 0 AS share, 0 AS wide, NULL AS whole, NULL AS opening, NULL AS closing, NULL AS second, NULL AS millisecond, NULL AS tenth, 0 AS seconds, '' AS short, {Array.Empty<byte>()} AS pair")
            .ToListAsync(Token));
        Assert.Equal((nameof(Measure), nameof(Measure.Whole)), (exception.Model, exception.Column));
        Assert.Contains("Measure.Whole", exception.Message, StringComparison.Ordinal);
        Assert.Contains("nullable", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Null_in_a_text_that_cannot_be_null_names_model_and_property()
    {
        var exception = await Assert.ThrowsAsync<ColumnReadException>(async () =>
            await Junction.Tests.School.Teacher.FromSql($"SELECT 1 AS id, NULL AS name").ToListAsync(Token));
        Assert.Equal(("Teacher", "Name"), (exception.Model, exception.Column));
    }

    [Fact]
    public async Task A_stored_value_of_another_type_names_model_and_property()
    {
        var exception = await Assert.ThrowsAsync<ColumnReadException>(async () =>
            await Junction.Tests.School.Teacher.FromSql($"SELECT 'one' AS id, 'Ada' AS name").ToListAsync(Token));
        Assert.Equal(("Teacher", "Id"), (exception.Model, exception.Column));
        await Assert.ThrowsAsync<ColumnReadException>(async () => await Junction.Tests.School.Teacher.FromSql($"SELECT 2147483648 AS id, 'Ada' AS name").ToListAsync(Token));
    }

    [Fact]
    public async Task A_value_in_a_condition_that_cannot_be_sent_is_named_and_counts_as_no_statement()
    {
        var unspecified = new DateTime(2026, 1, 1);
        Sql.Clear();
        var exception = await Assert.ThrowsAsync<ValueOutOfRangeException>(async () => await Enrollment.Where(e => e.EnrollmentDate > unspecified).ToListAsync(Token));
        Assert.Equal((nameof(Enrollment), nameof(Enrollment.EnrollmentDate)), (exception.Model, exception.Column));
        Assert.Contains("SpecifyKind", exception.Message);
        Assert.Equal((0, 0), (Sql.Count, Sql.All.Count));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(async () => await Enrollment.CountAsync(e => e.EnrollmentDate == unspecified, Token));
        Assert.Equal(0, Sql.Count);
    }
}
