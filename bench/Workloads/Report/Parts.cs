using System.Text.Json;
using Bench.Harness;

namespace Bench.Report;

/// <summary>
/// What was measured so far, in <c>artifacts/bench</c>: each database is measured by a process of its own, since code that the JIT made for one driver is
/// slower with the next; so the page is put together from what these left.
/// </summary>
internal static class Parts
{
    private static readonly string _folder = Path.Combine("artifacts", "bench");
    private static readonly string[] _order = ["sqlite", "postgresql", "mariadb"];

    public static void Keep(MeasuredEngine engine)
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, $"{engine.Name}.json"), JsonSerializer.Serialize(engine));
    }

    public static void Keep(List<StartUp> starts)
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "start.json"), JsonSerializer.Serialize(starts));
    }

    public static List<MeasuredEngine> Engines() => [.. _order.Select(static name => Read<MeasuredEngine>($"{name}.json")).OfType<MeasuredEngine>()];

    public static List<StartUp> Starts() => Read<List<StartUp>>("start.json") ?? [];

    /// <summary>A section that another program wrote; null where it did not run.</summary>
    public static string? Section(string file) => File.Exists(Path.Combine(_folder, file)) ? File.ReadAllText(Path.Combine(_folder, file)).Trim() : null;

    private static T? Read<T>(string file) where T : class => Section(file) is { } text ? JsonSerializer.Deserialize<T>(text) : null;
}
