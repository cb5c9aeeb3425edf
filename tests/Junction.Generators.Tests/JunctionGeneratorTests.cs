using Microsoft.CodeAnalysis.CSharp;

namespace Junction.Generators.Tests;

public sealed class JunctionGeneratorTests
{
    [Fact]
    public void IsSilentOnACompilationWithoutModels()
    {
        var compilation = CSharpCompilation.Create("Empty");
        var driver = CSharpGeneratorDriver.Create(new JunctionGenerator());

        var result = driver.RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult();

        Assert.Empty(result.Diagnostics);
    }
}
