using Junction.Tests.Labels;

namespace Junction.Tests.Relations;

/// <summary>Relations over a key that ignores case: the database says which keys are equal, and every text stays as it was written.</summary>
public abstract class TextKeys<TEngine> : Suite<TEngine> where TEngine : IEngine
{
    [Fact]
    public async Task A_reference_in_other_letters_leads_to_its_record()
    {
        await Label.CreateAsync(new() { Code = "Fragile" }, Token);
        await Sticker.CreateAsync(new() { LabelCode = "fragile" }, Token);
        var sticker = await Sticker.With(s => s.Label).SingleAsync(Token);
        Assert.Equal("Fragile", sticker.Label?.Code);
    }

    [Fact]
    public async Task An_owner_gets_the_rows_that_hold_its_key_as_it_is_written()
    {
        await Label.CreateAsync(new() { Code = "Fragile" }, Token);
        await Sticker.CreateAsync(new() { LabelCode = "Fragile" }, Token);
        var label = await Label.With(l => l.Stickers).SingleAsync(Token);
        Assert.Single(label.Stickers.Loaded);
        Assert.Equal(1, await label.Stickers.Where(s => s.Id > 0).CountAsync(Token));
    }

    [Fact]
    public async Task A_link_holds_the_key_as_it_is_written()
    {
        var label = await Label.CreateAsync(new() { Code = "Fragile" }, Token);
        var package = await Package.CreateAsync(new(), Token);
        var change = await package.Labels.AttachAsync(label, Token);
        Assert.Equal(["Fragile"], change.Attached);
        Assert.Equal(["Fragile"], await package.Labels.KeysAsync(Token));
        Assert.Equal(["fragile"], (await package.Labels.AttachAsync("fragile", Token)).Unchanged);
        Assert.True(await package.Labels.ContainsAsync("FRAGILE", Token));
        Assert.Equal("Fragile", Assert.Single(await package.Labels).Code);
        Assert.True(await package.Labels.ContainsAsync("FRAGILE", Token));
    }

    [Fact]
    public async Task Letters_beyond_ASCII_are_handed_out_as_the_database_compares_them()
    {
        string[] codes = ["É", "é"];
        var made = 0;
        foreach (var code in codes)
        {
            try
            {
                await Label.CreateAsync(new() { Code = code }, Token);
                made++;
            }
            catch (UniqueViolationException)
            {
                // This database takes it for the other.
            }
            await Sticker.CreateAsync(new() { LabelCode = code }, Token);
        }
        var package = await Package.CreateAsync(new(), Token);
        Assert.Equal(made, (await package.Labels.AttachAsync(codes, Token)).Attached.Count);
        Assert.Equal(made, (await package.Labels).Count);
        Assert.All(codes, code => Assert.True(package.Labels.Contains(code)));
        var labels = await Label.With(l => l.Stickers, l => l.Packages).OrderBy(l => l.Code).ToListAsync(Token);
        Assert.All(labels, label => Assert.NotEmpty(label.Stickers.Loaded));
        foreach (var label in await Label.OrderBy(l => l.Code).ToListAsync(Token))
        {
            var loaded = labels.Single(l => l.Code == label.Code);
            Assert.Equal(await label.Stickers.CountAsync(Token), loaded.Stickers.Loaded.Count);
            Assert.Single(loaded.Packages.Loaded);
        }
        var stickers = await Sticker.With(s => s.Label).OrderBy(s => s.Id).ToListAsync(Token);
        Assert.Equal(made == 2 ? codes : ["É", "É"], stickers.Select(s => s.Label?.Code));
        var change = await package.Labels.SyncAsync(labels.Take(1), Token);
        Assert.Equal((made - 1, 1), (change.Detached.Count, change.Unchanged.Count));
    }
}
