using Junction.Tests.Queries;

namespace Junction.Tests.Engines;

// The suites of queries, on SQLite.
public sealed class SqliteFiltering : Filtering<SqliteEngine>;

public sealed class SqliteOrdering : Ordering<SqliteEngine>;

public sealed class SqliteSlicing : Slicing<SqliteEngine>;

public sealed class SqliteTerminals : Terminals<SqliteEngine>;

public sealed class SqliteProjecting : Projecting<SqliteEngine>;

public sealed class SqliteRelationConditions : RelationConditions<SqliteEngine>;

public sealed class SqliteNestedLambdas : NestedLambdas<SqliteEngine>;

public sealed class SqlitePaths : Paths<SqliteEngine>;

public sealed class SqliteLists : Lists<SqliteEngine>;
