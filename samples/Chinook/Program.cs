using Chinook;

if (args.Length > 1 || args.Any(a => a.StartsWith('-')))
{
    Console.Error.WriteLine("Usage: Chinook [path of chinook.sqlite | connection string]");
    return 2;
}

var path = args.Length == 1 ? args[0] : ChinookDatabase.Find(Environment.CurrentDirectory);
if (path is null || !(ChinookDatabase.IsServer(path) || File.Exists(path)))
{
    Console.Error.WriteLine(ChinookDatabase.Missing(path));
    return 1;
}

await using var db = ChinookDatabase.Open(path);
Database.Default = db;
using var sql = db.Record();

Console.WriteLine("Chinook: a music shop's database, as it is, through Junction");

var sizes = await Ask("Which playlist is the largest?", () => Answers.PlaylistsBySizeAsync());
Tell($"{sizes[0].Name}, with {sizes[0].Tracks} tracks; {sizes.Count} playlists in all, {sizes.Count(p => p.Tracks == 0)} of them empty");

var largest = await Playlist.FindAsync(sizes[0].Id);
foreach (var same in await Ask("Is there another with exactly the same tracks?", () => Answers.PlaylistsLikeAsync(largest)))
    Tell($"{same.Name} (playlist {same.Id} beside playlist {largest.PlaylistId})");

var grunge = await Playlist.Where(p => p.Name == "Grunge").SingleAsync();
foreach (var line in await Ask("What is in the playlist Grunge?", () => Answers.TracksOfAsync(grunge)))
    Tell($"{line.Track}: {line.Artist}, {line.Album}");

foreach (var artist in await Ask("Whose music is that, two hops away?", () => Answers.ArtistsOfAsync(grunge)))
    Tell($"{artist.Artist}, {(artist.Tracks == 1 ? "1 track" : $"{artist.Tracks} tracks")}");

var receipt = await Ask("What was on the largest invoice?", () => Answers.LargestInvoiceAsync());
Tell($"No. {receipt.Id} of {receipt.Date:yyyy-MM-dd}, {receipt.Customer}: {receipt.Total}");
foreach (var line in receipt.Tracks) Tell($"  {line.Quantity} × {line.UnitPrice}  {line.Track}");
Tell($"  the lines add up to {receipt.Tracks.Sum(l => l.Quantity * l.UnitPrice)}");

foreach (var (name, amount) in await Ask("Which artists earn most?", () => Answers.BestSellersAsync(5))) Tell($"{amount,8}  {name}");

Tell(string.Join(", ", await Ask("Who bought Nirvana?", () => Answers.BuyersOfAsync("Nirvana"))));

Tell($"{await Ask("How many tracks did nobody buy?", () => Answers.TracksNeverSoldAsync())}");

foreach (var employee in await Ask("Who reports to whom?", () => Answers.StaffAsync()))
{
    Tell($"{employee.Name}, {employee.Title}: {(employee.Manager is null ? "reports to nobody" : $"reports to {employee.Manager}")}"
        + (employee.Reports.Count == 0 ? "" : $"; {string.Join(", ", employee.Reports)} report here"));
}

foreach (var (name, amount) in await Ask("What do the customers of each employee spend?", () => Answers.SalesBySupportRepAsync())) Tell($"{amount,8}  {name}");

var sales = await Ask("And the whole business?", () => Answers.SalesAsync());
Tell($"{sales.Invoices} invoices, {sales.TracksSold} tracks sold for {sales.Amount}, {sales.Average:0.00} an invoice");
return 0;

async Task<T> Ask<T>(string question, Func<Task<T>> answer)
{
    sql.Clear();
    var result = await answer();
    Console.WriteLine();
    Console.WriteLine($"{question}  ({(sql.Count == 1 ? "1 statement" : $"{sql.Count} statements")})");
    return result;
}

static void Tell(string line) => Console.WriteLine($"  {line}");
