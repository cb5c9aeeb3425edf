namespace Chinook;

/// <summary>Where the database is: named by the environment, or in <c>shared/data/chinook</c> beside the project or further up.</summary>
public static class ChinookFile
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
        """;

    /// <summary>Opens the file to read it. It is not ours: nothing is written, its journal is left as it is.</summary>
    public static Database Open(string path) =>
        Database.Open(o => o.UseSqlite($"Data Source={path};Mode=ReadOnly", sqlite => sqlite.Journal = null));
}
