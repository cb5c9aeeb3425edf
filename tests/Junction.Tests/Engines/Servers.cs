using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Junction.Model;

namespace Junction.Tests.Engines;

/// <summary>What is common to the servers that suites run on.</summary>
internal static class Servers
{
    /// <summary>All models but those with a column of a type that only PostgreSQL has.</summary>
    public static IEnumerable<ModelInfo> Models => ModelList.All.Where(static model => !Array.Exists(model.Columns, static column => column.Type.TypeName == "jsonb"));

    /// <summary>Skips the test since its server is not there; where <c>JUNCTION_REQUIRE_SERVERS</c> is set, as in continuous integration, it fails instead.</summary>
    [DoesNotReturn]
    public static void Skip(string missing)
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("JUNCTION_REQUIRE_SERVERS"))) Assert.Fail($"{missing} JUNCTION_REQUIRE_SERVERS asks for it.");
        Assert.Skip(missing);
        throw new UnreachableException(); // Assert.Skip throws
    }
}
