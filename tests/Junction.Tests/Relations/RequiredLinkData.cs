using Junction.Tests.Festivals;

namespace Junction.Tests.Relations;

/// <summary>What a link model requires must be given where a link is made, whichever verb makes it.</summary>
public abstract class RequiredLinkData<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    private Band _band = null!;
    private Stage _main = null!;
    private Stage _tent = null!;

    protected override async Task SeedAsync()
    {
        _band = await Band.CreateAsync(new() { Name = "Owls" });
        _main = await Stage.CreateAsync(new() { Name = "Main" });
        _tent = await Stage.CreateAsync(new() { Name = "Tent" });
        Sql.Clear();
    }

    [Fact]
    public async Task Attaching_without_it_sends_nothing_and_names_the_column()
    {
        var missing = await Assert.ThrowsAsync<LinkDataMissingException>(async () => await _band.Stages.AttachAsync(_main, g => g.IsLoud = true, Token));
        Assert.Equal(("Gig", "Minutes"), (missing.Model, missing.Column));
        Assert.Equal("The data of a link of Band.Stages does not set Gig.Minutes, which is required; nothing was linked. Set it with the others: link => { link.Minutes = …; }.", missing.Message);
        Assert.Throws<LinkDataMissingException>(() => _band.Stages.Attach([_main, _tent], g => { g.Minutes = 30; g.Note = null; }));
        await Assert.ThrowsAsync<LinkDataMissingException>(async () => await _band.Stages.AttachAsync([_main.Id], g => { g.Minutes = 30; g.Day = DayOfWeek.Friday; }, Token));
        Assert.Equal(0, Sql.Count);
        Assert.Equal(0, await Gig.All.CountAsync(Token));
        Assert.False(_band.IsDirty);
    }

    [Fact]
    public async Task Each_item_must_have_it()
    {
        await Assert.ThrowsAsync<LinkDataMissingException>(async () => await _band.Stages.AttachAsync([_main, _tent], (stage, gig) =>
        {
            if (stage == _main) Fill(gig);
        }, Token));
        Assert.Equal(0, await Gig.All.CountAsync(Token));
    }

    [Fact]
    public async Task Giving_the_types_default_is_giving_it()
    {
        await _band.Stages.AttachAsync(_main, g => { g.Minutes = 0; g.Note = null; g.Day = DayOfWeek.Sunday; }, Token);
        var gig = await Gig.All.SingleAsync(Token);
        Assert.Equal((0, null, DayOfWeek.Sunday), (gig.Minutes, gig.Note, gig.Day));
    }

    [Fact]
    public async Task Sync_and_toggle_ask_for_it_of_new_links_only()
    {
        await _band.Stages.AttachAsync(_main, Fill, Token);
        await Assert.ThrowsAsync<LinkDataMissingException>(async () => await _band.Stages.SyncAsync([_main, _tent], g => g.Minutes = 5, Token));
        await Assert.ThrowsAsync<LinkDataMissingException>(async () => await _band.Stages.ToggleAsync([_main, _tent], g => g.Minutes = 5, Token));
        Assert.Equal(_main.Id, (await Gig.All.SingleAsync(Token)).StageId);
        await _band.Stages.UpdateLinkAsync(_main, g => g.Minutes = 5, Token);
        Assert.Single((await _band.Stages.SyncAsync([_tent], Fill, Token)).Attached);
    }

    [Fact]
    public async Task An_unsaved_owner_learns_it_at_once_and_nothing_waits()
    {
        var newcomer = new Band { Name = "Larks" };
        await Assert.ThrowsAsync<LinkDataMissingException>(async () => await newcomer.Stages.AttachAsync(_main, g => g.Minutes = 10, Token));
        Assert.Empty(await newcomer.Stages);
        await newcomer.Stages.AttachAsync(_tent, Fill, Token);
        await newcomer.SaveAsync(Token);
        Assert.Equal([_tent.Id], await newcomer.Stages.KeysAsync(Token));
        Assert.Equal("late", (await Gig.FindByAsync(g => g.BandId == newcomer.Id, Token))!.Note);
    }

    private static void Fill(Gig gig) => (gig.Minutes, gig.Note, gig.Day) = (45, "late", DayOfWeek.Friday);
}
