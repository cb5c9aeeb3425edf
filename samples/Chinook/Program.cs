using Chinook;
using Junction.Sqlite;

await using var db = Database.Open(o => o.UseSqlite($"Data Source={args[0]};Mode=ReadOnly", s => s.JournalMode = null).LogTo(Console.WriteLine));
Database.Default = db;
foreach (var p in await Playlist.OrderByDescending(p => p.Tracks.Count()).Select(p => (p.Name, p.Tracks.Count())).ToListAsync()) Console.WriteLine(p);
foreach (var (t, l) in await Invoice.Find(1).Tracks.Links) Console.WriteLine($"{t.Name} {l.Quantity} {l.UnitPrice}");
foreach (var e in await Employee.With(e => e.Manager, e => e.Reports).ToListAsync()) Console.WriteLine($"{e.LastName} {e.Manager?.LastName} {e.Reports.Count()}");
var grunge = await Playlist.Where(p => p.Name == "Grunge").SingleAsync();
foreach (var a in await Artist.Where(a => a.Albums.Any(l => l.Tracks.Any(t => t.Playlists.Contains(grunge)))).OrderBy(a => a.Name).ToListAsync()) Console.WriteLine(a.Name);
foreach (var a in await Artist.Select(a => (a.Name, a.Albums.Sum(l => l.Tracks.Sum(t => t.Lines.Sum(i => i.UnitPrice))))).Take(3).ToListAsync()) Console.WriteLine(a);
foreach (var a in await Employee.Select(a => (a.LastName, a.Customers.Sum(l => l.Invoices.Sum(t => t.Total)))).ToListAsync()) Console.WriteLine(a);
var music = await Playlist.FindAsync(1);
foreach (var p in await Playlist.Where(p => p.Tracks.ContainsExactly(music.Tracks.Load())).ToListAsync()) Console.WriteLine(p);
