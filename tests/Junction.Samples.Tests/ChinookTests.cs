using System.Runtime.CompilerServices;
using Chinook;
using Microsoft.Data.Sqlite;

namespace Junction.Samples.Tests;

/// <summary>Every answer of the sample against hand-written SQL on the same file.</summary>
public sealed class ChinookTests : IAsyncDisposable
{
    private readonly string _path;
    private readonly Database _db;
    private readonly SqlRecorder _sql;

    public ChinookTests()
    {
        _path = ChinookDatabase.Find(Here()) ?? "";
        Assert.SkipWhen(_path.Length == 0, "There is no Chinook database: set JUNCTION_CHINOOK, or put it at shared/data/chinook/chinook.sqlite above the sources.");
        _db = ChinookDatabase.Open(_path);
        _sql = _db.Record();
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    [Fact]
    public async Task Playlists_by_size()
    {
        using var _ = _db.Use();
        var answer = await Answers.PlaylistsBySizeAsync();
        Assert.Equal(1, _sql.Count);
        Assert.Equal(Rows("""
            SELECT p.PlaylistId, p.Name, COUNT(pt.TrackId) FROM Playlist p LEFT JOIN PlaylistTrack pt ON pt.PlaylistId = p.PlaylistId
            GROUP BY p.PlaylistId ORDER BY COUNT(pt.TrackId) DESC, p.PlaylistId
            """, r => new PlaylistSize(r.GetInt32(0), r.GetString(1), r.GetInt32(2))), answer);
        Assert.Equal(3290, answer[0].Tracks);
    }

    [Fact]
    public async Task Tracks_of_every_playlist_with_albums_and_artists()
    {
        using var _ = _db.Use();
        foreach (var playlist in await Playlist.All.ToListAsync())
        {
            _sql.Clear();
            var answer = await Answers.TracksOfAsync(playlist);
            Assert.Equal(Rows($"""
                SELECT t.Name, l.Title, a.Name FROM PlaylistTrack pt JOIN Track t ON t.TrackId = pt.TrackId
                LEFT JOIN Album l ON l.AlbumId = t.AlbumId LEFT JOIN Artist a ON a.ArtistId = l.ArtistId
                WHERE pt.PlaylistId = {playlist.PlaylistId} ORDER BY t.Name, t.TrackId
                """, r => new TrackLine(r.GetString(0), Text(r, 1), Text(r, 2))), answer);
            Assert.Equal(answer.Count == 0 ? 1 : 3, _sql.Count);
        }
    }

    [Fact]
    public async Task Artists_of_every_playlist_through_two_hops()
    {
        using var _ = _db.Use();
        foreach (var playlist in await Playlist.All.ToListAsync())
        {
            _sql.Clear();
            var answer = await Answers.ArtistsOfAsync(playlist);
            Assert.Equal(1, _sql.Count);
            Assert.Equal(Rows($"""
                SELECT a.Name, COUNT(*) FROM PlaylistTrack pt JOIN Track t ON t.TrackId = pt.TrackId
                JOIN Album l ON l.AlbumId = t.AlbumId JOIN Artist a ON a.ArtistId = l.ArtistId
                WHERE pt.PlaylistId = {playlist.PlaylistId} GROUP BY a.ArtistId ORDER BY a.Name
                """, r => new ArtistCount(Text(r, 0), r.GetInt32(1))), answer);
        }
    }

    [Fact]
    public async Task Playlists_of_exactly_the_same_tracks()
    {
        using var _ = _db.Use();
        var found = 0;
        foreach (var playlist in await Playlist.All.ToListAsync())
        {
            playlist.LeavePeers(); // so that its tracks are loaded for it alone
            _sql.Clear();
            var answer = await Answers.PlaylistsLikeAsync(playlist);
            Assert.InRange(_sql.Count, 2, 3);
            Assert.Equal(Rows($"""
                WITH s(id, name, tracks, size) AS (
                    SELECT p.PlaylistId, p.Name,
                        COALESCE((SELECT group_concat(TrackId) FROM (SELECT TrackId FROM PlaylistTrack WHERE PlaylistId = p.PlaylistId ORDER BY TrackId)), ''),
                        (SELECT COUNT(*) FROM PlaylistTrack WHERE PlaylistId = p.PlaylistId)
                    FROM Playlist p)
                SELECT o.id, o.name, o.size FROM s JOIN s o ON o.tracks = s.tracks AND o.id <> s.id WHERE s.id = {playlist.PlaylistId} ORDER BY o.id
                """, r => new PlaylistSize(r.GetInt32(0), r.GetString(1), r.GetInt32(2))), answer);
            found += answer.Count;
        }
        Assert.True(found > 0);
    }

    [Fact]
    public async Task The_largest_invoice_with_the_payload_of_its_links()
    {
        using var _ = _db.Use();
        var answer = await Answers.LargestInvoiceAsync();
        Assert.Equal(3, _sql.Count);
        var head = Rows("""
            SELECT i.InvoiceId, i.InvoiceDate, c.FirstName || ' ' || c.LastName, CAST(round(i.Total * 100) AS INTEGER)
            FROM Invoice i JOIN Customer c ON c.CustomerId = i.CustomerId ORDER BY i.Total DESC, i.InvoiceId LIMIT 1
            """, r => (r.GetInt32(0), r.GetDateTime(1), r.GetString(2), Cents(r, 3))).Single();
        Assert.Equal(head, (answer.Id, answer.Date, answer.Customer, answer.Total));
        Assert.Equal(Rows($"""
            SELECT t.Name, l.Quantity, CAST(round(l.UnitPrice * 100) AS INTEGER) FROM InvoiceLine l JOIN Track t ON t.TrackId = l.TrackId
            WHERE l.InvoiceId = {answer.Id} ORDER BY l.InvoiceLineId
            """, r => new BoughtTrack(r.GetString(0), r.GetInt32(1), Cents(r, 2))), answer.Tracks);
        Assert.Equal(answer.Total, answer.Tracks.Sum(line => line.Quantity * line.UnitPrice));
    }

    [Fact]
    public async Task Best_sellers()
    {
        using var _ = _db.Use();
        var answer = await Answers.BestSellersAsync(1000);
        Assert.Equal(1, _sql.Count);
        Assert.Equal(Rows("""
            SELECT a.Name, COALESCE(SUM(l.Quantity * CAST(round(l.UnitPrice * 100) AS INTEGER)), 0) AS cents
            FROM Artist a LEFT JOIN Album al ON al.ArtistId = a.ArtistId LEFT JOIN Track t ON t.AlbumId = al.AlbumId LEFT JOIN InvoiceLine l ON l.TrackId = t.TrackId
            GROUP BY a.ArtistId ORDER BY cents DESC, a.ArtistId
            """, r => new Revenue(Text(r, 0), Cents(r, 1))), answer);
    }

    [Theory]
    [InlineData("Nirvana")]
    [InlineData("AC/DC")]
    [InlineData("Nobody")]
    public async Task Buyers_of_an_artist(string artist)
    {
        using var _ = _db.Use();
        var answer = await Answers.BuyersOfAsync(artist);
        Assert.Equal(1, _sql.Count);
        Assert.Equal(Rows($"""
            SELECT DISTINCT c.FirstName || ' ' || c.LastName, c.LastName, c.FirstName FROM Customer c JOIN Invoice i ON i.CustomerId = c.CustomerId
            JOIN InvoiceLine l ON l.InvoiceId = i.InvoiceId JOIN Track t ON t.TrackId = l.TrackId
            JOIN Album al ON al.AlbumId = t.AlbumId JOIN Artist a ON a.ArtistId = al.ArtistId
            WHERE a.Name = '{artist}' ORDER BY c.LastName, c.FirstName
            """, r => r.GetString(0)), answer);
    }

    [Fact]
    public async Task Tracks_that_were_never_sold()
    {
        using var _ = _db.Use();
        Assert.Equal(Rows("SELECT COUNT(*) FROM Track WHERE TrackId NOT IN (SELECT TrackId FROM InvoiceLine)", r => r.GetInt32(0)).Single(), await Answers.TracksNeverSoldAsync());
        Assert.Equal(1, _sql.Count);
    }

    [Fact]
    public async Task Employees_report_to_employees()
    {
        using var _ = _db.Use();
        var answer = await Answers.StaffAsync();
        Assert.Equal(2, _sql.Count);
        Assert.Equal(Rows("""
            SELECT e.FirstName || ' ' || e.LastName, e.Title, m.FirstName || ' ' || m.LastName,
                (SELECT group_concat(name, '; ') FROM (SELECT FirstName || ' ' || LastName AS name FROM Employee r WHERE r.ReportsTo = e.EmployeeId ORDER BY EmployeeId))
            FROM Employee e LEFT JOIN Employee m ON m.EmployeeId = e.ReportsTo ORDER BY e.EmployeeId
            """, r => (r.GetString(0), Text(r, 1), Text(r, 2), Text(r, 3) ?? "")),
            answer.Select(e => (e.Name, e.Title, e.Manager, string.Join("; ", e.Reports))));
    }

    [Fact]
    public async Task Sales_by_support_rep()
    {
        using var _ = _db.Use();
        var answer = await Answers.SalesBySupportRepAsync();
        Assert.Equal(1, _sql.Count);
        Assert.Equal(Rows("""
            SELECT e.FirstName || ' ' || e.LastName, SUM(CAST(round(i.Total * 100) AS INTEGER)) FROM Employee e
            JOIN Customer c ON c.SupportRepId = e.EmployeeId JOIN Invoice i ON i.CustomerId = c.CustomerId GROUP BY e.EmployeeId ORDER BY e.EmployeeId
            """, r => new Revenue(r.GetString(0), Cents(r, 1))), answer);
    }

    [Fact]
    public async Task The_whole_business()
    {
        using var _ = _db.Use();
        var answer = await Answers.SalesAsync();
        Assert.Equal(4, _sql.Count);
        var (invoices, total) = Rows("SELECT COUNT(*), SUM(CAST(round(Total * 100) AS INTEGER)) FROM Invoice", r => (r.GetInt32(0), Cents(r, 1))).Single();
        var (sold, amount) = Rows("SELECT SUM(Quantity), SUM(Quantity * CAST(round(UnitPrice * 100) AS INTEGER)) FROM InvoiceLine", r => (r.GetInt32(0), Cents(r, 1))).Single();
        Assert.Equal((invoices, sold, amount), (answer.Invoices, answer.TracksSold, answer.Amount));
        Assert.Equal(total, answer.Amount);
        Assert.Equal(Math.Round(total / invoices, 4), Math.Round(answer.Average!.Value, 4));
    }

    private List<T> Rows<T>(string sql, Func<SqliteDataReader, T> row)
    {
        using var connection = new SqliteConnection($"Data Source={_path};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    private static decimal Cents(SqliteDataReader reader, int column) => reader.GetInt64(column) / 100m;

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

/// <summary>The sample as a program.</summary>
public sealed class ChinookProgramTests
{
    [Fact]
    public async Task A_missing_file_is_named_and_explained()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.sqlite");
        var run = await Sample.RunAsync("Chinook", path);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains($"There is no file {path}.", run.Errors);
        Assert.Contains("JUNCTION_CHINOOK", run.Errors);
    }

    [Fact]
    public async Task Unknown_options_give_the_usage()
    {
        var run = await Sample.RunAsync("Chinook", "--help");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Usage:", run.Errors);
    }
}
