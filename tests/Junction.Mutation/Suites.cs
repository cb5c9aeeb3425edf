using Junction.Tests.Queries;
using Junction.Tests.Relations;

namespace Junction.Tests.Engines;

// What link writes and literal SQL do, on SQLite in memory. What SQL is written, the classes of statements say.
public sealed class SqliteManyToManyWriting : ManyToManyWriting<SqliteEngine>;
public sealed class SqliteRepeatedLinks : RepeatedLinks<SqliteEngine>;
public sealed class SqliteRequiredLinkData : RequiredLinkData<SqliteEngine>;
public sealed class SqliteRawSql : RawSql<SqliteEngine>;
