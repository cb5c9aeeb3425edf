using Library;

namespace Junction.Docs.Tests.GettingStarted;

/// <summary>An example in the library of docs/getting-started.md: two publishers with two books each, and one book without a publisher.</summary>
public abstract class LibraryExample : Example
{
    protected override async ValueTask SeedAsync()
    {
        var ace = await Publisher.CreateAsync(new() { Name = "Ace" });
        var orbit = await Publisher.CreateAsync(new() { Name = "Orbit" });
        Book[] books =
        [
            new() { Title = "The Left Hand of Darkness", Pages = 304, Price = 9.99m, PublishedOn = new(1969, 3, 1), Publisher = ace },
            new() { Title = "Dune", Pages = 412, Price = 10.50m, PublishedOn = new(1965, 8, 1), Publisher = ace },
            new() { Title = "Use of Weapons", Subtitle = "A Culture novel", Pages = 411, Price = 8.00m, PublishedOn = new(1990, 3, 1), Publisher = orbit },
            new() { Title = "Excession", Subtitle = "A Culture novel", Pages = 451, Price = 8.50m, InPrint = false, Publisher = orbit },
            new() { Title = "A Leaflet", Pages = 4 },
        ];
        foreach (var book in books) await book.SaveAsync();
    }
}
