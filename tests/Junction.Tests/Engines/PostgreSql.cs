using Junction.Tests.Databases;
using Junction.Tests.Expressions;
using Junction.Tests.Queries;
using Junction.Tests.Records;
using Junction.Tests.Relations;
using Junction.Tests.Types;

namespace Junction.Tests.Engines;

// Every suite, on PostgreSQL.
public sealed class PostgreSqlAdding : Adding<PostgreSqlEngine>;
public sealed class PostgreSqlBelongsTo : BelongsTo<PostgreSqlEngine>;
public sealed class PostgreSqlCancelling : Cancelling<PostgreSqlEngine>;
public sealed class PostgreSqlCaseless : Caseless<PostgreSqlEngine>;
public sealed class PostgreSqlConditions : Conditions<PostgreSqlEngine>;
public sealed class PostgreSqlDeleting : Deleting<PostgreSqlEngine>;
public sealed class PostgreSqlEqualLinq : EqualLinq<PostgreSqlEngine>;
public sealed class PostgreSqlFailures : Failures<PostgreSqlEngine>;
public sealed class PostgreSqlErrorKinds : ErrorKinds<PostgreSqlEngine>;
public sealed class PostgreSqlFiltering : Filtering<PostgreSqlEngine>;
public sealed class PostgreSqlForms : Forms<PostgreSqlEngine>;
public sealed class PostgreSqlFunctions : Functions<PostgreSqlEngine>;
public sealed class PostgreSqlHeldSides : HeldSides<PostgreSqlEngine>;
public sealed class PostgreSqlHostileText : HostileText<PostgreSqlEngine>;
public sealed class PostgreSqlIdentity : Identity<PostgreSqlEngine>;
public sealed class PostgreSqlImmutability : Immutability<PostgreSqlEngine>;
public sealed class PostgreSqlJson : Json<PostgreSqlEngine>;
public sealed class PostgreSqlKeys : Keys<PostgreSqlEngine>;
public sealed class PostgreSqlLargeWrites : LargeWrites<PostgreSqlEngine>;
public sealed class PostgreSqlLazyLoading : LazyLoading<PostgreSqlEngine>;
public sealed class PostgreSqlLinkLoading : LinkLoading<PostgreSqlEngine>;
public sealed class PostgreSqlLinkPairForms : LinkPairForms<PostgreSqlEngine>;
public sealed class PostgreSqlWaitingLinks : WaitingLinks<PostgreSqlEngine>;
public sealed class PostgreSqlWaitingLinkRows : WaitingLinkRows<PostgreSqlEngine>;
public sealed class PostgreSqlLinkRaces : LinkRaces<PostgreSqlEngine>
{
    protected override int UsualRounds => 1_000; // each is a dozen round trips to a server; JUNCTION_RACE_ROUNDS asks for more
}
public sealed class PostgreSqlLists : Lists<PostgreSqlEngine>;
public sealed class PostgreSqlLiteralSql : LiteralSql<PostgreSqlEngine>;
public sealed class PostgreSqlLoadBudgets : LoadBudgets<PostgreSqlEngine>;
public sealed class PostgreSqlLostConnections : LostConnections<PostgreSqlEngine>;
public sealed class PostgreSqlLostConnectionsWithoutRetry : LostConnectionsWithoutRetry<PostgreSqlEngine>;
public sealed class PostgreSqlLoads : Loads<PostgreSqlEngine>;
public sealed class PostgreSqlManyToManyReading : ManyToManyReading<PostgreSqlEngine>;
public sealed class PostgreSqlManyToManyWriting : ManyToManyWriting<PostgreSqlEngine>;
public sealed class PostgreSqlRequiredLinkData : RequiredLinkData<PostgreSqlEngine>;
public sealed class PostgreSqlNestedLambdas : NestedLambdas<PostgreSqlEngine>;
public sealed class PostgreSqlOneObjectARow : OneObjectARow<PostgreSqlEngine>;
public sealed class PostgreSqlOrdering : Ordering<PostgreSqlEngine>;
public sealed class PostgreSqlPaths : Paths<PostgreSqlEngine>;
public sealed class PostgreSqlPendingWrites : PendingWrites<PostgreSqlEngine>;
public sealed class PostgreSqlProjecting : Projecting<PostgreSqlEngine>;

public sealed class PostgreSqlSmallNumbers : SmallNumbers<PostgreSqlEngine>;
public sealed class PostgreSqlRawSql : RawSql<PostgreSqlEngine>;
public sealed class PostgreSqlRawSqlColumns : RawSqlColumns<PostgreSqlEngine>;
public sealed class PostgreSqlRawSqlDecimals : RawSqlDecimals<PostgreSqlEngine>;
public sealed class PostgreSqlReferences : References<PostgreSqlEngine>;
public sealed class PostgreSqlRelationConditions : RelationConditions<PostgreSqlEngine>;
public sealed class PostgreSqlRepeatedLinks : RepeatedLinks<PostgreSqlEngine>;
public sealed class PostgreSqlKeyRanges : KeyRanges<PostgreSqlEngine>;

public sealed class PostgreSqlSharedRoundTrips : SharedRoundTrips<PostgreSqlEngine>;
public sealed class PostgreSqlRollback : Rollback<PostgreSqlEngine>;
public sealed class PostgreSqlBatchRoundTrips : BatchRoundTrips<PostgreSqlEngine>;
public sealed class PostgreSqlCreatingMany : CreatingMany<PostgreSqlEngine>;
public sealed class PostgreSqlRoundTrips : RoundTrips<PostgreSqlEngine>;
public sealed class PostgreSqlRowLocks : RowLocks<PostgreSqlEngine>;
public sealed class PostgreSqlSaving : Saving<PostgreSqlEngine>;
public sealed class PostgreSqlScopes : Scopes<PostgreSqlEngine>;
public sealed class PostgreSqlShapedLoads : ShapedLoads<PostgreSqlEngine>;
public sealed class PostgreSqlSlicing : Slicing<PostgreSqlEngine>;
public sealed class PostgreSqlStreaming : Streaming<PostgreSqlEngine>;
public sealed class PostgreSqlSyncTouches : SyncTouches<PostgreSqlEngine>;
public sealed class PostgreSqlSyncTwins : SyncTwins<PostgreSqlEngine>;
public sealed class PostgreSqlTerminals : Terminals<PostgreSqlEngine>;
public sealed class PostgreSqlTextKeys : TextKeys<PostgreSqlEngine>;
public sealed class PostgreSqlTimeRules : TimeRules<PostgreSqlEngine>;
public sealed class PostgreSqlTimes : Times<PostgreSqlEngine>;
public sealed class PostgreSqlTransactions : Transactions<PostgreSqlEngine>;
public sealed class PostgreSqlValueRules : ValueRules<PostgreSqlEngine>;
public sealed class PostgreSqlValues : Values<PostgreSqlEngine>;
