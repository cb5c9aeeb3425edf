using System.Globalization;
using Bench.Harness;

namespace Bench;

/// <summary>What the command line asks for.</summary>
internal sealed class Options
{
    private const string Known = "--workload W1,W3 --contender Dapper --engine sqlite --rounds 15 --quick --seconds 4 --students 10000 --growth 1000000 --core 0 --start-up --profile 10 --write";

    private readonly List<string> _workloads = [];
    private readonly List<string> _contenders = [];
    private readonly List<string> _engines = [];

    public int Rounds { get; private set; } = 15;

    /// <summary>How long the rounds of a workload may take once there were seven.</summary>
    public TimeSpan Time { get; private set; } = TimeSpan.FromSeconds(4);

    /// <summary>How many students the database holds.</summary>
    public int Students { get; private set; } = 10_000;

    /// <summary>Up to how many rows the growth of time and memory is measured; 0 when it is not.</summary>
    public int Growth { get; private set; }

    public bool MeasuresStartUp { get; private set; }

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
                case "--rounds": options.Rounds = Number(args[++i]); break;
                case "--quick": (options.Rounds, options.Time) = (7, TimeSpan.Zero); break;
                case "--seconds": options.Time = TimeSpan.FromSeconds(Number(args[++i])); break;
                case "--students": options.Students = Number(args[++i]); break;
                case "--growth": options.Growth = Number(args[++i]); break;
                case "--core": Core.Number = Number(args[++i]); break;
                case "--start-up": options.MeasuresStartUp = true; break;
                case "--profile": options.Profile = Number(args[++i]); break;
                case "--write": options.Writes = true; break;
                default: throw new ArgumentException($"Unknown option {args[i]}. Known: {Known}");
            }
        }
        return options;

        static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }

    public IEnumerable<Workload> Workloads() => Workload.All.Where(workload => _workloads.Count == 0 || _workloads.Any(id =>
        workload.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase) && (workload.Id.Length == id.Length || !char.IsDigit(workload.Id[id.Length]))));

    /// <summary>Whether a case is asked for; the hand-written code always is.</summary>
    public bool Takes(Case one) => (one.IsBaseline && Profile == 0) || _contenders.Count == 0 || _contenders.Any(name => one.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an engine is asked for.</summary>
    public bool Takes(string engine) => _engines.Count == 0 || _engines.Contains(engine, StringComparer.OrdinalIgnoreCase);
}
