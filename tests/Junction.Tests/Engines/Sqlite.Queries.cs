using Junction.Tests.Queries;

namespace Junction.Tests.Engines;

// The suites of queries, on SQLite.
public sealed class SqliteFiltering : Filtering<SqliteEngine>;

public sealed class SqliteOrdering : Ordering<SqliteEngine>;

public sealed class SqliteSlicing : Slicing<SqliteEngine>;

public sealed class SqliteTerminals : Terminals<SqliteEngine>;

public sealed class SqliteProjecting : Projecting<SqliteEngine>;

public sealed class SqliteSmallNumbers : SmallNumbers<SqliteEngine>;

public sealed class SqliteRelationConditions : RelationConditions<SqliteEngine>;

public sealed class SqliteNestedLambdas : NestedLambdas<SqliteEngine>;

public sealed class SqlitePaths : Paths<SqliteEngine>;

public sealed class SqliteLists : Lists<SqliteEngine>;

public sealed class SqliteLiteralSql : LiteralSql<SqliteEngine>;
public sealed class SqliteFunctions : Functions<SqliteEngine>;

public sealed class SqliteTimes : Times<SqliteEngine>;

public sealed class SqliteRawSql : RawSql<SqliteEngine>;
public sealed class SqliteRawSqlColumns : RawSqlColumns<SqliteEngine>;
public sealed class SqliteRawSqlDecimals : RawSqlDecimals<SqliteEngine>;

public sealed class SqliteStreaming : Streaming<SqliteEngine>;

public sealed class SqliteImmutability : Immutability<SqliteEngine>;

public sealed class SqliteHostileText : HostileText<SqliteEngine>;

public sealed class SqliteEqualLinq : EqualLinq<SqliteEngine>;

public sealed class SqliteCaseless : Caseless<SqliteEngine>;

public sealed class SqliteLoads : Loads<SqliteEngine>;

// Without native statements: what reads, binds or streams in another way.
public sealed class SqliteDriverProjecting : Projecting<SqliteDriverEngine>;

public sealed class SqliteDriverTerminals : Terminals<SqliteDriverEngine>;

public sealed class SqliteDriverLists : Lists<SqliteDriverEngine>;

public sealed class SqliteDriverTimes : Times<SqliteDriverEngine>;

public sealed class SqliteDriverStreaming : Streaming<SqliteDriverEngine>;

public sealed class SqliteDriverHostileText : HostileText<SqliteDriverEngine>;

public sealed class SqliteDriverEqualLinq : EqualLinq<SqliteDriverEngine>;
