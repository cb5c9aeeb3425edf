using Junction.Tests.Catalogue;
using Junction.Tests.Types;

namespace Junction.Tests.Queries;

/// <summary>Values of literal SQL go in the form of the column beside them; where the form depends on a column and none is there, nothing is sent.</summary>
public abstract class RawSqlColumns<TEngine> : QuerySuite<TEngine> where TEngine : IEngine
{
    private static readonly Column<decimal> Balance = Learner.Column(l => l.Balance);
    private static readonly Column<Rank> Rank = Learner.Column(l => l.Rank);
    private static readonly Column<Rank?> Former = Learner.Column(l => l.Former);

    [Fact]
    public async Task What_is_assigned_to_a_column_goes_in_its_form()
    {
        Assert.Equal(1, await Db.ExecuteAsync($"UPDATE learners SET {Balance} = {30m}, {Former} = {Catalogue.Rank.Master}, {Rank} = {Catalogue.Rank.Adept} WHERE name = {"Fay"}", Token));
        var fay = await Learner.Where(l => l.Name == "Fay").SingleAsync(Token);
        Assert.Equal((30m, Catalogue.Rank.Master, Catalogue.Rank.Adept), (fay.Balance, fay.Former, fay.Rank));
        Assert.Equal(1, await Learner.CountAsync(l => l.Balance == 30m && l.Former == Catalogue.Rank.Master, Token));

        Assert.Equal(1, await Db.ExecuteAsync($"UPDATE learners SET {Balance} = {31} WHERE name = {"Fay"}", Token));
        Assert.Equal(31m, (await Learner.FindAsync(fay.Id, Token)).Balance);
        Assert.Equal(1, await Db.ExecuteAsync($"UPDATE learners SET {Former} = {(Rank?)null} WHERE name = {"Fay"}", Token));
        Assert.Null((await Learner.FindAsync(fay.Id, Token)).Former);
    }

    [Fact]
    public async Task What_a_column_cannot_hold_is_not_sent()
    {
        var digits = await RefusedAsync<ValueOutOfRangeException>(() => Db.ExecuteAsync($"UPDATE learners SET {Balance} = {0.005m}", Token));
        Assert.Equal((nameof(Learner), nameof(Learner.Balance)), (digits.Model, digits.Column));
        await RefusedAsync<ValueOutOfRangeException>(() => Db.ExecuteAsync($"UPDATE learners SET age = 1, {Balance} = {12_345_678_901m}", Token));
        await RefusedAsync<ValueOutOfRangeException>(() => Db.ExecuteAsync($"UPDATE learners SET {Former} = {(Rank?)99}", Token));
        Assert.Throws<ValueOutOfRangeException>(() => Balance.Value(0.005m));
        Assert.Throws<ValueOutOfRangeException>(() => Sitting.Column(s => s.Grade).Value("ABC"));
    }

    [Fact]
    public async Task What_is_compared_with_a_column_goes_in_its_form()
    {
        await Named(["Ada"], $"SELECT * FROM learners WHERE {Balance} = {100.50m}");
        await Named(["Ada", "Fay"], $"SELECT * FROM learners WHERE {Balance}>{100} AND age > {1}");
        await Named(["Ada", "Fay"], $"SELECT * FROM learners l WHERE age > 1 AND l.{Balance} > {100.005m} ORDER BY id");
        await Named(["Ada", "Fay"], $"SELECT * FROM learners WHERE {100.005m} < {Balance}");
        await Named(["Ada", "Cleo"], $"SELECT * FROM learners WHERE {Balance} IN ({100.5m}, {0m}, {1.001m})");
        await Named(["Cleo", "Dan", "Eve"], $"SELECT * FROM learners WHERE {Balance} BETWEEN {0m} AND {99.995m}");
        await Named(["Dan", "Cleo"], $"SELECT * FROM learners WHERE {Rank} = {Catalogue.Rank.Adept}");
        await Named(["Ada"], $"SELECT * FROM learners WHERE {Former} = {Catalogue.Rank.Adept}");
        await Named(["Cleo"], $"SELECT * FROM learners WHERE {Former} <> {Catalogue.Rank.Adept}");
        await Named(["Ben", "Cleo", "Dan", "Eve", "Fay"], $"SELECT * FROM learners WHERE {Former} <> {Catalogue.Rank.Adept} OR {Former} IS NULL");
        await Named([], $"SELECT * FROM learners WHERE {Former} = {(Rank)99}");
        await Named(["Ada", "Cleo"], $"SELECT * FROM learners WHERE {Former} IN ({Catalogue.Rank.Adept}, {Catalogue.Rank.Novice})");
        await Named(["Ada"], $"SELECT * FROM learners WHERE {Former} = {"Adept"}");
    }

