using Junction.Tests.Mixtapes;

namespace Junction.Tests.Relations;

/// <summary>Links of which a pair may have several: one item a link, each target once when asked so, before and after a cut.</summary>
public abstract class RepeatedLinks<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    // In the order of places: A plays 1 2 1 3 2, B plays 3 3 2.
    protected override async Task SeedAsync()
    {
        // A table of ours holds a pair once; this one is somebody else's.
        TEngine.DropIndex(Db, "plays", "tape_id", "ix_plays_tape_id_song_id");
        TEngine.DropIndex(Db, "plays", "song_id", "ix_plays_song_id_tape_id");
        var songs = new List<Song>();
        foreach (var title in new[] { "One", "Two", "Three" }) songs.Add(await Song.CreateAsync(new() { Title = title }));
        foreach (var (name, order) in new[] { ("A", "12132"), ("B", "332") })
        {
            var tape = await Tape.CreateAsync(new() { Name = name });
            for (var place = 0; place < order.Length; place++) await Play.CreateAsync(new() { TapeId = tape.Id, SongId = songs[order[place] - '1'].Id, Place = place });
        }
        Sql.Clear();
    }

    private static async Task<string[][]> LoadedAsync(Query<Tape> query) =>
        [.. (await query.OrderBy(t => t.Name).ToListAsync(Token)).Select(t => t.Songs.Loaded.Select(s => s.Title).ToArray())];

    [Fact]
    public async Task A_target_comes_once_for_each_of_its_links()
    {
        Assert.Equal([["One", "Two", "One", "Three", "Two"], ["Three", "Three", "Two"]], await LoadedAsync(Tape.With(t => t.Songs.OrderBy((s, p) => p.Place))));
        Assert.Equal([["One", "Two"], ["Three", "Three"]], await LoadedAsync(Tape.With(t => t.Songs.OrderBy((s, p) => p.Place).Take(2))));
        Assert.Equal([5, 3], await Tape.OrderBy(t => t.Name).Select(t => t.Songs.Count()).ToListAsync(Token));
    }

    [Fact]
    public async Task Distinct_targets_come_in_the_order_of_their_first_links()
    {
        Assert.Equal([["One", "Two", "Three"], ["Three", "Two"]], await LoadedAsync(Tape.With(t => t.Songs.OrderBy((s, p) => p.Place).Distinct())));
        Assert.Equal([["Two", "Three"], ["Two"]], await LoadedAsync(Tape.With(t => t.Songs.OrderBy((s, p) => p.Place).Distinct().Skip(1).Take(2))));
    }

    [Fact]
    public async Task A_condition_after_a_cut_of_distinct_targets_is_about_those_that_are_left()
    {
        Assert.Equal([["Two"], ["Two"]], await LoadedAsync(Tape.With(t => t.Songs.OrderBy((s, p) => p.Place).Distinct().Take(2).Where(s => s.Title == "Two"))));
        Assert.Equal([["One"], []], await LoadedAsync(Tape.With(t => t.Songs.OrderBy((s, p) => p.Place).Distinct().Take(2).Where(s => s.Title == "One"))));
        Assert.Equal([[], ["Three"]], await LoadedAsync(Tape.With(t => t.Songs.OrderBy((s, p) => p.Place).Distinct().Take(2).Where(s => s.Title == "Three"))));
    }

    [Fact]
    public async Task An_order_after_a_cut_of_distinct_targets_is_of_those_that_are_left()
    {
        Assert.Equal([["Two", "One"], ["Two", "Three"]], await LoadedAsync(Tape.With(t => t.Songs.OrderBy((s, p) => p.Place).Distinct().Take(2).OrderByDescending(s => s.Title))));
        Assert.Equal([["Two"], ["Two"]], await LoadedAsync(Tape.With(t => t.Songs.OrderBy((s, p) => p.Place).Distinct().Take(2).OrderByDescending(s => s.Title).Take(1))));
    }

    [Fact]
    public async Task The_first_link_of_a_distinct_target_is_the_one_that_counts()
    {
        var tape = await Tape.With(t => t.Songs.OrderBy((s, p) => p.Place).Distinct().Take(2).Where((s, p) => p.Place > 0)).SingleAsync(t => t.Name == "A", Token);
        Assert.Equal(["Two"], tape.Songs.Loaded.Select(s => s.Title));
        Assert.Equal(1, Assert.Single(await tape.Songs.Links).Link.Place);
    }

    [Fact]
    public async Task A_link_that_goes_leaves_the_others_to_the_same_target()
    {
        var tape = await Tape.With(t => t.Songs.OrderBy((s, p) => p.Place), t => t.Plays).SingleAsync(t => t.Name == "A", Token);
        await tape.Plays.Loaded.Single(p => p.Place == 0).DeleteAsync(Token);
        Assert.Equal(["One", "Three", "Two", "Two"], (await tape.Songs).Select(s => s.Title).Order()); // which of the two was unknown, so they are read again
        await tape.Songs.Links;
        await tape.Plays.Loaded.Single(p => p.Place == 1).DeleteAsync(Token);
        Assert.Equal([2, 3, 4], (await Sends(0, async () => await tape.Songs.Links)).Select(pair => pair.Link.Place!.Value).Order());
    }

    [Fact]
    public async Task Conditions_over_a_cut_of_distinct_targets()
    {
        Assert.Equal("A", (await Tape.SingleAsync(t => t.Songs.OrderBy((s, p) => p.Place).Distinct().Take(2).Any(s => s.Title == "One"), Token)).Name);
        Assert.Equal("B", (await Tape.SingleAsync(t => t.Songs.OrderBy((s, p) => p.Place).Distinct().Take(2).Any(s => s.Title == "Three"), Token)).Name);
        Assert.Equal("B", (await Tape.SingleAsync(t => t.Songs.OrderBy((s, p) => p.Place).Distinct().Take(1).Where(s => s.Title == "Three").Any(), Token)).Name);
        Assert.Equal([3, 2], await Tape.OrderBy(t => t.Name).Select(t => t.Songs.Distinct().Count()).ToListAsync(Token));
        Assert.Equal([2, 2], await Tape.OrderBy(t => t.Name).Select(t => t.Songs.OrderBy((s, p) => p.Place).Distinct().Take(2).Count()).ToListAsync(Token));
        Assert.Equal([1, 1], await Tape.OrderBy(t => t.Name).Select(t => t.Songs.OrderBy((s, p) => p.Place).Distinct().Take(2).Count(s => s.Title == "Two")).ToListAsync(Token));
    }

    [Fact]
    public async Task An_aggregate_of_distinct_targets_is_of_their_first_links()
    {
        Assert.Equal([4, 2], await Tape.OrderBy(t => t.Name).Select(t => t.Songs.OrderBy((s, p) => p.Place).Distinct().Sum((s, p) => p.Place)).ToListAsync(Token));
        Assert.Equal([1, 2], await Tape.OrderBy(t => t.Name).Select(t => t.Songs.OrderBy((s, p) => p.Place).Distinct().Take(2).Max((s, p) => p.Place)).ToListAsync(Token));
    }

    [Fact]
    public async Task A_sync_leaves_one_link_of_a_pair_and_says_so()
    {
        var tape = await Tape.SingleAsync(t => t.Name == "A", Token);
        var songs = await Song.OrderBy(s => s.Id).ToListAsync(Token);
        await tape.Plays;
        var change = await tape.Songs.SyncAsync(songs[..2], (song, play) => play.Place += 10, SyncMode.Update, Token);
        Assert.Equal((2, 2, 1, 0), (change.Updated.Count, change.DuplicatesRemoved, change.Detached.Count, change.Attached.Count));
        Assert.Equal([10, 11], (await tape.Songs.Links).Select(pair => pair.Link.Place).Order());
        Assert.Equal(2, await tape.Plays.CountAsync(Token));
    }

    [Fact]
    public async Task A_sync_adds_what_is_missing_once()
    {
        var tape = await Tape.SingleAsync(t => t.Name == "B", Token);
        var one = await Song.SingleAsync(s => s.Title == "One", Token);
        var two = await Song.SingleAsync(s => s.Title == "Two", Token);
        var change = await tape.Songs.SyncAsync([one, two], play => play.Place = 7, Token);
        Assert.Equal([one.Id], change.Attached);
        Assert.Equal([(one.Id, 7), (two.Id, 2)], (await Play.Where(p => p.TapeId == tape.Id).OrderBy(p => p.SongId).ToListAsync(Token)).Select(p => (p.SongId, p.Place!.Value)));
        Assert.Equal([one.Id], (await tape.Songs.AttachAsync(one, play => play.Place = 8, Token)).Unchanged);
        Assert.Equal(2, await Play.CountAsync(p => p.TapeId == tape.Id, Token));
    }

    [Fact]
    public async Task A_plain_table_that_holds_a_pair_twice_is_left_as_it_is()
    {
        await Db.ExecuteAsync($"DROP TABLE product_categories", Token);
        await Db.ExecuteAsync($"CREATE TABLE product_categories (product_id int NOT NULL, category_id int NOT NULL)", Token);
        var lamp = await Shop.Product.CreateAsync(new() { Name = "Lamp" }, Token);
        var light = await Shop.Category.CreateAsync(new() { Name = "Light" }, Token);
        for (var i = 0; i < 2; i++) await Db.ExecuteAsync($"INSERT INTO product_categories VALUES ({lamp.Id}, {light.Id})", Token);
        var change = await lamp.Categories.SyncAsync([light], Token);
        Assert.Equal((0, 1, 0), (change.DuplicatesRemoved, change.Unchanged.Count, change.Detached.Count));
        Assert.Equal(2, await Db.ScalarAsync<int>($"SELECT COUNT(*) FROM product_categories", Token));
    }
}
