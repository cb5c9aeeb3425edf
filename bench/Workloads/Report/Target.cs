namespace Bench.Report;

/// <summary>What is aimed at: at most so much of what another library takes.</summary>
/// <param name="Workload">Which workload.</param>
/// <param name="Engine">On which database.</param>
/// <param name="Rival">Whom Junction is compared with.</param>
/// <param name="Most">At most this multiple of his time, or of what he allocates.</param>
/// <param name="Forms">In the fastest of these forms; none for the fastest of all.</param>
/// <param name="Junction">The form of Junction.</param>
/// <param name="IsAllocation">Whether what is allocated is compared, not the time.</param>
internal sealed record Target(string Workload, string Engine, string Rival, double Most, string[] Forms, string Junction = "", bool IsAllocation = false)
{
    private const string Sqlite = "sqlite", PostgreSql = "postgresql", Dapper = "Dapper", EfCore = "EF Core";

    private static readonly string[] _any = [], _usual = [""], _untracked = ["no tracking"], _compiled = ["compiled, living context"], _split = ["split", "split, no tracking"];

    public static readonly Target[] All =
    [
        new("W1", Sqlite, Dapper, 0.35, _any), new("W1", Sqlite, Dapper, 1.00, _any, "no scope"),
        new("W1", Sqlite, EfCore, 0.04, _usual), new("W1", Sqlite, EfCore, 0.20, _compiled),
        new("W1", PostgreSql, Dapper, 0.55, _any), new("W1", PostgreSql, EfCore, 0.15, _usual),

        new("W2", Sqlite, Dapper, 0.40, _any), new("W2", Sqlite, EfCore, 0.35, _untracked), new("W2", Sqlite, EfCore, 0.22, _usual),
        new("W2", PostgreSql, Dapper, 1.00, _any), new("W2", PostgreSql, EfCore, 0.65, _untracked), new("W2", PostgreSql, EfCore, 0.35, _usual),

        new("W2e", Sqlite, Dapper, 0.30, _any), new("W2e", Sqlite, EfCore, 0.30, _untracked), new("W2e", Sqlite, EfCore, 0.18, _usual),
        new("W2e", PostgreSql, Dapper, 0.90, _any), new("W2e", PostgreSql, EfCore, 0.75, _untracked), new("W2e", PostgreSql, EfCore, 0.30, _usual),

        new("W3", Sqlite, Dapper, 0.28, ["best"]), new("W3", Sqlite, Dapper, 0.20, ["multi-map"]), new("W3", Sqlite, EfCore, 0.05, _split),
        new("W3", PostgreSql, Dapper, 0.50, ["best"]), new("W3", PostgreSql, EfCore, 0.09, _split),

        new("W4", Sqlite, Dapper, 0.35, _any), new("W4", Sqlite, EfCore, 0.04, ["split"]),
        new("W4", PostgreSql, Dapper, 1.00, _any), new("W4", PostgreSql, EfCore, 0.06, ["split"]),

        new("W5", Sqlite, Dapper, 0.15, _any), new("W5", Sqlite, EfCore, 0.01, _any),
        new("W5", PostgreSql, Dapper, 0.05, _any), new("W5", PostgreSql, EfCore, 0.01, _any),

        new("W6", Sqlite, Dapper, 0.40, _any), new("W6", Sqlite, Dapper, 0.40, ["with keys"]), new("W6", Sqlite, EfCore, 0.08, _any), new("W6", PostgreSql, Dapper, 0.18, _any), new("W6", PostgreSql, EfCore, 0.30, _any),

        new("W7a", Sqlite, Dapper, 0.25, _any), new("W7a", Sqlite, EfCore, 0.08, _any), new("W7a", PostgreSql, Dapper, 0.15, _any), new("W7a", PostgreSql, EfCore, 0.35, _any),
        new("W7s", Sqlite, Dapper, 0.55, _any), new("W7s", Sqlite, EfCore, 0.10, _any), new("W7s", PostgreSql, Dapper, 0.35, _any), new("W7s", PostgreSql, EfCore, 0.35, _any),

        new("W8", Sqlite, Dapper, 0.30, _any), new("W8", Sqlite, EfCore, 0.04, _usual), new("W8", PostgreSql, Dapper, 0.75, _any), new("W8", PostgreSql, EfCore, 0.35, _usual),

        new("W1", Sqlite, Dapper, 0.15, _any, IsAllocation: true), new("W1", Sqlite, EfCore, 0.01, _usual, IsAllocation: true),
        new("W1", PostgreSql, Dapper, 0.50, _any, IsAllocation: true), new("W1", PostgreSql, EfCore, 0.02, _usual, IsAllocation: true),
        new("W2", Sqlite, Dapper, 0.92, _any, IsAllocation: true), new("W2", Sqlite, EfCore, 0.45, _untracked, IsAllocation: true),
        new("W3", Sqlite, Dapper, 0.17, ["multi-map"], IsAllocation: true), new("W3", Sqlite, EfCore, 0.04, _split, IsAllocation: true),
        new("W3", PostgreSql, Dapper, 0.45, ["best"], IsAllocation: true),
    ];
}
