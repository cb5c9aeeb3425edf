using Junction.Tests.Queries;

namespace Junction.Tests.Engines;

// The suites of queries, on SQLite.
public sealed class SqliteFiltering : Filtering<SqliteEngine>;
