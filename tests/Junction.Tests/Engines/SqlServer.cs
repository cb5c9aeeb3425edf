using Junction.Tests.Databases;
using Junction.Tests.Expressions;
using Junction.Tests.Queries;
using Junction.Tests.Records;
using Junction.Tests.Relations;
using Junction.Tests.Types;

namespace Junction.Tests.Engines;

// Every suite, on SQL Server, where JUNCTION_SQLSERVER names one: else AvailableEngines leaves these classes out.
public sealed class SqlServerAdding : Adding<SqlServerEngine>;
public sealed class SqlServerBelongsTo : BelongsTo<SqlServerEngine>;
public sealed class SqlServerCancelling : Cancelling<SqlServerEngine>;
public sealed class SqlServerCaseless : Caseless<SqlServerEngine>;
public sealed class SqlServerConditions : Conditions<SqlServerEngine>;
public sealed class SqlServerDeleting : Deleting<SqlServerEngine>;
public sealed class SqlServerEqualLinq : EqualLinq<SqlServerEngine>;
public sealed class SqlServerFailures : Failures<SqlServerEngine>;
public sealed class SqlServerErrorKinds : ErrorKinds<SqlServerEngine>;
public sealed class SqlServerFiltering : Filtering<SqlServerEngine>;
public sealed class SqlServerForms : Forms<SqlServerEngine>;
public sealed class SqlServerFunctions : Functions<SqlServerEngine>;
public sealed class SqlServerHeldSides : HeldSides<SqlServerEngine>;
public sealed class SqlServerHostileText : HostileText<SqlServerEngine>;
public sealed class SqlServerIdentity : Identity<SqlServerEngine>;
public sealed class SqlServerImmutability : Immutability<SqlServerEngine>;
public sealed class SqlServerJson : Json<SqlServerEngine>;
public sealed class SqlServerKeys : Keys<SqlServerEngine>;
public sealed class SqlServerLargeWrites : LargeWrites<SqlServerEngine>;
public sealed class SqlServerLazyLoading : LazyLoading<SqlServerEngine>;
public sealed class SqlServerLinkLoading : LinkLoading<SqlServerEngine>;
public sealed class SqlServerLinkPairForms : LinkPairForms<SqlServerEngine>;
public sealed class SqlServerWaitingLinks : WaitingLinks<SqlServerEngine>;
public sealed class SqlServerWaitingLinkRows : WaitingLinkRows<SqlServerEngine>;
public sealed class SqlServerLinkRaces : LinkRaces<SqlServerEngine>
{
    protected override int UsualRounds => 1_000; // each is a dozen round trips to a server; JUNCTION_RACE_ROUNDS asks for more
}
public sealed class SqlServerLists : Lists<SqlServerEngine>;
public sealed class SqlServerLiteralSql : LiteralSql<SqlServerEngine>;
public sealed class SqlServerLoadBudgets : LoadBudgets<SqlServerEngine>;
public sealed class SqlServerLoads : Loads<SqlServerEngine>;
public sealed class SqlServerManyToManyReading : ManyToManyReading<SqlServerEngine>;
public sealed class SqlServerManyToManyWriting : ManyToManyWriting<SqlServerEngine>;
public sealed class SqlServerRequiredLinkData : RequiredLinkData<SqlServerEngine>;
public sealed class SqlServerNestedLambdas : NestedLambdas<SqlServerEngine>;
public sealed class SqlServerOneObjectARow : OneObjectARow<SqlServerEngine>;
public sealed class SqlServerOrdering : Ordering<SqlServerEngine>;
public sealed class SqlServerPaths : Paths<SqlServerEngine>;
public sealed class SqlServerPendingWrites : PendingWrites<SqlServerEngine>;
public sealed class SqlServerProjecting : Projecting<SqlServerEngine>;

public sealed class SqlServerSmallNumbers : SmallNumbers<SqlServerEngine>;
public sealed class SqlServerRawSql : RawSql<SqlServerEngine>;
public sealed class SqlServerReferences : References<SqlServerEngine>;
public sealed class SqlServerRelationConditions : RelationConditions<SqlServerEngine>;
public sealed class SqlServerRollback : Rollback<SqlServerEngine>;
public sealed class SqlServerRoundTrips : RoundTrips<SqlServerEngine>;
public sealed class SqlServerRowLocks : RowLocks<SqlServerEngine>;
public sealed class SqlServerSaving : Saving<SqlServerEngine>;
public sealed class SqlServerScopes : Scopes<SqlServerEngine>;
public sealed class SqlServerShapedLoads : ShapedLoads<SqlServerEngine>;
public sealed class SqlServerSlicing : Slicing<SqlServerEngine>;
public sealed class SqlServerStreaming : Streaming<SqlServerEngine>;
public sealed class SqlServerSyncTouches : SyncTouches<SqlServerEngine>;
public sealed class SqlServerSyncTwins : SyncTwins<SqlServerEngine>;
public sealed class SqlServerTerminals : Terminals<SqlServerEngine>;
public sealed class SqlServerTextKeys : TextKeys<SqlServerEngine>;
public sealed class SqlServerTimeRules : TimeRules<SqlServerEngine>;
public sealed class SqlServerTimes : Times<SqlServerEngine>;
public sealed class SqlServerTransactions : Transactions<SqlServerEngine>;
public sealed class SqlServerValueRules : ValueRules<SqlServerEngine>;
public sealed class SqlServerValues : Values<SqlServerEngine>;
public sealed class SqlServerLostConnections : LostConnections<SqlServerEngine>;
public sealed class SqlServerLostConnectionsWithoutRetry : LostConnectionsWithoutRetry<SqlServerEngine>;
public sealed class SqlServerRawSqlColumns : RawSqlColumns<SqlServerEngine>;
public sealed class SqlServerRawSqlDecimals : RawSqlDecimals<SqlServerEngine>;
public sealed class SqlServerRepeatedLinks : RepeatedLinks<SqlServerEngine>;
public sealed class SqlServerKeyRanges : KeyRanges<SqlServerEngine>;

public sealed class SqlServerSharedRoundTrips : SharedRoundTrips<SqlServerEngine>;
public sealed class SqlServerBatchRoundTrips : BatchRoundTrips<SqlServerEngine>;
public sealed class SqlServerCreatingMany : CreatingMany<SqlServerEngine>;
