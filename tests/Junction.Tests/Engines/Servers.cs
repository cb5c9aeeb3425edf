using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Junction.Tests.Engines;

/// <summary>What is common to the servers that suites run on.</summary>
internal static class Servers
{
    /// <summary>Skips the test since its server is not there; where <c>JUNCTION_REQUIRE_SERVERS</c> is set, as in continuous integration, it fails instead.</summary>
    [DoesNotReturn]
    public static void Skip(string missing)
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("JUNCTION_REQUIRE_SERVERS"))) Assert.Fail($"{missing} JUNCTION_REQUIRE_SERVERS asks for it.");
        Assert.Skip(missing);
        throw new UnreachableException(); // Assert.Skip throws
    }
}
