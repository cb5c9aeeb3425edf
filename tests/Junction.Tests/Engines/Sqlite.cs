using Junction.Tests.Records;
using Junction.Tests.Expressions;
using Junction.Tests.Relations;

namespace Junction.Tests.Engines;

// Every suite, on SQLite.
public sealed class SqliteManyToManyReading : ManyToManyReading<SqliteEngine>;

public sealed class SqliteManyToManyWriting : ManyToManyWriting<SqliteEngine>;
public sealed class SqliteRequiredLinkData : RequiredLinkData<SqliteEngine>;

public sealed class SqliteLoadBudgets : LoadBudgets<SqliteEngine>;

public sealed class SqliteLazyLoading : LazyLoading<SqliteEngine>;
public sealed class SqliteLinkLoading : LinkLoading<SqliteEngine>;
public sealed class SqliteLinkPairForms : LinkPairForms<SqliteEngine>;
public sealed class SqliteWaitingLinks : WaitingLinks<SqliteEngine>;
public sealed class SqliteWaitingLinkRows : WaitingLinkRows<SqliteEngine>;

public sealed class SqliteSyncTouches : SyncTouches<SqliteEngine>;

public sealed class SqliteShapedLoads : ShapedLoads<SqliteEngine>;

public sealed class SqliteRepeatedLinks : RepeatedLinks<SqliteEngine>;
public sealed class SqliteKeyRanges : KeyRanges<SqliteEngine>;

public sealed class SqliteSharedRoundTrips : SharedRoundTrips<SqliteEngine>;

public sealed class SqliteLinkRaces : LinkRaces<SqliteEngine>;

public sealed class SqliteConditions : Conditions<SqliteEngine>;

public sealed class SqliteValues : Values<SqliteEngine>;

public sealed class SqliteJson : Json<SqliteEngine>;
