using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Junction.Packages.Tests;

public sealed class PackagedProjectTests
{
    [Theory]
    [InlineData("Junction")]
    [InlineData("Junction.Sqlite")]
    public void AProjectThatIsPackedSaysWhatItIs(string name)
    {
        var project = XDocument.Load(Path.Combine(Root, "src", name, name + ".csproj"));

        Assert.Equal("true", project.Descendants("IsPackable").Single().Value);
        Assert.NotEmpty(project.Descendants("Description").Single().Value);
    }

    private static string Root { get; } = FindRoot();

    private static string FindRoot([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
