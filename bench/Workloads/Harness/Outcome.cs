using System.Text.Json.Serialization;

namespace Bench.Harness;

/// <summary>What was measured of one case.</summary>
internal sealed class Outcome
{
    public required string Contender { get; init; }

    public required string Form { get; init; }

    /// <summary>How many objects stood for the targets.</summary>
    public required int Targets { get; init; }

    /// <summary>Whether the keys of inserted rows reached their objects; null where nothing is inserted.</summary>
    public required bool? HasKeys { get; init; }

    /// <summary>Nanoseconds of one operation, round by round.</summary>
    public List<double> Times { get; init; } = [];

    /// <summary>Bytes allocated by one operation, round by round.</summary>
    public List<double> Allocations { get; init; } = [];

    [JsonIgnore] public string Name => Form.Length == 0 ? Contender : $"{Contender}, {Form}";

    [JsonIgnore] public bool IsBaseline => Contender == Case.Baseline && Form.Length == 0;

    [JsonIgnore] public bool IsJunction => Contender == Case.Junction;

    [JsonIgnore] public int Rounds => Times.Count;

    /// <summary>Nanoseconds of one operation, the median of the rounds.</summary>
    [JsonIgnore] public double Time => Quantile(Times, 0.5);

    /// <summary>Bytes allocated by one operation, the median of the rounds.</summary>
    [JsonIgnore] public double Bytes => Quantile(Allocations, 0.5);

    /// <summary>The time as a multiple of another's, round by round: the lower quartile, the median, the upper quartile.</summary>
    public (double Low, double Median, double High) RatioTo(Outcome other)
    {
        var ratios = Times.Zip(other.Times, static (mine, his) => mine / his).ToList();
        return (Quantile(ratios, 0.25), Quantile(ratios, 0.5), Quantile(ratios, 0.75));
    }

    /// <summary>The bytes as a multiple of another's.</summary>
    public double BytesTo(Outcome other) => Bytes / other.Bytes;

    private static double Quantile(List<double> values, double at)
    {
        var sorted = values.Order().ToArray();
        var place = at * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + (sorted[below + 1] - sorted[below]) * (place - below) : sorted[below];
    }
}
