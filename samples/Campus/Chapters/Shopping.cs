using Junction;

namespace Campus.Chapters;

/// <summary>Products and categories: a join table of two columns, with no class.</summary>
public static class Shopping
{
    public static async Task RunAsync(Tour tour)
    {
        tour.Chapter("Products and categories");

        var paper = await Category.CreateAsync(new() { Name = "Paper" });
        var gifts = await Category.CreateAsync(new() { Name = "Gifts" });
        var sale = await Category.CreateAsync(new() { Name = "Sale" });
        var notebook = await Product.CreateAsync(new() { Name = "Notebook", Price = 4.90m });
        var mug = await Product.CreateAsync(new() { Name = "Mug", Price = 7.50m });
        await mug.Categories.AttachAsync([gifts, sale]);

        await tour.StepAsync(
            "Attach",
            "The same verbs over a plain join table; there is no class for its rows.", () =>
            notebook.Categories.AttachAsync([paper, gifts]));
        tour.Result($"{notebook.Name}: {string.Join(", ", (await notebook.Categories).Select(c => c.Name))}");

        int[] chosen = [paper.Id, sale.Id];
        var change = await tour.StepAsync(
            "Sync by keys",
            "What a form posts is enough: no category is loaded.", () =>
            notebook.Categories.SyncAsync(chosen));
        tour.Result($"{change.Attached.Count} attached, {change.Detached.Count} detached, {change.Unchanged.Count} unchanged");

        var categories = await tour.StepAsync(
            "From the other side",
            "Categories with something for less than 7, and all that is in them.", () =>
            Category.Where(c => c.Products.Any(p => p.Price < 7))
                .With(c => c.Products.OrderBy(p => p.Name))
                .OrderBy(c => c.Name)
                .ToListAsync());
        foreach (var category in categories)
        {
            tour.Result($"{category.Name}: {string.Join(", ", category.Products.Loaded.Select(p => $"{p.Name} {p.Price}"))}");
        }
    }
}
