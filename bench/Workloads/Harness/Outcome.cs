using Bench.Data;

namespace Bench.Harness;

/// <summary>What was measured of one case.</summary>
internal sealed class Outcome(Case @case, Digest digest)
{
    private readonly List<double> _times = [];
    private readonly List<double> _bytes = [];

    public Case Case => @case;

    /// <summary>How many objects stood for the targets.</summary>
    public int Targets => digest.Targets;

    /// <summary>Whether the keys of inserted rows reached their objects; null where nothing is inserted.</summary>
    public bool? HasKeys => digest.HasKeys;

    /// <summary>The checksum that every run must have.</summary>
    public ulong Expected => digest.Sum;

    public int Rounds => _times.Count;

    /// <summary>Nanoseconds of one operation, the median of the rounds.</summary>
    public double Time => Quantile(_times, 0.5);

    /// <summary>Bytes allocated by one operation.</summary>
    public double Bytes => Quantile(_bytes, 0.5);

    public void Add(double time, double bytes)
    {
        _times.Add(time);
        _bytes.Add(bytes);
    }

    /// <summary>The time as a multiple of another's, round by round: the lower quartile, the median, the upper quartile.</summary>
    public (double Low, double Median, double High) RatioTo(Outcome other)
    {
        var ratios = _times.Zip(other._times, static (mine, his) => mine / his).ToList();
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
