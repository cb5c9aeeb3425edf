using System.Globalization;
using System.Text;
using Bench.Harness;

namespace Bench.Report;

/// <summary>Draws the ratios of all workloads as bars on a logarithmic scale: left of the line is faster than hand-written code.</summary>
internal static class Chart
{
    private const int Left = 260, Width = 900, Bar = 13, Gap = 22;
    private const double Least = 0.05, Most = 100;

    public static string Draw(MeasuredEngine engine)
    {
        var rows = engine.Workloads.Sum(static measured => measured.Outcomes.Count - 1);
        var height = 50 + rows * Bar + engine.Workloads.Count * Gap;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" font-family="sans-serif" font-size="10">
            <rect width="{Width}" height="{height}" fill="white"/>
            <text x="8" y="16" font-size="12" font-weight="bold">Time as a multiple of hand-written ADO.NET ({Escape(engine.Version)}; logarithmic)</text>

            """);
        foreach (var at in (double[])[0.1, 0.25, 0.5, 1, 2, 5, 10, 50])
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{X(at):0}\" x2=\"{X(at):0}\" y1=\"36\" y2=\"{height - 8}\" stroke=\"{(at is 1 ? "#444" : "#ddd")}\"/><text x=\"{X(at):0}\" y=\"32\" text-anchor=\"middle\" fill=\"#666\">{at}</text>\n");
        }
        var y = 42;
        foreach (var measured in engine.Workloads)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"8\" y=\"{y + 10}\" font-weight=\"bold\">{measured.Workload.Id} {Escape(measured.Workload.Title)}</text>\n");
            y += Gap - 6;
            foreach (var outcome in measured.Outcomes)
            {
                if (outcome.IsBaseline) continue;
                var ratio = outcome.RatioTo(measured.Baseline).Median;
                var (from, to) = (Math.Min(X(1), X(ratio)), Math.Max(X(1), X(ratio)));
                var colour = outcome.IsJunction ? "#1a7f37" : outcome.Contender is "hand-written" or "prepared" ? "#8c959f" : "#0969da";
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{y + 10}\" text-anchor=\"end\">{Escape(outcome.Name)}</text><rect x=\"{from:0.0}\" y=\"{y + 2}\" width=\"{Math.Max(1, to - from):0.0}\" height=\"{Bar - 4}\" fill=\"{colour}\"/><text x=\"{to + 4:0.0}\" y=\"{y + 10}\" fill=\"#333\">{ratio:0.00}</text>\n");
                y += Bar;
            }
            y += 6;
        }
        return svg.Append("</svg>\n").ToString();
    }

    private static double X(double ratio) => Left + (Width - Left - 40) * (Math.Log(Math.Clamp(ratio, Least, Most)) - Math.Log(Least)) / (Math.Log(Most) - Math.Log(Least));

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
