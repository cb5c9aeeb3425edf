using Junction.MySql;
using Junction.Tests.Records;
using Junction.Tests.Relations;

namespace Junction.Tests.Engines;

/// <summary>MariaDB, used as a database that gives no rows back from INSERT and DELETE, as MySQL is one: what Junction then does is proven so far.</summary>
public sealed class WithoutReturningEngine : IEngine
{
    private static readonly MySqlDialect _dialect = new(MySqlFlavour.MariaDb with { Returns = false, KnowsIfNotExists = false });

    public static bool CutsByOuterLambdas => false;

    public static bool RacesMayDeadlock => true;

    public static Database Open(Action<DatabaseOptions>? configure = null) => MySqlEngine.Open(_dialect, configure);

    public static Database OpenWithTables(Action<DatabaseOptions>? configure = null) => MySqlEngine.OpenWithTables(_dialect, configure);
}

// Suites of writes that do not count statements.
public sealed class WithoutReturningKeys : Keys<WithoutReturningEngine>;
public sealed class WithoutReturningLinkRaces : LinkRaces<WithoutReturningEngine>
{
    protected override int UsualRounds => 200;
}
public sealed class WithoutReturningPendingWrites : PendingWrites<WithoutReturningEngine>;
public sealed class WithoutReturningRollback : Rollback<WithoutReturningEngine>;
public sealed class WithoutReturningTextKeys : TextKeys<WithoutReturningEngine>;
public sealed class WithoutReturningWaitingLinks : WaitingLinks<WithoutReturningEngine>;
public sealed class WithoutReturningWaitingLinkRows : WaitingLinkRows<WithoutReturningEngine>;
