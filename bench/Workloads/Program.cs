using Bench;
using Bench.Contenders;
using Bench.Engines;
using Bench.Harness;
using Bench.Report;

// Junction beside hand-written code and other libraries: bench/README.md says how to run it.
var options = Options.Parse(args);
var engines = new List<MeasuredEngine>();
var growth = new List<(string Title, IReadOnlyList<Grown>)>();
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
        engines.Add(Session.Run(engine, options, static (engine, scale) =>
        [
            new HandWritten(engine, scale),
            new Prepared(engine, scale),
            new DapperContender(engine, scale),
            new DapperAotContender(engine, scale),
            .. engine.HasEfCore ? new Contender[] { new EfCore(engine, scale) } : [],
            new Linq2Db(engine, scale),
            new JunctionContender(engine, scale),
        ]));
        if (options.Growth > 0) growth.Add((engine.Title, Growth.Run(engine, options)));
    }
}
TargetTable.Print(engines);
var starts = options.MeasuresStartUp ? StartUp.Measure() : [];
if (options.Writes) Page.Write(engines, growth, starts);

static Engine? Server(string variable, Func<string, Engine> open) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } server ? open(server) : null;
