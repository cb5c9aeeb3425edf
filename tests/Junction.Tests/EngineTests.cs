using System.Reflection;

namespace Junction.Tests;

/// <summary>Every engine runs every suite, or a list says why not.</summary>
public sealed class EngineTests
{
    /// <summary>Suites that an engine leaves out, each with its reason.</summary>
    private static readonly Dictionary<(Type Engine, string Suite), string> _left = new()
    {
        [(typeof(SqliteEngine), "LostConnections")] = "It has no server that could end a connection.",
        [(typeof(SqliteEngine), "LostConnectionsWithoutRetry")] = "It has no server that could end a connection.",
        [(typeof(SqliteEngine), "RowLocks")] = "One writes at a time: writers wait for the file, and none for a row.",
    };

    public static TheoryData<Type> Engines => [typeof(SqliteEngine), typeof(Engines.PostgreSqlEngine), typeof(Engines.MySqlEngine), typeof(Engines.SqlServerEngine)];

    [Theory, MemberData(nameof(Engines))]
    public void An_engine_runs_every_suite(Type engine)
    {
        var types = Assembly.GetExecutingAssembly().GetTypes();
        var suites = types.Where(static type => type is { IsAbstract: true, IsGenericTypeDefinition: true } && IsSuite(type) && HasTests(type)).ToArray();
        var run = types.Where(static type => !type.IsAbstract).SelectMany(BaseTypes)
            .Where(type => type.IsGenericType && type.GetGenericArguments().Contains(engine)).Select(static type => type.GetGenericTypeDefinition()).ToHashSet();
        var missing = suites.Where(suite => !run.Contains(suite) && !_left.ContainsKey((engine, Name(suite)))).Select(Name);
        Assert.Empty(missing);
        Assert.True(suites.Length > 20, $"Only {suites.Length} suites were found.");
    }

    [Fact]
    public void What_an_engine_leaves_out_exists_and_has_a_reason()
    {
        var suites = Assembly.GetExecutingAssembly().GetTypes().Where(static type => type.IsGenericTypeDefinition).Select(Name).ToHashSet();
        Assert.All(_left, entry =>
        {
            Assert.Contains(entry.Key.Suite, suites);
            Assert.NotEmpty(entry.Value);
        });
    }

    private static bool IsSuite(Type type) => BaseTypes(type).Any(static @base => @base.IsGenericType && @base.GetGenericTypeDefinition() == typeof(Suite<>));

    private static bool HasTests(Type type) => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Any(static method => method.GetCustomAttributes<FactAttribute>().Any());

    private static IEnumerable<Type> BaseTypes(Type type)
    {
        for (var @base = type.BaseType; @base is not null; @base = @base.BaseType) yield return @base;
    }

    private static string Name(Type type) => type.Name.Split('`')[0];
}
