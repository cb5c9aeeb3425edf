using System.Reflection;

namespace Junction.Tests;

public sealed class AssemblyTests
{
    [Fact]
    public void TheCoreNeedsNothingButTheFramework()
    {
        var references = Assembly.Load("Junction").GetReferencedAssemblies();

        Assert.All(references, reference => Assert.Matches(@"^(System\.|netstandard$)", reference.Name!));
    }
}
