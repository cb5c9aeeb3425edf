using Junction.Tests.Records;
using Junction.Tests.Types;

namespace Junction.Tests.Engines;

public sealed class SqliteBatchRoundTrips : BatchRoundTrips<SqliteEngine>;

public sealed class SqliteCreatingMany : CreatingMany<SqliteEngine>;

public sealed class SqliteRoundTrips : RoundTrips<SqliteEngine>;

public sealed class SqliteTimeRules : TimeRules<SqliteEngine>;

public sealed class SqliteValueRules : ValueRules<SqliteEngine>;

public sealed class SqliteSaving : Saving<SqliteEngine>;

public sealed class SqliteKeys : Keys<SqliteEngine>;

public sealed class SqliteDeleting : Deleting<SqliteEngine>;

public sealed class SqliteReferences : References<SqliteEngine>;

public sealed class SqliteBelongsTo : BelongsTo<SqliteEngine>;

public sealed class SqliteAdding : Adding<SqliteEngine>;

public sealed class SqliteHeldSides : HeldSides<SqliteEngine>;

public sealed class SqliteIdentity : Identity<SqliteEngine>;

public sealed class SqliteRollback : Rollback<SqliteEngine>;

public sealed class SqliteCancelling : Cancelling<SqliteEngine>;

public sealed class SqliteSyncTwins : SyncTwins<SqliteEngine>;

public sealed class SqliteForms : Forms<SqliteEngine>;
