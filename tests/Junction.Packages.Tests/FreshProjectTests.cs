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

    private async Task CreateAsync(string properties)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "Fresh.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestoreAdditionalProjectSources>{feed.Folder}</RestoreAdditionalProjectSources>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Junction.Sqlite" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        foreach (var file in (string[])["Models.cs", "Program.cs"]) File.Copy(Repository.Path("samples", "Head", file), Path.Combine(_folder, file));
    }

    private static void AssertRan(string output)
    {
        Assert.Contains("Introduction to Python", output, StringComparison.Ordinal);
        Assert.Contains("Introduction to Python: A", output, StringComparison.Ordinal);
    }
}
