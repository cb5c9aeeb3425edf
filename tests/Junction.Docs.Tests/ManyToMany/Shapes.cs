using Shop;

namespace Junction.Docs.Tests.ManyToMany;

/// <summary>Relations of other shapes: without a class for the link, and of a model with itself.</summary>
public sealed class Shapes : Example
{
    [Fact]
    public async Task A_plain_join_table()
    {
        #region ManyToMany.Plain
        var lamp = await Product.CreateAsync(new() { Name = "Lamp" });
        var home = await Category.CreateAsync(new() { Name = "Home" });

        await lamp.Categories.AttachAsync(home);
        await home.Products.SyncAsync([lamp]);
        var lit = await Category.Where(c => c.Products.Contains(lamp)).ToListAsync();
        #endregion

        Assert.Equal("Home", Assert.Single(lit).Name);
        Assert.Equal("Lamp", Assert.Single(await home.Products).Name);
    }

    [Fact]
    public void The_join_table_is_created_with_a_key_and_the_way_back()
    {
        var script = db.Schema.Script().TrimEnd().Split("\n\n").Where(static statement => statement.Contains("\"product_categories\""));

        SqlOfPage("ManyToMany.PlainSchema", string.Join('\n', script));
    }

    [Fact]
    public async Task A_relation_of_a_model_with_itself()
    {
        var ann = await Person.CreateAsync(new() { Name = "Ann" });
        var bob = await Person.CreateAsync(new() { Name = "Bob" });
        #region ManyToMany.Self
        await ann.Following.AttachAsync(bob);

        foreach (var person in await bob.Followers) Console.WriteLine($"{person.Name} follows Bob");
        var mutual = await Person.Where(p => p.Following.Any(f => f.Following.Contains(ann))).CountAsync();
        #endregion

        Assert.Equal(["Ann follows Bob"], Console.Lines);
        Assert.Equal(0, mutual);
    }
}
