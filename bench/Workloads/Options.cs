using System.Globalization;
using Bench.Engines;
using Bench.Harness;

namespace Bench;

/// <summary>What the command line asks for.</summary>
internal sealed class Options
{
    private readonly List<string> _workloads = [];
    private readonly List<string> _contenders = [];
    private readonly List<string> _engines = [];

    public int Rounds { get; private set; } = 21;

    /// <summary>How many students the database holds.</summary>
    public int Students { get; private set; } = 10_000;

    public bool Writes { get; private set; }

    /// <summary>Seconds for which each case is run alone, for a profiler to look at.</summary>
    public int Profile { get; private set; }

    public static Options Parse(string[] args)
    {
        var options = new Options();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--workload": options._workloads.AddRange(args[++i].Split(',')); break;
                case "--contender": options._contenders.AddRange(args[++i].Split(',')); break;
                case "--engine": options._engines.AddRange(args[++i].Split(',')); break;
                case "--rounds": options.Rounds = int.Parse(args[++i], CultureInfo.InvariantCulture); break;
                case "--profile": options.Profile = int.Parse(args[++i], CultureInfo.InvariantCulture); break;
                case "--students": options.Students = int.Parse(args[++i], CultureInfo.InvariantCulture); break;
                case "--quick": options.Rounds = 7; break;
                case "--write": options.Writes = true; break;
                default: throw new ArgumentException($"Unknown option {args[i]}. Known: --workload W1,W3 --contender Dapper --engine sqlite --rounds 21 --quick --write --profile 10");
            }
        }
        return options;
    }

    public IEnumerable<Engine> Engines()
    {
        if (Takes("sqlite")) yield return new SqliteEngine();
        if (Environment.GetEnvironmentVariable("JUNCTION_POSTGRES") is { Length: > 0 } server && Takes("postgresql")) yield return new PostgreSqlEngine(server);
    }

    public IEnumerable<Workload> Workloads() =>
        Workload.All.Where(workload => _workloads.Count == 0 || _workloads.Any(id => workload.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase) && (workload.Id.Length == id.Length || !char.IsDigit(workload.Id[id.Length]))));

    /// <summary>Whether a case is asked for; the hand-written code always is.</summary>
    public bool Takes(Case one) => (one.IsBaseline && Profile == 0) || _contenders.Count == 0 || _contenders.Any(name => one.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private bool Takes(string engine) => _engines.Count == 0 || _engines.Contains(engine, StringComparer.OrdinalIgnoreCase);
}
