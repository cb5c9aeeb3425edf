using Junction.Tests.Relations;

namespace Junction.Tests.Engines;

// Every suite, on SQLite.
public sealed class SqliteManyToManyReading : ManyToManyReading<SqliteEngine>;

public sealed class SqliteManyToManyWriting : ManyToManyWriting<SqliteEngine>;
