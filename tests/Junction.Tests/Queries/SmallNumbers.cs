using Junction.Tests.Shelters;
using Junction.Tests.Types;

namespace Junction.Tests.Queries;

/// <summary>Bytes and shorts are computed with as C# does: what comes out is an int. What an int cannot hold says so.</summary>
public abstract class SmallNumbers<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private Shelter _shelter = null!;

    protected override async Task SeedAsync()
    {
        _shelter = await Shelter.CreateAsync(new() { Name = "Paws" });
        var tom = await Cat.CreateAsync(new() { Love = 250, Lives = 200, Weight = 30_000, Age = 30_000, Price = int.MaxValue, Mood = Mood.Angry, Wish = Mood.Hungry });
        var kit = await Cat.CreateAsync(new() { Love = 200, Lives = null, Weight = 20_000, Age = null, Price = 5, Mood = Mood.Sleepy, Wish = null });
        var leo = await Cat.CreateAsync(new() { Love = 7, Lives = 100, Weight = -1, Age = 20_000, Price = -3, Mood = Mood.Hungry, Wish = Mood.Sleepy });
        await _shelter.Cats.AttachAsync(tom, s => { s.Box = 255; s.Days = 32_000; s.Mood = Mood.Sleepy; }, Token);
        await _shelter.Cats.AttachAsync(kit, s => { s.Box = 254; s.Days = null; s.Mood = Mood.Angry; }, Token);
        await _shelter.Cats.AttachAsync(leo, s => { s.Box = 1; s.Days = 1_000; s.Mood = Mood.Hungry; }, Token);
    }

    [Fact]
    public async Task A_sum_of_bytes_or_shorts_is_an_int()
    {
        int love = await Cat.SumAsync(c => c.Love, Token);
        Assert.Equal((457, 300, 49_999, 50_000), (love, await Cat.SumAsync(c => c.Lives, Token), await Cat.SumAsync(c => c.Weight, Token), await Cat.SumAsync(c => c.Age, Token)));
        Assert.Equal((457, 300, 49_999, 50_000), (Cat.Sum(c => c.Love), Cat.Sum(c => c.Lives), Cat.Sum(c => c.Weight), Cat.Sum(c => c.Age)));
        var loved = Cat.Where(c => c.Love > 100);
        Assert.Equal((450, 200, 50_000, 30_000), (await loved.SumAsync(c => c.Love, Token), loved.Sum(c => c.Lives), await loved.SumAsync(c => c.Weight, Token), loved.Sum(c => c.Age)));
        Assert.Equal((510, 33_000), (await _shelter.Cats.SumAsync((c, s) => s.Box, Token), _shelter.Cats.Sum((c, s) => s.Days)));
        Assert.Equal((457, 49_999), (await _shelter.Cats.SumAsync(c => c.Love, Token), _shelter.Cats.Sum((c, s) => c.Weight)));
        Assert.Equal(0, await Cat.Where(c => c.Love == 3).SumAsync(c => c.Lives, Token));
    }

    [Fact]
    public async Task A_sum_over_a_relation_is_an_int_too()
    {
        (int, int, int, int) sums = await Shelter.Select(s => (s.Cats.Sum(c => c.Love), s.Cats.Sum(c => c.Lives), s.Cats.Sum((c, l) => l.Box), s.Cats.Sum((c, l) => l.Days))).SingleAsync(Token);
        Assert.Equal((457, 300, 510, 33_000), sums);
        Assert.Equal((49_999, 510), await Shelter.Select(s => (s.Cats.Sum((c, l) => c.Weight), s.Stays.Sum(l => l.Box))).SingleAsync(Token));
        Assert.True(await Shelter.AnyAsync(s => s.Cats.Sum(c => c.Love) == 457 && s.Stays.Sum(l => l.Days) > 32_767, Token));
    }

    [Fact]
    public async Task What_is_added_to_a_byte_or_a_short_makes_an_int()
    {
        byte five = 5;
        byte? none = null;
        const short Most = short.MaxValue;
        var rows = Cat.OrderBy(c => c.Id).Where(c => c.Mood == Mood.Angry);
        (int, int, int, int, int) plain = await rows.Select(c => (c.Love + 254, 254 + c.Love, c.Love + five, c.Weight + Most, c.Love + c.Love)).SingleAsync(Token);
        Assert.Equal((504, 504, 255, 62_767, 500), plain);
        (int?, int?, int?, int?) nullable = await rows.Select(c => (c.Lives + 254, 254 + c.Lives, c.Lives + none, c.Age + Most)).SingleAsync(Token);
        Assert.Equal((454, 454, null, 62_767), nullable);
        (int, int?, int, long) others = await rows.Select(c => (c.Love * 2, c.Lives * 3, c.Love - 251, c.Love + 5L)).SingleAsync(Token);
        Assert.Equal((500, 600, -1, 255), others);
        Assert.Equal(457 + 3 * 254, await Cat.SumAsync(c => c.Love + 254, Token));
        Assert.Equal(1, await Cat.CountAsync(c => c.Love + 10 > 255 && c.Lives + 100 == 300, Token));
    }

    [Fact]
    public async Task A_sum_that_an_int_cannot_hold_names_the_column_and_the_mend()
    {
        var cats = Cat.Where(c => c.Price > 0);
        var direct = await Assert.ThrowsAsync<ColumnReadException>(async () => await cats.SumAsync(c => c.Price, Token));
        Assert.Equal("The sum of Cat.Price does not fit an int. Sum it as a long: Sum(x => x.Price.AsLong()).", direct.Message);
        Assert.Equal(("Cat", "Price"), (direct.Model, direct.Column));
        var selected = await Assert.ThrowsAsync<ColumnReadException>(async () => await Shelter.Select(s => (s.Name, s.Cats.Where(c => c.Price > 0).Sum(c => c.Price))).ToListAsync(Token));
        Assert.Equal(direct.Message, selected.Message);
        Assert.Equal(int.MaxValue + 5L, await cats.SumAsync(c => c.Price.AsLong(), Token));
        Assert.Equal(int.MaxValue + 5L, await Shelter.Select(s => s.Cats.Where(c => c.Price > 0).Sum(c => c.Price.AsLong())).SingleAsync(Token));
        Assert.Equal(50_000L, await Cat.SumAsync(c => c.Age.AsLong(), Token));
        Assert.Equal(int.MaxValue * 2L, await Cat.Where(c => c.Mood == Mood.Angry).Select(c => c.Price.AsLong() * 2).SingleAsync(Token));
    }

    [Fact]
    public async Task A_sum_that_a_long_cannot_hold_names_the_column_and_the_mend()
    {
        const long Times = 1L << 32; // of the greatest int, a long holds one and not two
        var bob = await Cat.CreateAsync(new() { Price = int.MaxValue, Mood = Mood.Hungry });
        await _shelter.Cats.AttachAsync(bob, s => s.Mood = Mood.Hungry, Token);
        var cats = Cat.Where(c => c.Price > 5);
        var direct = await Assert.ThrowsAsync<ColumnReadException>(async () => await cats.SumAsync(c => c.Price.AsLong() * Times, Token));
        Assert.Equal("The sum of Cat.Price does not fit a long. Compute with a double: x.Price * 1.0 in place of x.Price.", direct.Message);
        Assert.Equal(("Cat", "Price"), (direct.Model, direct.Column));
        Assert.Equal(direct.Message, Assert.Throws<ColumnReadException>(() => cats.Take(9).Sum(c => c.Price.AsLong() * Times)).Message);
        var selection = Shelter.Select(s => (s.Name, s.Cats.Where(c => c.Price > 5).Sum(c => c.Price.AsLong() * Times)));
        Assert.Equal(direct.Message, (await Assert.ThrowsAsync<ColumnReadException>(async () => await selection.ToListAsync(Token))).Message);
        Assert.Equal(direct.Message, Assert.Throws<ColumnReadException>(() => selection.First()).Message);
        Assert.Equal(direct.Message, (await Assert.ThrowsAsync<ColumnReadException>(async () => { await foreach (var _ in selection) { } })).Message);
        Assert.Equal(2.0 * int.MaxValue * Times, await cats.SumAsync(c => c.Price * 1.0 * Times, Token));
        Assert.Equal(int.MaxValue * Times, await Cat.Where(c => c.Id == bob.Id).SumAsync(c => c.Price.AsLong() * Times, Token));
    }

    [Fact]
    public async Task A_sum_in_a_condition_that_a_long_cannot_hold_names_the_column_unless_it_is_compared_rightly()
    {
        const long Times = 1L << 32;
        var bob = await Cat.CreateAsync(new() { Price = int.MaxValue, Mood = Mood.Hungry });
        await _shelter.Cats.AttachAsync(bob, s => s.Mood = Mood.Hungry, Token);
        var rich = Shelter.Where(s => s.Cats.Where(c => c.Price > 5).Sum(c => c.Price.AsLong() * Times) > 5);
        if (TEngine.ComparesGreatSums)
        {
            Assert.Equal(_shelter.Id, (await rich.SingleAsync(Token)).Id);
            return;
        }
        Func<Task>[] questions =
        [
            async () => await rich.ToListAsync(Token),
            async () => await rich.CountAsync(Token),
            async () => await rich.AnyAsync(Token),
            async () => await rich.FirstOrDefaultAsync(Token),
            async () => await rich.Select(s => s.Name).ToListAsync(Token),
            async () => { await foreach (var _ in rich) { } },
            async () => await Shelter.OrderBy(s => s.Cats.Where(c => c.Price > 5).Sum(c => c.Price.AsLong() * Times)).Take(1).ToListAsync(Token),
            async () => await _shelter.Stays.AnyAsync(l => l.Shelter.Cats.Where(c => c.Price > 5).Sum(c => c.Price.AsLong() * Times) > 5, Token),
        ];
        foreach (var question in questions)
        {
            var overflow = await Assert.ThrowsAsync<ColumnReadException>(question);
            Assert.Equal("The sum of Cat.Price does not fit a long. Compute with a double: x.Price * 1.0 in place of x.Price.", overflow.Message);
            Assert.Equal(("Cat", "Price"), (overflow.Model, overflow.Column));
            Assert.Equal(DatabaseErrorKind.ValueOutOfRange, Assert.IsType<DatabaseException>(overflow.InnerException).Kind);
        }
        Assert.Equal(1, await Shelter.CountAsync(s => s.Cats.Where(c => c.Price > 5).Sum(c => c.Price * 1.0 * Times) > 5, Token));
    }

    [Fact]
    public async Task A_sum_of_a_column_of_longs_that_a_long_cannot_hold_says_so_too()
    {
        await Specimen.CreateAllAsync([new() { Long = long.MaxValue }, new() { Long = 1 }], Token);
        var overflow = await Assert.ThrowsAsync<ColumnReadException>(async () => await Specimen.SumAsync(s => s.Long, Token));
        Assert.Equal("The sum of Specimen.Long does not fit a long. Compute with a double: x.Long * 1.0 in place of x.Long.", overflow.Message);
    }

    [Fact]
    public async Task Enums_that_are_stored_as_text_are_ordered_by_their_numbers()
    {
        Assert.Equal([Mood.Sleepy, Mood.Hungry, Mood.Angry], await Cat.OrderBy(c => c.Mood).Select(c => c.Mood).ToListAsync(Token));
        Assert.Equal([null, Mood.Sleepy, Mood.Hungry], await Cat.OrderBy(c => c.Wish).Select(c => c.Wish).ToListAsync(Token));
        Assert.Equal([Mood.Hungry, Mood.Sleepy, null], await Cat.OrderByDescending(c => c.Wish).ThenBy(c => c.Mood).Select(c => c.Wish).ToListAsync(Token));
        var shelter = await Shelter.With(s => s.Cats.OrderByDescending((c, l) => l.Mood).Take(2)).SingleAsync(Token);
        Assert.Equal([200, 7], shelter.Cats.Loaded.Select(c => c.Love));
        Assert.Equal([250, 7, 200], (await _shelter.Cats.OrderBy((c, s) => s.Mood).ToListAsync(Token)).Select(c => c.Love));
        Assert.Equal([Mood.Sleepy, Mood.Hungry, Mood.Angry], await Cat.OrderBy(c => c.Mood).Select(c => c.Mood).Distinct().ToListAsync(Token));
    }

    [Fact]
    public async Task The_least_and_greatest_of_enums_that_are_stored_as_text_go_by_their_numbers()
    {
        Assert.Equal((Mood.Angry, Mood.Sleepy), (await Cat.MaxAsync(c => c.Mood, Token), await Cat.MinAsync(c => c.Mood, Token)));
        Assert.Equal((Mood.Hungry, Mood.Sleepy), (Cat.Max(c => c.Wish), Cat.Min(c => c.Wish)));
        Assert.Equal((Mood.Angry, Mood.Sleepy), (await _shelter.Cats.MaxAsync((c, s) => s.Mood, Token), _shelter.Cats.Min((c, s) => s.Mood)));
        Assert.Null(await Cat.Where(c => c.Love == 3).MaxAsync(c => c.Mood, Token));
        Assert.Equal((Mood.Angry, Mood.Sleepy, Mood.Hungry), await Shelter.Select(s => (s.Cats.Max(c => c.Mood), s.Cats.Min((c, l) => l.Mood), s.Cats.Max(c => c.Wish))).SingleAsync(Token));
        Assert.Equal((Mood.Hungry, Mood.Hungry), (await Cat.OrderBy(c => c.Love).Take(1).MaxAsync(c => c.Mood, Token), await Cat.OrderBy(c => c.Love).Take(1).MinAsync(c => c.Mood, Token)));
    }
}
