using Junction.Tests.Databases;
using Junction.Tests.Expressions;
using Junction.Tests.Queries;
using Junction.Tests.Records;
using Junction.Tests.Relations;
using Junction.Tests.Types;

namespace Junction.Tests.Engines;

// Every suite, on MariaDB.
public sealed class MySqlAdding : Adding<MySqlEngine>;
public sealed class MySqlBelongsTo : BelongsTo<MySqlEngine>;
public sealed class MySqlCancelling : Cancelling<MySqlEngine>;
public sealed class MySqlCaseless : Caseless<MySqlEngine>;
public sealed class MySqlConditions : Conditions<MySqlEngine>;
public sealed class MySqlDeleting : Deleting<MySqlEngine>;
public sealed class MySqlEqualLinq : EqualLinq<MySqlEngine>;
public sealed class MySqlFailures : Failures<MySqlEngine>;
public sealed class MySqlErrorKinds : ErrorKinds<MySqlEngine>;
public sealed class MySqlFiltering : Filtering<MySqlEngine>;
public sealed class MySqlForms : Forms<MySqlEngine>;
public sealed class MySqlFunctions : Functions<MySqlEngine>;
public sealed class MySqlHeldSides : HeldSides<MySqlEngine>;
public sealed class MySqlHostileText : HostileText<MySqlEngine>;
public sealed class MySqlIdentity : Identity<MySqlEngine>;
public sealed class MySqlImmutability : Immutability<MySqlEngine>;
public sealed class MySqlJson : Json<MySqlEngine>;
public sealed class MySqlKeys : Keys<MySqlEngine>;
public sealed class MySqlLargeWrites : LargeWrites<MySqlEngine>;
public sealed class MySqlLazyLoading : LazyLoading<MySqlEngine>;
public sealed class MySqlLinkLoading : LinkLoading<MySqlEngine>;
public sealed class MySqlLinkPairForms : LinkPairForms<MySqlEngine>;
public sealed class MySqlWaitingLinks : WaitingLinks<MySqlEngine>;
public sealed class MySqlWaitingLinkRows : WaitingLinkRows<MySqlEngine>;
public sealed class MySqlLinkRaces : LinkRaces<MySqlEngine>
{
    protected override int UsualRounds => 1_000; // each is a dozen round trips to a server; JUNCTION_RACE_ROUNDS asks for more
}
public sealed class MySqlLists : Lists<MySqlEngine>;
public sealed class MySqlLiteralSql : LiteralSql<MySqlEngine>;
public sealed class MySqlLoadBudgets : LoadBudgets<MySqlEngine>;
public sealed class MySqlLoads : Loads<MySqlEngine>;
public sealed class MySqlManyToManyReading : ManyToManyReading<MySqlEngine>;
public sealed class MySqlManyToManyWriting : ManyToManyWriting<MySqlEngine>;
public sealed class MySqlRequiredLinkData : RequiredLinkData<MySqlEngine>;
public sealed class MySqlNestedLambdas : NestedLambdas<MySqlEngine>;
public sealed class MySqlOneObjectARow : OneObjectARow<MySqlEngine>;
public sealed class MySqlOrdering : Ordering<MySqlEngine>;
public sealed class MySqlPaths : Paths<MySqlEngine>;
public sealed class MySqlPendingWrites : PendingWrites<MySqlEngine>;
public sealed class MySqlProjecting : Projecting<MySqlEngine>;

public sealed class MySqlSmallNumbers : SmallNumbers<MySqlEngine>;
public sealed class MySqlRawSql : RawSql<MySqlEngine>;
public sealed class MySqlReferences : References<MySqlEngine>;
public sealed class MySqlRelationConditions : RelationConditions<MySqlEngine>;
public sealed class MySqlRollback : Rollback<MySqlEngine>;
public sealed class MySqlRoundTrips : RoundTrips<MySqlEngine>;
public sealed class MySqlRowLocks : RowLocks<MySqlEngine>;
public sealed class MySqlSaving : Saving<MySqlEngine>;
public sealed class MySqlScopes : Scopes<MySqlEngine>;
public sealed class MySqlShapedLoads : ShapedLoads<MySqlEngine>;
public sealed class MySqlSlicing : Slicing<MySqlEngine>;
public sealed class MySqlStreaming : Streaming<MySqlEngine>;
public sealed class MySqlSyncTouches : SyncTouches<MySqlEngine>;
public sealed class MySqlSyncTwins : SyncTwins<MySqlEngine>;
public sealed class MySqlTerminals : Terminals<MySqlEngine>;
public sealed class MySqlTextKeys : TextKeys<MySqlEngine>;
public sealed class MySqlTimeRules : TimeRules<MySqlEngine>;
public sealed class MySqlTimes : Times<MySqlEngine>;
public sealed class MySqlTransactions : Transactions<MySqlEngine>;
public sealed class MySqlValueRules : ValueRules<MySqlEngine>;
public sealed class MySqlValues : Values<MySqlEngine>;
public sealed class MySqlLostConnections : LostConnections<MySqlEngine>;
public sealed class MySqlLostConnectionsWithoutRetry : LostConnectionsWithoutRetry<MySqlEngine>;
public sealed class MySqlRawSqlColumns : RawSqlColumns<MySqlEngine>;
public sealed class MySqlRawSqlDecimals : RawSqlDecimals<MySqlEngine>;
public sealed class MySqlRepeatedLinks : RepeatedLinks<MySqlEngine>;
public sealed class MySqlKeyRanges : KeyRanges<MySqlEngine>;

public sealed class MySqlSharedRoundTrips : SharedRoundTrips<MySqlEngine>;
public sealed class MySqlBatchRoundTrips : BatchRoundTrips<MySqlEngine>;
public sealed class MySqlCreatingMany : CreatingMany<MySqlEngine>;
