using Bench;
using Bench.Contenders;
using Bench.Engines;
using Bench.Harness;
using Bench.Report;

// Junction beside hand-written code and other libraries: bench/README.md says how to run it.
var options = Options.Parse(args);
foreach (var (name, open) in new (string, Func<Engine?>)[]
{
    ("sqlite", static () => new SqliteEngine()),
    ("postgresql", static () => Server("JUNCTION_POSTGRES", static server => new PostgreSqlEngine(server))),
    ("mariadb", static () => Server("JUNCTION_MYSQL", static server => new MariaDbEngine(server))),
})
{
    if (!options.Takes(name) || open() is not { } engine) continue;
    using (engine)
    {
        var measured = Session.Run(engine, options, static (engine, scale) =>
        [
            new HandWritten(engine, scale),
            new Prepared(engine, scale),
            new DapperContender(engine, scale),
            new DapperAotContender(engine, scale),
            .. engine.HasEfCore ? new Contender[] { new EfCore(engine, scale) } : [],
            new Linq2Db(engine, scale),
            new JunctionContender(engine, scale),
        ]);
        if (options.Growth > 0) measured.Growth.AddRange(Growth.Run(engine, options));
        TargetTable.Print([measured]);
        if (options.Writes) Parts.Keep(measured);
    }
}
var starts = options.MeasuresStartUp ? StartUp.Measure() : [];
if (options.Writes && starts.Count > 0) Parts.Keep(starts);
if (options.Writes) Page.Write();

static Engine? Server(string variable, Func<string, Engine> open) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } server ? open(server) : null;
