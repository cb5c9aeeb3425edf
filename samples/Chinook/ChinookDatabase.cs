namespace Chinook;

/// <summary>Where the database is: a file named by the environment, or in <c>shared/data/chinook</c> beside the project or further up; or on a server.</summary>
public static class ChinookDatabase
{
    /// <summary>The environment variable that names the file.</summary>
    public const string Variable = "JUNCTION_CHINOOK";

    private static readonly string _usual = Path.Combine("shared", "data", "chinook", "chinook.sqlite");

    /// <summary>The file, looked for from a directory upwards; null when there is none.</summary>
    public static string? Find(string directory)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named) return File.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, _usual);
            if (File.Exists(path)) return path;
        }
        return null;
    }

    /// <summary>What to tell who has no file.</summary>
    public static string Missing(string? path) =>
        $"""
        {(path is null ? "The Chinook database was not found." : $"There is no file {path}.")}
        Chinook is a music shop of 3503 tracks, 18 playlists and 412 invoices, a sample database that many projects share.
        Name its SQLite file (chinook.sqlite) as the argument, set {Variable} to its path, or put it at {_usual} above this folder.
        Or name a server that has it: "Host=localhost;Database=chinook;Username=…" for PostgreSQL (after its script, run postgresql-names.sql of this
        sample), "Server=localhost;Database=Chinook;User ID=…" for MariaDB.
        """;

    /// <summary>Whether an argument is a connection string of a server, and not the path of a file.</summary>
    public static bool IsServer(string where) => IsPostgreSql(where) || IsMariaDb(where);

    /// <summary>Opens the database to read it: the file of that path, or the one on the server that the connection string names. It is not ours: nothing is written.</summary>
    public static Database Open(string where) => Database.Open(o =>
    {
        if (IsPostgreSql(where)) o.UsePostgreSql(where);
        else if (IsMariaDb(where)) o.UseMySql(where);
        else o.UseSqlite($"Data Source={where};Mode=ReadOnly", sqlite => sqlite.Journal = null); // the journal is left as it is
    });

    // Each driver's usual word for the server tells which it is.
    private static bool IsPostgreSql(string where) => where.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    private static bool IsMariaDb(string where) => where.Contains("Server=", StringComparison.OrdinalIgnoreCase);
}
