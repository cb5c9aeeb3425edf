namespace Chinook;

public sealed record PlaylistSize(int Id, string? Name, int Tracks);
public sealed record TrackLine(string Track, string? Album, string? Artist);
public sealed record ArtistCount(string? Artist, int Tracks);
public sealed record BoughtTrack(string Track, int Quantity, decimal UnitPrice);
public sealed record Receipt(int Id, DateTime Date, string Customer, decimal Total, IReadOnlyList<BoughtTrack> Tracks);
public sealed record Revenue(string? Name, decimal Amount);
public sealed record Reporting(string Name, string? Title, string? Manager, IReadOnlyList<string> Reports);
public sealed record Sales(int Invoices, int TracksSold, decimal Amount, decimal? Average);

/// <summary>What one may ask of Chinook, one method a question. Each is compared with hand-written SQL by a test.</summary>
public static class Answers
{
    /// <summary>How large the playlists are, the largest first. The join table alone is counted. 1 statement.</summary>
    public static async Task<List<PlaylistSize>> PlaylistsBySizeAsync() =>
        await Playlist.OrderByDescending(p => p.Tracks.Count()).ThenBy(p => p.PlaylistId)
            .Select(p => (p.PlaylistId, p.Name, p.Tracks.Count()), (id, name, tracks) => new PlaylistSize(id, name, tracks))
            .ToListAsync();

    /// <summary>The tracks of a playlist with their albums and artists. 3 statements, whatever their number.</summary>
    public static async Task<List<TrackLine>> TracksOfAsync(Playlist playlist)
    {
        var tracks = await playlist.Tracks.With(t => t.Album.With(a => a.Artist)).OrderBy(t => t.Name).ThenBy(t => t.TrackId).ToListAsync();
        return [.. tracks.Select(t => new TrackLine(t.Name, t.Album?.Title, t.Album?.Artist?.Name))];
    }

    /// <summary>The artists heard in a playlist, two hops away from its tracks, each once, and with how many tracks. 1 statement.</summary>
    public static async Task<List<ArtistCount>> ArtistsOfAsync(Playlist playlist) =>
        await Artist.Where(a => a.Albums.Any(l => l.Tracks.Any(t => t.Playlists.Contains(playlist))))
            .OrderBy(a => a.Name)
            .Select(a => (a.Name, a.Albums.Sum(l => l.Tracks.Where(t => t.Playlists.Contains(playlist)).Count())),
                (name, tracks) => new ArtistCount(name, tracks))
            .ToListAsync();

    /// <summary>Other playlists of exactly the same tracks. 3 statements: two for the tracks, one for the playlists.</summary>
    public static async Task<List<PlaylistSize>> PlaylistsLikeAsync(Playlist playlist)
    {
        var tracks = await playlist.Tracks;
        return await Playlist.Where(p => p.PlaylistId != playlist.PlaylistId && p.Tracks.ContainsExactly(tracks)).OrderBy(p => p.PlaylistId)
            .Select(p => (p.PlaylistId, p.Name, p.Tracks.Count()), (id, name, count) => new PlaylistSize(id, name, count))
            .ToListAsync();
    }

    /// <summary>The invoice of the largest total, its tracks with the quantity and the price that its lines hold. 3 statements.</summary>
    public static async Task<Receipt> LargestInvoiceAsync()
    {
        var invoice = await Invoice.With(i => i.Customer).OrderByDescending(i => i.Total).ThenBy(i => i.InvoiceId).FirstAsync();
        var tracks = await invoice.Tracks.OrderBy((t, line) => line.InvoiceLineId).ToLinksAsync();
        return new Receipt(invoice.InvoiceId, invoice.InvoiceDate, $"{invoice.Customer?.FirstName} {invoice.Customer?.LastName}", invoice.Total,
            [.. tracks.Select(pair => new BoughtTrack(pair.Target.Name, pair.Link.Quantity, pair.Link.UnitPrice))]);
    }

    /// <summary>The artists that earn most: what was paid, over the links from tracks to invoices. 1 statement, exact decimals.</summary>
    public static async Task<List<Revenue>> BestSellersAsync(int count) =>
        await Artist.OrderByDescending(a => a.Albums.Sum(l => l.Tracks.Sum(t => t.Lines.Sum(i => i.UnitPrice * i.Quantity)))).ThenBy(a => a.ArtistId)
            .Select(a => (a.Name, a.Albums.Sum(l => l.Tracks.Sum(t => t.Lines.Sum(i => i.UnitPrice * i.Quantity)))),
                (name, amount) => new Revenue(name, amount))
            .Take(count)
            .ToListAsync();

    /// <summary>Who bought something by an artist, along five tables. 1 statement.</summary>
    public static async Task<List<string>> BuyersOfAsync(string artist) =>
        await Customer.Where(c => c.Invoices.Any(i => i.Tracks.Any(t => t.Album.Artist.Name == artist)))
            .OrderBy(c => c.LastName).ThenBy(c => c.FirstName)
            .Select(c => (c.FirstName, c.LastName), (first, last) => $"{first} {last}")
            .ToListAsync();

    /// <summary>Tracks that no invoice names. 1 statement.</summary>
    public static async Task<int> TracksNeverSoldAsync() => await Track.CountAsync(t => t.Invoices.None());

    /// <summary>Who reports to whom. 2 statements for the whole company, however deep it is.</summary>
    public static async Task<List<Reporting>> StaffAsync()
    {
        var staff = await Employee.With(e => e.Manager, e => e.Reports).OrderBy(e => e.EmployeeId).ToListAsync();
        return [.. staff.Select(e => new Reporting(Name(e), e.Title, e.Manager is null ? null : Name(e.Manager), [.. e.Reports.Loaded.Select(Name)]))];

        static string Name(Employee employee) => $"{employee.FirstName} {employee.LastName}";
    }

    /// <summary>What the customers of each employee spent, of those who have customers. 1 statement.</summary>
    public static async Task<List<Revenue>> SalesBySupportRepAsync() =>
        await Employee.Where(e => e.Customers.Any()).OrderBy(e => e.EmployeeId)
            .Select(e => (e.FirstName, e.LastName, e.Customers.Sum(c => c.Invoices.Sum(i => i.Total))), (first, last, amount) => new Revenue($"{first} {last}", amount))
            .ToListAsync();

    /// <summary>The whole business in figures. 4 statements.</summary>
    public static async Task<Sales> SalesAsync() => new(
        await Invoice.All.CountAsync(),
        await InvoiceLine.All.SumAsync(l => l.Quantity),
        await InvoiceLine.All.SumAsync(l => l.UnitPrice * l.Quantity),
        await Invoice.All.AverageAsync(i => i.Total));
}