    [Fact]
    public async Task Conditions_take_the_columns_of_the_query()
    {
        await HoldsFor(Learner.Where(l => Condition.Sql($"{l.Balance} > {100m}")), "Ada", "Fay");
        await HoldsFor(Learner.Where(l => Condition.Sql($"{l.Balance} = {100.5m} OR {l.Credit} = {12m}")), "Ada", "Dan");
        await HoldsFor(Learner.Where(l => Condition.Sql($"{l.Balance} = {100.501m}")));
        await HoldsFor(Learner.Where(l => Condition.Sql($"{l.Balance * 2} > {201.001m}")), "Fay");
        await HoldsFor(Learner.Where(l => Condition.Sql($"{l.Former} = {Catalogue.Rank.Adept}")), "Ada");
        await HoldsFor(Learner.Where(l => Condition.Sql($"{l.Rank} = {Catalogue.Rank.Master}")), "Ada", "Fay");
        await HoldsFor(Learner.Where(l => Condition.Sql($"{l.Balance} > {Expr.Of(100m)} AND {l.Former} = {Expr.Of<Rank?>(Catalogue.Rank.Adept)}")), "Ada");
        await HoldsFor(Learner.Where(l => Condition.Sql($"coalesce({l.Credit}, 0) < {Learner.Column(c => c.Credit).Value(-1m)}")), "Cleo");
        await HoldsFor(Learner.Where(l => Condition.Sql($"{l.Active} = {true} AND {l.Balance} <= {0.01m}")), "Ben", "Eve");
    }

    [Fact]
    public async Task A_value_beside_no_column_is_told_its_column()
    {
        await Db.ExecuteAsync($"INSERT INTO subjects (title, credits, fee) VALUES ({"Etching"}, {4}, {Subject.Column(s => s.Fee).Value(12.5m)})", Token);
        Assert.Equal(12.5m, await Subject.Where(s => s.Title == "Etching").Select(s => s.Fee).SingleAsync(Token));
        await Db.ExecuteAsync($"UPDATE learners SET active = CASE WHEN age > 50 THEN {Learner.Column(l => l.Active).Value(false)} ELSE active END, former = {Former.Value(Catalogue.Rank.Novice)}", Token);
        Assert.Equal((6, 3), (await Learner.CountAsync(l => l.Former == Catalogue.Rank.Novice, Token), await Learner.CountAsync(l => l.Active, Token)));
    }

    [Fact]
    public async Task A_scalar_is_read_as_a_column_stores_it()
    {
        Assert.Equal(1180.25m, await Db.ScalarAsync(Balance, $"SELECT sum(balance) FROM learners", Token));
        Assert.Equal(12m, Db.Scalar(Learner.Column(l => l.Credit), $"SELECT max({Learner.Column(l => l.Credit)}) FROM learners"));
        Assert.Equal(Catalogue.Rank.Adept, await Db.ScalarAsync(Former, $"SELECT former FROM learners WHERE name = {"Ada"}", Token));
        Assert.Equal(Catalogue.Rank.Master, await Db.ScalarAsync(Rank, $"SELECT rank FROM learners WHERE name = {"Ada"}", Token));
        Assert.Equal((0m, null), (await Db.ScalarAsync(Balance, $"SELECT balance FROM learners WHERE age < 0", Token), await Db.ScalarAsync(Former, $"SELECT former FROM learners WHERE name = {"Ben"}", Token)));
    }

