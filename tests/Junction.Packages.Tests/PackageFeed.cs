using System.IO.Compression;
using Junction.Packages.Tests;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace Junction.Packages.Tests;

/// <summary>A folder of freshly made packages, under a version that no cache holds.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("junction-feed-").FullName;

    public string Version { get; } = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}";

    public async ValueTask InitializeAsync()
    {
        foreach (var project in (string[])["Junction", "Junction.Sqlite", "Junction.PostgreSql", "Junction.SqlServer"])
        {
            await Command.RunAsync(Repository.Root, "dotnet", "pack", Repository.Path("src", project), "-c", "Debug", "--no-build", "-p:BuildProjectReferences=false", "-o", Folder, $"-p:PackageVersion={Version}");
        }
    }

    /// <summary>A package, opened.</summary>
    public ZipArchive Open(string name, string extension = "nupkg") => ZipFile.OpenRead(Path.Combine(Folder, $"{name}.{Version}.{extension}"));

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        // What a restore took from the feed would stay in the user's cache for ever.
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var name in (string[])["junction", "junction.sqlite", "junction.postgresql", "junction.sqlserver"])
        {
            var cached = Path.Combine(cache, name, Version);
            if (Directory.Exists(cached)) Directory.Delete(cached, recursive: true);
        }
        return ValueTask.CompletedTask;
    }
}
