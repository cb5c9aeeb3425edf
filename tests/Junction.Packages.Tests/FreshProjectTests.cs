namespace Junction.Packages.Tests;

/// <summary>A project outside the solution that knows Junction only by its packages.</summary>
public sealed class FreshProjectTests(PackageFeed feed) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("junction-fresh-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_head_example_builds_and_runs_from_the_packages()
    {
        await CreateAsync("");
        await Command.RunAsync(_folder, "dotnet", "build", "-warnaserror");
        AssertRan(await Command.RunAsync(_folder, "dotnet", "run", "--no-build"));
    }

    [Fact]
    public async Task The_head_example_runs_as_a_native_program()
    {
        await CreateAsync("<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>");
        await Command.RunAsync(_folder, "dotnet", "publish", "-warnaserror", "-o", Path.Combine(_folder, "native"));
        AssertRan(await Command.RunAsync(_folder, Path.Combine(_folder, "native", "Fresh")));
    }

    [Fact]
    public async Task A_project_without_a_using_of_its_own_finds_the_verbs()
    {
        await CreateAsync("");
        var program = Path.Combine(_folder, "Program.cs");
        await File.WriteAllTextAsync(program, (await File.ReadAllTextAsync(program)).Replace("using Junction;\n", "", StringComparison.Ordinal));
        await Command.RunAsync(_folder, "dotnet", "build", "-warnaserror");
    }

    [Fact]
    public async Task An_older_language_is_one_error()
    {
        await CreateAsync("<LangVersion>13</LangVersion>");
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Command.RunAsync(_folder, "dotnet", "build"));
        Assert.Contains("error JN0024: Junction needs C# 14, and 'Fresh' is compiled as C# 13.0.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", failure.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData("Junction"), InlineData("Junction.Sqlite"), InlineData("Junction.PostgreSql")]
    public async Task An_older_framework_is_refused_by_the_restore(string package)
    {
        await CreateAsync("", "net9.0", package);
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Command.RunAsync(_folder, "dotnet", "restore"));
        Assert.Contains($"error NU1202: Package {package} {feed.Version} is not compatible with net9.0", failure.Message, StringComparison.Ordinal);
    }

    private async Task CreateAsync(string properties, string framework = "net10.0", string package = "Junction.Sqlite")
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "Fresh.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(_folder, "nuget.config"), Config().Replace("/path/to/junction/artifacts/packages", feed.Folder, StringComparison.Ordinal));
        foreach (var file in (string[])["Models.cs", "Program.cs"]) File.Copy(Repository.Path("samples", "Head", file), Path.Combine(_folder, file));
    }

    // As docs/getting-started.md shows it.
    private static string Config()
    {
        var page = File.ReadAllText(Repository.Path("docs", "getting-started.md"));
        var start = page.IndexOf("<?xml", StringComparison.Ordinal);
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static void AssertRan(string output)
    {
        Assert.Contains("Introduction to Python", output, StringComparison.Ordinal);
        Assert.Contains("Introduction to Python: A", output, StringComparison.Ordinal);
    }
}