    [Fact]
    public async Task NULL_and_no_row_are_the_default_of_every_type()
    {
        await DefaultsAsync<bool>();
        await DefaultsAsync<byte>();
        await DefaultsAsync<int>();
        await DefaultsAsync<int?>();
        await DefaultsAsync<long>();
        await DefaultsAsync<double>();
        await DefaultsAsync<Guid>();
        await DefaultsAsync<DateTime>();
        await DefaultsAsync<DateOnly?>();
        await DefaultsAsync<TimeSpan>();
        await DefaultsAsync<Rank>();
        await DefaultsAsync<string>();
        Assert.Equal(0, await Db.ScalarAsync<int>($"SELECT max(score) FROM learners WHERE score > 1000", Token));
        Assert.Equal(0m, await Db.ScalarAsync(Balance, $"SELECT NULL FROM learners", Token));
    }

    [Fact]
    public async Task An_enum_beside_no_column_is_not_sent()
    {
        var refused = await RefusedAsync<ColumnNeededException>(() => Db.ScalarAsync<int>($"SELECT COUNT(*) FROM learners WHERE former = {Catalogue.Rank.Adept}", Token));
        Assert.Contains("(int)value, value.ToString()", refused.Message, StringComparison.Ordinal);
        await RefusedAsync<ColumnNeededException>(() => Db.ExecuteAsync($"UPDATE learners SET former = {(Rank?)Catalogue.Rank.Adept}", Token));
        Assert.Throws<ColumnNeededException>(() => Learner.FromSql($"SELECT * FROM learners WHERE rank = {Catalogue.Rank.Adept}"));
        Assert.Throws<ColumnNeededException>(() => Learner.Where(l => Condition.Sql($"{l.Name} = {Catalogue.Rank.Adept}")));
        Assert.Throws<ColumnNeededException>(() => Learner.Where(l => Condition.Sql($"{l.Name} = {Expr.Of(Catalogue.Rank.Adept)}")));
        // A number beside names would find nothing.
        Assert.Throws<ColumnNeededException>(() => Learner.Where(l => Condition.Sql($"{l.Former} = {1}")));
    }

    [Fact]
    public async Task A_local_time_is_told_whether_it_is_UTC_or_the_walls()
    {
        var local = new DateTime(2026, 3, 1, 9, 30, 0, DateTimeKind.Local);
        var opening = Measure.Column(m => m.Opening);
        await Measure.CreateAsync(new() { Opening = local, Second = local });
        var refused = await RefusedAsync<ColumnNeededException>(() => Db.ExecuteAsync($"UPDATE measures SET opening = {local}", Token));
        Assert.Contains("ToUniversalTime", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Db.ScalarAsync<int>($"SELECT COUNT(*) FROM measures WHERE {opening} = {local} AND {Measure.Column(m => m.Second)} = {local}", Token));
        Assert.Equal(1, await Db.ExecuteAsync($"UPDATE measures SET {opening} = {local.AddHours(1)}, {Measure.Column(m => m.Second)} = {local.AddHours(2)}", Token));
        var read = await Measure.All.SingleAsync(Token);
        Assert.Equal((10, DateTimeKind.Unspecified, local.AddHours(2).ToUniversalTime()), (read.Opening.Hour, read.Opening.Kind, read.Second));
        Assert.Equal(DateTimeKind.Unspecified, (await Db.ScalarAsync(opening, $"SELECT opening FROM measures", Token)).Kind);
    }

    [Fact]
    public void A_floating_number_beside_a_decimal_is_refused_and_only_columns_of_the_model_are_columns()
    {
        Assert.Throws<ColumnNeededException>(() => Learner.Where(l => Condition.Sql($"{l.Balance} > {1.5}")));
        Assert.Throws<ArgumentException>(() => Learner.Column(l => l.Balance * 2));
        Assert.Throws<ArgumentException>(() => Learner.Column(l => l.Town.Name));
        Assert.Equal("Learner.Balance", Balance.ToString());
    }

