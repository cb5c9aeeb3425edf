using System.Xml.Linq;

namespace Junction.Packages.Tests;

/// <summary>What is in the packages.</summary>
public sealed class PackageContentTests(PackageFeed feed)
{
    [Fact]
    public void Junction_brings_the_generator_the_analyzers_and_the_code_fixes()
    {
        using var package = feed.Open("Junction");
        var files = package.Entries.Select(static entry => entry.FullName).ToArray();
        Assert.Contains("lib/net10.0/Junction.dll", files);
        Assert.Contains("lib/net10.0/Junction.xml", files);
        Assert.Contains("analyzers/dotnet/cs/Junction.Generators.dll", files);
        Assert.Contains("analyzers/dotnet/cs/Junction.CodeFixes.dll", files);
        Assert.Contains("buildTransitive/net10.0/Junction.props", files);
    }

    [Theory, InlineData("Junction"), InlineData("Junction.Sqlite"), InlineData("Junction.PostgreSql"), InlineData("Junction.SqlServer")]
    public void A_package_says_what_it_is(string name)
    {
        using var package = feed.Open(name);
        Assert.NotNull(package.GetEntry("README.md"));
        using var stream = package.GetEntry($"{name}.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single(static element => element.Name.LocalName == "metadata");
        string Value(string element) => metadata.Elements().Single(e => e.Name.LocalName == element).Value;
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.NotEmpty(Value("description"));
        Assert.NotEmpty(metadata.Elements().Single(static e => e.Name.LocalName == "repository").Attribute("url")!.Value);
    }

    [Theory, InlineData("Junction"), InlineData("Junction.Sqlite"), InlineData("Junction.PostgreSql"), InlineData("Junction.SqlServer")]
    public void Symbols_come_with_the_package_and_know_where_their_source_is(string name)
    {
        using var symbols = feed.Open(name, "snupkg");
        using var stream = symbols.GetEntry($"lib/net10.0/{name}.pdb")!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        Assert.True(memory.Length > 0);
    }

    [Theory, InlineData("Junction.Sqlite"), InlineData("Junction.PostgreSql"), InlineData("Junction.SqlServer")]
    public void A_provider_hands_the_generator_on_to_whoever_installs_it_alone(string name)
    {
        using var package = feed.Open(name);
        using var stream = package.GetEntry($"{name}.nuspec")!.Open();
        var dependency = XDocument.Load(stream).Descendants().Single(static element => element.Name.LocalName == "dependency" && (string?)element.Attribute("id") == "Junction");
        Assert.DoesNotContain("Analyzers", (string?)dependency.Attribute("exclude") ?? "", StringComparison.OrdinalIgnoreCase);
    }
}
