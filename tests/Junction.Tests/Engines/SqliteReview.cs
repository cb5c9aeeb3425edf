using Junction.Tests.Records;
using Junction.Tests.Relations;

namespace Junction.Tests.Engines;

public sealed class SqliteTextKeys : TextKeys<SqliteEngine>;

public sealed class SqliteOneObjectARow : OneObjectARow<SqliteEngine>;

public sealed class SqliteLargeWrites : LargeWrites<SqliteEngine>;

public sealed class SqlitePendingWrites : PendingWrites<SqliteEngine>;