    [Fact]
    public async Task A_stored_value_that_does_not_fit_says_what_there_is_and_what_to_do()
    {
        var stored = await Assert.ThrowsAsync<ColumnReadException>(async () => await Learner.FromSql($"SELECT name AS age FROM learners").Select(l => l.Age).ToListAsync(Token));
        Assert.Contains("was expected. Give the property the type of what is stored", stored.Message, StringComparison.Ordinal);
        var absent = await Assert.ThrowsAsync<ColumnReadException>(async () => await Learner.FromSql($"SELECT NULL AS age FROM learners").Select(l => l.Age).ToListAsync(Token));
        Assert.Contains("age is NULL, and ", absent.Message, StringComparison.Ordinal);
        Assert.Contains("was expected. Make the property or the type that is read nullable", absent.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scalar_that_does_not_fit_says_what_to_read_instead()
    {
        const string Byte = "The value that the SQL gives does not fit a byte. Read it as a long: ScalarAsync<long>(…).";
        Assert.Equal(Byte, await MisfitAsync<byte>($"SELECT 300 FROM learners"));
        Assert.Equal(Byte, await MisfitAsync<byte>($"SELECT sum(age * 100) FROM learners"));
        Assert.Equal(Byte, await MisfitAsync<byte?>($"SELECT -1 FROM learners"));
        Assert.Equal(Byte.Replace("a byte", "the enum Level", StringComparison.Ordinal), await MisfitAsync<Level>($"SELECT 300 FROM learners"));
        Assert.Equal(Byte.Replace("a byte", "an int", StringComparison.Ordinal), Assert.Throws<ColumnReadException>(() => Db.Scalar<int>($"SELECT 3000000000 FROM learners")).Message);
        Assert.Equal("The value that the SQL gives is a text, not an int. Read it as a string: ScalarAsync<string>(…).", await MisfitAsync<int>($"SELECT name FROM learners"));
        Assert.Equal(300, await Db.ScalarAsync<long>($"SELECT 300 FROM learners", Token));
    }

    [Fact]
    public async Task A_scalar_that_its_column_could_not_hold_names_the_column()
    {
        var misfit = await Assert.ThrowsAsync<ColumnReadException>(async () => await Db.ScalarAsync(Shelters.Cat.Column(c => c.Love), $"SELECT 300 FROM learners", Token));
        Assert.Equal("The value that the SQL gives does not fit a byte, the type of Cat.Love. Read it as a long, without the column: ScalarAsync<long>(…).", misfit.Message);
        Assert.Equal(("Cat", "Love"), (misfit.Model, misfit.Column));
        var unknown = await Assert.ThrowsAsync<ColumnReadException>(async () => await Db.ScalarAsync(Former, $"SELECT name FROM learners", Token));
        Assert.Contains("no name of the enum Rank", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_no_enum_unless_a_column_says_so()
    {
        var needed = await Assert.ThrowsAsync<ColumnNeededException>(async () => await Db.ScalarAsync<Rank>($"SELECT former FROM learners WHERE name = {"Ada"}", Token));
        Assert.Contains("Name the column: db.ScalarAsync(Recipe.Column(r => r.Difficulty), $", needed.Message, StringComparison.Ordinal);
        Assert.Throws<ColumnNeededException>(() => Db.Scalar<Rank?>($"SELECT former FROM learners WHERE name = {"Ada"}"));
        Assert.Equal(Catalogue.Rank.Adept, await Db.ScalarAsync<Rank>($"SELECT 1 FROM learners", Token));
    }

    private enum Level : byte;

    private async Task<string> MisfitAsync<T>(SqlInterpolation sql) =>
        (await Assert.ThrowsAsync<ColumnReadException>(async () => await Db.ScalarAsync<T>(sql, Token))).Message;

    private async Task DefaultsAsync<T>()
    {
        Assert.Equal(default, await Db.ScalarAsync<T>($"SELECT NULL FROM learners", Token));
        Assert.Equal(default, Db.Scalar<T>($"SELECT id FROM learners WHERE id < 0"));
    }

    private static async Task Named(string[] names, SqlInterpolation sql) =>
        Assert.Equal(names.Order(), (await NamesAsync(Learner.FromSql(sql))).Order());

    private async Task<TException> RefusedAsync<TException>(Func<ValueTask<int>> send) where TException : Exception
    {
        Sql.Clear();
        var exception = await Assert.ThrowsAsync<TException>(async () => await send());
        Assert.Equal(0, Sql.Count);
        return exception;
    }
}
