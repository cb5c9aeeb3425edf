using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Chinook;
using Junction.Tests.Engines;
using MySqlConnector;
using Npgsql;

namespace Junction.Samples.Tests;

/// <summary>The same questions to Chinook on a server: its answers are those of the file, which other tests compare with hand-written SQL.</summary>
public abstract partial class ChinookOnServer : IAsyncDisposable
{
    private readonly Database _file;
    private readonly Database _server;

    protected ChinookOnServer(string script)
    {
        var file = ChinookDatabase.Find(Here());
        Assert.SkipWhen(file is null, "There is no Chinook database: set JUNCTION_CHINOOK, or put it at shared/data/chinook/chinook.sqlite above the sources.");
        var path = Path.Combine(Path.GetDirectoryName(file)!, script);
        Assert.SkipUnless(File.Exists(path), $"There is no {script} beside {file}.");
        _file = ChinookDatabase.Open(file!);
        _server = ChinookDatabase.Open(Load(File.ReadAllText(path)));
    }

    public ValueTask DisposeAsync()
    {
        _file.Dispose();
        return _server.DisposeAsync();
    }

    /// <summary>Fills a database of its own and returns its connection string.</summary>
    protected abstract string Load(string script);

    protected static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    // Names order as the server's collation says, which in a foreign schema is the server's own: lists by name are compared as sets.
    private async Task Same<T>(Func<Task<List<T>>> ask, bool isByName = false) where T : notnull
    {
        List<T> expected, actual;
        using (_file.Use()) expected = await ask();
        using (_server.Use()) actual = await ask();
        Assert.NotEmpty(expected);
        if (isByName) (expected, actual) = ([.. expected.OrderBy(static item => item.ToString(), StringComparer.Ordinal)], [.. actual.OrderBy(static item => item.ToString(), StringComparer.Ordinal)]);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task Every_answer_is_that_of_the_file()
    {
        await Same(Answers.PlaylistsBySizeAsync);
        await Same(async () => await Answers.TracksOfAsync(await Playlist.FindAsync(1)), isByName: true);
        await Same(async () => await Answers.ArtistsOfAsync(await Playlist.FindAsync(17)), isByName: true);
        await Same(async () => await Answers.PlaylistsLikeAsync(await Playlist.FindAsync(1)));
        await Same(() => Answers.BestSellersAsync(1000));
        await Same(() => Answers.BuyersOfAsync("AC/DC"), isByName: true);
        await Same(Answers.SalesBySupportRepAsync);
        await Same(async () => (await Answers.StaffAsync()).ConvertAll(static e => (e.Name, e.Title, e.Manager, string.Join("; ", e.Reports.Order()))));
        await Same(async () => new List<Sales> { await Answers.SalesAsync() is var s ? s with { Average = Math.Round(s.Average!.Value, 4) } : s });
        await Same(async () => new List<int> { await Answers.TracksNeverSoldAsync() });
        await Same(async () =>
        {
            var receipt = await Answers.LargestInvoiceAsync();
            return new List<(int, DateTime, string, decimal, string)> { (receipt.Id, receipt.Date, receipt.Customer, receipt.Total, string.Join("; ", receipt.Tracks)) };
        });
    }

    [GeneratedRegex(@"^(DROP|CREATE) DATABASE.*?;|^USE .*?;|^\\c .*?;", RegexOptions.Multiline | RegexOptions.Singleline)]
    protected static partial Regex Databases();
}

/// <summary>On PostgreSQL.</summary>
public sealed class ChinookOnPostgreSql() : ChinookOnServer("chinook_postgresql.sql")
{
    protected override string Load(string script)
    {
        var name = $"chinook_{Guid.NewGuid():N}"[..20];
        PostgreSqlServer.Current.Run($"CREATE DATABASE {name}");
        var where = PostgreSqlServer.Current.ConnectionString(name);
        using var connection = new NpgsqlConnection(where);
        connection.Open();
        foreach (var sql in (string[])[Databases().Replace(script, ""), File.ReadAllText(Path.Combine(Here(), "../../samples/Chinook/postgresql-names.sql"))])
        {
            using var command = new NpgsqlCommand(sql, connection);
            command.ExecuteNonQuery();
        }
        return where;
    }
}

/// <summary>On MariaDB, whose tables have the names of the models.</summary>
public sealed class ChinookOnMariaDb() : ChinookOnServer("chinook_mysql.sql")
{
    protected override string Load(string script)
    {
        var name = $"chinook_{Guid.NewGuid():N}"[..20];
        MySqlServers.Current.Run($"CREATE DATABASE {name} CHARACTER SET utf8mb4");
        var where = MySqlServers.Current.ConnectionString(name);
        using var connection = new MySqlConnection(where);
        connection.Open();
        // The script means a backslash where it writes one.
        using var command = new MySqlCommand($"SET SESSION sql_mode = CONCAT(@@SESSION.sql_mode, ',NO_BACKSLASH_ESCAPES');\n{Databases().Replace(script, "")}", connection);
        command.ExecuteNonQuery();
        return where;
    }
}
